// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/record.h"
#include "core/report/wording.h"

namespace retort::report
{

/// One page that needs nothing else: styles and figures are inside, there is no script. A run that was stopped, failed or
/// was interrupted gives a report on what it had, and says so.
std::string htmlReport(const experiment::Record& record, const Wording& words = {});

} // namespace retort::report
