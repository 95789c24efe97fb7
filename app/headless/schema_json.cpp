// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/schema_json.h"

#include "app/headless/text_table.h"

#include <nlohmann/json.hpp>

namespace retort::headless
{
namespace
{

using nlohmann::ordered_json;

const char* nameOf(ParameterType type)
{
    switch (type) {
    case ParameterType::boolean: return "boolean";
    case ParameterType::integer: return "integer";
    case ParameterType::real: return "real";
    case ParameterType::choice: return "choice";
    case ParameterType::text: return "text";
    }
    return "";
}

ordered_json toJson(const Parameter& parameter)
{
    ordered_json json = {{"type", nameOf(parameter.type)}};
    std::visit([&](const auto& value) { json["default"] = value; }, parameter.defaultValue);
    if (parameter.minimum)
        json["minimum"] = *parameter.minimum;
    if (parameter.maximum)
        json["maximum"] = *parameter.maximum;
    if (*parameter.unit.source)
        json["unit"] = parameter.unit.source;
    for (const Choice& choice : parameter.choices)
        json["choices"].push_back(choice.id);
    if (parameter.enabledWhen)
        json["enabled_when"] = {{parameter.enabledWhen->parameter, parameter.enabledWhen->values}};
    json["label"] = parameter.label.source;
    json["help"] = parameter.help.source;
    return json;
}

std::string rangeOf(const Parameter& parameter)
{
    std::string range;
    for (const Choice& choice : parameter.choices)
        range += (range.empty() ? "" : " | ") + choice.id;
    if (parameter.minimum && parameter.maximum)
        range = readable(*parameter.minimum) + " to " + readable(*parameter.maximum);
    else if (parameter.minimum)
        range = "from " + readable(*parameter.minimum);
    else if (parameter.maximum)
        range = "up to " + readable(*parameter.maximum);
    return range.empty() ? nameOf(parameter.type) : range;
}

} // namespace

ordered_json toJson(const Schema& schema)
{
    ordered_json json = ordered_json::object();
    for (const Parameter& parameter : schema.parameters())
        json[parameter.id] = toJson(parameter);
    return json;
}

std::string schemaText(const Schema& schema)
{
    if (schema.parameters().empty())
        return "  no options\n";
    TextTable table({"  option", "default", "range", "meaning"});
    for (const Parameter& parameter : schema.parameters())
        table.add({"  " + parameter.id, toString(parameter.defaultValue), rangeOf(parameter), parameter.help.source});
    return table.text(2);
}

} // namespace retort::headless
