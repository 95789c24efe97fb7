// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compute_options.h"

#include <algorithm>
#include <limits>

namespace retort::ui
{
namespace
{

/// A form's whole numbers end below the largest seed: a larger one is shown as the largest, and kept.
std::int64_t shownSeed(std::uint64_t seed)
{
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return static_cast<std::int64_t>(std::min(seed, largest));
}

} // namespace

const Schema& computeSchema()
{
    static const Schema schema = {
        {.id = "seed",
         .label = RETORT_TEXT("pages", "Seed"),
         .help = RETORT_TEXT("pages", "Determines initial weights, batch order and dropout: the same seed gives the "
                                      "same numbers."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{2021},
         .minimum = 0,
         .maximum = 9e15},
        {.id = "device",
         .label = RETORT_TEXT("pages", "Device"),
         .help = RETORT_TEXT("pages", "Automatic uses CUDA if available, otherwise the CPU."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = {{"auto", RETORT_TEXT("pages", "Automatic")},
                     {"cpu", RETORT_TEXT("pages", "CPU")},
                     {"cuda", RETORT_TEXT("pages", "CUDA")}}},
        {.id = "threads",
         .label = RETORT_TEXT("pages", "Threads (0: automatic)"),
         .help = RETORT_TEXT("pages", "0 measures once which number is fastest on this machine and remembers it. The "
                                      "number is kept in the record; another one may change the last bits."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{0},
         .minimum = 0,
         .maximum = 1024},
    };
    return schema;
}

Options computeOptions(const experiment::Plan& plan)
{
    return {{"seed", shownSeed(plan.seed)},
            {"device", plan.compute.device},
            {"threads", std::int64_t{plan.compute.threads}}};
}

void setComputeOptions(experiment::Plan& plan, const Options& resolved)
{
    if (const std::int64_t seed = integerOf(resolved, "seed"); seed != shownSeed(plan.seed))
        plan.seed = static_cast<std::uint64_t>(std::max<std::int64_t>(0, seed));
    plan.compute.device = textOf(resolved, "device");
    plan.compute.threads = static_cast<int>(std::clamp<std::int64_t>(integerOf(resolved, "threads"), -1, 1'000'000));
}

} // namespace retort::ui
