// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

namespace retort
{

/// A user-visible literal. English here; the window translates it when showing it.
struct Text {
    const char* context = "";
    const char* source = "";

    bool operator==(const Text& other) const;
};

/// A text with arguments: placeholders %1 to %9. Its place, where it has one, is said before it: the row
/// and column of a table, or the field of a plan.
struct Message {
    Text text;
    std::vector<std::string> arguments;
    std::size_t row = 0;     ///< of the file that it is about, from 1; 0: none
    std::string column = {}; ///< of that file; empty: none
    std::string field = {};  ///< dotted path in a plan or study; empty: none
    std::vector<Message> further = {}; ///< each said on a line of its own after this one

    std::string english() const;
    bool operator==(const Message&) const = default;
};

/// Replaces %1 to %9 by the arguments.
std::string substitute(std::string text, const std::vector<std::string>& arguments);

/// "a, b, c"
std::string listed(const std::vector<std::string>& names);

/// A number in readable form: up to six significant digits, no trailing zeros.
std::string readable(double number);

} // namespace retort

/// Marks a literal for translation; lupdate knows this name. The context is the module's name.
#define RETORT_TEXT(context, source) (::retort::Text{context, source})
