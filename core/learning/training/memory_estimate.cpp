// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/memory_estimate.h"

#include "core/experiment/strategy.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/training/available_memory.h"
#include "core/learning/training/distillation_loss.h"

#include <cmath>

namespace retort::learning
{
namespace
{

/// Hears of every allocation on this thread while it lives.
class AllocationPeak : public c10::MemoryReportingInfoBase
{
public:
    void reportMemoryUsage(void*, std::int64_t size, AllocatorTotal, AllocatorTotal, c10::Device) override
    {
        m_now += size;
        m_peak = std::max(m_peak, m_now);
    }
    bool memoryProfilingEnabled() const override { return true; }
    std::int64_t peak() const { return m_peak; }

private:
    std::int64_t m_now = 0;
    std::int64_t m_peak = 0;
};

std::int64_t peakOfStep(Forecaster& network, const ForecastTask& task, std::int64_t windows)
{
    const auto peak = std::make_shared<AllocationPeak>();
    const c10::DebugInfoGuard guard(c10::DebugInfoKind::PROFILER_STATE, peak);
    const auto forecast = network.forward(emptyBatch(task, windows));
    auto sum = forecast.prediction.square().mean();
    for (const auto& feature : forecast.features)
        sum = sum + feature.value.square().mean();
    sum.backward();
    network.zero_grad(true);
    return peak->peak();
}

struct NetworkMemory {
    std::int64_t weights = 0;
    std::int64_t step = 0;
    std::int64_t answerFloats = 0; ///< prediction and feature of one window
};

Result<NetworkMemory> memoryOf(const experiment::NetworkPlan& plan, const ForecastTask& task)
{
    auto network = buildNetwork(plan.kind, plan.options, task);
    if (!network)
        return tl::unexpected<Error>(network.error());
    const auto batch = integerOf(experiment::trainingSchema().resolve(plan.training), "batch_size");
    NetworkMemory memory;
    memory.weights = trainableParameters(**network) * static_cast<std::int64_t>(sizeof(float));
    (*network)->train();
    const auto one = peakOfStep(**network, task, 2), two = peakOfStep(**network, task, 4);
    memory.step = one + std::max<std::int64_t>(0, two - one) / 2 * std::max<std::int64_t>(0, batch - 2);
    const torch::NoGradGuard noGradient;
    (*network)->eval();
    const auto forecast = (*network)->forward(emptyBatch(task, 1));
    memory.answerFloats = forecast.prediction.numel();
    if (!forecast.features.empty())
        memory.answerFloats += forecast.features.front().value.numel();
    return memory;
}

std::string sizeText(std::int64_t bytes)
{
    const double megabytes = static_cast<double>(bytes) / (1 << 20);
    if (megabytes < 1000)
        return readable(std::ceil(megabytes)) + " MB";
    return readable(std::round(megabytes / 102.4) / 10) + " GB";
}

} // namespace

Result<experiment::MemoryEstimate> estimateMemory(const experiment::Plan& plan, const TaskShape& shape,
                                                  std::int64_t rows)
{
    const ForecastTask task = ForecastTask::of(shape);
    experiment::MemoryEstimate estimate;
    std::int64_t networks = 0, step = 0;
    const auto windows = std::max<std::int64_t>(0, rows - shape.lookBack - shape.horizon + 1);
    for (const auto& teacher : plan.teachers) {
        if (!teacher.checkpoint.empty())
            continue;
        const auto memory = memoryOf(teacher, task);
        if (!memory)
            return tl::unexpected<Error>(memory.error());
        networks += 5 * memory->weights; // weights, gradient, two moments, the best so far
        step = std::max(step, memory->step);
        const bool features = TrainingLoss::comparesFeatures(plan.terms);
        const auto floats =
            features ? memory->answerFloats : static_cast<std::int64_t>(shape.targets) * shape.horizon;
        estimate.teacherCacheBytes += windows * floats * static_cast<std::int64_t>(sizeof(float));
    }
    for (const auto& assistant : plan.assistants) {
        const auto memory = memoryOf(assistant, task);
        if (!memory)
            return tl::unexpected<Error>(memory.error());
        networks += 5 * memory->weights;
        step = std::max(step, 2 * memory->step);
    }
    const auto generations = integerOf(experiment::strategySchema().resolve(plan.strategy), "generations");
    const auto student = memoryOf(plan.student, task);
    if (!student)
        return tl::unexpected<Error>(student.error());
    networks += (5 + 5 * generations) * student->weights; // the plain one, and every distilled one
    step = std::max(step, 2 * student->step); // the terms work on copies of what the student gives
    estimate.available = availableMemory();
    const auto cacheInMemory =
        std::min(estimate.teacherCacheBytes, CacheBudget::ofThisMachine({}).memoryBytes);
    const std::int64_t series = rows * (shape.channels * 12 + shape.marks * 4);
    const std::int64_t more =
        series + networks + step + (cacheInMemory < estimate.teacherCacheBytes ? 0 : cacheInMemory);
    estimate.bytes = residentMemory() + more;
    estimate.fits = more < estimate.available;
    estimate.sentence =
        estimate.fits
            ? Message{RETORT_TEXT("learning", "Needs about %1 of memory; %2 are free."),
                      {sizeText(estimate.bytes), sizeText(estimate.available)}}
            : Message{RETORT_TEXT("learning", "Needs about %1 of memory, but only %2 are free: lower "
                                              "the batch size, the width or the look-back."),
                      {sizeText(estimate.bytes), sizeText(estimate.available)}};
    return estimate;
}

} // namespace retort::learning
