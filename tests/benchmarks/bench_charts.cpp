// SPDX-License-Identifier: GPL-3.0-or-later
// All seven live charts in one window of 1920 x 1080 with a long history, new data thirty times a second: how
// long the window's thread is busy with one frame. Prints JSON. With --pictures DIR it writes every chart in
// both themes instead.
#include "ui/charts/graph_chart.h"
#include "tests/support/plausible_charts.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace retort;
using namespace retort::testing;

namespace
{

/// Of this thread alone: what else the machine does is left out.
double cpuMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

QJsonObject quantiles(std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto quantile = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    };
    return {{"p50", quantile(0.5)}, {"p95", quantile(0.95)}, {"p99", quantile(0.99)}, {"max", quantile(1)}};
}

void arrange(QWidget& window, LiveCharts& charts)
{
    auto* grid = new QGridLayout(&window);
    grid->setSpacing(8);
    const auto all = charts.all();
    for (int i = 0; i < 6; ++i)
        grid->addWidget(all[static_cast<std::size_t>(i)], i / 3, i % 3);
    grid->addWidget(all[6], 2, 0, 1, 3);
    window.resize(1920, 1080);
}

QJsonObject measure(int epochs, int batches, int frames)
{
    PlausibleRun run(epochs);
    QWidget window;
    LiveCharts charts;
    arrange(window, charts);
    charts.fill(run, epochs, batches);
    window.show();
    QApplication::processEvents();

    std::vector<double> wall, cpu;
    for (int frame = 0; frame < frames; ++frame) {
        QTest::qSleep(1000 / ui::redrawsPerSecond);
        const double epoch = epochs + 1 + frame;
        const ui::LossPoint point = run.loss(epoch);
        QElapsedTimer timer;
        timer.start();
        const double before = cpuMilliseconds();
        charts.loss.append(point);
        charts.addEpoch(run, epoch);
        charts.forecast.setForecast(Role::distilled_student,
                                    run.forecast(0, 96).forecasts.at(Role::distilled_student));
        for (ui::ChartPanel* chart : charts.all())
            chart->redrawNow();
        QApplication::processEvents();
        cpu.push_back(cpuMilliseconds() - before);
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    int redraws = 0;
    for (const ui::ChartPanel* chart : charts.all())
        redraws += chart->redrawCount();
    return {{"epochs", epochs},
            {"loss_points", epochs * batches},
            {"width", 1920},
            {"height", 1080},
            {"frames", frames},
            {"redraws", redraws},
            {"ms_per_frame", quantiles(wall)},
            {"cpu_ms_per_frame", quantiles(cpu)}};
}

/// The graph of as many nodes, 13 edges each as in Los-loop, filling a window of 1920 x 1080: drawn anew with new errors.
QJsonObject measureGraph(int nodes, int frames)
{
    data::NodeGraph graph;
    graph.nodes = static_cast<std::size_t>(nodes);
    std::vector<data::DrawnAt> places;
    for (int node = 0; node < nodes; ++node) {
        graph.ids.push_back(std::to_string(node));
        const double angle = 0.15 * node, distance = 0.5 * (node + 1) / nodes; // along a spiral: edges join neighbours
        places.push_back({0.5 + distance * std::sin(angle), 0.5 + distance * std::cos(angle)});
        for (int edge = 1; edge <= 13; ++edge)
            graph.edges.push_back({node, (node + edge) % nodes, 1.0 / edge});
    }
    ui::GraphChart chart;
    chart.resize(1920, 1080);
    chart.setGraph(graph, places);
    chart.show();
    std::vector<double> wall;
    for (int frame = 0; frame < frames; ++frame) {
        std::vector<double> errors(graph.nodes);
        for (std::size_t node = 0; node < graph.nodes; ++node)
            errors[node] = 1 + 0.5 * std::sin(static_cast<double>(node) + frame);
        chart.setErrors(Role::plain_student, errors, false);
        chart.setErrors(Role::distilled_student, std::vector<double>(errors.rbegin(), errors.rend()), false);
        QElapsedTimer timer;
        timer.start();
        chart.redrawNow();
        QApplication::processEvents();
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return {{"nodes", nodes}, {"edges", 13 * nodes}, {"frames", frames}, {"ms_per_frame", quantiles(wall)}};
}

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x16181b));
    palette.setColor(QPalette::Base, QColor(0x1e2125));
    palette.setColor(QPalette::Button, QColor(0x2a2e33));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, QColor(0xe6e8ea));
    return palette;
}

QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xf3f4f6));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Button, QColor(0xf3f4f6));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, QColor(0x1f2328));
    return palette;
}

void writePictures(const QDir& folder)
{
    PlausibleRun run(15);
    QWidget window;
    LiveCharts charts;
    arrange(window, charts);
    charts.fill(run, 15, 60);
    charts.loss.setLogarithmic(true);

    QWidget more;
    more.resize(1600, 900);
    auto* grid = new QGridLayout(&more);
    auto* series = new ui::SeriesChart;
    series->setSeries(run.series(14'400));
    series->setSplit(8640, 2880, 2880, 720);
    auto* steps = new ui::StepErrorChart;
    auto* channels = new ui::ChannelErrorChart;
    channels->setChannels({"HUFL", "HULL", "MUFL", "MULL", "LUFL", "LULL", "OT"});
    for (const Role role : trainedRoles) {
        std::vector<double> values;
        for (int step = 1; step <= 96; ++step)
            values.push_back(run.error(PlausibleRun::level(role), 15) * (0.5 + 0.5 * std::sqrt(step / 96.0)));
        steps->setErrors(role, values);
        channels->setErrors(role, std::span(values).last(7));
    }
    auto* overlay = new ui::CurveOverlayChart;
    std::vector<ui::NamedCurve> curves;
    for (std::size_t i = 0; i < 5; ++i) {
        curves.push_back({QStringLiteral("Run %1").arg(i + 1), {}, {ui::paletteColour(i), Dash::solid, 1.8}});
        for (int epoch = 1; epoch <= 15; ++epoch)
            curves.back().points.push_back(
                {static_cast<double>(epoch), run.error(0.6 + 0.05 * static_cast<double>(i), epoch)});
    }
    overlay->setCurves(std::move(curves));
    grid->addWidget(series, 0, 0, 1, 3);
    grid->addWidget(steps, 1, 0);
    grid->addWidget(channels, 1, 1);
    grid->addWidget(overlay, 1, 2);
    auto* empty = new ui::SeriesChart;
    grid->addWidget(empty, 2, 0);

    window.show();
    more.show();
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
        QTest::qWait(200);
        const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
        window.grab().save(folder.filePath(QStringLiteral("run-%1.png").arg(theme)));
        more.grab().save(folder.filePath(QStringLiteral("more-%1.png").arg(theme)));
    }
    int number = 0;
    for (ui::ChartPanel* chart : charts.all()) {
        const QString name = folder.filePath(QStringLiteral("export-%1").arg(++number));
        for (const auto& [format, suffix] : {std::pair{ui::ExportFormat::png, ".png"},
                                             {ui::ExportFormat::svg, ".svg"},
                                             {ui::ExportFormat::pdf, ".pdf"},
                                             {ui::ExportFormat::csv, ".csv"}})
            if (!chart->exportTo((name + QLatin1String(suffix)).toStdString(), format))
                qFatal("%s cannot be written", qPrintable(name));
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (const QStringList arguments = QApplication::arguments();
        arguments.size() == 3 && arguments[1] == QLatin1String("--pictures")) {
        QDir().mkpath(arguments[2]);
        writePictures(QDir(arguments[2]));
        return 0;
    }
    if (QApplication::arguments().contains(QStringLiteral("--graph"))) {
        for (const int nodes : {207, 862})
            QTextStream(stdout) << QJsonDocument(measureGraph(nodes, 100)).toJson();
        return 0;
    }
    QTextStream(stdout) << QJsonDocument(measure(10'000, 10, 300)).toJson();
    return 0;
}
