// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_ticks.h"
#include "ui/charts/figure.h"

namespace retort::ui
{

/// The data of the lines and bars that are shown: one row for each x within `range`, one column for each of
/// them, empty where a line has no point there. Lines undecimated; the header holds the axis title. Stamps in
/// ISO 8601, on the clock of the file.
QString figureCsv(const Figure& figure, const AxisRange& range);

/// A figure that owns its points: it may outlive the chart's next change, on any thread.
class OwnedFigure
{
public:
    explicit OwnedFigure(Figure figure);
    OwnedFigure(OwnedFigure&&) = default; ///< the points stay where they are
    const Figure& figure() const { return m_figure; }

private:
    Figure m_figure;
    std::vector<std::vector<signal::Point>> m_points;
};

} // namespace retort::ui
