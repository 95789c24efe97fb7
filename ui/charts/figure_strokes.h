// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_theme.h"
#include "ui/charts/figure.h"

#include <QPen>

namespace retort::ui
{

QPen penOf(const FigureStyle& style, const ChartTheme& theme);

/// Smaller where the text is wider than the room, but never too small to be read.
QFont fittingFont(QFont font, const QString& text, double room);

QColor faded(QColor colour, double opacity);

} // namespace retort::ui
