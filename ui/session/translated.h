// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"

#include <QString>

namespace retort::ui
{

/// Core's literals and sentences in the language of the window. The edge where core's words become the window's.
QString translated(const Text& text);
QString translated(const Message& message);

} // namespace retort::ui
