// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preset.h"

#include "tests/support/fake_catalogue.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace retort;
using namespace retort::experiment;

namespace
{

const Preset& presetOf(const std::string& id)
{
    const auto found = std::ranges::find(presets(), id, &Preset::id);
    if (found == presets().end())
        throw std::out_of_range(id);
    return *found;
}

double weightOf(const Plan& plan, const std::string& kind, Level level)
{
    for (const auto& term : plan.terms)
        if (term.kind == kind && term.level == level)
            return term.weight;
    return -1;
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsOffered()
    {
        std::set<QString> ids;
        for (const auto& preset : presets())
            QVERIFY(ids.insert(QString::fromStdString(preset.id)).second);
        std::set<QString> files;
        for (const auto& name : QDir(RETORT_SOURCE_DIR "/resources/presets").entryList({"*.json"}))
            files.insert(name.chopped(5));
        QVERIFY(ids == files);
        QVERIFY(ids.size() >= 10);
    }

    void publishedScoresComeWithTheirSplit()
    {
        const auto splitOf = [](const char* id) {
            Plan plan = testing::samplePlan();
            plan.data.split = {data::SplitPlan::Unit::ratio, 0.5, 0.2, 0.3};
            return applied(presetOf(id), plan).data.split;
        };
        using data::SplitPlan;
        for (const char* hourly : {"timedistill_etth1", "timedistill_etth2", "timedistill_moderntcn_etth1", "timedistill_moderntcn_etth2"})
            QVERIFY2((splitOf(hourly) == SplitPlan{SplitPlan::Unit::rows, 8640, 2880, 2880}), hourly);
        for (const char* quarterly : {"timedistill_ettm1", "timedistill_ettm2", "timedistill_moderntcn_ettm1", "timedistill_moderntcn_ettm2"})
            QVERIFY2((splitOf(quarterly) == SplitPlan{SplitPlan::Unit::rows, 34560, 11520, 11520}), quarterly);
        for (const char* byRatio : {"timedistill_weather", "timedistill_ecl", "timedistill_traffic", "timedistill_solar"})
            QVERIFY2((splitOf(byRatio) == SplitPlan{SplitPlan::Unit::ratio, 0.7, 0.1, 0.2}), byRatio);
        for (const char* ofNoSeries : {"quick_look", "response_only"}) // the user's stays
            QVERIFY2((splitOf(ofNoSeries) == SplitPlan{SplitPlan::Unit::ratio, 0.5, 0.2, 0.3}), ofNoSeries);
    }

    void everyPresetIsAValidPlan()
    {
        for (const auto& preset : presets()) {
            const Plan plan = applied(preset, testing::samplePlan());
            const auto findings = validate(plan, m_catalogue);
            QVERIFY2(findings.empty(), findings.empty() ? "" : (preset.id + findings[0].message.english()).c_str());
            QVERIFY(*preset.label.source && *preset.help.source);
        }
    }

    /// The table of the published scripts.
    void published_data()
    {
        QTest::addColumn<QString>("series");
        QTest::addColumn<QString>("teacher");
        QTest::addColumn<double>("alpha");
        QTest::addColumn<double>("beta");
        QTest::addColumn<QString>("normalisation");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("epochs");
        QTest::addColumn<int>("batch");
        QTest::newRow("ECL") << "ECL" << "itransformer" << 0.1 << 0.5 << "subtract_mean" << 512 << 30 << 32;
        QTest::newRow("ETTh1") << "ETTh1" << "itransformer" << 2.0 << 2.0 << "subtract_mean" << 512 << 100 << 32;
        QTest::newRow("ETTh2") << "ETTh2" << "itransformer" << 1.0 << 0.5 << "subtract_mean" << 512 << 100 << 32;
        QTest::newRow("ETTm1") << "ETTm1" << "itransformer" << 1.0 << 1.0 << "subtract_mean" << 512 << 100 << 32;
        QTest::newRow("ETTm2") << "ETTm2" << "itransformer" << 1.0 << 0.1 << "subtract_mean" << 512 << 100 << 32;
        QTest::newRow("Solar") << "Solar" << "itransformer" << 0.1 << 1.0 << "subtract_mean" << 512 << 30 << 32;
        QTest::newRow("Traffic") << "Traffic" << "itransformer" << 0.5 << 0.5 << "revin" << 1024 << 10 << 8;
        QTest::newRow("ETTh1, ModernTCN") << "ETTh1" << "moderntcn" << 2.0 << 2.0 << "subtract_mean" << 512 << 100 << 32;
        QTest::newRow("ETTh2, ModernTCN") << "ETTh2" << "moderntcn" << 2.0 << 0.5 << "subtract_mean" << 512 << 100 << 32;
        QTest::newRow("ETTm1, ModernTCN") << "ETTm1" << "moderntcn" << 2.0 << 0.1 << "subtract_mean" << 512 << 100 << 32;
        QTest::newRow("ETTm2, ModernTCN") << "ETTm2" << "moderntcn" << 2.0 << 0.5 << "subtract_mean" << 512 << 100 << 32;
        QTest::newRow("Weather") << "Weather" << "itransformer" << 0.1 << 0.1 << "subtract_mean" << 512 << 100 << 32;
    }

    void published()
    {
        QFETCH(QString, series);
        QFETCH(QString, teacher);
        QFETCH(double, alpha);
        QFETCH(double, beta);
        QFETCH(QString, normalisation);
        QFETCH(int, width);
        QFETCH(int, epochs);
        QFETCH(int, batch);
        const Preset preset = presetOf(
            "timedistill_" + (teacher == "itransformer" ? std::string() : teacher.toStdString() + "_") + series.toLower().toStdString());
        QCOMPARE(QString::fromStdString(preset.seriesName), series);
        const Plan plan = resolved(applied(preset, testing::samplePlan()), m_catalogue);
        QCOMPARE(plan.task.lookBack, 720);
        QCOMPARE(QString::fromStdString(plan.teachers.at(0).kind), teacher);
        QCOMPARE(plan.student.kind, std::string("mlp"));
        QCOMPARE(plan.terms.size(), std::size_t{4});
        for (const char* kind : {"multi_scale", "multi_period"}) {
            QCOMPARE(weightOf(plan, kind, Level::prediction), alpha);
            QCOMPARE(weightOf(plan, kind, Level::feature), beta);
        }
        QCOMPARE(QString::fromStdString(textOf(plan.student.options, "normalisation")), normalisation);
        QCOMPARE(integerOf(plan.student.options, "d_model"), std::int64_t{width});
        QCOMPARE(integerOf(plan.student.training, "epochs"), std::int64_t{epochs});
        QCOMPARE(integerOf(plan.student.training, "batch_size"), std::int64_t{batch});
        QCOMPARE(integerOf(plan.student.training, "patience"), std::int64_t{5});
        QCOMPARE(realOf(plan.student.training, "learning_rate"), 0.01);
        QCOMPARE(textOf(plan.student.training, "schedule"), std::string("halving"));
        QCOMPARE(textOf(plan.student.training, "optimizer"), std::string("adam"));
    }

    void appliedKeepsDataSeedAndCompute()
    {
        Plan plan = testing::samplePlan();
        plan.task.targets = {"OT"};
        plan.seed = 7;
        plan.compute.threads = 3;
        const Plan changed = applied(presetOf("quick_look"), plan);
        QVERIFY(changed.data == plan.data);
        QCOMPARE(changed.name, plan.name);
        QCOMPARE(changed.seed, plan.seed);
        QVERIFY(changed.compute == plan.compute);
        QVERIFY(changed.task.targets == plan.task.targets);
        QCOMPARE(changed.task.lookBack, 96);
        QVERIFY(changed.student == presetOf("quick_look").plan.student);
    }

    void responseOnlyMatchesForecasts()
    {
        const Plan& plan = presetOf("response_only").plan;
        QCOMPARE(plan.terms.size(), std::size_t{1});
        QCOMPARE(plan.terms[0].kind, std::string("prediction_matching"));
    }

    void differencesOfResolvedLeaves()
    {
        const Plan left = testing::samplePlan();
        Plan right = left;
        QVERIFY(differences(left, right, m_catalogue).empty());
        right.student.options["moving_avg"] = std::int64_t{25}; // the default, written out
        QVERIFY(differences(left, right, m_catalogue).empty());
        right.student.options["moving_avg"] = std::int64_t{13};
        right.terms.pop_back();
        right.data.split = {data::SplitPlan::Unit::ratio, 0.7, 0.1, 0.2};
        const auto found = differences(left, right, m_catalogue);
        const auto has = [&](const PlanDifference& one) { return std::ranges::find(found, one) != found.end(); };
        QVERIFY(has({"student.options.moving_avg", "25", "13"}));
        QVERIFY(has({"distillation.terms.3.kind", "multi_period", ""}));
        QVERIFY(has({"data.split.train", "8640", "0.7"}));
        QVERIFY(std::ranges::none_of(found, [](const auto& one) { return one.left == one.right; }));
        const auto mirrored = differences(right, left, m_catalogue);
        QCOMPARE(mirrored.size(), found.size());
    }

private:
    testing::FakeCatalogue m_catalogue;
};

RETORT_TEST(TestPresets)
#include "tst_presets.moc"
