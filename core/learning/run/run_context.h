// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "core/learning/training/brought_network.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/series_of_plan.h"
#include "core/learning/training/teacher_panel.h"
#include "core/learning/training/trainer.h"

namespace retort::learning
{

/// One run of a validated plan: teachers, plain student, assistants and generations up to the distilled student, then
/// the test windows.
class DistillationRun
{
public:
    DistillationRun(RunId id, experiment::Plan plan, experiment::RunFolder folder,
                    experiment::Observer& observer, const experiment::RunControl& control);

    /// The outcome so far: finished, stopped or failed. May throw LibTorch exceptions;
    /// `outcome()` then still returns the results so far.
    void execute();
    experiment::Outcome& outcome() { return m_outcome; }

private:
    /// A trained forecaster of the run.
    struct Contestant {
        StageId id;
        std::string kind;
        std::shared_ptr<Forecaster> network;
        std::vector<double> validationErrors;
        bool features = true; ///< whether it has features for feature terms
    };

    bool prepare();

    // teachers
    bool teacherStage();
    bool bring(std::size_t index);
    bool trainTeacher(std::size_t index);
    bool someTeacherHasFeatures();
    bool namedFeaturesAreThere();
    std::vector<std::string> featuresOfTeachers() const;
    std::vector<std::string> namesOfFeatures(const experiment::NetworkPlan& plan) const;
    bool someTeacherHasQuantiles();
    bool joinTeachers();
    StageId teacherId(std::size_t index) const;
    std::vector<const Contestant*> teachers() const;

    // students
    struct Learner {
        StageId id;
        const experiment::NetworkPlan* plan;
        std::uint64_t seed;
    };
    bool studentStages();
    std::vector<Learner> learners() const;
    bool trainPlainStudent();
    bool trainLearner(const Learner& learner, const TeacherAnswers& answers, std::shared_ptr<Forecaster> network,
                      std::shared_ptr<SelfTeacher> selfTeacher);
    bool teachItself(const Learner& learner);
    std::optional<TeacherPanel> panelOf(const std::vector<const Contestant*>& teachers);
    FeatureBridges bridgesOf(const Learner& learner, const TeacherAnswers& answers) const;
    void beginWithTheTeacher(const std::shared_ptr<Forecaster>& student);

    bool testEvaluation();
    bool evaluateTheOracle();
    void sampleForecasts();

    /// The task that the networks of the run are built for.
    ForecastTask task() const;
    std::shared_ptr<Forecaster> build(const experiment::NetworkPlan& plan, std::uint64_t seed);
    bool runStage(Stage& stage, const experiment::NetworkPlan& plan);
    std::filesystem::path weightsFile(StageId stage) const;
    Result<void> writeWeights(const experiment::NetworkPlan& plan, StageId stage,
                              const std::map<std::string, torch::Tensor>& weights,
                              std::optional<double> validationMse) const;
    bool keepWeights(const experiment::NetworkPlan& plan, const Forecaster& network,
                     experiment::ModelResult& model);
    /// Registers a pre-trained teacher: a single epoch in which it is only evaluated.
    bool enter(experiment::ModelResult model, std::shared_ptr<Forecaster> network, bool features, const std::string& name);
    bool stopped();
    bool failed(const Message& why);
    void remark(const Message& message);
    const Contestant* contestant(StageId id) const;

    RunId m_id;
    experiment::Plan m_plan;
    Options m_strategy; ///< resolved
    experiment::RunFolder m_folder;
    experiment::Observer& m_observer;
    const experiment::RunControl& m_control;
    ComputeSetting m_setting;
    std::unique_ptr<ComputeScope> m_scope;
    std::optional<SeriesOfPlan> m_series;
    std::unique_ptr<WindowBatches> m_batches;
    signal::Spectrum m_validationTruth;
    std::vector<Contestant> m_contestants;
    std::vector<double> m_teacherWeights; ///< one for each teacher
    experiment::Outcome m_outcome;
};

} // namespace retort::learning
