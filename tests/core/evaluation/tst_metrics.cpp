// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/metrics.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace retort::evaluation;

namespace
{

std::vector<float> noise(int count, unsigned seed)
{
    std::mt19937 generator(seed);
    std::normal_distribution<float> normal;
    std::vector<float> values(static_cast<std::size_t>(count));
    for (float& value : values)
        value = normal(generator);
    return values;
}

MetricAccumulator accumulate(const std::vector<float>& prediction, const std::vector<float>& truth,
                             int horizon, const std::vector<double>& units, int batch)
{
    MetricAccumulator accumulator(horizon, units);
    const std::size_t step = static_cast<std::size_t>(batch * horizon) * units.size();
    for (std::size_t offset = 0; offset < truth.size(); offset += step) {
        const std::size_t size = std::min(step, truth.size() - offset);
        accumulator.add(std::span(prediction).subspan(offset, size), std::span(truth).subspan(offset, size));
    }
    return accumulator;
}

bool near(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-12 + 1e-10 * std::abs(expected);
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void againstNaiveLoops_data()
    {
        QTest::addColumn<int>("windows");
        QTest::addColumn<int>("horizon");
        QTest::addColumn<int>("channels");
        QTest::newRow("usual") << 50 << 96 << 7;
        QTest::newRow("no multiple of eight") << 20 << 45 << 3;
        QTest::newRow("one channel") << 13 << 24 << 1;
        QTest::newRow("short horizon") << 9 << 5 << 2;
        QTest::newRow("one step") << 9 << 1 << 2;
        QTest::newRow("one window") << 1 << 8 << 21;
    }

    void againstNaiveLoops()
    {
        QFETCH(int, windows);
        QFETCH(int, horizon);
        QFETCH(int, channels);
        const int total = windows * horizon * channels;
        const auto prediction = noise(total, 1);
        const auto truth = noise(total, 2);
        std::vector<double> units;
        for (int channel = 0; channel < channels; ++channel)
            units.push_back(0.5 + channel);
        const auto accumulator = accumulate(prediction, truth, horizon, units, 4);
        const Metrics metrics = accumulator.metrics();

        const auto difference = [&](int window, int step, int channel) {
            const auto i = static_cast<std::size_t>((window * horizon + step) * channels + channel);
            return static_cast<double>(prediction[i]) - static_cast<double>(truth[i]);
        };
        const auto mean = [&](auto&& value, auto&& counts) {
            double sum = 0;
            int count = 0;
            for (int w = 0; w < windows; ++w)
                for (int h = 0; h < horizon; ++h)
                    for (int c = 0; c < channels; ++c)
                        if (counts(w, h, c)) {
                            sum += value(w, h, c);
                            ++count;
                        }
            return sum / count;
        };
        const auto all = [](int, int, int) { return true; };
        const auto square = [&](int w, int h, int c) { return difference(w, h, c) * difference(w, h, c); };
        const auto magnitude = [&](int w, int h, int c) { return std::abs(difference(w, h, c)); };

        QVERIFY(near(metrics.mse, mean(square, all)));
        QVERIFY(near(metrics.mae, mean(magnitude, all)));
        QVERIFY(near(
            metrics.mseInDataUnits,
            mean([&](int w, int h,
                     int c) { return std::pow(difference(w, h, c) * units[static_cast<std::size_t>(c)], 2); },
                 all)));
        QVERIFY(near(metrics.maeInDataUnits, mean(
                                                 [&](int w, int h, int c) {
                                                     return std::abs(difference(w, h, c)) *
                                                            units[static_cast<std::size_t>(c)];
                                                 },
                                                 all)));

        QCOMPARE(metrics.msePerHorizonStep.size(), static_cast<std::size_t>(horizon));
        QCOMPARE(metrics.maePerHorizonStep.size(), static_cast<std::size_t>(horizon));
        for (int step = 0; step < horizon; ++step) {
            const auto here = [&](int, int h, int) { return h == step; };
            QVERIFY(near(metrics.msePerHorizonStep[static_cast<std::size_t>(step)], mean(square, here)));
            QVERIFY(near(metrics.maePerHorizonStep[static_cast<std::size_t>(step)], mean(magnitude, here)));
        }
        QCOMPARE(metrics.msePerChannel.size(), static_cast<std::size_t>(channels));
        QCOMPARE(metrics.maePerChannel.size(), static_cast<std::size_t>(channels));
        for (int channel = 0; channel < channels; ++channel) {
            const auto here = [&](int, int, int c) { return c == channel; };
            QVERIFY(near(metrics.msePerChannel[static_cast<std::size_t>(channel)], mean(square, here)));
            QVERIFY(near(metrics.maePerChannel[static_cast<std::size_t>(channel)], mean(magnitude, here)));
        }

        std::size_t scales = 0;
        for (const int scale : pooledScales) {
            if (scale > horizon)
                continue;
            double sum = 0;
            for (int w = 0; w < windows; ++w)
                for (int pool = 0; pool < horizon / scale; ++pool)
                    for (int c = 0; c < channels; ++c) {
                        double pooled = 0;
                        for (int i = 0; i < scale; ++i)
                            pooled += difference(w, pool * scale + i, c) / scale;
                        sum += pooled * pooled;
                    }
            const double expected = sum / (static_cast<double>(windows) * (horizon / scale) * channels);
            QVERIFY(near(metrics.msePerScale.at(scales), expected));
            ++scales;
        }
        QCOMPARE(metrics.msePerScale.size(), scales);

        QCOMPARE(accumulator.windowErrors().size(), static_cast<std::size_t>(windows));
        for (int window = 0; window < windows; ++window)
            QVERIFY(near(accumulator.windowErrors()[static_cast<std::size_t>(window)],
                         mean(square, [&](int w, int, int) { return w == window; })));
    }

    void cellsAreMeansOfTheirSteps_data()
    {
        QTest::addColumn<int>("horizon");
        for (const int horizon : {1, 5, 48, 49, 96, 100})
            QTest::newRow(std::to_string(horizon).c_str()) << horizon;
    }
    void cellsAreMeansOfTheirSteps()
    {
        QFETCH(int, horizon);
        constexpr int windows = 7, channels = 3;
        const auto prediction = noise(windows * horizon * channels, 1);
        auto truth = noise(windows * horizon * channels, 2);
        truth[4] = std::numeric_limits<float>::quiet_NaN();
        const auto metrics = accumulate(prediction, truth, horizon, {1, 1, 1}, 2).metrics();
        const auto rows = static_cast<std::size_t>(std::min(horizon, mostCellRows));
        QCOMPARE(metrics.msePerCell.size(), rows * channels);
        std::vector<double> sums(rows * channels), counts(rows * channels);
        for (std::size_t i = 0; i < truth.size(); ++i) {
            if (std::isnan(truth[i]))
                continue;
            const auto step = static_cast<int>(i) / channels % horizon;
            // By search instead of by the formula: the row whose share of the horizon begins last at or before the step.
            std::size_t row = rows - 1;
            while (row > 0 && row * static_cast<std::size_t>(horizon) > static_cast<std::size_t>(step) * rows + rows - 1)
                --row;
            while (row * static_cast<std::size_t>(horizon) > static_cast<std::size_t>(step) * rows)
                --row;
            sums[row * channels + i % channels] += std::pow(double(prediction[i]) - truth[i], 2);
            counts[row * channels + i % channels] += 1;
        }
        for (std::size_t cell = 0; cell < sums.size(); ++cell) {
            QVERIFY(counts[cell] > 0); // no row without a step
            QVERIFY(std::abs(metrics.msePerCell[cell] - sums[cell] / counts[cell]) < 1e-5);
        }
    }

    void batchSizeChangesNothing_data()
    {
        QTest::addColumn<int>("batch");
        for (const int batch : {7, 32, 1024})
            QTest::addRow("%d", batch) << batch;
    }

    void batchSizeChangesNothing()
    {
        QFETCH(int, batch);
        const auto prediction = noise(1500 * 12 * 3, 3);
        const auto truth = noise(1500 * 12 * 3, 4);
        const auto one = accumulate(prediction, truth, 12, {1, 2, 3}, 1);
        const auto many = accumulate(prediction, truth, 12, {1, 2, 3}, batch);
        QVERIFY(one.metrics() == many.metrics());
        QVERIFY(one.windowErrors() == many.windowErrors());
        QCOMPARE(many.windowErrors().size(), 1500U);
    }

    void noWindowHasNoError()
    {
        const Metrics metrics = MetricAccumulator(8, {1, 1}).metrics();
        QVERIFY(std::isnan(metrics.mse));
        QVERIFY(std::isnan(metrics.msePerScale.at(3)));
    }

    /// Values without a truth are as if they were not there: against loops over what is known.
    void unknownTruthsCountNowhere()
    {
        constexpr int windows = 7, horizon = 9, channels = 3;
        const auto prediction = noise(windows * horizon * channels, 3);
        auto truth = noise(windows * horizon * channels, 4);
        const float unknown = std::numeric_limits<float>::quiet_NaN();
        for (std::size_t i = 0; i < truth.size(); i += 5)
            truth[i] = unknown;
        for (int window = 0; window < windows; ++window) // channel 2 is never known
            for (int step = 0; step < horizon; ++step)
                truth[static_cast<std::size_t>((window * horizon + step) * channels + 2)] = unknown;
        const auto accumulator = accumulate(prediction, truth, horizon, {1.0, 2.0, 3.0}, 2);
        const Metrics metrics = accumulator.metrics();
        double sum = 0, absolute = 0;
        int known = 0;
        std::vector<double> perChannel(channels), countOf(channels);
        double pairs = 0;
        int pairCount = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const double difference = static_cast<double>(prediction[i]) - static_cast<double>(truth[i]);
            if (std::isnan(difference))
                continue;
            sum += difference * difference;
            absolute += std::abs(difference);
            perChannel[i % channels] += difference * difference;
            ++countOf[i % channels];
            ++known;
        }
        for (int window = 0; window < windows; ++window)
            for (int pair = 0; pair < horizon / 2; ++pair)
                for (int channel = 0; channel < channels; ++channel) {
                    const auto i = static_cast<std::size_t>((window * horizon + 2 * pair) * channels + channel);
                    const double pooled = (static_cast<double>(prediction[i]) - static_cast<double>(truth[i]) +
                                           static_cast<double>(prediction[i + channels]) -
                                           static_cast<double>(truth[i + channels])) /
                                          2;
                    if (!std::isnan(pooled)) {
                        pairs += pooled * pooled;
                        ++pairCount;
                    }
                }
        QVERIFY(near(metrics.mse, sum / known));
        QVERIFY(near(metrics.mae, absolute / known));
        QVERIFY(near(metrics.msePerChannel[1], perChannel[1] / countOf[1]));
        QVERIFY(std::isnan(metrics.msePerChannel[2]));
        QVERIFY(near(metrics.msePerScale[1], pairs / pairCount));
        QCOMPARE(metrics.unknown, std::int64_t(windows * horizon * channels - known));
        QVERIFY(near(metrics.mseInDataUnits,
                     (perChannel[0] / countOf[0] + 4 * perChannel[1] / countOf[1]) / 2));
        QVERIFY(near(metrics.maePerChannelInDataUnits[1], 2 * metrics.maePerChannel[1]));
    }

    /// Around 1e9 a float's step is 64: only doubles see an error of 3.
    void doublesSeeWhatFloatsRoundAway()
    {
        MetricAccumulator accumulator(2, {1.0});
        accumulator.add(std::vector<double>{1e9 + 3, 1e9}, std::vector<double>{1e9, 1e9});
        QCOMPARE(accumulator.metrics().mse, 4.5);
        MetricAccumulator rounded(2, {1.0});
        rounded.add(std::vector<float>{1e9F + 3, 1e9F}, std::vector<double>{1e9, 1e9});
        QCOMPARE(rounded.metrics().mse, 0.0);
    }

    void aForecastThatIsNoNumberStaysOne()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        MetricAccumulator accumulator(2, {1.0});
        accumulator.add(std::vector<float>{nan, 1.0F}, std::vector<float>{1.0F, nan});
        QVERIFY(std::isnan(accumulator.metrics().mse));
    }
};

RETORT_TEST(TestMetrics)
#include "tst_metrics.moc"
