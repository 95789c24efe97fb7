// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"

#include <memory>

namespace retort::composition
{

/// What a front end receives: it knows the interfaces, not the implementations behind them.
struct Parts {
    std::shared_ptr<experiment::Engine> engine;
    std::shared_ptr<const experiment::Catalogue> catalogue;
};

/// The engine on LibTorch and its catalogue. Called once, at program start, before any computation.
Parts makeParts();

} // namespace retort::composition
