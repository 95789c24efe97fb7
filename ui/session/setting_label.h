// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

#include <QString>

namespace retort::ui
{

/// A setting of a plan as the pages name it: "Teacher: Width" for "teacher.options.d_model". The path itself where no page has a
/// name for it.
QString settingLabel(const std::string& path, const experiment::Catalogue& catalogue);

} // namespace retort::ui
