// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_fields.h"
#include "core/learning/training/distillation_loss.h"
#include "tests/core/learning/small_runs.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace retort;
using namespace retort::learning;

namespace
{

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Forecast forecastOf(const torch::Tensor& prediction)
{
    return {prediction.transpose(1, 2), {}};
}

double supervised(const TrainingLoss::Value& value)
{
    return value.terms.at(0).raw;
}

} // namespace

/// Windows with missing values take part, and nothing is learned or scored where nothing is known.
class TestIncompleteWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto series = data::syntheticCityLoad(800, 3);
        for (std::size_t row = 30; row < series.rows(); row += 37) // a gap in nearly every window
            for (std::size_t i = 0; i < 3; ++i)
                series.channels[row % series.channels.size()].values[row + i < series.rows() ? row + i : row] = unknown;
        QVERIFY(data::writeCsv(series, m_runs.folder() / "gaps.csv"));
    }

    /// [1, 1, 3]: errors 1, ?, 3.
    void errorIsTheMeanOfWhatIsKnown()
    {
        const auto prediction = torch::tensor({2.0F, 100.0F, 5.0F}).view({1, 1, 3}).requires_grad_(true);
        const auto truth = torch::tensor({1.0F, static_cast<float>(unknown), 2.0F}).view({1, 1, 3});
        const auto value = TrainingLoss().of(forecastOf(prediction), truth, {}, 1, true);
        QVERIFY(std::abs(supervised(value) - 5) < 1e-5); // (1 + 9) / 2
        value.total.backward();
        const auto gradient = prediction.grad().flatten();
        QCOMPARE(gradient[0].item<float>(), 1.0F); // 2 * 1 / 2
        QCOMPARE(gradient[1].item<float>(), 0.0F);
        QCOMPARE(gradient[2].item<float>(), 3.0F);
    }

    /// Levels 0.25 and 0.75 at 0 and 4; truths 2, ?: max(q e, (q - 1) e) of e = 2 and -2 is 0.5 and 0.5.
    void pinballIsTheMeanOfWhatIsKnown()
    {
        Forecast forecast = forecastOf(torch::zeros({1, 1, 2}));
        forecast.quantiles = torch::tensor({0.0F, 4.0F, 0.0F, 4.0F}).view({1, 2, 1, 2}).requires_grad_(true);
        const auto truth = torch::tensor({2.0F, static_cast<float>(unknown)}).view({1, 1, 2});
        const auto value = TrainingLoss(std::vector{0.25, 0.75}).of(forecast, truth, {}, 1, true);
        QCOMPARE(value.terms.at(1).term, std::string("pinball"));
        QCOMPARE(value.terms.at(1).raw, 0.5);
        value.total.backward();
        QCOMPARE(forecast.quantiles.grad().select(1, 1).abs().sum().item<float>(), 0.0F);
    }

    /// A whole truth gives the numbers of before to the last bit.
    void wholeTruthChangesNothing()
    {
        torch::manual_seed(4);
        const auto prediction = torch::randn({8, 3, 12}), truth = torch::randn({8, 3, 12});
        QCOMPARE(supervised(TrainingLoss().of(forecastOf(prediction), truth, {}, 1, true)),
                 supervised(TrainingLoss().of(forecastOf(prediction), truth, {}, 1, false)));
    }

    void moreWindowsTakePart()
    {
        auto plan = gappyPlan();
        plan.data.incompleteWindows = false;
        plan.data.import.fill = data::Fill::forward;
        testing::RunListener filled, listener;
        const auto usual = m_runs.run(plan, filled);
        const auto incomplete = m_runs.run(gappyPlan(), listener);
        QVERIFY(usual.status == experiment::RunStatus::finished && incomplete.status == experiment::RunStatus::finished);
        QCOMPARE(incomplete.data.excludedWindows, std::int64_t{0});
        QCOMPARE(incomplete.data.trainWindows, usual.data.trainWindows);
        const auto& test = *experiment::modelOf(incomplete, Role::distilled_student)->test;
        QVERIFY(std::isfinite(test.mse) && test.unknown > 0 && test.relative->mase > 0);
        QVERIFY(listener.remarks.join(u'\n').contains(QStringLiteral("missing and not filled")));
    }

    /// All terms, and all networks that do something of their own with the truth.
    void everyTermCanBeTrained()
    {
        const auto& catalogue = m_runs.engine().catalogue();
        auto plan = gappyPlan();
        for (auto* network : {&plan.teachers.front(), &plan.student})
            network->training["epochs"] = std::int64_t{1};
        for (const TermInfo& term : catalogue.terms()) {
            if (!term.comparesValues)
                continue;
            plan.terms = {{term.kind, term.levels.front(), 1, {}}};
            plan.task.quantiles = term.quantiles == QuantileUse::none ? std::vector<double>() : std::vector{0.1, 0.5, 0.9};
            check(plan, term.kind);
        }
    }

    /// The combination of several teachers is weighted by what is known, filled or not: the last validation rows are missing,
    /// and whatever is filled there changes nothing.
    void filledValuesWeighNoTeacher()
    {
        auto series = data::syntheticCityLoad(800, 3);
        for (auto& channel : series.channels)
            for (std::size_t row = 500; row < 545; ++row)
                channel.values[row] = unknown;
        QVERIFY(data::writeCsv(series, m_runs.folder() / "hole.csv"));
        auto plan = m_runs.plan();
        plan.data.file = m_runs.folder() / "hole.csv";
        plan.data.import.fill = data::Fill::forward;
        plan.teachers.push_back({"dlinear", {}, {{"epochs", std::int64_t{1}}}, {}});
        plan.terms.resize(1);
        plan.strategy = {{"combine", std::string("learned")}};
        testing::RunListener listener;
        const auto outcome = m_runs.run(plan, listener);
        QVERIFY(outcome.status == experiment::RunStatus::finished);
        double combined = 0, best = 1e9; // the weights minimise the error over what is known: no single teacher is better
        for (const auto& epoch : listener.epochs) {
            if (epoch.stage == StageId(Role::teacher))
                combined = epoch.validation.mse;
            else if (epoch.stage.role == Role::teacher && epoch.best)
                best = std::min(best, epoch.validation.mse);
        }
        QVERIFY2(combined <= best * (1 + 1e-6), (std::to_string(combined) + " " + std::to_string(best)).c_str());
    }

    void aClosedFormNeedsOneWholeWindow()
    {
        auto series = data::syntheticCityLoad(800, 3);
        for (std::size_t row = 5; row < series.rows(); row += 9) // within every horizon of 12
            series.channels[0].values[row] = unknown;
        QVERIFY(data::writeCsv(series, m_runs.folder() / "sieve.csv"));
        auto plan = gappyPlan();
        plan.data.file = m_runs.folder() / "sieve.csv";
        plan.student = {"linear_regression", {{"solution", std::string("ridge")}}, {}, {}};
        plan.terms.clear();
        testing::RunListener listener;
        const auto outcome = m_runs.run(plan, listener);
        QVERIFY(outcome.status == experiment::RunStatus::failed);
        QVERIFY2(outcome.message->english().find("needs whole ones") != std::string::npos, outcome.message->english().c_str());
    }

    void everyWayToUseTheTruth()
    {
        auto plan = gappyPlan();
        plan.student = {"linear_regression", {{"solution", std::string("ridge")}}, {}, {}};
        plan.terms.clear();
        check(plan, "closed form");
        plan = gappyPlan();
        plan.teachers.push_back({"dlinear", {}, {{"epochs", std::int64_t{1}}}, {}});
        for (const char* combine : {"learned", "best_per_window"}) {
            plan.strategy = {{"combine", std::string(combine)}};
            check(plan, combine);
        }
        plan = gappyPlan();
        plan.teachers.front() = {"seq2seq", {{"scheduled_sampling", 0.5}}, {{"epochs", std::int64_t{1}}}, {}};
        plan.terms.resize(1);
        check(plan, "teacher forcing");
        plan = gappyPlan();
        plan.strategy = {{"horizon_tau", 2.0}};
        check(plan, "horizon weights");
    }

private:
    experiment::Plan gappyPlan() const
    {
        auto plan = m_runs.plan();
        plan.data.file = m_runs.folder() / "gaps.csv";
        plan.data.incompleteWindows = true;
        return plan;
    }

    void check(const experiment::Plan& plan, const std::string& what)
    {
        testing::RunListener listener;
        const auto outcome = m_runs.run(plan, listener);
        const std::string why = what + ": " + (outcome.message ? outcome.message->english() : "");
        QVERIFY2(outcome.status == experiment::RunStatus::finished, why.c_str());
        for (const auto& epoch : listener.epochs)
            for (const auto& term : epoch.terms)
                QVERIFY2(std::isfinite(term.raw), (what + ", " + term.term).c_str());
        QVERIFY2(std::isfinite(experiment::modelOf(outcome, Role::distilled_student)->test->mse), what.c_str());
    }

    testing::SmallRuns m_runs;
};

RETORT_TEST(TestIncompleteWindows)
#include "tst_incomplete_windows.moc"
