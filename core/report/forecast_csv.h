// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"

namespace retort::report
{

/// Forecasts of test windows as a table in data units: window (from 1), step (from 1), time, channel, truth, and a column for each
/// forecaster. An empty cell where the truth is not known.
class ForecastCsv
{
public:
    explicit ForecastCsv(const experiment::Outcome& outcome) : m_outcome(outcome) {}

    std::string header() const;
    std::string rows(const experiment::TestForecast& forecast) const;

private:
    std::vector<Role> roles() const;

    const experiment::Outcome& m_outcome;
};

/// Every test window of a run that is over, forecast anew by the networks that its record keeps; of a run that told classes apart, classCsv. Errors are those of
/// Engine::forecast and of the disk; then the file is not there, or still the one from before.
Result<void> writeForecasts(experiment::Engine& engine, const experiment::Record& record, const std::filesystem::path& file,
                            const std::function<void(double)>& progress, const CancellationToken& stop);

} // namespace retort::report
