// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/table_source.h"

#include "core/data/reading/foreign_file.h"
#include "core/data/reading/tsf_text.h"
#include "core/data/reading/workbook.h"
#include "core/data/reading/wrapped_rows.h"

#include <algorithm>

namespace retort::data
{
namespace
{

constexpr std::size_t usualBeginning = std::size_t{1} << 20;
constexpr std::size_t longestBeginning = std::size_t{4} << 20;
constexpr std::ptrdiff_t fewRows = 4;

/// The beginning that is judged: more of it where the rows are long.
std::string_view beginningOf(std::string_view text)
{
    const std::string_view usual = text.substr(0, usualBeginning);
    const auto isRowEnd = [](char c) { return c == '\n' || c == '\r'; };
    return std::count_if(usual.begin(), usual.end(), isRowEnd) < fewRows ? text.substr(0, longestBeginning) : usual;
}

} // namespace

Result<void> TableSource::convert(const std::filesystem::path& file, FormatChoice& choice, const std::string& sheet,
                                  bool whole)
{
    if (isZip(bytes())) {
        Result<SheetText> content = readSheet(file, sheet);
        if (!content)
            return tl::unexpected(content.error());
        m_converted = std::move(content->text);
        m_sheets = std::move(content->sheets);
        choice.delimiter = '\t';
        choice.encoding = Encoding::utf8;
        return {};
    }
    const DetectedEncoding detected = detectEncoding(beginningOf(bytes()));
    m_encoding = choice.encoding.value_or(detected.encoding);
    m_encodingGuessed = !choice.encoding && detected.guessed;
    // Names and sentences must be UTF-8 even where the file is not what its mark says.
    if (m_encoding != Encoding::utf8 || !isUtf8(beginningOf(bytes())))
        m_converted = utf8From(bytes(), m_encoding);
    if (const Result<void> check = checkIsTable(bytes(), beginningOf(text()), m_fileName); !check)
        return check;
    if (isTsf(beginningOf(text()))) {
        if (!whole) {
            Result<FileBytes> all = FileBytes::read(file);
            if (!all)
                return tl::unexpected(all.error());
            m_file = std::move(*all);
            m_converted = m_encoding == Encoding::utf8 ? std::string() : utf8From(bytes(), m_encoding);
        }
        Result<std::string> table = tableOfTsf(text(), m_fileName);
        if (!table)
            return tl::unexpected(table.error());
        m_converted = std::move(*table);
        choice.delimiter = '\t';
        choice.decimal = '.';
    } else if (std::optional<UnwrappedText> plain = unwrapRows(text(), beginningOf(text()))) {
        m_converted = std::move(plain->text);
        m_unwrapped = std::move(plain->remark);
        if (plain->delimiter && !choice.delimiter)
            choice.delimiter = plain->delimiter;
    }
    return {};
}

Result<TableSource> TableSource::open(const std::filesystem::path& file, const FormatChoice& choice,
                                      const std::string& sheet, Amount amount)
{
    Result<FileBytes> read = amount == Amount::whole ? FileBytes::read(file)
                                                     : FileBytes::readBeginning(file, longestBeginning);
    if (!read)
        return tl::unexpected(read.error());
    return made(std::move(*read), file, choice, sheet);
}

Result<TableSource> TableSource::of(std::string_view table, const std::string& name, const FormatChoice& choice)
{
    return made(FileBytes::of(table), name, choice, {});
}

Result<TableSource> TableSource::made(FileBytes read, const std::filesystem::path& file, FormatChoice stated, const std::string& sheet)
{
    TableSource source(std::move(read));
    source.m_fileName = file.filename().string();
    const bool all = source.bytes().size() == source.m_file.fileSize();
    if (Result<void> converted = source.convert(file, stated, sheet, all); !converted)
        return tl::unexpected(converted.error());
    const std::string_view beginning = beginningOf(source.text());
    const bool whole = all && beginning.size() == source.text().size();
    Result<TableLayout> layout = layOutTable(beginning, whole, source.m_fileName, stated);
    if (!layout && source.m_sheets.size() > 1 && sheet.empty())
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("data", "%1: the first sheet does not contain a table. Choose another sheet in the import settings: "
                                        "%2."),
                    {source.m_fileName, listed(source.m_sheets)});
    if (!layout)
        return tl::unexpected(layout.error());
    source.m_layout = std::move(*layout);
    source.m_layout.format.encoding = source.m_encoding;
    if (source.m_encodingGuessed)
        source.m_layout.remarks.insert(
            source.m_layout.remarks.begin(),
            {RETORT_TEXT("data", "The file is not UTF-8 and does not declare its encoding; it is read as %1, which "
                                 "fits its characters best. If names look wrong, choose another encoding."),
             {nameOf(source.m_encoding).label}});
    if (source.m_unwrapped)
        source.m_layout.remarks.push_back(*source.m_unwrapped);
    if (source.m_sheets.size() > 1)
        source.m_layout.remarks.push_back(
            {RETORT_TEXT("data", "The workbook has %1 sheets; '%2' is read. Choose another in the import settings."),
             {std::to_string(source.m_sheets.size()), sheet.empty() ? source.m_sheets.front() : sheet}});
    return source;
}

std::string_view TableSource::text() const
{
    return m_converted.empty() ? withoutByteOrderMark(bytes()) : std::string_view(m_converted);
}

} // namespace retort::data
