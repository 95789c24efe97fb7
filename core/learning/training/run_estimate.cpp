// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/run_estimate.h"

#include "core/plan/class_schema.h"
#include "core/plan/strategy.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/training/allocation_peak.h"
#include "core/learning/training/available_memory.h"
#include "core/data/split.h"
#include "core/learning/training/distillation_loss.h"
#include "core/learning/training/teacher_cache.h"

#include <chrono>
#include <cmath>

namespace retort::learning
{
namespace
{

using Clock = std::chrono::steady_clock;

double secondsOf(const std::function<void()>& work)
{
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

constexpr std::int64_t few = 4;  ///< windows
constexpr double soon = 0.4;     ///< seconds

struct SmallSteps {
    std::int64_t peak = 0; ///< of a whole batch
    double seconds = 0;    ///< of a step on a few windows
};

/// From two small batches to a whole one: what a step allocates grows with its windows.
SmallSteps smallSteps(std::int64_t windows, const std::function<void(std::int64_t)>& step)
{
    const auto one = peakOf([&] { step(few / 2); });
    std::int64_t two = 0;
    const double seconds = secondsOf([&] { two = peakOf([&] { step(few); }); });
    return {one + std::max<std::int64_t>(0, two - one) / (few / 2) * std::max<std::int64_t>(0, windows - few / 2), seconds};
}

/// Of a step on a whole batch: measured where that is soon done, else from a few windows.
double secondsOfBatch(std::int64_t windows, const SmallSteps& small, const std::function<void(std::int64_t)>& step)
{
    const double estimated = small.seconds * static_cast<double>(windows) / few;
    if (windows <= few || estimated > soon)
        return estimated;
    step(windows); // the first one allocates
    return secondsOf([&] { step(windows); });
}

struct NetworkNeeds {
    std::int64_t weights = 0;
    std::int64_t step = 0;
    double stepSeconds = 0;                 ///< of a batch; 0: not measured
    double forecastSeconds = 0;             ///< of a window
    std::int64_t answerFloats = 0;          ///< prediction and what else is asked for of one window
    std::vector<FeatureInfo> features;      ///< those asked for, as they were
};

std::int64_t bytesOf(const torch::nn::Module& network)
{
    return trainableParameters(network) * static_cast<std::int64_t>(sizeof(float));
}

std::int64_t batchSizeOf(const experiment::NetworkPlan& plan)
{
    return integerOf(experiment::trainingSchema().resolve(plan.training), "batch_size");
}

/// Of one window, in evaluation mode.
double secondsPerForecast(Forecaster& network, const ForecastTask& task)
{
    constexpr std::int64_t windows = 16;
    const auto batch = emptyBatch(task, windows);
    network.forward(batch); // the first one allocates
    return secondsOf([&] { network.forward(batch); }) / windows;
}

using MayMeasure = std::function<bool()>;

Result<NetworkNeeds> needsOf(const experiment::NetworkPlan& plan, const ForecastTask& task, const AskedParts& asked,
                             const MayMeasure& mayMeasure)
{
    auto network = buildNetwork(plan.kind, plan.options, task);
    if (!network)
        return tl::unexpected<Error>(network.error());
    NetworkNeeds memory;
    memory.weights = bytesOf(**network);
    (*network)->train();
    const auto step = [&](std::int64_t windows) {
        const auto forecast = (*network)->forward(emptyBatch(task, windows));
        auto loss = forecast.prediction.square().mean();
        if (forecast.quantiles.defined())
            loss = loss + forecast.quantiles.square().mean();
        loss.backward();
        (*network)->zero_grad(true);
    };
    const SmallSteps small = smallSteps(batchSizeOf(plan), step);
    memory.step = small.peak;
    if (mayMeasure())
        memory.stepSeconds = secondsOfBatch(batchSizeOf(plan), small, step);
    const torch::NoGradGuard noGradient;
    (*network)->eval();
    if (memory.stepSeconds > 0) // going forward is about a third of a step
        memory.forecastSeconds = small.seconds > soon ? small.seconds / (3 * few) : secondsPerForecast(**network, task);
    const auto forecast = (*network)->forward(emptyBatch(task, 1));
    memory.answerFloats = forecast.prediction.numel();
    if (asked.quantiles && forecast.quantiles.defined())
        memory.answerFloats += forecast.quantiles.numel();
    for (const auto& name : asked.features) {
        const auto feature = forecast.feature(name);
        memory.answerFloats += feature.numel();
        memory.features.push_back({name, feature.sizes().slice(1).vec()});
    }
    return memory;
}

/// Dummy teachers with outputs of the right shapes.
class SilentTeachers : public TeacherAnswers
{
public:
    /// `features` of each teacher
    SilentTeachers(std::vector<std::vector<FeatureInfo>> features, std::int64_t quantiles)
        : m_features(std::move(features))
        , m_quantiles(quantiles)
    {
    }

    TeacherAnswer answer(std::span<const std::int64_t> windows, const torch::Tensor& truth) const override
    {
        TeacherAnswer answer{torch::zeros_like(truth), {}};
        if (m_quantiles > 0)
            answer.quantiles = torch::zeros({truth.size(0), truth.size(1), truth.size(2), m_quantiles});
        for (std::size_t i = 0; i < m_features.size(); ++i)
            for (const auto& feature : m_features[i]) {
                auto shape = feature.shape;
                shape.insert(shape.begin(), static_cast<std::int64_t>(windows.size()));
                answer.features.push_back({torch::zeros(shape), 1, {}, i, feature.name});
            }
        return answer;
    }
    std::vector<AnsweredFeature> answeredFeatures() const override
    {
        std::vector<AnsweredFeature> all;
        for (std::size_t i = 0; i < m_features.size(); ++i)
            for (const auto& feature : m_features[i])
                all.push_back({i, feature.name, feature.shape.back()});
        return all;
    }

    const std::vector<std::vector<FeatureInfo>>& features() const { return m_features; }

private:
    std::vector<std::vector<FeatureInfo>> m_features;
    std::int64_t m_quantiles; ///< 0: not asked for
};

/// A learner's step with all the terms, and its regressors' weights.
Result<NetworkNeeds> needsOfLearner(const experiment::NetworkPlan& plan, const std::vector<experiment::TermPlan>& terms,
                                      const SilentTeachers& teachers, const ForecastTask& task,
                                     const MayMeasure& mayMeasure)
{
    auto network = buildNetwork(plan.kind, plan.options, task);
    if (!network)
        return tl::unexpected<Error>(network.error());
    (*network)->train();
    NetworkNeeds memory;
    memory.weights = bytesOf(**network);
    const auto features = featuresOf((*network)->forward(emptyBatch(task, 2)));
    for (const auto& ofTeacher : teachers.features())
        if (auto misfit = shapeMisfit(terms, ofTeacher, features))
            return tl::unexpected<Error>(Error{ErrorKind::invalid, std::move(*misfit)});
    const auto regressors = bridgeWeightsFor(terms, teachers.answeredFeatures(), features) * static_cast<std::int64_t>(sizeof(float));
    memory.weights += regressors;
    if (regressors > availableMemory() / 4) { // making them would take what is asked about
        memory.step = 2 * regressors;
        return memory;
    }
    const auto bridges = bridgesFor(terms, teachers.answeredFeatures(), features);
    TrainingLoss loss(terms, teachers, bridges, 1, task.quantiles);
    if (task.classes > 0)
        loss.learnClasses({});
    const auto targets = static_cast<std::int64_t>(task.targets.size());
    const auto step = [&](std::int64_t count) {
        const std::vector<std::int64_t> windows(static_cast<std::size_t>(count), 0);
        loss.of((*network)->forward(emptyBatch(task, count)), torch::zeros({count, targets, task.horizon}), windows, 1)
            .total.backward();
        (*network)->zero_grad(true);
        for (const auto& [join, bridge] : bridges)
            bridge->zero_grad(true);
    };
    const SmallSteps small = smallSteps(batchSizeOf(plan), step);
    memory.step = small.peak;
    if (mayMeasure())
        memory.stepSeconds = secondsOfBatch(batchSizeOf(plan), small, step);
    return memory;
}

/// Windows of the three parts where none is left out; none where the rows do not suffice.
struct WindowCounts {
    std::int64_t train = 0, validation = 0, test = 0;
};

WindowCounts windowCounts(const experiment::Plan& plan, const TaskShape& shape, std::int64_t rows)
{
    const Options classes = experiment::classSchema().resolve(plan.task.classes);
    if (plan.task.kind == experiment::TaskKind::classification && experiment::labelsOfCollection(classes)) {
        const std::int64_t series = rows - shape.lookBack - shape.horizon + 1;
        const auto validation = static_cast<std::int64_t>(static_cast<double>(series) * realOf(classes, "validation"));
        return {series - validation, validation, 0};
    }
    const auto split = data::resolveSplit(plan.data.split, rows, shape.lookBack, shape.horizon);
    if (!split)
        return {};
    return {split->train.size() - shape.lookBack - shape.horizon + 1, split->validation.size() - shape.horizon + 1,
            split->test.size() - shape.horizon + 1};
}

/// Of a training of so many epochs, measured after each; nothing where a step was not measured.
double secondsOfTraining(const experiment::NetworkPlan& plan, double stepSeconds, double forecastSeconds, const WindowCounts& windows)
{
    const Options training = experiment::trainingSchema().resolve(plan.training);
    const auto batch = integerOf(training, "batch_size");
    const auto steps = static_cast<double>((windows.train + batch - 1) / batch);
    return static_cast<double>(integerOf(training, "epochs")) *
           (steps * stepSeconds + static_cast<double>(windows.validation) * forecastSeconds);
}

std::string sizeText(std::int64_t bytes)
{
    const double megabytes = static_cast<double>(bytes) / (1 << 20);
    if (megabytes < 1000)
        return readable(std::ceil(megabytes)) + " MB";
    return readable(std::round(megabytes / 102.4) / 10) + " GB";
}

} // namespace

Result<experiment::RunEstimate> estimateRun(const experiment::Plan& plan, const TaskShape& shape,
                                            std::int64_t rows, const std::function<bool()>& mayMeasure)
{
    ForecastTask task = ForecastTask::of(shape);
    task.quantiles = plan.task.quantiles;
    experiment::RunEstimate estimate;
    std::int64_t networks = 0, step = 0;
    const WindowCounts counts = windowCounts(plan, shape, rows);
    bool measuredAll = true;
    double seconds = 0;
    constexpr std::int64_t copies = 5; // weights, gradient, two moments, the best so far
    const auto windows = std::max<std::int64_t>(0, rows - shape.lookBack - shape.horizon + 1);
    const AskedParts asked = TrainingLoss::asked(plan.terms);
    const auto fan = asked.quantiles ? std::ssize(plan.task.quantiles) : 0;
    std::vector<std::vector<FeatureInfo>> features;
    const auto predicted = static_cast<std::int64_t>(shape.targets) * shape.horizon;
    for (const auto& teacher : plan.teachers) {
        if (!teacher.checkpoint.empty()) {
            estimate.teacherCacheBytes +=
                windows * predicted * (1 + fan) * static_cast<std::int64_t>(sizeof(float));
            measuredAll = false; // nor is its speed known before it is read
            continue; // its features show when it is read
        }
        auto ofTeacher = task;
        ofTeacher.readsFuture = booleanOf(experiment::strategySchema().resolve(plan.strategy), "privileged");
        const auto memory = needsOf(teacher, ofTeacher, asked, mayMeasure);
        if (!memory)
            return tl::unexpected<Error>(memory.error());
        networks += copies * memory->weights;
        step = std::max(step, memory->step);
        measuredAll = measuredAll && memory->stepSeconds > 0;
        seconds += secondsOfTraining(teacher, memory->stepSeconds, memory->forecastSeconds, counts) +
                   static_cast<double>(counts.train + counts.test) * memory->forecastSeconds;
        estimate.teacherCacheBytes +=
            windows * memory->answerFloats * static_cast<std::int64_t>(sizeof(float));
        if (!asked.features.empty())
            features.push_back(memory->features);
    }
    if (!asked.features.empty() && booleanOf(experiment::strategySchema().resolve(plan.strategy), "self_teacher")) {
        const auto itself = needsOf(plan.student, task, asked, mayMeasure); // the teachers only stand for comparison
        if (!itself)
            return tl::unexpected<Error>(itself.error());
        features = {itself->features};
    }
    const SilentTeachers teachers(features, fan);
    std::vector<experiment::TermPlan> terms = plan.terms;
    if (features.empty())
        std::erase_if(terms, [](const auto& term) { return term.level == Level::feature; });
    auto learners = plan.assistants;
    learners.resize(learners.size() + static_cast<std::size_t>(integerOf(
                                          experiment::strategySchema().resolve(plan.strategy), "generations")),
                    plan.student);
    const experiment::NetworkPlan* measured = nullptr;
    std::int64_t weights = 0;
    double training = 0;
    for (const auto& learner : learners) {
        if (!measured || !(*measured == learner)) { // generations are alike
            const auto memory = needsOfLearner(learner, terms, teachers, task, mayMeasure);
            const auto alone = needsOf(learner, task, {}, mayMeasure);
            if (!memory || !alone)
                return tl::unexpected<Error>(memory ? alone.error() : memory.error());
            weights = memory->weights;
            step = std::max(step, memory->step);
            measuredAll = measuredAll && memory->stepSeconds > 0 && alone->stepSeconds > 0;
            training = secondsOfTraining(learner, memory->stepSeconds, alone->forecastSeconds, counts) +
                       static_cast<double>(counts.test) * alone->forecastSeconds;
            if (learner == plan.student) // the plain student
                seconds += secondsOfTraining(learner, alone->stepSeconds, alone->forecastSeconds, counts) +
                           static_cast<double>(counts.test) * alone->forecastSeconds;
        }
        measured = &learner;
        networks += copies * weights;
        seconds += training;
    }
    if (measuredAll)
        estimate.seconds = seconds;
    networks += copies * weights; // the plain student
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
            ? Message{RETORT_TEXT("learning", "Needs about %1 of memory; %2 is available."),
                      {sizeText(estimate.bytes), sizeText(estimate.available)}}
            : Message{RETORT_TEXT("learning", "Needs about %1 of memory, but only %2 is available: lower the batch "
                                              "size, the width or the look-back."),
                      {sizeText(estimate.bytes), sizeText(estimate.available)}};
    return estimate;
}

} // namespace retort::learning
