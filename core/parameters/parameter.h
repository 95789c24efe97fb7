// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace retort
{

using Value = std::variant<bool, std::int64_t, double, std::string>;

enum class ParameterType { boolean, integer, real, choice, text };

struct Choice {
    std::string id;
    Text label;
};

/// The parameter is active only if another one has one of these values (choices by id, booleans "true"/"false").
struct EnabledWhen {
    std::string parameter;
    std::vector<std::string> values;
};

/// Declared once; form, preset, record, command line and report are derived from it.
struct Parameter {
    std::string id; ///< snake_case, stable
    Text label;
    Text help;
    ParameterType type = ParameterType::real;
    Value defaultValue = 0.0;
    std::optional<double> minimum = std::nullopt;
    std::optional<double> maximum = std::nullopt;
    std::optional<double> step = std::nullopt;
    bool logarithmic = false; ///< an editor should step by factors
    bool odd = false;         ///< only odd whole numbers
    Text unit = {};
    std::vector<Choice> choices = {};
    std::optional<EnabledWhen> enabledWhen = std::nullopt;
};

/// "true", "12", "0.01", or the text itself.
std::string toString(const Value& value);

} // namespace retort
