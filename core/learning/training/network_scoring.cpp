// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/network_scoring.h"

#include "core/learning/training/brought_network.h"
#include "core/plan/strategy.h"
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

tl::unexpected<Error> stopped()
{
    return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The evaluation was stopped."));
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
    if (stop.cancelled())
        return stopped();
    auto brought = bringNetwork(asked(file, plan), plan, batches);
    if (!brought)
        return tl::unexpected<Error>(brought.error());
    const bool tested = windows == experiment::ScoredWindows::validation_and_test;
    if (tested && !brought->test)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("learning", "%1 contains no predictions for the test windows. Choose a file that "
                                            "does."),
                    {file.filename().string()});
    std::vector<Message> remarks = series->remarks;
    remarks.insert(remarks.end(), brought->remarks.begin(), brought->remarks.end());
    experiment::NetworkScore score{.kind = brought->kind,
                                   .options = brought->options,
                                   .optionsMayBeStated = brought->optionsMayBeStated,
                                   .parameters = brought->parameters,
                                   .sha256 = brought->sha256,
                                   .features = brought->features ? featuresOf(*brought->network, batches) : std::vector<FeatureInfo>{},
                                   .validationWindows = prepared.validation.count(),
                                   .testWindows = prepared.test.count(),
                                   .remarks = std::move(remarks),
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
        return stopped();
    const auto name = file.filename().string();
    score.readsFuture = brought->network->readsFuture();
    if (score.readsFuture) {
        score.remarks.push_back({RETORT_TEXT("learning", "%1 also reads the future values of each window: these errors are not those of forecasts."), {name}});
        if (!booleanOf(experiment::strategySchema().resolve(plan.strategy), "privileged"))
            score.cannotTeach = Message{RETORT_TEXT("learning", "%1 also reads the future values of each window. Turn on \"Privileged teacher\" (distillation.strategy.privileged), or "
                                                                "choose another teacher."),
                                        {name}};
    }
    if (score.validation && !std::isfinite(score.validation->error()))
        score.cannotTeach = Message{RETORT_TEXT("learning", "%1 returns NaN or infinite values for validation "
                                                            "windows. Choose another teacher."),
                                    {name}};
    if (score.test && !std::isfinite(score.test->error()))
        return fail(ErrorKind::numeric,
                    RETORT_TEXT("learning", "%1 returns NaN or infinite values for test windows. Choose another file."),
                    {name});
    return score;
}

} // namespace retort::learning
