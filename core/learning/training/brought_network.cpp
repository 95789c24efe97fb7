// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/brought_network.h"

#include "core/data/sha256.h"
#include "core/foundation/file_writing.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/quantile_fan.h"
#include "core/learning/interchange/scripted_forecaster.h"
#include "core/learning/interchange/weights_file.h"
#include "core/learning/training/predicted_forecaster.h"
#include "core/learning/training/rescaled_forecaster.h"

#include <array>

namespace retort::learning
{
namespace
{

/// Mismatch between the checkpoint's task and this run's: an output in another shape or order would be read
/// wrongly even where the weights fit.
std::optional<Message> taskMisfit(const ForecastTask& trained, const ForecastTask& wanted,
                                  const std::string& file)
{
    const auto differ = [&](Text text, std::int64_t before, std::int64_t now) {
        return Message{text, {file, std::to_string(before), std::to_string(now)}};
    };
    if (trained.lookBack != wanted.lookBack)
        return differ(RETORT_TEXT("learning",
                                  "%1 was trained with look-back %2, but this run uses %3. Change the look-back, or "
                                  "choose another teacher."),
                      trained.lookBack, wanted.lookBack);
    if (trained.horizon != wanted.horizon)
        return differ(RETORT_TEXT("learning",
                                  "%1 was trained with horizon %2, but this run uses %3. Change the horizon, or "
                                  "choose another teacher."),
                      trained.horizon, wanted.horizon);
    if (trained.channels != wanted.channels)
        return differ(RETORT_TEXT("learning",
                                  "%1 was trained on %2 channels, but this run has %3. Choose the same "
                                  "channels, or another teacher."),
                      trained.channels, wanted.channels);
    if (trained.targets != wanted.targets)
        return differ(RETORT_TEXT("learning",
                                  "%1 forecasts %2 target channels, but this run has %3, or different ones. Choose "
                                  "the same targets, or another teacher."),
                      static_cast<std::int64_t>(trained.targets.size()),
                      static_cast<std::int64_t>(wanted.targets.size()));
    if (trained.marks != wanted.marks)
        return differ(RETORT_TEXT("learning",
                                  "%1 was trained with %2 time marks per row, but this series has %3. Choose a "
                                  "series with the same sampling interval, or another teacher."),
                      trained.marks, wanted.marks);
    return std::nullopt;
}

/// Options for weights that turn out to be of a kind: those beside the file, then those that the plan has for
/// a teacher like it.
Options optionsInPlan(const experiment::NetworkPlan& asked, const experiment::Plan& plan, const std::string& kind)
{
    if (asked.kind == kind || (asked.kind.empty() && !asked.options.empty()))
        return asked.options;
    for (const auto& teacher : plan.teachers)
        if (teacher.kind == kind)
            return teacher.options;
    return {};
}

std::string joined(const std::vector<std::string>& names)
{
    constexpr std::size_t shown = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, names.size()); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return names.size() > shown ? text + ", ..." : text;
}

std::string joined(const std::vector<double>& numbers)
{
    std::string text;
    for (const double number : numbers)
        text += (text.empty() ? "" : ", ") + readable(number);
    return text;
}

std::string joined(const Options& options)
{
    std::string text;
    for (const auto& [id, value] : options)
        text += (text.empty() ? "" : ", ") + id + " " + toString(value);
    return text;
}

Result<BroughtNetwork> fromCheckpoint(const Checkpoint& checkpoint, const ForecastTask& task,
                                      const data::PreparedSeries& series, const std::string& file)
{
    auto misfit = taskMisfit(checkpoint.task, task, file);
    if (!misfit && checkpoint.series)
        misfit = seriesMisfit(*checkpoint.series, series, file);
    if (misfit)
        return tl::unexpected<Error>(Error{ErrorKind::invalid, *misfit});
    const auto network = networkOf(checkpoint);
    if (!network)
        return tl::unexpected<Error>(network.error());
    BroughtNetwork brought{.network = *network, .kind = checkpoint.kind, .options = checkpoint.options};
    if (checkpoint.task.quantiles != task.quantiles)
        brought.network = pointForecasterOf(*network);
    const bool transferred = checkpoint.series && isOfAnotherSeries(*checkpoint.series, series);
    if (transferred)
        brought.remarks.push_back({RETORT_TEXT("learning", "%1 was trained on another series, with the channels %2: each is matched to the channel at the same position here, with the scaling of this run."),
                                   {file, listed(checkpoint.series->channels)}});
    if (checkpoint.series && !transferred && scaledOtherwise(*checkpoint.series, series)) {
        brought.network = rescaled(brought.network, *checkpoint.series, series);
        brought.remarks.push_back(
            {RETORT_TEXT("learning", "%1 was trained with a different scaling from this run; its own scaling is "
                                     "applied to windows and forecasts."),
             {file}});
    }
    if (checkpoint.task.quantiles != task.quantiles && !task.quantiles.empty() && !checkpoint.task.quantiles.empty())
        brought.remarks.push_back(
            {RETORT_TEXT("learning",
                         "%1 was trained with the quantiles %2, but this run uses %3: only its point forecasts are "
                         "used."),
             {file, joined(checkpoint.task.quantiles), joined(task.quantiles)}});
    return brought;
}

Result<BroughtNetwork> fromWeights(const NamedWeights& weights, const experiment::NetworkPlan& asked,
                                   const experiment::Plan& plan, const ForecastTask& task)
{
    const auto file = asked.checkpoint.filename().string();
    KnownNetworks known;
    known.kinds.push_back(asked.kind);
    for (const auto& teacher : plan.teachers)
        known.kinds.push_back(teacher.kind);
    known.kinds.push_back(plan.student.kind);
    known.options = [&](const std::string& kind) {
        const auto stated = optionsInPlan(asked, plan, kind);
        return stated.empty() && plan.student.kind == kind ? plan.student.options : stated;
    };
    auto found = networkOfWeights(weights, task, known, file);
    if (!found) { // a student of that kind may be smaller: its options are only a guess
        known.options = [&](const std::string& kind) { return optionsInPlan(asked, plan, kind); };
        auto again = networkOfWeights(weights, task, known, file);
        if (!again)
            return tl::unexpected<Error>(found.error());
        found = std::move(again);
    }
    BroughtNetwork brought{
        .network = found->network, .kind = found->kind, .options = found->options, .optionsMayBeStated = true};
    brought.remarks.push_back(
        {RETORT_TEXT("learning", "%1 is read as %2 with %3. Options that cannot be told from the weights (heads, "
                                 "normalisation) are taken from the plan, or else set to their defaults."),
         {file, found->kind, joined(found->options)}});
    if (!found->others.empty())
        brought.remarks.push_back(
            {RETORT_TEXT("learning", "Judging by names and shapes, %1 could also be %2. If it is, set that kind for "
                                     "the teacher in the plan."),
             {file, joined(found->others)}});
    if (!found->idle.empty())
        brought.remarks.push_back(
            {RETORT_TEXT("learning", "%1: %2 weights have no effect and are left out: %3."),
             {file, std::to_string(found->idle.size()), joined(found->idle)}});
    return brought;
}

/// Every option for a file that names no network.
Options fileOptions(const experiment::NetworkPlan& asked)
{
    return asked.kind.empty() ? asked.options : Options{};
}

Result<BroughtNetwork> fromScript(const experiment::NetworkPlan& asked, const WindowBatches& batches)
{
    const auto& file = asked.checkpoint;
    const std::array<std::int64_t, 2> windows = {0, 1};
    const auto& set = batches.series().train;
    const auto first =
        std::span(windows).first(static_cast<std::size_t>(std::min<std::int64_t>(2, set.count())));
    const auto opened = openScript(file, fileOptions(asked), batches.task(),
                                   batches.inputs(set, first, batches.task().marks > 0));
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    BroughtNetwork brought{.network = opened->network,
                           .kind = "torchscript",
                           .options = opened->options,
                           .parameters = opened->parameters,
                           .features = opened->feature};
    brought.remarks.push_back({RETORT_TEXT("learning", "%1 is a TorchScript file, used with these options: %2."),
                               {file.filename().string(), joined(opened->options)}});
    return brought;
}

Result<BroughtNetwork> fromPredictions(const experiment::NetworkPlan& asked, const WindowBatches& batches)
{
    const auto& file = asked.checkpoint;
    const auto opened = openPredictions(file, fileOptions(asked), batches);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    return BroughtNetwork{.network = opened->network,
                          .kind = "predictions",
                          .options = opened->options,
                          .features = false,
                          .train = opened->train,
                          .validation = opened->validation,
                          .test = opened->test,
                          .remarks = {{RETORT_TEXT("learning", "%1 contains predictions, used with these options: %2."),
                                       {file.filename().string(), joined(opened->options)}}}};
}

Result<BroughtNetwork> fromFile(const experiment::NetworkPlan& asked, const experiment::Plan& plan,
                                const WindowBatches& batches)
{
    const auto& file = asked.checkpoint;
    if (holdsPredictions(file))
        return fromPredictions(asked, batches);
    auto weights = readWeights(file);
    if (!weights)
        return tl::unexpected<Error>(weights.error());
    const auto name = file.filename().string();
    return std::visit(
        [&](const auto& read) -> Result<BroughtNetwork> {
            using Read = std::decay_t<decltype(read)>;
            if constexpr (std::is_same_v<Read, Checkpoint>) {
                auto task = batches.task();
                task.quantiles = plan.task.quantiles;
                return fromCheckpoint(read, task, batches.series(), name);
            } else if constexpr (std::is_same_v<Read, NamedWeights>)
                return fromWeights(read, asked, plan, batches.task());
            else
                return fromScript(asked, batches);
        },
        *weights);
}

} // namespace

Result<BroughtNetwork> bringNetwork(const experiment::NetworkPlan& asked, const experiment::Plan& plan,
                                    const WindowBatches& batches)
{
    const auto bytes = readFile(asked.checkpoint);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    auto brought = fromFile(asked, plan, batches);
    if (!brought)
        return brought;
    brought->sha256 = data::sha256(*bytes);
    if (brought->parameters == 0)
        brought->parameters = trainableParameters(*brought->network);
    brought->network->to(batches.device());
    brought->network->eval();
    return brought;
}

std::vector<FeatureInfo> featuresOf(Forecaster& network, const WindowBatches& batches)
{
    const torch::NoGradGuard noGradient;
    const std::array<std::int64_t, 1> first = {0};
    return featuresOf(network.forward(batches.inputs(batches.series().train, first, network)));
}

std::optional<Message> whyItCannotTeach(const BroughtNetwork& brought, const std::filesystem::path& file)
{
    if (brought.train && brought.validation && brought.test)
        return std::nullopt;
    return Message{RETORT_TEXT("learning", "%1 does not cover all training, validation and test windows, as a "
                                           "teacher must. Write predictions for all three."),
                   {file.filename().string()}};
}

} // namespace retort::learning
