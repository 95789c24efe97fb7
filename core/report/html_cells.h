// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace retort::report
{

using Cells = std::vector<std::string>;

/// An HTML table of texts, each row headed by its first cell; empty where there are no rows. `kind`: its class in the style sheet.
std::string tableOf(const Cells& head, const std::vector<Cells>& rows, const char* kind = "numbers");

} // namespace retort::report
