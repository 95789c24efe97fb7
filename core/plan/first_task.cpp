// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/first_task.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

constexpr data::Milliseconds day = 86'400'000;
constexpr int mostSteps = 96;     ///< a horizon that small networks learn within minutes
constexpr int mostLookBack = 336;
constexpr int lookBackSeasons = 4;

int seasonOf(data::Milliseconds step)
{
    if (step <= 0)
        return 24;
    if (step < day)
        return static_cast<int>(std::min<data::Milliseconds>(day / step, mostSteps));
    if (step < 7 * day)
        return 7;
    return step < 28 * day ? 52 : 12;
}

} // namespace

TaskPlan firstTask(std::int64_t rows, data::Milliseconds step, const data::SplitPlan& split)
{
    const bool byRatio = split.unit == data::SplitPlan::Unit::ratio;
    const auto rowsOf = [&](double part) { return byRatio ? static_cast<double>(rows) * part : part; };
    // Half of a part for the windows themselves, so that there are about as many of them as a window has steps.
    const double shortest = std::min(rowsOf(split.validation), rowsOf(split.test)) / 2;
    const double train = rowsOf(split.train) / 2;
    TaskPlan task;
    task.horizon = static_cast<int>(std::clamp<double>(seasonOf(step), 1, std::max(1.0, shortest)));
    task.lookBack = static_cast<int>(std::clamp<double>(std::min(lookBackSeasons * seasonOf(step), mostLookBack), 1,
                                                        std::max(1.0, train - task.horizon)));
    return task;
}

} // namespace retort::experiment
