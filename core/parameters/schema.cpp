// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters/schema.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace retort
{
namespace
{

bool isNumber(const Value& value)
{
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

double asNumber(const Value& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    return std::get<double>(value);
}

bool typeFits(const Parameter& parameter, const Value& value)
{
    switch (parameter.type) {
    case ParameterType::boolean: return std::holds_alternative<bool>(value);
    case ParameterType::integer:
        return std::holds_alternative<std::int64_t>(value) ||
               (std::holds_alternative<double>(value) && std::abs(std::get<double>(value)) < 9e15 &&
                std::get<double>(value) == std::floor(std::get<double>(value)));
    case ParameterType::real: return isNumber(value);
    case ParameterType::choice: return std::holds_alternative<std::string>(value);
    case ParameterType::text: // a list of one number needs no quotes
        return std::holds_alternative<std::string>(value) || std::holds_alternative<std::int64_t>(value);
    }
    return false;
}

Value converted(const Parameter& parameter, const Value& value)
{
    if (parameter.type == ParameterType::real)
        return asNumber(value);
    if (parameter.type == ParameterType::integer && std::holds_alternative<double>(value))
        return static_cast<std::int64_t>(std::get<double>(value));
    if (parameter.type == ParameterType::text)
        return toString(value);
    return value;
}

Text typeSentence(ParameterType type)
{
    switch (type) {
    case ParameterType::boolean: return RETORT_TEXT("parameters", "%1 is %2, but must be true or false.");
    case ParameterType::integer: return RETORT_TEXT("parameters", "%1 is %2, but must be a whole number.");
    case ParameterType::real: return RETORT_TEXT("parameters", "%1 is %2, but must be a number.");
    case ParameterType::choice:
    case ParameterType::text: break;
    }
    return RETORT_TEXT("parameters", "%1 is %2, but must be a string in quotes.");
}

std::size_t editDistance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

Message unknownParameter(const std::string& id, const std::vector<Parameter>& parameters)
{
    std::vector<std::string> known;
    for (const auto& parameter : parameters)
        known.push_back(parameter.id);
    const std::string nearest = nearestName(id, known);
    if (!nearest.empty())
        return {RETORT_TEXT("parameters", "There is no option \"%1\". Did you mean \"%2\"?"), {id, nearest}};
    return {RETORT_TEXT("parameters", "There is no option \"%1\". Known options: %2."), {id, listed(known)}};
}

std::optional<Message> rangeFault(const Parameter& parameter, double number)
{
    const auto shown = readable(number);
    if (!std::isfinite(number))
        return Message{RETORT_TEXT("parameters", "%1 must be a finite number."), {parameter.id}};
    if (parameter.minimum && number < *parameter.minimum)
        return Message{RETORT_TEXT("parameters", "%1 is %2, but must be at least %3."),
                       {parameter.id, shown, readable(*parameter.minimum)}};
    if (parameter.maximum && number > *parameter.maximum)
        return Message{RETORT_TEXT("parameters", "%1 is %2, but must be at most %3."),
                       {parameter.id, shown, readable(*parameter.maximum)}};
    if (parameter.odd && std::remainder(number, 2) == 0)
        return Message{RETORT_TEXT("parameters", "%1 is %2, but must be odd. Use %3."),
                       {parameter.id, shown, readable(number + 1)}};
    return std::nullopt;
}

std::optional<Message> faultOf(const Parameter& parameter, const Value& value)
{
    if (!typeFits(parameter, value))
        return Message{typeSentence(parameter.type), {parameter.id, toString(value)}};
    if (isNumber(value))
        return rangeFault(parameter, asNumber(value));
    if (parameter.type == ParameterType::choice) {
        std::vector<std::string> known;
        for (const auto& choice : parameter.choices)
            known.push_back(choice.id);
        if (std::ranges::find(known, std::get<std::string>(value)) == known.end())
            return Message{RETORT_TEXT("parameters", "%1 is \"%2\", but must be one of: %3."),
                           {parameter.id, std::get<std::string>(value), listed(known)}};
    }
    return std::nullopt;
}

template <typename T>
const T& typed(const Options& options, const std::string& id)
{
    const auto found = options.find(id);
    if (found == options.end() || !std::holds_alternative<T>(found->second))
        throw std::logic_error("option \"" + id + "\" was read before its schema resolved it");
    return std::get<T>(found->second);
}

} // namespace

const Parameter* Schema::find(const std::string& id) const
{
    const auto found = std::ranges::find(m_parameters, id, &Parameter::id);
    return found == m_parameters.end() ? nullptr : &*found;
}

std::vector<Finding> Schema::validate(const Options& options, const std::string& prefix) const
{
    std::vector<Finding> findings;
    for (const auto& [id, value] : options) {
        const Parameter* parameter = find(id);
        if (!parameter)
            findings.push_back({prefix + id, unknownParameter(id, m_parameters)});
        else if (auto fault = faultOf(*parameter, value))
            findings.push_back({prefix + id, *fault});
    }
    return findings;
}

Options Schema::resolve(const Options& options) const
{
    Options resolved;
    for (const auto& parameter : m_parameters) {
        const auto given = options.find(parameter.id);
        const bool usable = given != options.end() && typeFits(parameter, given->second);
        resolved[parameter.id] = converted(parameter, usable ? given->second : parameter.defaultValue);
    }
    return resolved;
}

Options Schema::differences(const Options& options) const
{
    Options different;
    const Options defaults = resolve({});
    for (const auto& [id, value] : resolve(options))
        if (defaults.at(id) != value)
            different[id] = value;
    return different;
}

bool Schema::isEnabled(const Parameter& parameter, const Options& resolved) const
{
    if (!parameter.enabledWhen)
        return true;
    const auto other = resolved.find(parameter.enabledWhen->parameter);
    return other != resolved.end() &&
           std::ranges::find(parameter.enabledWhen->values, toString(other->second)) != parameter.enabledWhen->values.end();
}

bool booleanOf(const Options& options, const std::string& id)
{
    return typed<bool>(options, id);
}

std::int64_t integerOf(const Options& options, const std::string& id)
{
    return typed<std::int64_t>(options, id);
}

double realOf(const Options& options, const std::string& id)
{
    return typed<double>(options, id);
}

const std::string& textOf(const Options& options, const std::string& id)
{
    return typed<std::string>(options, id);
}

std::string nearestName(const std::string& name, const std::vector<std::string>& known)
{
    std::string nearest;
    std::size_t fewest = std::max<std::size_t>(2, name.size() / 3) + 1;
    for (const auto& candidate : known) {
        const std::size_t distance = editDistance(name, candidate);
        if (distance < fewest) {
            fewest = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace retort
