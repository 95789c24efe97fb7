// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/recipe.h"

#include "tests/support/fake_catalogue.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace retort;
using namespace retort::experiment;

class TestRecipe : public QObject
{
    Q_OBJECT

    Recipe recipeOf(const std::string& id) const
    {
        const auto all = recipes(m_catalogue);
        const auto found = std::ranges::find(all, id, &Recipe::id);
        if (found == all.end())
            throw std::out_of_range(id);
        return *found;
    }

private Q_SLOTS:
    void everyRecipeMakesAValidPlan()
    {
        std::set<std::string> ids;
        for (const auto& recipe : recipes(m_catalogue)) {
            QVERIFY(ids.insert(recipe.id).second);
            QVERIFY(*recipe.label.source && *recipe.help.source);
            const Plan plan = applied(recipe, testing::samplePlan());
            const auto findings = validate(plan, m_catalogue);
            QVERIFY2(findings.empty(), findings.empty() ? "" : (recipe.id + findings[0].message.english()).c_str());
            QVERIFY(follows(plan, recipe));
        }
        QVERIFY(ids.contains("timedistill") && ids.contains("response") && ids.contains("fitnets"));
        QVERIFY(!ids.contains("relational")); // this catalogue does not know its term
    }

    void aRecipeOfTermsKeepsTheNetworks()
    {
        const Plan before = testing::samplePlan();
        const Plan after = applied(recipeOf("response"), before);
        QVERIFY(after.teachers == before.teachers && after.student == before.student && after.data == before.data);
        QCOMPARE(after.terms.size(), std::size_t{1});
    }

    void aRecipeOfAPairBringsIt()
    {
        Plan before = testing::samplePlan();
        before.teachers[0].checkpoint = "/weights/teacher.safetensors";
        const Recipe recipe = recipeOf("lstm_to_simple_rnn");
        QVERIFY(!follows(before, recipe));
        Plan after = applied(recipe, before);
        QCOMPARE(after.teachers[0].kind, std::string("lstm"));
        QCOMPARE(after.student.kind, std::string("simple_rnn"));
        QVERIFY(after.teachers[0].options.empty() && after.teachers[0].checkpoint.empty());
        QVERIFY(after.student.training == before.student.training);
        after.student.options["hidden_size"] = std::int64_t{48};
        QVERIFY(applied(recipe, after) == after); // networks of its kinds stay as they are
        after.teachers.clear();
        QVERIFY(!follows(after, recipe));
        QCOMPARE(applied(recipe, after).teachers.at(0).kind, std::string("lstm"));
    }

    void aNetworkIsBornAgain()
    {
        const auto all = recipes(m_catalogue);
        Plan plan = applied(recipeOf("born_again"), testing::samplePlan());
        QCOMPARE(plan.teachers.size(), std::size_t{1});
        QVERIFY(plan.teachers[0] == plan.student);
        QCOMPARE(followed(plan, all)->id, std::string("born_again")); // and not "response", which has its terms
        plan.strategy["generations"] = std::int64_t{5};
        QCOMPARE(followed(plan, all)->id, std::string("born_again"));
        plan.strategy.clear();
        QCOMPARE(followed(plan, all)->id, std::string("response"));
        QCOMPARE(followed(applied(recipeOf("lstm_to_simple_rnn"), plan), all)->id, std::string("lstm_to_simple_rnn"));
        plan.assistants = {plan.student};
        QVERIFY(applied(recipeOf("response"), plan).assistants.empty());
        plan.terms.clear();
        QVERIFY(!followed(plan, all));
    }

    void weightsAndOptionsMayDiffer()
    {
        const Recipe recipe = recipeOf("timedistill");
        Plan plan = applied(recipe, testing::samplePlan());
        plan.terms[0].weight = 7;
        plan.terms[1].schedule["kind"] = std::string("decay");
        QVERIFY(follows(plan, recipe));
        plan.terms.pop_back();
        QVERIFY(!follows(plan, recipe));
    }

private:
    testing::FakeCatalogue m_catalogue;
};

RETORT_TEST(TestRecipe)
#include "tst_recipe.moc"
