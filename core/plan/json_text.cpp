// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json_text.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

/// Line and column of a byte, both from 1; a column counts characters, not bytes.
std::pair<std::size_t, std::size_t> placeOf(const std::string& text, std::size_t byte)
{
    const std::string_view before = std::string_view(text).substr(0, std::min(byte, text.size()));
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    const auto column = std::ranges::count_if(before.substr(lineStart),
                                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return {line, static_cast<std::size_t>(column) + 1};
}

} // namespace

Result<nlohmann::ordered_json> parseJson(const std::string& text, const std::filesystem::path& file)
{
    try {
        return nlohmann::ordered_json::parse(text);
    } catch (const nlohmann::ordered_json::parse_error& error) {
        // error.byte counts the byte it stumbled over; the end of the text counts as one more.
        const auto [line, column] = placeOf(text, error.byte > 0 ? error.byte - 1 : 0);
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("experiment", "%1, line %2, column %3: this is not valid JSON. Look for a missing "
                                              "comma, quote or bracket, or a truncated file."),
                    {file.string(), std::to_string(line), std::to_string(column)});
    } catch (const nlohmann::ordered_json::exception&) {
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("experiment", "%1 contains a number that is too large to represent. Use a smaller "
                                              "one."),
                    {file.string()});
    }
}

std::string indented(const nlohmann::ordered_json& json)
{
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string onOneLine(const nlohmann::ordered_json& json)
{
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace retort::experiment
