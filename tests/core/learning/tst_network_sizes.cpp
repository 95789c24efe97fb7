// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;

/// Counts against the published ones and against counting by hand.
class TestNetworkSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QTest::newRow("frets: its layer across channels, which never runs") << "frets" << 23'684'064LL << 33'024LL;
        QTest::newRow("plain_mlp: 14 scalars of a RevIN that is off") << "plain_mlp" << 418'428LL << 14LL;
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
        // By hand, as in tst_classifiers, with 7 channels and 128 -> 672 in place of the classes.
        const long long projection = 129LL * 672;
        QTest::newRow("fcn") << "fcn" << (8LL * 7 * 128 + 128 + 256) + (5LL * 128 * 256 + 256 + 512) + (3LL * 256 * 128 + 128 + 256) + projection << 0LL;
        const auto block = [](long long in, long long out) { return in * out * 8 + out * out * 8 + 3 * out + 6 * out; };
        QTest::newRow("resnet") << "resnet"
                                << block(7, 64) + (7 * 64 + 64 + 128) + block(64, 128) + (64 * 128 + 128 + 256) + block(128, 128) + 256 + projection
                                << 0LL;
        const long long convolutions = 32LL * 32 * 70 + 256;
        QTest::newRow("inception_time") << "inception_time"
                                        << (2LL * 7 * 32 + convolutions) + 5 * (2LL * 128 * 32 + convolutions) + (7LL * 128 + 256) + (128LL * 128 + 256) + projection
                                        << 0LL;
        QTest::newRow("minirocket") << "minirocket" << 9997LL * 672 << 0LL;
        QTest::newRow("shallow") << "shallow" << 721LL * 128 + 129 * 96 << 0LL;
        // By hand for 7 nodes, look-back 720, horizon 96.
        const long long inBlock = (64LL * 16 + 16) + (3 * 64 * 16 + 16) + (3 * 16 * 64 + 64) + 2LL * 7 * 64;
        QTest::newRow("stgcn") << "stgcn"
                               << (3LL * 128 + 128) + (3 * 64 * 128 + 128) + 2 * inBlock + (712LL * 64 * 128 + 128) + 2LL * 7 * 64 + 64 * 65 + 65 * 96 << 0LL;
        QTest::newRow("tgcn") << "tgcn" << 66LL * 128 + 66 * 64 + 65 * 96 << 0LL;
        QTest::newRow("dcrnn") << "dcrnn" << 2LL * (5 * 65 + 1) * 192 + 2LL * (5 * 128 + 1) * 192 + 65 << 0LL;
        QTest::newRow("graph_wavenet") << "graph_wavenet"
                                       << 2LL * 7 * 10 + 64 + 8LL * (2 * (64 * 32 + 32) + 32 * 256 + 256) + 7LL * (7 * 32 * 32 + 32 + 64) + 257 * 512 + 513 * 96 << 0LL;
        QTest::newRow("stid") << "stid" << 721LL * 32 + (7 + 288 + 7) * 32 + 6LL * 129 * 128 + 129 * 96 << 0LL;
    }

    /// METR-LA, 207 nodes, 12 -> 12 steps. The originals read the time of day as a second input; Graph WaveNet also keeps eight residual convolutions and the
    /// last diffusion, which it never uses. Counts: the authors' code.
    void publishedCountsOfGraphNetworks()
    {
        const auto task = ForecastTask::of({207, 207, 12, 12, 0});
        const long long secondInput = 5LL * 192, unusedConvolutions = 8LL * 33 * 32, lastDiffusion = 7 * 32 * 32 + 32 + 64;
        QCOMPARE(measureNetwork("dcrnn", {}, task)->parameters, 372'353LL - secondInput);
        QCOMPARE(measureNetwork("graph_wavenet", {}, task)->parameters, 309'400LL - 32 - unusedConvolutions - lastDiffusion);
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

    void everyNetworkHasACount()
    {
        QFile source(QStringLiteral(RETORT_SOURCE_DIR "/tests/core/learning/tst_network_sizes.cpp"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const auto text = source.readAll();
        for (const auto& entry : networkRegistry())
            QVERIFY2(text.contains("<< \"" + QByteArray::fromStdString(entry.info.kind) + '"'), entry.info.kind.c_str());
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
        // Real and imaginary part of each of 361 waves, from two numbers each; with full matrices the vector goes through both.
        const long long frets = 7LL * (720LL * 128 * 256 + 256 * 96 + 2LL * 361 * 2 * 128);
        QCOMPARE(measureNetwork("frets", {}, task)->multiplyAdds, frets);
        QCOMPARE(measureNetwork("frets", {{"full_matrices", true}}, task)->multiplyAdds, frets + 2LL * 128 * 128);
        // 11 tokens: embedding; per layer four projections, scores and values, two inner maps; head.
        const long long layer = 4LL * 11 * 256 * 256 + 2LL * 11 * 11 * 256 + 2LL * 11 * 256 * 256;
        QCOMPARE(measureNetwork("itransformer", {}, task)->multiplyAdds,
                 11LL * 720 * 256 + 2 * layer + 7LL * 256 * 96);
        // Eight blocks, each half as long as the one before; the first has 7 channels and a map of width one beside it.
        long long tcn = 64LL * 672;
        for (int block = 0, length = 720; block < 8; ++block, length = (length + 1) / 2) {
            const int half = (length + 1) / 2, in = block == 0 ? 7 : 64;
            tcn += 3LL * 64 * in * length + 3LL * 64 * 64 * half + (block == 0 ? 64LL * in * half : 0);
        }
        QCOMPARE(measureNetwork("tcn", {}, task)->multiplyAdds, tcn);
        // 180 patches of 8 a channel; 448 maps with a kernel of 51, two pairs of maps, within a channel and across; head.
        QCOMPARE(measureNetwork("moderntcn", {{"ffn_ratio", std::int64_t{1}}}, task)->multiplyAdds,
                 180LL * 448 * 8 + 180LL * 448 * 51 + 2LL * 180 * 448 * 64 + 2LL * 180 * 448 * 7 + 7LL * 11520 * 96);
        QVERIFY(measureNetwork("lstm", {}, task)->multiplyAdds >= 720LL * 4 * 64 * (7 + 64));
    }
};

RETORT_TEST(TestNetworkSizes)
#include "tst_network_sizes.moc"
