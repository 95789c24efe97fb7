// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/split_options.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace retort;
using namespace retort::ui;
using data::SplitPlan;

class TestSplitOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAreConverted()
    {
        const SplitPlan rows = converted({SplitPlan::Unit::ratio, 0.6, 0.2, 0.2}, SplitPlan::Unit::rows, 14'400);
        QVERIFY(rows == (SplitPlan{SplitPlan::Unit::rows, 8640, 2880, 2880}));
        QVERIFY(converted(rows, SplitPlan::Unit::ratio, 14'400) == (SplitPlan{SplitPlan::Unit::ratio, 0.6, 0.2, 0.2}));
    }

    void convertedRatiosFitTheSeries_data()
    {
        QTest::addColumn<int>("rows");
        for (const int rows : {999, 14'400, 17'420, 69'680, 1'000'003})
            QTest::addRow("%d rows", rows) << rows;
    }

    void convertedRatiosFitTheSeries()
    {
        QFETCH(int, rows);
        const SplitPlan counts{SplitPlan::Unit::rows, double(rows / 2), double(rows / 4), double(rows - rows / 2 - rows / 4)};
        const SplitPlan ratios = converted(counts, SplitPlan::Unit::ratio, rows);
        const auto split = data::resolveSplit(ratios, rows, 24, 24);
        QVERIFY2(split.has_value(), split ? "" : split.error().message.english().c_str());
        QVERIFY(std::abs(split->train.size() - rows / 2) <= 1 + rows / 10'000);
    }

    void ratiosStayBalanced()
    {
        const SplitPlan before{SplitPlan::Unit::ratio, 0.7, 0.1, 0.2};
        QVERIFY(balanced(before, {SplitPlan::Unit::ratio, 0.6, 0.1, 0.2}) == (SplitPlan{SplitPlan::Unit::ratio, 0.6, 0.1, 0.3}));
        QVERIFY(balanced(before, {SplitPlan::Unit::ratio, 0.7, 0.1, 0.1}) == (SplitPlan{SplitPlan::Unit::ratio, 0.7, 0.2, 0.1}));
        const SplitPlan counts{SplitPlan::Unit::rows, 10, 20, 30};
        QVERIFY(balanced(before, counts) == counts);
    }

    void draggingKeepsTheUnit()
    {
        const SplitPlan counts{SplitPlan::Unit::rows, 8640, 2880, 2880};
        QVERIFY(dragged(counts, 17'420, 8000, 3000, 2880) == (SplitPlan{SplitPlan::Unit::rows, 8000, 3000, 2880}));
        QVERIFY(dragged(counts, 17'420, 14'000, 2000, 2880) == (SplitPlan{SplitPlan::Unit::rows, 14'000, 2000, 1420}));
        const SplitPlan ratios = dragged({}, 1000, 500, 250, 200);
        QVERIFY(ratios == (SplitPlan{SplitPlan::Unit::ratio, 0.5, 0.25, 0.25}));
    }
};

RETORT_TEST(TestSplitOptions)
#include "tst_split_options.moc"
