// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace retort::report
{

using Cells = std::vector<std::string>;

/// An HTML table of texts; the first cell of each row is its header. Empty without rows. `kind`: its CSS class.
std::string tableOf(const Cells& head, const std::vector<Cells>& rows, const char* kind = "numbers");

} // namespace retort::report
