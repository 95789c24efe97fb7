// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record.h"
#include "core/report/forecast_csv.h"
#include "core/signal/spectrum.h"
#include "tests/core/learning/small_runs.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <cmath>
#include <fstream>
#include <numeric>

using namespace retort;

/// Windows of a run that is over, forecast anew by the networks that its record keeps.
class TestWindowForecasts : public QObject
{
    Q_OBJECT

    testing::SmallRuns m_runs;
    int m_folders = 0;

    experiment::Record recordOf(const experiment::Plan& plan)
    {
        const auto folder = m_runs.folder() / ("record" + std::to_string(++m_folders));
        experiment::Observer nobody;
        const auto outcome = experiment::recordRun(m_runs.engine(), nextRunId(), plan, folder, false, nobody, {});
        if (!outcome || outcome->status != experiment::RunStatus::finished)
            qFatal("the run did not finish");
        return *experiment::readRecord(folder);
    }

    std::vector<experiment::TestForecast> forecasts(const experiment::Record& record, const std::vector<std::int64_t>& windows)
    {
        std::vector<experiment::TestForecast> all;
        const auto made = m_runs.engine().forecast(record, windows, [&](auto each) { all.push_back(std::move(each)); }, {});
        if (!made)
            qFatal("%s", made.error().message.english().c_str());
        return all;
    }

    static std::vector<std::int64_t> everyWindow(const experiment::Record& record)
    {
        std::vector<std::int64_t> windows(static_cast<std::size_t>(record.outcome.data.testWindows));
        std::iota(windows.begin(), windows.end(), 0);
        return windows;
    }

    static const std::vector<float>& of(const experiment::TestForecast& forecast, Role role)
    {
        return std::ranges::find(forecast.forecasts, role, &std::pair<Role, std::vector<float>>::first)->second;
    }

    void checkScores(const experiment::Record& record)
    {
        const auto all = forecasts(record, everyWindow(record));
        QCOMPARE(all.size(), static_cast<std::size_t>(record.outcome.data.testWindows));
        for (const Role role : {Role::teacher, Role::plain_student, Role::distilled_student, Role::seasonal_naive}) {
            const auto& model = *experiment::modelOf(record.outcome, role);
            double sum = 0;
            for (std::size_t window = 0; window < all.size(); ++window) {
                const auto& forecast = of(all[window], role);
                double error = 0;
                for (std::size_t i = 0; i < forecast.size(); ++i)
                    error += std::pow(double(forecast[i]) - all[window].truth[i], 2) / static_cast<double>(forecast.size());
                QVERIFY(std::abs(error - model.testWindowErrors[window]) < 1e-5 * (1 + error));
                sum += error;
            }
            QVERIFY2(std::abs(sum / static_cast<double>(all.size()) - model.test->mse) < 1e-6, idOf(role));
        }
        for (const auto& kept : record.outcome.forecasts) // the run's own, bit by bit
            QVERIFY(all[static_cast<std::size_t>(kept.window)] == kept);
    }

private Q_SLOTS:
    void theyScoreAsTheRunDid() { checkScores(recordOf(m_runs.plan())); }

    void severalTeachersAreCombinedAsInTheRun()
    {
        auto plan = m_runs.plan();
        plan.teachers.push_back({"dlinear", {}, {{"epochs", std::int64_t{1}}}, {}});
        std::erase_if(plan.terms, [](const auto& term) { return term.level == Level::feature; });
        for (const char* combination : {"learned", "validation_error"}) {
            plan.strategy["combine"] = std::string(combination);
            checkScores(recordOf(plan));
        }
    }

    void theSpectrumOfTheErrorsIsThatOfTheirDifferences()
    {
        const auto record = recordOf(m_runs.plan());
        const auto all = forecasts(record, everyWindow(record));
        const auto& model = *experiment::modelOf(record.outcome, Role::distilled_student);
        QVERIFY(model.testErrorSpectrum);
        const auto targets = static_cast<std::size_t>(all.front().targets);
        std::vector<double> sum(model.testErrorSpectrum->amplitude.size());
        for (const auto& window : all)
            for (std::size_t target = 0; target < targets; ++target) {
                std::vector<float> error;
                for (std::size_t i = target; i < window.truth.size(); i += targets)
                    error.push_back(of(window, Role::distilled_student)[i] - window.truth[i]);
                const auto spectrum = signal::spectrumOf(error);
                for (std::size_t bin = 0; bin < sum.size(); ++bin)
                    sum[bin] += spectrum.amplitude[bin] / static_cast<double>(all.size() * targets);
            }
        for (std::size_t bin = 0; bin < sum.size(); ++bin)
            QVERIFY(std::abs(sum[bin] - model.testErrorSpectrum->amplitude[bin]) < 1e-5);
    }

    void theTableIsInDataUnits()
    {
        const auto record = recordOf(m_runs.plan());
        const auto file = m_runs.folder() / "forecasts.csv";
        double progress = 0;
        QVERIFY(report::writeForecasts(m_runs.engine(), record, file, [&](double part) { progress = part; }, {}));
        QCOMPARE(progress, 1.0);
        std::ifstream lines(file);
        std::string line;
        std::getline(lines, line);
        QCOMPARE(QString::fromStdString(line),
                 QStringLiteral("window,step,time,channel,truth,teacher,plain_student,distilled_student,seasonal_naive"));
        std::map<QString, std::pair<double, int>> errors; // of the distilled student, by channel
        while (std::getline(lines, line)) {
            const QStringList cells = QString::fromStdString(line).split(u',');
            QCOMPARE(cells.size(), 9);
            auto& [sum, count] = errors[cells[3]];
            sum += std::pow(cells[7].toDouble() - cells[4].toDouble(), 2);
            ++count;
        }
        const auto& test = *experiment::modelOf(record.outcome, Role::distilled_student)->test;
        for (std::size_t target = 0; target < record.outcome.data.targets.size(); ++target) {
            const auto& [sum, count] = errors[QString::fromStdString(record.outcome.data.targets[target])];
            const double expected = test.msePerChannelInDataUnits[target];
            QVERIFY(std::abs(sum / count - expected) < 1e-4 * expected);
        }
    }

    void aTableThatIsStoppedLeavesNothing()
    {
        const auto record = recordOf(m_runs.plan());
        const auto file = m_runs.folder() / "stopped.csv";
        const CancellationToken stop;
        const auto written = report::writeForecasts(m_runs.engine(), record, file, [&](double) { stop.cancel(); }, stop);
        QVERIFY(!written && written.error().kind == ErrorKind::cancelled);
        QVERIFY(!std::filesystem::exists(file) && !std::filesystem::exists(file.string() + ".part"));
        const auto nowhere = report::writeForecasts(m_runs.engine(), record, m_runs.folder() / "none" / "a.csv", [](double) {}, {});
        QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::io);
    }

    void aTeacherFromAFileMustBeTheSame()
    {
        const auto first = recordOf(m_runs.plan());
        const auto file = m_runs.folder() / "teacher.safetensors";
        std::filesystem::copy_file(first.directory / "models" / "teacher.safetensors", file);
        auto plan = m_runs.plan();
        plan.teachers = {{"", {}, {}, file}};
        const auto record = recordOf(plan);
        checkScores(record);
        auto other = m_runs.plan();
        other.seed = 7;
        std::filesystem::copy_file(recordOf(other).directory / "models" / "teacher.safetensors", file,
                                   std::filesystem::copy_options::overwrite_existing);
        const std::int64_t windows[] = {0};
        const auto made = m_runs.engine().forecast(record, windows, [](auto) {}, {});
        QVERIFY(!made);
        QVERIFY(QString::fromStdString(made.error().message.english()).contains("different teacher"));
    }

    void aRunWithoutAnEndHasNoUnits()
    {
        auto record = recordOf(m_runs.plan());
        record.outcome.scalerScale.clear(); // as a killed one has it
        const auto written = report::writeForecasts(m_runs.engine(), record, m_runs.folder() / "killed.csv", [](double) {}, {});
        QVERIFY(!written);
        QVERIFY(QString::fromStdString(written.error().message.english()).contains("has not finished"));
    }

    void whatIsNotThereIsNamed()
    {
        const auto record = recordOf(m_runs.plan());
        const auto fault = [&](const experiment::Record& of, std::int64_t window) {
            const std::int64_t windows[] = {window};
            const auto made = m_runs.engine().forecast(of, windows, [](auto) {}, {});
            return made ? QString() : QString::fromStdString(made.error().message.english());
        };
        QVERIFY(fault(record, record.outcome.data.testWindows).contains("no test window"));
        QVERIFY(fault(record, -1).contains("no test window"));
        auto changed = record;
        changed.outcome.data.sha256 = std::string(64, '0');
        QVERIFY(fault(changed, 0).contains("has changed"));
        auto moved = record;
        moved.plan.data.file = m_runs.folder() / "moved.csv";
        QVERIFY(fault(moved, 0).contains("moved.csv"));
        std::filesystem::remove(record.directory / "models" / "plain_student.safetensors");
        QVERIFY(fault(record, 0).contains("no weights of the plain_student"));
    }
};

RETORT_TEST(TestWindowForecasts)
#include "tst_window_forecasts.moc"
