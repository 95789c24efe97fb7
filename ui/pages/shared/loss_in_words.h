// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

#include <QString>

namespace retort::ui
{

/// "prediction" or "feature" in the window's language.
QString levelText(experiment::Level level);

/// A term of the loss as the run names it: "supervised", or kind and level such as "multi_scale.prediction".
QString termText(const std::string& name, const experiment::Catalogue& catalogue);
/// The same with the level shortened, where there is little space.
QString briefTermText(const std::string& name, const experiment::Catalogue& catalogue);

/// "L = supervised + 2 · multi-scale (prediction), ramped up until epoch 5 + ...", a line break before each further
/// term.
QString lossInWords(const experiment::Plan& plan, const experiment::Catalogue& catalogue);

} // namespace retort::ui
