// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record_fork.h"
#include "core/record/artefact_store.h"
#include "tests/core/learning/small_runs.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <fstream>
#include <iterator>

using namespace retort;
using experiment::Record;

namespace
{

constexpr const char* term = "multi_scale.prediction";

/// What asks for a weight at a batch of the distilled student, or stops there.
struct At {
    int epoch = 1, batch = 1;
    std::string term; ///< empty: stop
    double weight = 0;
};

struct Steered : testing::RunListener {
    Steered(std::vector<At> wishes, experiment::RunControl given = {}) : control(std::move(given))
    {
        atBatch = [this, wishes = std::move(wishes)](const experiment::BatchProgress& now) {
            for (const At& wish : wishes) {
                if (now.stage != Role::distilled_student || now.epoch != wish.epoch || now.batch != wish.batch)
                    continue;
                if (wish.term.empty())
                    control.stop();
                else
                    control.changeWeight({now.stage, wish.term, wish.weight});
            }
        };
    }
    experiment::RunControl control;
};

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

/// A weight of the loss that is changed while the distilled student trains.
class TestWeightChanges : public QObject
{
    Q_OBJECT

    testing::SmallRuns m_runs;

    experiment::Plan plan() const
    {
        auto plan = m_runs.plan();
        plan.student.training["epochs"] = std::int64_t{3};
        return plan;
    }
    std::filesystem::path folder(const char* name) const { return m_runs.folder() / name; }

    Record run(const char* name, std::vector<At> wishes, const experiment::ArtefactStore* store = nullptr) const
    {
        Steered steered(std::move(wishes));
        const auto outcome = experiment::recordRun(m_runs.engine(), nextRunId(), plan(), folder(name), false, steered, steered.control, store);
        if (!outcome)
            qFatal("%s", outcome.error().message.english().c_str());
        return *experiment::readRecord(folder(name));
    }
    Record resumed(const char* name) const
    {
        testing::RunListener listener;
        const auto outcome = experiment::resumeRun(m_runs.engine(), nextRunId(), folder(name), listener, {});
        if (!outcome)
            qFatal("%s", outcome.error().message.english().c_str());
        return *experiment::readRecord(folder(name));
    }
    static std::vector<experiment::WeightChange> changesOf(const Record& record)
    {
        std::vector<experiment::WeightChange> all;
        for (const auto& epoch : record.history)
            all.insert(all.end(), epoch.weightChanges.begin(), epoch.weightChanges.end());
        return all;
    }
    static std::string weightsOf(const Record& record) { return bytesOf(record.directory / "models" / "distilled_student.safetensors"); }
    static std::vector<double> lossesOf(const Record& record)
    {
        std::vector<double> losses;
        for (const auto& epoch : record.history)
            losses.push_back(epoch.total);
        return losses;
    }

private Q_SLOTS:
    /// Between two batches: the batches before have the old weight, those after it the new one.
    void countsFromTheNextBatch()
    {
        std::vector<double> ratios;
        Steered steered({{2, 3, term, 0.25}});
        const auto asked = steered.atBatch;
        steered.atBatch = [&](const experiment::BatchProgress& now) {
            asked(now);
            if (now.stage == Role::distilled_student && now.epoch == 2)
                ratios.push_back(now.terms.at(1).weighted / now.terms.at(1).raw);
        };
        const auto outcome = m_runs.run(plan(), steered, steered.control);
        QVERIFY(ratios.size() > 4);
        for (std::size_t batch = 0; batch < ratios.size(); ++batch)
            QVERIFY(qFuzzyCompare(ratios[batch], batch < 3 ? 1.0 : 0.25));
        const auto said = steered.remarks.filter(QStringLiteral("was changed from 1 to 0.25 in epoch 2, from batch 4 on"));
        QCOMPARE(said.size(), 1);
        QVERIFY(said.front().contains(QStringLiteral("multi scale, prediction")));
        QVERIFY(!m_runs.folder().empty() && outcome.status == experiment::RunStatus::finished);
    }

    /// Back to before the change, the run ends as one in which nobody touched the weights: bit for bit.
    void theOldCourseCanBeGoneBackTo()
    {
        const Record untouched = run("untouched", {});
        const Record changed = run("changed", {{2, 3, term, 0}, {3, 1, "supervised", 0.5}});
        QVERIFY(weightsOf(untouched) != weightsOf(changed));
        const auto changes = changesOf(changed);
        QCOMPARE(changes.size(), 2U);
        QVERIFY((changes[0] == experiment::WeightChange{term, 1, 0, 2, 4, changes[0].batches}));
        QVERIFY((changes[1] == experiment::WeightChange{"supervised", 1, 0.5, 3, 2, changes[0].batches}));

        QVERIFY(changes[0].batches > 4 && changes[0].position() > 1 && changes[0].position() < 2);
        const auto points = experiment::forkPointsOf(changed);
        QCOMPARE(points.size(), 2U);
        QVERIFY(experiment::forkRun(changed.directory, points[0], folder("without"), "without").has_value());
        const Record without = resumed("without");
        QCOMPARE(weightsOf(without), weightsOf(untouched));
        QCOMPARE(lossesOf(without), lossesOf(untouched));
        QVERIFY(changesOf(without).empty());
        QCOMPARE(without.plan.name, std::string("without"));

        // The second alone: the first one stays, and can still be gone back to.
        QVERIFY(experiment::forkRun(changed.directory, points[1], folder("first"), "first").has_value());
        const Record first = resumed("first");
        QCOMPARE(weightsOf(first), weightsOf(run("first_alone", {{2, 3, term, 0}})));
        QCOMPARE(changesOf(first).size(), 1U);
        QCOMPARE(experiment::forkPointsOf(first).size(), 1U);
    }

    /// Stopped after a change and continued, it keeps the weight.
    void aContinuedRunKeepsIt()
    {
        const Record whole = run("whole", {{1, 2, term, 2}});
        run("stopped", {{1, 2, term, 2}, {2, 4, "", 0}});
        const Record continued = resumed("stopped");
        QCOMPARE(weightsOf(continued), weightsOf(whole));
        QCOMPARE(lossesOf(continued), lossesOf(whole));
        QCOMPARE(changesOf(continued).size(), 1U);
        QVERIFY(std::ranges::any_of(continued.outcome.remarks, [](const Message& remark) {
            return remark.english().find("from 1 to 2 in epoch 1") != std::string::npos;
        }));
    }

    /// No other run may take such a network for that of its plan.
    void isNotReused()
    {
        const experiment::ArtefactStore store(folder("artefacts"));
        const Record changed = run("kept", {{1, 2, term, 0}}, &store);
        const Record later = run("later", {}, &store);
        const auto* model = experiment::modelOf(later.outcome, Role::distilled_student);
        QVERIFY(model && !model->reused);
        QVERIFY(experiment::modelOf(later.outcome, Role::plain_student)->reused);
        QVERIFY(weightsOf(changed) != weightsOf(later));
    }

    /// Wishes that mean nothing change nothing: another stage's, an unknown part, the same weight, no number.
    void whatMeansNothingIsIgnored()
    {
        const Record untouched = run("plainly", {});
        const Record record = run("ignored", {{1, 1, "nothing", 2}, {1, 2, term, 1}, {1, 3, term, -1}, {2, 1, term, std::nan("")}});
        QCOMPARE(weightsOf(record), weightsOf(untouched));
        QVERIFY(changesOf(record).empty());
        QVERIFY(experiment::forkPointsOf(record).empty());
    }

    void aForkNeedsItsStateAndAFreeFolder()
    {
        const Record record = run("forked", {{2, 1, term, 0}});
        const auto points = experiment::forkPointsOf(record);
        QCOMPARE(points.size(), 1U);
        const auto occupied = experiment::forkRun(record.directory, points[0], record.directory, "x");
        QVERIFY(!occupied && occupied.error().message.english().find("already contains a run") != std::string::npos);
        std::filesystem::remove(record.directory / "models" / experiment::stateBeforeChange(points[0].stage, 1));
        const auto gone = experiment::forkRun(record.directory, points[0], folder("fork"), "x");
        QVERIFY(!gone && gone.error().message.english().find("not found") != std::string::npos);
        QVERIFY(!std::filesystem::exists(folder("fork")));
        QVERIFY(experiment::forkPointsOf(record).empty());
    }
};

RETORT_TEST(TestWeightChanges)
#include "tst_weight_changes.moc"
