// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/metric_feed.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <thread>

using namespace retort;
using namespace retort::ui;

namespace
{

experiment::BatchProgress batch(RunId run, int epoch, int number, int of, double loss)
{
    return {run, Role::teacher, epoch, 10, number, of, loss, {{"supervised", loss, loss}}};
}

experiment::EpochSnapshot epoch(RunId run, int number)
{
    experiment::EpochSnapshot snapshot;
    snapshot.run = run;
    snapshot.epoch = number;
    snapshot.spectrum.period = {2, 1};
    snapshot.sample.prediction = {1, 2, 3};
    snapshot.validation.mse = 1.0 / number;
    return snapshot;
}

} // namespace

class MetricFeedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsEverythingInOrder()
    {
        MetricFeed feed;
        const RunId run = nextRunId();
        feed.expect(run);
        feed.onStageStarted(Role::teacher, "lstm", 12);
        for (int i = 1; i <= 5; ++i)
            feed.onBatch(batch(run, 1, i, 5, i));
        feed.onEpoch(epoch(run, 1));
        RunHistory history;
        const RunChanges changes = feed.takeInto(history);
        QVERIFY(changes.stage && changes.batches && changes.epochs);
        QVERIFY(!changes.prepared && !changes.remarks);
        QCOMPARE(history.stage(Role::teacher)->kind, std::string("lstm"));
        QCOMPARE(history.stage(Role::teacher)->batches.size(), std::size_t{5});
        QCOMPARE(history.stage(Role::teacher)->batches[2].total, 3.0);
        QCOMPARE(history.stage(Role::teacher)->batches[4].epoch, 1.0);
        QVERIFY(!feed.takeInto(history).any());
    }

    /// A stage that an earlier run has trained has no batches: its epochs give the loss curves.
    void aReusedStageHasCurvesToo()
    {
        MetricFeed feed;
        const RunId run = nextRunId();
        feed.expect(run);
        feed.onStageStarted(Role::teacher, "lstm", 12);
        for (int number = 1; number <= 3; ++number) {
            auto snapshot = epoch(run, number);
            snapshot.total = 4.0 / number;
            snapshot.terms = {{"supervised", 2.0, 4.0 / number}};
            feed.onEpoch(snapshot);
        }
        RunHistory history;
        QVERIFY(feed.takeInto(history).batches);
        const StageHistory* stage = history.stage(Role::teacher);
        QCOMPARE(stage->terms, std::vector<std::string>{"supervised"});
        QCOMPARE(stage->batches.size(), std::size_t{3});
        QCOMPARE(stage->batches[1].epoch, 2.0);
        QCOMPARE(stage->batches[1].total, 2.0);
        QCOMPARE(stage->batches[1].weighted.front(), 2.0);
        feed.onBatch(batch(run, 4, 1, 5, 1));
        feed.onEpoch(epoch(run, 4));
        feed.takeInto(history);
        QCOMPARE(stage->batches.size(), std::size_t{4}); // the batch, and no mean beside it
    }

    void dropsWhatBelongsToAnEarlierRun()
    {
        MetricFeed feed;
        const RunId earlier = nextRunId();
        const RunId now = nextRunId();
        feed.expect(now);
        feed.onBatch(batch(earlier, 1, 1, 5, 1));
        feed.onEpoch(epoch(earlier, 1));
        RunHistory history;
        QVERIFY(!feed.takeInto(history).any());
        QVERIFY(history.isEmpty());
        feed.onBatch(batch(now, 1, 1, 5, 1));
        feed.expect(nextRunId());
        QVERIFY(!feed.takeInto(history).any());
    }

    void aWindowThatNeverComesGrowsNothing()
    {
        MetricFeed feed;
        const RunId run = nextRunId();
        feed.expect(run);
        constexpr int batches = 100'000;
        for (int i = 1; i <= batches; ++i) {
            feed.onBatch(batch(run, 1, i, batches, i));
            QVERIFY(feed.waitingBatches() <= MetricFeed::batchesHeld);
        }
        for (int i = 1; i <= 10'000; ++i) {
            feed.onEpoch(epoch(run, i));
            QVERIFY(feed.waitingEpochs() <= MetricFeed::epochsHeld);
        }
        RunHistory history;
        feed.takeInto(history);
        const StageHistory& stage = *history.stage(Role::teacher);
        QCOMPARE(stage.now.batch, batches);
        QVERIFY(stage.batches.back().total > batches * 0.99);
        for (std::size_t i = 1; i < stage.batches.size(); ++i)
            QVERIFY(stage.batches[i].epoch > stage.batches[i - 1].epoch);
        QCOMPARE(stage.epochs.back().epoch, 10'000);
        const auto detailed = std::count_if(stage.epochs.begin(), stage.epochs.end(),
                                            [](const auto& snapshot) { return !snapshot.sample.prediction.empty(); });
        QVERIFY(detailed >= 1 && detailed <= 2); // the newest and the best
    }

    void theHistoryIsBoundedToo()
    {
        MetricFeed feed;
        const RunId run = nextRunId();
        feed.expect(run);
        RunHistory history;
        for (int i = 1; i <= 50'000; ++i) {
            feed.onBatch(batch(run, 1, i, 50'000, i));
            feed.takeInto(history);
            QVERIFY(history.stage(Role::teacher)->batches.size() <= RunHistory::batchesKept);
        }
        QVERIFY(history.stage(Role::teacher)->batches.size() > RunHistory::batchesKept / 4);
    }

    void oneThreadWritesWhileAnotherTakes()
    {
        MetricFeed feed;
        const RunId run = nextRunId();
        feed.expect(run);
        std::atomic<bool> done = false;
        std::thread writer([&] {
            for (int i = 1; i <= 2000; ++i) {
                feed.onBatch(batch(run, 1, i, 2000, i));
                feed.onEpoch(epoch(run, i));
            }
            done = true;
        });
        RunHistory history;
        while (!done)
            feed.takeInto(history);
        writer.join();
        feed.takeInto(history);
        QCOMPARE(history.stage(Role::teacher)->epochs.size(), std::size_t{2000});
        QCOMPARE(history.stage(Role::teacher)->now.batch, 2000);
    }
};

RETORT_TEST(MetricFeedTest)
#include "tst_metric_feed.moc"
