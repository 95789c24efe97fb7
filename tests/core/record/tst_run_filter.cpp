// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_fields.h"
#include "core/record/run_filter.h"
#include "core/record/run_labels.h"

#include "core/foundation/file_writing.h"
#include "core/record/record.h"
#include "core/record/record_list.h"
#include "tests/support/recorded_run.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace retort;
using namespace retort::experiment;
namespace fs = std::filesystem;

namespace
{

/// ETTh1, MLP, seed 2021, finished, distilled MSE 0.375, no teacher's.
RecordSummary someRun()
{
    RecordSummary run;
    run.name = "First, the \"long\" one";
    run.series = "ETTh1";
    run.teacher = "itransformer";
    run.student = "mlp";
    run.status = RunStatus::finished;
    run.started = TimePoint(std::chrono::milliseconds(1'764'460'800'000)); // 2025-11-30
    run.lookBack = 720;
    run.horizon = 96;
    run.seed = 2021;
    run.labels = {{"paper", "seed study"}, "looks right"};
    ModelSummary& model = run.models.emplace_back();
    model.stage = Role::distilled_student;
    model.parameters = 12'345;
    for (const task::Metric* metric : task::everyMetric())
        model.test.push_back(metric->id == "mse" ? 0.375 : std::nan(""));
    return run;
}

} // namespace

class TestRunFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("number below") << "distilled.mse < 0.38" << true;
        QTest::newRow("number above") << "distilled.mse > 0.38" << false;
        QTest::newRow("equal as shown") << "distilled.mse = 0.375" << true;
        QTest::newRow("not measured") << "teacher.mse < 100" << false;
        QTest::newRow("not measured is unequal") << "teacher.mse != 1" << true;
        QTest::newRow("by the stage's id") << "distilled_student.mse <= 0.375" << true;
        QTest::newRow("parameters") << "distilled.parameters >= 12345" << true;
        QTest::newRow("a tag of several") << "tag = paper" << true;
        QTest::newRow("tag with a space") << "tag = \"Seed Study\"" << true;
        QTest::newRow("part of a tag is none") << "tag = seed" << false;
        QTest::newRow("part of a tag") << "tag ~ seed" << true;
        QTest::newRow("no tag is it") << "tag != draft" << true;
        QTest::newRow("one tag is it") << "tag != paper" << false;
        QTest::newRow("note") << "note ~ RIGHT" << true;
        QTest::newRow("case") << "series = etth1" << true;
        QTest::newRow("date") << "started >= 2025-11-30 and started < 2025-12" << true;
        QTest::newRow("and binds before or") << "seed = 1 and seed = 2 or seed = 2021" << true;
        QTest::newRow("parentheses") << "seed = 1 and (seed = 2 or seed = 2021)" << false;
        QTest::newRow("not") << "not status = failed" << true;
        QTest::newRow("not binds before and") << "not seed = 1 and seed = 2" << false;
        QTest::newRow("number contains") << "seed ~ 202" << true;
        QTest::newRow("tags are no numbers") << "tag = 1" << false;
        QTest::newRow("words in capitals, no spaces") << "SEED=2021 AND horizon=96" << true;
    }

    void accepts()
    {
        QFETCH(QString, filter);
        const auto parsed = RunFilter::parse(filter.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.english().c_str());
        QTEST(parsed->accepts(someRun()), "accepted");
        QVERIFY(RunFilter::isExpression(filter.toStdString()));
    }

    /// As six digits both seeds are 1.23457e+06.
    void largeSeedsAreToldApart()
    {
        RecordSummary run = someRun();
        run.seed = 1'234'567;
        QVERIFY(RunFilter::parse("seed = 1234567")->accepts(run));
        QVERIFY(!RunFilter::parse("seed = 1234568")->accepts(run));
        QCOMPARE(runField("seed")->texts(run), std::vector<std::string>{"1234567"});
    }

    void faultsSayWhere_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << "" << "Character 1";
        QTest::newRow("no operator") << "series" << "Character 7";
        QTest::newRow("no value") << "series =" << "expected a value";
        QTest::newRow("unknown field") << "mse < 1" << "Unknown field \"mse\"";
        QTest::newRow("unknown network") << "nobody.mse < 1" << "Unknown field \"nobody.mse\"";
        QTest::newRow("unknown metric") << "distilled.beauty < 1" << "distilled.mse";
        QTest::newRow("word for a number") << "seed = many" << "expected a number";
        QTest::newRow("not closed") << "(seed = 1" << "closing parenthesis";
        QTest::newRow("closed too often") << "seed = 1)" << "Character 9";
        QTest::newRow("two in a row") << "seed = 1 horizon = 2" << "expected and, or";
        QTest::newRow("and nothing") << "seed = 1 and" << "expected a field";
        QTest::newRow("nested without end") << QString(5000, u'(') << "nested too deeply";
        QTest::newRow("not, not, not") << QStringLiteral("not ").repeated(5000) << "nested too deeply";
    }

    void faultsSayWhere()
    {
        QFETCH(QString, filter);
        QFETCH(QString, said);
        const auto parsed = RunFilter::parse(filter.toStdString());
        QVERIFY(!parsed);
        const QString sentence = QString::fromStdString(parsed.error().message.english());
        QVERIFY2(sentence.contains(said), qPrintable(sentence));
    }

    void tagsAreSeparatedByCommas()
    {
        QCOMPARE(tagsFrom(" paper,, seed study ,paper"), (std::vector<std::string>{"paper", "seed study"}));
        QCOMPARE(tagsFrom(""), std::vector<std::string>());
        QCOMPARE(tagText({"a", "b c"}), std::string("a, b c"));
    }

    void labelsStayWithTheRun()
    {
        const QTemporaryDir folder;
        const fs::path runs = folder.path().toStdString(), run = runs / "one";
        testing::FakeEngine engine;
        testing::CountingListener listener;
        QVERIFY(recordRun(engine, nextRunId(), testing::planOfTests(), run, false, listener, {}));
        const auto before = readFile(run / "result.json");
        QCOMPARE(readLabels(run), RunLabels{});
        const RunLabels noted{{"paper"}, "the second draw\nof three"};
        QVERIFY(writeLabels(run, noted));
        QCOMPARE(listRecords(runs).front().labels, noted);
        QCOMPARE(listRecords(runs).front().labels, noted); // with the index
        QCOMPARE(readFile(run / "result.json").value(), before.value());
        QVERIFY(renameRecord(run, "another"));
        fs::rename(run, runs / "moved");
        QCOMPARE(readLabels(runs / "moved"), noted);
        QVERIFY(writeFile(runs / "moved" / "labels.json", "{\"tags\": 3"));
        QCOMPARE(listRecords(runs).front().labels, RunLabels{});
        QVERIFY(writeLabels(runs / "moved", {}));
        QVERIFY(!fs::exists(runs / "moved" / "labels.json"));
        QVERIFY(writeLabels(runs / "moved", noted));
        QVERIFY(deleteRecord(runs / "moved"));
        QVERIFY(!fs::exists(runs / "moved"));
        QVERIFY(!writeLabels(runs / "nowhere", noted));
    }
};

RETORT_TEST(TestRunFilter)
#include "tst_run_filter.moc"
