// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/mapped_file.h"
#include "core/data/table_layout.h"

namespace retort::data
{

/// A delimited file and how its table is laid out, judged by its beginning.
class CsvSource {
public:
    /// Looks at the first 64 KiB, at more (4 MiB at the most) only where they hold less than a few rows.
    static Result<CsvSource> open(const std::filesystem::path& file, const std::optional<CsvFormat>& format);

    const std::string& fileName() const { return m_fileName; }
    const TableLayout& layout() const { return m_layout; }
    /// As they lie in the file.
    std::string_view bytes() const { return m_file.bytes(); }
    /// UTF-8 of everything; converts GBK on the first call.
    std::string_view text();

private:
    explicit CsvSource(MappedFile file) : m_file(std::move(file)) {}

    MappedFile m_file;
    std::string m_fileName;
    std::string m_converted; ///< of a GBK file
    TableLayout m_layout;
};

} // namespace retort::data
