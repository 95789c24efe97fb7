// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace retort::ui
{

/// Every colour of the window that is not data. Lengths are multiples of 8 pixels, or halves of that.
struct ThemeTokens {
    bool dark = false;
    QColor window;      ///< behind the pages
    QColor surface;     ///< cards, charts, lists, fields
    QColor rail;        ///< rail, header and strip
    QColor border;
    QColor text;
    QColor mutedText;
    QColor accent;      ///< what can be clicked, and nothing else
    QColor accentHover;
    QColor onAccent;    ///< text on the accent
    QColor selection;   ///< behind selected rows
    QColor good;
    QColor warning;
    QColor error;
};

const ThemeTokens& themeTokens(bool dark);

/// WCAG 2.1 contrast of two opaque colours, 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);

} // namespace retort::ui
