// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/import_json.h"

#include "core/plan/plan_ids.h"

#include <cmath>

namespace retort::experiment
{
namespace
{

using nlohmann::json;
using Json = nlohmann::ordered_json;

const std::vector<Named<data::TableShape>>& shapeNames()
{
    static const std::vector<Named<data::TableShape>> names = {{data::TableShape::wide, "wide"},
                                                               {data::TableShape::stacked, "stacked"},
                                                               {data::TableShape::rows, "rows"},
                                                               {data::TableShape::day_rows, "day_rows"},
                                                               {data::TableShape::year_rows, "year_rows"}};
    return names;
}

const std::vector<Named<data::DateOrder>>& dateOrderNames()
{
    static const std::vector<Named<data::DateOrder>> names = {{data::DateOrder::day_first, "day_first"},
                                                              {data::DateOrder::month_first, "month_first"}};
    return names;
}

const std::vector<Named<data::StepRule>>& stepNames()
{
    static const std::vector<Named<data::StepRule>> names = {{data::StepRule::automatic, "auto"},
                                                             {data::StepRule::regular, "regular"},
                                                             {data::StepRule::business_days, "business_days"},
                                                             {data::StepRule::rows, "rows"}};
    return names;
}

const std::vector<Named<data::ColumnEncoding>>& encodingKinds()
{
    static const std::vector<Named<data::ColumnEncoding>> names = {{data::ColumnEncoding::categories, "categories"},
                                                                   {data::ColumnEncoding::direction, "direction"}};
    return names;
}

/// A delimiter, quote or decimal sign: one ASCII character.
void readCharacter(ObjectReader& reader, const std::string& name, std::optional<char>& out)
{
    std::string text;
    if (!reader.text(name, text))
        return;
    if (text.size() == 1 && static_cast<unsigned char>(text[0]) < 128)
        out = text[0];
    else
        reader.report(name, {RETORT_TEXT("experiment", "This is \"%1\", but must be one character, such as \",\"."), {text}});
}

template <typename Id>
bool readChoice(ObjectReader& reader, const std::string& name, const std::vector<Named<Id>>& names, std::optional<Id>& out)
{
    std::string chosen;
    if (!reader.choice(name, idsOf(names), chosen))
        return false;
    out = valueOf(names, chosen);
    return true;
}

void readFormat(const json* value, const std::string& path, data::FormatChoice& out, std::vector<Finding>& findings)
{
    if (!value || *value == "auto")
        return;
    ObjectReader reader(value, path, findings);
    if (!reader.present())
        return;
    data::FormatChoice format;
    readChoice(reader, "encoding", encodingNames(), format.encoding);
    if (int lines = 0; reader.integer("skip_lines", 0, 100'000, lines))
        format.skippedLines = lines;
    if (std::string sign; reader.text("comment", sign))
        format.comment = sign;
    readCharacter(reader, "delimiter", format.delimiter);
    readCharacter(reader, "quote", format.quote);
    if (bool header = true; reader.boolean("header", header))
        format.headerRows = header ? 1 : 0;
    if (int rows = 0; reader.integer("header_rows", 0, 20, rows))
        format.headerRows = rows;
    if (bool units = false; reader.boolean("units_row", units))
        format.unitsRow = units;
    readCharacter(reader, "decimal", format.decimal);
    if (std::string sign; reader.text("thousands", sign))
        format.thousands = sign;
    readChoice(reader, "shape", shapeNames(), format.shape);
    reader.refuseOthers();
    if (format.delimiter && format.delimiter == format.decimal)
        reader.report("decimal", {RETORT_TEXT("experiment", "The delimiter and the decimal separator are both "
                                                            "\"%1\"; they must differ."),
                                  {std::string(1, *format.decimal)}});
    else if (const Result<void> check = data::checkFormat(format); !check)
        findings.push_back({path, check.error().message});
    out = format;
}

void readRowTime(const json* value, const std::string& path, data::RowTime& out, std::vector<Finding>& findings)
{
    ObjectReader reader(value, path, findings);
    double seconds = 0;
    constexpr double longest = 1e12;
    if (reader.number("start", seconds)) {
        if (std::abs(seconds) <= longest)
            out.start = std::llround(seconds * 1000);
        else
            reader.report("start", {RETORT_TEXT("experiment", "This is %1, but must be a time in seconds since 1970."),
                                    {readable(seconds)}});
    }
    if (reader.number("step_seconds", seconds)) {
        if (seconds >= 0.001 && seconds <= longest)
            out.step = std::llround(seconds * 1000);
        else
            reader.report("step_seconds", {RETORT_TEXT("experiment", "This is %1, but must be at least 0.001 seconds."),
                                           {readable(seconds)}});
    }
    reader.refuseOthers();
}

void readEncodings(const json* value, const std::string& path, std::map<std::string, data::ColumnEncoding>& out,
                   std::vector<Finding>& findings)
{
    ObjectReader reader(value, path, findings);
    if (!reader.present())
        return;
    for (const auto& item : value->items()) {
        std::optional<data::ColumnEncoding> encoding;
        if (readChoice(reader, item.key(), encodingKinds(), encoding))
            out[item.key()] = *encoding;
    }
}

void readTimeColumns(ObjectReader& reader, std::vector<std::string>& out)
{
    const json* value = reader.find("time_column");
    if (!value)
        return;
    std::string name;
    if (value->is_array())
        reader.texts("time_column", out);
    else if (reader.text("time_column", name))
        out = name.empty() ? std::vector<std::string>() : std::vector<std::string>{name};
}

/// Whole seconds without a decimal point.
Json seconds(data::Milliseconds time)
{
    return time % 1000 == 0 ? Json(time / 1000) : Json(static_cast<double>(time) / 1000);
}

} // namespace

void readImport(ObjectReader& reader, data::ImportOptions& out, std::vector<Finding>& findings)
{
    readTimeColumns(reader, out.timeColumns);
    if (const json* order = reader.find("date_order"); order && *order != "auto")
        readChoice(reader, "date_order", dateOrderNames(), out.dateOrder);
    std::optional<data::StepRule> steps;
    if (readChoice(reader, "steps", stepNames(), steps))
        out.steps = *steps;
    if (const json* channels = reader.find("channels"); channels && *channels != "all")
        reader.texts("channels", out.channels);
    readFormat(reader.find("format"), reader.pathOf("format"), out.format, findings);
    reader.text("sheet", out.sheet);
    readEncodings(reader.find("encode"), reader.pathOf("encode"), out.encodings, findings);
    if (const json* words = reader.find("missing"); words && !(words->is_array() && words->empty()))
        reader.texts("missing", out.missing);
    std::optional<data::Fill> fill;
    if (readChoice(reader, "fill", fillNames(), fill))
        out.fill = *fill;
    readRowTime(reader.find("row_time"), reader.pathOf("row_time"), out.rowTime, findings);
}

Json formatJson(const data::FormatChoice& format)
{
    Json json = Json::object();
    if (format.encoding)
        json["encoding"] = idOf(encodingNames(), *format.encoding);
    if (format.skippedLines)
        json["skip_lines"] = *format.skippedLines;
    if (format.comment)
        json["comment"] = *format.comment;
    if (format.delimiter)
        json["delimiter"] = std::string(1, *format.delimiter);
    if (format.quote)
        json["quote"] = std::string(1, *format.quote);
    if (format.headerRows)
        json["header_rows"] = *format.headerRows;
    if (format.unitsRow)
        json["units_row"] = *format.unitsRow;
    if (format.decimal)
        json["decimal"] = std::string(1, *format.decimal);
    if (format.thousands)
        json["thousands"] = *format.thousands;
    if (format.shape)
        json["shape"] = idOf(shapeNames(), *format.shape);
    return json;
}

data::FormatChoice asChoice(const data::TableFormat& format)
{
    return {format.encoding,   format.skippedLines, format.comment, format.delimiter, format.quote,
            format.headerRows, format.unitsRow,     format.decimal, format.thousands, format.shape};
}

Json importJson(const data::ImportOptions& options)
{
    Json json = Json::object();
    if (options.timeColumns.size() > 1)
        json["time_column"] = options.timeColumns;
    else
        json["time_column"] = options.timeColumns.empty() ? "" : options.timeColumns.front();
    if (options.dateOrder)
        json["date_order"] = idOf(dateOrderNames(), *options.dateOrder);
    if (options.steps != data::StepRule::automatic)
        json["steps"] = idOf(stepNames(), options.steps);
    json["channels"] = options.channels.empty() ? Json("all") : Json(options.channels);
    json["format"] = options.format.empty() ? Json("auto") : formatJson(options.format);
    if (!options.sheet.empty())
        json["sheet"] = options.sheet;
    if (!options.missing.empty())
        json["missing"] = options.missing;
    for (const auto& [column, encoding] : options.encodings)
        json["encode"][column] = idOf(encodingKinds(), encoding);
    json["fill"] = idOf(fillNames(), options.fill);
    json["row_time"] = {{"start", seconds(options.rowTime.start)}, {"step_seconds", seconds(options.rowTime.step)}};
    return json;
}

std::string readingOf(const data::ImportOptions& options)
{
    data::ImportOptions values = options;
    values.fill = data::Fill::none; // filled later, and never the values that are shown
    values.channels.clear();
    return importJson(values).dump();
}

std::vector<std::string> importPaths()
{
    return {"time_column",       "time_column.#",    "date_order",         "steps",              "channels.#",
            "format.encoding",   "format.skip_lines", "format.comment",    "format.delimiter",   "format.quote",
            "format.header",     "format.header_rows", "format.units_row", "format.decimal",     "format.thousands",
            "format.shape",      "sheet",            "missing.#",          "encode.*",         "fill",               "row_time.start",
            "row_time.step_seconds"};
}

} // namespace retort::experiment
