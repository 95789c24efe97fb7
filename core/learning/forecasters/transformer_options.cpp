// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/transformer_options.h"

namespace retort::learning
{

Parameter modelWidthOption(std::int64_t width)
{
    return {.id = "d_model",
            .label = RETORT_TEXT("learning", "Model width"),
            .help = RETORT_TEXT("learning", "Width of a token. Must be a multiple of the number of heads."),
            .type = ParameterType::integer,
            .defaultValue = width,
            .minimum = 1,
            .maximum = 8192};
}

Parameter innerWidthOption(std::int64_t width)
{
    return {.id = "d_ff",
            .label = RETORT_TEXT("learning", "Feed-forward width"),
            .help = RETORT_TEXT("learning", "Hidden width of the feed-forward network in each layer."),
            .type = ParameterType::integer,
            .defaultValue = width,
            .minimum = 1,
            .maximum = 32768};
}

Parameter encoderLayersOption(std::int64_t layers)
{
    return {.id = "e_layers",
            .label = RETORT_TEXT("learning", "Encoder layers"),
            .help = RETORT_TEXT("learning", "Number of stacked layers of attention and feed-forward network."),
            .type = ParameterType::integer,
            .defaultValue = layers,
            .minimum = 1,
            .maximum = 64};
}

Parameter decoderLayersOption(std::int64_t layers)
{
    return {.id = "d_layers",
            .label = RETORT_TEXT("learning", "Decoder layers"),
            .help = RETORT_TEXT(
                "learning", "Layers between the encoder and the forecast, each of which attends to the encoder."),
            .type = ParameterType::integer,
            .defaultValue = layers,
            .minimum = 1,
            .maximum = 64};
}

Parameter headsOption(std::int64_t heads)
{
    return {.id = "n_heads",
            .label = RETORT_TEXT("learning", "Attention heads"),
            .help = RETORT_TEXT("learning", "Number of parts of the model width that attend independently."),
            .type = ParameterType::integer,
            .defaultValue = heads,
            .minimum = 1,
            .maximum = 128};
}

Parameter knownStepsOption()
{
    return {.id = "label_len",
            .label = RETORT_TEXT("learning", "Start token length"),
            .help = RETORT_TEXT("learning",
                                "Last look-back steps that the decoder reads before the ones it forecasts. A shorter "
                                "look-back is read in full."),
            .type = ParameterType::integer,
            .defaultValue = std::int64_t{48},
            .minimum = 0,
            .maximum = 100000};
}

namespace
{

TransformerSizes sizesOf(const Options& options, const std::string& layers)
{
    return {.layers = integerOf(options, layers),
            .width = integerOf(options, "d_model"),
            .heads = integerOf(options, "n_heads"),
            .innerWidth = integerOf(options, "d_ff"),
            .dropout = realOf(options, "dropout")};
}

} // namespace

TransformerSizes encoderSizesOf(const Options& options)
{
    return sizesOf(options, "e_layers");
}

TransformerSizes decoderSizesOf(const Options& options)
{
    return sizesOf(options, "d_layers");
}

std::int64_t knownStepsOf(const Options& options, const ForecastTask& task)
{
    return std::min(integerOf(options, "label_len"), std::int64_t{task.lookBack});
}

std::vector<Finding> headsFaults(const Options& options, const ForecastTask&)
{
    const auto width = integerOf(options, "d_model"), heads = integerOf(options, "n_heads");
    if (width % heads == 0)
        return {};
    return {{"d_model",
             {RETORT_TEXT("learning",
                          "d_model is %1, which is not divisible by %2 heads. Choose a multiple of n_heads."),
              {std::to_string(width), std::to_string(heads)}}}};
}

} // namespace retort::learning
