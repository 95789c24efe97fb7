// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "tests/support/fake_engine.h"
#include "tests/support/sample_plan.h"

namespace retort::testing
{

inline experiment::Plan planOfTests()
{
    experiment::Plan plan = resolved(samplePlan(), FakeCatalogue());
    plan.task.horizon = 24;
    return plan;
}

/// Hears everything and stops the run after some epochs, where told to.
class CountingListener : public experiment::Observer
{
public:
    explicit CountingListener(experiment::RunControl control = {}, int stopAfter = 1'000'000)
        : m_control(control), m_stopAfter(stopAfter)
    {
    }
    void onPrepared(const experiment::DataSummary&, const experiment::Environment&) override { ++prepared; }
    void onStageStarted(StageId, const std::string&, std::int64_t) override { ++stages; }
    void onBatch(const experiment::BatchProgress&) override { ++batches; }
    void onEpoch(const experiment::EpochSnapshot&) override
    {
        if (++epochs == m_stopAfter)
            m_control.stop();
    }
    void onStageFinished(const experiment::ModelResult&) override { ++finished; }
    void onActivity(const Message&, double) override { ++activities; }
    void onRemark(const Message&) override { ++remarks; }

    int prepared = 0, stages = 0, batches = 0, epochs = 0, finished = 0, activities = 0, remarks = 0;

private:
    experiment::RunControl m_control;
    int m_stopAfter;
};

} // namespace retort::testing
