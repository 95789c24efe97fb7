// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"

#include <algorithm>

namespace retort::data
{

/// Keeps the first remarks of an import: a hundred in all, twenty of one kind, so that one kind does not
/// hide the others.
class RemarkLog {
public:
    void add(std::size_t row, const std::string& column, Message message)
    {
        const auto sameKind =
            std::count_if(m_remarks.begin(), m_remarks.end(), [&message](const ImportRemark& remark) {
                return remark.message.text == message.text;
            });
        if (sameKind < 20 && m_remarks.size() < 100)
            m_remarks.push_back({row, column, std::move(message)});
    }

    /// Those about the whole file first, then by row.
    std::vector<ImportRemark> taken()
    {
        std::stable_sort(m_remarks.begin(), m_remarks.end(),
                         [](const ImportRemark& a, const ImportRemark& b) { return a.row < b.row; });
        return std::move(m_remarks);
    }

private:
    std::vector<ImportRemark> m_remarks;
};

} // namespace retort::data
