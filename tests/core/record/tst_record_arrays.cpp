// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/result_arrays.h"

#include "core/record/record.h"
#include "core/record/record_list.h"
#include "core/record/snapshot_json.h"
#include "core/foundation/file_writing.h"
#include "tests/support/recorded_run.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace retort;
using namespace retort::experiment;
namespace fs = std::filesystem;

class TestRecordArrays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = fs::path(m_folder->path().toStdString()) / "run";
    }

    void rowsComeBack()
    {
        ArrayFile written;
        const std::vector<double> doubles = {0.1, -std::numeric_limits<double>::infinity(), 1e300};
        const std::vector<float> floats = {0.1F, 2.5F};
        written.put("doubles", doubles);
        written.put("floats", floats);
        written.put("nothing", std::vector<double>());
        const auto file = m_run.string() + ".safetensors";
        QVERIFY(written.write(file, {{"epoch", "7"}}));
        const auto read = ArrayFile::read(file);
        QVERIFY(read);
        std::vector<double> number = {1};
        std::vector<float> other = {1};
        read->take("doubles", number);
        read->take("floats", other);
        QVERIFY(number == doubles && other == floats);
        read->take("nothing", number); // stays
        read->take("floats", number);  // of the other type
        QVERIFY(number == doubles);
        QCOMPARE(read->metadata().at("epoch"), std::string("7"));
        const std::string whole = *readFile(file);
        for (std::size_t size = 0; size < whole.size(); size += 3) {
            QVERIFY(writeFile(file, whole.substr(0, size)));
            QVERIFY(!ArrayFile::read(file));
        }
    }

    /// What a classification of prices adds, with stamps that a float would round.
    void classesAndUnevenStampsComeBack()
    {
        Outcome written, read;
        written.data.labelChannel = read.data.labelChannel = "price";
        written.data.channels = read.data.channels = {"volume", "price"};
        written.data.unevenStamps = {1'325'462'400'001.0, 1'325'548'800'002.0};
        written.testLabels = {0, 1, 1};
        written.testExamples = {1, {0, 2}, {1, 2, 3, 4}};
        written.testPrices = {{100.25F, 99}, {0, 1}};
        takeArrays(arraysOf(written), read);
        QVERIFY(read == written);
    }

    void aGraphComesBack()
    {
        Outcome written, read;
        written.data.channels = {"a", "b", "c"};
        written.data.graph = data::NodeGraph{{"a", "b", "c"}, 3, {{0, 1, 0.25}, {2, 0, 1.5}}, true, {{1, 2}, {3, 4}, {5, 6}}};
        written.data.graphLayout = {{0, 0.5}, {1, 0.5}, {0.5, 0.25}};
        read.data.channels = written.data.channels;
        read.data.graph = data::NodeGraph{{"a", "b", "c"}, 3, {}, true, {}}; // as result.json has it
        takeArrays(arraysOf(written), read);
        QVERIFY(read == written);
    }

    void aRecordWithoutItsRowsStillOpens()
    {
        record();
        QVERIFY(!readRecord(m_run)->outcome.models.front().test->msePerHorizonStep.empty());
        QVERIFY(writeFile(m_run / "arrays.safetensors", "damaged"));
        const auto damaged = readRecord(m_run);
        QVERIFY(damaged && damaged->outcome.models.front().test->mse > 0);
        QVERIFY(damaged->outcome.models.front().test->msePerHorizonStep.empty());
        QVERIFY(damaged->outcome.remarks.back().english().find("arrays.safetensors") != std::string::npos);
        fs::remove(m_run / "arrays.safetensors");
        fs::remove_all(m_run / "best_epochs");
        const auto without = readRecord(m_run);
        QVERIFY(without && without->history.back().spectrum.period.empty());
    }

    /// Of each stage the best epoch alone has its rows on disk.
    void bestEpochsHaveTheirRows()
    {
        record();
        const auto read = readRecord(m_run);
        std::map<StageId, int> last;
        for (const auto& epoch : read->history)
            if (epoch.best)
                last[epoch.stage] = epoch.epoch;
        QCOMPARE(last.size(), std::size_t{3});
        for (const auto& epoch : read->history)
            QCOMPARE(epoch.sample.prediction.empty(), last[epoch.stage] != epoch.epoch);
    }

    /// A long horizon and many channels: the line of an epoch and the record stay small.
    void wideRunsStaySmall()
    {
        constexpr int horizon = 720, targets = 862;
        EpochSnapshot epoch;
        epoch.stage = Role::distilled_student;
        epoch.terms.assign(8, {"multi_period.feature_of_a_long_name", 0.12345678901234567, 0.12345678901234567});
        epoch.validation.msePerHorizonStep.assign(horizon, 0.5);
        epoch.validation.msePerChannel.assign(targets, 0.25);
        epoch.validation.msePerScale.assign(4, 0.12345678901234567);
        epoch.validation.relative.emplace();
        epoch.spectrum = {std::vector<double>(360, 2), std::vector<double>(360, 1)};
        epoch.sample.targets = targets;
        epoch.sample.prediction.resize(static_cast<std::size_t>(horizon) * targets);
        for (std::size_t i = 0; i < epoch.sample.prediction.size(); ++i)
            epoch.sample.prediction[i] = static_cast<float>(i % targets);
        QVERIFY(epochLine(epoch).size() < 4096);
        EpochSnapshot read = epoch;
        read.sample.prediction.clear();
        takeArrays(arraysOf(epoch), read);
        QCOMPARE(read.sample.prediction.size(), std::size_t{horizon} * mostSampledTargets);
        for (std::size_t i = 0; i < read.sample.prediction.size(); ++i)
            QCOMPARE(read.sample.prediction[i], static_cast<float>(i % mostSampledTargets));
    }

    void forecastsKeepTheFirstChannels()
    {
        Outcome outcome;
        TestForecast forecast{.targets = 100};
        for (int step = 0; step < 3; ++step)
            for (int target = 0; target < 100; ++target) {
                forecast.truth.push_back(static_cast<float>(target));
                forecast.quantiles.push_back(static_cast<float>(target));
                forecast.quantiles.push_back(static_cast<float>(target) + 0.5F);
            }
        forecast.context = forecast.truth;
        forecast.forecasts = {{Role::teacher, forecast.truth}};
        outcome.forecasts = {forecast};
        const ArrayFile arrays = arraysOf(outcome);
        std::vector<float> truth, quantiles;
        arrays.take("forecast_0.truth", truth);
        arrays.take("forecast_0.quantiles", quantiles);
        QCOMPARE(truth.size(), std::size_t{3} * mostSampledTargets);
        QCOMPARE(truth.at(mostSampledTargets + 5), 5.0F);
        QCOMPARE(quantiles.size(), std::size_t{6} * mostSampledTargets);
        QCOMPARE(quantiles.at(2 * mostSampledTargets + 11), 5.5F);
    }

    /// A record as version 1.0 wrote it.
    void formatOneOpens()
    {
        fs::create_directories(m_run);
        for (const char* name : {"plan.json", "result.json", "epochs.jsonl"})
            fs::copy_file(fs::path(RETORT_SOURCE_DIR) / "tests/core/record/format_1" / name, m_run / name);
        const auto record = readRecord(m_run);
        QVERIFY2(record, record ? "" : record.error().message.english().c_str());
        QVERIFY(record->outcome.status == RunStatus::finished);
        QCOMPARE(record->plan.task.horizon, 4);
        const ModelResult* student = modelOf(record->outcome, Role::distilled_student);
        QVERIFY(student && student->test && student->testSpectrum);
        QCOMPARE(student->test->msePerHorizonStep.size(), std::size_t{4});
        QCOMPARE(student->test->msePerChannel.size(), std::size_t{2});
        QVERIFY(!student->test->relative);
        QCOMPARE(record->outcome.comparisons.size(), std::size_t{3});
        const Comparison* comparison = comparisonOf(record->outcome, Role::distilled_student, Role::teacher);
        QVERIFY(comparison && comparison->windows.winRate > 0 && std::isnan(comparison->windows.low));
        QCOMPARE(record->outcome.forecasts.at(0).targets, 2);
        QCOMPARE(record->outcome.forecasts.at(0).truth.size(), std::size_t{8});
        QCOMPARE(record->history.size(), std::size_t{6});
        QVERIFY(!record->history.back().spectrum.period.empty());
        QCOMPARE(record->history.back().winRates.size(), std::size_t{2});

        const auto listed = listRecords(m_run.parent_path());
        QCOMPARE(listed.size(), std::size_t{1});
        QCOMPARE(*testOf(listed[0], Role::distilled_student, task::forecasting().metrics.front()), student->test->mse);
        QVERIFY(renameRecord(m_run, "new name"));
        QCOMPARE(listRecords(m_run.parent_path()).at(0).name, std::string("new name"));
    }

private:
    void record()
    {
        testing::FakeEngine engine;
        testing::CountingListener listener;
        const auto outcome = recordRun(engine, nextRunId(), testing::planOfTests(), m_run, false, listener, {});
        QVERIFY(outcome);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_run;
};

RETORT_TEST(TestRecordArrays)
#include "tst_record_arrays.moc"
