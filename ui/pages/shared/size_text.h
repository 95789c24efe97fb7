// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

#include <QString>

namespace retort::ui
{

/// "1,001,312 parameters  ·  3.1 M multiply-adds per window", without what was not counted.
QString sizeText(const experiment::NetworkSize& size);

} // namespace retort::ui
