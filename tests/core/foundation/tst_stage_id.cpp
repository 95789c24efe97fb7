// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/stage_id.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <set>

using namespace retort;

class TestStageId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAndLabels_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("label");
        const auto row = [](Role role, int number, const char* id, const char* label) {
            QTest::newRow(id) << static_cast<int>(role) << number << QString(id) << QString(label);
        };
        row(Role::teacher, 0, "teacher", "Teacher");
        row(Role::teacher, 12, "teacher_12", "Teacher 12");
        row(Role::assistant, 1, "assistant_1", "Assistant 1");
        row(Role::plain_student, 0, "plain_student", "Plain student");
        row(Role::distilled_student, 0, "distilled_student", "Distilled student");
        row(Role::distilled_student, 2, "generation_2", "Generation 2");
        row(Role::oracle, 0, "oracle", "Best teacher per window");
    }

    void idsAndLabels()
    {
        QFETCH(int, role);
        QFETCH(int, number);
        QFETCH(QString, id);
        QFETCH(QString, label);
        const StageId stage{static_cast<Role>(role), number};
        QCOMPARE(QString::fromStdString(idOf(stage)), id);
        QCOMPARE(QString::fromStdString(labelOf(stage).english()), label);
        QVERIFY(stageOf(id.toStdString()) == stage);
    }

    void whatIsNoId()
    {
        for (const char* id : {"", "teacher_", "teacher_0", "teacher_-1", "teacher_2x", "generation", "student", "Teacher"})
            QVERIFY2(!stageOf(id), id);
    }

    void coloursDiffer()
    {
        std::set<std::uint32_t> colours;
        for (const Role role : allRoles)
            QVERIFY(colours.insert(styleOf(role).rgb).second);
    }
};

RETORT_TEST(TestStageId)
#include "tst_stage_id.moc"
