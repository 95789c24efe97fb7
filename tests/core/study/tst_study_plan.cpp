// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/shared_stages.h"
#include "core/study/study_templates.h"

#include "tests/support/fake_catalogue.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <set>

using namespace retort;
using namespace retort::study;

class TestStudyPlan : public QObject
{
    Q_OBJECT

    testing::FakeCatalogue m_catalogue;

    nlohmann::json studyJson() const
    {
        return {{"format", "retort.study/1"},
                {"name", "two axes"},
                {"base", testing::samplePlanJson()},
                {"axes",
                 {{{"path", "task.horizon"}, {"values", {96, 192}}},
                  {{"label", "terms"}, {"variants", {{{"label", "all"}}, {{"label", "light"}, {"set", {{"distillation.terms.0.weight", 0.5}, {"distillation.terms.1.weight", 0.5}}}}}}},
                  {{"path", "seed"}, {"values", {1, 2, 3}}}}},
                {"workers", 2}};
    }
    StudyPlan study() const
    {
        auto parsed = parseStudy(studyJson(), "/plans");
        if (!parsed.findings.empty())
            qFatal("%s", parsed.findings.front().message.english().c_str());
        return parsed.study;
    }

private Q_SLOTS:
    void everyCombination()
    {
        const StudyPlan plan = study();
        const auto trials = trialsOf(plan, m_catalogue);
        QCOMPARE(trials.size(), std::size_t{12});
        QCOMPARE(trialCount(plan), std::size_t{12});
        std::set<std::tuple<int, double, std::uint64_t>> seen;
        for (const Trial& trial : trials) {
            QVERIFY2(trial.findings.empty(), trial.findings.empty() ? "" : trial.findings.front().message.english().c_str());
            seen.insert({trial.plan.task.horizon, trial.plan.terms[1].weight, trial.plan.seed});
            QCOMPARE(trial.plan.compute.threads, 1); // two at once
            QCOMPARE(trial.plan.task.lookBack, plan.base.task.lookBack);
        }
        QCOMPARE(seen.size(), std::size_t{12});
        QCOMPARE(trials[0].label(plan), std::string("horizon 96, terms all, seed 1"));
        QCOMPARE(trials[11].label(plan), std::string("horizon 192, terms light, seed 3"));
        QVERIFY(plan.axes[2].repeats() && !plan.axes[0].repeats());
    }

    void aListGoesSideBySide()
    {
        auto json = studyJson();
        json["design"] = "list";
        QCOMPARE(parseStudy(json, "/plans").findings.front().path, std::string("axes")); // of different lengths
        json["axes"][2]["values"] = {1, 2};
        const auto parsed = parseStudy(json, "/plans");
        QVERIFY(parsed.findings.empty());
        const auto trials = trialsOf(parsed.study, m_catalogue);
        QCOMPARE(trials.size(), std::size_t{2});
        QCOMPARE(trials[1].plan.task.horizon, 192);
        QCOMPARE(trials[1].plan.seed, std::uint64_t{2});
    }

    void asItIsWritten()
    {
        const StudyPlan plan = study();
        const auto again = parseStudy(nlohmann::json(toJson(plan)), {});
        QVERIFY2(again.findings.empty(), again.findings.empty() ? "" : (again.findings.front().path + again.findings.front().message.english()).c_str());
        QVERIFY(again.study == plan);
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("finding");
        QTest::newRow("format") << "format" << "\"retort.plan/1\"" << "format";
        QTest::newRow("unknown field") << "axis" << "[]" << "axis";
        QTest::newRow("workers") << "workers" << "0" << "workers";
        QTest::newRow("workers' type") << "workers" << "\"two\"" << "workers";
        QTest::newRow("metric") << "metric" << "\"mes\"" << "metric";
        QTest::newRow("design") << "design" << "\"latin\"" << "design";
        QTest::newRow("axes") << "axes" << "{}" << "axes";
        QTest::newRow("empty axis") << "axes" << R"([{"path":"seed","values":[]}])" << "axes.0";
        QTest::newRow("no axis") << "axes" << "[3]" << "axes.0";
        QTest::newRow("variant") << "axes" << R"([{"label":"x","variants":[{"set":{}}]}])" << "axes.0";
        QTest::newRow("set") << "axes" << R"([{"label":"x","variants":[{"label":"y","set":[1]}]}])" << "axes.0";
        QTest::newRow("base") << "base" << R"({"format":"retort.plan/1"})" << "base.";
        QTest::newRow("no such plan") << "base" << "\"nowhere.json\"" << "base";
    }
    void faultsAreNamed()
    {
        QFETCH(QString, path);
        QFETCH(QString, value);
        QFETCH(QString, finding);
        auto json = studyJson();
        json[path.toStdString()] = nlohmann::json::parse(value.toStdString());
        const auto parsed = parseStudy(json, "/plans");
        QVERIFY(!parsed.findings.empty());
        QVERIFY2(QString::fromStdString(parsed.findings.front().path).startsWith(finding), parsed.findings.front().path.c_str());
    }

    void atrialThatCannotRunSaysWhy()
    {
        auto json = studyJson();
        json["axes"] = {{{"path", "task.horizont"}, {"values", {96}}}};
        const auto unknown = trialsOf(parseStudy(json, "/plans").study, m_catalogue);
        QVERIFY(unknown[0].findings.front().message.english().find("Did you mean \"task.horizon\"?") != std::string::npos);
        json["axes"] = {{{"path", "student.options.d_model"}, {"values", {16, 0}}}};
        const auto trials = trialsOf(parseStudy(json, "/plans").study, m_catalogue);
        QVERIFY(trials[0].findings.empty());
        QVERIFY(trials[1].findings.front().message.english().find("at least 1") != std::string::npos);
    }

    void aHugeGridIsNotUnrolled()
    {
        StudyPlan plan = study();
        Axis wide{"seed", {}};
        for (int i = 0; i < 500; ++i)
            wide.variants.push_back({std::to_string(i), {"seed=" + std::to_string(i)}});
        plan.axes.assign(6, wide);
        QVERIFY(trialCount(plan) > mostTrials);
    }

    void templatesMakeTrialsThatRun()
    {
        const auto plan = testing::samplePlan();
        std::set<std::string> ids;
        for (const Template& made : templates()) {
            QVERIFY(ids.insert(made.id).second);
            const StudyPlan study = made.make(plan, seedsFrom(plan, 2));
            if (!study.chooses())
                QVERIFY(study.axes.back().repeats() && study.axes.back().variants.size() == 2);
            if (made.id == "pairs")
                continue; // kinds of the real catalogue
            for (const Trial& trial : trialsToCheck(study, m_catalogue))
                QVERIFY2(trial.findings.empty(), trial.findings.empty() ? "" : (made.id + trial.findings.front().message.english()).c_str());
        }
        const StudyPlan ablation = templateOf("ablation")->make(plan, seedsFrom(plan, 1));
        std::set<std::string> labels;
        for (const Variant& variant : ablation.axes[0].variants)
            labels.insert(variant.label);
        for (const char* label : {"all", "w/o prediction level", "w/o feature level", "w/o multi_scale", "w/o multi_period", "w/o multi_scale, feature", "w/o supervision"})
            QVERIFY2(labels.contains(label), label);
        const auto trials = trialsOf(ablation, m_catalogue);
        for (const Trial& trial : trials)
            if (trial.label(ablation).find("w/o multi_scale,") == std::string::npos && trial.label(ablation).find("w/o multi_scale") != std::string::npos)
                QCOMPARE(trial.plan.terms.size(), std::size_t{2});
    }

    /// Other terms share teacher and plain student; another horizon shares nothing; another student the teacher alone.
    void whatIsTrainedOnce()
    {
        const auto plan = testing::samplePlan();
        const auto keys = sharedStagesOf(plan, m_catalogue);
        QCOMPARE(keys.size(), std::size_t{2});
        auto other = plan;
        other.terms.pop_back();
        QVERIFY(sharedStagesOf(other, m_catalogue) == keys);
        other = plan;
        other.task.horizon = 192;
        QVERIFY(sharedStagesOf(other, m_catalogue).at(Role::teacher) != keys.at(Role::teacher));
        other = plan;
        other.student.options["d_model"] = std::int64_t{64};
        QVERIFY(sharedStagesOf(other, m_catalogue).at(Role::teacher) == keys.at(Role::teacher));
        QVERIFY(sharedStagesOf(other, m_catalogue).at(Role::plain_student) != keys.at(Role::plain_student));
        other = plan;
        other.data.file = "/elsewhere/ETTh1.csv";
        QVERIFY(sharedStagesOf(other, m_catalogue).at(Role::teacher) != keys.at(Role::teacher));
    }
};

RETORT_TEST(TestStudyPlan)
#include "tst_study_plan.moc"
