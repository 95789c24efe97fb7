// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort::learning
{

/// Options for a TorchScript file: the order of its axes, its inputs, and which output is
/// which.
const Schema& scriptSchema();

} // namespace retort::learning
