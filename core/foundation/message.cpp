// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/message.h"

#include "core/foundation/number_text.h"

#include <cstring>

namespace retort
{

bool Text::operator==(const Text& other) const
{
    return std::strcmp(context, other.context) == 0 && std::strcmp(source, other.source) == 0;
}

std::string substitute(std::string text, const std::vector<std::string>& arguments)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool marker = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const std::size_t index = marker ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
        if (marker && index < arguments.size()) {
            out += arguments[index];
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string readable(double number)
{
    return significantText(number, 6);
}

namespace
{

std::string placeOf(const Message& message)
{
    if (!message.field.empty())
        return message.field + ": ";
    if (message.row > 0 && !message.column.empty())
        return "Row " + std::to_string(message.row) + ", column " + message.column + ": ";
    if (message.row > 0)
        return "Row " + std::to_string(message.row) + ": ";
    return message.column.empty() ? std::string() : "Column " + message.column + ": ";
}

} // namespace

std::string Message::english() const
{
    std::string lines = placeOf(*this) + substitute(text.source, arguments);
    for (const Message& each : further)
        lines += "\n" + each.english();
    return lines;
}

} // namespace retort
