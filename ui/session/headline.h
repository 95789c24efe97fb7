// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/run_history.h"

#include <QString>

namespace retort::ui
{

/// What the charts show, in one sentence of the window's language: how the distilled student stands against the plain
/// one and its teacher. Says what comes next while there is nothing to compare.
QString headline(const RunHistory& history);

/// The same of a run that has come to its end, on the test windows; where it has no test figures, on validation.
QString headline(const experiment::Outcome& outcome);

/// "8.1 % better than", "3.0 % worse than", "as good as": how `ours` stands to `theirs`, lower being better.
QString comparison(double ours, double theirs);

} // namespace retort::ui
