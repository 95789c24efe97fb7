// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "tests/core/learning/oracle.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;
using Weights = std::map<std::string, torch::Tensor>;

namespace
{

constexpr int channels = 3, lookBack = 14, horizon = 5, marks = 4, windows = 2;

ForecastTask task()
{
    return ForecastTask::of({channels, channels, lookBack, horizon, marks});
}

WindowBatch batch()
{
    torch::manual_seed(11);
    WindowBatch batch;
    batch.values = torch::randn({windows, lookBack, channels}, torch::kDouble) * 2 + 1;
    batch.pastMarks = torch::rand({windows, lookBack, marks}, torch::kDouble) - 0.5;
    batch.futureMarks = torch::rand({windows, horizon, marks}, torch::kDouble) - 0.5;
    return batch;
}

/// One step of a cell, gate by gate. x [B, in], state {h} or {h, c}, each [B, d].
std::vector<torch::Tensor> step(const std::string& cell, const torch::Tensor& x, const std::vector<torch::Tensor>& state,
                                const Weights& weights, const std::string& layer, const std::string& ending)
{
    const auto of = [&](const char* name) { return weights.at(layer + name + ending); };
    const auto width = state[0].size(1);
    const auto fromInput = x.mm(of("weight_ih").t()) + of("bias_ih"),
               fromState = state[0].mm(of("weight_hh").t()) + of("bias_hh");
    const auto gate = [&](const torch::Tensor& all, int i) { return all.narrow(1, i * width, width); };
    const auto both = fromInput + fromState;
    if (cell == "rnn")
        return {torch::tanh(both)};
    if (cell == "gru") {
        const auto reset = torch::sigmoid(gate(both, 0)), keep = torch::sigmoid(gate(both, 1));
        const auto fresh = torch::tanh(gate(fromInput, 2) + reset * gate(fromState, 2));
        return {(1 - keep) * fresh + keep * state[0]};
    }
    const auto c = torch::sigmoid(gate(both, 1)) * state[1] + torch::sigmoid(gate(both, 0)) * torch::tanh(gate(both, 2));
    return {torch::sigmoid(gate(both, 3)) * torch::tanh(c), c};
}

std::vector<torch::Tensor> nothing(const std::string& cell, std::int64_t rows, std::int64_t width)
{
    return std::vector<torch::Tensor>(cell == "lstm" ? 2 : 1, torch::zeros({rows, width}, torch::kDouble));
}

/// x [B, T, in] through one direction of a layer: the states, [B, T, d].
torch::Tensor states(const std::string& cell, const torch::Tensor& x, const Weights& weights, const std::string& layer,
                     std::int64_t width, bool backward = false)
{
    std::vector<torch::Tensor> all(static_cast<std::size_t>(x.size(1)));
    auto state = nothing(cell, x.size(0), width);
    for (std::int64_t i = 0; i < x.size(1); ++i) {
        const auto t = backward ? x.size(1) - 1 - i : i;
        state = step(cell, x.select(1, t), state, weights, layer, backward ? "_l0_reverse" : "_l0");
        all[static_cast<std::size_t>(t)] = state[0];
    }
    return torch::stack(all, 1);
}

struct Norm {
    torch::Tensor mean, deviation;
};

Norm normOf(const torch::Tensor& values)
{
    const auto mean = values.sum(1, true) / values.size(1);
    return {mean, ((values - mean).pow(2).sum(1, true) / values.size(1) + 1e-5).sqrt()};
}

torch::Tensor linear(const torch::Tensor& x, const Weights& weights, const std::string& name)
{
    return x.matmul(weights.at(name + ".weight").t()) + weights.at(name + ".bias");
}

torch::Tensor layerNorm(const torch::Tensor& x, const Weights& weights, const std::string& name)
{
    const auto centred = x - x.mean(-1, true);
    return centred / (centred.pow(2).mean(-1, true) + 1e-5).sqrt() * weights.at(name + ".weight") + weights.at(name + ".bias");
}

/// Head by head.
torch::Tensor attention(const torch::Tensor& queries, const torch::Tensor& context, const Weights& weights,
                        const std::string& name, int heads, bool masked)
{
    const auto q = linear(queries, weights, name + ".query_projection"), k = linear(context, weights, name + ".key_projection"),
               v = linear(context, weights, name + ".value_projection");
    const auto width = q.size(2) / heads;
    std::vector<torch::Tensor> answers;
    for (int head = 0; head < heads; ++head) {
        const auto part = [&](const torch::Tensor& x) { return x.narrow(2, head * width, width); };
        auto scores = part(q).matmul(part(k).transpose(1, 2)) / std::sqrt(double(width));
        if (masked)
            scores = scores + torch::full({q.size(1), k.size(1)}, -1e300, torch::kDouble).triu(1);
        answers.push_back(torch::softmax(scores, -1).matmul(part(v)));
    }
    return linear(torch::cat(answers, 2), weights, name + ".out_projection");
}

torch::Tensor inner(const torch::Tensor& x, const Weights& weights, const std::string& layer)
{
    const auto map = [&](const torch::Tensor& y, const char* name) {
        return y.matmul(weights.at(layer + name + ".weight").squeeze(-1).t()) + weights.at(layer + name + ".bias");
    };
    const auto wide = map(x, "conv1");
    return map(wide * (1 + torch::erf(wide / std::sqrt(2.0))) / 2, "conv2");
}

torch::Tensor embedded(const torch::Tensor& values, const torch::Tensor& times, const Weights& weights, const std::string& name)
{
    const auto kernel = weights.at(name + ".value_embedding.tokenConv.weight"); // [d, C, 3]
    const auto width = kernel.size(0), length = values.size(1);
    auto tokens = torch::zeros({values.size(0), length, width}, torch::kDouble);
    for (std::int64_t t = 0; t < length; ++t)
        for (int offset = -1; offset <= 1; ++offset)
            tokens.select(1, t) += values.select(1, (t + offset + length) % length).mm(kernel.select(2, offset + 1).t());
    for (std::int64_t t = 0; t < length; ++t)
        for (std::int64_t i = 0; i < width; ++i) {
            const double angle = double(t) / std::pow(10000.0, double(i / 2 * 2) / double(width));
            tokens.select(1, t).select(1, i) += i % 2 == 0 ? std::sin(angle) : std::cos(angle);
        }
    return tokens + times.matmul(weights.at(name + ".temporal_embedding.embed.weight").t());
}

struct Built {
    std::shared_ptr<Forecaster> network;
    Weights weights;
    Forecast forecast;
};

Built built(const std::string& kind, const Options& options)
{
    Built built{*buildNetwork(kind, options, task(), 4), {}, {}};
    built.network->to(torch::kDouble);
    built.network->eval();
    const torch::NoGradGuard noGradient;
    built.weights = weightsOf(*built.network);
    built.forecast = built.network->forward(batch());
    return built;
}

} // namespace

/// Networks that nobody recorded, computed from their formulas step by step in float64.
class TestNetworksByHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recurrent_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("perChannel");
        for (const bool perChannel : {false, true}) {
            const char* how = perChannel ? "channel by channel" : "all channels";
            QTest::addRow("lstm, %s", how) << "lstm" << "lstm" << perChannel;
            QTest::addRow("gru, %s", how) << "gru" << "gru" << perChannel;
            QTest::addRow("bilstm, %s", how) << "bilstm" << "lstm" << perChannel;
            QTest::addRow("simple_rnn, %s", how) << "simple_rnn" << "rnn" << perChannel;
        }
        for (const char* cell : {"rnn", "lstm", "gru"})
            QTest::addRow("multi_input_rnn of %s", cell) << "multi_input_rnn" << cell << false;
    }
    void recurrent()
    {
        QFETCH(QString, kind);
        QFETCH(QString, cell);
        QFETCH(bool, perChannel);
        constexpr std::int64_t width = 4;
        Options options = {{"d_model", width}, {"e_layers", std::int64_t{2}}};
        if (kind == QStringLiteral("multi_input_rnn"))
            options["cell"] = cell.toStdString();
        else
            options["channel_independent"] = perChannel;
        const auto ours = built(kind.toStdString(), options);
        const auto values = batch().values;
        const auto norm = normOf(values);
        auto x = (values - norm.mean) / norm.deviation;
        if (perChannel)
            x = x.permute({0, 2, 1}).reshape({windows * channels, lookBack, 1});
        const bool bothWays = kind == QStringLiteral("bilstm");
        torch::Tensor forth, back;
        for (const std::string layer : {"rnn0.", "rnn1."}) {
            forth = states(cell.toStdString(), x, ours.weights, layer, width);
            if (bothWays)
                back = states(cell.toStdString(), x, ours.weights, layer, width, true);
            x = bothWays ? torch::cat({forth, back}, 2) : forth;
        }
        auto state = forth.select(1, lookBack - 1);
        if (bothWays)
            state = torch::cat({state, back.select(1, 0)}, 1);
        auto forecast = linear(state, ours.weights, "head");
        forecast = perChannel ? forecast.reshape({windows, channels, horizon}).permute({0, 2, 1})
                              : forecast.reshape({windows, horizon, channels});
        QVERIFY(testing::relativeDifference(ours.forecast.prediction, forecast * norm.deviation + norm.mean) < 1e-12);
        QVERIFY(testing::relativeDifference(ours.forecast.features.front().value,
                                            perChannel ? state.reshape({windows, channels, -1}) : state) < 1e-12);
    }

    void seq2seq()
    {
        constexpr std::int64_t width = 4;
        const auto ours = built("seq2seq", {{"d_model", width}, {"e_layers", std::int64_t{2}}});
        const auto values = batch().values;
        const auto norm = normOf(values);
        auto x = (values - norm.mean) / norm.deviation;
        auto fed = x.select(1, lookBack - 1);
        std::vector<std::vector<torch::Tensor>> memory(2, nothing("lstm", windows, width));
        for (std::int64_t t = 0; t < lookBack; ++t) {
            memory[0] = step("lstm", x.select(1, t), memory[0], ours.weights, "encoder0.", "_l0");
            memory[1] = step("lstm", memory[0][0], memory[1], ours.weights, "encoder1.", "_l0");
        }
        std::vector<torch::Tensor> steps;
        for (int t = 0; t < horizon; ++t) {
            memory[0] = step("lstm", fed, memory[0], ours.weights, "decoder0.", "");
            memory[1] = step("lstm", memory[0][0], memory[1], ours.weights, "decoder1.", "");
            steps.push_back(fed = linear(memory[1][0], ours.weights, "head"));
        }
        QVERIFY(testing::relativeDifference(ours.forecast.prediction,
                                            torch::stack(steps, 1) * norm.deviation + norm.mean) < 1e-12);
    }

    void transformer()
    {
        constexpr int heads = 2, known = 6;
        const auto ours = built("transformer", {{"d_model", std::int64_t{8}},
                                                {"d_ff", std::int64_t{12}},
                                                {"n_heads", std::int64_t{heads}},
                                                {"e_layers", std::int64_t{2}},
                                                {"d_layers", std::int64_t{2}},
                                                {"label_len", std::int64_t{known}}});
        const auto& weights = ours.weights;
        const auto given = batch();
        auto past = embedded(given.values, given.pastMarks, weights, "enc_embedding");
        for (const std::string layer : {"encoder.attn_layers.0.", "encoder.attn_layers.1."}) {
            past = layerNorm(past + attention(past, past, weights, layer + "attention", heads, false), weights, layer + "norm1");
            past = layerNorm(past + inner(past, weights, layer), weights, layer + "norm2");
        }
        past = layerNorm(past, weights, "encoder.norm");
        const auto begin = lookBack - known;
        auto tokens = embedded(torch::cat({given.values.narrow(1, begin, known),
                                           torch::zeros({windows, horizon, channels}, torch::kDouble)},
                                          1),
                               torch::cat({given.pastMarks.narrow(1, begin, known), given.futureMarks}, 1), weights,
                               "dec_embedding");
        for (const std::string layer : {"decoder.layers.0.", "decoder.layers.1."}) {
            tokens = layerNorm(tokens + attention(tokens, tokens, weights, layer + "self_attention", heads, true), weights,
                               layer + "norm1");
            tokens = layerNorm(tokens + attention(tokens, past, weights, layer + "cross_attention", heads, false), weights,
                               layer + "norm2");
            tokens = layerNorm(tokens + inner(tokens, weights, layer), weights, layer + "norm3");
        }
        const auto forecast = linear(layerNorm(tokens, weights, "decoder.norm"), weights, "decoder.projection");
        QVERIFY(testing::relativeDifference(ours.forecast.prediction, forecast.narrow(1, known, horizon)) < 1e-11);
    }

    void shallow()
    {
        const auto ours = built("shallow", {{"d_model", std::int64_t{6}}, {"e_layers", std::int64_t{2}}});
        const auto values = batch().values;
        const auto mean = values.mean(1, true);
        auto hidden = (values - mean).permute({0, 2, 1});
        for (const std::string layer : {"hidden.0", "hidden.1"})
            hidden = linear(hidden, ours.weights, layer).clamp_min(0);
        QVERIFY(testing::relativeDifference(ours.forecast.prediction,
                                            linear(hidden, ours.weights, "projection").permute({0, 2, 1}) + mean) < 1e-12);
    }

    void frets_data()
    {
        QTest::addColumn<bool>("full");
        QTest::newRow("diagonals, as in the published code") << false;
        QTest::newRow("full, as in the paper") << true;
    }
    void frets()
    {
        QFETCH(bool, full);
        constexpr int width = 3;
        const double threshold = 0.05;
        const auto ours = built("frets", {{"embed_size", std::int64_t{width}}, {"hidden_size", std::int64_t{5}},
                                          {"sparsity_threshold", threshold}, {"full_matrices", full}});
        const auto weight = [&](const char* name) { return ours.weights.at(name); };
        const auto part = [&](const char* name) { return full ? weight(name) : torch::diag(torch::diagonal(weight(name))); };
        const auto steps = batch().values.permute({0, 2, 1}).unsqueeze(-1) * weight("embeddings").view({1, 1, 1, width});
        // The transform as a matrix: row k of it is the wave that goes round k times.
        const auto time = torch::arange(lookBack, torch::kDouble);
        const auto angle = torch::outer(torch::arange(lookBack / 2 + 1, torch::kDouble), time) * (2 * M_PI / lookBack);
        const auto along = [](const torch::Tensor& matrix, const torch::Tensor& x) { return torch::einsum("kt,bctd->bckd", {matrix, x}); };
        const double scale = 1 / std::sqrt(static_cast<double>(lookBack));
        const auto real = along(angle.cos(), steps) * scale, imaginary = -along(angle.sin(), steps) * scale;
        const auto shrunk = [&](const torch::Tensor& x) { return (x.clamp_min(0) - threshold).clamp_min(0); };
        const auto newReal = shrunk(real.matmul(part("r2")) - imaginary.matmul(part("i2")) + weight("rb2"));
        const auto newImaginary = shrunk(imaginary.matmul(part("r2")) + real.matmul(part("i2")) + weight("ib2"));
        auto counted = torch::full({lookBack / 2 + 1, 1}, 2.0, torch::kDouble); // a wave and its mirror
        counted[0] = 1;
        if (lookBack % 2 == 0)
            counted[lookBack / 2] = 1;
        const auto back = (along((angle.cos() * counted).t(), newReal) - along((angle.sin() * counted).t(), newImaginary)) * scale;
        QVERIFY(testing::relativeDifference(ours.forecast.feature("steps"), (back + steps).permute({0, 2, 1, 3}).flatten(2)) < 1e-11);
        const auto hidden = linear((back + steps).flatten(2), ours.weights, "fc.0");
        const auto bent = torch::where(hidden > 0, hidden, 0.01 * hidden);
        QVERIFY(testing::relativeDifference(ours.forecast.feature("hidden"), bent) < 1e-11);
        QVERIFY(testing::relativeDifference(ours.forecast.prediction, linear(bent, ours.weights, "fc.2").permute({0, 2, 1})) < 1e-11);
    }

    /// In evaluation with running statistics that are not those it begins with.
    void plainMlp_data()
    {
        QTest::addColumn<QString>("normalisation");
        for (const char* way : {"subtract_mean", "revin", "none"})
            QTest::newRow(way) << way;
    }
    void plainMlp()
    {
        QFETCH(QString, normalisation);
        auto network = *buildNetwork("plain_mlp", {{"d_model", std::int64_t{6}}, {"normalisation", normalisation.toStdString()}},
                                     task(), 4);
        network->to(torch::kDouble);
        auto weights = weightsOf(*network);
        torch::manual_seed(2);
        for (auto& [name, tensor] : weights)
            if (tensor.is_floating_point())
                tensor = torch::rand_like(tensor) + 0.5;
        QVERIFY(setWeights(*network, weights));
        network->eval();
        const torch::NoGradGuard noGradient;
        const auto values = batch().values;
        const auto ours = network->forward(batch());
        auto norm = normOf(values);
        if (normalisation != QStringLiteral("revin"))
            norm.deviation = torch::ones_like(norm.deviation);
        if (normalisation == QStringLiteral("none"))
            norm.mean = torch::zeros_like(norm.mean);
        auto x = (values - norm.mean) / norm.deviation;
        if (normalisation == QStringLiteral("revin"))
            x = x * weights.at("revin_layer.affine_weight") + weights.at("revin_layer.affine_bias");
        const auto hidden = linear(x.permute({0, 2, 1}), weights, "Linear.0");
        const auto column = [&](const char* name) { return weights.at(std::string("bn.") + name).view({-1, 1}); };
        const auto normed = (hidden - column("running_mean")) / (column("running_var") + 1e-5).sqrt() * column("weight") + column("bias");
        auto forecast = linear(normed.clamp_min(0), weights, "Linear.2").permute({0, 2, 1});
        if (normalisation == QStringLiteral("revin"))
            forecast = (forecast - weights.at("revin_layer.affine_bias")) / (weights.at("revin_layer.affine_weight") + 1e-10);
        QVERIFY(testing::relativeDifference(ours.prediction, forecast * norm.deviation + norm.mean) < 1e-11);
        QVERIFY(testing::relativeDifference(ours.features.front().value, hidden) < 1e-12);
    }
};

RETORT_TEST(TestNetworksByHand)
#include "tst_networks_by_hand.moc"
