// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv_source.h"

#include "core/data/text_encoding.h"

#include <algorithm>

namespace retort::data
{
namespace
{

constexpr std::size_t usualBeginning = std::size_t{64} << 10;
constexpr std::size_t longestBeginning = std::size_t{4} << 20;
constexpr std::ptrdiff_t fewRows = 4;

std::size_t beginningSize(std::string_view bytes)
{
    const std::string_view usual = bytes.substr(0, usualBeginning);
    const auto isRowEnd = [](char c) { return c == '\n' || c == '\r'; };
    return std::count_if(usual.begin(), usual.end(), isRowEnd) < fewRows
               ? std::min(bytes.size(), longestBeginning)
               : usual.size();
}

} // namespace

Result<CsvSource> CsvSource::open(const std::filesystem::path& file, const std::optional<CsvFormat>& format)
{
    Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped)
        return tl::unexpected(mapped.error());
    CsvSource source(std::move(*mapped));
    source.m_fileName = file.filename().string();
    const std::string_view beginning = source.bytes().substr(0, beginningSize(source.bytes()));
    const bool whole = beginning.size() == source.bytes().size();
    if (Result<void> check = checkIsText(beginning, source.m_fileName); !check)
        return tl::unexpected(check.error());

    const Encoding encoding = format ? format->encoding : detectEncoding(beginning);
    const std::string converted = encoding == Encoding::gbk ? utf8FromGbk(beginning) : std::string();
    const std::string_view text =
        encoding == Encoding::gbk ? std::string_view(converted) : withoutByteOrderMark(beginning);
    Result<TableLayout> layout = layOutTable(text, whole, source.m_fileName, format);
    if (!layout)
        return tl::unexpected(layout.error());
    source.m_layout = std::move(*layout);
    source.m_layout.format.encoding = encoding;
    return source;
}

std::string_view CsvSource::text()
{
    if (m_layout.format.encoding == Encoding::utf8)
        return withoutByteOrderMark(bytes());
    if (m_converted.empty())
        m_converted = utf8FromGbk(bytes());
    return m_converted;
}

} // namespace retort::data
