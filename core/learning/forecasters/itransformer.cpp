// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/itransformer.h"

#include "core/learning/layers/encoder_layer.h"
#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/randomness.h"

namespace retort::learning
{
namespace
{

/// Holds what the published weights call "enc_embedding".
class InvertedEmbedding : public torch::nn::Module
{
public:
    InvertedEmbedding(std::int64_t lookBack, std::int64_t width)
        : m_value(register_module("value_embedding", torch::nn::Linear(lookBack, width)))
    {
    }

    torch::Tensor forward(const torch::Tensor& tokens) { return m_value(tokens); }

private:
    torch::nn::Linear m_value;
};

class Encoder : public torch::nn::Module
{
public:
    Encoder(std::int64_t layers, std::int64_t width, std::int64_t heads, std::int64_t innerWidth,
            double dropout)
        : m_layers(register_module("attn_layers", torch::nn::ModuleList()))
        , m_norm(register_module("norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))))
    {
        for (std::int64_t i = 0; i < layers; ++i)
            m_layers->push_back(std::make_shared<EncoderLayer>(width, heads, innerWidth, dropout));
    }

    torch::Tensor forward(torch::Tensor tokens)
    {
        for (const auto& layer : *m_layers)
            tokens = layer->as<EncoderLayer>()->forward(tokens);
        return m_norm(tokens);
    }

private:
    torch::nn::ModuleList m_layers;
    torch::nn::LayerNorm m_norm;
};

class ITransformer : public Forecaster
{
public:
    ITransformer(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_dropout(realOf(options, "dropout"))
        , m_normalised(booleanOf(options, "use_norm"))
        , m_marks(booleanOf(options, "use_time_marks") && m_task.marks > 0)
        , m_embedding(register_module("enc_embedding", std::make_shared<InvertedEmbedding>(
                                                           m_task.lookBack, integerOf(options, "d_model"))))
        , m_encoder(register_module(
              "encoder", std::make_shared<Encoder>(
                             integerOf(options, "e_layers"), integerOf(options, "d_model"),
                             integerOf(options, "n_heads"), integerOf(options, "d_ff"), m_dropout)))
        , m_projection(
              register_module("projection", torch::nn::Linear(integerOf(options, "d_model"), m_task.horizon)))
    {
    }

    bool usesTimeMarks() const override { return m_marks; }

    Forecast forward(const WindowBatch& batch) override
    {
        WindowStatistics statistics;
        auto tokens = batch.values;
        if (m_normalised) {
            statistics = WindowStatistics::of(tokens);
            tokens = statistics.normalised(tokens);
        }
        if (m_marks)
            tokens = torch::cat({tokens, batch.pastMarks}, 2);
        tokens = seededDropout(m_embedding->forward(tokens.transpose(1, 2)), m_dropout, is_training());
        const auto encoded = m_encoder->forward(tokens).narrow(1, 0, m_task.channels);
        auto forecast = m_projection(encoded).transpose(1, 2);
        if (m_normalised)
            forecast = statistics.restored(forecast);
        return {selectTargets(forecast, m_task), {{"encoder", encoded}}};
    }

private:
    ForecastTask m_task;
    double m_dropout;
    bool m_normalised;
    bool m_marks;
    std::shared_ptr<InvertedEmbedding> m_embedding;
    std::shared_ptr<Encoder> m_encoder;
    torch::nn::Linear m_projection;
};

Schema options()
{
    return {
        {.id = "d_model",
         .label = RETORT_TEXT("learning", "Model width"),
         .help = RETORT_TEXT("learning",
                             "Numbers in a token, one token a channel. Must be a multiple of the heads."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{256},
         .minimum = 1,
         .maximum = 8192},
        {.id = "d_ff",
         .label = RETORT_TEXT("learning", "Inner width"),
         .help = RETORT_TEXT("learning", "Width of the two-layer network inside each encoder layer."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{256},
         .minimum = 1,
         .maximum = 32768},
        {.id = "e_layers",
         .label = RETORT_TEXT("learning", "Encoder layers"),
         .help = RETORT_TEXT("learning", "How often attention and inner network follow each other."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{2},
         .minimum = 1,
         .maximum = 64},
        {.id = "n_heads",
         .label = RETORT_TEXT("learning", "Attention heads"),
         .help = RETORT_TEXT("learning", "Parts of the model width that attend on their own."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{8},
         .minimum = 1,
         .maximum = 128},
        {.id = "dropout",
         .label = RETORT_TEXT("learning", "Dropout"),
         .help = RETORT_TEXT("learning", "Share of activations dropped while training."),
         .type = ParameterType::real,
         .defaultValue = 0.1,
         .minimum = 0.0,
         .maximum = 0.95,
         .step = 0.05},
        {.id = "use_norm",
         .label = RETORT_TEXT("learning", "Normalise each window"),
         .help = RETORT_TEXT(
             "learning",
             "Takes mean and deviation of the look-back away and puts them back on the forecast."),
         .type = ParameterType::boolean,
         .defaultValue = true},
        {.id = "use_time_marks",
         .label = RETORT_TEXT("learning", "Time marks as tokens"),
         .help = RETORT_TEXT("learning",
                             "Hour, weekday, day and day of the year join the channels as further tokens."),
         .type = ParameterType::boolean,
         .defaultValue = true},
    };
}

} // namespace

NetworkEntry itransformerEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "itransformer",
        .label = RETORT_TEXT("learning", "iTransformer"),
        .summary = RETORT_TEXT("learning",
                               "Attention across channels: the whole look-back of a channel is one token."),
        .family = "transformer",
        .source = "Liu et al., iTransformer: Inverted Transformers Are Effective for Time Series "
                  "Forecasting, ICLR 2024, arXiv 2310.06625",
        .formula =
            "tokens = W x + b, [C + M, d]; x = LN(x + MHA(x)); x = LN(x + W2 gelu(W1 x)); y = Wp LN(x)",
        .options = options()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<ITransformer>(options, task);
    };
    entry.faults = [](const Options& options, const ForecastTask&) -> std::vector<Finding> {
        const auto width = integerOf(options, "d_model"), heads = integerOf(options, "n_heads");
        if (width % heads == 0)
            return {};
        return {
            {"d_model",
             {RETORT_TEXT("learning",
                          "d_model is %1, which %2 heads cannot share evenly. Choose a multiple of n_heads."),
              {std::to_string(width), std::to_string(heads)}}}};
    };
    return entry;
}

} // namespace retort::learning
