// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"

namespace retort::data
{

/// Statistics of one channel in data units, without missing values. All 0 if the channel has no value.
struct ChannelSummary {
    std::string name;
    std::size_t missing = 0; ///< after filling
    double minimum = 0;
    double mean = 0;
    double maximum = 0;
    double deviation = 0; ///< population standard deviation
};

/// Summary of a series for the user.
struct SeriesInspection {
    std::string name;
    std::size_t rows = 0;
    std::string from; ///< first and last stamp as stampText writes them
    std::string to;
    Milliseconds step = 0;
    Message stepText;        ///< "1 hour", "15 minutes", "1 month", "row number"
    int season = 0;          ///< steps; 0 if the sampling interval does not determine it
    std::size_t missing = 0; ///< values, before filling
    std::vector<ChannelSummary> channels;
};

SeriesInspection inspect(const ImportedSeries& imported);

/// A sampling interval in its largest whole unit.
Message stepText(Milliseconds step, bool calendar);

} // namespace retort::data
