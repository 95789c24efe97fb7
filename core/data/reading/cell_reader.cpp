// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/cell_reader.h"

namespace retort::data
{

void CellReader::takeRowEnd()
{
    if (*m_at == '\r' && m_at + 1 != m_end && m_at[1] == '\n')
        ++m_at;
    ++m_at;
}

bool CellReader::skipIdleRow()
{
    const char* at = m_at;
    while (at != m_end && isBlank(*at))
        ++at;
    const std::string_view rest(at, static_cast<std::size_t>(m_end - at));
    if (!m_comment.empty() && rest.substr(0, m_comment.size()) == m_comment) {
        skipLine();
        return true;
    }
    if (at != m_end && !isRowEnd(*at))
        return false;
    m_at = at;
    if (m_at != m_end)
        takeRowEnd();
    return true;
}

void CellReader::skipLine()
{
    while (m_at != m_end && !isRowEnd(*m_at))
        ++m_at;
    if (m_at != m_end)
        takeRowEnd();
}

void CellReader::skipRow()
{
    bool rowEnded = false;
    while (!rowEnded)
        next(rowEnded);
}

/// Steps over the delimiter or the row's end; true where the row ended.
bool CellReader::takeSeparator()
{
    if (m_delimiter == ' ') {
        while (m_at != m_end && *m_at == ' ')
            ++m_at;
        if (m_at != m_end && !isRowEnd(*m_at))
            return false;
    }
    if (m_at == m_end)
        return true;
    if (isRowEnd(*m_at)) {
        takeRowEnd();
        return true;
    }
    ++m_at;
    return false;
}

std::string_view CellReader::quotedCell()
{
    m_unquoted.clear();
    ++m_at;
    for (;; ++m_at) {
        if (m_at == m_end) {
            m_unclosedQuote = true;
            break;
        }
        if (*m_at != m_quote) {
            m_unquoted += *m_at;
        } else if (m_at + 1 != m_end && m_at[1] == m_quote) {
            m_unquoted += m_quote;
            ++m_at;
        } else {
            ++m_at;
            break;
        }
    }
    // What stands behind the closing quote belongs to the cell.
    while (m_at != m_end && *m_at != m_delimiter && !isRowEnd(*m_at))
        m_unquoted += *m_at++;
    return m_unquoted;
}

std::string_view CellReader::plainCell()
{
    const char* begin = m_at;
    while (m_at != m_end && *m_at != m_delimiter && !isRowEnd(*m_at))
        ++m_at;
    return {begin, static_cast<std::size_t>(m_at - begin)};
}

std::string_view CellReader::next(bool& rowEnded)
{
    while (m_at != m_end && isBlank(*m_at))
        ++m_at;
    std::string_view cell = m_at != m_end && *m_at == m_quote ? quotedCell() : plainCell();
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t'))
        cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t'))
        cell.remove_suffix(1);
    rowEnded = takeSeparator();
    return cell;
}

} // namespace retort::data
