// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/recorded_networks.h"

#include "core/learning/training/brought_network.h"
#include "core/learning/training/joint_forecaster.h"
#include "core/learning/training/predicted_forecaster.h"

namespace retort::learning
{

RecordedNetworks::RecordedNetworks(const experiment::Record& record, const WindowBatches& batches, const CancellationToken& stop)
    : m_record(record), m_batches(batches), m_stop(stop), m_stages(experiment::compile(record.plan))
{
}

std::vector<experiment::StagePlan> RecordedNetworks::comparedStages() const
{
    std::vector<experiment::StagePlan> stages;
    for (const auto& stage : m_stages)
        if (stage.id.isCompared() && experiment::modelOf(m_record.outcome, stage.id))
            stages.push_back(stage);
    return stages;
}

Result<std::vector<ComparedNetwork>> RecordedNetworks::compared() const
{
    std::vector<ComparedNetwork> networks;
    for (const auto& stage : comparedStages()) {
        auto network = of(stage);
        if (!network)
            return tl::unexpected<Error>(network.error());
        networks.push_back({stage.id.role, std::move(*network)});
    }
    return networks;
}

std::vector<ComparedNetwork> RecordedNetworks::forecasting(std::vector<Message>& remarks) const
{
    std::vector<ComparedNetwork> networks;
    for (const auto& stage : comparedStages()) {
        if (stage.kind == experiment::StageKind::load && holdsPredictions(stage.network.checkpoint)) {
            remarks.push_back({RETORT_TEXT("learning", "The %1 is a file of predictions for certain windows, and has none for others."), {idOf(stage.id)}});
            continue;
        }
        auto network = of(stage);
        if (!network) {
            remarks.push_back({.text = RETORT_TEXT("learning", "The %1 cannot forecast here."), .arguments = {idOf(stage.id)}, .further = {network.error().message}});
        } else if ((*network)->readsFuture()) {
            remarks.push_back({RETORT_TEXT("learning", "The %1 reads the future and cannot forecast it."), {idOf(stage.id)}});
        } else {
            networks.push_back({stage.id.role, std::move(*network)});
        }
    }
    return networks;
}

RecordedNetworks::Made RecordedNetworks::of(const experiment::StagePlan& stage) const
{
    if (stage.kind == experiment::StageKind::combine)
        return combined(stage);
    experiment::NetworkPlan network = stage.network;
    if (stage.kind != experiment::StageKind::load) {
        const auto* model = experiment::modelOf(m_record.outcome, stage.id);
        const auto file = m_record.directory / (model ? model->checkpoint : std::string());
        std::error_code ignored;
        if (!model || !std::filesystem::is_regular_file(file, ignored))
            return fail(ErrorKind::missing, RETORT_TEXT("learning", "%1 contains no weights of the %2, so it cannot forecast."),
                        {m_record.directory.string(), idOf(stage.id)});
        network = {};
        network.checkpoint = file;
    }
    auto brought = bringNetwork(network, m_record.plan, m_batches);
    if (!brought)
        return tl::unexpected<Error>(brought.error());
    const auto* loaded = stage.kind == experiment::StageKind::load ? experiment::modelOf(m_record.outcome, stage.id) : nullptr;
    if (loaded && loaded->checkpoint != "sha256:" + brought->sha256)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "%1 has changed since this run: it is a different teacher now."),
                    {network.checkpoint.string()});
    return std::move(brought->network);
}

/// With the same shares as in the run: they follow from the validation windows.
RecordedNetworks::Made RecordedNetworks::combined(const experiment::StagePlan& stage) const
{
    std::vector<std::shared_ptr<Forecaster>> networks;
    std::vector<double> validationMse;
    for (const StageId input : stage.inputs) {
        auto network = of(*experiment::stageOf(m_stages, input));
        if (!network)
            return network;
        networks.push_back(std::move(*network));
        const auto* model = experiment::modelOf(m_record.outcome, input);
        validationMse.push_back(model ? model->validationMse.value_or(0) : 0);
    }
    const auto mix =
        mixOf(experiment::combinationOf(stage.strategy), networks, validationMse, m_batches, m_stop);
    if (!mix)
        return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped."));
    return std::make_shared<JointForecaster>(std::move(networks), *mix);
}

} // namespace retort::learning
