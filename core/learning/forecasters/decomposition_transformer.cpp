// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/decomposition_transformer.h"

#include "core/learning/forecasters/decoder_input.h"
#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/moving_average_option.h"
#include "core/learning/forecasters/step_options.h"
#include "core/learning/forecasters/transformer_options.h"
#include "core/learning/layers/series_decomposition.h"

namespace retort::learning
{
namespace
{

DecompositionSizes decompositionSizesOf(const Options& options)
{
    return {.width = integerOf(options, "d_model"),
            .innerWidth = integerOf(options, "d_ff"),
            .kernel = static_cast<int>(integerOf(options, "moving_avg")),
            .dropout = realOf(options, "dropout")};
}

} // namespace

SeasonalEncoder::SeasonalEncoder(const DecompositionAttentions& attentions, const DecompositionSizes& sizes)
    : m_layers(register_module("attn_layers", torch::nn::ModuleList()))
    , m_norm(register_module("norm", std::make_shared<SeasonalNorm>(sizes.width)))
{
    for (const auto& attention : attentions.encoder)
        m_layers->push_back(std::make_shared<DecompositionEncoderLayer>(attention, sizes));
}

torch::Tensor SeasonalEncoder::forward(torch::Tensor tokens)
{
    for (const auto& layer : *m_layers)
        tokens = layer->as<DecompositionEncoderLayer>()->forward(tokens);
    return m_norm->forward(tokens);
}

SeasonalDecoder::SeasonalDecoder(const DecompositionAttentions& attentions, std::int64_t channels,
                                 const DecompositionSizes& sizes)
    : m_layers(register_module("layers", torch::nn::ModuleList()))
    , m_norm(register_module("norm", std::make_shared<SeasonalNorm>(sizes.width)))
    , m_projection(register_module("projection", torch::nn::Linear(sizes.width, channels)))
{
    for (std::size_t i = 0; i < attentions.decoderSelf.size(); ++i)
        m_layers->push_back(std::make_shared<DecompositionDecoderLayer>(
            attentions.decoderSelf[i], attentions.decoderCross[i], channels, sizes));
}

torch::Tensor SeasonalDecoder::forward(torch::Tensor tokens, const torch::Tensor& encoded,
                                       torch::Tensor trend)
{
    for (const auto& layer : *m_layers) {
        const auto parts = layer->as<DecompositionDecoderLayer>()->forward(tokens, encoded);
        tokens = parts.tokens;
        trend = trend + parts.trend;
    }
    return trend + m_projection(m_norm->forward(tokens));
}

DecompositionTransformer::DecompositionTransformer(const Options& options, ForecastTask task,
                                                   const DecompositionAttentions& attentions, Places places)
    : m_task(std::move(task))
    , m_sizes(decompositionSizesOf(options))
    , m_known(knownStepsOf(options, m_task))
    , m_marks(marksOfSteps(options, m_task))
    , m_past(register_module("enc_embedding", embedding(options, places)))
    , m_encoder(register_module("encoder", std::make_shared<SeasonalEncoder>(attentions, m_sizes)))
    , m_future(register_module("dec_embedding", embedding(options, places)))
    , m_decoder(register_module(
          "decoder", std::make_shared<SeasonalDecoder>(attentions, std::int64_t{m_task.channels}, m_sizes)))
{
}

Forecast DecompositionTransformer::forward(const WindowBatch& batch)
{
    const auto& values = batch.values;
    const auto [seasonal, trend] = decomposeSteps(values, m_sizes.kernel);
    const auto blank = torch::zeros_like(values.narrow(1, 0, 1));
    const auto season = knownThenHorizon(seasonal, m_known, blank, m_task.horizon),
               begun = knownThenHorizon(trend, m_known, values.mean(1, true), m_task.horizon);

    const auto encoded = m_encoder->forward(m_past->forward(values, batch.pastMarks));
    const auto tokens = m_future->forward(season, decoderMarks(batch, m_known, m_task.horizon));
    const auto answer = m_decoder->forward(tokens, encoded, begun);
    return {selectTargets(answer.narrow(1, m_known, m_task.horizon), m_task),
            {{"encoder", tapped(encoded)}, {"decoder", answer.transpose(1, 2)}, {"steps", encoded}}};
}

std::shared_ptr<DataEmbedding> DecompositionTransformer::embedding(const Options& options,
                                                                   Places places) const
{
    return std::make_shared<DataEmbedding>(DataEmbedding::Sizes{.channels = m_task.channels,
                                                                .width = m_sizes.width,
                                                                .marks = m_marks,
                                                                .positions = places == Places::added,
                                                                .dropout = realOf(options, "dropout")});
}

torch::Tensor DecompositionTransformer::tapped(const torch::Tensor& encoded) const
{
    const auto maps = encoded.transpose(1, 2); // [B, d, L]
    if (m_task.channels <= m_sizes.width)
        return maps.narrow(1, 0, m_task.channels);
    const auto places = torch::arange(m_task.channels, encoded.options().dtype(torch::kLong));
    return maps.index_select(1, places.remainder(m_sizes.width));
}

Schema decompositionTransformerOptions(Parameter heads, const std::vector<Parameter>& own)
{
    Schema schema = {modelWidthOption(512),  innerWidthOption(2048), encoderLayersOption(2),
                     decoderLayersOption(1), std::move(heads),       movingAverageOption(),
                     knownStepsOption(),     dropoutOption(),        marksOfStepsOption()};
    for (const auto& parameter : own)
        schema.add(parameter);
    return schema;
}

} // namespace retort::learning
