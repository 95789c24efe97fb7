// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds of a training step, of its matrix products alone, their ratio, what measuring the gradient of each loss term
// adds to a step in the mean, and what the step is spent on, as JSON: of the distilled student of a plan, or of networks trained on the truth alone, batches of 32 of a
// made-up series of 7 channels, look-back 720, horizon 96.
#include "core/data/synthetic_series.h"
#include "core/plan/plan_json.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/training/series_of_plan.h"
#include "core/learning/training/teacher_panel.h"
#include "core/learning/training/training_step.h"
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

constexpr std::int64_t benchedWindows = 640; // enough batches, and a teacher is asked only for these
constexpr int leastRounds = 3, mostRounds = 15;
constexpr double enoughMilliseconds = 30000;
constexpr double onceMilliseconds = 5000; // a step that long needs neither warming up nor a second round
constexpr int mostStepsPerRound = 20;
constexpr double roundMilliseconds = 400; // a network that is slower than that takes one step a round

nlohmann::ordered_json figuresOf(const Stage& stage, const WindowBatches& batches)
{
    TrainingStep step(stage, batches);
    stage.network->train();
    const auto batchSize = integerOf(stage.training, "batch_size");
    const auto order = shuffledWindows(batches.series().train.count(), stage.seed, 1);
    std::size_t next = 0;
    GradientSums gradients;
    const auto takeWith = [&](GradientSums* measured) {
        if (next + static_cast<std::size_t>(batchSize) > order.size())
            next = 0;
        step.take({order.data() + next, static_cast<std::size_t>(batchSize)}, 1, 1e-4, measured);
        next += static_cast<std::size_t>(batchSize);
    };
    const auto take = [&] { takeWith(nullptr); };
    const auto takeMeasured = [&] { takeWith(&gradients); };
    const auto products = MatrixProducts::of(take);
    const auto multiply = [&] { products.run(); };

    const double first = millisecondsOf(take);
    const int steps = std::clamp(static_cast<int>(roundMilliseconds / first), 1, mostStepsPerRound);
    const bool once = first > onceMilliseconds;
    if (!once) {
        millisecondsOf(take, steps);
        millisecondsOf(multiply, steps);
    }
    std::vector<double> whole, alone, ratios, measured;
    const std::size_t parts = stage.loss.parts();
    double spent = 0;
    for (int round = 0; round < (once ? 1 : leastRounds) || (round < mostRounds && spent < enoughMilliseconds); ++round) {
        whole.push_back(millisecondsOf(take, steps)); // side by side, so that both see the same machine
        alone.push_back(millisecondsOf(multiply, steps));
        ratios.push_back(whole.back() / alone.back());
        if (parts > 1)
            measured.push_back(millisecondsOf(takeMeasured, steps));
        spent += steps * (whole.back() + alone.back());
    }
    nlohmann::ordered_json figures = {
        {"step_ms", quantile(whole, 0.5)}, {"products_ms", quantile(alone, 0.5)},
        {"ratio", quantile(ratios, 0.5)},  {"products_gflops", products.flops() / quantile(alone, 0.5) / 1e6},
        {"batch_size", batchSize}};
    if (parts > 1) {
        std::int64_t interval = 1;
        while (!measuresGradients(interval, parts))
            ++interval;
        figures["step_with_gradients_ms"] = quantile(measured, 0.5);
        figures["gradients_cost_percent"] =
            100 * (quantile(measured, 0.5) / quantile(whole, 0.5) - 1) / static_cast<double>(interval);
    }
    figures["operations_percent"] = operationShares(take);
    return figures;
}

int failed(const Error& error)
{
    std::cerr << error.message.english() << "\n";
    return 1;
}

int benchPlan(const std::string& planFile)
{
    const auto parsed = experiment::readPlan(planFile);
    if (!parsed || !parsed->findings.empty())
        return failed(parsed ? experiment::asError(parsed->findings) : parsed.error());
    const auto& plan = parsed->plan;
    auto series = loadSeries(plan, {}, {});
    const auto setting = resolveCompute(plan.compute);
    if (!series || !setting)
        return failed(!series ? series.error() : setting.error());
    auto& starts = series->prepared.train.starts;
    starts.resize(std::min(static_cast<std::size_t>(benchedWindows), starts.size()));
    const ComputeScope scope(*setting);
    const WindowBatches batches(series->prepared, setting->device);

    auto task = batches.task();
    task.quantiles = plan.task.quantiles;
    std::vector<TeacherCache> teachers;
    for (const auto& teacher : plan.teachers)
        teachers.push_back(*TeacherCache::fill(*buildNetwork(teacher.kind, teacher.options, task), batches,
                                               series->prepared.train, TrainingLoss::asked(plan.terms),
                                               CacheBudget::ofThisMachine({}), {}, [](double) {}));
    const std::vector<double> alike(teachers.size(), 1.0 / static_cast<double>(teachers.size()));
    const TeacherPanel panel(std::move(teachers), alike);
    Stage stage{.id = Role::distilled_student,
                .training = experiment::trainingSchema().resolve(plan.student.training),
                .seed = plan.seed};
    stage.network = *buildNetwork(plan.student.kind, plan.student.options, task);
    const auto size = measureNetwork(plan.student.kind, plan.student.options, batches.task());
    stage.bridges = bridgesFor(plan.terms, panel.answeredFeatures(), size->features);
    stage.loss = TrainingLoss(plan.terms, panel, stage.bridges, plan.supervisedWeight, task.quantiles);

    auto report = figuresOf(stage, batches);
    report.update(machineOf(*setting));
    std::cout << report.dump(2) << "\n";
    return 0;
}

int benchNetworks(const std::string& names)
{
    const auto networks = chosenNetworks(names);
    const auto setting = resolveCompute({});
    if (!networks || !setting)
        return failed(!networks ? networks.error() : setting.error());
    auto series = data::syntheticCityLoad(2000, 1);
    series.channels.push_back(series.channels.front()); // seven, as the ETT series have
    series.channels.back().name += " again";
    const auto prepared =
        data::prepare(std::move(series), {.split = {data::SplitPlan::Unit::rows, 1600, 200, 200},
                                          .lookBack = 720,
                                          .horizon = 96,
                                          .targets = {}});
    if (!prepared)
        return failed(prepared.error());
    const ComputeScope scope(*setting);
    const WindowBatches batches(*prepared, setting->device);
    auto report = machineOf(*setting);
    report["channels"] = batches.task().channels;
    for (const auto& kind : *networks) {
        const auto network = buildNetwork(kind, {}, batches.task());
        if (!network)
            return failed(network.error());
        (*network)->to(setting->device);
        Stage stage{.id = Role::plain_student,
                    .network = *network,
                    .training = experiment::trainingSchema().resolve({})};
        nlohmann::ordered_json figures = {{"network", kind}, {"parameters", trainableParameters(**network)}};
        figures.update(figuresOf(stage, batches));
        report["networks"].push_back(figures);
    }
    std::cout << report.dump(2) << "\n";
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 3 && std::string(argv[1]) == "--networks")
        return benchNetworks(argv[2]);
    if (argc == 2 && *argv[1] != '-')
        return benchPlan(argv[1]);
    std::cerr << "usage: bench_training_step PLAN.json\n"
                 "       bench_training_step --networks mlp,dlinear (or all)\n";
    return 2;
}
