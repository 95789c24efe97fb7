// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/telling_examples.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace retort::evaluation;

class TestTellingExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rareDisagreementsAreKept()
    {
        const std::vector<int> truth(1000, 1);
        auto teacher = truth, student = truth;
        student[700] = student[900] = 0; // only the teacher is right
        teacher[800] = 0;                // only the student
        teacher[5] = student[5] = 0;     // neither
        const auto chosen = tellingExamples(truth, teacher, student, 10);
        QCOMPARE(chosen.size(), 10U);
        QVERIFY(std::ranges::is_sorted(chosen));
        for (const int wanted : {5, 700, 800, 900})
            QVERIFY(std::ranges::binary_search(chosen, wanted));
    }

    void allWhereThereAreFew()
    {
        const std::vector<int> truth = {0, 1, 2};
        QCOMPARE(tellingExamples(truth, truth, truth, 60), (std::vector<int>{0, 1, 2}));
        QVERIFY(tellingExamples({}, {}, {}, 60).empty());
    }
};

RETORT_TEST(TestTellingExamples)
#include "tst_telling_examples.moc"
