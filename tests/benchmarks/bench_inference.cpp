// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds of a forecast, one window at a time and 32 at once, beside those of its matrix products alone,
// and what it is spent on, as JSON. Sizes and options come from a plan where one is given; else 7 channels,
// look-back 720, horizon 96 and the defaults.
#include "core/plan/plan_json.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/training/series_of_plan.h"
#include "core/learning/training/window_batches.h"
#include "tests/benchmarks/matrix_products.h"
#include "tests/benchmarks/network_choice.h"
#include "tests/benchmarks/operation_times.h"
#include "tests/benchmarks/stopwatch.h"

#include <algorithm>
#include <iostream>

using namespace retort;
using namespace retort::learning;

namespace
{

constexpr int leastRounds = 3;
constexpr int mostRounds = 400;
constexpr double enoughMilliseconds = 4000; // for one network at one batch size

struct Bench {
    experiment::Plan plan;
    ForecastTask task = ForecastTask::of({7, 7, 720, 96, 4});
    std::vector<std::string> networks;

    Options optionsOf(const std::string& kind) const
    {
        if (plan.student.kind == kind)
            return plan.student.options;
        const auto teacher = std::ranges::find(plan.teachers, kind, &experiment::NetworkPlan::kind);
        return teacher == plan.teachers.end() ? Options() : teacher->options;
    }
};

WindowBatch someWindows(const ForecastTask& task, std::int64_t windows, torch::Device device)
{
    return {torch::randn({windows, task.lookBack, task.channels}, device),
            torch::rand({windows, task.lookBack, task.marks}, device) - 0.5,
            torch::rand({windows, task.horizon, task.marks}, device) - 0.5};
}

nlohmann::ordered_json figuresOf(Forecaster& network, const ForecastTask& task, std::int64_t windows,
                                 torch::Device device)
{
    const auto batch = someWindows(task, windows, device);
    const auto forecast = [&] { network.forward(batch); };
    const auto products = MatrixProducts::of(forecast);
    forecast();
    products.run();
    std::vector<double> forwards, alone;
    double spent = 0;
    while (static_cast<int>(forwards.size()) < leastRounds ||
           (spent < enoughMilliseconds && static_cast<int>(forwards.size()) < mostRounds)) {
        forwards.push_back(millisecondsOf(forecast)); // side by side, so that both see the same machine
        alone.push_back(millisecondsOf([&] { products.run(); }));
        spent += forwards.back() + alone.back();
    }
    const double middle = quantile(forwards, 0.5), ofProducts = quantile(alone, 0.5);
    return {{"p50_ms", middle},
            {"p95_ms", quantile(forwards, 0.95)},
            {"products_p50_ms", ofProducts},
            {"ratio", middle / ofProducts},
            {"products_gflops", products.flops() / ofProducts / 1e6},
            {"rounds", forwards.size()},
            {"operations_percent", operationShares(forecast)}};
}

nlohmann::ordered_json figuresOf(const Bench& bench, const std::string& kind, torch::Device device)
{
    nlohmann::ordered_json figures = {{"network", kind}};
    const auto options = bench.optionsOf(kind);
    const auto network = buildNetwork(kind, options, bench.task);
    if (!network) {
        figures["fault"] = network.error().message.english();
        return figures;
    }
    (*network)->to(device);
    (*network)->eval();
    figures["parameters"] = trainableParameters(**network);
    figures["multiply_adds"] = measureNetwork(kind, options, bench.task)->multiplyAdds;
    for (const int windows : {1, 32})
        figures["batch_" + std::to_string(windows)] = figuresOf(**network, bench.task, windows, device);
    return figures;
}

int run(const Bench& bench)
{
    const auto setting = resolveCompute(bench.plan.compute);
    if (!setting) {
        std::cerr << setting.error().message.english() << "\n";
        return 1;
    }
    const ComputeScope scope(*setting);
    const torch::NoGradGuard noGradient;
    nlohmann::ordered_json report = machineOf(*setting);
    report["channels"] = bench.task.channels;
    report["look_back"] = bench.task.lookBack;
    report["horizon"] = bench.task.horizon;
    for (const auto& kind : bench.networks)
        report["networks"].push_back(figuresOf(bench, kind, setting->device));
    std::cout << report.dump(2) << "\n";
    return 0;
}

/// Plan and sizes from a file.
Result<void> take(Bench& bench, const std::string& planFile)
{
    const auto parsed = experiment::readPlan(planFile);
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    if (!parsed->findings.empty())
        return tl::unexpected<Error>(experiment::asError(parsed->findings));
    const auto series = loadSeries(parsed->plan, {}, {});
    if (!series)
        return tl::unexpected<Error>(series.error());
    bench.plan = parsed->plan;
    bench.task = WindowBatches(series->prepared, torch::kCPU).task();
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    Bench bench;
    std::string names = "all", planFile;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--networks" && i + 1 < argc) {
            names = argv[++i];
        } else if (!argument.starts_with("-") && planFile.empty()) {
            planFile = argument;
        } else {
            std::cerr << "usage: bench_inference [PLAN.json] [--networks mlp,dlinear]\n";
            return 2;
        }
    }
    const auto networks = chosenNetworks(names);
    const auto taken = planFile.empty() ? Result<void>() : take(bench, planFile);
    if (!networks || !taken) {
        std::cerr << (!networks ? networks.error() : taken.error()).message.english() << "\n";
        return 2;
    }
    bench.networks = *networks;
    return run(bench);
}
