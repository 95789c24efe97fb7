// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/conformal.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace retort::evaluation;

class TestConformal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Nine errors: ten places for a new one, so that 80 % is the 8th smallest and 90 % the 9th.
    void byHand()
    {
        const std::vector<double> errors = {5, 1, 9, 3, 7, 2, 8, 4, 6};
        QCOMPARE(conformalRadius(errors, 0.8), 8.0);
        QCOMPARE(conformalRadius(errors, 0.9), 9.0);
        QCOMPARE(conformalRadius(errors, 0.75), 8.0); // between two places: the wider
        QVERIFY(std::isinf(conformalRadius(errors, 0.95))); // twenty places would be needed
        QVERIFY(std::isinf(conformalRadius({}, 0.5)));
        QCOMPARE(conformalRadius({1, std::nan(""), 2, 3}, 0.5), 2.0);
    }

    /// New values are covered as often as asked, over 400 calibrations.
    void covers()
    {
        std::mt19937_64 random(7);
        std::normal_distribution<double> normal;
        for (const double level : {0.8, 0.95}) {
            double inside = 0;
            constexpr int rounds = 400, values = 100;
            for (int round = 0; round < rounds; ++round) {
                std::vector<double> errors;
                for (int i = 0; i < 60; ++i)
                    errors.push_back(std::abs(normal(random)));
                const double radius = conformalRadius(errors, level);
                for (int i = 0; i < values; ++i)
                    inside += std::abs(normal(random)) <= radius ? 1 : 0;
            }
            const double coverage = inside / (rounds * values);
            QVERIFY2(coverage > level - 0.01 && coverage < level + 0.03, qPrintable(QString::number(coverage)));
        }
    }
};

RETORT_TEST(TestConformal)
#include "tst_conformal.moc"
