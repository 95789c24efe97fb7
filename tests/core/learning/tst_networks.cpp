// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_networks.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;
using testing::randomBatch;
using testing::smallOptions;

/// Walks the registry: what every network must show.
class TestNetworks : public QObject
{
    Q_OBJECT

    static void everyNetwork()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& entry : networkRegistry())
            QTest::newRow(entry.info.kind.c_str()) << QString::fromStdString(entry.info.kind);
    }

private Q_SLOTS:
    void describesItself_data() { everyNetwork(); }
    void describesItself()
    {
        QFETCH(QString, kind);
        const auto& info = findNetwork(kind.toStdString())->info;
        QVERIFY(*info.label.source && *info.summary.source);
        QVERIFY(!info.source.empty() && !info.formula.empty() && !info.family.empty());
        for (const auto& option : info.options.parameters()) {
            QVERIFY2(*option.label.source && *option.help.source, option.id.c_str());
            QVERIFY2(info.options.validate({{option.id, option.defaultValue}}).empty(), option.id.c_str());
        }
    }

    void gradientsAgainstFiniteDifferences_data() { everyNetwork(); }
    void gradientsAgainstFiniteDifferences()
    {
        QFETCH(QString, kind);
        torch::manual_seed(7);
        const auto task = ForecastTask::of({2, 2, 12, 3, 4});
        const auto network =
            *buildNetwork(kind.toStdString(), smallOptions(findNetwork(kind.toStdString())->info), task);
        network->to(torch::kDouble);
        network->eval(); // dropout would change the function between two looks
        const auto batch = randomBatch(task, 3, torch::kDouble);
        const auto truth = torch::randn({3, 3, 2}, torch::kDouble);
        const auto loss = [&] { return torch::mse_loss(network->forward(batch).prediction, truth); };
        loss().backward();
        const torch::NoGradGuard noGradient;
        for (const auto& item : network->named_parameters()) {
            auto parameter = item.value();
            QVERIFY2(parameter.grad().defined(), item.key().c_str());
            auto flat = parameter.view(-1);
            const double scale = testing::largest(parameter.grad()) + 1e-6;
            for (std::int64_t i = 0; i < std::min<std::int64_t>(flat.numel(), 12); ++i) {
                const double step = 1e-6, before = flat[i].item<double>();
                flat[i] = before + step;
                const double above = loss().item<double>();
                flat[i] = before - step;
                const double below = loss().item<double>();
                flat[i] = before;
                const double difference =
                    (above - below) / (2 * step) - parameter.grad().view(-1)[i].item<double>();
                QVERIFY2(std::abs(difference) < 1e-5 * scale + 1e-8,
                         (item.key() + " " + std::to_string(difference)).c_str());
            }
        }
    }

    void overfitsOneBatch_data() { everyNetwork(); }
    void overfitsOneBatch()
    {
        QFETCH(QString, kind);
        torch::manual_seed(1);
        Options options;
        const auto& schema = findNetwork(kind.toStdString())->info.options;
        if (schema.find("d_model"))
            options["d_model"] = std::int64_t{64};
        for (const auto& option : schema.parameters())
            if (option.id.ends_with("dropout"))
                options[option.id] = 0.0;
        const auto task = ForecastTask::of({2, 2, 24, 4, 4});
        const auto network = *buildNetwork(kind.toStdString(), options, task);
        const auto batch = randomBatch(task, 4, torch::kFloat);
        const auto truth = torch::randn({4, 4, 2});
        torch::optim::Adam adam(network->parameters(), torch::optim::AdamOptions(0.01));
        double last = 1;
        for (int step = 0; step < 600 && last >= 0.05; ++step) {
            adam.zero_grad();
            const auto loss = torch::mse_loss(network->forward(batch).prediction, truth);
            loss.backward();
            adam.step();
            last = loss.item<double>();
        }
        QVERIFY2(last < 0.05, std::to_string(last).c_str());
    }

    void aloneAndInABatch_data() { everyNetwork(); }
    void aloneAndInABatch()
    {
        QFETCH(QString, kind);
        const auto task = ForecastTask::of({3, 3, 25, 5, 4});
        const auto network = *buildNetwork(kind.toStdString(), {}, task);
        network->eval();
        const torch::NoGradGuard noGradient;
        const auto batch = randomBatch(task, 6, torch::kFloat);
        const auto together = network->forward(batch).prediction;
        for (std::int64_t i = 0; i < 6; ++i) {
            const auto alone =
                network->forward({batch.values.narrow(0, i, 1), batch.pastMarks.narrow(0, i, 1),
                                  batch.futureMarks.narrow(0, i, 1)});
            QVERIFY(testing::relativeDifference(alone.prediction, together.narrow(0, i, 1)) < 1e-5);
        }
    }

    void sizes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("lookBack");
        QTest::addColumn<int>("horizon");
        for (const auto& entry : networkRegistry()) {
            const auto kind = QString::fromStdString(entry.info.kind);
            QTest::addRow("%s, 1 channel, horizon 1", entry.info.kind.c_str()) << kind << 1 << 48 << 1;
            QTest::addRow("%s, 862 channels", entry.info.kind.c_str()) << kind << 862 << 24 << 12;
            QTest::addRow("%s, odd look-back", entry.info.kind.c_str()) << kind << 3 << 49 << 7;
        }
    }
    void sizes()
    {
        QFETCH(QString, kind);
        QFETCH(int, channels);
        QFETCH(int, lookBack);
        QFETCH(int, horizon);
        auto task = ForecastTask::of({channels, channels, lookBack, horizon, 4});
        for (const bool everyTarget : {true, false}) {
            if (!everyTarget)
                task.targets = {channels - 1};
            const auto network =
                *buildNetwork(kind.toStdString(), smallOptions(findNetwork(kind.toStdString())->info), task);
            const auto forecast = network->forward(randomBatch(task, 2, torch::kFloat));
            QCOMPARE(forecast.prediction.sizes().vec(),
                     (std::vector<std::int64_t>{2, horizon, static_cast<std::int64_t>(task.targets.size())}));
            QVERIFY(torch::isfinite(forecast.prediction).all().item<bool>());
            QVERIFY(!forecast.features.empty());
        }
    }

    void everyChoiceForecasts_data() { everyNetwork(); }
    void everyChoiceForecasts()
    {
        QFETCH(QString, kind);
        const auto& info = findNetwork(kind.toStdString())->info;
        const auto task = ForecastTask::of({3, 2, 24, 6, 4});
        for (const auto& option : info.options.parameters()) {
            std::vector<Value> values;
            if (option.type == ParameterType::boolean)
                values = {true, false};
            for (const auto& choice : option.choices)
                values.emplace_back(choice.id);
            for (const auto& value : values) {
                auto options = smallOptions(info);
                options[option.id] = value;
                const auto network = buildNetwork(info.kind, options, task);
                const auto which = option.id + " " + toString(value);
                QVERIFY2(network, which.c_str());
                const auto prediction = (*network)->forward(randomBatch(task, 2, torch::kFloat)).prediction;
                QVERIFY2(prediction.sizes() == c10::IntArrayRef({2, 6, 2}), which.c_str());
                QVERIFY2(torch::isfinite(prediction).all().item<bool>(), which.c_str());
            }
        }
    }

    void savedAndLoadedBits_data() { everyNetwork(); }
    void savedAndLoadedBits()
    {
        QFETCH(QString, kind);
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "network.safetensors";
        const auto task = ForecastTask::of({3, 3, 24, 6, 4});
        const auto& info = findNetwork(kind.toStdString())->info;
        const auto network = *buildNetwork(info.kind, {}, task);
        network->train();
        network->forward(randomBatch(task, 5, torch::kFloat)); // moves what batch norms remember
        QVERIFY(
            writeCheckpoint({info.kind, info.options.resolve({}), task, 0.25, weightsOf(*network)}, file));
        const auto read = readCheckpoint(file);
        QVERIFY2(read, read ? "" : read.error().message.english().c_str());
        QCOMPARE(read->validationMse, std::optional<double>(0.25));
        const auto loaded = networkOf(*read);
        QVERIFY(loaded);
        network->eval();
        (*loaded)->eval();
        const auto batch = randomBatch(task, 3, torch::kFloat);
        QVERIFY(torch::equal(network->forward(batch).prediction, (*loaded)->forward(batch).prediction));
    }

    void impossibleOptionsAreRefused()
    {
        const auto task = ForecastTask::of({2, 2, 24, 6, 4});
        const auto heads =
            buildNetwork("itransformer", {{"d_model", std::int64_t{10}}, {"n_heads", std::int64_t{4}}}, task);
        QVERIFY(!heads);
        QVERIFY(QString::fromStdString(heads.error().message.english()).contains("n_heads"));
        for (const auto& entry : networkRegistry()) {
            if (!entry.info.options.find("moving_avg"))
                continue;
            const auto even = buildNetwork(entry.info.kind, {{"moving_avg", std::int64_t{24}}}, task);
            QVERIFY2(!even && QString::fromStdString(even.error().message.english()).contains("odd"), entry.info.kind.c_str());
        }
        const auto chunk = buildNetwork("lightts", {{"chunk_size", std::int64_t{5}}}, task);
        QVERIFY(!chunk);
        QVERIFY(QString::fromStdString(chunk.error().message.english()).contains("Use chunk_size 4"));
        const auto odd = buildNetwork("lightts", {{"d_model", std::int64_t{9}}}, task);
        QVERIFY(!odd);
        QVERIFY(QString::fromStdString(odd.error().message.english()).contains("Use 10"));
        const auto frequencies = buildNetwork("fits", {{"cut_freq", std::int64_t{14}}}, task);
        QVERIFY(!frequencies);
        QVERIFY(QString::fromStdString(frequencies.error().message.english()).contains("13 frequencies"));
        const auto equations = buildNetwork(
            "linear_regression", {{"mapping", std::string("all_to_all")}, {"solution", std::string("ridge")}},
            ForecastTask::of({862, 1, 720, 1, 0}));
        QVERIFY(!equations);
        QVERIFY(QString::fromStdString(equations.error().message.english()).contains("closed form"));
        const auto periods = buildNetwork("timesnet", {{"top_k", std::int64_t{16}}}, task);
        QVERIFY(!periods);
        QVERIFY(QString::fromStdString(periods.error().message.english()).contains("have only 15 periods"));
        const auto scales = buildNetwork("timemixer", {{"down_sampling_layers", std::int64_t{5}}}, task);
        QVERIFY(!scales);
        QVERIFY(QString::fromStdString(scales.error().message.english()).contains("runs out before that"));
        const auto kernels = buildNetwork("micn", {{"conv_kernel", "12; 16"}}, task);
        QVERIFY(!kernels);
        QVERIFY(QString::fromStdString(kernels.error().message.english()).contains("whole numbers from 1"));
        const auto stages = buildNetwork("moderntcn", {{"num_blocks", "1, 1"}}, task);
        QVERIFY(!stages);
        QVERIFY(QString::fromStdString(stages.error().message.english()).contains("1 numbers for 2 stages"));
        const auto middle = buildNetwork("moderntcn", {{"large_size", "50"}}, task);
        QVERIFY(!middle);
        QVERIFY(QString::fromStdString(middle.error().message.english()).contains("must be odd"));
        const auto patch = buildNetwork("patchtst", {{"patch_len", std::int64_t{33}}}, task);
        QVERIFY(!patch);
        QVERIFY(QString::fromStdString(patch.error().message.english()).contains("at most 32"));
        const auto unknown = buildNetwork("itransfomer", {}, task);
        QVERIFY(!unknown);
        QVERIFY(QString::fromStdString(unknown.error().message.english()).contains("itransformer"));
    }
};

RETORT_TEST(TestNetworks)
#include "tst_networks.moc"
