// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/file_bytes.h"
#include "core/data/reading/table_layout.h"

namespace retort::data
{

/// A file with a table, as text, and how its table is laid out. Workbooks and .tsf files become text first.
class TableSource {
public:
    enum class Amount {
        beginning, ///< the first megabyte, four where it holds less than a few rows: enough for a preview
        whole,
    };

    static Result<TableSource> open(const std::filesystem::path& file, const FormatChoice& choice,
                                    const std::string& sheet, Amount amount);
    /// A table in memory; `name` is used in messages.
    static Result<TableSource> of(std::string_view table, const std::string& name, const FormatChoice& choice);

    const std::string& fileName() const { return m_fileName; }
    const TableLayout& layout() const { return m_layout; }
    TableLayout& layout() { return m_layout; }
    /// As they lie in the file.
    std::string_view bytes() const { return m_file.bytes(); }
    /// Whether `text` is `bytes` without a byte order mark.
    bool isPlainText() const { return m_converted.empty(); }
    /// UTF-8 of everything that was read.
    std::string_view text() const;
    const std::vector<std::string>& sheets() const { return m_sheets; }

private:
    explicit TableSource(FileBytes file) : m_file(std::move(file)) {}
    static Result<TableSource> made(FileBytes bytes, const std::filesystem::path& file, FormatChoice stated, const std::string& sheet);
    Result<void> convert(const std::filesystem::path& file, FormatChoice& choice, const std::string& sheet, bool whole);

    FileBytes m_file;
    std::string m_fileName;
    std::string m_converted; ///< empty where the bytes are the text
    Encoding m_encoding = Encoding::utf8;
    bool m_encodingGuessed = false;
    std::optional<Message> m_unwrapped; ///< what was taken off the rows
    std::vector<std::string> m_sheets;
    TableLayout m_layout;
};

} // namespace retort::data
