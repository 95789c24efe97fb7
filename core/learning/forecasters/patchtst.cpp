// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/patchtst.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/transformer_options.h"
#include "core/learning/forecasters/window_norm_option.h"
#include "core/learning/layers/batch_norm.h"
#include "core/learning/layers/data_embedding.h"
#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/randomness.h"

namespace retort::learning
{
namespace
{

/// Series [B x C, L] to tokens [B x C, N, d].
class PatchEmbedding : public torch::nn::Module
{
public:
    PatchEmbedding(std::int64_t length, std::int64_t stride, std::int64_t width, double dropout)
        : m_length(length)
        , m_stride(stride)
        , m_dropout(dropout)
        , m_value(register_module("value_embedding",
                                  torch::nn::Linear(torch::nn::LinearOptions(length, width).bias(false))))
    {
    }

    torch::Tensor forward(const torch::Tensor& series)
    {
        const auto longer = torch::cat({series, series.narrow(1, -1, 1).expand({-1, m_stride})}, 1);
        const auto tokens = m_value(longer.unfold(1, m_length, m_stride));
        return seededDropout(tokens + m_positions.of(tokens), m_dropout, is_training());
    }

private:
    std::int64_t m_length, m_stride;
    double m_dropout;
    Positions m_positions;
    torch::nn::Linear m_value;
};

class PatchEncoder : public EncoderStack
{
public:
    explicit PatchEncoder(const TransformerSizes& sizes)
        : EncoderStack(sizes)
        , m_norm(std::make_shared<BatchNorm>(sizes.width))
    {
        // The original's second of three steps, between two transpositions.
        auto steps = std::make_shared<torch::nn::Module>("Sequential");
        steps->register_module("1", m_norm);
        register_module("norm", steps);
    }

    Encoded forward(const torch::Tensor& tokens)
    {
        auto encoded = throughLayers(tokens);
        encoded.last = m_norm->forward(encoded.last.flatten(0, 1)).view_as(encoded.last);
        return encoded;
    }

private:
    std::shared_ptr<BatchNorm> m_norm;
};

/// Features of all patches to the forecast; dropout comes after the map.
class FlattenHead : public torch::nn::Module
{
public:
    FlattenHead(std::int64_t features, std::int64_t horizon, double dropout)
        : m_dropout(dropout)
        , m_linear(register_module("linear", torch::nn::Linear(features, horizon)))
    {
    }

    torch::Tensor forward(const torch::Tensor& features)
    {
        return seededDropout(m_linear(features), m_dropout, is_training());
    }

private:
    double m_dropout;
    torch::nn::Linear m_linear;
};

std::int64_t patchCount(const Options& options, const ForecastTask& task)
{
    const auto stride = integerOf(options, "stride");
    return (task.lookBack + stride - integerOf(options, "patch_len")) / stride + 1;
}

class PatchTST : public Forecaster
{
public:
    PatchTST(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_normalised(booleanOf(options, "use_norm"))
        , m_embedding(register_module(
              "patch_embedding",
              std::make_shared<PatchEmbedding>(integerOf(options, "patch_len"), integerOf(options, "stride"),
                                               integerOf(options, "d_model"), realOf(options, "dropout"))))
        , m_encoder(register_module("encoder", std::make_shared<PatchEncoder>(encoderSizesOf(options))))
        , m_head(register_module("head", std::make_shared<FlattenHead>(
                                             patchCount(options, m_task) * integerOf(options, "d_model"),
                                             m_task.horizon, realOf(options, "dropout"))))
    {
    }

    Forecast forward(const WindowBatch& batch) override
    {
        WindowStatistics statistics;
        auto values = batch.values;
        if (m_normalised) {
            statistics = WindowStatistics::of(values);
            values = statistics.normalised(values);
        }
        const auto tokens = m_embedding->forward(values.transpose(1, 2).flatten(0, 1));
        const auto encoded = m_encoder->forward(tokens); // [B x C, N, d]
        const auto byFeature = encoded.last.transpose(1, 2).flatten(1).unflatten(0, {-1, m_task.channels});
        auto forecast = m_head->forward(byFeature).transpose(1, 2);
        if (m_normalised)
            forecast = statistics.restored(forecast);
        const auto ofChannels = [&](const torch::Tensor& patches) { return patches.unflatten(0, {-1, m_task.channels}); };
        Forecast answer{selectTargets(forecast, m_task),
                        {{"encoder", ofChannels(encoded.last.flatten(1))},
                         {"patches", ofChannels(encoded.last).transpose(1, 2)}}};
        for (std::size_t i = 0; i < encoded.earlier.size(); ++i)
            answer.features.push_back({nameOfLayer(i), ofChannels(encoded.earlier[i])});
        return answer;
    }

private:
    ForecastTask m_task;
    bool m_normalised;
    std::shared_ptr<PatchEmbedding> m_embedding;
    std::shared_ptr<PatchEncoder> m_encoder;
    std::shared_ptr<FlattenHead> m_head;
};

Schema patchtstOptions()
{
    return {
        {.id = "patch_len",
         .label = RETORT_TEXT("learning", "Patch length"),
         .help = RETORT_TEXT("learning", "Steps in a patch; each patch is one token."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{16},
         .minimum = 1,
         .maximum = 4096},
        {.id = "stride",
         .label = RETORT_TEXT("learning", "Stride"),
         .help =
             RETORT_TEXT("learning", "Steps from the start of one patch to the start of the next; the last value is "
                                     "repeated that many times after the look-back."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{8},
         .minimum = 1,
         .maximum = 4096},
        modelWidthOption(512),
        innerWidthOption(2048),
        encoderLayersOption(1),
        headsOption(16),
        dropoutOption(),
        windowNormOption(),
    };
}

std::vector<Finding> patchtstFaults(const Options& options, const ForecastTask& task)
{
    auto findings = headsFaults(options, task);
    const auto length = integerOf(options, "patch_len"),
               longest = task.lookBack + integerOf(options, "stride");
    if (length > longest)
        findings.push_back(
            {"patch_len",
             {RETORT_TEXT("learning", "patch_len is %1, but look-back and stride together have only %2 steps. Use at "
                                      "most %2."),
              {std::to_string(length), std::to_string(longest)}}});
    return findings;
}

} // namespace

NetworkEntry patchtstEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "patchtst",
        .label = RETORT_TEXT("learning", "PatchTST"),
        .summary = RETORT_TEXT(
            "learning", "Attention across patches of time: each channel on its own, with shared weights."),
        .family = "transformer",
        .source =
            "Nie et al., A Time Series is Worth 64 Words: Long-term Forecasting with Transformers, ICLR "
            "2023, arXiv 2211.14730",
        .formula = "tokens = W x_patch + place, [N, d]; x = LN(x + MHA(x)); x = LN(x + W2 gelu(W1 x)); "
                   "y = Wp flatten(BN(x)) + b",
        .options = patchtstOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<PatchTST>(options, task);
    };
    entry.faults = patchtstFaults;
    return entry;
}

} // namespace retort::learning
