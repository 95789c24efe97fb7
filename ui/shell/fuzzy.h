// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace retort::ui
{

/// How well the letters of `pattern` are found in `text` in their order: higher is better, nothing where one is
/// missing. Beginnings of words and letters in a row count more; upper and lower case are the same.
std::optional<int> fuzzyScore(const QString& pattern, const QString& text);

} // namespace retort::ui
