// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/fedformer.h"

#include "core/learning/forecasters/decomposition_transformer.h"
#include "core/learning/forecasters/moving_average_option.h"
#include "core/learning/forecasters/transformer_options.h"
#include "core/learning/layers/fourier_attention.h"

namespace retort::learning
{
namespace
{

constexpr std::int64_t mostLayers = 64;

Schema fedformerOptions()
{
    return decompositionTransformerOptions(
        headsOption(8),
        {{.id = "modes",
          .label = RETORT_TEXT("learning", "Frequencies"),
          .help = RETORT_TEXT("learning",
                              "Frequencies of the spectrum that the layers work on; at most half the number of steps."),
          .type = ParameterType::integer,
          .defaultValue = std::int64_t{32},
          .minimum = 1,
          .maximum = 8192},
         {.id = "mode_select",
          .label = RETORT_TEXT("learning", "Frequency selection"),
          .help =
              RETORT_TEXT("learning", "Drawn at random once, when the network is initialised, or the lowest ones."),
          .type = ParameterType::choice,
          .defaultValue = std::string("random"),
          .choices = {{"random", RETORT_TEXT("learning", "Random")},
                      {"low", RETORT_TEXT("learning", "Lowest")}}},
         {.id = "modes_of_known_steps",
          .label = RETORT_TEXT("learning", "Frequencies from decoder length"),
          .help = RETORT_TEXT(
              "learning", "Chooses the decoder's frequencies for the steps that it actually reads. The published "
                          "code assumes half the look-back plus the horizon, and skips those the decoder lacks."),
          .type = ParameterType::boolean,
          .defaultValue = false}});
}

DecompositionAttentions attentionsOf(const Options& options, const ForecastTask& task)
{
    const auto width = integerOf(options, "d_model"), heads = integerOf(options, "n_heads");
    const ModeChoice modes{integerOf(options, "modes"), textOf(options, "mode_select") == "low"};
    const std::int64_t known =
        booleanOf(options, "modes_of_known_steps") ? knownStepsOf(options, task) : task.lookBack / 2;
    const std::int64_t decoderSteps = known + task.horizon;

    const std::int64_t lookBack = task.lookBack;
    const auto ofEncoder = std::make_shared<FourierBlock>(width, heads, lookBack, modes);
    const auto ofDecoder = std::make_shared<FourierBlock>(width, heads, decoderSteps, modes);
    const auto between = std::make_shared<FourierCrossBlock>(
        width, heads, FourierCrossBlock::Lengths{decoderSteps, lookBack}, modes);

    DecompositionAttentions attentions;
    const auto how = [](std::int64_t layer) { return layer == 0 ? BlockIs::registered : BlockIs::shared; };
    for (std::int64_t i = 0; i < integerOf(options, "e_layers"); ++i)
        attentions.encoder.push_back(std::make_shared<FourierSelfAttention>(width, ofEncoder, how(i)));
    for (std::int64_t i = 0; i < integerOf(options, "d_layers"); ++i) {
        attentions.decoderSelf.push_back(std::make_shared<FourierSelfAttention>(width, ofDecoder, how(i)));
        attentions.decoderCross.push_back(std::make_shared<FourierCrossAttention>(width, between, how(i)));
    }
    return attentions;
}

/// Projections that the Fourier layers leave aside, and the shared blocks under their layers' further names.
std::vector<std::string> idleWeights()
{
    std::vector<std::string> names = {"enc_embedding.position_embedding.",
                                      "dec_embedding.position_embedding."};
    for (std::int64_t i = 0; i < mostLayers; ++i) {
        const auto layer = std::to_string(i) + ".";
        for (const std::string& attention :
             {"encoder.attn_layers." + layer + "attention.", "decoder.layers." + layer + "self_attention.",
              "decoder.layers." + layer + "cross_attention."}) {
            names.push_back(attention + "value_projection.");
            if (!attention.ends_with("cross_attention."))
                names.push_back(attention + "key_projection.");
            if (i > 0)
                names.push_back(attention + "inner_correlation.");
        }
    }
    return names;
}

} // namespace

NetworkEntry fedformerEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "fedformer",
        .label = RETORT_TEXT("learning", "FEDformer"),
        .summary = RETORT_TEXT("learning", "Separates trend and seasonal part in every layer and works on a few "
                                           "frequencies of the seasonal part."),
        .family = "transformer",
        .source = "Zhou et al., FEDformer: Frequency Enhanced Decomposed Transformer for Long-term Series "
                  "Forecasting, ICML 2022, arXiv 2201.12740",
        .formula =
            "self: y = irfft(W[m] rfft(q)[m]); cross: a = tanh(Q[m] K[n]), y = irfft(W[m] sum_n a K[n]) / "
            "d^2; season and trend parted after each step",
        .options = fedformerOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<DecompositionTransformer>(options, task, attentionsOf(options, task),
                                                          DecompositionTransformer::Places::added);
    };
    entry.faults = headsFaults;
    entry.idleWeights = idleWeights();
    entry.drawsNumbers = [](const Options& options) { return textOf(options, "mode_select") != "low"; };
    return entry;
}

} // namespace retort::learning
