// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/synthetic_series.h"
#include "core/learning/run/learning.h"

#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace retort::testing
{

/// The engine with a small series on disk: runs of seconds.
class SmallRuns
{
public:
    SmallRuns()
    {
        if (!data::writeCsv(data::syntheticCityLoad(800, 3), folder() / "load.csv"))
            qFatal("the test's folder cannot be written");
    }

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    experiment::Engine& engine() const { return *m_engine; }

    /// iTransformer teaches the decomposition MLP, 48 -> 12, two epochs each, one thread.
    experiment::Plan plan() const
    {
        experiment::Plan plan;
        plan.data.file = folder() / "load.csv";
        plan.data.split = {data::SplitPlan::Unit::rows, 400, 150, 150};
        plan.task = {48, 12, {}};
        experiment::NetworkPlan teacher{
            "itransformer", {}, {{"epochs", std::int64_t{2}}, {"learning_rate", 1e-3}}, {}};
        teacher.options = {
            {"d_model", std::int64_t{16}}, {"d_ff", std::int64_t{16}}, {"n_heads", std::int64_t{2}}};
        plan.teachers = {teacher};
        plan.student = {"mlp",
                        {{"d_model", std::int64_t{16}}},
                        {{"epochs", std::int64_t{2}}, {"learning_rate", 5e-3}},
                        {}};
        plan.terms = {{"multi_scale", Level::prediction, 1, {}}, {"multi_period", Level::feature, 1, {}}};
        plan.compute.threads = 1;
        return plan;
    }

    experiment::Outcome run(const experiment::Plan& plan, experiment::Observer& listener,
                            const experiment::RunControl& control = {},
                            const std::filesystem::path& weights = {}, const experiment::ArtefactStore* artefacts = nullptr) const
    {
        auto outcome = m_engine->execute(nextRunId(), plan, {weights, artefacts}, listener, control);
        if (!outcome)
            qFatal("%s", outcome.error().message.english().c_str());
        return std::move(*outcome);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<experiment::Engine> m_engine = learning::makeEngine();
};

/// Keeps what it hears, and may pull a string at a batch.
class RunListener : public experiment::Observer
{
public:
    void onStageStarted(StageId stage, const std::string&, std::int64_t) override { stages.push_back(stage); }
    void onBatch(const experiment::BatchProgress& progress) override
    {
        if (atBatch)
            atBatch(progress);
    }
    void onEpoch(const experiment::EpochSnapshot& snapshot) override { epochs.push_back(snapshot); }
    void onRemark(const Message& remark) override { remarks << QString::fromStdString(remark.english()); }

    std::vector<StageId> stages;
    std::vector<experiment::EpochSnapshot> epochs;
    QStringList remarks;
    std::function<void(const experiment::BatchProgress&)> atBatch;
};

inline const experiment::ModelResult& resultOf(const experiment::Outcome& outcome, StageId stage)
{
    const auto* found = experiment::modelOf(outcome, stage);
    if (!found)
        qFatal("no %s", idOf(stage).c_str());
    return *found;
}

} // namespace retort::testing
