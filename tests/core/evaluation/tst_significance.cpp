// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/significance/diebold_mariano.h"
#include "core/evaluation/significance/many_models.h"
#include "core/evaluation/significance/paired_tests.h"

#include "tests/support/data_elsewhere.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <random>

using namespace retort::evaluation;

namespace
{

/// What R gives: the file of RETORT_ORACLE_SIGNIFICANCE, or the one beside the project.
QJsonObject oracle()
{
    const QString beside = QStringLiteral(RETORT_SOURCE_DIR "/../shared/data/oracle/significance.json");
    QFile file(qEnvironmentVariable("RETORT_ORACLE_SIGNIFICANCE", beside));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

std::vector<double> numbers(const QJsonValue& value)
{
    std::vector<double> all;
    for (const auto& one : value.toArray())
        all.push_back(one.toDouble());
    return all;
}

void compare(double ours, const QJsonValue& theirs, const char* what)
{
    const double expected = theirs.toDouble();
    QVERIFY2(std::abs(ours - expected) <= 1e-6 * std::max(1.0, std::abs(expected)),
             qPrintable(QStringLiteral("%1: %2, expected %3").arg(QLatin1String(what)).arg(ours, 0, 'g', 12).arg(expected, 0, 'g', 12)));
}

} // namespace

/// Against R, and against cases that can be worked out by hand.
class TestSignificance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dieboldMarianoAsInR()
    {
        const QJsonObject all = oracle();
        if (all.isEmpty())
            RETORT_NEEDS_DATA("The recorded figures of R are missing.");
        int compared = 0;
        for (const auto& value : all["diebold_mariano"].toArray()) {
            const auto one = value.toObject();
            const auto e1 = numbers(one["e1"]), e2 = numbers(one["e2"]);
            std::vector<double> differences;
            for (std::size_t i = 0; i < e1.size(); ++i)
                differences.push_back(std::pow(std::abs(e1[i]), one["power"].toDouble()) - std::pow(std::abs(e2[i]), one["power"].toDouble()));
            const bool plain = one["variance"].toString() == QStringLiteral("acf");
            auto test = dieboldMariano(differences, one["h"].toInt(), plain ? LongRunVariance::plain : LongRunVariance::bartlett);
            if (plain && std::isnan(test.statistic)) // R falls back on horizon 1 where the variance is negative
                test = dieboldMariano(differences, 1, LongRunVariance::plain);
            compare(test.statistic, one["statistic"], "statistic");
            compare(test.twoSided, one["p_two_sided"], "two-sided");
            compare(test.less, one["p_less"], "less");
            ++compared;
        }
        QVERIFY(compared >= 10);
    }

    void pairsAsInR()
    {
        const QJsonObject all = oracle();
        if (all.isEmpty())
            RETORT_NEEDS_DATA("The recorded figures of R are missing.");
        for (const auto& value : all["paired"].toArray()) {
            const auto one = value.toObject();
            const auto a = numbers(one["a"]), b = numbers(one["b"]);
            const PairedT t = pairedT(a, b);
            compare(t.statistic, one["t"], "t");
            compare(t.p, one["t_p"], "p of t");
            compare(t.low, one["t_low"], "low");
            compare(t.high, one["t_high"], "high");
            const bool exact = one["exact"].toBool(); // R was asked for the approximation elsewhere
            const SignedRank ranks = signedRank(a, b, exact ? SignPatterns::few : SignPatterns::never);
            compare(ranks.v, one["wilcoxon_v"], "V");
            compare(ranks.p, one["wilcoxon_p"], "p of V");
            QCOMPARE(ranks.exact, exact);
        }
    }

    void manyModelsAsInR()
    {
        const QJsonObject all = oracle();
        if (all.isEmpty())
            RETORT_NEEDS_DATA("The recorded figures of R are missing.");
        for (const auto& value : all["friedman"].toArray()) {
            const auto one = value.toObject();
            const auto models = static_cast<std::size_t>(one["treatments"].toInt());
            const Friedman test = friedman(numbers(one["values_row_major"]), models);
            compare(test.chiSquared, one["chi_squared"], "chi squared");
            compare(test.p, one["p"], "p");
            const auto ranks = one["mean_ranks"].toArray();
            for (std::size_t i = 0; i < models; ++i)
                compare(test.meanRanks[i], ranks[static_cast<int>(i)], "mean rank");
            compare(test.criticalDifference, one["nemenyi_cd_05"], "critical difference");
        }
        const auto corrected = all["holm"].toObject();
        const auto ours = holm(numbers(corrected["p"]));
        for (std::size_t i = 0; i < ours.size(); ++i)
            compare(ours[i], corrected["adjusted"].toArray()[static_cast<int>(i)], "Holm");
    }

    void byHand()
    {
        // Three positive differences of ranks 1, 2, 3: one of eight patterns is as extreme, on either side.
        const std::vector<double> a = {1, 2, 3}, b = {0, 0, 0};
        QCOMPARE(signedRank(a, b).p, 0.25);
        QCOMPARE(signedRank(b, b).exact, false);
        QVERIFY(std::isnan(signedRank(b, b).p));
        QVERIFY(std::abs(pairedT(a, b).statistic - 2 * std::sqrt(3.0)) < 1e-12);
        QVERIFY(std::isnan(pairedT({a.data(), 1}, {b.data(), 1}).p)); // a single run claims nothing
        QVERIFY(std::isnan(dieboldMariano(a, 3).statistic));
        // Two models: the range of two normal values is normal with deviation sqrt 2.
        QVERIFY(std::abs(studentizedRange(2) - 1.959963984540054 * std::sqrt(2.0)) < 1e-9);
        const std::vector<double> p = {0.04, 0.01, 0.03}; // out of order
        const auto adjusted = holm(p);
        QVERIFY(std::abs(adjusted[1] - 0.03) < 1e-12 && std::abs(adjusted[2] - 0.06) < 1e-12 && std::abs(adjusted[0] - 0.06) < 1e-12);
        const std::vector<double> ties = {1, 1, 2, 3, 3, 4};
        QCOMPARE(friedman(ties, 3).meanRanks, (std::vector<double>{1.5, 1.5, 3}));
    }

    void intervalsHoldTheTruth()
    {
        // Dependent errors, no difference on average: a 95 % interval misses zero seldom.
        std::mt19937_64 random(3);
        std::normal_distribution<double> normal;
        int missedByTest = 0, missedByBlocks = 0;
        constexpr int repeats = 200;
        for (int repeat = 0; repeat < repeats; ++repeat) {
            std::vector<double> ours, theirs, differences;
            double a = 0, b = 0;
            for (int i = 0; i < 400; ++i) {
                a = 0.7 * a + normal(random);
                b = 0.7 * b + normal(random);
                ours.push_back(10 + a);
                theirs.push_back(10 + b);
                differences.push_back(ours.back() - theirs.back());
            }
            const auto test = dieboldMariano(differences, 12);
            missedByTest += test.low() > 0 || test.high() < 0;
            const auto blocks = blockBootstrap(ours, theirs, 24, 400);
            missedByBlocks += blocks.low > 0 || blocks.high < 0;
        }
        QVERIFY2(missedByTest <= repeats / 8, qPrintable(QString::number(missedByTest)));
        QVERIFY2(missedByBlocks <= repeats / 8, qPrintable(QString::number(missedByBlocks)));
        QVERIFY(missedByBlocks > 0); // and is no wider than it must be
    }

    void blocksAreRepeatable()
    {
        const std::vector<double> ours = {1, 2, 3, 4, 5, 6}, theirs = {2, 3, 4, 5, 6, 7};
        const auto one = blockBootstrap(ours, theirs, 2), again = blockBootstrap(ours, theirs, 2);
        QCOMPARE(one.low, again.low);
        QVERIFY(std::abs(one.ratio - (21.0 / 27 - 1)) < 1e-12 && one.low <= one.ratio && one.ratio <= one.high);
        QVERIFY(std::isnan(blockBootstrap({}, {}, 3).ratio));
    }

    void pairsThatAreNeeded()
    {
        // Of an effect of one deviation, tables of power give 10 pairs.
        QCOMPARE(pairsNeeded(1, 1), std::size_t{10});
        QCOMPARE(pairsNeeded(-0.5, 1), std::size_t{34});
        QCOMPARE(pairsNeeded(0, 1), std::size_t{0});
    }
};

RETORT_TEST(TestSignificance)
#include "tst_significance.moc"
