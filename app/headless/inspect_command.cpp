// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/inspect_command.h"

#include "core/data/collections/collection_series.h"

#include "app/headless/text_table.h"
#include "core/data/reading/series_import.h"
#include "core/plan/import_json.h"
#include "core/plan/json_text.h"

#include <algorithm>
#include <cmath>

namespace retort::headless
{
namespace
{

using nlohmann::ordered_json;

/// Of the values that are there.
struct ChannelFigures {
    std::size_t missing = 0;
    double minimum = std::nan(""), mean = std::nan(""), maximum = std::nan("");
};

ChannelFigures figuresOf(const data::Channel& channel)
{
    ChannelFigures figures;
    double sum = 0;
    for (const double value : channel.values) {
        if (std::isnan(value)) {
            ++figures.missing;
            continue;
        }
        sum += value;
        figures.minimum = std::fmin(figures.minimum, value);
        figures.maximum = std::fmax(figures.maximum, value);
    }
    if (figures.missing < channel.values.size())
        figures.mean = sum / static_cast<double>(channel.values.size() - figures.missing);
    return figures;
}

const char* spacingId(data::Spacing spacing)
{
    return spacing == data::Spacing::regular ? "regular" : spacing == data::Spacing::rows ? "rows" : "business_days";
}

ordered_json toJson(const data::ImportedSeries& imported)
{
    const auto& [series, format, timeColumns, options, report, sha256, collection] = imported;
    ordered_json json = {
        {"rows", series.rows()},
        {"first_stamp", series.rows() ? ordered_json(stampText(series, 0)) : ordered_json()},
        {"last_stamp", series.rows() ? ordered_json(stampText(series, series.rows() - 1)) : ordered_json()},
        {"step_seconds", static_cast<double>(series.step) / 1000},
        {"calendar", series.calendar},
        {"season", data::seasonOf(series)},
        {"spacing", spacingId(series.spacing)},
        {"zone", series.zone},
        {"time_columns", timeColumns},
        {"duplicate_stamps", report.duplicateStamps},
        {"missing_stamps", report.missingStamps},
        {"irregular_stamps", report.irregularStamps},
        {"missing_values", report.missingValues},
        {"suspected_missing", report.suspectedMissing},
        {"sha256", sha256}};
    if (collection)
        json["classes"] = collection->classes;
    json["format"] = experiment::formatJson(experiment::asChoice(format));
    json["format"]["header"] = format.headerRows > 0 || format.namesInComment;
    json["channels"] = ordered_json::array();
    for (const data::Channel& channel : series.channels) {
        const ChannelFigures figures = figuresOf(channel);
        json["channels"].push_back({{"name", channel.name},
                                    {"unit", channel.unit},
                                    {"missing", figures.missing},
                                    {"minimum", figures.minimum},
                                    {"mean", figures.mean},
                                    {"maximum", figures.maximum}});
    }
    json["remarks"] = ordered_json::array();
    for (const auto& remark : report.remarks)
        json["remarks"].push_back({{"row", remark.row}, {"column", remark.column}, {"text", remark.message.english()}});
    return json;
}

/// "row 301, column wind: "
std::string placeOf(const data::ImportRemark& remark)
{
    std::string place = remark.row > 0 ? "row " + std::to_string(remark.row) : std::string();
    if (!remark.column.empty())
        place += (place.empty() ? "column " : ", column ") + remark.column;
    return place.empty() ? place : place + ": ";
}

std::string describe(const data::ImportedSeries& imported)
{
    const auto& [series, format, timeColumns, options, report, sha256, collection] = imported;
    if (collection) {
        std::string text;
        for (const auto& remark : report.remarks)
            text += remark.message.english() + "\n";
        return text + std::to_string(series.channels.size()) + " channels, up to " + std::to_string(collection->longest) + " steps, " +
               std::to_string(report.missingValues) + " missing values\nsha256 " + sha256 + "\n";
    }
    const std::string delimiter = format.delimiter == '\t' ? "tab" : std::string("\"") + format.delimiter + "\"";
    std::string text = std::to_string(series.rows()) + " rows";
    if (series.rows() > 0)
        text += " from " + stampText(series, 0) + " to " + stampText(series, series.rows() - 1);
    text += ", every " + readable(static_cast<double>(series.step) / 1000) + " s\n";
    if (!series.zone.empty())
        text += "time zone " + series.zone + "\n";
    text += "delimiter " + delimiter + ", decimal \"" + format.decimal + "\"" +
            (format.thousands.empty() ? "" : ", thousands \"" + format.thousands + "\"") + ", " +
            (format.headerRows > 0 || format.namesInComment ? "with" : "without") + " a header, " +
            nameOf(format.encoding).label + "\n";
    text += std::to_string(report.duplicateStamps) + " duplicate, " + std::to_string(report.missingStamps) +
            " missing and " + std::to_string(report.irregularStamps) + " irregular timestamps, " +
            std::to_string(report.missingValues) + " missing values\n";
    text += "sha256 " + sha256 + "\n\n";

    TextTable table({"channel", "minimum", "mean", "maximum", "missing"});
    for (const data::Channel& channel : series.channels) {
        const ChannelFigures figures = figuresOf(channel);
        table.add({channel.name, readable(figures.minimum), readable(figures.mean), readable(figures.maximum),
                   std::to_string(figures.missing)});
    }
    text += table.text();
    for (const auto& remark : report.remarks)
        text += placeOf(remark) + remark.message.english() + "\n";
    return text;
}

} // namespace

ExitCode inspectFile(const std::filesystem::path& file, bool json, Console& console)
{
    const auto imported = data::isCollectionFile(file) ? data::importCollection(file, {}) : data::importSeries(file, {});
    if (!imported) {
        console.error(imported.error());
        return exitCodeOf(imported.error().kind);
    }
    console.print(json ? experiment::indented(toJson(*imported)) + "\n" : describe(*imported));
    return ExitCode::finished;
}

} // namespace retort::headless
