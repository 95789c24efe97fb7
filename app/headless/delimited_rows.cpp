// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/delimited_rows.h"

#include "core/foundation/file_writing.h"

#include <algorithm>

namespace retort::headless
{
namespace
{

std::string trimmed(std::string text)
{
    const auto idle = [](char c) { return c == ' ' || c == '\r' || c == '\t' || c == '"'; };
    while (!text.empty() && idle(text.back()))
        text.pop_back();
    while (!text.empty() && idle(text.front()))
        text.erase(text.begin());
    return text;
}

} // namespace

Result<DelimitedRows> readRows(const std::filesystem::path& file)
{
    auto text = readFile(file);
    if (!text)
        return tl::unexpected<Error>(text.error());
    if (text->starts_with("\xEF\xBB\xBF"))
        text->erase(0, 3);
    DelimitedRows rows;
    for (std::size_t begin = 0; begin < text->size();) {
        const std::size_t end = std::min(text->find('\n', begin), text->size());
        const std::string line = text->substr(begin, end - begin);
        begin = end + 1;
        if (trimmed(line).empty())
            continue;
        auto& row = rows.emplace_back();
        for (std::size_t cell = 0; cell <= line.size();) {
            const std::size_t next = std::min(line.find_first_of(",;\t", cell), line.size());
            row.push_back(trimmed(line.substr(cell, next - cell)));
            cell = next + 1;
        }
    }
    if (rows.empty())
        return fail(ErrorKind::malformed, RETORT_TEXT("headless", "%1 is empty."), {file.string()});
    return rows;
}

} // namespace retort::headless
