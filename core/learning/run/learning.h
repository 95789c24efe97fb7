// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"

#include <memory>

namespace retort::learning
{

/// The engine on LibTorch. No torch header is needed to use it.
std::unique_ptr<experiment::Engine> makeEngine();

/// Networks and terms of this build.
std::unique_ptr<experiment::Catalogue> makeCatalogue();

} // namespace retort::learning
