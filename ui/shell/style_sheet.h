// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme_tokens.h"

#include <QString>

namespace retort::ui
{

/// The one style sheet of the window, from the tokens.
QString styleSheet(const ThemeTokens& tokens);

} // namespace retort::ui
