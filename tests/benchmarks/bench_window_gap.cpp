// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is away while a run computes at full speed, and how soon the window is there.
//   bench_window_gap PLAN.json [SECONDS]
#include "app/composition/parts.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

namespace
{

double quantile(const std::vector<double>& sorted, double part)
{
    return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

} // namespace

int main(int argc, char** argv)
{
    using namespace retort;

    QElapsedTimer sinceStart;
    sinceStart.start();
    if (argc < 2) {
        std::fprintf(stderr, "bench_window_gap PLAN.json [SECONDS]\n");
        return 2;
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("retort-benchmarks"));
    QApplication::setApplicationName(QStringLiteral("bench_window_gap"));
    const double seconds = argc > 2 ? std::atof(argv[2]) : 60;

    const composition::Parts parts = composition::makeParts();
    const QTemporaryDir runs;
    ui::Theme theme;
    ui::Language language;
    ui::Workspace workspace(parts.engine, parts.catalogue, runs.path().toStdString() + "/runs");
    ui::MainWindow window(workspace, theme, language);
    window.resize(1920, 1080);
    window.show();
    QApplication::processEvents();
    const double toWindow = sinceStart.nsecsElapsed() / 1e6;

    double toFirstPoint = -1;
    QElapsedTimer sinceRun;
    QObject::connect(&workspace.run(), &ui::RunController::stateChanged, &window, [&](ui::RunState state) {
        if (state == ui::RunState::preparing)
            sinceRun.start();
    });
    std::vector<double> gaps;
    QElapsedTimer beat;
    QTimer every;
    every.setTimerType(Qt::PreciseTimer);
    every.setInterval(1);
    // A timer of one millisecond that comes late shows how long the thread was away.
    QObject::connect(&every, &QTimer::timeout, &window, [&] {
        if (workspace.run().state() == ui::RunState::running && beat.isValid())
            gaps.push_back(beat.nsecsElapsed() / 1e6);
        beat.start();
    });
    QObject::connect(&workspace.run(), &ui::RunController::updated, &window, [&](const ui::RunChanges& changes) {
        if (changes.batches && toFirstPoint < 0)
            toFirstPoint = sinceRun.nsecsElapsed() / 1e6;
    });
    // A short plan is run again until the time is over.
    QObject::connect(&workspace.run(), &ui::RunController::ended, &window, [&](ui::RunState state) {
        if (state == ui::RunState::failed) {
            std::fprintf(stderr, "%s\n", qPrintable(workspace.run().sentence()));
            QApplication::exit(1);
        } else if (state == ui::RunState::finished) {
            QTimer::singleShot(0, &window, [&] { workspace.start(); });
        }
    });
    QTimer::singleShot(static_cast<int>(seconds * 1000), &window, [] { QApplication::exit(0); });
    window.openPath(QString::fromLocal8Bit(argv[1]));
    workspace.run().setReuse(false); // training is what is measured
    window.startWhenReady();
    window.showStep(ui::Step::run);
    every.start();
    const int code = QApplication::exec();

    std::sort(gaps.begin(), gaps.end());
    const nlohmann::ordered_json figures = {{"benchmark", "window_gap"},
                                            {"seconds", seconds},
                                            {"milliseconds_to_window", toWindow},
                                            {"milliseconds_to_first_loss", toFirstPoint},
                                            {"beats", gaps.size()},
                                            {"gap_ms", {{"p50", quantile(gaps, 0.5)},
                                                        {"p99", quantile(gaps, 0.99)},
                                                        {"max", gaps.empty() ? 0.0 : gaps.back()}}}};
    std::printf("%s\n", figures.dump(2).c_str());
    return code;
}
