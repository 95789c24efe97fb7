// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "core/report/wording.h"

namespace retort::report
{

/// What the networks of a record cost, as last measured; empty where it was not.
std::string efficiencyTable(const experiment::Record& record, const Wording& words);

/// Smaller versions of a network of a record, as last made; empty where none were.
std::string compressionTable(const experiment::Record& record, const Wording& words);

} // namespace retort::report
