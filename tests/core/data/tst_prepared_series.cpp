// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/prepared_series.h"

#include "core/data/reading/series_import.h"
#include "tests/support/data_elsewhere.h"
#include "tests/support/test_program.h"

#include <QFileInfo>
#include <QTest>

#include <cmath>
#include <limits>

using namespace retort;
using namespace retort::data;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Hours from 2016-07-01 with the given channels.
TimeSeries hourly(std::vector<Channel> channels)
{
    TimeSeries series;
    series.name = "test";
    series.step = 3'600'000;
    series.channels = std::move(channels);
    for (std::size_t row = 0; row < series.channels.front().values.size(); ++row)
        series.stamps.push_back(1'467'331'200'000 + static_cast<Milliseconds>(row) * series.step);
    return series;
}

std::vector<double> counting(std::size_t rows)
{
    std::vector<double> values(rows);
    for (std::size_t i = 0; i < rows; ++i)
        values[i] = static_cast<double>(i);
    return values;
}

QString ettFile()
{
    const QString folder =
        qEnvironmentVariable("RETORT_DATA", QStringLiteral(RETORT_SOURCE_DIR) + QStringLiteral("/../shared/data"));
    return folder + QStringLiteral("/ETTh1.csv");
}

} // namespace

class TestPreparedSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<bool>("ratio");
        QTest::addColumn<QList<double>>("parts");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QList<qint64>>("borders"); // empty: refused
        QTest::addColumn<QString>("sentence");
        const QString none;
        QTest::newRow("rows") << false << QList<double>{60, 20, 20} << 120 << QList<qint64>{60, 80, 100} << none;
        QTest::newRow("ratios floor, validation takes the rest")
            << true << QList<double>{0.7, 0.1, 0.2} << 105 << QList<qint64>{73, 84, 105} << none;
        QTest::newRow("ratios below one leave rows unused")
            << true << QList<double>{0.5, 0.25, 0.125} << 203 << QList<qint64>{101, 151, 176} << none;
        QTest::newRow("ratios a rounding above one")
            << true << QList<double>{0.7, 0.1 + 5e-10, 0.2} << 105 << QList<qint64>{73, 84, 105} << none;
        QTest::newRow("ratios a little above one") << true << QList<double>{0.7, 0.1 + 1e-7, 0.2} << 105
                                                   << QList<qint64>{} << "sum to 1.0000001. Choose non-negative ratios that sum to at most 1";
        QTest::newRow("just enough") << false << QList<double>{14, 4, 4} << 22 << QList<qint64>{14, 18, 22} << none;
        QTest::newRow("training too short")
            << false << QList<double>{13, 4, 4} << 22 << QList<qint64>{}
            << "The training set has 13 of 22 rows, but one window needs 14 (look-back 10 + horizon 4)";
        QTest::newRow("validation too short") << false << QList<double>{14, 3, 4} << 22 << QList<qint64>{}
                                              << "The validation set has 3 of 22 rows, but one forecast needs 4";
        QTest::newRow("test too short") << false << QList<double>{14, 4, 3} << 22 << QList<qint64>{}
                                        << "The test set has 3 of 22 rows, but one forecast needs 4";
        QTest::newRow("more than there is") << false << QList<double>{60, 20, 20} << 99 << QList<qint64>{}
                                            << "60 + 20 + 20 = 100 rows, but the series has only 99";
        QTest::newRow("ratios over one") << true << QList<double>{0.7, 0.2, 0.2} << 100 << QList<qint64>{}
                                         << "0.7 + 0.2 + 0.2 sum to 1.1";
        QTest::newRow("negative ratio") << true << QList<double>{1.2, -0.4, 0.2} << 100 << QList<qint64>{} << "negative";
        QTest::newRow("not a number") << true << QList<double>{missing, 0.5, 0.5} << 100 << QList<qint64>{} << "sum to nan";
        QTest::newRow("half a row") << false << QList<double>{60.5, 20, 19} << 100 << QList<qint64>{} << "60.5 rows";
    }
    void splits()
    {
        QFETCH(bool, ratio);
        QFETCH(QList<double>, parts);
        QFETCH(int, rows);
        QFETCH(QList<qint64>, borders);
        QFETCH(QString, sentence);
        const SplitPlan plan{ratio ? SplitPlan::Unit::ratio : SplitPlan::Unit::rows, parts[0], parts[1], parts[2]};
        const Result<Split> split = resolveSplit(plan, rows, 10, 4);
        QCOMPARE(split.has_value(), !borders.isEmpty());
        if (split) {
            QCOMPARE(split->train, (RowRange{0, borders[0]}));
            QCOMPARE(split->validation, (RowRange{borders[0], borders[1]}));
            QCOMPARE(split->test, (RowRange{borders[1], borders[2]}));
        } else {
            const QString text = QString::fromStdString(split.error().message.english());
            QVERIFY2(text.contains(sentence), qPrintable(text));
        }
    }

    void windowsLookBackOverTheBorder()
    {
        const WindowSet first = slidingWindows({0, 10}, 4, 2);
        QCOMPARE(first.starts, (std::vector<std::int64_t>{0, 1, 2, 3, 4}));
        const WindowSet later = slidingWindows({10, 14}, 4, 2);
        QCOMPARE(later.starts, (std::vector<std::int64_t>{6, 7, 8})); // forecasts rows 10-11, 11-12, 12-13
        QCOMPARE(slidingWindows({0, 5}, 4, 2).count(), std::int64_t(0));
    }

    /// Against a plain look at every row of every window.
    void windowsLeaveOutMissingRows()
    {
        std::vector<bool> gaps(60, false);
        for (std::size_t row : {0U, 17U, 18U, 40U, 59U})
            gaps[row] = true;
        const WindowSet windows = slidingWindows({20, 60}, 7, 3, gaps);
        std::vector<std::int64_t> expected;
        for (std::int64_t start = 13; start + 10 <= 60; ++start) {
            bool whole = true;
            for (std::int64_t row = start; row < start + 10; ++row)
                whole = whole && !gaps[static_cast<std::size_t>(row)];
            if (whole)
                expected.push_back(start);
        }
        QCOMPARE(windows.starts, expected);
        QCOMPARE(windows.excluded, std::int64_t(60 - 10 - 13 + 1) - windows.count());
    }

    void scalers()
    {
        const TimeSeries series = hourly({{"a", {1, missing, 3, 5, 100}}, {"constant", {0.1, 0.1, 0.1, 0.1, 7}},
                                          {"nothing", {missing, missing, missing, missing, 1}}});
        const Scaler standard = Scaler::fit(ScalerKind::standard, series, {0, 4});
        QCOMPARE(standard.shift()[0], 3.0);
        QCOMPARE(standard.scale()[0], std::sqrt(8.0 / 3.0)); // population
        QCOMPARE(standard.scale()[1], 1.0);
        QCOMPARE(standard.shift()[2], 0.0);
        QCOMPARE(standard.scale()[2], 1.0);
        const Scaler range = Scaler::fit(ScalerKind::min_max, series, {0, 4});
        QCOMPARE(range.shift()[0], 1.0);
        QCOMPARE(range.scale()[0], 4.0);
        const Scaler none = Scaler::fit(ScalerKind::none, series, {0, 4});
        QCOMPARE(none.shift()[0], 0.0);
        QCOMPARE(none.scale()[0], 1.0);
    }

    void marks_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::addColumn<int>("marks");
        QTest::newRow("minutes") << qint64(900'000) << 5;
        QTest::newRow("hours") << qint64(3'600'000) << 4;
        QTest::newRow("days") << qint64(86'400'000) << 3;
    }
    void marks()
    {
        QFETCH(qint64, step);
        QFETCH(int, marks);
        TimeSeries series;
        series.step = step;
        series.stamps = {1'483'227'900'000}; // Saturday 2016-12-31 23:45
        int count = -1;
        const std::vector<float> values = timeMarks(series, count);
        QCOMPARE(count, marks);
        const std::vector<float> all = {45.0F / 59 - 0.5F, 0.5F, 5.0F / 6 - 0.5F, 0.5F, 0.5F};
        QCOMPARE(values.size(), std::size_t(marks));
        for (int i = 0; i < marks; ++i)
            QCOMPARE(values[std::size_t(i)], all[std::size_t(i + 5 - marks)]);
        series.calendar = false;
        QVERIFY(timeMarks(series, count).empty());
        QCOMPARE(count, 0);
    }

    void preparesTargetsAndValues()
    {
        std::vector<double> gapped = counting(40);
        gapped[39] = missing;
        PreparationPlan plan{{SplitPlan::Unit::rows, 20, 10, 10}, ScalerKind::min_max, 4, 2, {"b"}};
        const Result<PreparedSeries> prepared = prepare(hourly({{"a", counting(40)}, {"b", gapped}}), plan);
        QVERIFY(prepared.has_value());
        QCOMPARE(prepared->targets, std::vector<int>{1});
        QCOMPARE(prepared->train.count(), std::int64_t(15));
        QCOMPARE(prepared->validation.count(), std::int64_t(9));
        QCOMPARE(prepared->test.count(), std::int64_t(8));
        QCOMPARE(prepared->test.excluded, std::int64_t(1));
        QCOMPARE(prepared->values.size(), std::size_t(80));
        QCOMPARE(prepared->values[2 * 19], 1.0F);
        QCOMPARE(prepared->values[2 * 38 + 1], 2.0F);
        QCOMPARE(prepared->values[2 * 39 + 1], 0.5F); // missing: the middle of the training rows
        QCOMPARE(prepared->marks, 4);
    }

    /// Rows 0 to 39 of two channels; b is missing in rows 6 and 7, both in 20 to 27. Look-back 4, horizon 2, training rows 24.
    void incompleteWindowsTakePart()
    {
        std::vector<double> first = counting(40), second = counting(40);
        second[6] = second[7] = missing;
        for (std::size_t row = 20; row < 28; ++row)
            first[row] = second[row] = missing;
        const TimeSeries series = hourly({{"a", first}, {"b", second}});
        PreparationPlan plan{{SplitPlan::Unit::rows, 24, 8, 8}, ScalerKind::none, 4, 2, {}, Fill::none};
        plan.incompleteWindows = true;
        const auto prepared = prepare(series, plan);
        QVERIFY2(prepared, prepared ? "" : prepared.error().message.english().c_str());
        // Starts 0 to 18; at 16, 17 and 18 the truth is unknown.
        QCOMPARE(prepared->train.count(), std::int64_t{16});
        QCOMPARE(prepared->train.excluded, std::int64_t{3});
        // Starts 20 to 26; without a look-back 20 to 24, of them 20 to 22 also without truth.
        QCOMPARE(prepared->validation.starts, (std::vector<std::int64_t>{25, 26}));
        QVERIFY(prepared->partialTruth);
        QCOMPARE(prepared->unknownTargets, std::int64_t{18}); // rows 6 and 7 of one, 20 to 27 of both
        QCOMPARE(prepared->values[2 * 6 + 1], 177.0F / 18); // the mean of rows 0 to 19 without 6 and 7, whatever the scaler
        plan.incompleteWindows = false;
        QVERIFY(!prepare(series, plan)); // every validation window has a gap
    }

    /// What is filled is read by networks and never counted as the truth; the past alone fills what lies behind the training
    /// rows, and nothing fills what no past knows.
    void fillsFromThePast_data()
    {
        QTest::addColumn<int>("fill");
        QTest::addColumn<float>("training"); // at row 6, between 5 and 8
        QTest::addColumn<float>("test");     // at row 35, between 34 and 37
        QTest::newRow("forward") << int(Fill::forward) << 5.0F << 34.0F;
        QTest::newRow("linear in the training rows alone") << int(Fill::linear) << 6.0F << 34.0F;
    }
    void fillsFromThePast()
    {
        QFETCH(int, fill);
        QFETCH(float, training);
        QFETCH(float, test);
        std::vector<double> gapped = counting(40);
        for (const std::size_t row : {0, 1, 6, 7, 35, 36})
            gapped[row] = missing;
        const PreparationPlan plan{
            {SplitPlan::Unit::rows, 20, 10, 10}, ScalerKind::none, 4, 2, {}, static_cast<Fill>(fill)};
        const Result<PreparedSeries> prepared = prepare(hourly({{"a", gapped}}), plan);
        QVERIFY(prepared.has_value());
        QCOMPARE(prepared->values[6], training);
        QCOMPARE(prepared->values[35], test);
        QVERIFY(std::isnan(prepared->truth(6, 0)));
        QCOMPARE(prepared->filledValues, std::int64_t(4));
        QCOMPARE(prepared->filledTargets, std::int64_t(2));
        QCOMPARE(prepared->unknownTestTargets, std::int64_t(2));
        // Windows on the two leading rows, and one whose horizon is rows 6 and 7 alone; in the test part rows 35 and 36.
        QCOMPARE(prepared->train.starts.front(), std::int64_t(3));
        QCOMPARE(prepared->train.count(), std::int64_t(15 - 3));
        QCOMPARE(prepared->test.count(), std::int64_t(9 - 1));
        QVERIFY(prepared->remarks.size() >= 3);
    }

    void saysWhatCannotBeLearned()
    {
        const PreparationPlan plan{{SplitPlan::Unit::rows, 20, 10, 10}, ScalerKind::standard, 4, 2, {}};
        const auto constant = prepare(hourly({{"a", counting(40)}, {"flat", std::vector<double>(40, 3.0)}}), plan);
        QVERIFY(constant.has_value());
        QCOMPARE(constant->remarks.size(), std::size_t(1));
        QCOMPARE(constant->remarks[0].column, std::string("flat"));
        QVERIFY(!constant->coarse);

        std::vector<double> far = counting(40);
        for (double& value : far)
            value += 1e9;
        PreparationPlan unscaled = plan;
        unscaled.scaler = ScalerKind::none;
        const auto coarse = prepare(hourly({{"a", far}}), unscaled);
        QVERIFY(coarse->coarse);
        QVERIFY(!prepare(hourly({{"a", far}}), plan)->coarse);
    }

    void refuses()
    {
        const auto sentence = [](TimeSeries series, const PreparationPlan& plan) {
            const Result<PreparedSeries> prepared = prepare(std::move(series), plan);
            return prepared ? QString() : QString::fromStdString(prepared.error().message.english());
        };
        PreparationPlan plan{{SplitPlan::Unit::rows, 20, 10, 10}, ScalerKind::standard, 4, 2, {"loa"}};
        QVERIFY(sentence(hourly({{"load", counting(40)}}), plan).contains("Did you mean 'load'?"));
        plan.targets = {"load", "load"};
        QVERIFY(sentence(hourly({{"load", counting(40)}}), plan).contains("listed twice"));
        plan.targets.clear();
        std::vector<double> gapped = counting(40);
        for (std::size_t row = 20; row < 30; row += 3)
            gapped[row] = missing;
        QVERIFY(sentence(hourly({{"load", gapped}}), plan).contains("All 9 validation windows"));
    }

    void refusesMarkersOfMissingValues_data()
    {
        QTest::addColumn<double>("marker");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("words"); // empty: taken
        QTest::newRow("fill value in training") << 9.96921e36 << 5 << "Row 6 (2016-07-01 05:00), column b: 9.96921e+36 is too large";
        QTest::newRow("fill value in test") << 9.96921e36 << 35 << "Row 36 (2016-07-02 11:00), column b: 9.96921e+36 is too large";
        QTest::newRow("beyond float, training") << -1e300 << 5 << "column b: -1e+300 is too large";
        QTest::newRow("beyond float, test") << -1e300 << 35 << "column b: -1e+300 is too large";
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 5 << "column b: inf is too large";
        QTest::newRow("far from the training rows") << 1.9e17 << 35 << "1.9e+17 is 1e+16 after scaling";
        QTest::newRow("large") << 1e9 << 35 << "";
    }

    void refusesMarkersOfMissingValues()
    {
        QFETCH(double, marker);
        QFETCH(int, row);
        QFETCH(QString, words);
        std::vector<double> marked = counting(40);
        marked[static_cast<std::size_t>(row)] = marker;
        const PreparationPlan plan{{SplitPlan::Unit::rows, 20, 10, 10}, ScalerKind::min_max, 4, 2, {}};
        const auto prepared = prepare(hourly({{"a", counting(40)}, {"b", marked}}), plan);
        QCOMPARE(prepared.has_value(), words.isEmpty());
        if (!prepared) {
            const QString text = QString::fromStdString(prepared.error().message.english());
            QVERIFY2(text.contains(words), qPrintable(text));
            QVERIFY(text.contains("missing-value marker"));
        }
    }

    /// Figures of scaled values and marks: NumPy on the same file.
    void ettAsPublished()
    {
        if (!QFileInfo::exists(ettFile()))
            RETORT_NEEDS_DATA("ETTh1.csv is neither in the folder RETORT_DATA names nor in ../shared/data");
        const Result<ImportedSeries> imported = importSeries(ettFile().toStdString(), {});
        QVERIFY(imported.has_value());
        QVERIFY(imported->report.remarks.empty());
        QCOMPARE(imported->series.rows(), std::size_t(17'420));
        QCOMPARE(imported->series.channels.size(), std::size_t(7));
        const PreparationPlan plan{{SplitPlan::Unit::rows, 8640, 2880, 2880}, ScalerKind::standard, 720, 96, {}};
        const Result<PreparedSeries> prepared = prepare(imported->series, plan);
        QVERIFY(prepared.has_value());
        QCOMPARE(prepared->train.count(), std::int64_t(7825));
        QCOMPARE(prepared->validation.count(), std::int64_t(2785));
        QCOMPARE(prepared->test.count(), std::int64_t(2785));
        QCOMPARE(prepared->validation.starts.front(), std::int64_t(8640 - 720));
        QCOMPARE(prepared->test.starts.back() + 720 + 96, std::int64_t(14'400));
        QCOMPARE(prepared->scaler.shift()[6], 17.1282616982271);
        QCOMPARE(prepared->scaler.scale()[6], 9.176491024944335);
        const std::vector<float> first = {-0.36312284530886485F, -0.005759804318249696F, -0.6307122334251107F,
                                          -0.1475233207779609F,  1.3885747121513872F,    0.8751425704606545F,
                                          1.460551577140926F};
        for (std::size_t c = 0; c < first.size(); ++c)
            QVERIFY(std::abs(prepared->values[c] - first[c]) < 1e-6F);
        QVERIFY(std::abs(prepared->values[12'345 * 7 + 6] - -1.4295509507595077F) < 1e-6F);
        const std::vector<float> marks = {-0.10869565217391303F, -0.5F, 0.3666666666666667F, 0.40410958904109584F};
        for (std::size_t m = 0; m < marks.size(); ++m)
            QVERIFY(std::abs(prepared->timeMarks[12'345 * 4 + m] - marks[m]) < 1e-6F);
    }
};

RETORT_TEST(TestPreparedSeries)
#include "tst_prepared_series.moc"
