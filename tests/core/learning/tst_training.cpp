// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/seasonal_naive.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/training/gradient_sums.h"
#include "core/learning/training/teacher_panel.h"
#include "core/learning/training/trainer.h"
#include "core/task/task.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_series.h"
#include "tests/support/test_program.h"

#include <numeric>
#include <QtTest>
#include <thread>

using namespace retort;
using namespace retort::learning;

namespace
{

/// Keeps everything it hears, and may pull a string at a batch.
class Listener : public experiment::Observer
{
public:
    void onBatch(const experiment::BatchProgress& progress) override
    {
        batches.push_back(progress);
        if (atBatch)
            atBatch(progress);
    }
    void onEpoch(const experiment::EpochSnapshot& snapshot) override { epochs.push_back(snapshot); }

    std::vector<experiment::BatchProgress> batches;
    std::vector<experiment::EpochSnapshot> epochs;
    std::function<void(const experiment::BatchProgress&)> atBatch;
};

Options training(Options options = {})
{
    options.insert({"learning_rate", 0.005});
    options.insert({"epochs", std::int64_t{3}});
    return experiment::trainingSchema().resolve(options);
}

/// A student against a fixed teacher with all four terms of TimeDistill.
struct Setting {
    data::PreparedSeries series = smallSeries();
    WindowBatches batches{series, torch::kCPU};
    std::shared_ptr<Forecaster> teacher;
    std::optional<TeacherPanel> panel;

    Setting()
    {
        teacher = *buildNetwork(
            "itransformer",
            {{"d_model", std::int64_t{16}}, {"d_ff", std::int64_t{16}}, {"n_heads", std::int64_t{2}}},
            batches.task());
        panel.emplace(
            *TeacherCache::fill(teacher, batches, series.train, {{""}}, {1 << 30, 0, {}}, {}, [](double) {}));
    }

    Stage stage(const Options& options = training()) const
    {
        Stage stage{.run = RunId::none, .id = Role::distilled_student, .training = options, .seed = 9};
        stage.network = *buildNetwork("mlp", {{"d_model", std::int64_t{24}}}, batches.task(), 9);
        const SeededInitialisation begin(9);
        stage.bridges[{}] = std::make_shared<FeatureBridge>(16, 24);
        std::vector<experiment::TermPlan> terms;
        for (const char* kind : {"multi_scale", "multi_period"})
            for (const Level level : {Level::prediction, Level::feature})
                terms.push_back({kind, level, 2.0, {}});
        stage.loss = TrainingLoss(terms, *panel, stage.bridges);
        return stage;
    }

    std::map<std::string, torch::Tensor> weightsAfter(experiment::Observer& observer,
                                                      const experiment::RunControl& control = {}) const
    {
        const auto one = stage();
        train(one, batches, observer, control);
        std::map<std::string, torch::Tensor> weights;
        for (const auto& item : one.network->named_parameters())
            weights[item.key()] = item.value().detach().clone();
        return weights;
    }
};

bool sameBits(const std::map<std::string, torch::Tensor>& a, const std::map<std::string, torch::Tensor>& b)
{
    return a.size() == b.size() && std::ranges::all_of(a, [&](const auto& item) {
               return torch::equal(item.second, b.at(item.first));
           });
}

} // namespace

Q_DECLARE_METATYPE(retort::Options)

class TestTraining : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void batchesAreTheWindows()
    {
        const Setting setting;
        const auto& set = setting.series.validation;
        const std::vector<std::int64_t> windows = {3, 0, set.count() - 1};
        const auto batch = setting.batches.inputs(set, windows, true);
        const auto truth = setting.batches.truth(set, windows);
        const auto flat = evaluation::truthOf(setting.series, set, 3, 1);
        const auto expected = torch::tensor(flat).reshape({12, 2}).transpose(0, 1);
        QVERIFY(torch::equal(truth[0], expected));
        QCOMPARE(batch.values.sizes().vec(), (std::vector<std::int64_t>{3, 48, 2}));
        QCOMPARE(batch.values[1][5][1].item<float>(),
                 setting.series.values[static_cast<std::size_t>((set.starts[0] + 5) * 2 + 1)]);
        QCOMPARE(
            batch.pastMarks[2][0][0].item<float>(),
            setting.series.timeMarks[static_cast<std::size_t>(set.starts.back() * setting.series.marks)]);
        QCOMPARE(batch.futureMarks.size(1), 12);
    }

    /// Stopped in the middle of an epoch, or killed there after a state was written: the bits of an undisturbed training.
    void goesOnInsideAnEpoch_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("stopped") << false;
        QTest::newRow("killed") << true;
    }
    void goesOnInsideAnEpoch()
    {
        QFETCH(bool, killed);
        const Setting setting;
        Listener whole;
        const auto undisturbed = setting.weightsAfter(whole);
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.path().toStdString() + "/student.state";

        Stage first = setting.stage();
        first.stateFile = file;
        first.secondsInsideEpoch = 0; // a state after every batch
        experiment::RunControl control;
        Listener before;
        before.atBatch = [&](const experiment::BatchProgress& batch) {
            if (batch.epoch != 2 || batch.batch != 3)
                return;
            if (!killed)
                control.stop();
            else // as it lies there now, whatever comes after
                std::filesystem::copy_file(file, file.string() + ".kept");
        };
        train(first, setting.batches, before, control);
        if (killed)
            std::filesystem::rename(file.string() + ".kept", file);

        Stage second = setting.stage();
        second.stateFile = file;
        second.resume = true;
        Listener after;
        train(second, setting.batches, after, {});
        std::map<std::string, torch::Tensor> weights;
        for (const auto& item : second.network->named_parameters())
            weights[item.key()] = item.value().detach().clone();
        QVERIFY(sameBits(weights, undisturbed));
        QCOMPARE(after.batches.front().epoch, 2);
        QCOMPARE(after.batches.front().batch, killed ? 3 : 4); // the state was written before the third was heard of
        QCOMPARE(after.epochs.size(), whole.epochs.size() - 1);
        for (std::size_t i = 0; i < after.epochs.size(); ++i) {
            QCOMPARE(after.epochs[i].total, whole.epochs[i + 1].total);
            QVERIFY(after.epochs[i].terms == whole.epochs[i + 1].terms);
            QCOMPARE(after.epochs[i].validation.mse, whole.epochs[i + 1].validation.mse);
        }
    }

    /// The chosen metric decides, also where more is better.
    void theChosenMetricSelectsTheEpoch()
    {
        const Setting setting;
        for (const auto& metric : task::forecasting().metrics) {
            if (metric.ofNodes) // this series has no graph
                continue;
            Listener listener;
            Options options = training();
            options["selection_metric"] = metric.id;
            options["epochs"] = std::int64_t{6};
            options["learning_rate"] = 0.05; // the errors go up and down
            const auto result = train(setting.stage(options), setting.batches, listener, {});
            const auto better = [&](const auto& one, const auto& other) {
                return task::selectionError(one.validation, metric) < task::selectionError(other.validation, metric);
            };
            QVERIFY(std::isfinite(metric.value(listener.epochs.front().validation)));
            QCOMPARE(result.bestEpoch, std::ranges::min_element(listener.epochs, better)->epoch);
        }
    }

    void aMetricThatCannotBeMeasuredIsNamed()
    {
        Setting setting;
        for (auto& channel : setting.series.series.channels)
            std::ranges::fill(channel.values, 0.0);
        const WindowBatches batches(setting.series, torch::kCPU); // no change over a season, no MASE
        Options options = training();
        options["selection_metric"] = std::string("mase");
        Listener listener;
        const auto result = train(setting.stage(options), batches, listener, {});
        QVERIFY(result.end == StageResult::End::notANumber);
        QVERIFY(result.fault->english().find("MASE") != std::string::npos);
    }

    /// A term trains its own parameters along with the student, and keeps them where the training goes on.
    void termsMayTrainParameters()
    {
        const Setting setting;
        const auto stageWithTemperature = [&] {
            Stage stage = setting.stage();
            stage.loss = TrainingLoss({{"contrastive", Level::feature, 1.0, {{"learned_temperature", true}}}}, *setting.panel, stage.bridges);
            return stage;
        };
        Listener listener;
        Stage whole = stageWithTemperature();
        QCOMPARE(whole.loss.parameters().size(), std::size_t{1});
        train(whole, setting.batches, listener, {});
        const float learned = whole.loss.parameters()[0].item<float>();
        QVERIFY(std::abs(learned - std::log(0.1F)) > 1e-3F);

        const QTemporaryDir folder;
        Stage stopped = stageWithTemperature();
        stopped.stateFile = folder.path().toStdString() + "/student.state";
        experiment::RunControl control;
        Listener stopping;
        stopping.atBatch = [&](const experiment::BatchProgress& batch) {
            if (batch.epoch == 2)
                control.stop();
        };
        train(stopped, setting.batches, stopping, control);
        Stage resumed = stageWithTemperature();
        resumed.stateFile = stopped.stateFile;
        resumed.resume = true;
        train(resumed, setting.batches, listener, {});
        QCOMPARE(resumed.loss.parameters()[0].item<float>(), learned);
    }

    /// Against gradients written down by hand.
    void gradientsOfThePartsOfALoss()
    {
        const auto weights = torch::tensor({1.0F, 2.0F}, torch::requires_grad());
        const auto other = torch::tensor({1.0F}, torch::requires_grad());
        const auto along = torch::tensor({3.0F, 0.0F}), across = torch::tensor({0.0F, 4.0F});
        const std::vector<torch::Tensor> parts = {(weights * along).sum(), (weights * across).sum(), -2 * (weights * along).sum(),
                                                  torch::Tensor(), (other * 5).sum()};
        GradientSums sums;
        addGradients(sums, parts, {weights});
        addGradients(sums, parts, {weights});
        const auto balance = sums.balance();
        QVERIFY(balance);
        QCOMPARE(balance->batches, 2);
        const std::vector<double> shares = {3 / 13.0, 4 / 13.0, 6 / 13.0, 0, 0};
        for (std::size_t i = 0; i < parts.size(); ++i)
            QVERIFY2(std::abs(balance->shares[i] - shares[i]) < 1e-12, std::to_string(i).c_str());
        const auto cosine = [&](std::size_t row, std::size_t column) { return balance->cosines[row * parts.size() + column]; };
        QCOMPARE(cosine(0, 0), 1.0);
        QCOMPARE(cosine(0, 1), 0.0);
        QCOMPARE(cosine(0, 2), -1.0);
        QCOMPARE(cosine(2, 0), -1.0);
        QCOMPARE(cosine(1, 3), 0.0); // one that does not pull
        QCOMPARE(cosine(0, 4), 0.0); // one that pulls at other weights
        QVERIFY(!weights.grad().defined());
        QVERIFY(!GradientSums().balance());
    }

    void everyMeasuredEpochHasTheSharesOfItsTerms()
    {
        const Setting setting;
        Listener listener;
        train(setting.stage(), setting.batches, listener, {});
        int measured = 0;
        for (const auto& epoch : listener.epochs) {
            if (!epoch.gradients)
                continue;
            ++measured;
            QCOMPARE(epoch.gradients->shares.size(), epoch.terms.size());
            QVERIFY(std::abs(std::accumulate(epoch.gradients->shares.begin(), epoch.gradients->shares.end(), 0.0) - 1) < 1e-9);
        }
        QVERIFY(measured > 0 && listener.epochs.front().gradients);
        Stage alone = setting.stage();
        alone.loss = TrainingLoss();
        Listener silent;
        train(alone, setting.batches, silent, {});
        for (const auto& epoch : silent.epochs)
            QVERIFY(!epoch.gradients); // a loss of one part
    }

    void everyWindowOnceAnEpoch()
    {
        auto order = shuffledWindows(1001, 7, 2);
        QVERIFY(order != shuffledWindows(1001, 7, 3) && order != shuffledWindows(1001, 8, 2));
        QCOMPARE(order, shuffledWindows(1001, 7, 2));
        std::ranges::sort(order);
        std::vector<std::int64_t> every(1001);
        std::iota(every.begin(), every.end(), 0);
        QCOMPARE(order, every);
    }

    void metricsDoNotDependOnTheBatch()
    {
        const Setting setting;
        const auto reference =
            evaluateForecasts(*setting.teacher, setting.batches, setting.series.test, {}, 1);
        QCOMPARE(static_cast<std::int64_t>(reference->windowErrors.size()), setting.series.test.count());
        for (const int batch : {7, 32, 1024}) {
            const auto other =
                evaluateForecasts(*setting.teacher, setting.batches, setting.series.test, {}, batch);
            QVERIFY(std::abs(other->metrics.mse / reference->metrics.mse - 1) < 1e-6);
            QVERIFY(std::abs(other->metrics.mae / reference->metrics.mae - 1) < 1e-6);
            for (std::size_t i = 0; i < other->windowErrors.size(); ++i)
                QVERIFY(std::abs(other->windowErrors[i] / reference->windowErrors[i] - 1) < 1e-5);
        }
    }

    void weightedTermsSumToTheTotal()
    {
        const Setting setting;
        Listener listener;
        setting.weightsAfter(listener);
        QVERIFY(!listener.batches.empty());
        const auto sum = [](const auto& terms) {
            return std::accumulate(terms.begin(), terms.end(), 0.0,
                                   [](double so_far, const auto& term) { return so_far + term.weighted; });
        };
        for (const auto& batch : listener.batches) {
            QCOMPARE(batch.terms.size(), 5U);
            QVERIFY(std::abs(sum(batch.terms) / batch.total - 1) < 1e-6);
        }
        for (const auto& epoch : listener.epochs)
            QVERIFY(std::abs(sum(epoch.terms) / epoch.total - 1) < 1e-6);
    }

    /// Over three epochs; the factors that the weights are to be multiplied by.
    void weightsFollowTheirSchedule_data()
    {
        QTest::addColumn<Options>("schedule");
        QTest::addColumn<QVector<double>>("factors");
        QTest::newRow("constant") << Options{} << QVector<double>{1, 1, 1};
        QTest::newRow("warm-up") << Options{{"kind", std::string("warm_up")}, {"epochs", std::int64_t{2}}}
                                 << QVector<double>{0.5, 1, 1};
        QTest::newRow("decay") << Options{{"kind", std::string("decay")}, {"epochs", std::int64_t{2}}}
                               << QVector<double>{1, 0.5, 0};
    }
    void weightsFollowTheirSchedule()
    {
        QFETCH(Options, schedule);
        QFETCH(QVector<double>, factors);
        const Setting setting;
        auto stage = setting.stage();
        stage.loss = TrainingLoss({{"prediction_matching", Level::prediction, 3, {}, schedule}},
                                  *setting.panel, {}, 0.25);
        stage.bridges.clear();
        Listener listener;
        train(stage, setting.batches, listener, {});
        QCOMPARE(listener.epochs.size(), 3U);
        for (std::size_t i = 0; i < 3; ++i) {
            const auto& terms = listener.epochs[i].terms;
            QCOMPARE(terms[0].weighted, 0.25 * terms[0].raw);
            QVERIFY(std::abs(terms[1].weighted / terms[1].raw - 3 * factors[static_cast<int>(i)]) < 1e-9);
            QVERIFY(std::abs((terms[0].weighted + terms[1].weighted) / listener.epochs[i].total - 1) < 1e-6);
        }
    }

    void theSameSeedGivesTheSameBits()
    {
        const Setting setting;
        Listener listener;
        QVERIFY(sameBits(setting.weightsAfter(listener), setting.weightsAfter(listener)));
    }

    void hundredPausesChangeNothing()
    {
        const Setting setting;
        Listener quiet;
        const auto undisturbed = setting.weightsAfter(quiet);
        experiment::RunControl control;
        Listener paused;
        int pauses = 0;
        std::vector<std::thread> others;
        paused.atBatch = [&](const auto&) {
            if (pauses++ >= 100)
                return;
            control.pause();
            others.emplace_back([control] { control.goOn(); });
        };
        const auto disturbed = setting.weightsAfter(paused, control);
        for (auto& other : others)
            other.join();
        QVERIFY(sameBits(undisturbed, disturbed));
        QCOMPARE(paused.batches.size(), quiet.batches.size());
        for (std::size_t i = 0; i < quiet.batches.size(); ++i)
            QCOMPARE(paused.batches[i].total, quiet.batches[i].total);
    }

    void stopEndsWithinABatchAndKeepsTheBest()
    {
        const Setting setting;
        experiment::RunControl control;
        Listener listener;
        listener.atBatch = [&](const auto& progress) {
            if (progress.epoch == 2 && progress.batch == 3)
                control.stop();
        };
        const auto stage = setting.stage();
        const auto result = train(stage, setting.batches, listener, control);
        QCOMPARE(result.end, StageResult::End::stopped);
        QCOMPARE(listener.batches.back().epoch, 2);
        QCOMPARE(listener.batches.back().batch, 3);
        QCOMPARE(result.epochs, 1);
        const auto evaluation =
            evaluateForecasts(*stage.network, setting.batches, setting.series.validation, {});
        QCOMPARE(evaluation->metrics.mse, listener.epochs.front().validation.mse);
    }

    void endStageGoesOnWithTheBest()
    {
        const Setting setting;
        experiment::RunControl control;
        Listener listener;
        listener.atBatch = [&](const auto& progress) {
            if (progress.epoch == 2 && progress.batch == 2)
                control.endStage();
        };
        const auto result = train(setting.stage(), setting.batches, listener, control);
        QCOMPARE(result.end, StageResult::End::finished);
        QCOMPARE(listener.epochs.size(), 2U); // the epoch begun is measured as far as it came
        QVERIFY(result.bestEpoch >= 1);
    }

    /// A press that comes after a training's last batch must not end the next one before it begins.
    void endStageDoesNotLeak()
    {
        const Setting setting;
        experiment::RunControl control;
        control.endStage();
        Listener listener;
        const auto result = train(setting.stage(), setting.batches, listener, control);
        QCOMPARE(result.epochs, 3);
    }

    void patienceEndsATraining()
    {
        const Setting setting;
        Listener listener;
        const auto result =
            train(setting.stage(training(
                      {{"epochs", std::int64_t{50}}, {"patience", std::int64_t{2}}, {"learning_rate", 0.5}})),
                  setting.batches, listener, {});
        QCOMPARE(result.end, StageResult::End::finished);
        QVERIFY(result.epochs < 50);
        QCOMPARE(result.epochs, result.bestEpoch + 2);
    }

    void theSmallerBatchMayBeLeftOut_data()
    {
        QTest::addColumn<std::int64_t>("batchSize");
        QTest::addColumn<bool>("leftOut");
        QTest::addColumn<int>("steps");
        const auto windows = smallSeries().train.count(); // 400 - 48 - 12 + 1
        QCOMPARE(windows, std::int64_t(341));
        QTest::newRow("smaller one kept") << std::int64_t(32) << false << 11;
        QTest::newRow("smaller one left out") << std::int64_t(32) << true << 10;
        QTest::newRow("nothing to leave out") << std::int64_t(11) << true << 31;
        QTest::newRow("no whole batch") << std::int64_t(512) << true << 1;
    }
    void theSmallerBatchMayBeLeftOut()
    {
        QFETCH(std::int64_t, batchSize);
        QFETCH(bool, leftOut);
        QFETCH(int, steps);
        const Setting setting;
        Listener listener;
        train(setting.stage(training({{"epochs", std::int64_t{1}}, {"batch_size", batchSize}, {"drop_last", leftOut}})),
              setting.batches, listener, {});
        QCOMPARE(listener.batches.size(), static_cast<std::size_t>(steps));
        QCOMPARE(listener.batches.back().batches, steps);
    }

    void notANumberIsNamed()
    {
        const Setting setting;
        const auto stage = setting.stage();
        {
            const torch::NoGradGuard noGradient;
            stage.network->parameters().front().fill_(std::numeric_limits<float>::quiet_NaN());
        }
        Listener listener;
        const auto result = train(stage, setting.batches, listener, {});
        QCOMPARE(result.end, StageResult::End::notANumber);
        const auto sentence = QString::fromStdString(result.fault->english());
        QVERIFY2(sentence.contains("supervised") && sentence.contains("epoch 1") &&
                     sentence.contains("batch 1"),
                 qPrintable(sentence));
        QVERIFY(listener.batches.empty());
    }

    /// Memory, file and recomputed answers are the same answers.
    void cacheAnswersAlike()
    {
        const Setting setting;
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto fill = [&](const CacheBudget& budget) {
            return *TeacherCache::fill(setting.teacher, setting.batches, setting.series.train, {{""}}, budget,
                                       {}, [](double) {});
        };
        const auto inFile = fill({0, 1 << 30, path}), anew = fill({0, 0, path}),
                   nowhere = fill({0, 1 << 30, path / "is not there"});
        QCOMPARE(setting.panel->teachers().front().storage(), TeacherCache::Storage::memory);
        QCOMPARE(inFile.storage(), TeacherCache::Storage::file);
        QCOMPARE(anew.storage(), TeacherCache::Storage::recomputed);
        QCOMPARE(nowhere.storage(), TeacherCache::Storage::recomputed);
        QVERIFY(std::filesystem::is_empty(path)); // the file has no name any more
        const std::vector<std::int64_t> windows = {5, 300, 0, 17};
        const auto expected = setting.panel->teachers().front().answer(windows);
        for (const auto* other : {&inFile, &anew, &nowhere}) {
            const auto answer = other->answer(windows);
            QVERIFY(testing::relativeDifference(answer.prediction, expected.prediction) < 1e-5);
            QVERIFY(testing::relativeDifference(answer.features.front(), expected.features.front()) < 1e-5);
        }
    }
};

RETORT_TEST(TestTraining)
#include "tst_training.moc"
