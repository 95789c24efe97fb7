// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds of a distilled-student step of a plan, of its matrix products alone, and their ratio, as JSON.
#include "core/experiment/plan_json.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/series_of_plan.h"
#include "core/learning/training/trainer.h"

#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>
#include <numeric>

using namespace retort;
using namespace retort::learning;

namespace
{

constexpr std::int64_t benchedWindows = 640; // enough batches, and the teacher is asked only for these
constexpr int warmUps = 20;
constexpr int rounds = 15;
constexpr int stepsPerRound = 20;

/// One product of the step, with the strides it had there.
struct Product {
    torch::Tensor left, right;
    bool batched;
};

std::vector<Product>* recorded = nullptr;

torch::Tensor alike(const torch::Tensor& given)
{
    return torch::empty_strided(given.sizes(), given.strides()).normal_();
}

std::unique_ptr<at::ObserverContext> record(const at::RecordFunction& function)
{
    const std::string name = function.name();
    const bool batched = name == "aten::bmm" || name == "aten::baddbmm";
    const bool plain = name == "aten::mm" || name == "aten::addmm";
    if (!recorded || (!batched && !plain))
        return nullptr;
    const auto inputs = function.inputs();
    const std::size_t first = name == "aten::addmm" || name == "aten::baddbmm" ? 1 : 0;
    auto* into = std::exchange(recorded, nullptr); // filling the copies must not be recorded
    into->push_back({alike(inputs[first].toTensor()), alike(inputs[first + 1].toTensor()), batched});
    recorded = into;
    return nullptr;
}

double millisecondsOf(const std::function<void()>& work, int times)
{
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i)
        work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count() /
           times;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

int bench(const std::string& planFile)
{
    const auto parsed = experiment::readPlan(planFile);
    if (!parsed || !parsed->findings.empty()) {
        std::cerr << (parsed ? experiment::asError(parsed->findings) : parsed.error()).message.english()
                  << "\n";
        return 2;
    }
    const auto& plan = parsed->plan;
    auto series = loadSeries(plan, {}, {});
    const auto setting = resolveCompute(plan.compute);
    if (!series || !setting) {
        std::cerr << (!series ? series.error() : setting.error()).message.english() << "\n";
        return 1;
    }
    series->prepared.train.starts.resize(
        static_cast<std::size_t>(std::min(benchedWindows, series->prepared.train.count())));
    const ComputeScope scope(*setting);
    const WindowBatches batches(series->prepared, setting->device);

    const auto teacher =
        *buildNetwork(plan.teachers.front().kind, plan.teachers.front().options, batches.task());
    const bool features = TrainingLoss::comparesFeatures(plan.terms);
    const auto cache = TeacherCache::fill(teacher, batches, series->prepared.train, features,
                                          CacheBudget::ofThisMachine({}), {}, [](double) {});
    Stage stage{.role = Role::distilled_student,
                .training = experiment::trainingSchema().resolve(plan.student.training),
                .seed = plan.seed};
    stage.network = *buildNetwork(plan.student.kind, plan.student.options, batches.task());
    if (features) {
        const auto size = measureNetwork(plan.student.kind, plan.student.options, batches.task());
        stage.bridge =
            std::make_shared<FeatureBridge>(cache->featureWidth(), size->features.front().shape.back(),
                                            TrainingLoss::regressors(plan.terms));
    }
    stage.loss = TrainingLoss(plan.terms, *cache, stage.bridge, plan.supervisedWeight);
    stage.network->train();
    TrainingStep step(stage, batches);

    const auto batchSize = integerOf(stage.training, "batch_size");
    const auto order = shuffledWindows(series->prepared.train.count(), plan.seed, 1);
    std::size_t next = 0;
    const auto take = [&] {
        if (next + static_cast<std::size_t>(batchSize) > order.size())
            next = 0;
        step.take({order.data() + next, static_cast<std::size_t>(batchSize)}, 1, 1e-4);
        next += static_cast<std::size_t>(batchSize);
    };

    std::vector<Product> products;
    const auto handle = at::addGlobalCallback(at::RecordFunctionCallback(record).needsInputs(true));
    recorded = &products;
    take();
    recorded = nullptr;
    at::removeCallback(handle);
    const auto multiply = [&] {
        const torch::NoGradGuard noGradient;
        for (const auto& product : products)
            product.batched ? torch::bmm(product.left, product.right)
                            : torch::mm(product.left, product.right);
    };

    millisecondsOf(take, warmUps);
    millisecondsOf(multiply, warmUps);
    std::vector<double> steps, alone, ratios;
    for (int round = 0; round < rounds; ++round) { // side by side, so that both see the same machine
        steps.push_back(millisecondsOf(take, stepsPerRound));
        alone.push_back(millisecondsOf(multiply, stepsPerRound));
        ratios.push_back(steps.back() / alone.back());
    }
    double flops = 0;
    nlohmann::ordered_json shapes = nlohmann::json::array();
    for (const auto& product : products) {
        const auto left = product.left.sizes().vec(), right = product.right.sizes().vec();
        flops += 2.0 * static_cast<double>(product.left.numel() * product.right.size(-1));
        shapes.push_back({left, right});
    }
    const auto environment = describe(*setting);
    const nlohmann::ordered_json figures = {
        {"step_ms", median(steps)},         {"products_ms", median(alone)},
        {"ratio", median(ratios)},          {"products_gflops", flops / median(alone) / 1e6},
        {"batch_size", batchSize},          {"threads", environment.threads},
        {"blas", environment.blas},         {"processor", environment.processor},
        {"libtorch", environment.libtorch}, {"products", shapes}};
    std::cout << figures.dump(2) << "\n";
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: bench_training_step PLAN.json\n";
        return 2;
    }
    return bench(argv[1]);
}
