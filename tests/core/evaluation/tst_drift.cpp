// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/conformal.h"
#include "core/evaluation/drift.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace retort::evaluation;

namespace
{

/// Positive values that are like their neighbours: the larger `memory`, the more.
std::vector<double> alike(std::mt19937_64& random, std::size_t count, double memory, double rise = 0)
{
    std::normal_distribution<double> normal;
    std::vector<double> values;
    double state = 0;
    for (std::size_t i = 0; i < count; ++i) {
        state = memory * state + std::sqrt(1 - memory * memory) * normal(random);
        values.push_back(3 + state + rise);
    }
    return values;
}

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Reference 0 and 2 by turns: mean 1, deviation 1. A value of 3 adds 2 - 0.5.
    void byHand()
    {
        std::vector<double> reference;
        for (int i = 0; i < 100; ++i)
            reference.push_back(i % 2 * 2);
        DriftDetector detector(reference, 1);
        QVERIFY(!detector.add(3));
        QCOMPARE(detector.sum(), 1.5);
        QVERIFY(!detector.add(1));
        QCOMPARE(detector.sum(), 1.0);
        QVERIFY(!detector.add(std::nan("")));
        QCOMPARE(detector.sum(), 1.0);
        QVERIFY(!detector.add(-5));
        QCOMPARE(detector.sum(), 0.0);
        // Independent values: 2 (e^h - h - 1) = 100000 at h = 10.82.
        QVERIFY(std::abs(detector.threshold() - 10.82) < 0.01);
        int alarms = 0;
        for (int i = 0; i < 50; ++i)
            alarms += detector.add(3) ? 1 : 0;
        QCOMPARE(alarms, 1); // a drift that lasts is said once
        QCOMPARE(detector.sum(), detector.threshold());
        for (int i = 0; i < 50; ++i)
            alarms += detector.add(-1) ? 1 : 0;
        for (int i = 0; i < 50; ++i)
            alarms += detector.add(3) ? 1 : 0;
        QCOMPARE(alarms, 2);
    }

    void falseAlarms_data()
    {
        QTest::addColumn<double>("memory");
        QTest::newRow("independent") << 0.0;
        QTest::newRow("alike") << 0.7;
        QTest::newRow("much alike") << 0.9;
    }
    /// A reference of 600 values, then 100 times 600 without drift: a false alarm in 100 000 values would be one in 167 of them. Then a rise by
    /// three deviations, which is found.
    void falseAlarms()
    {
        QFETCH(double, memory);
        std::mt19937_64 random(3);
        int alarms = 0, found = 0;
        constexpr int rounds = 100;
        for (int round = 0; round < rounds; ++round) {
            DriftDetector detector(alike(random, 600, memory), 24);
            bool any = false;
            for (const double value : alike(random, 600, memory))
                any = detector.add(value) || any;
            alarms += any ? 1 : 0;
            bool rose = false;
            for (const double value : alike(random, 60, memory, 3))
                rose = detector.add(value) || rose;
            found += rose ? 1 : 0;
        }
        QVERIFY2(alarms <= 6, qPrintable(QString::number(alarms)));
        QVERIFY2(found >= 90, qPrintable(QString::number(found)));
    }

    void errorsThatNeverChange()
    {
        DriftDetector detector(std::vector<double>(50, 2.0), 8);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!detector.add(2.0));
        QVERIFY(detector.add(2.1));
        QVERIFY(!DriftDetector({}, 8).add(0.1)); // nothing is known: deviations of 1 from 0
    }

    /// The level of an interval that missed too often rises until it does not: errors half as large again as those that it was made from.
    void levelsAdapt()
    {
        std::mt19937_64 random(5);
        std::normal_distribution<double> normal;
        std::vector<double> errors;
        for (int i = 0; i < 500; ++i)
            errors.push_back(std::abs(normal(random)));
        std::ranges::sort(errors);
        AdaptiveLevel level(0.8);
        int insideFixed = 0, inside = 0;
        constexpr int rows = 4000;
        for (int i = 0; i < rows; ++i) {
            const double error = 1.5 * std::abs(normal(random));
            const bool missed = error > conformalRadiusOfSorted(errors, level.level());
            insideFixed += error <= conformalRadiusOfSorted(errors, 0.8) ? 1 : 0;
            inside += missed ? 0 : 1;
            level.add(missed ? 1 : 0);
        }
        QVERIFY(static_cast<double>(insideFixed) / rows < 0.65);
        QVERIFY2(std::abs(static_cast<double>(inside) / rows - 0.8) < 0.01, qPrintable(QString::number(static_cast<double>(inside) / rows)));
    }
};

RETORT_TEST(TestDrift)
#include "tst_drift.moc"
