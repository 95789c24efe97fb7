// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/text_encoding.h"

#include "core/data/reading/encoding_likelihood.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <unicode/ucnv.h>

namespace retort::data
{
namespace
{

constexpr std::string_view replacement = "\xEF\xBF\xBD";

constexpr std::array names = {
    EncodingName{Encoding::utf8, "utf8", "UTF-8", "UTF-8"},
    EncodingName{Encoding::utf16le, "utf16le", "UTF-16 LE", "UTF-16LE"},
    EncodingName{Encoding::utf16be, "utf16be", "UTF-16 BE", "UTF-16BE"},
    EncodingName{Encoding::windows1252, "windows1252", "Western (Windows-1252)", "windows-1252"},
    EncodingName{Encoding::windows1250, "windows1250", "Central European (Windows-1250)", "windows-1250"},
    EncodingName{Encoding::windows1251, "windows1251", "Cyrillic (Windows-1251)", "windows-1251"},
    EncodingName{Encoding::windows1253, "windows1253", "Greek (Windows-1253)", "windows-1253"},
    EncodingName{Encoding::windows1254, "windows1254", "Turkish (Windows-1254)", "windows-1254"},
    EncodingName{Encoding::koi8r, "koi8r", "Cyrillic (KOI8-R)", "KOI8-R"},
    EncodingName{Encoding::gbk, "gbk", "Chinese (GBK)", "GB18030"},
    EncodingName{Encoding::big5, "big5", "Chinese (Big5)", "Big5"},
    EncodingName{Encoding::shift_jis, "shift_jis", "Japanese (Shift-JIS)", "ibm-943_P15A-2003"},
    EncodingName{Encoding::euc_jp, "euc_jp", "Japanese (EUC-JP)", "EUC-JP"},
    EncodingName{Encoding::euc_kr, "euc_kr", "Korean (EUC-KR)", "windows-949-2000"},
};

/// Bytes of the character at the front: 0 where they are no UTF-8, -1 where the text ends within it.
int characterLength(std::string_view text)
{
    const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                       : (lead & 0xF0) == 0xE0        ? 3
                       : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                      : 0;
    for (int i = 1; i < length; ++i) {
        if (static_cast<std::size_t>(i) >= text.size())
            return -1;
        if ((byte(static_cast<std::size_t>(i)) & 0xC0) != 0x80)
            return 0;
    }
    if (length < 3)
        return length;
    const unsigned char second = byte(1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
    return overlong || outside ? 0 : length;
}

/// UTF-16 without a mark: half of the bytes of ASCII text are zero, all on the same side.
std::optional<Encoding> utf16ByZeros(std::string_view bytes)
{
    const std::string_view beginning = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros = {};
    for (std::size_t i = 0; i < beginning.size(); ++i)
        zeros[i % 2] += beginning[i] == '\0' ? 1 : 0;
    const std::size_t pairs = beginning.size() / 2;
    if (pairs < 2 || bytes.size() % 2 != 0)
        return std::nullopt;
    if (zeros[1] * 10 >= pairs * 6 && zeros[0] * 20 <= pairs)
        return Encoding::utf16le;
    if (zeros[0] * 10 >= pairs * 6 && zeros[1] * 20 <= pairs)
        return Encoding::utf16be;
    return std::nullopt;
}

std::size_t markLength(std::string_view bytes, Encoding encoding)
{
    if (encoding == Encoding::utf8)
        return bytes.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    const bool mark = (encoding == Encoding::utf16le && bytes.substr(0, 2) == "\xFF\xFE") ||
                      (encoding == Encoding::utf16be && bytes.substr(0, 2) == "\xFE\xFF");
    return mark ? 2 : 0;
}

} // namespace

std::span<const EncodingName> encodingTable()
{
    return names;
}

const EncodingName& nameOf(Encoding encoding)
{
    return *std::find_if(names.begin(), names.end(),
                         [encoding](const EncodingName& name) { return name.encoding == encoding; });
}

std::string_view withoutByteOrderMark(std::string_view bytes)
{
    return bytes.substr(markLength(bytes, Encoding::utf8));
}

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const int length = characterLength(bytes);
        if (length < 1)
            return length < 0;
        bytes.remove_prefix(static_cast<std::size_t>(length));
    }
    return true;
}

DetectedEncoding detectEncoding(std::string_view bytes)
{
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be}) {
        if (markLength(bytes, encoding) > 0)
            return {encoding};
    }
    if (const std::optional<Encoding> wide = utf16ByZeros(bytes))
        return {*wide};
    if (isUtf8(bytes))
        return {Encoding::utf8};
    return {likeliestEncoding(bytes), true};
}

std::string utf8From(std::string_view bytes, Encoding encoding)
{
    bytes.remove_prefix(markLength(bytes, encoding));
    const auto open = [](const char* name) {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<UConverter, void (*)(UConverter*)> converter(::ucnv_open(name, &status), ::ucnv_close);
        if (U_FAILURE(status))
            throw std::runtime_error(std::string("ICU has no converter for ") + name);
        return converter;
    };
    const auto from = open(nameOf(encoding).converter);
    const auto to = open("UTF-8");
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8 + 16);
    std::array<char, 1 << 15> buffer;
    std::array<UChar, 1 << 12> pivot;
    UChar* pivotSource = pivot.data();
    UChar* pivotTarget = pivot.data();
    const char* source = bytes.data();
    const char* const end = bytes.data() + bytes.size();
    UErrorCode status = U_ZERO_ERROR;
    do {
        status = U_ZERO_ERROR;
        char* target = buffer.data();
        ::ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source, end, pivot.data(),
                         &pivotSource, &pivotTarget, pivot.data() + pivot.size(), false, true, &status);
        text.append(buffer.data(), target);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return text;
}

std::string shownCell(std::string_view cell)
{
    std::string shown;
    for (int characters = 0; !cell.empty(); ++characters) {
        if (characters == 40)
            return shown + "...";
        const int length = characterLength(cell);
        if (length < 1) {
            shown += replacement;
            cell.remove_prefix(1);
            continue;
        }
        const bool control = length == 1 && (static_cast<unsigned char>(cell[0]) < 0x20 || cell[0] == 0x7F);
        shown += control ? std::string_view(" ") : cell.substr(0, static_cast<std::size_t>(length));
        cell.remove_prefix(static_cast<std::size_t>(length));
    }
    return shown;
}

} // namespace retort::data
