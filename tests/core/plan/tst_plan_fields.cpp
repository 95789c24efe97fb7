// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_fields.h"

#include "core/plan/catalogue.h"
#include "core/plan/plan_json.h"
#include "core/plan/preset.h"
#include "tests/support/fake_catalogue.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"

#include <QStringList>
#include <QTest>
#include <QVector>

#include <nlohmann/json.hpp>
#include <set>

using namespace retort;
using namespace retort::experiment;
using Form = PlanField::Form;

namespace
{

/// A value that is right and not the default.
Value anotherValue(const Parameter& parameter)
{
    switch (parameter.type) {
    case ParameterType::boolean: return !std::get<bool>(parameter.defaultValue);
    case ParameterType::integer: return std::get<std::int64_t>(parameter.defaultValue) + 3;
    case ParameterType::real: return std::get<double>(parameter.defaultValue) + 0.5;
    case ParameterType::choice: return parameter.choices.back().id;
    case ParameterType::text: break;
    }
    return std::string("0.25");
}

nlohmann::json at(const Plan& plan, const std::string& path)
{
    std::string pointer = "/" + path;
    std::ranges::replace(pointer, '.', '/');
    return nlohmann::json(toJson(plan)).at(nlohmann::json::json_pointer(pointer));
}

} // namespace

class TestPlanFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreNamedOnce()
    {
        std::set<std::string> paths;
        for (const PlanField& field : planFields()) {
            QVERIFY2(paths.insert(field.path()).second, field.path().c_str());
            QVERIFY2(*field.parameter.label.source && *field.parameter.help.source, field.path().c_str());
            QVERIFY2(field.isDefault(Plan()), field.path().c_str());
        }
    }

    /// Every field, also one that is added later: in the file, by --set, in the differences, checked, and in a form.
    void everyFieldIsEverywhere()
    {
        const testing::FakeCatalogue catalogue;
        for (const PlanField& field : planFields()) {
            const Plan before = testing::samplePlan();
            Plan after = before;
            const Value value = field.isDefault(before) ? anotherValue(field.parameter) : field.parameter.defaultValue;
            field.set(after, value);
            QVERIFY2(field.get(after) == value, field.path().c_str());
            const auto read = parsePlan(nlohmann::json(toJson(after)), {});
            QVERIFY2(read.findings.empty() && field.get(read.plan) == value, field.path().c_str());
            if (field.parameter.id != "fill") { // the import writes it
                const auto found = differences(before, after, catalogue);
                QVERIFY2(!found.empty() && found.front().path.starts_with(field.path()), field.path().c_str());
            }
            if (field.form != Form::none) {
                Plan shown = before;
                setFormOptions(field.form, shown, formOptions(field.form, after));
                QVERIFY2(field.get(shown) == value, field.path().c_str());
            }
            if (field.file == PlanField::File::own)
                continue;
            nlohmann::json json = toJson(before);
            QVERIFY2(assign(json, field.path() + "=" + toString(value)), field.path().c_str());
            QVERIFY2(field.get(parsePlan(json, {}).plan) == value, field.path().c_str());
            QVERIFY(assign(json, field.path() + "=[\"no value\"]"));
            QVERIFY2(!parsePlan(json, {}).findings.empty(), field.path().c_str());
            if (field.parameter.type != ParameterType::integer)
                continue;
            field.set(after, static_cast<std::int64_t>(*field.parameter.maximum) + 1);
            const auto findings = validate(after, catalogue);
            QVERIFY2(std::ranges::any_of(findings, [&](const Finding& finding) { return finding.path == field.path(); }),
                     field.path().c_str());
        }
    }

    void automaticIsAWordInTheFile()
    {
        Plan plan = testing::samplePlan();
        plan.compute.threads = 0;
        QVERIFY(at(plan, "compute.threads") == "auto");
        plan.compute.threads = 2;
        QVERIFY(at(plan, "compute.threads") == 2);
    }

    void theTaskGoesBothWays()
    {
        Plan plan;
        plan.task.lookBack = 720;
        plan.task.horizon = 192;
        plan.task.quantiles = {0.05, 0.5, 0.95};
        plan.data.scaler = data::ScalerKind::min_max;
        plan.data.import.fill = data::Fill::linear;
        QVERIFY(formSchema(Form::data).validate(formOptions(Form::data, plan)).empty());
        Plan other;
        setFormOptions(Form::data, other, formSchema(Form::data).resolve(formOptions(Form::data, plan)));
        QVERIFY(other == plan);
    }

    /// Half a number is no reason to take away what a person is typing.
    void quantilesStayAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QVector<double>>("quantiles");
        QTest::newRow("list") << "0.1, 0.5, 0.9" << QVector<double>{0.1, 0.5, 0.9};
        QTest::newRow("half a list") << "0.1, 0." << QVector<double>{0.1, 0};
        QTest::newRow("other separators") << " 0.10;0.5  0.9 " << QVector<double>{0.1, 0.5, 0.9};
        QTest::newRow("no number") << "0.1, half" << QVector<double>{0.1, -1};
        QTest::newRow("empty") << "" << QVector<double>{};
    }
    void quantilesStayAsTheyAreTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QVector<double>, quantiles);
        Plan plan;
        Options options = formSchema(Form::data).resolve(formOptions(Form::data, plan));
        options["quantiles"] = typed.toStdString();
        setFormOptions(Form::data, plan, options);
        QCOMPARE(QVector<double>(plan.task.quantiles.begin(), plan.task.quantiles.end()), quantiles);
        QCOMPARE(textOf(formOptions(Form::data, plan, options), "quantiles"), typed.toStdString());
        plan.task.quantiles = {0.25};
        QCOMPARE(textOf(formOptions(Form::data, plan, options), "quantiles"), std::string("0.25"));
    }
};

RETORT_TEST(TestPlanFields)
#include "tst_plan_fields.moc"
