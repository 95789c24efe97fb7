// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/metrics.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace retort::evaluation;

namespace
{

std::vector<float> noise(std::size_t count, unsigned seed)
{
    std::mt19937 generator(seed);
    std::normal_distribution<float> normal;
    std::vector<float> values(count);
    for (float& value : values)
        value = normal(generator);
    return values;
}

QuantileMetrics metricsOf(const std::vector<double>& levels, const std::vector<float>& quantiles,
                          const std::vector<float>& truth, std::size_t batch)
{
    QuantileAccumulator accumulator(levels);
    for (std::size_t first = 0; first < truth.size(); first += batch) {
        const std::size_t count = std::min(batch, truth.size() - first);
        accumulator.add(std::span(quantiles).subspan(first * levels.size(), count * levels.size()),
                        std::span(truth).subspan(first, count));
    }
    return accumulator.metrics();
}

} // namespace

class TestQuantileMetrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void againstNaiveLoops()
    {
        const std::vector<double> levels = {0.1, 0.5, 0.75};
        const std::size_t values = 40 * 12 * 3;
        const auto truth = noise(values, 1), quantiles = noise(values * levels.size(), 2);
        const auto metrics = metricsOf(levels, quantiles, truth, 36);
        QVERIFY(metrics.levels == levels);
        double pinball = 0;
        for (std::size_t level = 0; level < levels.size(); ++level) {
            double below = 0;
            for (std::size_t i = 0; i < values; ++i) {
                const double quantile = quantiles[i * levels.size() + level];
                if (truth[i] <= quantile) {
                    pinball += (1 - levels[level]) * (quantile - truth[i]);
                    ++below;
                } else {
                    pinball += levels[level] * (truth[i] - quantile);
                }
            }
            QVERIFY(std::abs(metrics.coverage.at(level) - below / static_cast<double>(values)) < 1e-12);
        }
        QVERIFY(std::abs(metrics.pinball - pinball / static_cast<double>(values * levels.size())) < 1e-12);
    }

    void batchSizeChangesNothing()
    {
        const std::vector<double> levels = {0.05, 0.5, 0.95};
        const auto truth = noise(500 * 7, 3), quantiles = noise(500 * 7 * 3, 4);
        const auto one = metricsOf(levels, quantiles, truth, 7);
        for (const std::size_t batch : {7U * 3, 7U * 64, 7U * 1000})
            QVERIFY(metricsOf(levels, quantiles, truth, batch) == one);
    }

    /// What came true exactly at the quantile counts as covered, and costs nothing.
    void atTheQuantile()
    {
        const auto metrics = metricsOf({0.3}, {1, 2}, {1, 2}, 1);
        QCOMPARE(metrics.coverage.at(0), 1.0);
        QCOMPARE(metrics.pinball, 0.0);
    }

    void noWindowHasNoShare()
    {
        const auto metrics = QuantileAccumulator({0.5}).metrics();
        QVERIFY(std::isnan(metrics.pinball) && std::isnan(metrics.coverage.at(0)));
    }
};

RETORT_TEST(TestQuantileMetrics)
#include "tst_quantile_metrics.moc"
