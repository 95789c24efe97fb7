// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/due_forecasts.h"

#include <cmath>

namespace retort::learning
{

DueForecasts::DueForecasts(StageId stage, std::string kind, std::vector<std::vector<double>> validationErrors, std::span<const double> referenceErrors,
                           const experiment::FollowQuestion& question, std::vector<double> scale)
    : m_stage(stage),
      m_kind(std::move(kind)),
      m_errors(std::move(validationErrors)),
      m_drift(referenceErrors, static_cast<int>(2 * m_errors.size() / scale.size())), // rows closer than two horizons share forecasts
      m_levels(question.levels.begin(), question.levels.end()),
      m_asked(question.levels),
      m_anomalyLevel(question.anomalyLevel),
      m_scale(std::move(scale)),
      m_inside(question.levels.size())
{
}

DueForecasts::Arrival DueForecasts::arrived(const std::vector<double>& values)
{
    Arrival arrival;
    const std::size_t targets = values.size();
    double absolute = 0;
    std::int64_t count = 0;
    std::vector<std::int64_t> inside(m_levels.size());
    for (std::size_t step = 0; step < m_made.size(); ++step) { // the newest forecast predicted this row as its first step
        const Made& made = m_made[step];
        if (made.values.empty())
            continue;
        for (std::size_t target = 0; target < targets; ++target) {
            if (std::isnan(values[target]))
                continue;
            const std::size_t cell = step * targets + target;
            const double error = std::abs(values[target] - made.values[cell]), scaled = error / m_scale[target];
            absolute += scaled;
            m_squares += scaled * scaled;
            ++count;
            for (std::size_t level = 0; level < m_levels.size(); ++level)
                inside[level] += error <= made.radii[level][cell] ? 1 : 0;
            if (step == 0 && error > made.anomalyRadii[target])
                arrival.anomalies.push_back({target, {.stage = m_stage, .value = values[target], .lower = made.values[cell] - made.anomalyRadii[target], .upper = made.values[cell] + made.anomalyRadii[target]}});
        }
    }
    m_due += count;
    const double error = count > 0 ? absolute / static_cast<double>(count) : std::nan("");
    const bool drifted = m_drift.add(error);
    arrival.said = {.stage = m_stage,
                    .error = error,
                    .mse = m_due > 0 ? m_squares / static_cast<double>(m_due) : std::nan(""),
                    .due = m_due,
                    .drift = m_drift.sum() / m_drift.threshold(),
                    .drifted = drifted};
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        m_inside[level] += inside[level];
        if (count > 0)
            m_levels[level].add(1 - static_cast<double>(inside[level]) / static_cast<double>(count));
        arrival.said.coverage.push_back(m_due > 0 ? static_cast<double>(m_inside[level]) / static_cast<double>(m_due) : std::nan(""));
    }
    return arrival;
}

void DueForecasts::forecast(const std::vector<double>& values)
{
    const std::size_t targets = m_scale.size();
    Made made{.values = values};
    for (const auto& level : m_levels) {
        auto& radii = made.radii.emplace_back();
        for (const auto& errors : m_errors)
            radii.push_back(evaluation::conformalRadiusOfSorted(errors, level.level()));
    }
    for (std::size_t target = 0; target < targets; ++target) {
        const double radius = evaluation::conformalRadiusOfSorted(m_errors[target], m_anomalyLevel);
        const bool tooFew = std::isinf(radius) && !m_errors[target].empty();
        made.anomalyRadii.push_back(tooFew ? m_errors[target].back() : radius);
    }
    m_made.push_front(std::move(made));
    if (m_made.size() > m_errors.size() / targets)
        m_made.pop_back();
}

void DueForecasts::skip()
{
    m_made.push_front({});
    if (m_made.size() > m_errors.size() / m_scale.size())
        m_made.pop_back();
}

experiment::FutureModel DueForecasts::latest() const
{
    experiment::FutureModel model{.stage = m_stage, .kind = m_kind, .values = {}};
    if (m_made.empty() || m_made.front().values.empty())
        return model;
    const Made& made = m_made.front();
    model.values = made.values;
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        auto& interval = model.intervals.emplace_back(experiment::FutureInterval{.level = m_asked[level], .lower = {}, .upper = {}});
        for (std::size_t cell = 0; cell < made.values.size(); ++cell) {
            const double radius = made.radii[level][cell];
            interval.lower.push_back(std::isfinite(radius) ? made.values[cell] - radius : std::nan(""));
            interval.upper.push_back(std::isfinite(radius) ? made.values[cell] + radius : std::nan(""));
        }
        interval.coverage = m_due > 0 ? static_cast<double>(m_inside[level]) / static_cast<double>(m_due) : std::nan("");
    }
    return model;
}

} // namespace retort::learning
