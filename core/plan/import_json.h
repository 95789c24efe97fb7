// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"
#include "core/plan/object_reader.h"

namespace retort::experiment
{

/// How a series is read, as fields of a plan's "data": format, sheet, time_column, date_order, steps, channels, missing,
/// fill, row_time.
void readImport(ObjectReader& data, data::ImportOptions& out, std::vector<Finding>& findings);

/// Only what differs from finding it out; "auto" and "all" for the rest.
nlohmann::ordered_json importJson(const data::ImportOptions& options);

/// A stated or found format, field by field.
nlohmann::ordered_json formatJson(const data::FormatChoice& format);
data::FormatChoice asChoice(const data::TableFormat& format);

/// What decides the values and times that a file gives, as one text: two equal ones read the same of the same bytes.
std::string readingOf(const data::ImportOptions& options);

/// What `--set` can set of it, below "data.".
std::vector<std::string> importPaths();

} // namespace retort::experiment
