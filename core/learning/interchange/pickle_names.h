// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/pickle_machine.h"

namespace retort::learning
{

/// The global, if a dictionary of tensors may refer to it.
std::optional<PickleGlobal> knownPickleGlobal(std::string_view module, std::string_view name);

/// "the pickle instruction STACK_GLOBAL", or its number where it has no name.
std::string pickleOpcodeName(unsigned char opcode);

/// A name from a file, safe for messages: printable ASCII, at most 60 characters.
std::string printable(std::string_view name);

} // namespace retort::learning
