// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/registry.h"

namespace retort::testing
{

/// Widths small enough for finite differences, where the network has the option.
inline Options smallOptions(const NetworkInfo& info)
{
    const std::map<std::string, std::int64_t> small = {
        {"d_model", 4}, {"d_ff", 6}, {"n_heads", 2}, {"e_layers", 1}, {"moving_avg", 5}, {"levels", 3}, {"top_k", 2}, {"num_kernels", 2}, {"embed_size", 3}, {"hidden_size", 5}, {"filters", 3}, {"features", 84}, {"kernel", 8}, {"depth", 3}};
    /// Lists of whole numbers.
    const std::map<std::string, std::string> lists = {{"dims", "4"}, {"large_size", "5"}, {"small_size", "3"}, {"conv_kernel", "4, 5"}};
    Options options;
    for (const auto& [id, list] : lists)
        if (info.options.find(id))
            options[id] = list;
    for (const auto& [id, value] : small)
        if (const auto* option = info.options.find(id))
            options[id] = std::max(value, static_cast<std::int64_t>(option->minimum.value_or(0)));
    return options;
}

inline learning::WindowBatch randomBatch(const learning::ForecastTask& task, std::int64_t windows, torch::Dtype type)
{
    return {torch::randn({windows, task.lookBack, task.channels}, type),
            torch::rand({windows, task.lookBack, task.marks}, type) - 0.5,
            torch::rand({windows, task.horizon, task.marks}, type) - 0.5};
}

} // namespace retort::testing
