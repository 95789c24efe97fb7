// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::data
{

/// The words and numbers that mark a missing value.
class MissingValues {
public:
    /// The usual words and those added by the user: words in any case, numbers by their value.
    explicit MissingValues(const std::vector<std::string>& added = {});

    /// Words that mark missing values in any table: empty, NaN, NA, N/A, null, none, -, ? and similar.
    static bool isUsual(std::string_view cell);
    /// Words that mark missing values only where numbers are expected: T, M, x, bad, error, . and similar.
    static bool isRare(std::string_view cell);

    bool isAdded(std::string_view cell) const;
    bool isAdded(double number) const;
    bool hasNumbers() const { return !m_numbers.empty(); }

private:
    std::vector<std::string> m_words;
    std::vector<double> m_numbers;
};

} // namespace retort::data
