// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/run_history.h"

#include <QString>

namespace retort::ui
{

/// What the charts show, in one sentence of the window's language. Empty while there is nothing to say.
QString headline(const RunHistory& history);

/// The same of a run that has come to its end.
QString headline(const experiment::Outcome& outcome, const RunHistory& history);

} // namespace retort::ui
