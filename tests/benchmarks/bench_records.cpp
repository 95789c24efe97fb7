// SPDX-License-Identifier: GPL-3.0-or-later
// Times many runs and wide ones on disk: the list of 10 000 runs without and with its index, the table of them, the record
// of a run of 862 channels, and the memory of a window that watches 10 000 epochs. Prints the figures as JSON.
// Arguments: [RUNS] [FOLDER].
#include "core/record/record.h"
#include "core/record/record_list.h"
#include "core/record/snapshot_json.h"
#include "tests/support/recorded_run.h"
#include "ui/session/metric_feed.h"
#include "ui/session/record_library.h"
#include "ui/session/record_list_model.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>
#include <fstream>

using namespace retort;
namespace fs = std::filesystem;

namespace
{

double secondsOf(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

double residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) / 1024;
    return 0;
}

std::uintmax_t bytesOf(const fs::path& folder)
{
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        bytes += entry.is_regular_file() ? entry.file_size() : 0;
    return bytes;
}

bool recorded(const experiment::Plan& plan, const fs::path& directory)
{
    testing::FakeEngine engine;
    experiment::Observer nobody;
    return recordRun(engine, nextRunId(), plan, directory, true, nobody, {}).has_value();
}

/// One real record and copies of it.
bool makeRuns(const fs::path& folder, int count)
{
    if (!recorded(testing::planOfTests(), folder / "run-0"))
        return false;
    for (int i = 1; i < count; ++i)
        fs::copy(folder / "run-0", folder / ("run-" + std::to_string(i)), fs::copy_options::recursive);
    return true;
}

void printList(const fs::path& folder)
{
    const double cold = secondsOf([&] { (void) experiment::listRecords(folder); });
    double warm = 1e9;
    for (int i = 0; i < 5; ++i)
        warm = std::min(warm, secondsOf([&] { (void) experiment::listRecords(folder); }));
    ui::RecordLibrary library(folder);
    const testing::FakeCatalogue catalogue;
    ui::RecordListModel model(library, catalogue);
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(ui::RecordListModel::sortRole);
    QTableView table;
    table.setModel(&sorted);
    table.setSortingEnabled(true);
    table.horizontalHeader()->setResizeContentsPrecision(0);
    table.sortByColumn(ui::RecordListModel::started, Qt::DescendingOrder);
    table.resize(1200, 600);
    table.show();
    const double shown = secondsOf([&] {
        library.refresh();
        while (model.rowCount() == 0)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        table.resizeColumnsToContents();
        (void) table.grab();
    });
    std::printf("  \"list_without_index_s\": %.3f,\n  \"list_s\": %.3f,\n  \"table_s\": %.3f,\n  \"runs\": %d,\n", cold, warm, shown,
                model.rowCount());
}

void printWideRun(const fs::path& folder)
{
    experiment::Plan plan = testing::planOfTests();
    plan.task.horizon = 96;
    plan.data.import.channels.clear();
    for (int i = 0; i < 862; ++i)
        plan.data.import.channels.push_back("sensor " + std::to_string(i));
    plan.task.targets.clear();
    if (!recorded(plan, folder))
        return;
    double seconds = 1e9;
    for (int i = 0; i < 5; ++i)
        seconds = std::min(seconds, secondsOf([&] { (void) experiment::readRecord(folder); }));
    std::printf("  \"channels_862_mb\": %.2f,\n  \"channels_862_open_s\": %.3f,\n", static_cast<double>(bytesOf(folder)) / 1e6, seconds);
}

/// Epochs of 720 steps and 862 channels as they come, drawn every few of them.
void printWatching()
{
    experiment::EpochSnapshot epoch;
    epoch.run = nextRunId();
    epoch.stage = Role::distilled_student;
    epoch.terms.assign(5, {"multi_scale.prediction", 0.5, 0.25});
    epoch.validation = testing::fakeMetrics(0.5, 720, 862);
    epoch.spectrum = {std::vector<double>(360, 2), std::vector<double>(360, 1)};
    epoch.truthSpectrum = epoch.spectrum;
    epoch.sample.targets = 862;
    epoch.sample.prediction.assign(720 * 862, 1);
    std::printf("  \"epoch_line_bytes\": %zu,\n", experiment::epochLine(epoch).size());
    ui::MetricFeed feed;
    ui::RunHistory history;
    feed.expect(epoch.run);
    double after = 0;
    for (int i = 1; i <= 10'000; ++i) {
        epoch.epoch = i;
        epoch.best = i % 50 == 1;
        feed.onEpoch(epoch);
        if (i % 3 == 0)
            feed.takeInto(history);
        if (i == 100)
            after = residentMegabytes();
    }
    feed.takeInto(history);
    std::printf("  \"watching_100_epochs_mb\": %.1f,\n  \"watching_10000_epochs_mb\": %.1f\n", after, residentMegabytes());
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QTemporaryDir temporary;
    const fs::path folder = argc > 2 ? fs::path(argv[2]) : fs::path(temporary.path().toStdString());
    if (!makeRuns(folder / "runs", argc > 1 ? std::max(1, std::atoi(argv[1])) : 10'000))
        return 1;
    std::printf("{\n");
    printList(folder / "runs");
    printWideRun(folder / "wide");
    printWatching();
    std::printf("}\n");
    return 0;
}
