// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/itransformer.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/transformer_options.h"
#include "core/learning/forecasters/window_norm_option.h"
#include "core/learning/layers/encoder_layer.h"
#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/layers/swapped.h"

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
        , m_encoder(register_module("encoder", std::make_shared<Encoder>(encoderSizesOf(options))))
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
        tokens = seededDropout(m_embedding->forward(swapped(tokens)), m_dropout, is_training());
        const auto encoded = m_encoder->forward(tokens);
        const auto ofChannels = [&](const torch::Tensor& every) { return every.narrow(1, 0, m_task.channels); };
        auto forecast = m_projection(ofChannels(encoded.last)).transpose(1, 2);
        if (m_normalised)
            forecast = statistics.restored(forecast);
        Forecast answer{selectTargets(forecast, m_task), {{"encoder", ofChannels(encoded.last)}}};
        for (std::size_t i = 0; i < encoded.earlier.size(); ++i)
            answer.features.push_back({nameOfLayer(i), ofChannels(encoded.earlier[i])});
        answer.features.push_back({"attention", encoded.attention.narrow(1, 0, m_task.channels).narrow(3, 0, m_task.channels)});
        return answer;
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

Schema itransformerOptions()
{
    return {
        modelWidthOption(256),
        innerWidthOption(256),
        encoderLayersOption(2),
        headsOption(8),
        dropoutOption(),
        windowNormOption(),
        {.id = "use_time_marks",
         .label = RETORT_TEXT("learning", "Time marks as tokens"),
         .help = RETORT_TEXT("learning",
                             "Hour, weekday, day of month and day of year are added to the channels as extra tokens."),
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
        .options = itransformerOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<ITransformer>(options, task);
    };
    entry.faults = headsFaults;
    return entry;
}

} // namespace retort::learning
