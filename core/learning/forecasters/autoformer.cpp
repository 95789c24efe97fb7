// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/autoformer.h"

#include "core/learning/forecasters/decomposition_transformer.h"
#include "core/learning/forecasters/moving_average_option.h"
#include "core/learning/forecasters/transformer_options.h"
#include "core/learning/layers/auto_correlation.h"

namespace retort::learning
{
namespace
{

std::vector<std::shared_ptr<Attention>> correlations(const Options& options, const std::string& layers)
{
    std::vector<std::shared_ptr<Attention>> made;
    for (std::int64_t i = 0; i < integerOf(options, layers); ++i)
        made.push_back(
            std::make_shared<AutoCorrelation>(integerOf(options, "d_model"), integerOf(options, "factor")));
    return made;
}

Parameter idleHeadsOption()
{
    auto heads = headsOption(8);
    heads.help =
        RETORT_TEXT("learning", "The correlation is averaged over all heads, so their number has no effect. It is "
                                "read so that plans made elsewhere fit.");
    return heads;
}

Parameter factorOption()
{
    return {.id = "factor",
            .label = RETORT_TEXT("learning", "Delay factor"),
            .help = RETORT_TEXT("learning", "Number of delays followed, as a multiple of the logarithm of the number "
                                            "of steps."),
            .type = ParameterType::integer,
            .defaultValue = std::int64_t{3},
            .minimum = 1,
            .maximum = 100};
}

} // namespace

NetworkEntry autoformerEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "autoformer",
        .label = RETORT_TEXT("learning", "Autoformer"),
        .summary = RETORT_TEXT("learning",
                               "Separates trend and seasonal part in every layer and follows the delays at which the "
                               "series resembles itself."),
        .family = "transformer",
        .source =
            "Wu et al., Autoformer: Decomposition Transformers with Auto-Correlation for Long-Term Series "
            "Forecasting, NeurIPS 2021, arXiv 2106.13008",
        .formula = "r = irfft(rfft(q) conj(rfft(k))); y(t) = sum_i softmax(r(d_i)) v(t + d_i), d the "
                   "int(factor ln T) largest; season and trend parted after each step",
        .options = decompositionTransformerOptions(idleHeadsOption(), {factorOption()})};
    entry.build = [](const Options& options, const ForecastTask& task) {
        const DecompositionAttentions attentions{.encoder = correlations(options, "e_layers"),
                                                 .decoderSelf = correlations(options, "d_layers"),
                                                 .decoderCross = correlations(options, "d_layers")};
        return std::make_shared<DecompositionTransformer>(options, task, attentions,
                                                          DecompositionTransformer::Places::left_out);
    };
    entry.idleWeights = {"enc_embedding.position_embedding.", "dec_embedding.position_embedding."};
    return entry;
}

} // namespace retort::learning
