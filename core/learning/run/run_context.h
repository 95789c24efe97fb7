// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/artefact_store.h"
#include "core/experiment/engine.h"
#include "core/experiment/stage_graph.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/series_of_plan.h"
#include "core/learning/training/teacher_mix.h"
#include "core/learning/training/trainer.h"

#include <set>

namespace retort::learning
{

/// A network of a run that later stages can use.
struct ReadyNetwork {
    StageId id;
    std::string kind;
    std::shared_ptr<Forecaster> network;
    std::vector<double> validationErrors; ///< of each validation window
    bool features = true;                 ///< whether it has features for feature terms
    TeacherMix mix = {};                  ///< of the networks that it combines, in the order of the stage's inputs
};

/// What the stages of a run share: plan, series, machine, the networks that are ready, and the outcome so far. Functions that
/// return false have ended the run: the outcome says how.
class RunContext
{
public:
    /// `plan` is valid; its options are resolved here.
    RunContext(RunId id, experiment::Plan plan, experiment::RunFolder folder, experiment::Observer& observer,
               const experiment::RunControl& control);

    /// Reads the series, measures the machine and checks the memory.
    bool prepare();

    const experiment::Plan& plan() const { return m_plan; }
    const Options& strategy() const { return m_strategy; }
    const std::vector<experiment::StagePlan>& stages() const { return m_stages; }
    const data::PreparedSeries& series() const { return m_series->prepared; }
    const WindowBatches& batches() const { return *m_batches; }
    torch::Device device() const { return m_setting.device; }
    bool classifies() const { return m_series->prepared.classes.has_value(); }
    /// Of the resolved plan.
    const Options& classes() const { return m_plan.task.classes; }
    /// The task that the networks of the run are built for.
    ForecastTask task() const;
    /// Likewise; a privileged teacher's windows go on with the future values.
    ForecastTask taskOf(const experiment::StagePlan& stage) const;

    /// The network of a stage that is done; null where it is not.
    const ReadyNetwork* ready(StageId id) const;
    const std::vector<ReadyNetwork>& allReady() const { return m_ready; }
    /// The networks that a stage learns from or combines; for a combined one those that it was made from.
    std::vector<const ReadyNetwork*> teachersOf(const experiment::StagePlan& stage) const;

    /// Says that a privileged teacher is no forecaster.
    void remarkOnFuture(StageId stage);

    /// A network with the weights of its seed; null where it cannot be built.
    std::shared_ptr<Forecaster> build(const experiment::StagePlan& stage);
    /// The same, initialised with the weights that the plan names in `start`.
    std::shared_ptr<Forecaster> begin(const experiment::StagePlan& stage);
    /// Trains `training.network` as the stage's and keeps its weights and result.
    bool train(Stage training, const experiment::StagePlan& stage);
    /// A stage for the trainer: network, options and seed of the plan, errors to compare with; the loss is supervised.
    Stage trainingOf(const experiment::StagePlan& stage, std::shared_ptr<Forecaster> network) const;
    /// Registers a network that is not trained here: a single epoch in which it is only measured. `name` is for messages.
    bool enter(experiment::ModelResult model, ReadyNetwork network, const std::string& name);

    /// The network that this run had finished before it was interrupted becomes the stage's again. False where it had not.
    bool takeUp(const experiment::StagePlan& stage);
    /// The network of an earlier run that depends on the same things becomes this stage's, with its epochs. False where there
    /// is none, or it is damaged.
    bool reuse(const experiment::StagePlan& stage);
    /// Computes what later stages and runs know the network of a stage that is done by.
    void nameResult(const experiment::StagePlan& stage);

    /// To the observer, with a remark on each change of a weight and each term that no longer trains its network.
    void announce(const experiment::EpochSnapshot& epoch);

    /// Whether the run goes on; the opposite of a request to stop, which the outcome then states.
    bool goesOn();
    bool failed(const Message& why);
    void remark(const Message& message);
    void activity(const Message& what, double fraction) { m_observer.onActivity(what, fraction); }
    CancellationToken stopToken() const { return m_control.stopToken(); }
    const std::filesystem::path& folder() const { return m_folder.directory; }

    experiment::Outcome& outcome() { return m_outcome; }
    const experiment::Outcome& outcome() const { return m_outcome; }

private:
    /// Empty where it depends on what a person did during the run.
    std::string keyOf(const experiment::StagePlan& stage) const;
    /// Weights, result and epochs become the stage's; win rates are computed again unless they are of this run. `why` is said
    /// before the epochs, which would look like a training.
    bool adopt(const experiment::StagePlan& stage, experiment::Artefact artefact, const std::optional<Message>& why = {});
    bool sameSeries();
    bool fitsInMemory();
    void learnClasses(Stage& training) const;
    Result<Message> startFrom(const experiment::StagePlan& stage, Forecaster& network) const;
    bool startsFit();
    std::filesystem::path stateFile(StageId stage) const;
    /// The epochs of a stage that this run had before it was interrupted, up to one.
    std::vector<experiment::EpochSnapshot> epochsBefore(StageId stage, int last) const;
    void replay(const experiment::Artefact& artefact, const ReadyNetwork& network);
    void keepForOthers(const experiment::StagePlan& stage, experiment::Artefact trained);
    std::filesystem::path weightsFile(StageId stage) const;
    Result<void> writeWeights(const experiment::StagePlan& stage, const std::map<std::string, torch::Tensor>& weights,
                              std::optional<double> validationMse) const;
    bool keepWeights(const experiment::StagePlan& stage, const Forecaster& network, experiment::ModelResult& model);

    RunId m_id;
    experiment::Plan m_plan;
    Options m_strategy; ///< resolved
    std::vector<experiment::StagePlan> m_stages;
    experiment::RunFolder m_folder;
    experiment::Observer& m_observer;
    const experiment::RunControl& m_control;
    ComputeSetting m_setting;
    std::unique_ptr<ComputeScope> m_scope;
    std::optional<SeriesOfPlan> m_series;
    std::unique_ptr<WindowBatches> m_batches;
    signal::Spectrum m_validationTruth;
    std::vector<ReadyNetwork> m_ready;
    std::map<StageId, std::string> m_keys; ///< of the stages that are done; empty where no other run can have the same
    std::set<StageId> m_steered; ///< ended or changed by a person while they trained: no other run has the same
    std::set<std::pair<StageId, std::string>> m_deadTerms; ///< of which it has been said
    experiment::Outcome m_outcome;
};

} // namespace retort::learning
