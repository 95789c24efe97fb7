// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/checkpoint.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_runs.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using experiment::RunStatus;

namespace
{

class Listener : public testing::RunListener
{
public:
    /// Names of the terms that the last epoch of a stage was trained with.
    QStringList termsOf(StageId stage) const
    {
        QStringList names;
        for (const auto& epoch : epochs)
            if (epoch.stage == stage) {
                names.clear();
                for (const auto& term : epoch.terms)
                    names << QString::fromStdString(term.term);
            }
        return names;
    }
};

} // namespace

/// Whole runs with quantiles on a small series.
class TestQuantileRuns : public QObject
{
    Q_OBJECT

    testing::SmallRuns m_runs;

    experiment::Plan plan() const
    {
        auto plan = m_runs.plan();
        plan.task.quantiles = {0.1, 0.5, 0.9};
        plan.teachers = {{"nlinear", {}, {{"epochs", std::int64_t{3}}, {"learning_rate", 5e-3}}, {}}};
        plan.student = {"dlinear", {}, {{"epochs", std::int64_t{3}}, {"learning_rate", 5e-3}}, {}};
        plan.terms = {{"pinball", Level::prediction, 1, {}}, {"quantile_fan", Level::prediction, 0.5, {}}};
        return plan;
    }

    experiment::Outcome run(const experiment::Plan& plan, experiment::Observer& listener,
                            const std::filesystem::path& weights = {}) const
    {
        return m_runs.run(plan, listener, {}, weights);
    }

    /// Trains the plan once and keeps its teacher.
    std::filesystem::path trainedTeacher(const experiment::Plan& plan, const char* name)
    {
        const auto weights = m_runs.folder() / name;
        std::filesystem::create_directories(weights);
        Listener listener;
        if (run(plan, listener, weights).status != RunStatus::finished)
            qFatal("the run did not finish");
        return weights / "teacher.safetensors";
    }

private Q_SLOTS:
    void aRunGivesCoverage()
    {
        Listener listener;
        const auto outcome = run(plan(), listener);
        QVERIFY2(outcome.status == RunStatus::finished,
                 outcome.message ? outcome.message->english().c_str() : "");
        for (const Role role : {Role::teacher, Role::plain_student, Role::distilled_student}) {
            const auto& quantiles = testing::resultOf(outcome, role).test->quantiles;
            QVERIFY(quantiles && quantiles->levels == (std::vector<double>{0.1, 0.5, 0.9}));
            QVERIFY(std::isfinite(quantiles->pinball) && quantiles->pinball > 0);
            QCOMPARE(quantiles->coverage.size(), 3U);
            // Quantiles that do not cross cover ever more.
            QVERIFY(quantiles->coverage[0] <= quantiles->coverage[1] &&
                    quantiles->coverage[1] <= quantiles->coverage[2]);
            QVERIFY(quantiles->coverage[0] < 0.5 && quantiles->coverage[2] > 0.5);
        }
        QVERIFY(!testing::resultOf(outcome, Role::seasonal_naive).test->quantiles);
        QCOMPARE(listener.termsOf(Role::teacher), (QStringList{"supervised", "pinball"}));
        QCOMPARE(listener.termsOf(Role::plain_student), (QStringList{"supervised", "pinball"}));
        QCOMPARE(listener.termsOf(Role::distilled_student),
                 (QStringList{"supervised", "pinball.prediction", "quantile_fan.prediction"}));
        for (const auto& epoch : listener.epochs) {
            QVERIFY(epoch.validation.quantiles.has_value());
            QCOMPARE(epoch.sample.quantiles.size(), 3 * epoch.sample.prediction.size());
            double sum = 0;
            for (const auto& term : epoch.terms)
                sum += term.weighted;
            QVERIFY(std::abs(sum - epoch.total) < 1e-5 * epoch.total);
        }
        for (const auto& forecast : outcome.forecasts)
            QCOMPARE(forecast.quantiles.size(), 3 * forecast.truth.size());
    }

    void pinballAloneAsksNoTeacher()
    {
        auto alone = plan();
        alone.terms = {{"pinball", Level::prediction, 1, {}}};
        Listener listener;
        const auto outcome = run(alone, listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        // The same loss as the plain student's, and so the same student.
        QCOMPARE(testing::resultOf(outcome, Role::distilled_student).test->mse,
                 testing::resultOf(outcome, Role::plain_student).test->mse);
    }

    void withoutTermsTheStudentsAreAlike()
    {
        auto without = plan();
        without.terms.clear();
        Listener listener;
        const auto outcome = run(without, listener);
        QCOMPARE(listener.termsOf(Role::distilled_student), (QStringList{"supervised", "pinball"}));
        QVERIFY(testing::resultOf(outcome, Role::distilled_student).test == testing::resultOf(outcome, Role::plain_student).test);
    }

    void everyStrategyTakesQuantiles_data()
    {
        QTest::addColumn<int>("teachers");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("mean of two") << 2 << "combine"
                                     << "mean";
        QTest::newRow("learned mix") << 2 << "combine"
                                     << "learned";
        QTest::newRow("best of two") << 2 << "combine"
                                     << "best_per_window";
        QTest::newRow("generations") << 1 << "generations"
                                     << "2";
        QTest::newRow("teaches itself") << 1 << "self_teacher"
                                        << "true";
        QTest::newRow("begins with the teacher's weights") << 1 << "begin"
                                                           << "teacher";
    }
    void everyStrategyTakesQuantiles()
    {
        QFETCH(int, teachers);
        QFETCH(QString, option);
        QFETCH(QString, value);
        auto plan = this->plan();
        plan.teachers[0] = {"dlinear", {}, {{"epochs", std::int64_t{1}}}, {}};
        plan.student.training["epochs"] = std::int64_t{1};
        if (teachers > 1)
            plan.teachers.push_back({"nlinear", {}, {{"epochs", std::int64_t{1}}}, {}});
        plan.strategy[option.toStdString()] = value == "true" ? Value(true)
                                              : value == "2"  ? Value(std::int64_t{2})
                                                              : Value(value.toStdString());
        Listener listener;
        const auto outcome = run(plan, listener);
        QVERIFY2(outcome.status == RunStatus::finished,
                 outcome.message ? outcome.message->english().c_str() : "");
        QVERIFY(testing::resultOf(outcome, Role::teacher).test->quantiles &&
                testing::resultOf(outcome, Role::distilled_student).test->quantiles);
        QCOMPARE(listener.remarks.filter(QStringLiteral("fan.hidden.weight")).size(),
                 option == "begin" ? 1 : 0);
    }

    void aTeacherBringsItsQuantiles()
    {
        const auto file = trainedTeacher(plan(), "fanned");
        auto again = plan();
        again.teachers = {{"", {}, {}, file}};
        Listener listener;
        const auto same = run(again, listener);
        QCOMPARE(same.status, RunStatus::finished);
        QVERIFY(testing::resultOf(same, Role::teacher).test->quantiles.has_value());

        // Where the plan asks for none, it forecasts as before and gives none.
        again.task.quantiles.clear();
        again.terms = {{"prediction_matching", Level::prediction, 1, {}}};
        const auto without = run(again, listener);
        QCOMPARE(without.status, RunStatus::finished);
        QCOMPARE(testing::resultOf(without, Role::teacher).test->mse, testing::resultOf(same, Role::teacher).test->mse);
        QVERIFY(!testing::resultOf(without, Role::teacher).test->quantiles &&
                !testing::resultOf(without, Role::distilled_student).test->quantiles);

        // Other quantiles are not its own.
        again.task.quantiles = {0.2, 0.8};
        again.terms = {{"pinball", Level::prediction, 1, {}}};
        listener.remarks.clear();
        const auto other = run(again, listener);
        QCOMPARE(other.status, RunStatus::finished);
        QCOMPARE(listener.remarks.filter(QStringLiteral("quantiles 0.1, 0.5, 0.9")).size(), 1);
        QVERIFY(!testing::resultOf(other, Role::teacher).test->quantiles &&
                testing::resultOf(other, Role::distilled_student).test->quantiles);
    }

    void aTeacherWithoutQuantilesCannotTeachThem()
    {
        auto bare = plan();
        bare.task.quantiles.clear();
        bare.terms = {{"prediction_matching", Level::prediction, 1, {}}};
        const auto file = trainedTeacher(bare, "bare");
        auto again = plan();
        again.teachers = {{"", {}, {}, file}};
        Listener listener;
        const auto refused = run(again, listener);
        QCOMPARE(refused.status, RunStatus::failed);
        QVERIFY(QString::fromStdString(refused.message->english()).contains("does not provide the quantiles"));
        // Beside one that has them it teaches predictions, and a student of its kind may begin with its
        // weights.
        again.teachers.push_back(plan().teachers.front());
        again.student.kind = "nlinear";
        again.strategy = {{"begin", std::string("teacher")}};
        const auto both = run(again, listener);
        QVERIFY2(both.status == RunStatus::finished, both.message ? both.message->english().c_str() : "");
        QVERIFY(!testing::resultOf(both, {Role::teacher, 1}).test->quantiles &&
                testing::resultOf(both, Role::teacher).test->quantiles);
        QCOMPARE(listener.remarks.filter(QStringLiteral("copied from the teacher")).size(), 1);
    }
};

RETORT_TEST(TestQuantileRuns)
#include "tst_quantile_runs.moc"
