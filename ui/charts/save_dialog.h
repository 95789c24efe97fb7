// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace retort::ui
{

/// Asks where to save: `suffix` without its dot is added to a name that has none, before the question whether to
/// replace an existing file. Empty if the user cancels.
QString askWhereToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
                       const QString& suffix);

/// The same with the suffix as the filter: "PNG (*.png)".
QString askWhereToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& suffix);

} // namespace retort::ui
