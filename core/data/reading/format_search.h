// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_format.h"
#include "core/foundation/message.h"

#include <string_view>
#include <vector>

namespace retort::data
{

struct FoundFormat {
    TableFormat format;           ///< shape is `wide`: the columns decide it later
    std::vector<Message> remarks; ///< choices that the file leaves open, and what was taken instead of what
};

/// Judges every delimiter by how evenly and how sensibly it cuts the text, finds preamble, comments and header under the
/// best, and the signs of its numbers. What `choice` states is taken as it is. `text` is UTF-8 without a mark, at most the
/// first megabyte or so of the file.
FoundFormat findFormat(std::string_view text, bool wholeText, const FormatChoice& choice);

} // namespace retort::data
