// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/network_size.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/training/distillation_loss.h"
#include "core/learning/training/teacher_panel.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_networks.h"
#include "tests/core/learning/small_runs.h"
#include "tests/core/learning/small_series.h"
#include "tests/core/learning/term_checks.h"
#include "tests/support/test_program.h"

#include <QtTest>
#include <set>

using namespace retort;
using namespace retort::learning;
using testing::resultOf;

namespace
{

/// Three layers where a network has layers.
std::shared_ptr<Forecaster> deepNetwork(const std::string& kind, const ForecastTask& task)
{
    auto options = testing::smallOptions(findNetwork(kind)->info);
    if (options.contains("e_layers"))
        options["e_layers"] = std::int64_t{3};
    auto network = *buildNetwork(kind, options, task, 4);
    network->eval();
    return network;
}

} // namespace

/// Which features terms compare, by their names.
class TestFeatureChoice : public QObject
{
    Q_OBJECT

    const ForecastTask m_task = ForecastTask::of({3, 2, 24, 6, 4});

private Q_SLOTS:
    void namesAndShapes_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& entry : networkRegistry())
            QTest::newRow(entry.info.kind.c_str()) << QString::fromStdString(entry.info.kind);
    }
    void namesAndShapes()
    {
        QFETCH(QString, kind);
        const torch::NoGradGuard noGradient;
        const auto network = deepNetwork(kind.toStdString(), m_task);
        const auto forecast = network->forward(testing::randomBatch(m_task, 5, torch::kFloat));
        std::set<std::string> names;
        for (const auto& feature : featuresOf(forecast)) {
            QVERIFY2(names.insert(feature.name).second, feature.name.c_str());
            const auto value = forecast.feature(feature.name);
            QVERIFY2(value.dim() == 2 || value.dim() == 3, feature.name.c_str());
            QCOMPARE(value.size(0), 5);
            QVERIFY2(torch::isfinite(value).all().item<bool>(), feature.name.c_str());
        }
        QVERIFY(names.contains("forecast"));
        QVERIFY(torch::equal(forecast.feature("forecast"), forecast.prediction));
        for (const char* name : {"", "no such feature"})
            QVERIFY(torch::equal(forecast.feature(name), forecast.feature(forecast.features.front().name)));
    }

    /// The same numbers, laid out by patches instead of channels.
    void patches()
    {
        for (const auto& [kind, whole] : {std::pair{"patchtst", "encoder"}, std::pair{"moderntcn", "backbone"}}) {
            const torch::NoGradGuard noGradient;
            const auto forecast = deepNetwork(kind, m_task)->forward(testing::randomBatch(m_task, 5, torch::kFloat));
            const auto byChannel = forecast.feature(whole), byPatch = forecast.feature("patches");
            const auto count = byPatch.size(1), width = byPatch.size(2) / m_task.channels;
            QCOMPARE(count * width, byChannel.size(2));
            const bool patchesFirst = std::string(kind) == "patchtst";
            for (std::int64_t n = 0; n < count; ++n)
                for (std::int64_t d = 0; d < width; ++d)
                    QVERIFY(torch::equal(byPatch.select(1, n).select(1, 2 * width + d),
                                         byChannel.select(1, 2).select(1, patchesFirst ? n * width + d : d * count + n)));
        }
    }

    /// Of networks that treat each channel by itself: other channels change places, the steps stay.
    void stepsOfChannels_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("positions");
        for (const char* kind : {"gru", "lstm", "bilstm", "simple_rnn", "timemixer", "frets", "tsmixer"})
            QTest::newRow(kind) << kind << "steps" << 24;
        QTest::newRow("tcn") << "tcn" << "steps" << 3; // halved by each of three blocks
        QTest::newRow("patchtst") << "patchtst" << "patches" << 3;
    }
    void stepsOfChannels()
    {
        QFETCH(QString, kind);
        QFETCH(QString, name);
        QFETCH(int, positions);
        const auto& info = findNetwork(kind.toStdString())->info;
        auto options = testing::smallOptions(info);
        if (info.options.find("channel_independent"))
            options["channel_independent"] = true;
        const auto network = *buildNetwork(info.kind, options, m_task, 4);
        network->eval();
        const torch::NoGradGuard noGradient;
        auto batch = testing::randomBatch(m_task, 5, torch::kFloat);
        const auto value = network->forward(batch).feature(name.toStdString());
        QCOMPARE(value.size(1), positions);
        QCOMPARE(value.size(2) % m_task.channels, 0);
        if (kind == QStringLiteral("tsmixer"))
            return; // it mixes channels
        batch.values = batch.values.index_select(2, torch::tensor({2, 0, 1}));
        const auto turned = network->forward(batch).feature(name.toStdString()).unflatten(2, {m_task.channels, -1});
        const auto expected = value.unflatten(2, {m_task.channels, -1}).index_select(2, torch::tensor({2, 0, 1}));
        QVERIFY(testing::relativeDifference(turned, expected) < 1e-5);
    }

    /// The last step is the state.
    void theLastStep()
    {
        for (const std::string kind : {"gru", "lstm", "tcn"}) {
            const torch::NoGradGuard noGradient;
            const auto forecast = deepNetwork(kind, m_task)->forward(testing::randomBatch(m_task, 5, torch::kFloat));
            const auto steps = forecast.feature("steps");
            QVERIFY2(torch::equal(steps.select(1, -1).reshape_as(forecast.feature("state")), forecast.feature("state")), kind.c_str());
        }
    }

    /// The first layer of two answers like the only one of a network that has its weights.
    void layers()
    {
        const Options one = {{"d_model", std::int64_t{5}}, {"e_layers", std::int64_t{1}}};
        auto two = one;
        two["e_layers"] = std::int64_t{2};
        for (const auto& [kind, main] : {std::pair{"lstm", "state"}, std::pair{"gru", "state"}, std::pair{"shallow", "hidden"}}) {
            const torch::NoGradGuard noGradient;
            const auto shallow = *buildNetwork(kind, one, m_task, 1), deep = *buildNetwork(kind, two, m_task, 2);
            auto weights = weightsOf(*shallow);
            const auto ofDeep = weightsOf(*deep);
            for (auto& [name, tensor] : weights)
                if (ofDeep.contains(name) && ofDeep.at(name).sizes() == tensor.sizes())
                    tensor = ofDeep.at(name);
            QVERIFY(setWeights(*shallow, weights));
            shallow->eval();
            deep->eval();
            const auto batch = testing::randomBatch(m_task, 4, torch::kFloat);
            const auto expected = shallow->forward(batch).feature(main), answer = deep->forward(batch).feature("layer_1");
            QVERIFY2(testing::relativeDifference(answer, expected) < 1e-6, kind);
        }
    }

    void termsCompareWhatTheyName()
    {
        const auto series = smallSeries();
        const WindowBatches batches(series, torch::kCPU);
        const auto teacher = deepNetwork("itransformer", batches.task()), student = deepNetwork("mlp", batches.task());
        const std::vector<experiment::TermPlan> terms = {
            {"hint", Level::feature, 1, {}},
            {"hint", Level::feature, 2, {}, {}, "layer_2", ""},
            {"attention_transfer", Level::feature, 1, {}, {}, "forecast", "forecast"}};
        const TeacherPanel panel(*TeacherCache::fill(teacher, batches, series.train, TrainingLoss::asked(terms), {1 << 30, 0, {}},
                                                     {}, [](double) {}));
        const std::vector<std::int64_t> windows = {3, 0, 11};
        const auto batch = batches.inputs(series.train, windows, true);
        const torch::NoGradGuard noGradient;
        const auto forecast = student->forward(batch), taught = teacher->forward(batch);
        auto bridges = bridgesFor(terms, panel.answeredFeatures(), featuresOf(forecast));
        QCOMPARE(bridges.size(), 3U);
        const auto value = TrainingLoss(terms, panel, bridges).of(forecast, batches.truth(series.train, windows), windows, 1);
        QCOMPARE(value.terms.size(), 4U);
        QCOMPARE(value.terms[2].term, std::string("hint.feature.2"));
        for (const auto& [index, name] : {std::pair{1, ""}, std::pair{2, "layer_2"}}) {
            const auto pair = bridges.at({0, name, ""})->joined(forecast.feature(""), taught.feature(name));
            QVERIFY(std::abs(torch::mse_loss(pair.student, pair.teacher).item<double>() / value.terms[static_cast<std::size_t>(index)].raw - 1) < 1e-5);
        }
        QVERIFY(value.terms[1].raw != value.terms[2].raw);
        QCOMPARE(value.terms[2].weighted, 2 * value.terms[2].raw);
        const auto along = [](const torch::Tensor& prediction) { // energy of each step
            const auto energy = prediction.square().mean(2);
            return energy / energy.norm(2, {1}, true);
        };
        // The term sees the forecast at unit amplitude, which the norm takes away again.
        const double expected = (along(forecast.prediction) - along(taught.prediction)).square().sum(1).mean().item<double>();
        QVERIFY(std::abs(value.terms[3].raw / expected - 1) < 1e-4);
    }

    /// One that has no feature of the name takes part with its first.
    void severalTeachersWithOneName()
    {
        const auto series = smallSeries();
        const WindowBatches batches(series, torch::kCPU);
        const auto one = deepNetwork("itransformer", batches.task()), other = deepNetwork("dlinear", batches.task()),
                   student = deepNetwork("mlp", batches.task());
        const std::vector<experiment::TermPlan> terms = {{"hint", Level::feature, 1, {}, {}, "layer_1", ""},
                                                         {"hint", Level::feature, 1, {}, {}, "forecast", "forecast"}};
        const auto cacheOf = [&](const std::shared_ptr<Forecaster>& teacher) {
            return *TeacherCache::fill(teacher, batches, series.train, TrainingLoss::asked(terms), {1 << 30, 0, {}}, {},
                                       [](double) {});
        };
        const TeacherPanel panel({cacheOf(one), cacheOf(other)}, {0.25, 0.75});
        const std::vector<std::int64_t> windows = {7, 2};
        const auto batch = batches.inputs(series.train, windows, true);
        const torch::NoGradGuard noGradient;
        const auto forecast = student->forward(batch), ofOne = one->forward(batch), ofOther = other->forward(batch);
        const auto bridges = bridgesFor(terms, panel.answeredFeatures(), featuresOf(forecast));
        QCOMPARE(bridges.size(), 4U);
        const auto value = TrainingLoss(terms, panel, bridges).of(forecast, batches.truth(series.train, windows), windows, 1);
        const auto hint = [&](const FeatureJoin& join, const torch::Tensor& ofTeacher) {
            const auto pair = bridges.at(join)->joined(forecast.feature(join.studentFeature), ofTeacher);
            return torch::mse_loss(pair.student, pair.teacher).item<double>();
        };
        const double layers = 0.25 * hint({0, "layer_1", ""}, ofOne.feature("layer_1")) +
                              0.75 * hint({1, "layer_1", ""}, ofOther.feature("output"));
        const double forecasts = 0.25 * hint({0, "forecast", "forecast"}, ofOne.prediction) +
                                 0.75 * hint({1, "forecast", "forecast"}, ofOther.prediction);
        QVERIFY(std::abs(value.terms[1].raw / layers - 1) < 1e-5);
        QVERIFY(std::abs(value.terms[2].raw / forecasts - 1) < 1e-5);
    }

    void theDataMayWeighLaterSteps()
    {
        const auto series = smallSeries();
        const WindowBatches batches(series, torch::kCPU);
        const auto student = deepNetwork("mlp", batches.task());
        const std::vector<std::int64_t> windows = {3, 0, 11};
        const torch::NoGradGuard noGradient;
        const auto forecast = student->forward(batches.inputs(series.train, windows, true));
        const auto truth = batches.truth(series.train, windows);
        const TeacherPanel nobody({}, {});
        const auto value = TrainingLoss({}, nobody, {}, 0.5, {}, 1.2).of(forecast, truth, windows, 1);
        double expected = 0, weights = 0;
        const auto horizon = truth.size(2);
        for (std::int64_t h = 0; h < horizon; ++h) {
            const double weight = std::exp(1.2 * static_cast<double>(h) / static_cast<double>(horizon - 1));
            expected += weight * (forecast.prediction.select(1, h) - truth.select(2, h)).square().mean().item<double>();
            weights += weight;
        }
        QVERIFY(std::abs(value.terms[0].raw * weights / expected - 1) < 1e-5);
        QVERIFY(std::abs(value.total.item<double>() / (0.5 * value.terms[0].raw) - 1) < 1e-6);
    }

    void aRunSaysWhichNamesThereAre_data()
    {
        QTest::addColumn<QString>("ofTeacher");
        QTest::addColumn<QString>("ofStudent");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("teacher") << "layer_7" << "" << "teacher's feature \"layer_7\", but the teacher has no feature of that name. Choose one of: attention, encoder, forecast";
        QTest::newRow("student") << "" << "head" << "student's feature \"head\", but the student has no feature of that name. Choose one of: hidden, forecast.";
    }
    void aRunSaysWhichNamesThereAre()
    {
        QFETCH(QString, ofTeacher);
        QFETCH(QString, ofStudent);
        QFETCH(QString, sentence);
        const testing::SmallRuns runs;
        auto plan = runs.plan();
        plan.terms = {{"hint", Level::feature, 1, {}, {}, ofTeacher.toStdString(), ofStudent.toStdString()}};
        testing::RunListener listener;
        const auto outcome = runs.run(plan, listener);
        QCOMPARE(outcome.status, experiment::RunStatus::failed);
        const auto said = QString::fromStdString(outcome.message->english());
        QVERIFY2(said.contains(sentence), qPrintable(said));
        QVERIFY(listener.epochs.empty()); // before anything was trained
    }

    /// The teacher's forecast steps, an assistant without such a layer, several hints: a whole run.
    void aRunWithSeveralHints()
    {
        const testing::SmallRuns runs;
        auto plan = runs.plan();
        plan.assistants = {{"gru", {{"d_model", std::int64_t{6}}}, {{"epochs", std::int64_t{1}}}, {}}};
        plan.terms = {{"hint", Level::feature, 1, {}},
                      {"hint", Level::feature, 1, {{"regressor", std::string("student")}}, {}, "layer_1", ""},
                      {"attention_transfer", Level::feature, 1, {}, {}, "forecast", "forecast"},
                      {"prediction_matching", Level::prediction, 1, {}},
                      {"prediction_matching", Level::prediction, 1, {{"error", std::string("mae")}}}};
        testing::RunListener listener;
        const auto outcome = runs.run(plan, listener);
        QVERIFY2(outcome.status == experiment::RunStatus::finished, outcome.message ? outcome.message->english().c_str() : "");
        std::vector<std::string> names;
        for (const auto& term : listener.epochs.back().terms)
            names.push_back(term.term);
        QCOMPARE(names, (std::vector<std::string>{"supervised", "hint.feature", "hint.feature.2", "attention_transfer.feature",
                                                  "prediction_matching.prediction", "prediction_matching.prediction.2"}));
        QVERIFY(resultOf(outcome, Role::distilled_student).test->mse != resultOf(outcome, Role::plain_student).test->mse);
    }
};

RETORT_TEST(TestFeatureChoice)
#include "tst_feature_choice.moc"
