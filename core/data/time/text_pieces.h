// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace retort::data
{

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

inline bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// With small letters for the capital ones of ASCII.
inline std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

/// Takes pieces from the front of a text.
class TextPieces {
public:
    explicit TextPieces(std::string_view text) : m_text(text) {}

    bool done() const { return m_text.empty(); }
    char front() const { return m_text.empty() ? '\0' : m_text.front(); }
    std::string_view rest() const { return m_text; }

    /// Up to `most` digits; false where there is none.
    bool number(int& value, int& digits, int most)
    {
        value = 0;
        digits = 0;
        while (!m_text.empty() && isDigit(m_text.front()) && digits < most) {
            value = value * 10 + (m_text.front() - '0');
            ++digits;
            m_text.remove_prefix(1);
        }
        return digits > 0;
    }

    bool take(std::string_view expected)
    {
        if (m_text.substr(0, expected.size()) != expected)
            return false;
        m_text.remove_prefix(expected.size());
        return true;
    }

    bool takeOneOf(std::string_view characters, char& taken)
    {
        if (m_text.empty() || characters.find(m_text.front()) == std::string_view::npos)
            return false;
        taken = m_text.front();
        m_text.remove_prefix(1);
        return true;
    }

    void skip(std::string_view characters)
    {
        while (!m_text.empty() && characters.find(m_text.front()) != std::string_view::npos)
            m_text.remove_prefix(1);
    }

    /// Letters of any alphabet (all bytes beyond ASCII count).
    std::string_view word()
    {
        std::size_t length = 0;
        while (length < m_text.size() && isLetter(m_text[length]))
            ++length;
        const std::string_view taken = m_text.substr(0, length);
        m_text.remove_prefix(length);
        return taken;
    }

private:
    static bool isLetter(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    }

    std::string_view m_text;
};

} // namespace retort::data
