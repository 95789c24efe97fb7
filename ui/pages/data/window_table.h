// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/window_counts.h"

#include <QString>

namespace retort::ui
{

/// Rows and windows of each part as rich text; with the windows of each class where a rule makes few of them. `rows`: of the series.
QString windowTable(const WindowCounts& counts, std::int64_t rows);

} // namespace retort::ui
