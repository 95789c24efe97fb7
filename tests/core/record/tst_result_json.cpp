// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/result_json.h"

#include "core/plan/json_text.h"
#include "core/record/json_values.h"
#include "core/record/result_arrays.h"
#include "core/record/snapshot_json.h"
#include "core/foundation/file_writing.h"
#include "tests/support/fake_engine.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace retort;
using namespace retort::experiment;

namespace
{

class Listener : public Observer
{
public:
    void onEpoch(const EpochSnapshot& snapshot) override { epochs.push_back(snapshot); }
    std::vector<EpochSnapshot> epochs;
};

} // namespace

class TestResultJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Found by fuzzing: nanoseconds since 1970 end in 2262.
    void yearsFarAway()
    {
        for (const char* stamp : {"0001-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z", "4040-01-01T12:00:00.000Z", "9999-12-31T23:59:59.999Z"})
            QCOMPARE(stampOf(timeOf(stamp)), std::string(stamp));
        QCOMPARE(stampOf(timeOf("2026-02-30T00:00:00.000Z")), std::string("1970-01-01T00:00:00.000Z"));
    }

    void messagesComeBackWhole()
    {
        Message message{{"testing", "It is %1."}, {"wrong"}, 3, "OT"};
        message.further = {{{"testing", "So is this."}, {}}};
        message.further.front().field = "task.horizon";
        QCOMPARE(messageFrom(Json::parse(written(message).dump())), message);
    }

    void initTestCase()
    {
        testing::FakeEngine engine;
        m_result.plan = resolved(testing::samplePlan(), testing::FakeCatalogue());
        m_result.started = timeOf("2026-03-14T15:09:26.535Z");
        m_result.outcome = engine.execute(nextRunId(), m_result.plan, {}, m_listener, {}).value();
    }

    /// Absent where there are none, as in the files of earlier versions.
    void quantilesComeBack()
    {
        QVERIFY(!toJson(m_result, {}).at("models").at("teacher").at("test").contains("quantiles"));
        RunResult result = m_result;
        for (auto& model : result.outcome.models)
            if (model.stage == Role::distilled_student)
                model.test->quantiles = evaluation::QuantileMetrics{{0.1, 0.9}, 0.125, {0.25, std::nan("")}};
        result.outcome.forecasts.at(0).quantiles = {-1.5F, 2.25F};
        const auto json = toJson(result, {});
        const auto& written = json.at("models").at("distilled_student").at("test").at("quantiles");
        QCOMPARE(written.dump(), std::string(R"({"levels":[0.1,0.9],"pinball":0.125,"coverage":[0.25,null]})"));
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "result.json";
        QVERIFY(writeFile(file, json.dump()));
        auto read = readResult(file);
        if (read)
            takeArrays(arraysOf(result.outcome), read->outcome);
        QVERIFY2(read, read ? "" : read.error().message.english().c_str());
        const auto& metrics = modelOf(read->outcome, Role::distilled_student)->test->quantiles;
        QVERIFY(metrics && metrics->levels == (std::vector<double>{0.1, 0.9}) && metrics->pinball == 0.125 &&
                metrics->coverage.at(0) == 0.25 && std::isnan(metrics->coverage.at(1)));
        QVERIFY(!modelOf(read->outcome, Role::teacher)->test->quantiles);
        QCOMPARE(read->outcome.forecasts.at(0).quantiles, (std::vector<float>{-1.5F, 2.25F}));
    }

    void predictionSetsComeBack()
    {
        QVERIFY(!toJson(m_result, {}).at("models").at("teacher").contains("prediction_sets"));
        RunResult result = m_result;
        const std::vector<evaluation::PredictionSets> sets = {{0.8, 0.81, 1.25, 0.75}, {0.95, 0.96, 2, 0.5}};
        result.outcome.models.front().predictionSets = sets;
        const auto id = idOf(result.outcome.models.front().stage);
        QVERIFY(modelFrom(id, toJson(result, {}).at("models").at(id)).predictionSets == sets);
    }

    void fieldsOfTheFormat()
    {
        const auto json = toJson(m_result, {});
        QCOMPARE(json.at("format").get<std::string>(), std::string("retort.result/2"));
        QCOMPARE(json.at("status").get<std::string>(), std::string("finished"));
        QCOMPARE(json.at("plan").at("student").at("options").at("moving_avg").get<int>(), 25);
        for (const char* field : {"libtorch", "blas", "gflops", "threads", "device"})
            QVERIFY(json.at("environment").contains(field));
        for (const char* field : {"train", "validation", "test"})
            QVERIFY(json.at("data").at("windows").at(field).is_number_integer());
        QCOMPARE(json.at("data").at("rows").get<int>(), 3000);
        QCOMPARE(json.at("data").at("sha256").get<std::string>().size(), std::size_t{64});
        QCOMPARE(json.at("data").at("channels").size(), std::size_t{3});
        for (const char* role : {"teacher", "plain_student", "distilled_student", "seasonal_naive"}) {
            const auto& model = json.at("models").at(role);
            const bool naive = role == std::string("seasonal_naive");
            for (const char* field : {"parameters", "epochs", "best_epoch", "seconds", "milliseconds_per_step"})
                QCOMPARE(model.at(field).is_null(), naive);
            const auto& test = model.at("test");
            QVERIFY(test.at("mse").is_number() && test.at("mae").is_number());
            QVERIFY(test.at("data_units").at("mse").is_number() && test.at("data_units").at("mae").is_number());
            QCOMPARE(test.at("mse_per_scale").size(), std::size_t{4});
            QVERIFY(!test.contains("mse_per_horizon_step"));
        }
        QCOMPARE(json.at("comparisons").size(), std::size_t{3});
        for (const char* field : {"win_rate", "difference"})
            QVERIFY(json.at("comparisons")[0].at(field).is_number());
    }

    void readsBackTheSame()
    {
        RunResult result = m_result;
        result.outcome.message = Message{RETORT_TEXT("experiment", "Stopped at epoch %1 (best: %2)."), {"12", "9"}};
        result.outcome.status = RunStatus::stopped;
        result.outcome.forecasts[0].context[1] = 0.1f;
        const RunResult read = readBack(result);
        QVERIFY(read.outcome == result.outcome);
        QVERIFY(read.plan == result.plan);
        QVERIFY(read.started == result.started);
        QCOMPARE(read.outcome.message->english(), std::string("Stopped at epoch 12 (best: 9)."));
    }

    void partialOutcomeReadsBack()
    {
        RunResult result;
        result.plan = m_result.plan;
        result.outcome.status = RunStatus::interrupted;
        result.outcome.models.emplace_back().kind = "itransformer";
        QVERIFY(toJson(result, {}).at("models").at("teacher").at("test").is_null());
        QVERIFY(toJson(result, {}).at("comparisons").empty());
        const RunResult read = readBack(result);
        QVERIFY(read.outcome == result.outcome);
    }

    void notANumberIsNull()
    {
        RunResult result = m_result;
        const double nan = std::numeric_limits<double>::quiet_NaN();
        result.outcome.models[0].test->mse = nan;
        result.outcome.models[0].test->msePerChannel[1] = std::numeric_limits<double>::infinity();
        result.outcome.models[1].validationMse = -std::numeric_limits<double>::infinity();
        result.outcome.comparisons[0].windows.low = nan;
        result.outcome.forecasts[0].truth[0] = std::numeric_limits<float>::quiet_NaN();
        result.outcome.environment.gflops = nan;
        const auto json = toJson(result, {});
        QVERIFY(json["models"]["teacher"]["test"]["mse"].is_null());
        QVERIFY(json["models"]["plain_student"]["validation_mse"].is_null());
        QVERIFY(json["comparisons"][0]["interval"][0].is_null());
        const std::string text = indented(json);
        QVERIFY(text.find("nan") == std::string::npos && text.find("inf") == std::string::npos);
        const RunResult read = readBack(result);
        QVERIFY(std::isnan(read.outcome.models[0].test->mse));
        QVERIFY(!read.outcome.models[1].validationMse);
    }

    void epochLinesReadBack()
    {
        QVERIFY(m_listener.epochs.size() >= 3);
        std::string text;
        for (const auto& epoch : m_listener.epochs) {
            QVERIFY(epochLine(epoch).find('\n') == std::string::npos);
            text += epochLine(epoch) + "\n";
        }
        const auto file = m_folder.filePath("epochs.jsonl").toStdString();
        QVERIFY(writeFile(file, text));
        auto history = readEpochs(file);
        QVERIFY(history);
        QCOMPARE(history->damagedLine, std::size_t{0});
        QCOMPARE(history->epochs.size(), m_listener.epochs.size());
        for (std::size_t i = 0; i < history->epochs.size(); ++i) {
            EpochSnapshot expected = m_listener.epochs[i];
            expected.run = RunId::none;
            takeArrays(arraysOf(expected), history->epochs[i]);
            QVERIFY(history->epochs[i] == expected);
        }
        for (std::size_t cut = 1; cut < 400; cut += 7) { // a last line cut short anywhere
            QVERIFY(writeFile(file, text.substr(0, text.size() - 1 - cut)));
            const auto shorter = readEpochs(file);
            QVERIFY(shorter);
            QCOMPARE(shorter->epochs.size(), m_listener.epochs.size() - 1);
            QCOMPARE(shorter->damagedLine, m_listener.epochs.size());
        }
        QVERIFY(readEpochs("/nowhere/epochs.jsonl")->epochs.empty());
    }

    void damagedResults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("cut short") << QByteArray("{\"format\":\"retort.result/1\",\n\"sta") << "line 2, column";
        QTest::newRow("another format") << QByteArray(R"({"format":"retort.result/9"})") << "\"retort.result/9\"";
        QTest::newRow("no format") << QByteArray("{}") << "not the result of a run";
        QTest::newRow("list") << QByteArray("[1]") << "not the result of a run";
        QTest::newRow("status") << QByteArray(R"({"format":"retort.result/1","plan":{},"status":"done"})") << "\"done\"";
        QTest::newRow("wrong type") << QByteArray(R"({"format":"retort.result/1","plan":{},"status":"failed","data":{"rows":"x"}})")
                                    << "not the result of a run";
        QTest::newRow("unknown role") << QByteArray(R"({"format":"retort.result/1","plan":{},"status":"failed","models":{"pupil":{}}})")
                                      << "\"pupil\"";
        QTest::newRow("split") << QByteArray(
                                      R"({"format":"retort.result/1","plan":{},"status":"failed","data":{"split":{"train":[1]}}})")
                               << "not the result of a run";
    }

    void damagedResults()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        const auto file = m_folder.filePath("damaged.json").toStdString();
        QVERIFY(writeFile(file, text.toStdString()));
        const auto read = readResult(file);
        QVERIFY(!read);
        QVERIFY(read.error().kind == ErrorKind::malformed);
        const QString sentence = QString::fromStdString(read.error().message.english());
        QVERIFY2(sentence.contains(words) && sentence.contains("damaged.json"), qPrintable(sentence));
    }

    void stamps()
    {
        QCOMPARE(stampOf(timeOf("2024-02-29T23:59:59.001Z")), std::string("2024-02-29T23:59:59.001Z"));
        QVERIFY(timeOf("1970-01-01T00:00:01.500Z") == TimePoint(std::chrono::milliseconds(1500)));
        for (const char* wrong : {"", "yesterday", "2023-02-29T00:00:00.000Z", "2023-01-01T24:00:00.000Z"})
            QVERIFY(timeOf(wrong) == TimePoint());
    }

private:
    RunResult readBack(const RunResult& result)
    {
        const auto file = m_folder.filePath("result.json").toStdString();
        if (!writeFile(file, indented(toJson(result, {}))))
            throw std::runtime_error("not written");
        const auto rows = m_folder.filePath("arrays.safetensors").toStdString();
        if (!arraysOf(result.outcome).write(rows))
            throw std::runtime_error("not written");
        RunResult read = readResult(file).value();
        takeArrays(ArrayFile::read(rows).value(), read.outcome);
        return read;
    }

    QTemporaryDir m_folder;
    Listener m_listener;
    RunResult m_result;
};

RETORT_TEST(TestResultJson)
#include "tst_result_json.moc"
