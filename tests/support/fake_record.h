// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "tests/support/fake_engine.h"
#include "tests/support/sample_plan.h"

namespace retort::testing
{

/// A finished run in memory, as it would be read from its folder.
inline experiment::Record fakeRecord(FakeRun how = {})
{
    class Listener : public experiment::Observer
    {
    public:
        explicit Listener(std::vector<experiment::EpochSnapshot>& epochs) : m_epochs(epochs) {}
        void onEpoch(const experiment::EpochSnapshot& epoch) override { m_epochs.push_back(epoch); }

    private:
        std::vector<experiment::EpochSnapshot>& m_epochs;
    };

    experiment::Record record;
    record.directory = "/runs/one";
    record.started = experiment::Record{}.started + std::chrono::hours(500'000);
    record.plan = resolved(samplePlan(), FakeCatalogue());
    Listener listener(record.history);
    FakeEngine engine(std::move(how));
    record.outcome = engine.execute(RunId::none, record.plan, {}, listener, {}).value();
    return record;
}

} // namespace retort::testing
