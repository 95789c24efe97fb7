// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/moderntcn_options.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/whole_numbers.h"
#include "core/learning/forecasters/window_norm_option.h"

namespace retort::learning
{
namespace
{

Parameter list(const char* id, Text label, Text help, const char* byDefault)
{
    return {.id = id,
            .label = label,
            .help = help,
            .type = ParameterType::text,
            .defaultValue = std::string(byDefault)};
}

Parameter count(const char* id, Text label, Text help, std::int64_t byDefault, double maximum)
{
    return {.id = id,
            .label = label,
            .help = help,
            .type = ParameterType::integer,
            .defaultValue = byDefault,
            .minimum = 1,
            .maximum = maximum};
}

constexpr std::int64_t widestKernel = 9999;

} // namespace

Schema moderntcnOptions()
{
    auto headDropout = dropoutOption(0.0);
    headDropout.id = "head_dropout";
    headDropout.label = RETORT_TEXT("learning", "Head dropout");
    headDropout.help = RETORT_TEXT("learning", "Fraction of forecast values dropped during training.");
    auto norm = windowNormOption();
    norm.id = "revin";
    return {
        list("num_blocks", RETORT_TEXT("learning", "Blocks"),
             RETORT_TEXT("learning", "Blocks in each stage. One number gives one stage; \"1, 1\" gives two."),
             "1"),
        list("dims", RETORT_TEXT("learning", "Feature maps"),
             RETORT_TEXT("learning", "Width of each stage: number of feature maps per channel."), "64"),
        list("large_size", RETORT_TEXT("learning", "Large kernel"),
             RETORT_TEXT("learning", "Positions covered by the wide depthwise kernel of each stage; odd."), "51"),
        list("small_size", RETORT_TEXT("learning", "Small kernel"),
             RETORT_TEXT("learning",
                         "Positions covered by the small kernel beside it; odd. Both are merged into one kernel "
                         "after training."),
             "5"),
        count("patch_size", RETORT_TEXT("learning", "Patch length"),
              RETORT_TEXT("learning", "Steps in one patch. Must not be smaller than the stride."), 8, 9999),
        count("patch_stride", RETORT_TEXT("learning", "Patch stride"),
              RETORT_TEXT("learning", "Steps from the start of one patch to the start of the next."), 4,
              9999),
        count("ffn_ratio", RETORT_TEXT("learning", "Feed-forward ratio"),
              RETORT_TEXT("learning", "Hidden width of the two-layer networks as a multiple of their outer width."), 1, 64),
        count("downsample_ratio", RETORT_TEXT("learning", "Downsampling ratio"),
              RETORT_TEXT("learning", "Positions merged into one between two stages."), 2, 64),
        dropoutOption(0.3),
        headDropout,
        norm,
        {.id = "revin_affine",
         .label = RETORT_TEXT("learning", "Learned scale and shift"),
         .help = RETORT_TEXT("learning", "One scale and one shift per channel after the normalisation."),
         .type = ParameterType::boolean,
         .defaultValue = false,
         .enabledWhen = EnabledWhen{"revin", {"true"}}},
    };
}

std::vector<Finding> moderntcnFaults(const Options& options, const ForecastTask& task)
{
    std::vector<Finding> findings;
    const std::vector<std::pair<const char*, std::int64_t>> lists = {
        {"num_blocks", 64}, {"dims", 8192}, {"large_size", widestKernel}, {"small_size", widestKernel}};
    for (const auto& [id, most] : lists)
        for (auto& finding : wholeNumbersFaults(options, id, 1, most))
            findings.push_back(std::move(finding));
    if (!findings.empty())
        return findings;

    const auto stages = wholeNumbersOf(options, "num_blocks").size();
    for (const char* id : {"dims", "large_size", "small_size"})
        if (const auto given = wholeNumbersOf(options, id).size(); given < stages)
            findings.push_back(
                {id,
                 {RETORT_TEXT("learning",
                              "%1 has %2 numbers for %3 stages. Give one for each entry of num_blocks."),
                  {id, std::to_string(given), std::to_string(stages)}}});
    if (!findings.empty())
        return findings;

    const auto large = wholeNumbersOf(options, "large_size"), small = wholeNumbersOf(options, "small_size");
    for (std::size_t i = 0; i < stages; ++i) {
        const std::vector<std::pair<const char*, std::int64_t>> kernels = {{"large_size", large[i]},
                                                                           {"small_size", small[i]}};
        for (const auto& [id, size] : kernels)
            if (size % 2 == 0)
                findings.push_back(
                    {id,
                     {RETORT_TEXT(
                          "learning",
                          "%1 has a kernel of %2, but a kernel must be odd to be centred. Use %3."),
                      {id, std::to_string(size), std::to_string(size + 1)}}});
        if (small[i] > large[i])
            findings.push_back(
                {"small_size",
                 {RETORT_TEXT("learning",
                              "small_size contains %1, which is wider than the large kernel of %2 beside it."),
                  {std::to_string(small[i]), std::to_string(large[i])}}});
    }
    const auto size = integerOf(options, "patch_size"), stride = integerOf(options, "patch_stride");
    if (size < stride)
        findings.push_back(
            {"patch_size",
             {RETORT_TEXT(
                  "learning",
                  "patch_size is %1, smaller than the stride of %2: steps between the patches would be lost."),
              {std::to_string(size), std::to_string(stride)}}});
    if (task.lookBack < stride)
        findings.push_back(
            {"patch_stride",
             {RETORT_TEXT("learning",
                          "patch_stride is %1, but the look-back has only %2 steps. Use a smaller stride."),
              {std::to_string(stride), std::to_string(task.lookBack)}}});
    return findings;
}

} // namespace retort::learning
