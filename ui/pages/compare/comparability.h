// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"

#include <QString>

#include <vector>

namespace retort::ui
{

/// Whether the errors of these runs, two at least, can be compared; of runs that differ in their seed alone, mean and standard
/// deviation of the test MSE.
QString comparability(const std::vector<const experiment::Record*>& records);

} // namespace retort::ui
