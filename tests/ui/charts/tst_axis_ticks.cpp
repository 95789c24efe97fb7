// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_ticks.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace retort::ui;

namespace
{

QStringList labels(const FigureAxis& axis, AxisRange range, int most)
{
    QStringList result;
    for (const AxisTick& tick : ticksOf(axis, range, most))
        result.append(tick.label);
    return result;
}

} // namespace

class TestAxisTicks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers()
    {
        FigureAxis axis;
        QCOMPARE(labels(axis, {0, 1}, 5), QStringList({"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}));
        QCOMPARE(labels(axis, {-1, 1}, 4), QStringList({"-1.0", "-0.5", "0.0", "0.5", "1.0"}));
        QCOMPARE(labels(axis, {0, 10000}, 5), QStringList({"0", "2000", "4000", "6000", "8000", "10000"}));
        axis.wholeNumbers = true;
        QCOMPARE(labels(axis, {1, 3}, 8), QStringList({"1", "2", "3"}));
        axis.percent = true;
        axis.wholeNumbers = false;
        axis.tickStep = 0.25;
        QCOMPARE(labels(axis, {0, 1}, 3), QStringList({"0 %", "25 %", "50 %", "75 %", "100 %"}));
    }

    void logarithms()
    {
        FigureAxis axis;
        axis.scale = AxisScale::logarithmic;
        QCOMPARE(labels(axis, {2, 96}, 8), QStringList({"2", "5", "10", "20", "50"}));
        QCOMPARE(labels(axis, {1e-4, 1e4}, 4), QStringList({"0.0001", "0.1", "100"}));
    }

    void calendar_data()
    {
        QTest::addColumn<double>("days");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("hours") << 0.5
                               << QStringList({"07-01 00:00", "07-01 03:00", "07-01 06:00", "07-01 09:00",
                                               "07-01 12:00"});
        QTest::newRow("days") << 4.0
                              << QStringList(
                                     {"2016-07-01", "2016-07-02", "2016-07-03", "2016-07-04", "2016-07-05"});
        QTest::newRow("months") << 300.0 << QStringList({"2016-07", "2016-10", "2017-01", "2017-04"});
        QTest::newRow("years") << 1400.0 << QStringList({"2017", "2018", "2019", "2020"});
    }

    void calendar()
    {
        QFETCH(double, days);
        QFETCH(QStringList, expected);
        FigureAxis axis;
        axis.scale = AxisScale::time;
        const double from = 1'467'331'200'000;
        QCOMPARE(labels(axis, {from, from + days * 86'400'000}, 4), expected);
    }

    void rangesHoldTheData_data()
    {
        QTest::addColumn<bool>("logarithmic");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("usual") << false << 0.37 << 0.91;
        QTest::newRow("below zero") << false << -3.2 << 5.0;
        QTest::newRow("one value") << false << 7.0 << 7.0;
        QTest::newRow("zero") << false << 0.0 << 0.0;
        QTest::newRow("logarithmic") << true << 0.003 << 41.0;
    }

    void rangesHoldTheData()
    {
        QFETCH(bool, logarithmic);
        QFETCH(double, low);
        QFETCH(double, high);
        FigureAxis axis;
        axis.scale = logarithmic ? AxisScale::logarithmic : AxisScale::linear;
        const AxisRange range = niceRange(axis, low, high);
        QVERIFY(range.from <= low && range.to >= high && range.from < range.to);
        QVERIFY(low < 0 || range.from >= 0);
        QVERIFY(!ticksOf(axis, range, 5).empty());
    }

    void nothingToShowHasARange()
    {
        const AxisRange range = niceRange({}, std::nan(""), std::nan(""));
        QVERIFY(range.from < range.to);
    }
};

RETORT_TEST(TestAxisTicks)
#include "tst_axis_ticks.moc"
