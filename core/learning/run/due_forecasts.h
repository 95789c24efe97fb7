// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/conformal.h"
#include "core/evaluation/drift.h"
#include "core/experiment/followed_series.h"

#include <deque>

namespace retort::learning
{

/// The forecasts of one network while rows arrive: made after each row, scored when the rows come that they are about.
class DueForecasts
{
public:
    /// `validationErrors` as of learning::validationErrors; `referenceErrors`: the mean absolute error, scaled, in each row of a time without drift.
    DueForecasts(StageId stage, std::string kind, std::vector<std::vector<double>> validationErrors, std::span<const double> referenceErrors,
                 const experiment::FollowQuestion& question, std::vector<double> scale);

    /// A row came: `values` of the targets, data units. Anomalies have no stamp and no name yet, `target` is their index.
    struct Arrival {
        experiment::FollowedModel said;
        std::vector<std::pair<std::size_t, experiment::Anomaly>> anomalies;
    };
    Arrival arrived(const std::vector<double>& values);

    /// The forecast after that row, [steps, targets], data units.
    void forecast(const std::vector<double>& values);
    /// No forecast could be made after that row.
    void skip();

    /// The newest forecast with its intervals; nothing before the first.
    experiment::FutureModel latest() const;

private:
    struct Made {
        std::vector<double> values;              ///< [steps, targets]; empty: none was made
        std::vector<std::vector<double>> radii;  ///< of each level
        std::vector<double> anomalyRadii;        ///< of the first step
    };

    StageId m_stage;
    std::string m_kind;
    std::vector<std::vector<double>> m_errors;
    evaluation::DriftDetector m_drift;
    std::vector<evaluation::AdaptiveLevel> m_levels;
    std::vector<double> m_asked;
    double m_anomalyLevel;
    std::vector<double> m_scale;
    std::deque<Made> m_made; ///< the newest first
    double m_squares = 0;
    std::int64_t m_due = 0;
    std::vector<std::int64_t> m_inside;
};

} // namespace retort::learning
