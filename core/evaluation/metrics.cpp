// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace retort::evaluation
{

namespace
{

/// Eight sums side by side: the compiler may not reorder one sum, and so could not vectorise it.
double sumOfSquares(const double* values, std::size_t count)
{
    constexpr std::size_t lanes = 8;
    std::array<double, lanes> sums{};
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += values[i + lane] * values[i + lane];
    double sum = 0;
    for (; i < count; ++i)
        sum += values[i] * values[i];
    for (const double lane : sums)
        sum += lane;
    return sum;
}

/// Adds neighbouring rows in place; an odd last row is left out. Returns the rows that remain.
std::size_t addPairsOfRows(double* values, std::size_t rows, std::size_t columns)
{
    for (std::size_t row = 0; row < rows / 2; ++row) {
        double* sum = values + row * columns;
        const double* first = values + 2 * row * columns;
        for (std::size_t column = 0; column < columns; ++column)
            sum[column] = first[column] + first[columns + column];
    }
    return rows / 2;
}

} // namespace

std::size_t cellRow(std::size_t step, std::size_t horizon)
{
    return step * std::min<std::size_t>(horizon, mostCellRows) / horizon;
}

MetricAccumulator::MetricAccumulator(int horizon, std::vector<double> unitsPerScaled)
    : m_horizon(static_cast<std::size_t>(horizon)), m_unitsPerScaled(std::move(unitsPerScaled))
{
    const std::size_t values = m_horizon * m_unitsPerScaled.size();
    m_squared.resize(values);
    m_absolute.resize(values);
    m_difference.resize(values);
    m_squaredPerScale.resize(static_cast<std::size_t>(std::count_if(
        pooledScales.begin(), pooledScales.end(), [=](int scale) { return scale <= horizon; })));
}

template <typename Prediction, typename Truth>
void MetricAccumulator::addAll(std::span<const Prediction> prediction, std::span<const Truth> truth)
{
    const std::size_t window = m_difference.size();
    for (std::size_t offset = 0; offset + window <= prediction.size(); offset += window)
        addWindow(prediction.data() + offset, truth.data() + offset);
}

void MetricAccumulator::add(std::span<const float> prediction, std::span<const float> truth)
{
    addAll(prediction, truth);
}

void MetricAccumulator::add(std::span<const float> prediction, std::span<const double> truth)
{
    addAll(prediction, truth);
}

void MetricAccumulator::add(std::span<const double> prediction, std::span<const double> truth)
{
    addAll(prediction, truth);
}

template <typename Prediction, typename Truth>
void MetricAccumulator::addWindow(const Prediction* prediction, const Truth* truth)
{
    const std::size_t channels = m_unitsPerScaled.size();
    const std::size_t values = m_difference.size();
    double* difference = m_difference.data();
    if (std::any_of(truth, truth + values, [](Truth value) { return std::isnan(value); })) {
        for (std::size_t i = 0; i < values; ++i)
            difference[i] = std::isnan(truth[i]) ? std::numeric_limits<double>::quiet_NaN()
                                                 : static_cast<double>(prediction[i]) - static_cast<double>(truth[i]);
        // A forecast that is not a number must stay one in the score.
        for (std::size_t i = 0; i < values; ++i)
            m_nanForecast = m_nanForecast || (!std::isnan(truth[i]) && std::isnan(difference[i]));
        addWindowWithUnknowns();
        return;
    }
    double* squared = m_squared.data();
    double* absolute = m_absolute.data();
    for (std::size_t i = 0; i < values; ++i) {
        const double error = static_cast<double>(prediction[i]) - static_cast<double>(truth[i]);
        difference[i] = error;
        squared[i] += error * error;
        absolute[i] += std::fabs(error);
    }

    std::size_t rows = m_horizon;
    for (std::size_t scale = 0; scale < m_squaredPerScale.size(); ++scale) {
        // Each scale is twice the one before, so that pooling is adding pairs once more.
        static_assert(pooledScales == std::array{1, 2, 4, 8});
        if (scale > 0)
            rows = addPairsOfRows(difference, rows, channels);
        const double steps = pooledScales[scale];
        const double sum = sumOfSquares(difference, rows * channels) / (steps * steps);
        m_squaredPerScale[scale] += sum;
        if (scale == 0)
            m_windowErrors.push_back(sum / static_cast<double>(values));
    }
}

/// The differences are NaN where the truth is unknown; a pooled step is unknown where one of its steps is.
void MetricAccumulator::addWindowWithUnknowns()
{
    const std::size_t channels = m_unitsPerScaled.size();
    m_unknown.resize(m_difference.size());
    m_unknownPerScale.resize(m_squaredPerScale.size());
    for (std::size_t i = 0; i < m_difference.size(); ++i) {
        const double error = m_difference[i];
        if (std::isnan(error)) {
            ++m_unknown[i];
            continue;
        }
        m_squared[i] += error * error;
        m_absolute[i] += std::fabs(error);
    }
    std::size_t rows = m_horizon;
    for (std::size_t scale = 0; scale < m_squaredPerScale.size(); ++scale) {
        if (scale > 0)
            rows = addPairsOfRows(m_difference.data(), rows, channels);
        const double steps = pooledScales[scale];
        double sum = 0;
        std::size_t known = 0;
        for (std::size_t i = 0; i < rows * channels; ++i) {
            if (std::isnan(m_difference[i]))
                continue;
            sum += m_difference[i] * m_difference[i] / (steps * steps);
            ++known;
        }
        m_squaredPerScale[scale] += sum;
        m_unknownPerScale[scale] += static_cast<std::int64_t>(rows * channels - known);
        if (scale == 0)
            m_windowErrors.push_back(known == 0 ? std::numeric_limits<double>::quiet_NaN()
                                                : sum / static_cast<double>(known));
    }
}

std::vector<float> MetricAccumulator::meansPerCell() const
{
    const std::size_t channels = m_unitsPerScaled.size();
    const std::size_t rows = std::min<std::size_t>(m_horizon, mostCellRows);
    std::vector<double> sums(rows * channels), known(rows * channels);
    for (std::size_t i = 0; i < m_squared.size(); ++i) {
        const std::size_t cell = cellRow(i / channels, m_horizon) * channels + i % channels;
        sums[cell] += m_squared[i];
        known[cell] += static_cast<double>(m_windowErrors.size()) - (m_unknown.empty() ? 0.0 : static_cast<double>(m_unknown[i]));
    }
    std::vector<float> means(sums.size());
    for (std::size_t cell = 0; cell < means.size(); ++cell)
        means[cell] = static_cast<float>(sums[cell] / known[cell]); // 0 / 0 where nothing is known: no number
    return means;
}

Metrics MetricAccumulator::metrics() const
{
    const std::size_t channels = m_unitsPerScaled.size();
    const auto windows = static_cast<double>(m_windowErrors.size());
    const auto unknownAt = [&](std::size_t i) { return m_unknown.empty() ? 0.0 : static_cast<double>(m_unknown[i]); };
    const auto means = [&](const std::vector<double>& sums, std::vector<double>& perStep,
                           std::vector<double>& perChannel) {
        perStep.assign(m_horizon, 0);
        perChannel.assign(channels, 0);
        std::vector<double> unknownPerStep(m_horizon), unknownPerChannel(channels);
        double total = 0;
        double unknown = 0;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            perStep[i / channels] += sums[i];
            perChannel[i % channels] += sums[i];
            unknownPerStep[i / channels] += unknownAt(i);
            unknownPerChannel[i % channels] += unknownAt(i);
            total += sums[i];
            unknown += unknownAt(i);
        }
        // 0 / 0 where nothing is known: no number, and so no score.
        for (std::size_t step = 0; step < m_horizon; ++step)
            perStep[step] /= windows * static_cast<double>(channels) - unknownPerStep[step];
        for (std::size_t channel = 0; channel < channels; ++channel)
            perChannel[channel] /= windows * static_cast<double>(m_horizon) - unknownPerChannel[channel];
        return total / (windows * static_cast<double>(sums.size()) - unknown);
    };

    Metrics result;
    result.mse = means(m_squared, result.msePerHorizonStep, result.msePerChannel);
    result.mae = means(m_absolute, result.maePerHorizonStep, result.maePerChannel);
    result.msePerCell = meansPerCell();
    for (std::size_t scale = 0; scale < m_squaredPerScale.size(); ++scale) {
        const std::size_t rows = m_horizon / static_cast<std::size_t>(pooledScales[scale]);
        const double unknown = m_unknownPerScale.empty() ? 0 : static_cast<double>(m_unknownPerScale[scale]);
        result.msePerScale.push_back(m_squaredPerScale[scale] /
                                     (windows * static_cast<double>(rows * channels) - unknown));
    }
    std::size_t scored = 0;
    for (std::size_t channel = 0; channel < channels; ++channel)
        scored += std::isnan(result.msePerChannel[channel]) && !m_unknown.empty() ? 0 : 1;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const double units = m_unitsPerScaled[channel];
        result.msePerChannelInDataUnits.push_back(result.msePerChannel[channel] * units * units);
        result.maePerChannelInDataUnits.push_back(result.maePerChannel[channel] * std::fabs(units));
        if (std::isnan(result.msePerChannel[channel]) && !m_unknown.empty())
            continue;
        result.mseInDataUnits +=
            result.msePerChannel[channel] * units * units / static_cast<double>(scored);
        result.maeInDataUnits +=
            result.maePerChannel[channel] * std::fabs(units) / static_cast<double>(scored);
    }
    for (const std::int64_t count : m_unknown)
        result.unknown += count;
    if (m_nanForecast)
        result.mse = result.mae = std::numeric_limits<double>::quiet_NaN();
    return result;
}

} // namespace retort::evaluation
