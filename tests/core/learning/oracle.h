// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace retort::testing
{

/// Recorded figures of the original: RETORT_ORACLE, or ../shared/data/oracle beside the project.
inline std::filesystem::path oracleFolder()
{
    if (const char* given = std::getenv("RETORT_ORACLE"))
        return given;
    return std::filesystem::path(RETORT_SOURCE_DIR) / "../shared/data/oracle";
}

inline nlohmann::json readJson(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    return nlohmann::json::parse(stream);
}

/// {"shape": [...], "values": [...]} as float64.
inline torch::Tensor tensorOf(const nlohmann::json& array)
{
    const auto values = array.at("values").get<std::vector<double>>();
    return torch::tensor(values, torch::kDouble).reshape(array.at("shape").get<std::vector<std::int64_t>>());
}

inline double largest(const torch::Tensor& tensor)
{
    return tensor.numel() == 0 ? 0.0 : tensor.abs().max().item<double>();
}

/// The largest difference relative to the largest expected value.
inline double relativeDifference(const torch::Tensor& actual, const torch::Tensor& expected,
                                 double floor = 1e-300)
{
    if (actual.sizes() != expected.sizes())
        return std::numeric_limits<double>::infinity();
    return largest(actual.to(torch::kDouble) - expected.to(torch::kDouble)) /
           std::max(largest(expected), floor);
}

} // namespace retort::testing
