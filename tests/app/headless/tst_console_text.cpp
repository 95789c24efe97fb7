// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/outcome_text.h"
#include "app/headless/run_progress.h"
#include "app/headless/text_table.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace retort;
using namespace retort::headless;

class TestConsoleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barFitsTheTerminal_data();
    void barFitsTheTerminal();
    void barSaysHowFar();
    void durations_data();
    void durations();
    void columnsAreAligned();
    void naiveForecastHasNoTraining();
};

void TestConsoleText::barFitsTheTerminal_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1, 20, 40, 80, 120, 300})
        QTest::addRow("%d", width) << width;
}

void TestConsoleText::barFitsTheTerminal()
{
    QFETCH(int, width);
    for (const int batch : {1, 122, 245}) {
        const experiment::BatchProgress progress{
            .stage = Role::distilled_student, .epoch = 15, .epochs = 15, .batch = batch, .batches = 245, .total = 0.5, .terms = {}};
        QVERIFY(static_cast<int>(shownLength(progressBar(progress, 41, width))) < width);
    }
}

void TestConsoleText::barSaysHowFar()
{
    const experiment::BatchProgress progress{
        .stage = Role::teacher, .epoch = 2, .epochs = 4, .batch = 50, .batches = 100, .total = 0.25, .terms = {}};
    const QByteArray bar = QByteArray::fromStdString(progressBar(progress, 30, 200));
    QVERIFY2(bar.startsWith("Teacher, epoch 2 of 4, batch 50/100 ["), bar.constData());
    QVERIFY2(bar.endsWith("] loss 0.2500, 0:30, at most 0:50 left"), bar.constData()); // 3/8 took 30 s
    QCOMPARE(bar.count('='), 15);                                                        // 3/8 of 40
}

void TestConsoleText::durations_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<std::string>("expected");
    QTest::newRow("none") << 0.0 << std::string("0:00");
    QTest::newRow("rounded up") << 59.6 << std::string("1:00");
    QTest::newRow("minutes") << 125.0 << std::string("2:05");
    QTest::newRow("hours") << 3723.0 << std::string("1:02:03");
    QTest::newRow("a clock that went back") << -3.0 << std::string("0:00");
}

void TestConsoleText::durations()
{
    QFETCH(double, seconds);
    QFETCH(std::string, expected);
    QCOMPARE(durationText(seconds), expected);
}

void TestConsoleText::columnsAreAligned()
{
    TextTable table({"name", "value", "meaning"});
    table.add({"a", "1.5", "first"});
    table.add({"größer", "100", "second"});
    QCOMPARE(table.text(2), std::string("name    value  meaning\n"
                                        "a         1.5  first\n"
                                        "größer    100  second\n"));
}

void TestConsoleText::naiveForecastHasNoTraining()
{
    experiment::Outcome outcome;
    outcome.status = experiment::RunStatus::finished;
    experiment::ModelResult naive;
    naive.stage = Role::seasonal_naive;
    naive.test = evaluation::Metrics{};
    naive.test->mse = 0.51234;
    outcome.models = {naive};
    outcome.comparisons = {{Role::distilled_student, Role::teacher, {0.75, -0.0123, -0.02, -0.0046}}};
    const QByteArray text = QByteArray::fromStdString(outcomeText(outcome));
    QVERIFY2(text.contains("Seasonal naive               -    0.5123"), text.constData());
    QVERIFY2(QString(text).simplified().contains("Distilled student Teacher 75.0 % -0.0123 -0.0200 to -0.0046"), text.constData());
}

RETORT_TEST(TestConsoleText)
#include "tst_console_text.moc"
