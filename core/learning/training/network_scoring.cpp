// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/network_scoring.h"

#include "core/learning/training/brought_network.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/forecast_evaluation.h"
#include "core/learning/training/series_of_plan.h"

#include <cmath>

namespace retort::learning
{
namespace
{

/// With the options that stand in the plan beside this file, else beside one that names no network either.
experiment::NetworkPlan asked(const std::filesystem::path& file, const experiment::Plan& plan)
{
    experiment::NetworkPlan network;
    for (const auto& teacher : plan.teachers) {
        if (teacher.checkpoint == file)
            return teacher;
        if (!teacher.checkpoint.empty() && teacher.kind.empty())
            network = teacher;
    }
    network.checkpoint = file;
    return network;
}

/// A sentence where an answer is no number.
std::optional<Error> fault(const evaluation::Metrics& metrics, Text sentence, const std::filesystem::path& file)
{
    if (std::isfinite(metrics.mse))
        return std::nullopt;
    return Error{ErrorKind::numeric, {sentence, {file.filename().string()}}};
}

} // namespace

Result<experiment::NetworkScore> scoreNetwork(const std::filesystem::path& file, const experiment::Plan& plan,
                                              experiment::ScoredWindows windows, const CancellationToken& stop)
{
    at::globalContext().setFlushDenormal(true); // before the first worker threads, which inherit it
    const auto setting = resolveCompute(plan.compute);
    if (!setting)
        return tl::unexpected<Error>(setting.error());
    const ComputeScope scope(*setting);
    const auto series = loadSeries(plan, stop, [](double) {});
    if (!series)
        return tl::unexpected<Error>(series.error());
    const auto& prepared = series->prepared;
    const WindowBatches batches(prepared, setting->device);
    auto brought = bringNetwork(asked(file, plan), plan, batches);
    if (!brought)
        return tl::unexpected<Error>(brought.error());
    const bool tested = windows == experiment::ScoredWindows::validation_and_test;
    if (tested && !brought->test)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("learning", "%1 answers no test windows. Choose a file that does."),
                    {file.filename().string()});
    experiment::NetworkScore score{.kind = brought->kind,
                                   .options = brought->options,
                                   .parameters = brought->parameters,
                                   .sha256 = brought->sha256,
                                   .validationWindows = prepared.validation.count(),
                                   .testWindows = prepared.test.count(),
                                   .remarks = std::move(brought->remarks),
                                   .cannotTeach = whyItCannotTeach(*brought, file)};
    const auto metricsOf = [&](const data::WindowSet& set) -> std::optional<evaluation::Metrics> {
        const auto scored = evaluateForecasts(*brought->network, batches, set, stop);
        return scored ? std::optional(scored->metrics) : std::nullopt;
    };
    if (brought->validation)
        score.validation = metricsOf(prepared.validation);
    if (tested)
        score.test = metricsOf(prepared.test);
    if (stop.cancelled())
        return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The evaluation was stopped."));
    if (score.test)
        if (auto error = fault(*score.test,
                               RETORT_TEXT("learning", "%1 answers test windows with values that are no numbers. "
                                                       "Choose another file."),
                               file))
            return tl::unexpected<Error>(std::move(*error));
    return score;
}

} // namespace retort::learning
