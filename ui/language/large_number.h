// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace retort::ui
{

/// "950", "7.4 k", "1.23 M", "3.1 G": three digits at the most.
QString shortNumber(std::int64_t number);
/// With the separators of the locale.
QString wholeNumber(std::int64_t number);

} // namespace retort::ui
