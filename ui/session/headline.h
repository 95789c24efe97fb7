// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/run_history.h"

#include <QString>

namespace retort::ui
{

/// Summary of the charts in one sentence, in the window's language. Empty while there is nothing to report.
QString headline(const RunHistory& history);

/// The same for a finished run.
QString headline(const experiment::Outcome& outcome, const RunHistory& history);

} // namespace retort::ui
