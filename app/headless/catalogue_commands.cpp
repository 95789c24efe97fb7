// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/catalogue_commands.h"

#include "app/headless/schema_json.h"
#include "core/plan/json_text.h"

namespace retort::headless
{
namespace
{

using experiment::NetworkInfo;
using experiment::NetworkSize;
using experiment::TermInfo;
using nlohmann::ordered_json;

ordered_json toJson(const NetworkInfo& network, const Result<NetworkSize>& size)
{
    ordered_json json = {{"kind", network.kind},
                         {"label", network.label.source},
                         {"summary", network.summary.source},
                         {"family", network.family},
                         {"source", network.source},
                         {"formula", network.formula},
                         {"as_teacher", network.asTeacher},
                         {"as_student", network.asStudent},
                         {"parameters", nullptr},
                         {"multiply_adds", nullptr},
                         {"features", ordered_json::array()}};
    if (size) {
        json["parameters"] = size->parameters;
        json["multiply_adds"] = size->multiplyAdds;
        for (const auto& feature : size->features)
            json["features"].push_back({{"name", feature.name}, {"shape", feature.shape}});
    } else {
        json["fault"] = size.error().message.english();
    }
    json["options"] = headless::toJson(network.options);
    return json;
}

std::string describe(const NetworkInfo& network, const Result<NetworkSize>& size)
{
    const std::string roles = network.asTeacher && network.asStudent ? "teacher or student"
                              : network.asTeacher                    ? "teacher"
                                                                     : "student";
    const std::string counts = size ? std::to_string(size->parameters) + " parameters, " +
                                          std::to_string(size->multiplyAdds) + " multiply-adds per window"
                                    : size.error().message.english();
    return network.kind + ": " + network.label.source + " (" + network.family + ", " + roles + ")\n  " +
           network.summary.source + "\n  " + network.source + "\n  " + counts + "\n" +
           schemaText(network.options) + "\n";
}

std::string levelsOf(const TermInfo& term)
{
    std::string levels;
    for (const auto level : term.levels)
        levels += (levels.empty() ? "" : ", ") + std::string(idOf(level));
    return levels;
}

} // namespace

ExitCode listNetworks(const experiment::Catalogue& catalogue, const experiment::TaskShape& shape, bool json,
                      Console& console)
{
    ordered_json list = ordered_json::array();
    std::string text;
    for (const NetworkInfo& network : catalogue.networks()) {
        // Options that are right elsewhere may not fit this task: the network is listed with the reason.
        const auto size = catalogue.measure(network.kind, {}, shape);
        if (json)
            list.push_back(toJson(network, size));
        else
            text += describe(network, size);
    }
    console.print(json ? experiment::indented(list) + "\n" : text);
    return ExitCode::finished;
}

ExitCode listTerms(const experiment::Catalogue& catalogue, bool json, Console& console)
{
    ordered_json list = ordered_json::array();
    std::string text;
    for (const TermInfo& term : catalogue.terms()) {
        ordered_json levels = ordered_json::array();
        for (const auto level : term.levels)
            levels.push_back(idOf(level));
        list.push_back({{"kind", term.kind},
                        {"label", term.label.source},
                        {"summary", term.summary.source},
                        {"source", term.source},
                        {"formula", term.formula},
                        {"levels", levels},
                        {"options", headless::toJson(term.options)}});
        text += term.kind + ": " + term.label.source + " (" + levelsOf(term) + ")\n  " + term.summary.source + "\n  " +
                term.formula + "\n  " + term.source + "\n" + schemaText(term.options) + "\n";
    }
    console.print(json ? experiment::indented(list) + "\n" : text);
    return ExitCode::finished;
}

} // namespace retort::headless
