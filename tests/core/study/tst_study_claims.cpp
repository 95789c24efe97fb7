// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/claim.h"
#include "core/study/seal.h"
#include "core/study/study_report.h"
#include "core/study/study_table.h"
#include "core/study/study_templates.h"

#include "tests/support/fake_catalogue.h"
#include "tests/support/fake_record.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace retort;
using namespace retort::study;

/// What may be said of figures, and what may not.
class TestStudyClaims : public QObject
{
    Q_OBJECT

    testing::FakeCatalogue m_catalogue;

    static experiment::Record withErrors(double mean, unsigned seed)
    {
        auto record = testing::fakeRecord();
        std::mt19937 random(seed);
        std::normal_distribution<float> noise(0, 0.05F);
        for (auto& model : record.outcome.models) {
            model.testWindowErrors.clear();
            for (int i = 0; i < 500; ++i)
                model.testWindowErrors.push_back(static_cast<float>(mean) + noise(random));
        }
        return record;
    }

private Q_SLOTS:
    void twoRunsWindowByWindow()
    {
        const auto better = withErrors(0.35, 1), worse = withErrors(0.40, 2);
        const auto comparison = compareRuns(better, worse, Role::distilled_student);
        QVERIFY(comparison.has_value());
        QCOMPARE(comparison->windows, std::size_t{500});
        QVERIFY(comparison->test.difference < -0.04 && comparison->test.twoSided < 1e-6);
        QVERIFY(comparison->relative.low < comparison->relative.ratio && comparison->relative.high < 0);
        QCOMPARE(comparison->sentence().english(), std::string("better (p < 0.001)"));
        QVERIFY(comparison->warnings.empty());
        QCOMPARE(compareRuns(worse, better, Role::distilled_student)->sentence().english(), std::string("worse (p < 0.001)"));
        const auto alike = compareRuns(better, withErrors(0.35, 3), Role::teacher);
        QVERIFY(alike->sentence().english().starts_with("no significant difference on these windows"));
    }

    void windowsThatDoNotPair()
    {
        const auto one = withErrors(0.35, 1);
        auto other = withErrors(0.4, 2);
        other.outcome.models.front().testWindowErrors.pop_back();
        QVERIFY(!compareRuns(one, other, other.outcome.models.front().stage));
        other = withErrors(0.4, 2);
        other.plan.task.horizon = 192;
        QVERIFY(!compareRuns(one, other, Role::distilled_student));
        QVERIFY(!compareRuns(one, other, Role::assistant));
    }

    void protocolsThatDifferAreNamed()
    {
        const auto one = withErrors(0.35, 1);
        auto other = withErrors(0.4, 2);
        other.outcome.data.sha256 = "another";
        other.outcome.scalerScale.at(0) *= 2;
        const auto comparison = compareRuns(one, other, Role::distilled_student);
        QCOMPARE(comparison->warnings.size(), std::size_t{2});
        QVERIFY(comparison->warnings[0].english().find("series") != std::string::npos);
        const experiment::RunResult a{one.plan, one.started, one.outcome}, b{other.plan, other.started, other.outcome};
        QVERIFY(fingerprintOf(sealOf(a)) != fingerprintOf(sealOf(b)));
        QCOMPARE(fingerprintOf(sealOf(a)).size(), std::size_t{16});
        auto seed = one; // neither a seed nor a term is part of the protocol
        seed.plan.seed = 99;
        seed.plan.terms.clear();
        QVERIFY(sealDifferences(a, {seed.plan, seed.started, seed.outcome}).empty());
    }

    void overSeeds()
    {
        const std::vector<double> plain = {0.40, 0.41, 0.40, 0.42}, distilled = {0.37, 0.38, 0.37, 0.385};
        QCOMPARE(claimOver(distilled, plain).sentence().english(), std::string("better (p < 0.001, 4 of 4 runs)"));
        QCOMPARE(claimOver(plain, distilled, false).sentence().english(), std::string("better (p < 0.001, 4 of 4 runs)")); // the highest is best
        QCOMPARE(claimOver({distilled.data(), 1}, {plain.data(), 1}).sentence().english(), std::string("1 run: no claim"));
        const std::vector<double> others = {0.40, 0.41, 0.40, 0.42, 0.41, 0.40}, noisy = {0.39, 0.43, 0.38, 0.41, 0.40, 0.41};
        const auto claim = claimOver(noisy, others);
        QVERIFY(claim.sentence().english().starts_with("no significant difference over 6 runs"));
        QVERIFY(claim.runsNeeded > 6);
        QCOMPARE(claimOver({noisy.data(), 4}, plain).runsNeeded, std::size_t{0}); // too few to say
    }

    /// Three claims at once: each needs more.
    void claimsMadeTogether()
    {
        const std::vector<double> plain = {0.40, 0.41, 0.40, 0.42}, near = {0.39, 0.41, 0.39, 0.405}, far = {0.37, 0.38, 0.37, 0.385};
        SeedClaim one = claimOver(near, plain), two = claimOver(far, plain), three = claimOver({plain.data(), 1}, {plain.data(), 1});
        const double alone = one.p;
        const std::array claims = {&one, &two, &three};
        adjustTogether(claims);
        QCOMPARE(one.p, alone); // the larger of two
        QCOMPARE(two.p, 2 * two.test.p);
        QVERIFY(std::isnan(three.test.p));
    }

    /// Rows of an ablation against the first, paired by seed: 0.01 above it, give or take.
    void rowsAreHeldAgainstTheFirst()
    {
        StudyPlan plan = templateOf("seeds")->make(testing::samplePlan(), {1, 2, 3, 4});
        plan.axes.insert(plan.axes.begin(), Axis{.label = "terms", .variants = {{"all", {}}, {"light", {"distillation.terms.0.weight=0.1"}}, {"heavy", {"distillation.terms.0.weight=9"}}}});
        const auto trials = trialsOf(plan, m_catalogue);
        std::vector<TrialStatus> statuses;
        std::vector<double> all, light;
        for (const Trial& trial : trials) {
            TrialStatus status;
            status.number = trial.number;
            status.state = trial.values[0] == "heavy" && trial.plan.seed == 4 ? TrialState::failed : TrialState::finished;
            experiment::ModelSummary model{Role::distilled_student, "x", 1, std::vector<double>(task::everyMetric().size(), std::nan(""))};
            const auto seed = static_cast<double>(trial.plan.seed);
            model.test[0] = 0.37 + 0.01 * seed + (trial.values[0] == "light" ? 0.01 + 0.001 * seed : 0);
            (trial.values[0] == "all" ? all : light).push_back(model.test[0]);
            status.summary.emplace().models.push_back(model);
            statuses.push_back(status);
        }
        const auto table = tableOf(plan, trials, statuses);
        QVERIFY(!table.rows[0].overFirst && table.rows[1].overFirst && table.rows[2].overFirst);
        QCOMPARE(table.rows[1].overFirst->runs, std::size_t{4});
        QCOMPARE(table.rows[2].overFirst->runs, std::size_t{3}); // the failed seed has no pair
        light.resize(4);
        QCOMPARE(table.rows[1].overFirst->test.p, claimOver(light, all).test.p);
        QVERIFY(table.rows[1].overFirst->sentence().english().starts_with("worse"));
        QCOMPARE(tableCells(table, plan)[0].back(), std::string("distilled vs first row"));
        QVERIFY(tableCsv(table, plan).find("t_p_against_first") != std::string::npos);
    }

    void groupsThatDoNotDiffer()
    {
        Ranking ranking{.competitors = {"a", "b", "c", "d"}, .test = {}, .blocks = 5};
        ranking.test.meanRanks = {3.2, 1.0, 2.0, 3.8};
        ranking.test.criticalDifference = 1.5;
        QCOMPARE(ranking.groups(), (std::vector<std::vector<std::size_t>>{{1, 2}, {2, 0}, {0, 3}}));
        ranking.test.criticalDifference = 0.5;
        QVERIFY(ranking.groups().empty());
        ranking.test.criticalDifference = 9;
        QCOMPARE(ranking.groups(), (std::vector<std::vector<std::size_t>>{{1, 2, 0, 3}}));
    }

    /// Weights over three horizons: the horizons are blocks, the weights compete.
    void variantsAreRankedOverBlocks()
    {
        StudyPlan plan = templateOf("horizons")->make(testing::samplePlan(), {1});
        plan.axes.insert(plan.axes.begin(), Axis{.label = "weight", .variants = {{"light", {"distillation.terms.0.weight=0.1"}}, {"heavy", {"distillation.terms.0.weight=2"}}}});
        const auto trials = trialsOf(plan, m_catalogue);
        std::vector<TrialStatus> statuses;
        for (const Trial& trial : trials) {
            TrialStatus status;
            status.number = trial.number;
            status.state = TrialState::finished;
            experiment::ModelSummary model{Role::distilled_student, "x", 1, std::vector<double>(task::everyMetric().size(), std::nan(""))};
            model.test[0] = 0.3 + 0.001 * trial.plan.task.horizon + (trial.values[0] == "heavy" ? 0.01 : 0);
            status.summary.emplace().models.push_back(model);
            statuses.push_back(status);
        }
        const auto ranking = tableOf(plan, trials, statuses).ranking;
        QVERIFY(ranking && ranking->blocks == 4);
        QCOMPARE(ranking->competitors, (std::vector<std::string>{"light", "heavy"}));
        QCOMPARE(ranking->test.meanRanks, (std::vector<double>{1, 2}));
        QVERIFY(ranking->sentence().english().find("light 1.00; heavy 2.00") != std::string::npos);
    }

    void theTable()
    {
        StudyPlan plan = templateOf("horizons")->make(testing::samplePlan(), {1, 2, 3});
        const auto trials = trialsOf(plan, m_catalogue);
        std::vector<TrialStatus> statuses;
        for (const Trial& trial : trials) {
            TrialStatus status{.number = trial.number, .state = trial.number == 11 ? TrialState::failed : TrialState::finished};
            experiment::RecordSummary summary;
            for (const auto& [stage, mse] : {std::pair{Role::teacher, 0.39}, std::pair{Role::plain_student, 0.41}, std::pair{Role::distilled_student, 0.37}}) {
                experiment::ModelSummary model{stage, "x", 1, std::vector<double>(task::everyMetric().size(), std::nan(""))};
                model.test[0] = mse + 0.001 * static_cast<double>(trial.plan.seed % 3);
                summary.models.push_back(model);
            }
            status.summary = summary;
            statuses.push_back(status);
        }
        const StudyTable table = tableOf(plan, trials, statuses);
        QCOMPARE(table.rows.size(), std::size_t{4});
        QCOMPARE(table.rows[3].finished, std::size_t{2});
        const Cell& cell = table.rows[0].cells.at(Role::distilled_student);
        QVERIFY(std::abs(cell.mean - 0.371) < 1e-9 && std::abs(cell.deviation - 0.001) < 1e-9);
        QVERIFY(std::abs(cell.high - cell.mean - 4.302652729911275 * 0.001 / std::sqrt(3.0)) < 1e-9);
        QCOMPARE(tableCells(table, plan)[1][3], std::string("0.3710 ± 0.0010 (3)"));
        QCOMPARE(tableCells(table, plan)[4][5], std::string("2 of 3"));
        QVERIFY(tableLatex(table, plan).find("\\textbf{0.371} $\\pm$ 0.001") != std::string::npos);
        QVERIFY(tableHtml(table, plan).find("<b>0.3710") != std::string::npos);
        QVERIFY(tableCsv(table, plan).find("96,distilled_student,3,0.371,0.001,") != std::string::npos);
        QVERIFY(table.ranking.has_value() && table.ranking->blocks == 4);
        QCOMPARE(table.ranking->test.meanRanks, (std::vector<double>{2, 3, 1})); // the same order in all four rows
        QVERIFY(table.ranking->sentence().english().find("distilled_student 1.00") != std::string::npos);
        QCOMPARE(cellText(cellOf({0.5}), 3), std::string("0.500 (1 run)"));
        QCOMPARE(cellText(cellOf({}), 3), std::string("–"));
    }
};

RETORT_TEST(TestStudyClaims)
#include "tst_study_claims.moc"
