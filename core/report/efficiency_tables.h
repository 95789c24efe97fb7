// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "core/report/wording.h"

namespace retort::report
{

/// The last efficiency measurement of a record; empty if there is none.
std::string efficiencyTable(const experiment::Record& record, const Wording& words);

/// The last compression of a record; empty if there is none.
std::string compressionTable(const experiment::Record& record, const Wording& words);

} // namespace retort::report
