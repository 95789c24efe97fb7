// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"

#include <span>

namespace retort::report
{

/// A booktabs table of scaled test MSE and MAE, one row per record; in each row the best is bold and the second
/// underlined, by the digits that are shown. Needs \usepackage{booktabs}.
std::string latexTable(std::span<const experiment::Record> records);

} // namespace retort::report
