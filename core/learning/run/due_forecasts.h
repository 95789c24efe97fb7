// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/conformal.h"
#include "core/evaluation/drift.h"
#include "core/experiment/followed_series.h"

#include <deque>

namespace retort::learning
{

/// The forecasts of one network while rows arrive: one after each row, scored when the forecast rows arrive.
class DueForecasts
{
public:
    /// `validationErrors` as from learning::validationErrors; `referenceErrors`: the scaled mean absolute error of each row in a period without drift.
    DueForecasts(StageId stage, std::string kind, std::vector<std::vector<double>> validationErrors, std::span<const double> referenceErrors,
                 const experiment::FollowQuestion& question, std::vector<double> scale);

    /// Scores a new row; `values` of the targets in data units. Anomalies come with the index of their target, without time and name.
    struct Arrival {
        experiment::FollowedModel said;
        std::vector<std::pair<std::size_t, experiment::Anomaly>> anomalies;
    };
    Arrival arrived(const std::vector<double>& values);

    /// Stores the forecast after that row, [steps, targets], data units.
    void forecast(const std::vector<double>& values);
    /// Stores that no forecast was made after that row.
    void skip();

    /// The newest forecast with its intervals; without values before the first.
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
