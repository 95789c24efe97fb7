// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/classical_forecasts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

namespace retort::evaluation
{
namespace
{

/// Sums of products of what a row of the least squares holds, in the lower triangle.
using Gram = std::vector<std::vector<double>>;

/// Solves the leading `size` rows of A x = b for a symmetric positive definite A, whose factor grows with the size.
std::vector<double> solved(const Gram& factor, const std::vector<double>& right, std::size_t size)
{
    std::vector<double> x(right.begin(), right.begin() + static_cast<std::ptrdiff_t>(size));
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            x[i] -= factor[i][j] * x[j];
        x[i] /= factor[i][i];
    }
    for (std::size_t i = size; i-- > 0;) {
        for (std::size_t j = i + 1; j < size; ++j)
            x[i] -= factor[j][i] * x[j];
        x[i] /= factor[i][i];
    }
    return x;
}

/// Cholesky; a diagonal that is not above 0 ends it: that many rows are independent.
std::size_t factorise(Gram& gram)
{
    for (std::size_t i = 0; i < gram.size(); ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = gram[i][j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= gram[i][k] * gram[j][k];
            if (i == j && !(sum > 1e-10 * gram[i][i]))
                return i;
            gram[i][j] = i == j ? std::sqrt(sum) : sum / gram[j][j];
        }
    return gram.size();
}

} // namespace

void Drift::forecast(std::span<const double> lookBack, std::int64_t, std::span<double> horizon) const
{
    const double slope = lookBack.size() > 1 ? (lookBack.back() - lookBack.front()) / static_cast<double>(lookBack.size() - 1) : 0;
    for (std::size_t step = 0; step < horizon.size(); ++step)
        horizon[step] = lookBack.back() + slope * static_cast<double>(step + 1);
}

Theta::Theta(std::span<const double> rows, std::int64_t first, int season) : m_seasonal(static_cast<std::size_t>(std::max(1, season)), 0.0)
{
    std::vector<double> known(m_seasonal.size(), 0.0);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!std::isnan(rows[i])) {
            const auto place = static_cast<std::size_t>((first + static_cast<std::int64_t>(i)) % static_cast<std::int64_t>(m_seasonal.size()));
            m_seasonal[place] += rows[i];
            known[place] += 1;
        }
    for (std::size_t place = 0; place < m_seasonal.size(); ++place)
        m_seasonal[place] = known[place] > 0 ? m_seasonal[place] / known[place] : 0;
    const double mean = std::accumulate(m_seasonal.begin(), m_seasonal.end(), 0.0) / static_cast<double>(m_seasonal.size());
    for (double& place : m_seasonal)
        place -= mean;
    double least = std::numeric_limits<double>::infinity();
    for (int tried = 1; tried < 20; ++tried) {
        const double alpha = 0.05 * tried;
        double level = std::nan(""), error = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (std::isnan(rows[i]))
                continue;
            const double value = rows[i] - seasonal(first + static_cast<std::int64_t>(i));
            if (!std::isnan(level))
                error += (value - level) * (value - level);
            level = std::isnan(level) ? value : level + alpha * (value - level);
        }
        if (error < least) {
            least = error;
            m_alpha = alpha;
        }
    }
}

void Theta::forecast(std::span<const double> lookBack, std::int64_t nextRow, std::span<double> horizon) const
{
    const auto count = static_cast<double>(lookBack.size());
    const std::int64_t first = nextRow - static_cast<std::int64_t>(lookBack.size());
    double level = 0, mean = 0, ofTime = 0;
    for (std::size_t i = 0; i < lookBack.size(); ++i) {
        const double value = lookBack[i] - seasonal(first + static_cast<std::int64_t>(i));
        level = i == 0 ? value : level + m_alpha * (value - level);
        mean += value / count;
        ofTime += value * (static_cast<double>(i) - (count - 1) / 2);
    }
    const double squares = count * (count * count - 1) / 12;
    const double drift = squares > 0 ? ofTime / squares / 2 : 0;
    const double lag = (1 - std::pow(1 - m_alpha, count)) / m_alpha; // how far the level runs behind a trend
    for (std::size_t step = 0; step < horizon.size(); ++step)
        horizon[step] = level + drift * (static_cast<double>(step) + lag) + seasonal(nextRow + static_cast<std::int64_t>(step));
}

Autoregression::Autoregression(std::span<const double> rows, std::size_t lookBack)
{
    const std::size_t lags = std::min({mostLags, lookBack, rows.size() / 4});
    const std::size_t width = lags + 1;
    Gram gram(width, std::vector<double>(width, 0.0));
    std::vector<double> right(width, 0.0), row(width);
    double squares = 0, count = 0;
    for (std::size_t i = lags; i < rows.size(); ++i) {
        row[0] = 1;
        for (std::size_t lag = 1; lag <= lags; ++lag)
            row[lag] = rows[i - lag];
        if (std::isnan(rows[i]) || std::ranges::any_of(row, [](double value) { return std::isnan(value); }))
            continue;
        for (std::size_t a = 0; a < width; ++a) {
            for (std::size_t b = 0; b <= a; ++b)
                gram[a][b] += row[a] * row[b];
            right[a] += row[a] * rows[i];
        }
        squares += rows[i] * rows[i];
        count += 1;
    }
    if (count <= static_cast<double>(width))
        return;
    const std::size_t independent = factorise(gram);
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t size = 1; size <= independent; ++size) {
        auto coefficients = solved(gram, right, size);
        double explained = 0;
        for (std::size_t i = 0; i < size; ++i)
            explained += coefficients[i] * right[i];
        const double error = std::max(squares - explained, 1e-12 * std::max(squares, 1e-300));
        const double aic = count * std::log(error / count) + 2 * static_cast<double>(size);
        if (aic < least) {
            least = aic;
            m_coefficients = std::move(coefficients);
        }
    }
}

void Autoregression::forecast(std::span<const double> lookBack, std::int64_t, std::span<double> horizon) const
{
    for (std::size_t step = 0; step < horizon.size(); ++step) {
        double value = m_coefficients[0];
        for (std::size_t lag = 1; lag < m_coefficients.size(); ++lag)
            value += m_coefficients[lag] * (lag <= step ? horizon[step - lag] : lookBack[lookBack.size() - (lag - step)]);
        horizon[step] = value;
    }
}

ClassicalForecaster::ClassicalForecaster(const data::PreparedSeries& series, Method method, int season) : m_series(series)
{
    const auto train = series.split.train;
    for (const int target : series.targets) {
        const auto channel = static_cast<std::size_t>(target);
        std::vector<double> rows;
        for (std::int64_t row = train.begin; row < train.end; ++row)
            rows.push_back((series.truth(row, target) - series.scaler.shift()[channel]) / series.scaler.scale()[channel]);
        switch (method) {
        case Method::drift: m_ofTargets.push_back(std::make_unique<Drift>()); break;
        case Method::theta: m_ofTargets.push_back(std::make_unique<Theta>(rows, train.begin, season)); break;
        case Method::autoregression: m_ofTargets.push_back(std::make_unique<Autoregression>(rows, static_cast<std::size_t>(series.train.lookBack))); break;
        }
    }
}

std::vector<float> ClassicalForecaster::forecasts(const data::WindowSet& windows, std::int64_t first, std::int64_t count) const
{
    const std::size_t channels = m_series.series.channels.size(), targets = m_series.targets.size();
    const auto steps = static_cast<std::size_t>(windows.horizon);
    std::vector<float> all(static_cast<std::size_t>(count) * steps * targets);
    std::vector<double> lookBack(static_cast<std::size_t>(windows.lookBack)), horizon(steps);
    for (std::int64_t window = 0; window < count; ++window) {
        const std::int64_t start = windows.starts[static_cast<std::size_t>(first + window)];
        for (std::size_t target = 0; target < targets; ++target) {
            for (std::size_t i = 0; i < lookBack.size(); ++i)
                lookBack[i] = m_series.values[(static_cast<std::size_t>(start) + i) * channels + static_cast<std::size_t>(m_series.targets[target])];
            m_ofTargets[target]->forecast(lookBack, start + windows.lookBack, horizon);
            for (std::size_t step = 0; step < steps; ++step)
                all[(static_cast<std::size_t>(window) * steps + step) * targets + target] = static_cast<float>(horizon[step]);
        }
    }
    return all;
}

} // namespace retort::evaluation
