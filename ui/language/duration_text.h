// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace retort::ui
{

/// "0:41", "12:05", "1:02:09".
QString durationText(double seconds);

} // namespace retort::ui
