// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace retort::data
{

/// A table without what its writer put around the rows.
struct UnwrappedText {
    std::string text; ///< with as many lines as before
    std::optional<char> delimiter;
    Message remark;
};

/// Takes off what encloses rows and is no part of the table: quotes around each whole row, as a spreadsheet leaves them that
/// took the rows for one column; the bars and rules of tables drawn with characters (Markdown, org-mode, database shells).
/// `beginning` is the part of `text` that is judged. Nothing where the rows are plain.
std::optional<UnwrappedText> unwrapRows(std::string_view text, std::string_view beginning);

} // namespace retort::data
