// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/closed_form_solution.h"

#include <numeric>

namespace retort::learning
{
namespace
{

constexpr std::int64_t chunkNumbers = std::int64_t{1}
                                      << 22; // 16 MB of float32, 32 MB of the float64 made of it

} // namespace

Result<void> solveOverTrainingWindows(ClosedForm& closedForm, const Forecaster& network,
                                      const WindowBatches& batches, const CancellationToken& stop,
                                      const std::function<void(double)>& between)
{
    const torch::NoGradGuard noGradient;
    const auto& set = batches.series().train;
    const auto numbers = std::int64_t{set.lookBack} * batches.task().channels;
    const std::int64_t chunk = std::max<std::int64_t>(chunkNumbers / numbers, 1);
    std::vector<std::int64_t> every(static_cast<std::size_t>(set.count()));
    std::iota(every.begin(), every.end(), 0);
    const bool marks = network.usesTimeMarks();
    for (std::int64_t first = 0; first < set.count(); first += chunk) {
        const std::span windows(every.data() + first,
                                static_cast<std::size_t>(std::min(chunk, set.count() - first)));
        closedForm.take(batches.inputs(set, windows, marks), batches.truth(set, windows));
        between(static_cast<double>(first + static_cast<std::int64_t>(windows.size())) /
                static_cast<double>(set.count()));
        if (stop.cancelled())
            return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "Solving in closed form was stopped."));
    }
    return closedForm.solve();
}

} // namespace retort::learning
