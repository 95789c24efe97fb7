// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/run_context.h"

#include "core/data/sha256.h"
#include "core/data/time/calendar.h"
#include "core/foundation/file_writing.h"
#include "core/record/artefact_key.h"
#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

std::string RunContext::keyOf(const experiment::StagePlan& stage) const
{
    const auto unrepeatable = [this](StageId input) { return m_keys.at(input).empty(); };
    if (m_steered.contains(stage.id) || std::ranges::any_of(stage.inputs, unrepeatable) ||
        std::ranges::any_of(stage.starts, unrepeatable))
        return {};
    // Of a loaded network the result names the digest of its file.
    const auto* loaded = stage.kind == experiment::StageKind::load ? experiment::modelOf(m_outcome, stage.id) : nullptr;
    std::string digest = loaded ? loaded->checkpoint : "";
    if (!stage.network.start.empty()) {
        const auto bytes = readFile(stage.network.start);
        if (!bytes)
            return {};
        digest = data::sha256(*bytes);
    }
    return experiment::artefactKey(stage, m_plan, m_outcome.data, m_outcome.environment, m_keys, digest);
}

void RunContext::nameResult(const experiment::StagePlan& stage)
{
    if (ready(stage.id))
        m_keys[stage.id] = keyOf(stage);
}

bool RunContext::reuse(const experiment::StagePlan& stage)
{
    const std::string key = m_folder.artefacts ? keyOf(stage) : std::string();
    if (key.empty())
        return false;
    auto artefact = m_folder.artefacts->find(key);
    if (!artefact)
        return false;
    const std::string run = artefact->run, trained = data::calendarText(artefact->trained.time_since_epoch().count()).substr(0, 16);
    artefact->model.reused = experiment::Reuse{artefact->trained, run};
    return adopt(stage, std::move(*artefact),
                 Message{RETORT_TEXT("learning", "The %1 was not trained again: the run \"%2\" trained the same network on %3 UTC."),
                         {idOf(stage.id), run, trained}});
}

bool RunContext::adopt(const experiment::StagePlan& stage, experiment::Artefact artefact, const std::optional<Message>& why)
{
    const auto checkpoint = readCheckpoint(artefact.weights);
    auto network = checkpoint ? build(stage) : nullptr;
    if (!network || !setWeights(*network, checkpoint->weights))
        return false;
    auto evaluation = evaluateForecasts(*network, *m_batches, m_series->prepared.validation, stopToken());
    if (!evaluation)
        return false; // stopped: the stage sees it too
    experiment::ModelResult& model = artefact.model;
    model.stage = stage.id;
    if (why)
        remark(*why);
    model.readsFuture = network->readsFuture();
    if (model.readsFuture)
        remarkOnFuture(stage.id);
    m_observer.onStageStarted(stage.id, model.kind, model.parameters.value_or(0));
    if (!keepWeights(stage, *network, model))
        return false;
    for (auto& epoch : artefact.epochs) // kept by a version that did not measure these
        if (epoch.epoch == model.bestEpoch && epoch.errorSpectrum.period.empty()) {
            epoch.errorSpectrum = evaluation->errorSpectrum;
            epoch.validation.msePerCell = evaluation->metrics.msePerCell;
        }
    const ReadyNetwork entering{stage.id, model.kind, std::move(network), std::move(evaluation->windowErrors)};
    replay(artefact, entering);
    m_outcome.models.push_back(model);
    m_ready.push_back(entering);
    m_observer.onStageFinished(model);
    return true;
}

/// Its epochs as they were, compared with the networks of this run.
void RunContext::replay(const experiment::Artefact& artefact, const ReadyNetwork& network)
{
    const Stage asTrained = trainingOf(*experiment::stageOf(m_stages, network.id), nullptr);
    for (experiment::EpochSnapshot epoch : artefact.epochs) {
        epoch.run = m_id;
        epoch.stage = network.id;
        const auto index = static_cast<std::size_t>(epoch.epoch) - 1;
        const std::vector<double>* errors = index < artefact.windowErrors.size()        ? &artefact.windowErrors[index]
                                            : epoch.epoch == artefact.model.bestEpoch ? &network.validationErrors
                                                                                      : nullptr;
        if (!m_folder.earlier) {
            epoch.winRates.clear();
            if (errors)
                for (const auto& [rival, theirs] : asTrained.rivals)
                    epoch.winRates.push_back({rival, evaluation::winRate(*errors, *theirs)});
        }
        announce(epoch);
    }
}

void RunContext::keepForOthers(const experiment::StagePlan& stage, experiment::Artefact trained)
{
    const std::string key = m_folder.artefacts && !m_folder.directory.empty() ? keyOf(stage) : std::string();
    if (key.empty())
        return;
    trained.model.checkpoint.clear();
    trained.trained = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    trained.weights = weightsFile(stage.id);
    if (const auto kept = m_folder.artefacts->keep(key, trained); !kept)
        remark({.text = RETORT_TEXT("learning", "The %1 could not be saved for later runs."), .arguments = {idOf(stage.id)}, .further = {kept.error().message}});
}

} // namespace retort::learning
