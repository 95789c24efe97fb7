// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace retort::data
{

enum class Encoding { utf8, gbk };

/// How a text file spells a table.
struct CsvFormat {
    char delimiter = ',';
    char decimal = '.';
    bool header = true;
    Encoding encoding = Encoding::utf8;

    bool operator==(const CsvFormat&) const = default;
};

} // namespace retort::data
