// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace retort::ui
{

/// A line icon of resources/icons in the given colours: "data", "run", ...
QIcon lineIcon(const QString& name, const QColor& colour, const QColor& disabledColour);

/// The program's own picture.
QIcon programIcon();

} // namespace retort::ui
