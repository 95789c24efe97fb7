// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/network_scoring.h"

#include "core/learning/training/brought_network.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/forecast_evaluation.h"
#include "core/learning/training/learning.h"
#include "core/learning/training/series_of_plan.h"

#include <cmath>

namespace retort::learning
{
namespace
{

/// With the options that stand in the plan beside such a file.
experiment::NetworkPlan asked(const std::filesystem::path& file, const experiment::Plan& plan)
{
    experiment::NetworkPlan network;
    for (const auto& teacher : plan.teachers)
        if (!teacher.checkpoint.empty() && teacher.kind.empty())
            network = teacher;
    network.checkpoint = file;
    return network;
}

Result<experiment::NetworkScore> scoreOf(const std::filesystem::path& file, const experiment::Plan& plan,
                                         const CancellationToken& stop)
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
    if (!brought->test)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("learning", "%1 answers no test windows. Choose a file that does."),
                    {file.filename().string()});
    const auto scored = [&](const data::WindowSet& set) {
        return evaluateForecasts(*brought->network, batches, set, stop);
    };
    const auto validation = brought->validation ? scored(prepared.validation) : std::nullopt;
    const auto test = scored(prepared.test);
    if (!test || stop.cancelled())
        return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The evaluation was stopped."));
    if (!std::isfinite(test->metrics.mse))
        return fail(
            ErrorKind::numeric,
            RETORT_TEXT("learning",
                        "%1 answers test windows with values that are no numbers. Choose another file."),
            {file.filename().string()});
    return experiment::NetworkScore{.kind = brought->kind,
                                    .options = brought->options,
                                    .parameters = brought->parameters,
                                    .sha256 = brought->sha256,
                                    .validation = validation ? std::optional(validation->metrics) : std::nullopt,
                                    .test = test->metrics,
                                    .validationWindows = prepared.validation.count(),
                                    .testWindows = prepared.test.count(),
                                    .remarks = std::move(brought->remarks)};
}

class LearningScoring : public experiment::NetworkScoring
{
public:
    Result<experiment::NetworkScore> score(const std::filesystem::path& network, const experiment::Plan& plan,
                                           const CancellationToken& stop) override
    {
        if (const auto findings = experiment::validate(plan, *makeCatalogue()); !findings.empty())
            return tl::unexpected<Error>(Error{ErrorKind::invalid, findings.front().message});
        try {
            return scoreOf(network, plan, stop);
        } catch (const std::exception& error) {
            const std::string what = error.what();
            return fail(ErrorKind::internal, RETORT_TEXT("learning", "LibTorch gave up: %1"),
                        {what.substr(0, what.find('\n'))});
        }
    }
};

} // namespace

std::unique_ptr<experiment::NetworkScoring> makeScoring()
{
    return std::make_unique<LearningScoring>();
}

} // namespace retort::learning
