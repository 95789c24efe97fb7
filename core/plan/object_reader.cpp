// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/object_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace retort::experiment
{
namespace
{

Message wrongType(const nlohmann::json& value, Text wanted)
{
    return {wanted, {shown(value)}};
}

bool isInteger(const nlohmann::json& value)
{
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return value.is_number_integer() && (!value.is_number_unsigned() || value.get<std::uint64_t>() <= largest);
}

} // namespace

std::string shown(const nlohmann::json& value)
{
    std::string text = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (text.size() <= 60)
        return text;
    std::size_t end = 57;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end; // not inside a character
    return text.substr(0, end) + "...";
}

ObjectReader::ObjectReader(const nlohmann::json* value, std::string path, std::vector<Finding>& findings)
    : m_path(std::move(path)), m_findings(findings)
{
    if (value && value->is_object())
        m_object = value;
    else if (value)
        m_findings.push_back(
            {m_path, wrongType(*value, RETORT_TEXT("experiment", "This is %1, but must be an object in braces."))});
}

std::string ObjectReader::pathOf(const std::string& name) const
{
    return m_path.empty() ? name : m_path + "." + name;
}

const nlohmann::json* ObjectReader::find(const std::string& name)
{
    if (std::ranges::find(m_known, name) == m_known.end())
        m_known.push_back(name);
    if (!m_object)
        return nullptr;
    const auto found = m_object->find(name);
    return found == m_object->end() ? nullptr : &*found;
}

void ObjectReader::report(const std::string& name, Message message)
{
    m_findings.push_back({pathOf(name), std::move(message)});
}

void ObjectReader::missing(const std::string& name)
{
    if (m_object)
        report(name, {RETORT_TEXT("experiment", "This field is missing; add \"%1\"."), {name}});
}

bool ObjectReader::text(const std::string& name, std::string& out)
{
    const auto* value = find(name);
    if (!value)
        return false;
    if (!value->is_string()) {
        report(name, wrongType(*value, RETORT_TEXT("experiment", "This is %1, but must be a string in quotes.")));
        return false;
    }
    out = value->get<std::string>();
    return true;
}

bool ObjectReader::boolean(const std::string& name, bool& out)
{
    const auto* value = find(name);
    if (!value)
        return false;
    if (!value->is_boolean()) {
        report(name, wrongType(*value, RETORT_TEXT("experiment", "This is %1, but must be true or false.")));
        return false;
    }
    out = value->get<bool>();
    return true;
}

bool ObjectReader::number(const std::string& name, double& out)
{
    const auto* value = find(name);
    if (!value)
        return false;
    if (!value->is_number() || !std::isfinite(value->get<double>())) {
        report(name, wrongType(*value, RETORT_TEXT("experiment", "This is %1, but must be a number.")));
        return false;
    }
    out = value->get<double>();
    return true;
}

bool ObjectReader::integer(const std::string& name, int minimum, int maximum, int& out)
{
    const auto* value = find(name);
    if (!value)
        return false;
    if (!isInteger(*value)) {
        report(name, wrongType(*value, RETORT_TEXT("experiment", "This is %1, but must be a whole number.")));
        return false;
    }
    const auto given = value->get<std::int64_t>();
    if (given < minimum || given > maximum) {
        report(name, {RETORT_TEXT("experiment", "This is %1, but must be from %2 to %3."),
                      {std::to_string(given), std::to_string(minimum), std::to_string(maximum)}});
        return false;
    }
    out = static_cast<int>(given);
    return true;
}

bool ObjectReader::texts(const std::string& name, std::vector<std::string>& out)
{
    const auto* value = find(name);
    if (!value)
        return false;
    const bool fits = value->is_array() &&
                      std::ranges::all_of(*value, [](const nlohmann::json& item) { return item.is_string(); });
    if (!fits || value->empty()) {
        report(name, wrongType(*value, RETORT_TEXT("experiment",
                                                   "This is %1, but must be \"all\" or a list of names in quotes.")));
        return false;
    }
    out = value->get<std::vector<std::string>>();
    return true;
}

bool ObjectReader::numbers(const std::string& name, std::vector<double>& out)
{
    const auto* value = find(name);
    if (!value)
        return false;
    const auto isNumber = [](const nlohmann::json& item) {
        return item.is_number() && std::isfinite(item.get<double>());
    };
    if (!value->is_array() || !std::ranges::all_of(*value, isNumber)) {
        report(name, wrongType(*value, RETORT_TEXT("experiment", "This is %1, but must be a list of numbers in brackets.")));
        return false;
    }
    out = value->get<std::vector<double>>();
    return true;
}

bool ObjectReader::choice(const std::string& name, const std::vector<std::string>& ids, std::string& out)
{
    std::string given;
    if (!text(name, given))
        return false;
    if (std::ranges::find(ids, given) != ids.end()) {
        out = given;
        return true;
    }
    const std::string nearest = nearestName(given, ids);
    if (nearest.empty())
        report(name, {RETORT_TEXT("experiment", "This is \"%1\", but must be one of: %2."), {given, listed(ids)}});
    else
        report(name, {RETORT_TEXT("experiment", "This is \"%1\", but must be one of: %2. Did you mean \"%3\"?"),
                      {given, listed(ids), nearest}});
    return false;
}

void ObjectReader::options(const std::string& name, Options& out)
{
    const auto* value = find(name);
    if (!value)
        return;
    ObjectReader object(value, pathOf(name), m_findings);
    if (!object.present())
        return;
    for (const auto& [id, option] : value->items()) {
        if (option.is_boolean())
            out[id] = option.get<bool>();
        else if (isInteger(option))
            out[id] = option.get<std::int64_t>();
        else if (option.is_number())
            out[id] = option.get<double>();
        else if (option.is_string())
            out[id] = option.get<std::string>();
        else
            object.report(id, wrongType(option, RETORT_TEXT("experiment",
                                                            "This is %1, but must be a number, a string, true or "
                                                            "false.")));
    }
}

void ObjectReader::refuseOthers()
{
    if (!m_object)
        return;
    for (const auto& [name, value] : m_object->items()) {
        if (std::ranges::find(m_known, name) != m_known.end())
            continue;
        const std::string nearest = nearestName(name, m_known);
        if (nearest.empty())
            report(name, {RETORT_TEXT("experiment", "There is no field \"%1\". Known fields: %2."), {name, listed(m_known)}});
        else
            report(name, {RETORT_TEXT("experiment", "There is no field \"%1\". Did you mean \"%2\"?"), {name, nearest}});
    }
}

} // namespace retort::experiment
