// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/closed_form_solution.h"

#include <numeric>

namespace retort::learning
{
namespace
{

constexpr std::int64_t chunkNumbers = std::int64_t{1}
                                      << 22; // 16 MB of float32, 32 MB of the float64 made of it

/// The windows whose truth is all known: a closed form has no weights for the others.
std::vector<std::int64_t> withWholeTruth(const WindowBatches& batches, std::span<const std::int64_t> windows)
{
    const auto whole = batches.truth(batches.series().train, windows).isnan().flatten(1).any(1).logical_not().cpu();
    std::vector<std::int64_t> kept;
    for (std::size_t i = 0; i < windows.size(); ++i)
        if (whole[static_cast<std::int64_t>(i)].item<bool>())
            kept.push_back(windows[i]);
    return kept;
}

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
    bool any = false;
    for (std::int64_t first = 0; first < set.count(); first += chunk) {
        const std::span windows(every.data() + first,
                                static_cast<std::size_t>(std::min(chunk, set.count() - first)));
        const auto known = batches.series().partialTruth ? withWholeTruth(batches, windows) : std::vector(windows.begin(), windows.end());
        any = any || !known.empty();
        if (!known.empty())
            closedForm.take(batches.inputs(set, known, network), batches.truth(set, known));
        between(static_cast<double>(first + static_cast<std::int64_t>(windows.size())) /
                static_cast<double>(set.count()));
        if (stop.cancelled())
            return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "Solving in closed form was stopped."));
    }
    if (!any)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "Every training window has a target that is missing, and a "
                                                                "solution in closed form needs whole ones. Fill missing values, "
                                                                "or train by gradient."));
    return closedForm.solve();
}

} // namespace retort::learning
