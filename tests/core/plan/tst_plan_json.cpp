// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"

#include "core/foundation/file_writing.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace retort;
using namespace retort::experiment;
using retort::testing::samplePlanJson;
using nlohmann::json;

namespace
{

std::string sentences(const std::vector<Finding>& findings)
{
    return asError(findings).message.english();
}

} // namespace

class TestPlanJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField()
    {
        const ParsedPlan parsed = parsePlan(samplePlanJson(), "/plans");
        QCOMPARE(sentences(parsed.findings), std::string());
        const Plan& plan = parsed.plan;
        QCOMPARE(plan.name, std::string("ETTh1 96"));
        QCOMPARE(plan.data.file.string(), std::string("/plans/ETTh1.csv"));
        QCOMPARE(plan.data.import.timeColumns, std::vector<std::string>{"date"});
        QVERIFY(plan.data.import.channels.empty());
        QVERIFY(plan.data.split == (data::SplitPlan{data::SplitPlan::Unit::rows, 8640, 2880, 2880}));
        QCOMPARE(plan.task.lookBack, 720);
        QCOMPARE(plan.task.horizon, 96);
        QCOMPARE(plan.teachers.size(), std::size_t{1});
        QCOMPARE(plan.teachers[0].kind, std::string("itransformer"));
        QVERIFY(plan.teachers[0].options.at("e_layers") == Value(std::int64_t{2}));
        QVERIFY(plan.teachers[0].training.at("learning_rate") == Value(1e-4));
        QVERIFY(plan.student.options.at("normalisation") == Value(std::string("subtract_mean")));
        QCOMPARE(plan.terms.size(), std::size_t{4});
        QVERIFY(plan.terms[3].level == Level::feature);
        QCOMPARE(plan.terms[3].weight, 2.0);
        QCOMPARE(plan.seed, std::uint64_t{2021});
        QCOMPARE(plan.compute.threads, 0);
    }

    void quantilesComeBack()
    {
        json written = samplePlanJson();
        QVERIFY(!toJson(parsePlan(written, "/plans").plan).at("task").contains("quantiles"));
        written["task"]["quantiles"] = {0.1, 0.5, 0.9};
        const ParsedPlan parsed = parsePlan(written, "/plans");
        QCOMPARE(sentences(parsed.findings), std::string());
        QCOMPARE(parsed.plan.task.quantiles, (std::vector<double>{0.1, 0.5, 0.9}));
        const ParsedPlan again = parsePlan(nlohmann::json(toJson(parsed.plan, "/plans")), "/plans");
        QVERIFY(again.findings.empty() && again.plan == parsed.plan);
    }

    void quantilesAreReadStrictly_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("text") << R"("0.1, 0.9")" << "must be a list of numbers in brackets";
        QTest::newRow("texts") << R"(["0.1"])" << "must be a list of numbers in brackets";
        QTest::newRow("outside") << "[0, 0.5]" << "between 0 and 1";
        QTest::newRow("order") << "[0.9, 0.1]" << "0.1 comes after 0.9";
    }
    void quantilesAreReadStrictly()
    {
        QFETCH(QString, value);
        QFETCH(QString, words);
        json written = samplePlanJson();
        written["task"]["quantiles"] = json::parse(value.toStdString());
        const ParsedPlan parsed = parsePlan(written, "/plans");
        QCOMPARE(parsed.findings.size(), std::size_t{1});
        QCOMPARE(parsed.findings[0].path, std::string("task.quantiles"));
        QVERIFY2(sentences(parsed.findings).find(words.toStdString()) != std::string::npos, sentences(parsed.findings).c_str());
        QVERIFY(parsed.plan.task.quantiles.empty());
    }

    void readsOptionalFields()
    {
        json plan = samplePlanJson();
        plan["data"]["channels"] = {"HUFL", "OT"};
        plan["data"]["format"] = {{"delimiter", ";"}, {"decimal", ","}, {"header", false}, {"encoding", "gbk"}};
        plan["data"]["fill"] = "linear";
        plan["data"]["row_time"] = {{"start", 60}, {"step_seconds", 0.5}};
        plan["data"]["scaler"] = "min_max";
        plan["data"]["split"] = {{"train", 0.6}, {"validation", 0.2}, {"test", 0.2}};
        plan["task"]["targets"] = {"OT"};
        plan["compute"] = {{"device", "cpu"}, {"threads", 2}};
        plan["teachers"] = {{{"checkpoint", "weights/t.retort"}}};
        plan.erase("teacher");
        const ParsedPlan parsed = parsePlan(plan, "/plans");
        QCOMPARE(sentences(parsed.findings), std::string());
        const data::ImportOptions& import = parsed.plan.data.import;
        QVERIFY(import.channels == (std::vector<std::string>{"HUFL", "OT"}));
        QVERIFY(import.format == (data::FormatChoice{.encoding = data::Encoding::gbk,
                                                     .delimiter = ';',
                                                     .headerRows = 0,
                                                     .decimal = ','}));
        QVERIFY(import.fill == data::Fill::linear);
        QVERIFY(import.rowTime == (data::RowTime{60'000, 500}));
        QVERIFY(parsed.plan.data.scaler == data::ScalerKind::min_max);
        QVERIFY(parsed.plan.data.split == (data::SplitPlan{data::SplitPlan::Unit::ratio, 0.6, 0.2, 0.2}));
        QVERIFY(parsed.plan.task.targets == std::vector<std::string>{"OT"});
        QCOMPARE(parsed.plan.compute.threads, 2);
        QCOMPARE(parsed.plan.teachers.at(0).checkpoint.string(), std::string("/plans/weights/t.retort"));
    }

    void roundTripIsStable_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::newRow("as it is") << "/name" << "\"a\"";
        QTest::newRow("ratios") << "/data/split" << R"({"train":0.7,"validation":0.1,"test":0.2})";
        QTest::newRow("format") << "/data/format" << R"({"delimiter":"\t"})";
        QTest::newRow("row time") << "/data/row_time" << R"({"start":-3.5,"step_seconds":900})";
        QTest::newRow("encoded columns") << "/data/encode" << R"({"sky":"categories","wind":"direction"})";
        QTest::newRow("no time column") << "/data/time_column" << "\"\"";
        QTest::newRow("graph") << "/data/graph" << R"({"file":"edges.csv","kind":"edges","symmetric":true,"threshold":0.2})";
        QTest::newRow("checkpoint") << "/teacher" << R"({"checkpoint":"t.retort"})";
        QTest::newRow("two teachers") << "/teachers" << R"([{"kind":"lstm"},{"kind":"gru"}])";
        QTest::newRow("assistants") << "/distillation/assistants" << R"([{"kind":"mlp","options":{"d_model":256}}])";
        QTest::newRow("no terms") << "/distillation/terms" << "[]";
        QTest::newRow("large seed") << "/seed" << "18446744073709551615";
        QTest::newRow("term schedule") << "/distillation/terms/1/schedule" << R"({"kind":"warm_up","epochs":3})";
        QTest::newRow("supervised weight") << "/distillation/supervised_weight" << "0.5";
        QTest::newRow("strategy") << "/distillation/strategy" << R"({"begin":"teacher","generations":3,"truncate":false})";
        QTest::newRow("features of a term") << "/distillation/terms/3"
                                            << R"({"kind":"hint","level":"feature","weight":1,"options":{},"teacher_feature":"layer_1","student_feature":"hidden"})";
        QTest::newRow("term options") << "/distillation/terms/1/options" << R"({"temperature":0.1,"fft_norm":"ortho"})";
        QTest::newRow("outside the folder") << "/data/file" << "\"/elsewhere/a.csv\"";
        QTest::newRow("not ASCII") << "/name" << "\"电力 \\\"x\\\"\"";
    }

    void roundTripIsStable()
    {
        QFETCH(QString, path);
        QFETCH(QString, value);
        json text = samplePlanJson();
        if (path == "/teachers")
            text.erase("teacher");
        text[json::json_pointer(path.toStdString())] = json::parse(value.toStdString());
        const ParsedPlan first = parsePlan(text, "/plans");
        QCOMPARE(sentences(first.findings), std::string());
        const auto written = toJson(first.plan, "/plans");
        const ParsedPlan second = parsePlan(json(written), "/plans");
        QCOMPARE(sentences(second.findings), std::string());
        QVERIFY(second.plan == first.plan);
        QCOMPARE(toJson(second.plan, "/plans").dump(), written.dump());
    }

    void dataFileMovesWithItsFolder()
    {
        const auto written = toJson(testing::samplePlan(), "/plans");
        QCOMPARE(written["data"]["file"].get<std::string>(), std::string("ETTh1.csv"));
        QCOMPARE(toJson(testing::samplePlan(), "/runs/1")["data"]["file"].get<std::string>(),
                 std::string("/plans/ETTh1.csv"));
        QCOMPARE(toJson(testing::samplePlan(), "/plans/ETT")["data"]["file"].get<std::string>(),
                 std::string("/plans/ETTh1.csv"));
    }

    void findings_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* path, const char* value, const char* where, const char* words) {
            QTest::newRow(name) << path << value << where << words;
        };
        row("unknown field", "/sede", "1", "sede", "Did you mean \"seed\"?");
        row("unknown and far", "/zzzzzzzz", "1", "zzzzzzzz", "Known fields: format, name");
        row("unknown in task", "/task/lookback", "1", "task.lookback", "Did you mean \"look_back\"?");
        row("unknown in term", "/distillation/terms/2/wieght", "1", "distillation.terms.2.wieght", "\"weight\"");
        row("format", "/format", "\"retort.plan/2\"", "format", "reads \"retort.plan/1\"");
        row("name no text", "/name", "12", "name", "This is 12, but must be a string");
        row("data no object", "/data", "[]", "data", "must be an object");
        row("file empty", "/data/file", "\"\"", "data.file", "empty");
        row("channels", "/data/channels", "[1]", "data.channels", "\"all\" or a list");
        row("channels empty", "/data/channels", "[]", "data.channels", "\"all\" or a list");
        row("scaler", "/data/scaler", "\"standart\"", "data.scaler", "Did you mean \"standard\"?");
        row("fill", "/data/fill", "\"xxxxxxxx\"", "data.fill", "none, forward, linear");
        row("delimiter", "/data/format", R"({"delimiter":";;"})", "data.format.delimiter", "one character");
        row("same signs", "/data/format", R"({"delimiter":",","decimal":","})", "data.format.decimal", "must differ");
        row("step", "/data/row_time", R"({"step_seconds":0})", "data.row_time.step_seconds", "at least 0.001");
        row("ratios above one", "/data/split", R"({"train":0.8,"validation":0.2,"test":0.2})", "data.split", "sum to 1.2");
        row("counts and ratios", "/data/split", R"({"train":800,"validation":0.2,"test":0.2})", "data.split", "whole row counts");
        row("negative count", "/data/split", R"({"train":800,"validation":-2,"test":2})", "data.split", "One part of the split is -2");
        row("part missing", "/data/split", R"({"train":800,"test":2})", "data.split.validation", "missing");
        row("look-back 0", "/task/look_back", "0", "task.look_back", "must be from 1");
        row("look-back huge", "/task/look_back", "99999999999", "task.look_back", "must be from 1");
        row("horizon real", "/task/horizon", "1.5", "task.horizon", "whole number");
        row("teachers twice", "/teachers", "[]", "teachers", "keep one");
        row("student checkpoint", "/student/checkpoint", "\"x\"", "student.checkpoint", "no field");
        row("option list", "/student/options/d_model", "[1]", "student.options.d_model", "a number, a string, true or false");
        row("level", "/distillation/terms/0/level", "\"features\"", "distillation.terms.0.level", "\"feature\"?");
        row("weight below 0", "/distillation/terms/0/weight", "-1", "distillation.terms.0.weight", "at least 0");
        row("terms no list", "/distillation/terms", "{}", "distillation.terms", "list in brackets");
        row("seed below 0", "/seed", "-1", "seed", "whole number of at least 0");
        row("seed text", "/seed", "\"1\"", "seed", "whole number of at least 0");
        row("device", "/compute/device", "\"gpu\"", "compute.device", "auto, cpu, cuda");
        row("threads", "/compute/threads", "0", "compute.threads", "must be from 1");
    }

    void findings()
    {
        QFETCH(QString, path);
        QFETCH(QString, value);
        QFETCH(QString, where);
        QFETCH(QString, words);
        json text = samplePlanJson();
        text[json::json_pointer(path.toStdString())] = json::parse(value.toStdString());
        const auto findings = parsePlan(text, "/plans").findings;
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(findings[0].path), where);
        const QString sentence = QString::fromStdString(findings[0].message.english());
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY2(!sentence.contains('%'), qPrintable(sentence));
    }

    void missingFieldsAllAtOnce()
    {
        const auto findings = parsePlan(json::object(), {}).findings;
        std::vector<std::string> paths;
        for (const auto& finding : findings)
            paths.push_back(finding.path);
        QVERIFY(paths == (std::vector<std::string>{"format", "data", "teacher", "student"}));
        QCOMPARE(parsePlan(json::array(), {}).findings.size(), std::size_t{1});
    }

    void malformedTextNamesLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("comma missing") << QByteArray("{\"a\": 1\n  \"b\": 2}") << "line 2, column 5";
        QTest::newRow("cut off") << QByteArray("{\"a\": [1,") << "line 1, column 10";
        QTest::newRow("characters, not bytes") << QByteArray("{\"电\": ?}") << "line 1, column 7";
        QTest::newRow("empty") << QByteArray() << "line 1, column 1";
        QTest::newRow("too large") << QByteArray("{\"a\": 1e999}") << "too large";
    }

    void malformedTextNamesLineAndColumn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "plan.json";
        QVERIFY(writeFile(file, text.toStdString()));
        const auto plan = readPlan(file);
        QVERIFY(!plan);
        QVERIFY(plan.error().kind == ErrorKind::malformed);
        const QString sentence = QString::fromStdString(plan.error().message.english());
        QVERIFY2(sentence.contains(place) && sentence.contains("plan.json"), qPrintable(sentence));
    }

    void missingFileIsNamed()
    {
        const auto plan = readPlan("/nowhere/plan.json");
        QVERIFY(!plan);
        QVERIFY(plan.error().kind == ErrorKind::missing);
    }

    void writtenFileReadsBack()
    {
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "plan.json";
        QVERIFY(writePlan(testing::samplePlan(), file));
        const auto plan = readPlan(file);
        QVERIFY(plan && plan->findings.empty());
        QVERIFY(plan->plan == testing::samplePlan());
    }
};

RETORT_TEST(TestPlanJson)
#include "tst_plan_json.moc"
