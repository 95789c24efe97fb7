// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/collections/collection.h"
#include "core/data/reading/series_import.h"

namespace retort::data
{

/// A collection for people to look at: its series one behind the other, the training part first, as if they were one. Errors as of readCollection.
Result<ImportedSeries> importCollection(const std::filesystem::path& file, const CollectionOptions& options, const CancellationToken& stop = {});

} // namespace retort::data
