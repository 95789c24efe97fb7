// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/cancellation.h"

#include <string>
#include <string_view>

namespace retort::data
{

/// SHA-256 of the bytes, lower-case hexadecimal; empty when cancelled.
std::string sha256(std::string_view bytes, const CancellationToken& cancellation = {});

} // namespace retort::data
