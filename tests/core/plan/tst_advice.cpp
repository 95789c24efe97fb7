// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/advice.h"

#include "core/plan/recipe.h"
#include "tests/support/fake_catalogue.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace retort;
using namespace retort::experiment;

class TestAdvice : public QObject
{
    Q_OBJECT

    QStringList pathsOf(const Plan& plan) const
    {
        QStringList paths;
        for (const Finding& finding : advice(plan, m_catalogue))
            paths << QString::fromStdString(finding.path);
        return paths;
    }

private Q_SLOTS:
    void aUsualPlanNeedsNone() { QCOMPARE(pathsOf(testing::samplePlan()), QStringList()); }

    void noRecipeNeedsAny()
    {
        for (const Recipe& recipe : recipes(m_catalogue))
            QVERIFY2(pathsOf(applied(recipe, testing::samplePlan())).isEmpty(), recipe.id.c_str());
    }

    void aGraphNetworkWithoutAGraph()
    {
        Plan plan = testing::samplePlan();
        auto catalogue = m_catalogue;
        catalogue.readGraph(plan.student.kind);
        const auto found = [&] { return advice(plan, catalogue); };
        QCOMPARE(found().size(), 1U);
        QVERIFY(found().front().path == "student.kind" && found().front().message.english().find("data.graph.file") != std::string::npos);
        plan.data.graph = {{"file", std::string("edges.csv")}};
        QVERIFY(found().empty());
    }

    void aStudentThatLearnsNothing()
    {
        Plan plan = testing::samplePlan();
        for (TermPlan& term : plan.terms)
            term.weight = 0;
        QCOMPARE(pathsOf(plan), QStringList{"distillation.terms"});
        plan.terms.clear();
        QCOMPARE(pathsOf(plan), QStringList{"distillation.terms"});
        plan.strategy["begin"] = std::string("teacher"); // it begins with what the teacher has learned
        QCOMPARE(pathsOf(plan), QStringList());
    }

    void aForecastThatNothingTrains()
    {
        Plan plan = testing::samplePlan();
        plan.supervisedWeight = 0;
        std::erase_if(plan.terms, [](const TermPlan& term) { return term.level == Level::prediction; });
        if (plan.terms.empty())
            plan.terms = {{"multi_scale", Level::feature, 1, {}}};
        QCOMPARE(pathsOf(plan), QStringList{"distillation.supervised_weight"});
        plan.supervisedWeight = 0.1;
        QCOMPARE(pathsOf(plan), QStringList());
    }

    void aTeacherThatIsTheStudent()
    {
        Plan plan = testing::samplePlan();
        plan.teachers = {plan.student};
        plan.teachers.front().training = {{"epochs", std::int64_t{99}}}; // trained differently, and still the same network
        QCOMPARE(pathsOf(plan), QStringList{"student.kind"});
        plan.teachers.push_back(plan.student); // two of them know more than one
        QCOMPARE(pathsOf(plan), QStringList());
        plan.teachers.pop_back();
        plan.strategy["generations"] = std::int64_t{2};
        QCOMPARE(pathsOf(plan), QStringList());
    }

private:
    testing::FakeCatalogue m_catalogue;
};

RETORT_TEST(TestAdvice)
#include "tst_advice.moc"
