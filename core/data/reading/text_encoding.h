// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <span>
#include <string>
#include <string_view>

namespace retort::data
{

enum class Encoding {
    utf8,
    utf16le,
    utf16be,
    windows1252,
    windows1250,
    windows1251,
    windows1253,
    windows1254,
    koi8r,
    gbk,
    big5,
    shift_jis,
    euc_jp,
    euc_kr,
};

/// An encoding as plans and people name it; `converter` is ICU's name.
struct EncodingName {
    Encoding encoding;
    const char* id;
    const char* label;
    const char* converter;
};
std::span<const EncodingName> encodingTable();
const EncodingName& nameOf(Encoding encoding);

struct DetectedEncoding {
    Encoding encoding = Encoding::utf8;
    bool guessed = false; ///< by which characters are likely, not by a mark or by UTF-8's structure
};

/// The bytes without the mark that some programs put before UTF-8.
std::string_view withoutByteOrderMark(std::string_view bytes);

/// Whether all of it is UTF-8; a sequence that the end cuts off is forgiven.
bool isUtf8(std::string_view bytes);

/// By the byte order mark, by zero bytes (UTF-16), by the structure of UTF-8, and otherwise by which encoding makes
/// the likeliest characters of the bytes. `bytes` is the beginning of a file.
DetectedEncoding detectEncoding(std::string_view bytes);

/// UTF-8 of a text without its mark; bytes that are none become U+FFFD.
std::string utf8From(std::string_view bytes, Encoding encoding);

/// A cell as a message shows it: valid UTF-8 on one line, 40 characters at the most.
std::string shownCell(std::string_view cell);

} // namespace retort::data
