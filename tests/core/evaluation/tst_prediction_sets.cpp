// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/prediction_sets.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace retort::evaluation;

class TestPredictionSets : public QObject
{
    Q_OBJECT

    struct Examples {
        std::vector<int> truth;
        std::vector<double> logits;
        LabelledLogits view() const { return {truth, logits}; }
    };

    /// Logits that point to the true class, more or less clearly.
    static Examples drawn(std::mt19937_64& random, int count, double clarity)
    {
        std::normal_distribution<double> normal;
        Examples examples;
        for (int i = 0; i < count; ++i) {
            examples.truth.push_back(i % 3);
            for (int k = 0; k < 3; ++k)
                examples.logits.push_back(normal(random) + (k == i % 3 ? clarity : 0));
        }
        return examples;
    }

private Q_SLOTS:
    /// Two classes; p(true) on four validation examples is 0.9, 0.8, 0.7, 0.6. At 60 % the third smallest of 0.1, 0.2, 0.3, 0.4 counts: classes
    /// with a probability of 0.7 or more.
    void byHand()
    {
        const auto logit = [](double probability) { return std::log(probability / (1 - probability)); };
        const std::vector<int> zeros = {0, 0, 0, 0};
        const std::vector<double> validation = {logit(0.9), 0, logit(0.8), 0, logit(0.7), 0, logit(0.6), 0};
        const std::vector<double> test = {logit(0.95), 0, logit(0.75), 0, logit(0.5), 0, logit(0.2), 0};
        const auto sets = predictionSets({zeros, validation}, {zeros, test}, 2, 0.6);
        QCOMPARE(sets.level, 0.6);
        QCOMPARE(sets.coverage, 0.5);  // the first two
        QCOMPARE(sets.meanSize, 0.75); // none for the third, the wrong class for the fourth
        QCOMPARE(sets.single, 0.75);
        const auto all = predictionSets({zeros, validation}, {zeros, test}, 2, 0.9); // five examples would be too few
        QCOMPARE(all.coverage, 1.0);
        QCOMPARE(all.meanSize, 2.0);
        QCOMPARE(all.single, 0.0);
    }

    /// New examples are covered as often as asked; sets are smaller where classes are clearer.
    void covers()
    {
        std::mt19937_64 random(11);
        for (const double level : {0.8, 0.95}) {
            double unclear = 0;
            for (const double clarity : {1.0, 4.0}) {
                double coverage = 0, size = 0;
                constexpr int rounds = 60;
                for (int round = 0; round < rounds; ++round) {
                    const auto sets = predictionSets(drawn(random, 150, clarity).view(), drawn(random, 150, clarity).view(), 3, level);
                    coverage += sets.coverage / rounds;
                    size += sets.meanSize / rounds;
                }
                QVERIFY2(coverage > level - 0.01 && coverage < level + 0.03, qPrintable(QString::number(coverage)));
                if (clarity > 1)
                    QVERIFY(size < unclear - 0.3);
                unclear = size;
            }
        }
    }
};

RETORT_TEST(TestPredictionSets)
#include "tst_prediction_sets.moc"
