// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QPalette;

namespace retort::ui
{

/// What surrounds the data: paper, text and grid.
struct ChartTheme {
    QColor background;
    QColor text;
    QColor quiet; ///< axis labels and titles; 4.5:1 against the background
    QColor grid;
    QFont font; ///< of labels, in pixels

    /// For files: always the same.
    static ChartTheme light(const QString& fontFamily);
    static ChartTheme of(const QPalette& palette, const QFont& font);
};

/// 1:1 to 21:1, as WCAG 2 defines it.
double contrast(const QColor& a, const QColor& b);

} // namespace retort::ui
