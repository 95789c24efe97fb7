// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/workbook.h"

#include "core/data/reading/number_cell.h"
#include "core/data/time/calendar.h"
#include "core/foundation/zip_archive.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <pugixml.hpp>

namespace retort::data
{
namespace
{

/// XML of parts is small; sheets of a million cells take some hundred megabytes, unpacked and as text.
constexpr std::uint64_t largestPart = std::uint64_t{1} << 30;
constexpr std::size_t mostColumns = 16'384;

/// An element's name without its namespace.
bool isNamed(const pugi::xml_node& node, const char* name)
{
    const char* colon = std::strchr(node.name(), ':');
    return std::strcmp(colon ? colon + 1 : node.name(), name) == 0;
}

pugi::xml_node child(const pugi::xml_node& node, const char* name)
{
    for (const pugi::xml_node& inner : node.children()) {
        if (isNamed(inner, name))
            return inner;
    }
    return {};
}

void appendTexts(const pugi::xml_node& node, std::string& text)
{
    for (const pugi::xml_node& inner : node.children()) {
        if (isNamed(inner, "t"))
            text += inner.text().get();
        else if (isNamed(inner, "r"))
            appendTexts(inner, text);
    }
}

/// Whether a number format shows a date or a time: letters of dates outside of quotes and brackets.
bool showsTime(std::string_view code)
{
    bool quoted = false;
    bool bracketed = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (c == '[' || c == ']')
            bracketed = c == '[';
        else if (!quoted && !bracketed && std::strchr("yYdDhHsS", c))
            return true;
    }
    return false;
}

class Workbook {
public:
    explicit Workbook(ZipArchive archive) : m_archive(std::move(archive)) {}

    Result<SheetText> read(const std::string& wanted)
    {
        if (Result<void> opened = readDirectory(); !opened)
            return tl::unexpected(opened.error());
        SheetText sheet;
        for (const auto& [name, part] : m_sheets)
            sheet.sheets.push_back(name);
        const auto chosen = wanted.empty() ? m_sheets.begin()
                                           : std::find_if(m_sheets.begin(), m_sheets.end(),
                                                          [&wanted](const auto& entry) { return entry.first == wanted; });
        if (chosen == m_sheets.end())
            return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 has no sheet '%2'. Its sheets are: %3."),
                        {fileName(), wanted, listed(sheet.sheets)});
        sheet.name = chosen->first;
        for (const auto step : {&Workbook::readStrings, &Workbook::readStyles}) {
            if (Result<void> result = (this->*step)(); !result)
                return tl::unexpected(result.error());
        }
        pugi::xml_document document;
        if (Result<void> parsed = parse(chosen->second, document); !parsed)
            return tl::unexpected(parsed.error());
        if (!writeRows(child(document.document_element(), "sheetData"), sheet.text))
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("data", "Sheet '%2' of %1 contains more text than can be read. Save the rows you "
                                            "need as CSV."),
                        {fileName(), sheet.name});
        if (sheet.text.empty())
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "Sheet '%2' of %1 is empty. Choose another sheet."),
                        {fileName(), sheet.name});
        return sheet;
    }

private:
    std::string fileName() const { return m_archive.file().filename().string(); }

    Result<void> parse(const std::string& part, pugi::xml_document& document) const
    {
        if (m_archive.entries().count(part) == 0)
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("data", "%1 is a zip archive but not an Excel workbook (part %2 was not found). "
                                            "Unpack it and choose the file inside."),
                        {fileName(), part});
        const Result<std::string> content = m_archive.read(part, largestPart);
        if (!content)
            return tl::unexpected(content.error());
        const pugi::xml_parse_result parsed = document.load_buffer(content->data(), content->size());
        if (!parsed)
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1 is damaged: its part %2 cannot be read (%3)."),
                        {fileName(), part, parsed.description()});
        return {};
    }

    Result<void> readDirectory()
    {
        pugi::xml_document book;
        pugi::xml_document relations;
        if (Result<void> parsed = parse("xl/workbook.xml", book); !parsed)
            return parsed;
        if (Result<void> parsed = parse("xl/_rels/workbook.xml.rels", relations); !parsed)
            return parsed;
        m_from1904 = child(book.document_element(), "workbookPr").attribute("date1904").as_bool();
        for (const pugi::xml_node& sheet : child(book.document_element(), "sheets").children()) {
            const std::string id = sheet.attribute("r:id").value();
            for (const pugi::xml_node& relation : relations.document_element().children()) {
                if (id != relation.attribute("Id").value())
                    continue;
                const std::string target = relation.attribute("Target").value();
                m_sheets.emplace_back(sheet.attribute("name").value(),
                                      target.starts_with("/") ? target.substr(1) : "xl/" + target);
            }
        }
        if (m_sheets.empty())
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1 has no sheets. Save the workbook again."), {fileName()});
        return {};
    }

    Result<void> readStrings()
    {
        if (m_archive.entries().count("xl/sharedStrings.xml") == 0)
            return {};
        pugi::xml_document document;
        if (Result<void> parsed = parse("xl/sharedStrings.xml", document); !parsed)
            return parsed;
        for (const pugi::xml_node& item : document.document_element().children()) {
            m_strings.emplace_back();
            appendTexts(item, m_strings.back());
        }
        return {};
    }

    Result<void> readStyles()
    {
        if (m_archive.entries().count("xl/styles.xml") == 0)
            return {};
        pugi::xml_document document;
        if (Result<void> parsed = parse("xl/styles.xml", document); !parsed)
            return parsed;
        std::vector<std::pair<int, bool>> own;
        for (const pugi::xml_node& format : child(document.document_element(), "numFmts").children())
            own.emplace_back(format.attribute("numFmtId").as_int(), showsTime(format.attribute("formatCode").value()));
        for (const pugi::xml_node& style : child(document.document_element(), "cellXfs").children()) {
            const int format = style.attribute("numFmtId").as_int();
            bool time = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47);
            for (const auto& [id, shows] : own)
                time = id == format ? shows : time;
            m_timeStyles.push_back(time);
        }
        return {};
    }

    /// False where the sheet would take more text than is allowed: few bytes can refer to one long string many times.
    bool writeRows(const pugi::xml_node& rows, std::string& text) const
    {
        std::string content;
        for (const pugi::xml_node& row : rows.children()) {
            std::size_t next = 0;
            std::size_t written = 0;
            for (const pugi::xml_node& cell : row.children()) {
                const std::size_t column = std::min(columnOf(cell.attribute("r").value(), next), mostColumns);
                next = column + 1;
                content.clear();
                writeCell(cell, content);
                if (content.empty()) // a styled cell at the end of a row may be far away
                    continue;
                text.append(column - written, '\t');
                written = column;
                text += content;
                if (text.size() > largestPart)
                    return false;
            }
            text += '\n';
        }
        return true;
    }

    /// "AB12" as 27; the next place where a cell does not say.
    static std::size_t columnOf(std::string_view place, std::size_t next)
    {
        std::size_t column = 0;
        for (const char c : place) {
            if (c < 'A' || c > 'Z' || column > mostColumns)
                break;
            column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
        }
        return column == 0 ? next : std::max(column - 1, next);
    }

    void writeCell(const pugi::xml_node& cell, std::string& text) const
    {
        const std::string_view type = cell.attribute("t").value();
        const char* value = child(cell, "v").text().get();
        if (type == "s") {
            const auto index = static_cast<std::size_t>(std::strtoul(value, nullptr, 10));
            if (index < m_strings.size())
                writeQuoted(m_strings[index], text);
        } else if (type == "inlineStr") {
            std::string inner;
            appendTexts(child(cell, "is"), inner);
            writeQuoted(inner, text);
        } else if (type == "str" || type == "d") {
            writeQuoted(value, text);
        } else if (type == "b") {
            text += std::strcmp(value, "1") == 0 ? "TRUE" : "FALSE";
        } else if (type != "e") { // errors such as #DIV/0! are no values
            const auto style = static_cast<std::size_t>(cell.attribute("s").as_uint());
            const bool time = style < m_timeStyles.size() && m_timeStyles[style];
            text += time ? timeText(value) : std::string(value);
        }
    }

    std::string timeText(const char* value) const
    {
        const std::optional<double> days = parseNumber(value, '.');
        if (!days || *days < 0 || *days > 2'958'466)
            return value;
        constexpr int from1900 = 25'569;
        constexpr int from1904 = 24'107;
        // To the second: a day's fraction holds no more.
        const auto seconds = static_cast<Milliseconds>(std::llround(*days * 86'400));
        if (seconds < 86'400)
            return calendarText(seconds * 1000).substr(11);
        return calendarText(seconds * 1000 - Milliseconds{m_from1904 ? from1904 : from1900} * calendarDay);
    }

    static void writeQuoted(std::string_view content, std::string& text)
    {
        text += '"';
        for (const char c : content) {
            if (c == '"')
                text += '"';
            text += c;
        }
        text += '"';
    }

    ZipArchive m_archive;
    std::vector<std::pair<std::string, std::string>> m_sheets; ///< name and part
    std::vector<std::string> m_strings;
    std::vector<bool> m_timeStyles;
    bool m_from1904 = false;
};

} // namespace

Result<SheetText> readSheet(const std::filesystem::path& file, const std::string& sheet)
{
    Result<ZipArchive> archive = ZipArchive::open(file);
    if (!archive)
        return tl::unexpected(archive.error());
    return Workbook(std::move(*archive)).read(sheet);
}

} // namespace retort::data
