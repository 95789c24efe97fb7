// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "core/report/wording.h"

namespace retort::report
{

/// A self-contained page with embedded styles and figures and no script. A run that was stopped, failed or
/// was interrupted gives a partial report that says so.
std::string htmlReport(const experiment::Record& record, const Wording& words = {});

} // namespace retort::report
