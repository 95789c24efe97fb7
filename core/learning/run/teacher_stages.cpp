// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/plan_execution.h"

#include "core/plan/strategy.h"
#include "core/learning/training/brought_network.h"
#include "core/learning/training/joint_forecaster.h"

#include <cmath>

namespace retort::learning
{

bool loadStage(RunContext& run, const experiment::StagePlan& stage)
{
    const auto brought = bringNetwork(stage.network, run.plan(), run.batches());
    if (!brought)
        return run.failed(brought.error().message);
    const auto name = stage.network.checkpoint.filename().string();
    if (auto why = whyItCannotTeach(*brought, stage.network.checkpoint))
        return run.failed(std::move(*why));
    const bool readsFuture = brought->network->readsFuture();
    if (readsFuture != booleanOf(run.strategy(), "privileged"))
        return run.failed({readsFuture ? RETORT_TEXT("learning", "%1 also reads the future values of each window. Turn on \"Privileged teacher\" (distillation.strategy.privileged), or "
                                                                 "choose another teacher.")
                                       : RETORT_TEXT("learning", "%1 does not read the future values of each window. Turn off \"Privileged teacher\" "
                                                                 "(distillation.strategy.privileged), or train the teacher in this run."),
                           {name}});
    if (readsFuture)
        run.remarkOnFuture(stage.id);
    for (const auto& each : brought->remarks)
        run.remark(each);
    experiment::ModelResult model;
    model.stage = stage.id;
    model.kind = brought->kind;
    model.parameters = brought->parameters;
    model.checkpoint = "sha256:" + brought->sha256;
    model.readsFuture = readsFuture;
    if (!run.enter(model, {stage.id, brought->kind, brought->network, {}, brought->features}, name))
        return false;
    if (run.ready(stage.id)) // not where it was stopped
        run.remark({RETORT_TEXT("learning", "Teacher loaded from %1 (%2): validation MSE %3 in this run."),
                    {name, model.checkpoint.substr(0, 19), readable(run.outcome().models.back().validationMse.value_or(0))}});
    return true;
}

bool trainStage(RunContext& run, const experiment::StagePlan& stage)
{
    auto network = run.begin(stage);
    return network && run.train(run.trainingOf(stage, std::move(network)), stage);
}

bool combineStage(RunContext& run, const experiment::StagePlan& stage)
{
    std::vector<std::shared_ptr<Forecaster>> networks;
    std::vector<double> validationMse;
    experiment::ModelResult model;
    model.stage = stage.id;
    model.kind = "joint";
    model.parameters = 0;
    for (const StageId input : stage.inputs) {
        const auto* one = experiment::modelOf(run.outcome(), input);
        networks.push_back(run.ready(input)->network);
        validationMse.push_back(one->validationMse.value_or(0));
        *model.parameters += one->parameters.value_or(0);
    }
    const auto combination = experiment::combinationOf(stage.strategy);
    auto mix = mixOf(combination, networks, validationMse, run.batches(), run.stopToken());
    if (!mix)
        return run.goesOn();
    const auto joint = std::make_shared<JointForecaster>(networks, *mix);
    model.readsFuture = joint->readsFuture();
    if (!run.enter(model, {stage.id, model.kind, joint, {}, false, *mix}, model.kind))
        return false;
    std::string shares;
    for (const double weight : mix->weights)
        shares += (shares.empty() ? "" : ", ") + readable(std::round(weight * 1000) / 1000);
    const auto error = readable(run.outcome().models.back().validationMse.value_or(0));
    if (mix->router)
        run.remark({RETORT_TEXT("learning", "The router gives each window its own teacher weights, on average %1: MSE %2 on the held-out validation windows, %3 with equal weights."),
                    {shares, readable(mix->router->heldOutMse()), readable(mix->router->heldOutMseOfEqual())}});
    else
        run.remark(combination == experiment::Combination::best_per_window
                   ? Message{RETORT_TEXT("learning", "In each training window the best of the teachers is used. Where "
                                                     "the ground truth is not known, their mean is compared: validation "
                                                     "MSE %1."),
                             {error}}
                   : Message{RETORT_TEXT("learning", "The teachers are combined with the weights %1: validation MSE %2."),
                             {shares, error}});
    return true;
}

} // namespace retort::learning
