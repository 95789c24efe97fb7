// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/importance.h"
#include "core/study/search.h"
#include "core/study/search_report.h"

#include "core/foundation/number_text.h"
#include "tests/support/fake_catalogue.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace retort;
using namespace retort::study;

class TestStudySearch : public QObject
{
    Q_OBJECT

    testing::FakeCatalogue m_catalogue;

    static nlohmann::json json(const char* design)
    {
        return {{"format", "retort.study/1"},
                {"name", "best"},
                {"base", testing::samplePlanJson()},
                {"axes",
                 {{{"path", "student.training.learning_rate"}, {"from", 1e-4}, {"to", 0.1}, {"scale", "log"}},
                  {{"path", "student.options.d_model"}, {"from", 8}, {"to", 64}},
                  {{"path", "task.horizon"}, {"values", {96, 192, 336}}}}},
                {"design", design},
                {"search", {{"trials", 12}, {"stop_early", false}}}};
    }
    static StudyPlan study(const char* design = "search")
    {
        auto parsed = parseStudy(json(design), "/plans");
        if (!parsed.findings.empty())
            qFatal("%s", parsed.findings.front().message.english().c_str());
        return parsed.study;
    }
    static bool isInside(const Setting& setting)
    {
        return setting[0] >= 1e-4 && setting[0] <= 0.1 && setting[1] >= 8 && setting[1] <= 64 && setting[1] == std::round(setting[1]) && setting[2] >= 0 && setting[2] <= 2 &&
               setting[2] == std::round(setting[2]);
    }
    /// A bowl with its lowest point at learning rate 0.01, d_model 40, the second horizon.
    static double bowl(const Setting& setting)
    {
        return std::pow(std::log10(setting[0]) + 2, 2) + std::pow((setting[1] - 40) / 30, 2) + std::pow(setting[2] - 1, 2);
    }
    static TrialStatus finished(std::size_t number, double validation)
    {
        TrialStatus status;
        status.number = number;
        status.state = TrialState::finished;
        status.validation = validation;
        return status;
    }
    static double bestOf(const std::vector<Tried>& history)
    {
        double best = 1e9;
        for (const Tried& tried : history)
            best = std::min(best, *tried.error);
        return best;
    }

private Q_SLOTS:
    void asItIsWritten()
    {
        const StudyPlan plan = study();
        QVERIFY(plan.design == Design::search && plan.draws == 12 && !plan.stopEarly && plan.axes[0].range->logarithmic && plan.axes[1].range->whole);
        const auto again = parseStudy(nlohmann::json(toJson(plan)), {});
        QVERIFY2(again.findings.empty(), again.findings.empty() ? "" : again.findings.front().message.english().c_str());
        QVERIFY(again.study == plan);
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<QString>("axis");
        QTest::addColumn<QString>("path");
        QTest::newRow("from above to") << R"({"path":"seed","from":3,"to":1})" << "axes.0";
        QTest::newRow("no to") << R"({"path":"seed","from":3})" << "axes.0";
        QTest::newRow("words") << R"({"path":"seed","from":"a","to":"b"})" << "axes.0";
        QTest::newRow("scale") << R"({"path":"seed","from":1,"to":3,"scale":"cubic"})" << "axes.0.scale";
        QTest::newRow("logarithm of 0") << R"({"path":"seed","from":0,"to":3,"scale":"log"})" << "axes.0.from";
    }
    void faultsAreNamed()
    {
        QFETCH(QString, axis);
        QFETCH(QString, path);
        auto faulty = json("search");
        faulty["axes"] = {nlohmann::json::parse(axis.toStdString())};
        const auto parsed = parseStudy(faulty, "/plans");
        QVERIFY(!parsed.findings.empty());
        QCOMPARE(QString::fromStdString(parsed.findings.front().path), path);
        QVERIFY(!parseStudy(json("grid"), "/plans").findings.empty()); // ranges have no grid
    }

    void aChangeWithoutAPlaceIsSeenBeforeItStarts()
    {
        auto faulty = json("search");
        faulty["axes"][1]["path"] = "student.options.d_modell";
        const auto trials = trialsToCheck(parseStudy(faulty, "/plans").study, m_catalogue);
        QVERIFY(std::ranges::any_of(trials, [](const Trial& trial) { return !trial.findings.empty(); }));
        QVERIFY(std::ranges::all_of(trialsToCheck(study(), m_catalogue), [](const Trial& trial) { return trial.findings.empty(); }));
        QVERIFY(trialsOf(study(), m_catalogue).empty()); // none has been proposed
    }

    void randomDrawsAreTheSameEachTime()
    {
        const auto trials = trialsOf(study("random"), m_catalogue), again = trialsOf(study("random"), m_catalogue);
        QCOMPARE(trials.size(), std::size_t{12});
        for (std::size_t i = 0; i < trials.size(); ++i) {
            QVERIFY(isInside(trials[i].setting));
            QVERIFY(trials[i].setting == again[i].setting);
            const double rate = realOf(trials[i].plan.student.training, "learning_rate");
            QVERIFY(std::abs(rate / trials[i].setting[0] - 1) < 1e-5 && std::abs(rate / numberFrom(trials[i].values[0]).value() - 1) < 1e-2);
        }
        QVERIFY(trials[0].setting != trials[1].setting);
    }

    void largeWholeNumbersStayWhole()
    {
        auto large = json("random");
        large["axes"] = {{{"path", "seed"}, {"from", 10'000'000}, {"to", 20'000'000}}};
        for (const Trial& trial : trialsOf(parseStudy(large, "/plans").study, m_catalogue)) {
            QVERIFY2(trial.findings.empty(), trial.findings.empty() ? "" : trial.findings.front().message.english().c_str());
            QCOMPARE(trial.values[0], std::to_string(trial.plan.seed));
        }
    }

    /// Against random draws of the same number, over ten seeds: the error that is left, in the mean of its logarithm.
    void findsTheLowestPointOfABowl()
    {
        double searched = 0, drawn = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            StudyPlan plan = study();
            plan.base.seed = seed;
            std::vector<Tried> history;
            while (history.size() < 30)
                for (const Setting& setting : nextSettings(plan, history, 2)) {
                    QVERIFY(isInside(setting));
                    history.push_back({setting, bowl(setting)});
                }
            std::vector<Tried> draws;
            for (const Setting& setting : randomSettings(plan, 30, seed))
                draws.push_back({setting, bowl(setting)});
            searched += std::log10(bestOf(history) + 1e-6);
            drawn += std::log10(bestOf(draws) + 1e-6);
        }
        QVERIFY2(searched < drawn - 10, qPrintable(QStringLiteral("%1 %2").arg(searched / 10).arg(drawn / 10))); // ten times nearer in the mean
    }

    void goesOnAsItWouldHave()
    {
        const std::vector<Tried> history = {{{0.01, 16, 0}, 0.5}, {{0.001, 32, 1}, std::nullopt}, {{0.05, 64, 2}, 0.7}};
        QVERIFY(nextSettings(study(), history, 2) == nextSettings(study(), history, 2));
    }

    void aSmallSpaceIsNotTriedTwice()
    {
        StudyPlan plan = study();
        plan.axes.erase(plan.axes.begin(), plan.axes.begin() + 2); // three horizons are left
        std::vector<Tried> history;
        for (int i = 0; i < 3; ++i)
            for (const Setting& setting : nextSettings(plan, history, 1))
                history.push_back({setting, 1.0});
        QCOMPARE(std::set<double>({history[0].setting[0], history[1].setting[0], history[2].setting[0]}).size(), std::size_t{3});
        QCOMPARE(nextSettings(plan, history, 2).size(), std::size_t{2}); // and ends all the same
    }

    void endsWhatIsBehindTheMedian()
    {
        const std::vector<ValidationCurve> earlier = {{9, 8, 7, 6, 5}, {9, 8, 7, 4, 3}, {9, 9, 9, 9}, {5, 5, 5, 5, 9}};
        // Lowest up to epoch 4: 6, 4, 9, 5; the median of four is taken as the upper one, 6.
        const ValidationCurve behind = {9, 9, 9, 7}, level = {9, 9, 9, 6}, recovers = {6, 9, 9, 9, 9};
        QCOMPARE(epochBehindMedian(behind, earlier), std::optional(4));
        QVERIFY(!epochBehindMedian(level, earlier));
        QVERIFY(!epochBehindMedian(recovers, earlier)); // its lowest counts; at epoch 5 only three came as far
        QVERIFY(!epochBehindMedian(ValidationCurve{99, 99, 99}, earlier)); // too early
        QVERIFY(!epochBehindMedian(behind, {earlier[0], earlier[1], earlier[2]})); // too few
        QVERIFY(!epochBehindMedian({}, earlier));
    }

    /// By hand: groups {1, 2}, {5, 6}: within 0.5 + 0.5 over 2 degrees, in all 17 over 3.
    void shareOfTheVariance()
    {
        QVERIFY(std::abs(epsilonSquared({{1, 2}, {5, 6}}) - (1 - 0.5 / (17.0 / 3))) < 1e-12);
        QCOMPARE(epsilonSquared({{1, 5}, {2, 4}}), 0.0); // below 0 is none
        QVERIFY(std::isnan(epsilonSquared({{1}, {2}})));
        QVERIFY(std::isnan(epsilonSquared({{1, 2, 3}})));
        QVERIFY(std::isnan(epsilonSquared({{1, 1}, {1, 1}})));
    }

    /// The error rises with the learning rate and has nothing to do with the others.
    void importanceFollowsWhatDecides()
    {
        StudyPlan plan = study("random");
        plan.draws = 60;
        const auto trials = trialsOf(plan, m_catalogue);
        std::vector<TrialStatus> statuses;
        for (const Trial& trial : trials)
            statuses.push_back(finished(trial.number, std::log(trial.setting[0])));
        const auto importance = importanceOf(plan, trials, statuses);
        QCOMPARE(importance.size(), std::size_t{3});
        QVERIFY(importance[0].share > 0.8 && importance[0].groups == 4);
        QVERIFY(importance[1].share < 0.15 && importance[2].share < 0.15);
    }

    /// The test figures of the best alone are shown.
    void theBestIsChosenByValidation()
    {
        StudyPlan plan = study("random");
        plan.draws = 4;
        const auto trials = trialsOf(plan, m_catalogue);
        std::vector<TrialStatus> statuses;
        for (const double error : {0.5, 0.2, 0.1, 0.4}) {
            TrialStatus status = finished(statuses.size(), error);
            experiment::ModelSummary model{Role::distilled_student, "mlp", 1, std::vector<double>(task::everyMetric().size(), std::nan(""))};
            model.test[0] = 0.7 + error;
            status.summary.emplace().models.push_back(model);
            statuses.push_back(status);
        }
        statuses[2].state = TrialState::ended_early;
        QCOMPARE(bestTrial(statuses), std::optional<std::size_t>(1));
        const auto said = searchSentence(plan, trials, statuses)->english();
        QVERIFY2(said.find("trial 1 ") != std::string::npos && said.find("0.9000") != std::string::npos, said.c_str());
        const auto cells = searchCells(plan, trials, statuses);
        QCOMPARE(cells[1].front(), std::string("1"));
        for (const auto& row : cells)
            for (const auto& cell : row)
                QVERIFY2(cell.find("1.2000") == std::string::npos, cell.c_str());
        QVERIFY(!searchSentence(plan, trials, std::vector<TrialStatus>(4)));
    }

    void proposalsSurvive()
    {
        const QTemporaryDir temporary;
        const StudyFolder folder(temporary.path().toStdString());
        QVERIFY(folder.proposals()->empty());
        const std::vector<Setting> proposals = {{0.012345678901234567, 16, 1}, {0.1, 8, 0}};
        QVERIFY(folder.writeProposals(proposals));
        QVERIFY(*folder.proposals() == proposals);
        const auto trials = folder.trials(study(), m_catalogue);
        QCOMPARE(trials.size(), std::size_t{2});
        QVERIFY(trials[1].findings.empty());
        QFile file(temporary.filePath(QStringLiteral("proposals.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[[1,");
        file.close();
        QVERIFY(!folder.proposals());
    }
};

RETORT_TEST(TestStudySearch)
#include "tst_study_search.moc"
