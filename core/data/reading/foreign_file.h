// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <string>
#include <string_view>

namespace retort::data
{

/// Whether a file begins as an Excel workbook (.xlsx) does: a zip archive.
bool isZip(std::string_view bytes);

/// Fails for what is no text with a table: an empty file, other formats by how they begin, zero bytes. The sentence says
/// what the file is and how to convert it. `bytes` is the beginning of the file, `text` the same as UTF-8.
Result<void> checkIsTable(std::string_view bytes, std::string_view text, const std::string& fileName);

} // namespace retort::data
