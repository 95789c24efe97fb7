// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort::learning
{

/// What a person may state of a TorchScript file: the order of its axes, what it is fed with, which output is
/// which.
const Schema& scriptSchema();

} // namespace retort::learning
