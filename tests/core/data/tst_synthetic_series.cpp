// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/synthetic_ring_road.h"
#include "core/data/synthetic_series.h"

#include "core/data/collections/synthetic_movements.h"
#include "core/data/reading/series_import.h"
#include "core/data/series_inspection.h"

#include "written_file.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace retort;
using namespace retort::data;

namespace
{

QByteArray contentOf(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Correlation of a channel with another one `lag` rows earlier.
double correlation(const std::vector<double>& late, const std::vector<double>& early, std::size_t lag)
{
    const auto count = static_cast<double>(late.size() - lag);
    double meanLate = 0, meanEarly = 0;
    for (std::size_t i = lag; i < late.size(); ++i) {
        meanLate += late[i] / count;
        meanEarly += early[i - lag] / count;
    }
    double product = 0, squaresLate = 0, squaresEarly = 0;
    for (std::size_t i = lag; i < late.size(); ++i) {
        const double a = late[i] - meanLate, b = early[i - lag] - meanEarly;
        product += a * b;
        squaresLate += a * a;
        squaresEarly += b * b;
    }
    return product / std::sqrt(squaresLate * squaresEarly);
}

} // namespace

class TestSyntheticSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void committedSamplesAreWhatTheGeneratorMakes()
    {
        const std::filesystem::path folder = std::filesystem::path(RETORT_SOURCE_DIR) / "sample_data";
        QTemporaryDir made;
        const std::filesystem::path there = made.path().toStdString();
        QVERIFY(writeTsFiles(sampleCollection(), there).has_value());
        QVERIFY(writeRingRoadGraph(there).has_value());
        for (const char* name : {"movements_TRAIN.ts", "movements_TEST.ts", "ring_road_edges.csv", "ring_road_sensors.csv"}) {
            QVERIFY(!contentOf(there / name).isEmpty());
            QVERIFY(contentOf(there / name) == contentOf(folder / name));
        }
        for (const SampleSeries& sample : sampleSeries()) {
            const std::filesystem::path file = made.filePath(sample.fileName).toStdString();
            QVERIFY(writeCsv(sample.generate(sample.rows, sample.seed), file, sample.decimals).has_value());
            const QByteArray committed = contentOf(folder / sample.fileName);
            QVERIFY(committed.size() > 100'000 && committed.size() < 1'000'000);
            QVERIFY2(contentOf(file) == committed, sample.fileName);
        }
    }

    void truePeriods_data()
    {
        QTest::addColumn<int>("sample");
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("channel");
        QTest::newRow("city") << 0 << 24 << 2;
        QTest::newRow("traffic") << 1 << 96 << 0;
    }
    void truePeriods()
    {
        QFETCH(int, sample);
        QFETCH(int, day);
        QFETCH(int, channel);
        const SampleSeries& made = sampleSeries()[static_cast<std::size_t>(sample)];
        const TimeSeries series = made.generate(made.rows, made.seed);
        QCOMPARE(seasonOfSampling(series.step, true), day);
        const std::vector<double>& values = series.channels[static_cast<std::size_t>(channel)].values;
        const auto steps = static_cast<std::size_t>(day);
        QVERIFY(correlation(values, values, steps) > correlation(values, values, steps / 2) + 0.05);
        QVERIFY(correlation(values, values, 7 * steps) > correlation(values, values, 3 * steps) + 0.05);
    }

    /// What a model of one channel alone cannot know.
    void othersLead()
    {
        const SampleSeries& made = sampleSeries()[0];
        const TimeSeries series = made.generate(made.rows, made.seed);
        QCOMPARE(series.channels[0].name, "temperature");
        const std::vector<double>& temperature = series.channels[0].values;
        const std::vector<double>& north = series.channels[4].values;
        QVERIFY(correlation(north, temperature, 6) < -0.5);
    }

    void seedsDecide()
    {
        QVERIFY(syntheticCityLoad(50, 1).channels[3].values == syntheticCityLoad(50, 1).channels[3].values);
        QVERIFY(syntheticCityLoad(50, 1).channels[3].values != syntheticCityLoad(50, 2).channels[3].values);
        QVERIFY(syntheticTraffic(50, 1).channels[3].values == syntheticTraffic(50, 1).channels[3].values);
        QVERIFY(syntheticTraffic(50, 1).channels[3].values != syntheticTraffic(50, 2).channels[3].values);
    }

    void writtenSeriesComesBack()
    {
        TimeSeries series;
        series.step = 1'800'000;
        series.stamps = {1'467'331'200'000, 1'467'333'000'000, 1'467'334'800'000};
        series.channels = {{"a, \"quoted\"", {1.25, std::numeric_limits<double>::quiet_NaN(), -1e9}}, {"b", {0, 1, 2}}};
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("back.csv").toStdString();
        QVERIFY(writeCsv(series, file).has_value());
        const Result<ImportedSeries> back = importSeries(file, {});
        QVERIFY(back.has_value());
        QCOMPARE(back->series.stamps, series.stamps);
        QCOMPARE(back->series.channels[0].name, series.channels[0].name);
        QCOMPARE(back->series.channels[0].values[0], 1.25);
        QVERIFY(std::isnan(back->series.channels[0].values[1]));
        QCOMPARE(back->series.channels[0].values[2], -1e9);
        QVERIFY(!writeCsv(series, "/nowhere/back.csv").has_value());
    }

    void inspection()
    {
        const WrittenFile file("date,a,b\n2016-07-01 00:00,1,5\n2016-07-01 00:15,,5\n2016-07-01 00:30,4,5\n"
                               "2016-07-01 00:45,7,5\n");
        const Result<ImportedSeries> imported = importSeries(file.path(), {});
        QVERIFY(imported.has_value());
        const SeriesInspection inspection = inspect(*imported);
        QCOMPARE(inspection.name, "series");
        QCOMPARE(inspection.rows, std::size_t(4));
        QCOMPARE(inspection.from, "2016-07-01 00:00");
        QCOMPARE(inspection.to, "2016-07-01 00:45");
        QCOMPARE(inspection.stepText.english(), "15 minutes");
        QCOMPARE(inspection.season, 96);
        QCOMPARE(inspection.missing, std::size_t(1));
        QCOMPARE(inspection.channels.size(), std::size_t(2));
        const ChannelSummary& a = inspection.channels[0];
        QCOMPARE(a.missing, std::size_t(1));
        QCOMPARE(a.minimum, 1.0);
        QCOMPARE(a.mean, 4.0);
        QCOMPARE(a.maximum, 7.0);
        QCOMPARE(a.deviation, std::sqrt(6.0));
        QCOMPARE(inspection.channels[1].deviation, 0.0);
    }

    void stepTexts_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::addColumn<QString>("text");
        QTest::newRow("hour") << qint64(3'600'000) << "1 hour";
        QTest::newRow("day") << qint64(86'400'000) << "1 day";
        QTest::newRow("week") << qint64(7 * 86'400'000) << "1 week";
        QTest::newRow("month") << qint64(2'629'800'000) << "1 month";
        QTest::newRow("quarter") << qint64(3 * 2'629'800'000) << "3 months";
        QTest::newRow("year") << qint64(12 * 2'629'800'000) << "1 year";
        QTest::newRow("seconds") << qint64(5'000) << "5 seconds";
        QTest::newRow("milliseconds") << qint64(40) << "40 milliseconds";
    }
    void stepTexts()
    {
        QFETCH(qint64, step);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(stepText(step, true).english()), text);
        QCOMPARE(stepText(step, false).english(), "row number");
    }
};

RETORT_TEST(TestSyntheticSeries)
#include "tst_synthetic_series.moc"
