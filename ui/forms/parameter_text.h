// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

#include <QString>

namespace retort::ui
{

/// Texts of a parameter in the window's language.
QString labelOf(const Parameter& parameter);
QString helpOf(const Parameter& parameter);
QString unitOf(const Parameter& parameter);
QString labelOf(const Choice& choice);

/// A value as people read it: choices by their label, numbers as the editors write them.
QString valueText(const Parameter& parameter, const Value& value);

/// "0.01", "1e-4", "12000": shortest that reads back the same, scientific below 0.001 and from 1e6.
QString numberText(double number);

} // namespace retort::ui
