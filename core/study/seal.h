// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/result_json.h"

namespace retort::study
{

/// What two figures must share to be held against each other: series, split, scaler, windows, targets, horizon.
struct SealPart {
    Text what;
    std::string value;

    bool operator==(const SealPart&) const = default;
};

std::vector<SealPart> sealOf(const experiment::RunResult& run);
/// Sixteen hexadecimal digits, equal where all parts are.
std::string fingerprintOf(const std::vector<SealPart>& seal);

/// Sentences, one for each part that differs; empty: the figures may be compared.
std::vector<Message> sealDifferences(const experiment::RunResult& one, const experiment::RunResult& other);

} // namespace retort::study
