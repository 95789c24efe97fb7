// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv_format.h"
#include "core/foundation/result.h"

#include <string>
#include <string_view>

namespace retort::data
{

/// The bytes without the mark that some programs put before UTF-8.
std::string_view withoutByteOrderMark(std::string_view bytes);

/// UTF-8 where the bytes are; a sequence that the end of the bytes cuts off is forgiven. GBK otherwise.
Encoding detectEncoding(std::string_view bytes);

/// UTF-8 of a GBK text; bytes that are none become U+FFFD.
std::string utf8FromGbk(std::string_view bytes);

/// Fails for what is no text: an empty file, UTF-16, zero bytes. `bytes` is the beginning of the file.
Result<void> checkIsText(std::string_view bytes, const std::string& fileName);

/// A cell as a message shows it: valid UTF-8 on one line, 40 characters at the most.
std::string shownCell(std::string_view cell);

} // namespace retort::data
