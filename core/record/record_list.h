// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record_summary.h"

namespace retort::experiment
{

/// Every run in a folder, below it, or one group deeper, newest first; unreadable ones with their error. An index beside the
/// runs spares reading those that have not changed; without it, or where it is damaged, they are read and it is made anew.
std::vector<RecordSummary> listRecords(const std::filesystem::path& folder);

} // namespace retort::experiment
