// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"
#include "core/learning/layers/data_embedding.h"
#include "core/learning/layers/decomposition_layers.h"

namespace retort::learning
{

/// Replacement for attention, one for each layer.
struct DecompositionAttentions {
    std::vector<std::shared_ptr<Attention>> encoder;
    std::vector<std::shared_ptr<Attention>> decoderSelf;
    std::vector<std::shared_ptr<Attention>> decoderCross;
};

/// Encoder layers and their norm: [B, L, d] -> [B, L, d].
class SeasonalEncoder : public torch::nn::Module
{
public:
    SeasonalEncoder(const DecompositionAttentions& attentions, const DecompositionSizes& sizes);
    torch::Tensor forward(torch::Tensor tokens);

private:
    torch::nn::ModuleList m_layers;
    std::shared_ptr<SeasonalNorm> m_norm;
};

/// Decoder layers, their norm and Linear(d -> C) for the season; their trends are added to the one given.
class SeasonalDecoder : public torch::nn::Module
{
public:
    SeasonalDecoder(const DecompositionAttentions& attentions, std::int64_t channels,
                    const DecompositionSizes& sizes);

    /// tokens [B, T, d], encoded [B, L, d], trend [B, T, C] -> [B, T, C]
    torch::Tensor forward(torch::Tensor tokens, const torch::Tensor& encoded, torch::Tensor trend);

private:
    torch::nn::ModuleList m_layers;
    std::shared_ptr<SeasonalNorm> m_norm;
    torch::nn::Linear m_projection;
};

/// The skeleton of Autoformer and FEDformer: the encoder keeps the season of the look-back; the decoder
/// begins with the known steps' season and zeros, and adds the trends it takes away to the known steps' trend
/// followed by the mean of the window. Features: "encoder", the encoder's output over time, of its d maps the
/// first C as TimeDistill taps them (from the first again where C > d), [B, C, L]; "decoder", the answer for
/// known steps and horizon, [B, C, label_len + H]; "steps" [B, L, d], all the maps of the encoder's output.
class DecompositionTransformer : public Forecaster
{
public:
    enum class Places { added, left_out }; ///< of a step, in its token

    DecompositionTransformer(const Options& options, ForecastTask task,
                             const DecompositionAttentions& attentions, Places places);

    bool usesTimeMarks() const override { return m_marks > 0; }
    bool usesFutureMarks() const override { return m_marks > 0; }
    Forecast forward(const WindowBatch& batch) override;

private:
    std::shared_ptr<DataEmbedding> embedding(const Options& options, Places places) const;
    torch::Tensor tapped(const torch::Tensor& encoded) const;

    ForecastTask m_task;
    DecompositionSizes m_sizes;
    std::int64_t m_known;
    std::int64_t m_marks;
    std::shared_ptr<DataEmbedding> m_past;
    std::shared_ptr<SeasonalEncoder> m_encoder;
    std::shared_ptr<DataEmbedding> m_future;
    std::shared_ptr<SeasonalDecoder> m_decoder;
};

/// The options that both have: d_model, d_ff, e_layers, d_layers, n_heads, moving_avg, label_len, dropout and
/// use_time_marks, followed by a network's own.
Schema decompositionTransformerOptions(Parameter heads, const std::vector<Parameter>& own);

} // namespace retort::learning
