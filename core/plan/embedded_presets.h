// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace retort::experiment
{

/// A file of resources/presets: its name without the suffix, and its text.
struct EmbeddedPreset {
    const char* id;
    const char* json;
};

/// Sorted by name. The source is generated at build time.
const std::vector<EmbeddedPreset>& embeddedPresets();

} // namespace retort::experiment
