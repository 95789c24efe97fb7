// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters/term_info.h"

namespace retort
{

const char* idOf(Level level)
{
    return level == Level::prediction ? "prediction" : "feature";
}

} // namespace retort
