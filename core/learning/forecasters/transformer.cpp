// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/transformer.h"

#include "core/learning/forecasters/decoder_input.h"
#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/step_options.h"
#include "core/learning/forecasters/transformer_options.h"
#include "core/learning/layers/data_embedding.h"
#include "core/learning/layers/decoder_layer.h"

namespace retort::learning
{
namespace
{

class Transformer : public Forecaster
{
public:
    Transformer(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_known(knownStepsOf(options, m_task))
        , m_marks(marksOfSteps(options, m_task))
        , m_past(register_module("enc_embedding", embedding(options)))
        , m_encoder(register_module("encoder", std::make_shared<Encoder>(encoderSizesOf(options))))
        , m_future(register_module("dec_embedding", embedding(options)))
        , m_decoder(register_module(
              "decoder", std::make_shared<Decoder>(decoderSizesOf(options), std::int64_t{m_task.channels})))
    {
    }

    bool usesTimeMarks() const override { return m_marks > 0; }
    bool usesFutureMarks() const override { return m_marks > 0; }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto encoded = m_encoder->forward(m_past->forward(batch.values, batch.pastMarks));
        const auto blank = torch::zeros_like(batch.values.narrow(1, 0, 1));
        const auto tokens = m_future->forward(knownThenHorizon(batch.values, m_known, blank, m_task.horizon),
                                              decoderMarks(batch, m_known, m_task.horizon));
        const auto forecast = m_decoder->forward(tokens, encoded.last).narrow(1, m_known, m_task.horizon);
        Forecast answer{selectTargets(forecast, m_task), {{"encoder", encoded.last.mean(1)}, {"steps", encoded.last}}};
        for (std::size_t i = 0; i < encoded.earlier.size(); ++i)
            answer.features.push_back({nameOfLayer(i), encoded.earlier[i]});
        return answer;
    }

private:
    std::shared_ptr<DataEmbedding> embedding(const Options& options) const
    {
        return std::make_shared<DataEmbedding>(DataEmbedding::Sizes{.channels = m_task.channels,
                                                                    .width = integerOf(options, "d_model"),
                                                                    .marks = m_marks,
                                                                    .positions = true,
                                                                    .dropout = realOf(options, "dropout")});
    }

    ForecastTask m_task;
    std::int64_t m_known;
    std::int64_t m_marks;
    std::shared_ptr<DataEmbedding> m_past;
    std::shared_ptr<Encoder> m_encoder;
    std::shared_ptr<DataEmbedding> m_future;
    std::shared_ptr<Decoder> m_decoder;
};

} // namespace

NetworkEntry transformerEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "transformer",
        .label = RETORT_TEXT("learning", "Transformer"),
        .summary = RETORT_TEXT("learning", "Attention across time steps; a decoder forecasts the whole horizon at "
                                           "once."),
        .family = "transformer",
        .source =
            "Vaswani et al., Attention Is All You Need, NeurIPS 2017, arXiv 1706.03762; generative decoder "
            "of Zhou et al., Informer, AAAI 2021, arXiv 2012.07436",
        .formula = "e = LN(layers(embed(x))); y = Wp LN(layers(embed([x_known, 0]), e)) + b",
        .options = {modelWidthOption(512), innerWidthOption(2048), encoderLayersOption(2),
                    decoderLayersOption(1), headsOption(8), knownStepsOption(), dropoutOption(),
                    marksOfStepsOption()}};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<Transformer>(options, task);
    };
    entry.faults = headsFaults;
    entry.idleWeights = {"enc_embedding.position_embedding.", "dec_embedding.position_embedding."};
    return entry;
}

} // namespace retort::learning
