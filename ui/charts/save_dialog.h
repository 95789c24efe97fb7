// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace retort::ui
{

/// Asks where to save: `suffix` without its dot is added to a name that has none, before the question whether to
/// replace what is there. Empty when the user thinks better of it.
QString askWhereToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
                       const QString& suffix);

/// The same with the suffix as the filter: "PNG (*.png)".
QString askWhereToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& suffix);

} // namespace retort::ui
