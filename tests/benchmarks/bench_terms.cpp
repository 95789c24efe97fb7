// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds of each distillation term, forward and backward, at 32 windows, 7 targets, horizon 96 and
// features of width 512, beside those of the plain MSE of the same forecasts, as JSON.
#include "core/learning/distillation/feature_bridge.h"
#include "core/learning/distillation/registry.h"
#include "core/learning/training/compute_environment.h"

#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace retort;
using namespace retort::learning;

namespace
{

constexpr std::int64_t windows = 32, channels = 7, horizon = 96, width = 512;
constexpr int warmUps = 3;
constexpr int rounds = 15;

double medianMilliseconds(const std::function<void()>& work)
{
    std::vector<double> times;
    for (int round = -warmUps; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        if (round >= 0)
            times.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return times[rounds / 2];
}

torch::Tensor student(Level level)
{
    return torch::randn({windows, channels, level == Level::prediction ? horizon : width}).requires_grad_();
}

/// Forward and backward into the student and, of features, into the regressor.
double costOf(DistillationTerm& term, Level level)
{
    const auto ofStudent = student(level), ofTeacher = student(level).detach();
    const auto truth = torch::randn({windows, channels, horizon});
    const auto ofStudentsFan = torch::randn({windows, channels, horizon, 3}).requires_grad_();
    const auto ofTeachersFan = torch::randn({windows, channels, horizon, 3});
    FeatureBridge bridge(width, width, {term.regressor()});
    if (term.readsTrainingTargets()) {
        term.readTrainingTargets(truth);
        term.endOfTrainingTargets();
    }
    return medianMilliseconds([&] {
        FeatureBridge::Pair pair{ofStudent, ofTeacher};
        if (level == Level::feature)
            pair = bridge.joined(ofStudent, ofTeacher, term.regressor());
        term.loss({pair.student, pair.teacher, truth, ofStudentsFan, ofTeachersFan, {0.1, 0.5, 0.9}})
            .backward();
    });
}

nlohmann::ordered_json measured(const TermEntry& entry, Level level, const Options& options)
{
    nlohmann::ordered_json row = {{"term", entry.info.kind}, {"level", idOf(level)}};
    for (const auto& [id, value] : options)
        row["options"][id] = toString(value);
    row["ms"] = costOf(*entry.make(entry.info.options.resolve(options)), level);
    return row;
}

} // namespace

int main()
{
    const auto setting = resolveCompute({.device = "cpu"});
    if (!setting) {
        std::cerr << setting.error().message.english() << "\n";
        return 1;
    }
    const ComputeScope scope(*setting);
    const auto forecasts = student(Level::prediction), truth = student(Level::prediction).detach();
    nlohmann::ordered_json figures;
    figures["shapes"] = {
        {"windows", windows}, {"channels", channels}, {"horizon", horizon}, {"width", width}};
    figures["mse_ms"] = medianMilliseconds([&] { torch::mse_loss(forecasts, truth).backward(); });
    for (const auto& entry : termRegistry())
        for (const Level level : entry.info.levels) {
            figures["terms"].push_back(measured(entry, level, {}));
            for (const auto& option : entry.info.options.parameters())
                for (const auto& choice : option.choices)
                    if (Value(choice.id) != option.defaultValue)
                        figures["terms"].push_back(measured(entry, level, {{option.id, choice.id}}));
            if (entry.info.kind == "soft_dtw") // the distortion in time goes along
                figures["terms"].push_back(measured(entry, level, {{"alpha", 0.5}}));
        }
    const auto environment = describe(*setting);
    figures["threads"] = environment.threads;
    figures["blas"] = environment.blas;
    figures["processor"] = environment.processor;
    figures["libtorch"] = environment.libtorch;
    std::cout << figures.dump(2) << "\n";
    return 0;
}
