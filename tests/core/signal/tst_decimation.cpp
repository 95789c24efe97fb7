// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/decimation.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace retort::signal;

namespace
{

std::vector<Point> noise(int count, double missingShare)
{
    std::mt19937 generator(7);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    std::vector<Point> points;
    double x = 0;
    for (int i = 0; i < count; ++i) {
        x += uniform(generator);
        points.push_back({x, uniform(generator) < missingShare ? std::nan("") : normal(generator)});
    }
    return points;
}

/// The rule read out loud, in the square of the time.
std::vector<Point> bruteForce(const std::vector<Point>& points, double x0, double x1, int columns)
{
    std::vector<std::vector<Point>> inColumn(static_cast<std::size_t>(columns));
    std::vector<Point> left, right;
    for (const Point& point : points) {
        if (!std::isfinite(point.y))
            continue;
        if (point.x < x0)
            left = {point};
        else if (point.x > x1) {
            if (right.empty())
                right = {point};
        } else {
            int column = 0;
            while (column + 1 < columns && point.x >= x0 + (column + 1) * ((x1 - x0) / columns))
                ++column;
            inColumn[static_cast<std::size_t>(column)].push_back(point);
        }
    }
    std::vector<Point> expected = left;
    for (const auto& column : inColumn) {
        const auto byY = [](const Point& a, const Point& b) { return a.y < b.y; };
        for (auto point = column.begin(); point != column.end(); ++point) {
            const bool lowest = point == std::min_element(column.begin(), column.end(), byY);
            const bool highest = point == std::max_element(column.begin(), column.end(), byY);
            if (lowest || highest || point == column.begin() || point + 1 == column.end())
                expected.push_back(*point);
        }
    }
    expected.insert(expected.end(), right.begin(), right.end());
    return expected;
}

} // namespace

class TestDecimation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void againstBruteForce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("missing");
        QTest::addColumn<double>("x0");
        QTest::addColumn<double>("x1");
        QTest::addColumn<int>("columns");
        QTest::newRow("all of it") << 5000 << 0.0 << 0.0 << 3000.0 << 100;
        QTest::newRow("a part of it") << 5000 << 0.0 << 700.0 << 1100.5 << 37;
        QTest::newRow("more columns than points") << 50 << 0.0 << 0.0 << 30.0 << 400;
        QTest::newRow("missing values") << 5000 << 0.4 << 700.0 << 1100.0 << 50;
        QTest::newRow("nearly all missing") << 2000 << 0.98 << 100.0 << 900.0 << 50;
        QTest::newRow("beside the data") << 100 << 0.0 << 4000.0 << 5000.0 << 50;
        QTest::newRow("one column") << 300 << 0.1 << 10.0 << 100.0 << 1;
    }

    void againstBruteForce()
    {
        QFETCH(int, count);
        QFETCH(double, missing);
        QFETCH(double, x0);
        QFETCH(double, x1);
        QFETCH(int, columns);
        const std::vector<Point> points = noise(count, missing);
        const std::vector<Point> kept = decimate(points, x0, x1, columns);
        QVERIFY(kept == bruteForce(points, x0, x1, columns));
        QVERIFY(kept.size() <= 4 * static_cast<std::size_t>(columns) + 2);
        QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](auto& a, auto& b) { return a.x < b.x; }));
    }

    void gapsBreakTheLine()
    {
        const double none = std::nan("");
        const std::vector<Point> points = {{0, 1}, {1, none}, {2, none}, {3, 4}, {4, 5}, {5, none}};
        const auto isGap = [](const Point& point) { return std::isnan(point.y); };
        const auto kept = decimate(points, 0, 5, 100, Gaps::kept);
        QCOMPARE(kept.size(), std::size_t{5}); // one point stands for the gap, one for the end
        QVERIFY(isGap(kept[1]) && isGap(kept[4]));
        QVERIFY(kept[0] == points[0] && kept[2] == points[3] && kept[3] == points[4]);
        QVERIFY(std::ranges::none_of(decimate(points, 0, 5, 100), isGap));
        QVERIFY(std::ranges::none_of(decimate(points, 0, 4, 1, Gaps::kept), isGap)); // all in one column of pixels
        // A gap that lies between two columns is none of the neighbours that are not finite: it is kept once.
        const auto apart = decimate(points, 0, 5, 2, Gaps::kept);
        QCOMPARE(std::ranges::count_if(apart, isGap), 2);
    }

    void nothingToShow()
    {
        const std::vector<Point> points = noise(10, 0);
        QVERIFY(decimate({}, 0, 1, 10).empty());
        QVERIFY(decimate(points, 0, 1, 0).empty());
        QVERIFY(decimate(points, 2, 1, 10).empty());
        QVERIFY(decimate(points, std::nan(""), 1, 10).empty());
        const std::vector<Point> missing(5, Point{0.5, std::numeric_limits<double>::infinity()});
        QVERIFY(decimate(missing, 0, 1, 10).empty());
    }
};

RETORT_TEST(TestDecimation)
#include "tst_decimation.moc"
