// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv_tables.h"
#include "core/report/escaping.h"
#include "core/report/headline.h"
#include "core/report/html_report.h"
#include "core/report/latex_table.h"
#include "core/report/svg_figure.h"

#include "tests/support/fake_record.h"
#include "tests/support/test_program.h"

#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace retort;
using namespace retort::report;
using retort::testing::fakeRecord;

namespace
{

/// HTML's void elements closed, so that the page can be read as XML: every tag must match, every character be escaped.
QString asXml(const std::string& html)
{
    QString text = QString::fromStdString(html);
    text.remove("<!DOCTYPE html>\n");
    text.replace("<meta charset=\"utf-8\">", "<meta charset=\"utf-8\"/>");
    text.replace("initial-scale=1\">", "initial-scale=1\"/>");
    return text;
}

QString faultOf(const std::string& html)
{
    QXmlStreamReader reader(asXml(html));
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? QString("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString()) : QString();
}

experiment::EpochSnapshot epochOf(Role stage, int epoch, double mse)
{
    experiment::EpochSnapshot snapshot;
    snapshot.stage = stage;
    snapshot.epoch = epoch;
    snapshot.best = std::isfinite(mse);
    snapshot.validation.mse = mse;
    return snapshot;
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headlineOfTheHistory()
    {
        std::vector<experiment::EpochSnapshot> history;
        QCOMPARE(headline(std::span(history)).english(), std::string("No epoch has finished yet."));
        history.push_back(epochOf(Role::teacher, 3, 0.5));
        history.push_back(epochOf(Role::teacher, 4, std::nan("")));
        QVERIFY(headline(std::span(history)).english().starts_with("The validation MSE of the teacher is 0.500 (epoch 3)"));
        history.push_back(epochOf(Role::plain_student, 2, 0.4));
        history.push_back(epochOf(Role::distilled_student, 7, 0.3));
        history.push_back(epochOf(Role::distilled_student, 8, 0.6));
        history.back().best = false;
        QCOMPARE(headline(std::span(history)).english(),
                 std::string("The distilled student is 25.0 % better than the plain one and 40.0 % better than its teacher "
                             "(validation, epoch 7)."));
        history[0].validation.mse = 0.25;
        QVERIFY(headline(std::span(history)).english().find("20.0 % worse than its teacher") != std::string::npos);
        history[0].validation.mse = 0.29999;
        QVERIFY(headline(std::span(history)).english().find("< 0.1 % worse than its teacher") != std::string::npos);
        history[0].validation.mse = 0.3;
        QVERIFY(headline(std::span(history)).english().find("0.0 % better than its teacher") != std::string::npos);
        QVERIFY(headline(std::span(history).subspan(2)).english().find("25.0 % better than the plain one (validation, epoch 7)") !=
                std::string::npos);
    }

    void headlineOfTheTest()
    {
        // 0.373 against 0.417 and 0.392
        QCOMPARE(headline(fakeRecord()).english(),
                 std::string("The distilled student is 10.6 % better than the plain one and 4.8 % better than its teacher "
                             "(test)."));
    }

    /// Its error is a bound, not a figure to beat.
    void privilegedTeacherIsNoRival()
    {
        auto record = fakeRecord();
        for (auto& model : record.outcome.models)
            model.readsFuture = model.stage == Role::teacher;
        QCOMPARE(headline(record).english(), std::string("The distilled student is 10.6 % better than the plain one (test); its teacher also reads the future."));
        QVERIFY(htmlReport(record).find("Teacher (reads the future)") != std::string::npos);
        const std::string latex = latexTable(std::span(&record, 1));
        QVERIFY(latex.find("& (0.392) &") != std::string::npos);
        QVERIFY(latex.find("\\textbf{0.373}") != std::string::npos && latex.find("\\underline{0.417}") != std::string::npos);
    }

    void nodesInDataUnits()
    {
        auto record = fakeRecord();
        record.outcome.data.graph.emplace();
        for (auto& model : record.outcome.models)
            if (model.test)
                model.test->nodes.emplace().all = {.rmse = 5.1264, .mae = 3.1802, .mape = 8.5, .accuracy = 0.91273, .r2 = 0.8634};
        const std::string latex = latexTable(std::span(&record, 1));
        QVERIFY(latex.find("& RMSE & MAE") != std::string::npos && latex.find("\\textbf{5.126}") != std::string::npos);
        QVERIFY(latex.find("\\textbf{3.180}") != std::string::npos);
        QVERIFY(metricsCsv(record).find("teacher,node_accuracy,,0.91273") != std::string::npos);
    }

    void pageIsWhole()
    {
        const std::string html = htmlReport(fakeRecord());
        QCOMPARE(faultOf(html), QString());
        for (const char* words : {"Validation MSE", "Loss terms", "Error per scale", "Spectrum", "Win rate", "Example forecasts",
                                  "MSE (data units, mean over channels)", "−4.8 %", "0.3730", "61.0 %", "SHA-256", "made-up BLAS", "retort-cli run",
                                  "made-up series", "multi scale", "Seasonal naive", "900\u202f000", "MSE (scaled)"})
            QVERIFY2(html.find(words) != std::string::npos, words);
        for (const char* outer : {"<script", "<img", "<link", "src=", "url(", "@import", "nan", "inf\""})
            QVERIFY2(html.find(outer) == std::string::npos, outer);
        for (const Role role : {Role::truth, Role::teacher, Role::plain_student, Role::distilled_student, Role::seasonal_naive})
            QVERIFY(html.find(QString("#%1").arg(styleOf(role).rgb, 6, 16, QChar('0')).toStdString()) != std::string::npos);
    }

    void quantilesNominalBesideObserved()
    {
        auto record = fakeRecord();
        QVERIFY(htmlReport(record).find("pinball") == std::string::npos);
        record.plan.task.quantiles = {0.1, 0.9};
        for (auto& model : record.outcome.models)
            if (model.stage == Role::distilled_student)
                model.test->quantiles = evaluation::QuantileMetrics{{0.1, 0.9}, 0.1234, {0.125, std::nan("")}};
        const std::string html = htmlReport(record);
        QCOMPARE(faultOf(html), QString());
        QVERIFY(html.find("<tr><th>0.1</th><td>12.5 %</td></tr>") != std::string::npos);
        QVERIFY(html.find("<tr><th>0.9</th><td>–</td></tr>") != std::string::npos);
        for (const char* words : {"Mean pinball loss (scaled)", "0.1234", "0.1, 0.9"})
            QVERIFY2(html.find(words) != std::string::npos, words);
    }

    void hostileNamesAreEscaped()
    {
        auto record = fakeRecord();
        record.plan.name = "<script>alert(\"1\")</script> & 100 % of_it";
        record.plan.data.file = "/a/<b>\"'&.csv";
        for (auto& target : record.outcome.data.targets)
            target = "<i>&\"'";
        record.outcome.remarks.push_back({RETORT_TEXT("report", "see %1"), {"</li><script>"}});
        const std::string html = htmlReport(record);
        QCOMPARE(faultOf(html), QString());
        QVERIFY(html.find("<script") == std::string::npos);
        QVERIFY(html.find("<i>") == std::string::npos);
        const std::string latex = latexTable(std::span(&record, 1));
        QVERIFY(latex.find("\\& 100 \\% of\\_it") != std::string::npos);
    }

    void partialRunsAreHonest_data()
    {
        QTest::addColumn<int>("epochs");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        using experiment::RunStatus;
        QTest::newRow("stopped") << 6 << int(RunStatus::stopped) << "was stopped before it finished";
        QTest::newRow("interrupted") << 9 << int(RunStatus::interrupted) << "was interrupted";
        QTest::newRow("failed") << 2 << int(RunStatus::failed) << "This run failed.";
        QTest::newRow("running") << 1 << int(RunStatus::running) << "still in progress";
        QTest::newRow("nothing") << 0 << int(RunStatus::interrupted) << "nothing to compare";
    }

    void partialRunsAreHonest()
    {
        QFETCH(int, epochs);
        QFETCH(int, status);
        QFETCH(QString, words);
        auto record = fakeRecord();
        record.history.resize(static_cast<std::size_t>(epochs));
        record.outcome = {};
        record.outcome.status = static_cast<experiment::RunStatus>(status);
        const std::string html = htmlReport(record);
        QCOMPARE(faultOf(html), QString());
        QVERIFY(QString::fromStdString(html).contains(words));
        QCOMPARE(html.find("Errors on the validation windows") != std::string::npos, epochs > 0);
        QVERIFY(html.find("Errors on the test windows") == std::string::npos);
        QVERIFY(latexTable(std::span(&record, 1)).find("-- & --") != std::string::npos);
    }

    void latexMarksBestAndSecond()
    {
        std::vector<experiment::Record> records = {fakeRecord(), fakeRecord()};
        records[1].outcome.models[0].test->mse = 0.3733; // shown as 0.373, as the distilled student's
        const std::string latex = latexTable(records);
        const QStringList lines = QString::fromStdString(latex).split('\n');
        const QStringList rows = lines.filter("ETTh1 96");
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0].startsWith("ETTh1 96 & \\underline{0.392} & "));
        QVERIFY(rows[0].contains(" & \\textbf{0.373} & "));
        QCOMPARE(rows[1].count("\\textbf{0.373}"), 2);
        QVERIFY(rows[1].contains("\\underline{0.417}"));
        for (const QString& row : rows)
            QCOMPARE(row.count('&'), 8);
        for (const char* rule : {"\\toprule", "\\midrule", "\\bottomrule"})
            QCOMPARE(lines.filter(rule).size(), 1);
    }

    void csvHoldsEveryCurveAndMetric()
    {
        const auto record = fakeRecord();
        const QStringList curves = QString::fromStdString(curvesCsv(record)).trimmed().split('\n');
        QCOMPARE(curves.size(), 13);
        for (const QString& line : curves)
            QCOMPARE(line.count(','), curves[0].count(','));
        QVERIFY(curves[0].contains("multi_scale.prediction.weighted"));
        const QString metrics = QString::fromStdString(metricsCsv(record));
        QVERIFY(metrics.contains("distilled_student,mse,,0.373\n"));
        QVERIFY(metrics.contains("teacher,mse_per_scale,8,"));
        QVERIFY(metrics.contains("distilled_student,win_rate,teacher,0.61\n"));
        QCOMPARE(metrics.count("mse_per_channel"), 12);
    }

    void escaping()
    {
        QCOMPARE(htmlEscaped("a<b>&\"'\x01"), std::string("a&lt;b&gt;&amp;&quot;&#39;"));
        QCOMPARE(latexEscaped("a_b\\{}~^#$%&"),
                 std::string("a\\_b\\textbackslash{}\\{\\}\\textasciitilde{}\\textasciicircum{}\\#\\$\\%\\&"));
        QCOMPARE(csvCell("a,\"b\""), std::string("\"a,\"\"b\"\"\""));
        QCOMPARE(csvCell("=1+1"), std::string("'=1+1"));
        QCOMPARE(csvCell("-1"), std::string("-1"));
        QCOMPARE(shellQuoted("/a/b.json"), std::string("/a/b.json"));
        QCOMPARE(shellQuoted("it's $HOME"), std::string("'it'\\''s $HOME'"));
        QCOMPARE(shellQuoted(""), std::string("''"));
    }

    void ticksAreRound()
    {
        QVERIFY(roundTicks(0, 1, 5) == (std::vector<double>{0, 0.2, 0.4, 0.2 * 3, 0.8, 1}));
        QVERIFY(roundTicks(-10, 10, 4) == (std::vector<double>{-10, -5, 0, 5, 10}));
        QVERIFY(roundTicks(1, 1, 4).empty());
        QVERIFY(roundTicks(0, INFINITY, 4).empty());
    }

    void figuresSurviveOddValues()
    {
        QVERIFY(svg(LineFigure{"empty", {"x"}, {"y"}, {}}).empty());
        const double nan = std::nan("");
        LineFigure gap{"gap", {"x"}, {"y (scaled)", true}, {{"a", styleOf(Role::teacher), {{1, 1}, {2, nan}, {3, 0}, {4, 10}}}}};
        const QString drawn = QString::fromStdString(svg(gap));
        QVERIFY(drawn.contains("y (scaled)") && !drawn.contains("nan") && !drawn.contains("inf"));
        QCOMPARE(drawn.count('M'), 2); // two pieces
        LineFigure point{"point", {"x"}, {"y"}, {{"a", styleOf(Role::teacher), {{1, 5}}}}};
        QVERIFY(svg(point).find("<circle") != std::string::npos);
        QVERIFY(svg(BarFigure{"bars", "x", "y", {"a"}, {0}, {{"g", {nan}}}}).empty());
    }
};

RETORT_TEST(TestReport)
#include "tst_report.moc"
