// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "core/report/wording.h"

namespace retort::report
{

/// Errors over all nodes of a graph in data units, overall and at steps 3, 6 and 12, as HTML; empty for a series without a graph.
std::string nodeTable(const experiment::Record& record, const Wording& words);

} // namespace retort::report
