// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_encoding.h"

#include <cerrno>
#include <iconv.h>
#include <memory>
#include <stdexcept>

namespace retort::data
{
namespace
{

constexpr std::string_view replacement = "\xEF\xBF\xBD";

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

/// What iconv made so far of a text, and where it stands.
struct Conversion {
    char* at;
    std::size_t left;
    std::string out;
};

void convertSome(iconv_t converter, Conversion& conversion)
{
    char buffer[1 << 15];
    char* target = buffer;
    std::size_t space = sizeof buffer;
    const std::size_t done = ::iconv(converter, &conversion.at, &conversion.left, &target, &space);
    const bool stuck = done == static_cast<std::size_t>(-1) && errno != E2BIG;
    conversion.out.append(buffer, sizeof buffer - space);
    if (stuck && conversion.left > 0) {
        conversion.out += replacement;
        ++conversion.at;
        --conversion.left;
        ::iconv(converter, nullptr, nullptr, nullptr, nullptr);
    }
}

} // namespace

std::string_view withoutByteOrderMark(std::string_view bytes)
{
    return bytes.substr(0, 3) == "\xEF\xBB\xBF" ? bytes.substr(3) : bytes;
}

Encoding detectEncoding(std::string_view bytes)
{
    while (!bytes.empty()) {
        const int length = characterLength(bytes);
        if (length < 0)
            return Encoding::utf8;
        if (length == 0)
            return Encoding::gbk;
        bytes.remove_prefix(static_cast<std::size_t>(length));
    }
    return Encoding::utf8;
}

std::string utf8FromGbk(std::string_view bytes)
{
    const auto close = [](void* converter) { ::iconv_close(converter); };
    const std::unique_ptr<void, decltype(close)> converter(::iconv_open("UTF-8", "GB18030"), close);
    if (converter.get() == reinterpret_cast<void*>(-1))
        throw std::runtime_error("iconv knows no GB18030");
    Conversion conversion{const_cast<char*>(bytes.data()), bytes.size(), {}};
    conversion.out.reserve(bytes.size() + bytes.size() / 16);
    while (conversion.left > 0)
        convertSome(converter.get(), conversion);
    return std::move(conversion.out);
}

Result<void> checkIsText(std::string_view bytes, const std::string& fileName)
{
    if (withoutByteOrderMark(bytes).find_first_not_of(" \t\r\n") == std::string_view::npos)
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1 is empty. Choose a file with rows."),
                    {fileName});
    if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF")
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("data", "%1 is written in UTF-16. Save it as UTF-8 text and try again."),
                    {fileName});
    const std::size_t zero = bytes.find('\0');
    if (zero != std::string_view::npos)
        return fail(
            ErrorKind::malformed,
            RETORT_TEXT("data",
                        "%1 is no text: byte %2 is zero. Choose a file of delimited text (CSV, TSV)."),
            {fileName, std::to_string(zero + 1)});
    return {};
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
