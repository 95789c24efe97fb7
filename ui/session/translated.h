// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"

#include <QString>

namespace retort::ui
{

/// Translates core's literals and messages to the language of the window.
QString translated(const Text& text);
QString translated(const Message& message);

} // namespace retort::ui
