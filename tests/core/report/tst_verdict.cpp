// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/standing.h"
#include "core/report/verdict.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace retort;
using namespace retort::experiment;

class TestVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void warnings_data()
    {
        QTest::addColumn<double>("teacher");
        QTest::addColumn<double>("plain");
        QTest::addColumn<double>("distilled");
        QTest::addColumn<double>("naive");
        QTest::addColumn<double>("high"); // end of the interval of distilled over plain; it begins below 0
        QTest::addColumn<QStringList>("said");
        const QString none = QStringLiteral("No network beats"), notOurs = QStringLiteral("distilled student does not beat"),
                      weak = QStringLiteral("teacher is worse than the plain"), useless = QStringLiteral("did not help"), chance = QStringLiteral("may be chance");
        QTest::newRow("as it should be") << 0.4 << 0.5 << 0.45 << 0.9 << -0.01 << QStringList();
        QTest::newRow("naive beats all") << 1.4 << 1.5 << 1.45 << 0.9 << -0.01 << QStringList{none};
        QTest::newRow("a tie is no win") << 0.9 << 0.9 << 0.9 << 0.9 << -0.01 << QStringList{none};
        QTest::newRow("naive beats the distilled one") << 0.4 << 0.5 << 0.95 << 0.9 << -0.01 << QStringList{notOurs, useless};
        QTest::newRow("distillation in vain") << 0.4 << 0.5 << 0.51 << 0.9 << -0.01 << QStringList{useless};
        QTest::newRow("a weak teacher") << 0.6 << 0.5 << 0.45 << 0.9 << -0.01 << QStringList{weak};
        QTest::newRow("chance") << 0.4 << 0.5 << 0.499 << 0.9 << 0.02 << QStringList{chance};
        QTest::newRow("all at once") << 1.6 << 1.5 << 1.49 << 0.9 << 0.02 << QStringList{none, weak, chance};
    }
    void warnings()
    {
        QFETCH(double, teacher);
        QFETCH(double, plain);
        QFETCH(double, distilled);
        QFETCH(double, naive);
        QFETCH(double, high);
        QFETCH(QStringList, said);
        Outcome outcome;
        for (const auto& [role, mse] : {std::pair{Role::teacher, teacher}, std::pair{Role::plain_student, plain},
                                        std::pair{Role::distilled_student, distilled}, std::pair{Role::seasonal_naive, naive}}) {
            auto& model = outcome.models.emplace_back();
            model.stage = role;
            model.test.emplace().mse = mse;
        }
        outcome.comparisons = {{Role::distilled_student, Role::plain_student, {0.6, -0.02, -0.05, high}}};
        const auto found = report::warningsOf(outcome, {});
        QCOMPARE(found.size(), static_cast<std::size_t>(said.size()));
        for (std::size_t i = 0; i < found.size(); ++i)
            QVERIFY2(QString::fromStdString(found[i].english()).contains(said[static_cast<qsizetype>(i)]), found[i].english().c_str());
    }

    void whatTheTrainingsSay()
    {
        const auto warnings = [](std::int64_t teacher, std::int64_t student, int epochs, int best, int allowed = 5) {
            Outcome outcome;
            Plan plan;
            plan.teachers = {{"itransformer", {}, {}, {}}};
            plan.student.kind = "mlp";
            plan.student.training = {{"epochs", std::int64_t{allowed}}};
            for (const auto& [role, parameters] : {std::pair{Role::teacher, teacher}, std::pair{Role::distilled_student, student}}) {
                auto& model = outcome.models.emplace_back();
                model.stage = role;
                model.parameters = parameters;
                model.epochs = epochs;
                model.bestEpoch = role == Role::teacher ? 1 : best;
            }
            QStringList said;
            for (const auto& warning : report::warningsOf(outcome, plan))
                said << QString::fromStdString(warning.english());
            return said;
        };
        QCOMPARE(warnings(1000, 100, 5, 3), QStringList());
        QCOMPARE(warnings(1000, 1000, 5, 3).size(), 1);
        QVERIFY(warnings(1000, 1500, 5, 3).front().contains(QString::fromStdString("no smaller than its teacher: " + report::grouped(1500) + " parameters")));
        QVERIFY(warnings(1000, 100, 5, 5).front().contains("Best at the last epoch, and perhaps still improving: distilled_student."));
        QCOMPARE(warnings(1000, 100, 1, 1, 1), QStringList());  // a single epoch says nothing of the next
        QCOMPARE(warnings(1000, 100, 5, 5, 50), QStringList()); // it was stopped, and could have gone on
        QCOMPARE(warnings(0, 100, 5, 3), QStringList());    // a teacher of predictions has no parameters
    }

    void nothingWithoutATest() { QVERIFY(report::warningsOf(Outcome(), {}).empty()); }
};

RETORT_TEST(TestVerdict)
#include "tst_verdict.moc"
