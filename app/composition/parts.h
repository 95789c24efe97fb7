// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"

#include <memory>

namespace retort::composition
{

/// What a face is given: it knows the interfaces and not who stands behind them.
struct Parts {
    std::shared_ptr<experiment::Engine> engine;
    std::shared_ptr<const experiment::Catalogue> catalogue;
};

/// The engine on LibTorch and its catalogue. Called once, at the start of a program, before anything computes.
Parts makeParts();

} // namespace retort::composition
