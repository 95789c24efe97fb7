// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::data
{

/// The words and numbers that stand for a value that is not there.
class MissingValues {
public:
    /// The usual words, and those that a person adds: words in any case, numbers by their value.
    explicit MissingValues(const std::vector<std::string>& added = {});

    /// Words that are missing in any table: nothing, NaN, NA, N/A, null, none, -, ? and their like.
    static bool isUsual(std::string_view cell);
    /// Words that are missing only where numbers are expected: T, M, x, bad, error, . and their like.
    static bool isRare(std::string_view cell);

    bool isAdded(std::string_view cell) const;
    bool isAdded(double number) const;
    bool hasNumbers() const { return !m_numbers.empty(); }

private:
    std::vector<std::string> m_words;
    std::vector<double> m_numbers;
};

} // namespace retort::data
