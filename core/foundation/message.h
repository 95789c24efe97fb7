// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

namespace retort
{

/// A literal that people read. English here; the window translates it at its edge.
struct Text {
    const char* context = "";
    const char* source = "";

    bool operator==(const Text& other) const;
};

/// A sentence with arguments: %1 to %9 in the text stand for them. The row and column of a file, where it is about one,
/// are said before it.
struct Message {
    Text text;
    std::vector<std::string> arguments;
    std::size_t row = 0;     ///< of the file that it is about, from 1; 0: none
    std::string column = {}; ///< of that file; empty: none

    std::string english() const;
    bool operator==(const Message&) const = default;
};

/// Puts the arguments in the place of %1 to %9.
std::string substitute(std::string text, const std::vector<std::string>& arguments);

/// "a, b, c"
std::string listed(const std::vector<std::string>& names);

/// A number as people write it: up to six significant digits, no trailing zeros.
std::string readable(double number);

} // namespace retort

/// Marks a literal for translation; lupdate is told of this name. The context is the room's name.
#define RETORT_TEXT(context, source) (::retort::Text{context, source})
