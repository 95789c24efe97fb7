// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace retort::report
{

/// For text and quoted attributes; control characters that HTML forbids are dropped.
std::string htmlEscaped(const std::string& text);

/// For running text; the characters that TeX gives a meaning stand for themselves.
std::string latexEscaped(const std::string& text);

/// A cell of a CSV file: quoted where it must be, and never the start of a spreadsheet's formula.
std::string csvCell(const std::string& text);

/// One word of a shell command.
std::string shellQuoted(const std::string& text);

} // namespace retort::report
