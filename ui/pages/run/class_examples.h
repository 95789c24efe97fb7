// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"
#include "ui/charts/class_example_chart.h"

namespace retort::ui
{

/// The test windows that the outcome has kept, with what the networks say of them. None of a damaged record, or of one of before they were kept.
std::vector<ClassExample> examplesOf(const experiment::Outcome& outcome);

} // namespace retort::ui
