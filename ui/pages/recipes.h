// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/catalogue.h"

namespace retort::ui
{

/// A mix of terms with a name.
struct Recipe {
    std::string id;
    Text label;
    Text help;
    std::vector<experiment::TermPlan> terms;
};

/// Those whose terms the catalogue knows.
std::vector<Recipe> recipes(const experiment::Catalogue& catalogue);

} // namespace retort::ui
