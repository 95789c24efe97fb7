// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/escaping.h"

#include <cctype>
#include <cstring>

namespace retort::report
{

std::string htmlEscaped(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
                out += c;
        }
    }
    return out;
}

std::string latexEscaped(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '\\': out += "\\textbackslash{}"; break;
        case '~': out += "\\textasciitilde{}"; break;
        case '^': out += "\\textasciicircum{}"; break;
        case '&':
        case '%':
        case '$':
        case '#':
        case '_':
        case '{':
        case '}': out += std::string("\\") + c; break;
        case '\n':
        case '\t': out += ' '; break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20)
                out += c;
        }
    }
    return out;
}

std::string csvCell(const std::string& text)
{
    const char first = text.empty() ? 'a' : text[0];
    const bool number = text.size() > 1 && std::isdigit(static_cast<unsigned char>(text[1]));
    const bool formula = first == '=' || first == '@' || ((first == '+' || first == '-') && !number);
    const std::string safe = (formula ? "'" : "") + text;
    if (safe.find_first_of(",\"\r\n") == std::string::npos)
        return safe;
    std::string quoted = "\"";
    for (const char c : safe)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string shellQuoted(const std::string& text)
{
    const auto plain = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || std::strchr("_-./:@%+,", c); };
    bool quotes = text.empty();
    for (const char c : text)
        quotes = quotes || c == '\0' || !plain(c);
    if (!quotes)
        return text;
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

} // namespace retort::report
