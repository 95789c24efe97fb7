// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/published_settings.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_networks.h"
#include "tests/support/test_program.h"

#include <QtTest>
#include <set>

using namespace retort;
using namespace retort::learning;
using testing::randomBatch;

/// What only one network does.
class TestNetworkTraits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedSettingsFitTheirNetworks()
    {
        std::size_t known = 0;
        for (const auto& entry : networkRegistry()) {
            std::set<std::string> series;
            for (const auto& setting : experiment::publishedSettings(entry.info.kind)) {
                ++known;
                QVERIFY2(series.insert(setting.series).second, entry.info.kind.c_str());
                auto findings = entry.info.options.validate(setting.options);
                for (auto& finding : experiment::trainingSchema().validate(setting.training))
                    findings.push_back(finding);
                QVERIFY2(findings.empty(), findings.empty() ? "" : (entry.info.kind + " " + findings[0].path).c_str());
                const auto built = buildNetwork(entry.info.kind, setting.options, {7, 96, 24, 4, {0, 1, 2, 3, 4, 5, 6}});
                QVERIFY2(built, entry.info.kind.c_str());
            }
        }
        QVERIFY(known >= 15);
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

    /// Drawn by PyTorch 1.13 in the order of the original after torch.manual_seed(2021): the scores of this network hang on
    /// what it begins with.
    void timesnetBeginsAsItsOriginal()
    {
        const auto network = *buildNetwork("timesnet", {{"d_model", std::int64_t{16}}, {"d_ff", std::int64_t{32}}},
                                           ForecastTask::of({7, 7, 96, 96, 4}), 2021);
        struct Drawn {
            const char* name;
            double first, second, last;
        };
        const auto weights = weightsOf(*network);
        for (const Drawn& drawn : {Drawn{"model.0.conv.0.kernels.5.weight", -0.035273816, -0.028331356, -0.0078692529},
                                   Drawn{"model.1.conv.2.kernels.0.weight", 0.32901177, 0.30300331, -0.0019003622},
                                   Drawn{"enc_embedding.value_embedding.tokenConv.weight", 0.052416138, -0.16650067, 0.11022938},
                                   Drawn{"enc_embedding.temporal_embedding.embed.weight", 0.15602052, 0.23981005, -0.29149657},
                                   Drawn{"predict_linear.weight", 0.071578875, -0.0015127283, -0.0063400315},
                                   Drawn{"projection.bias", 0.11242276, -0.002841264, 0.2306999}}) {
            const auto flat = weights.at(drawn.name).flatten();
            for (const auto& [index, expected] : {std::pair{0, drawn.first}, std::pair{1, drawn.second}, std::pair{-1, drawn.last}})
                QVERIFY2(std::abs(flat[index].item<double>() - expected) < 1e-7, drawn.name);
        }
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
};

RETORT_TEST(TestNetworkTraits)
#include "tst_network_traits.moc"
