// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace retort::data
{

/// Reads the cells of a delimited text, row by row. Rows end with LF, CRLF or CR; cells may be quoted as
/// RFC 4180 says, with doubled quotes and line ends inside. With a blank as delimiter a run of blanks is one
/// delimiter. Lines that begin with the comment sign are stepped over like blank ones.
class CellReader {
public:
    CellReader(std::string_view text, char delimiter, char quote = '"', std::string_view comment = {})
        : m_begin(text.data()), m_at(m_begin), m_end(m_begin + text.size()), m_delimiter(delimiter), m_quote(quote),
          m_comment(comment)
    {
    }

    bool atEnd() const { return m_at == m_end; }
    /// Bytes read so far.
    std::size_t offset() const { return static_cast<std::size_t>(m_at - m_begin); }

    /// At the beginning of a row: skips it if it is blank or a comment.
    bool skipIdleRow();

    /// The next cell, without its quotes and the blanks around it; valid until the next call. `rowEnded` says
    /// whether it was the last of its row.
    std::string_view next(bool& rowEnded);

    /// Skips to the end of the line, ignoring quotes.
    void skipLine();
    /// Skips the rest of the row.
    void skipRow();

    /// A quote was opened and never closed.
    bool unclosedQuote() const { return m_unclosedQuote; }

    /// Fast path for reading numbers: the text from here, and a step over `length` characters of a cell
    /// that ends there. False, with nothing consumed, if no cell ends there.
    const char* at() const { return m_at; }
    const char* end() const { return m_end; }
    bool takeCellUpTo(const char* cellEnd, bool& rowEnded)
    {
        if (cellEnd == m_end)
            return false;
        if (*cellEnd == m_delimiter && m_delimiter != ' ') {
            m_at = cellEnd + 1;
            rowEnded = false;
            return true;
        }
        if (*cellEnd == '\n') {
            m_at = cellEnd + 1;
            rowEnded = true;
            return true;
        }
        if (*cellEnd == '\r' && cellEnd + 1 != m_end && cellEnd[1] == '\n') {
            m_at = cellEnd + 2;
            rowEnded = true;
            return true;
        }
        return false;
    }

private:
    std::string_view quotedCell();
    std::string_view plainCell();
    bool isBlank(char c) const { return c == ' ' || (c == '\t' && m_delimiter != '\t'); }
    bool isRowEnd(char c) const { return c == '\n' || c == '\r'; }
    void takeRowEnd();
    bool takeSeparator();

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    char m_delimiter;
    char m_quote;
    std::string m_comment;
    bool m_unclosedQuote = false;
    std::string m_unquoted;
};

} // namespace retort::data
