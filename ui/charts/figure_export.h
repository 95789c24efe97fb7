// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_ticks.h"
#include "ui/charts/export_format.h"

#include <QByteArray>
#include <QImage>

#include <optional>

namespace retort::ui
{

/// 1920 x 1080 pixels, always light.
QImage figureImage(const Figure& figure, std::optional<AxisRange> view);

/// The part of the x axis that such a file shows.
AxisRange visibleRange(const Figure& figure, std::optional<AxisRange> view);

/// The content of a file of that format.
QByteArray figureFile(const Figure& figure, std::optional<AxisRange> view, ExportFormat format);

} // namespace retort::ui
