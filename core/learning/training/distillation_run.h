// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/series_of_plan.h"
#include "core/learning/training/trainer.h"

namespace retort::learning
{

/// One run of a validated plan: teacher, plain student, distilled student, then the test windows.
class DistillationRun
{
public:
    DistillationRun(RunId id, experiment::Plan plan, experiment::RunFolder folder,
                    experiment::Observer& observer, const experiment::RunControl& control);

    /// The outcome as far as it came: finished, stopped or failed. May throw what LibTorch throws;
    /// `outcome()` then still holds what there was.
    void execute();
    experiment::Outcome& outcome() { return m_outcome; }

private:
    /// A trained forecaster of the run.
    struct Contestant {
        Role role;
        std::shared_ptr<Forecaster> network;
        std::vector<double> validationErrors;
    };

    bool prepare();
    bool teacherStage();
    bool loadTeacher(const experiment::NetworkPlan& plan);
    bool trainTeacher(const experiment::NetworkPlan& plan);
    bool studentStages();
    bool trainStudent(Role role, const TeacherCache* cache);
    void beginWithTheTeacher(Forecaster& student);
    std::optional<TeacherCache> cacheTeacher();
    bool testEvaluation();
    void sampleForecasts();

    std::shared_ptr<Forecaster> build(const experiment::NetworkPlan& plan, std::uint64_t seed);
    bool runStage(Stage& stage, const experiment::NetworkPlan& plan);
    bool keepWeights(const experiment::NetworkPlan& plan, const Forecaster& network,
                     experiment::ModelResult& model);
    bool stopped();
    bool failed(const Message& why);
    void remark(const Message& message);
    const Contestant* contestant(Role role) const;

    RunId m_id;
    experiment::Plan m_plan;
    experiment::RunFolder m_folder;
    experiment::Observer& m_observer;
    const experiment::RunControl& m_control;
    ComputeSetting m_setting;
    std::unique_ptr<ComputeScope> m_scope;
    std::optional<SeriesOfPlan> m_series;
    std::unique_ptr<WindowBatches> m_batches;
    signal::Spectrum m_validationTruth;
    std::vector<Contestant> m_contestants;
    experiment::Outcome m_outcome;
};

} // namespace retort::learning
