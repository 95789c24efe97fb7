// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"
#include "core/foundation/role.h"

#include <QString>

namespace retort::ui
{

/// Core's words in the language of the window.
QString wordsOf(const Text& text);
QString wordsOf(const Message& message);
QString roleName(Role role);

} // namespace retort::ui
