// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// A loop over floats compiled once for each vector register width, selected at start-up.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__linux__)
#define RETORT_VECTOR_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define RETORT_VECTOR_CLONES
#endif

namespace retort::learning
{

/// Sum of term(i) for i in [0, count) in sixteen independent lanes, so that it can be vectorised without
/// leave to reorder floating point.
template <typename Term>
inline double laneSum(std::int64_t count, const Term& term)
{
    constexpr std::int64_t lanes = 16;
    float partial[lanes] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::int64_t lane = 0; lane < lanes; ++lane)
            partial[lane] += term(i + lane);
    for (; i < count; ++i)
        partial[0] += term(i);
    double sum = 0;
    for (const float value : partial)
        sum += value;
    return sum;
}

} // namespace retort::learning
