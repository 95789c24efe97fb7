// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace retort::ui
{

/// The steps of an experiment, in the order of the rail.
enum class Step { data, models, distillation, run, compare, report, forecast, study, queue };

inline constexpr std::array allSteps = {Step::data, Step::models,  Step::distillation,
                                        Step::run,  Step::compare, Step::report, Step::forecast, Step::study, Step::queue};

/// empty: nothing there yet. stale: something before it changed since.
enum class StepState { empty, ready, running, stale, error };

} // namespace retort::ui
