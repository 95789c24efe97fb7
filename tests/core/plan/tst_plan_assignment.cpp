// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"

#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace retort;
using namespace retort::experiment;
using nlohmann::json;

class TestPlanAssignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sets_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::newRow("number") << "student.training.epochs=3" << "/student/training/epochs" << "3";
        QTest::newRow("real") << "student.training.learning_rate=1e-3" << "/student/training/learning_rate" << "0.001";
        QTest::newRow("text without quotes") << "data.scaler=min_max" << "/data/scaler" << "\"min_max\"";
        QTest::newRow("text with quotes") << "name=\"96\"" << "/name" << "\"96\"";
        QTest::newRow("text with equals") << "name=a=b" << "/name" << "\"a=b\"";
        QTest::newRow("empty text") << "data.time_column=" << "/data/time_column" << "\"\"";
        QTest::newRow("entry of a list") << "distillation.terms.1.weight=0.5" << "/distillation/terms/1/weight" << "0.5";
        QTest::newRow("absent field") << "data.fill=linear" << "/data/fill" << "\"linear\"";
        QTest::newRow("absent section") << "data.row_time.step_seconds=900" << "/data/row_time/step_seconds" << "900";
        QTest::newRow("absent training") << "teacher.training.gradient_clip=1" << "/teacher/training/gradient_clip" << "1";
        QTest::newRow("absent option") << "student.options.moving_avg=13" << "/student/options/moving_avg" << "13";
        QTest::newRow("option of a term") << "distillation.terms.1.options.temperature=1"
                                          << "/distillation/terms/1/options/temperature" << "1";
        QTest::newRow("whole section") << "data.split={\"train\":1,\"validation\":2,\"test\":3}" << "/data/split/test" << "3";
        QTest::newRow("schedule of a term") << "distillation.terms.1.schedule.kind=decay"
                                            << "/distillation/terms/1/schedule/kind" << "\"decay\"";
        QTest::newRow("whole list") << "distillation.terms=[]" << "/distillation/terms" << "[]";
        QTest::newRow("list of numbers") << "task.quantiles=[0.1,0.5,0.9]" << "/task/quantiles/2" << "0.9";
        QTest::newRow("list of names") << "task.targets=[\"OT\"]" << "/task/targets/0" << "\"OT\"";
    }

    void sets()
    {
        QFETCH(QString, assignment);
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        json plan = testing::samplePlanJson();
        const auto done = assign(plan, assignment.toStdString());
        QVERIFY2(done, done ? "" : done.error().message.english().c_str());
        QVERIFY(plan.at(json::json_pointer(pointer.toStdString())) == json::parse(value.toStdString()));
        QVERIFY(parsePlan(plan, {}).findings.empty());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("words");
        QTest::newRow("no equals") << "seed" << "Write path=value";
        QTest::newRow("no path") << "=1" << "Write path=value";
        QTest::newRow("unknown section") << "studnet.training.epochs=3" << "Did you mean \"student\"?";
        QTest::newRow("unknown field") << "student.training.epoch=3" << "Did you mean \"student.training.epochs\"?";
        QTest::newRow("unknown in a term") << "distillation.terms.0.wieght=1" << "\"distillation.terms.0.weight\"?";
        QTest::newRow("unknown and far") << "task.qqqqqqqq=1" << "task.look_back, task.horizon";
        QTest::newRow("below a value") << "seed.x=1" << "\"seed\" is a single value";
        QTest::newRow("below the text all") << "data.channels.0=OT" << "\"data.channels\" is a single value";
        QTest::newRow("entry out of range") << "distillation.terms.4.weight=1" << "the list has 4 entries";
        QTest::newRow("no index") << "distillation.terms.first.weight=1" << "distillation.terms.0";
        QTest::newRow("empty option") << "student.options.=1" << "There is nothing to set";
    }

    void refuses()
    {
        QFETCH(QString, assignment);
        QFETCH(QString, words);
        json plan = testing::samplePlanJson();
        const auto done = assign(plan, assignment.toStdString());
        QVERIFY(!done);
        QVERIFY(done.error().kind == ErrorKind::invalid);
        const QString sentence = QString::fromStdString(done.error().message.english());
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY(plan == testing::samplePlanJson());
    }
};

RETORT_TEST(TestPlanAssignment)
#include "tst_plan_assignment.moc"
