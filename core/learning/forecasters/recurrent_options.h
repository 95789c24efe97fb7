// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"

namespace retort::learning
{

/// Options that the recurrent networks share.
Parameter hiddenWidthOption(std::int64_t width); ///< "d_model", the argument is the default
Parameter recurrentLayersOption();               ///< "e_layers"

} // namespace retort::learning
