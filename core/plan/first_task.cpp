// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/first_task.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

constexpr int usualSeason = 24;   ///< where none is known
constexpr int mostSteps = 96;     ///< a horizon that small networks learn within minutes
constexpr int mostLookBack = 336;
constexpr int lookBackSeasons = 4;

} // namespace

TaskPlan firstTask(std::int64_t rows, int season, const data::SplitPlan& split)
{
    const int ahead = std::min(season > 1 ? season : usualSeason, mostSteps);
    const bool byRatio = split.unit == data::SplitPlan::Unit::ratio;
    const auto rowsOf = [&](double part) { return byRatio ? static_cast<double>(rows) * part : part; };
    // Half of a part for the windows themselves, so that there are about as many of them as a window has steps.
    const double shortest = std::min(rowsOf(split.validation), rowsOf(split.test)) / 2;
    const double train = rowsOf(split.train) / 2;
    TaskPlan task;
    task.horizon = static_cast<int>(std::clamp<double>(ahead, 1, std::max(1.0, shortest)));
    task.lookBack = static_cast<int>(std::clamp<double>(std::min(lookBackSeasons * ahead, mostLookBack), 1,
                                                        std::max(1.0, train - task.horizon)));
    return task;
}

} // namespace retort::experiment
