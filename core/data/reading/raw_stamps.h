// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/column_reading.h"
#include "core/data/reading/remark_log.h"

namespace retort::data
{

/// Whether every tenth stamp or more is the same as the one before it.
bool standStill(const std::vector<Milliseconds>& stamps);

/// Times of day without a date: one that falls back has passed midnight. Remarked on.
void continuePastMidnight(std::vector<Milliseconds>& stamps, const std::string& column, RemarkLog& remarks);

/// "+02:00" where all stamps have that offset: they become local times. "UTC" where there are several, with a remark. Empty
/// where none states an offset.
std::string zoneOf(RawColumns& raw, const std::string& column, RemarkLog& remarks);

} // namespace retort::data
