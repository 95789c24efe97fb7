// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace retort::ui
{

/// Up to which error a chart of trials reaches, so that a few that went wrong do not flatten all others. Nothing where no error is
/// that far above the rest.
std::optional<double> highestShown(std::vector<double> errors);

} // namespace retort::ui
