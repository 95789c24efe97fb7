// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters/parameter.h"

#include <charconv>

namespace retort
{

std::string toString(const Value& value)
{
    if (const auto* boolean = std::get_if<bool>(&value))
        return *boolean ? "true" : "false";
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const auto* real = std::get_if<double>(&value)) {
        char buffer[32];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, *real).ptr; // shortest that reads back the same
        return {buffer, end};
    }
    return std::get<std::string>(value);
}

} // namespace retort
