// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "tests/core/learning/oracle.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;

namespace
{

/// Widths small enough for finite differences, where the network has the option.
Options smallOptions(const NetworkInfo& info)
{
    const std::map<std::string, std::int64_t> small = {
        {"d_model", 4}, {"d_ff", 6}, {"n_heads", 2}, {"e_layers", 1}, {"moving_avg", 5}, {"levels", 3}, {"top_k", 2}, {"num_kernels", 2}};
    /// Lists of whole numbers.
    const std::map<std::string, std::string> lists = {{"dims", "4"}, {"large_size", "5"}, {"small_size", "3"}, {"conv_kernel", "4, 5"}};
    Options options;
    for (const auto& [id, list] : lists)
        if (info.options.find(id))
            options[id] = list;
    for (const auto& [id, value] : small)
        if (const auto* option = info.options.find(id))
            options[id] = std::max(value, static_cast<std::int64_t>(option->minimum.value_or(0)));
    return options;
}

WindowBatch randomBatch(const ForecastTask& task, std::int64_t windows, torch::Dtype type)
{
    return {torch::randn({windows, task.lookBack, task.channels}, type),
            torch::rand({windows, task.lookBack, task.marks}, type) - 0.5,
            torch::rand({windows, task.horizon, task.marks}, type) - 0.5};
}

} // namespace

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

    void publishedParameterCounts_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<qlonglong>("published");
        QTest::addColumn<qlonglong>("idle"); // counted there, never used, not built here
        QTest::newRow("itransformer") << "itransformer" << 1'001'312LL << 0LL;
        QTest::newRow("moderntcn: down- and up-sampling, time patches, lateral and smoothing layers")
            << "moderntcn" << 1'249'668LL << 50'532LL;
        QTest::newRow("patchtst") << "patchtst" << 7'585'376LL << 0LL;
        // Keys and values that the Fourier layers never read: three pairs and one, 512 x 512 + 512 each.
        QTest::newRow("fedformer: unread projections") << "fedformer" << 16'827'399LL << 7LL * 512 * 513;
        QTest::newRow("autoformer") << "autoformer" << 10'535'943LL << 0LL;
        // By hand: two embeddings; two encoder layers of 4 + 2 maps and two norms, their norm; one decoder layer of
        // 8 + 2 maps and three norms, its norm; 512 -> 7.
        const long long maps = 4LL * 512 * 513, inner = 513LL * 2048 + 2049 * 512, norm = 2LL * 512;
        QTest::newRow("transformer") << "transformer"
                                     << 2LL * 512 * (3 * 7 + 4) + 2 * (maps + inner + 2 * norm) + norm +
                                            (2 * maps + inner + 3 * norm) + norm + 513LL * 7
                                     << 0LL;
        QTest::newRow("mlp: 14 scalars of a RevIN that is off") << "mlp" << 836'842LL << 14LL;
        QTest::newRow("timesnet") << "timesnet" << 1'175'191LL << 0LL;
        QTest::newRow("timemixer: a layer norm a block") << "timemixer" << 3'201'737LL << 2LL * 2 * 16;
        QTest::newRow("micn: time marks, which are not given") << "micn" << 49'115'751LL << 4LL * 512;
        QTest::newRow("tsmixer") << "tsmixer" << 257'052LL << 0LL;
        QTest::newRow("lightts") << "lightts" << 82'122LL << 0LL;
        QTest::newRow("dlinear") << "dlinear" << 138'432LL << 0LL;
        QTest::newRow("fits: 5913 complex ones, each two numbers") << "fits" << 2LL * 5913 << 0LL;
        // By hand: 4 gates of (7 + 64 + 2) x 64, head of 64 -> 672; 3 gates; one map of 32; 720 -> 96;
        // 720 -> 128 -> 96.
        QTest::newRow("lstm") << "lstm" << 4LL * 64 * (7 + 64 + 2) + 65 * 672 << 0LL;
        QTest::newRow("gru") << "gru" << 3LL * 64 * (7 + 64 + 2) + 65 * 672 << 0LL;
        // Two convolutions of 3 x 64 x 64 a block with 2 x 64 scalars each, the first from 7 channels with a map of width one.
        QTest::newRow("tcn") << "tcn" << 15LL * (3 * 64 * 64 + 128) + (3 * 7 * 64 + 128) + 8 * 64 + 65 * 672 << 0LL;
        QTest::newRow("bilstm") << "bilstm" << 8LL * 64 * (7 + 64 + 2) + 129 * 672 << 0LL;
        QTest::newRow("seq2seq") << "seq2seq" << 8LL * 64 * (7 + 64 + 2) + 65 * 7 << 0LL;
        QTest::newRow("multi_input_rnn") << "multi_input_rnn" << 32LL * (7 + 32 + 2) + 33 * 672 << 0LL;
        QTest::newRow("simple_rnn") << "simple_rnn" << 32LL * (7 + 32 + 2) + 33 * 672 << 0LL;
        QTest::newRow("linear_regression") << "linear_regression" << 721LL * 96 << 0LL;
        QTest::newRow("nlinear") << "nlinear" << 721LL * 96 << 0LL;
        QTest::newRow("shallow") << "shallow" << 721LL * 128 + 129 * 96 << 0LL;
    }
    void publishedParameterCounts()
    {
        QFETCH(QString, kind);
        QFETCH(qlonglong, published);
        QFETCH(qlonglong, idle);
        const auto size = measureNetwork(kind.toStdString(), {}, ForecastTask::of({7, 7, 720, 96, 4}));
        QVERIFY(size);
        QCOMPARE(size->parameters, published - idle);
        std::int64_t inLayers = 0;
        for (const auto& layer : size->layers)
            inLayers += layer.parameters;
        QCOMPARE(inLayers, size->parameters);
    }

    void multiplyAddsByHand()
    {
        const auto task = ForecastTask::of({7, 7, 720, 96, 4});
        QCOMPARE(measureNetwork("mlp", {}, task)->multiplyAdds, 2LL * 7 * (720 * 512 + 512 * 96));
        QCOMPARE(measureNetwork("dlinear", {}, task)->multiplyAdds, 2LL * 7 * 720 * 96);
        QCOMPARE(measureNetwork("tsmixer", {}, task)->multiplyAdds,
                 2 * (2LL * 7 * 720 * 64 + 2LL * 720 * 7 * 64) + 7LL * 720 * 96);
        // The 72 lowest bins, four real products for each complex one to 81, and the horizon of these.
        QCOMPARE(measureNetwork("fits", {}, task)->multiplyAdds,
                 7LL * (720 * 2 * 72 + 4 * 72 * 81 + 2 * 81 * 96));
        // 11 tokens: embedding; per layer four projections, scores and values, two inner maps; head.
        const long long layer = 4LL * 11 * 256 * 256 + 2LL * 11 * 11 * 256 + 2LL * 11 * 256 * 256;
        QCOMPARE(measureNetwork("itransformer", {}, task)->multiplyAdds,
                 11LL * 720 * 256 + 2 * layer + 7LL * 256 * 96);
        QVERIFY(measureNetwork("lstm", {}, task)->multiplyAdds >= 720LL * 4 * 64 * (7 + 64));
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

    void batchesMayShareTheirPeriods()
    {
        // As published, the other windows of the batch choose the periods too.
        const auto task = ForecastTask::of({2, 2, 48, 12, 0});
        const auto network = *buildNetwork("timesnet", {{"periods_from_batch", true}}, task);
        network->eval();
        const torch::NoGradGuard noGradient;
        const auto steps = torch::arange(48, torch::kFloat) * (2 * M_PI);
        const auto wave = [&](double period) { return torch::sin(steps / period).view({1, 48, 1}).expand({1, 48, 2}); };
        const auto both = torch::cat({wave(4), wave(17) * 5});
        const auto together = network->forward({both, {}, {}}).prediction;
        QVERIFY(testing::relativeDifference(network->forward({both.narrow(0, 0, 1), {}, {}}).prediction,
                                            together.narrow(0, 0, 1)) > 1e-3);
    }

    void stagesShortenTheSeries()
    {
        const auto task = ForecastTask::of({2, 2, 50, 6, 0});
        const Options options = {{"num_blocks", "1, 2"}, {"dims", "4, 6"}, {"large_size", "9, 5"}, {"small_size", "3, 3"}};
        const auto size = measureNetwork("moderntcn", options, task);
        QVERIFY(size);
        // 50 steps are 12 patches, and 6 positions in the second stage of 6 maps.
        QCOMPARE(size->features.front().shape, (std::vector<std::int64_t>{2, 6 * 6}));
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

    void nlinearFollowsAShift()
    {
        const auto task = ForecastTask::of({3, 3, 24, 6, 0});
        const auto network = *buildNetwork("nlinear", {{"individual", true}}, task);
        network->to(torch::kDouble);
        auto batch = randomBatch(task, 2, torch::kDouble);
        const auto before = network->forward(batch).prediction;
        const auto shift = torch::tensor({5.0, -40.0, 1e4}, torch::kDouble);
        batch.values = batch.values + shift;
        QVERIFY(testing::relativeDifference(network->forward(batch).prediction, before + shift) < 1e-12);
    }

    void lighttsSeesNeighboursAndStrides()
    {
        // One node a view lets a single step through: the blocks and the skip are silenced, and what is left
        // says which steps a chunk holds.
        const auto task = ForecastTask::of({1, 1, 12, 4, 0});
        const auto network = *buildNetwork("lightts", {{"d_model", std::int64_t{8}}}, task);
        network->to(torch::kDouble);
        const torch::NoGradGuard noGradient;
        for (const std::string view : {"layer_1", "layer_2"}) {
            for (auto& item : network->named_parameters())
                item.value().zero_();
            auto weights = network->named_parameters();
            weights[view + ".spatial_proj.0.weight"][0].fill_(1); // the sum of a chunk
            weights[view + ".spatial_proj.2.weight"].select(1, 0).fill_(1);
            weights[view + ".output_proj.weight"].select(1, 0).fill_(1);
            const std::string join = view == "layer_1" ? "chunk_proj_1.weight" : "chunk_proj_2.weight";
            weights[join][0][1].fill_(1); // of the second chunk alone
            auto batch = emptyBatch(task, 1, torch::kDouble);
            batch.values = torch::pow(2.0, torch::arange(12, torch::kDouble)).reshape({1, 12, 1});
            const auto views = network->forward(batch).features.front().value[0][0];
            // Chunks of 4: steps 4..7, or steps 1, 4, 7, 10.
            const double expected = view == "layer_1" ? 16 + 32 + 64 + 128 : 2 + 16 + 128 + 1024;
            QCOMPARE(views[view == "layer_1" ? 0 : 4].item<double>(), expected);
        }
    }

    void fitsContinuesAPeriod()
    {
        // Look-back 24 and 48 steps in all: bin k of the past is bin 2k of the whole, so that map alone must
        // continue every harmonic of 24 steps.
        const auto task = ForecastTask::of({2, 2, 24, 24, 0});
        for (const bool individual : {false, true}) {
            const auto network =
                *buildNetwork("fits", {{"cut_freq", std::int64_t{6}}, {"individual", individual}}, task);
            network->to(torch::kDouble);
            const torch::NoGradGuard noGradient;
            auto weights = network->named_parameters();
            weights["freq_upsampler.bias"].zero_();
            auto weight = weights["freq_upsampler.weight"];
            weight.zero_();
            for (std::int64_t k = 0; k < 6; ++k)
                weight.select(-3, 2 * k).select(-2, k).select(-1, 0).fill_(1);
            const auto time = torch::arange(48, torch::kDouble) * (2 * M_PI / 24);
            const auto series =
                torch::stack({torch::sin(time) + 0.5 * torch::cos(3 * time + 1) + 7, torch::cos(5 * time)},
                             -1)
                    .unsqueeze(0);
            const auto forecast = network->forward({series.narrow(1, 0, 24), {}, {}}).prediction;
            QVERIFY(testing::relativeDifference(forecast, series.narrow(1, 24, 24)) < 1e-12);
        }
    }

    void fitsAgainstFourierTransforms_data()
    {
        QTest::addColumn<int>("lookBack");
        QTest::addColumn<int>("horizon");
        QTest::addColumn<int>("bins");
        QTest::newRow("even, few bins") << 48 << 12 << 9;
        QTest::newRow("even, every bin") << 24 << 24 << 13;
        QTest::newRow("odd, every bin") << 25 << 6 << 13;
        QTest::newRow("odd in all, every bin") << 24 << 7 << 13;
        QTest::newRow("one bin") << 12 << 1 << 1;
    }
    void fitsAgainstFourierTransforms()
    {
        QFETCH(int, lookBack);
        QFETCH(int, horizon);
        QFETCH(int, bins);
        const auto task = ForecastTask::of({2, 2, lookBack, horizon, 0});
        const auto network = *buildNetwork("fits", {{"cut_freq", std::int64_t{bins}}}, task);
        network->to(torch::kDouble);
        const torch::NoGradGuard noGradient;
        for (auto& parameter : network->parameters())
            parameter.normal_();
        const auto batch = randomBatch(task, 3, torch::kDouble);
        const auto mean = batch.values.mean(1, true),
                   deviation = torch::sqrt(batch.values.var(1, true, true) + 1e-5);
        const auto spectrum = torch::fft_rfft((batch.values - mean) / deviation, c10::nullopt, 1)
                                  .narrow(1, 0, bins)
                                  .transpose(1, 2);
        const auto weights = network->named_parameters();
        const auto longer = spectrum.matmul(torch::view_as_complex(weights["freq_upsampler.weight"]).t()) +
                            torch::view_as_complex(weights["freq_upsampler.bias"]);
        const int length = lookBack + horizon;
        const auto whole = torch::fft_irfft(longer, length).transpose(1, 2) * length / lookBack;
        const auto expected = whole.narrow(1, lookBack, horizon) * deviation + mean;
        QVERIFY(testing::relativeDifference(network->forward(batch).prediction, expected) < 1e-12);
    }

    /// The frequencies are drawn, so they are kept: another seed would draw others.
    void drawnFrequenciesAreKept()
    {
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "network.safetensors";
        const auto task = ForecastTask::of({2, 2, 96, 24, 0});
        const auto& info = findNetwork("fedformer")->info;
        const Options options = {{"d_model", std::int64_t{16}}, {"d_ff", std::int64_t{16}}};
        const auto network = *buildNetwork("fedformer", options, task, 5);
        const auto drawn = weightsOf(*network);
        const std::string name = "encoder.attn_layers.0.attention.inner_correlation.index";
        QVERIFY(!torch::equal(drawn.at(name), weightsOf(**buildNetwork("fedformer", options, task, 6)).at(name)));
        QVERIFY(writeCheckpoint({info.kind, info.options.resolve(options), task, {}, drawn}, file));
        const auto loaded = networkOf(*readCheckpoint(file));
        QVERIFY(loaded);
        for (const auto& [key, tensor] : weightsOf(**loaded))
            QVERIFY2(torch::equal(tensor, drawn.at(key)), key.c_str());
    }

    /// With every step fed with the truth, the second forecast step follows from the first true one; in use it does
    /// not look.
    void scheduledSampling()
    {
        const auto task = ForecastTask::of({2, 2, 12, 5, 0});
        const auto network = *buildNetwork(
            "seq2seq", {{"scheduled_sampling", 1.0}, {"sampling_batches", std::int64_t{2}}}, task);
        auto batch = randomBatch(task, 3, torch::kFloat);
        const auto answers = [&](double truth) {
            batch.truth = torch::full({3, 5, 2}, truth);
            return network->forward(batch).prediction;
        };
        network->eval();
        QVERIFY(torch::equal(answers(0), answers(9)));
        network->train();
        const auto fed = answers(9); // the first of the two batches: every step
        network->eval();
        const auto alone = answers(9);
        QVERIFY(torch::equal(fed.select(1, 0), alone.select(1, 0)));
        QVERIFY(testing::relativeDifference(fed.narrow(1, 1, 4), alone.narrow(1, 1, 4)) > 1e-3);
        network->train();
        answers(9);
        QVERIFY(testing::relativeDifference(answers(9), alone) < 1e-6); // weaned
    }

    void impossibleOptionsAreRefused()
    {
        const auto task = ForecastTask::of({2, 2, 24, 6, 4});
        const auto heads =
            buildNetwork("itransformer", {{"d_model", std::int64_t{10}}, {"n_heads", std::int64_t{4}}}, task);
        QVERIFY(!heads);
        QVERIFY(QString::fromStdString(heads.error().message.english()).contains("n_heads"));
        const auto even = buildNetwork("mlp", {{"moving_avg", std::int64_t{24}}}, task);
        QVERIFY(!even);
        QVERIFY(QString::fromStdString(even.error().message.english()).contains("odd"));
        const auto chunk = buildNetwork("lightts", {{"chunk_size", std::int64_t{5}}}, task);
        QVERIFY(!chunk);
        QVERIFY(QString::fromStdString(chunk.error().message.english()).contains("Take chunk_size 4"));
        const auto odd = buildNetwork("lightts", {{"d_model", std::int64_t{9}}}, task);
        QVERIFY(!odd);
        QVERIFY(QString::fromStdString(odd.error().message.english()).contains("Take 10"));
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
        QVERIFY(QString::fromStdString(periods.error().message.english()).contains("have 15 periods"));
        const auto scales = buildNetwork("timemixer", {{"down_sampling_layers", std::int64_t{5}}}, task);
        QVERIFY(!scales);
        QVERIFY(QString::fromStdString(scales.error().message.english()).contains("nothing left"));
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

QTEST_GUILESS_MAIN(TestNetworks)
#include "tst_networks.moc"
