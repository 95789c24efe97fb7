// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/seasonal_naive.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace retort;
using namespace retort::evaluation;

namespace
{

constexpr data::Milliseconds hour = 3'600'000;

/// Three channels; value = 1000 * channel + row, so that every cell names itself.
data::PreparedSeries numbered(int rows, int lookBack, int horizon)
{
    data::PreparedSeries series;
    series.series.step = hour;
    series.series.channels.resize(3);
    series.targets = {2, 0};
    series.split.train = {0, rows};
    series.train.lookBack = lookBack;
    series.train.horizon = horizon;
    for (int start = 0; start + lookBack + horizon <= rows; ++start)
        series.train.starts.push_back(start);
    for (int row = 0; row < rows; ++row)
        for (int channel = 0; channel < 3; ++channel)
            series.values.push_back(static_cast<float>(1000 * channel + row));
    for (int channel = 0; channel < 3; ++channel)
        for (int row = 0; row < rows; ++row)
            series.series.channels[static_cast<std::size_t>(channel)].values.push_back(1000 * channel + row);
    return series;
}

} // namespace

class TestSeasonalNaive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repeatsTheLastSeason()
    {
        const data::PreparedSeries series = numbered(40, 10, 7);
        const std::vector<float> naive = seasonalNaive(series, series.train, 4, 3, 2);
        const std::vector<float> truth = truthOf(series, series.train, 3, 2);
        QCOMPARE(naive.size(), 2U * 7 * 2);
        QCOMPARE(truth.size(), naive.size());
        const std::vector<int> seasonRow = {0, 1, 2, 3, 0, 1, 2};
        for (int window = 0; window < 2; ++window)
            for (int step = 0; step < 7; ++step)
                for (int target = 0; target < 2; ++target) {
                    const auto i = static_cast<std::size_t>((window * 7 + step) * 2 + target);
                    const int channel = series.targets[static_cast<std::size_t>(target)];
                    const int border = 3 + window + 10;
                    QCOMPARE(truth[i], static_cast<float>(1000 * channel + border + step));
                    QCOMPARE(naive[i], static_cast<float>(1000 * channel + border - 4 +
                                                          seasonRow[static_cast<std::size_t>(step)]));
                }
    }

    void seasonFromSampling()
    {
        data::PreparedSeries series = numbered(200, 48, 24);
        QCOMPARE(seasonOf(series).steps, 24);
        QVERIFY(seasonOf(series).fromSampling);
        series.train.lookBack = 10; // shorter than the day, which is still the season
        QCOMPARE(seasonOf(series).steps, 24);
        series.series.step = hour / 6;
        QCOMPARE(seasonOf(series).steps, 144);
    }

    void seasonLongerThanTheLookBack()
    {
        data::PreparedSeries series = numbered(60, 4, 6);
        const std::vector<float> naive = seasonalNaive(series, series.train, 10, 20, 1);
        for (int step = 0; step < 6; ++step) // the border is row 24
            QCOMPARE(naive[static_cast<std::size_t>(2 * step)], static_cast<float>(2000 + 14 + step));
    }

    void lastValueStandsInForMissingAndEarlierRows()
    {
        data::PreparedSeries series = numbered(60, 4, 6);
        const std::vector<float> early = seasonalNaive(series, series.train, 6, 0, 1); // the border is row 4
        const std::vector<int> rows = {3, 3, 0, 1, 2, 3};
        for (std::size_t step = 0; step < rows.size(); ++step)
            QCOMPARE(early[2 * step], static_cast<float>(2000 + rows[step]));
        series.series.channels[2].values[15] = std::nan("");
        series.values[3 * 15 + 2] = 0;
        const std::vector<float> gapped = seasonalNaive(series, series.train, 10, 20, 1); // the border is row 24
        QCOMPARE(gapped[2 * 1], 2023.0F);     // row 15 is missing: the last known value
        QCOMPARE(gapped[2 * 1 + 1], 15.0F);   // and known in the other target
        QCOMPARE(gapped[2 * 2], 2016.0F);
        for (const std::size_t row : {22, 23}) // the end of the look-back is missing too
            series.series.channels[2].values[row] = std::nan("");
        QCOMPARE(seasonalNaive(series, series.train, 10, 20, 1)[2 * 1], 2021.0F);
    }

    void seasonFromTheStrongestPeriod_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("period");
        QTest::addColumn<double>("slow"); // amplitude of a wave that comes round twice
        QTest::newRow("fast length") << 1200 << 12 << 4.0;
        QTest::newRow("prime length") << 1201 << 12 << 4.0;
        QTest::newRow("between two bins") << 500 << 48 << 4.0; // 500 / 10 = 50, 500 / 11 = 45.5
        QTest::newRow("longer than the look-back") << 2000 << 144 << 0.0;
        QTest::newRow("as short as can be") << 500 << 3 << 4.0;
    }

    void seasonFromTheStrongestPeriod()
    {
        QFETCH(int, rows);
        QFETCH(int, period);
        QFETCH(double, slow);
        data::PreparedSeries series = numbered(rows, 72, 24);
        series.series.calendar = false;
        series.series.step = 1;
        for (int row = 0; row < rows; ++row) {
            const auto wave = [&](double steps) { return std::sin(2 * std::numbers::pi * row / steps); };
            // Neither the untargeted channel 1 counts, nor a wave that comes round twice.
            series.values[static_cast<std::size_t>(3 * row)] = static_cast<float>(wave(period) + slow * wave(rows / 2.0));
            series.values[static_cast<std::size_t>(3 * row + 1)] = static_cast<float>(9 * wave(10));
            series.values[static_cast<std::size_t>(3 * row + 2)] = static_cast<float>(wave(period) + 0.5 * wave(period / 3.0));
        }
        const Season season = seasonOf(series);
        QCOMPARE(season.steps, period);
        QVERIFY(!season.fromSampling);
    }

    void constantSeriesHasSeasonOne()
    {
        data::PreparedSeries series = numbered(100, 10, 5);
        series.series.calendar = false;
        series.values.assign(series.values.size(), 0.0F);
        QCOMPARE(seasonOf(series).steps, 1);
    }
};

RETORT_TEST(TestSeasonalNaive)
#include "tst_seasonal_naive.moc"
