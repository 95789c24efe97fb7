// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

namespace retort::testing
{

/// A chart whose figure and legend tests may reach.
template <typename Chart>
class Open : public Chart
{
public:
    using Chart::Chart;
    using Chart::canvas;
    using Chart::figure;
    using Chart::toggleLine;
};

} // namespace retort::testing
