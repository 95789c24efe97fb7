// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/distillation_loss.h"

#include "core/learning/distillation/multi_scale.h"
#include "core/learning/distillation/registry.h"

namespace retort::learning
{

TrainingLoss::TrainingLoss(const std::vector<experiment::TermPlan>& terms, const TeacherCache& teacher,
                           std::shared_ptr<FeatureBridge> bridge)
    : m_teacher(&teacher)
    , m_bridge(std::move(bridge))
{
    for (const auto& plan : terms) {
        const TermEntry* entry = findTerm(plan.kind);
        std::string name = plan.kind;
        name += '.';
        name += idOf(plan.level);
        const auto same =
            std::ranges::count_if(m_terms, [&](const Term& term) { return term.name.starts_with(name); });
        if (same > 0)
            name.append(".").append(std::to_string(same + 1));
        m_terms.push_back(
            {name, plan.level, plan.weight, entry->make(entry->info.options.resolve(plan.options))});
    }
}

bool TrainingLoss::comparesFeatures(const std::vector<experiment::TermPlan>& terms)
{
    return std::ranges::any_of(terms, [](const auto& term) { return term.level == Level::feature; });
}

TrainingLoss::Value TrainingLoss::of(const Forecast& forecast, const torch::Tensor& truth,
                                     std::span<const std::int64_t> windows) const
{
    Value value;
    const auto prediction = forecast.prediction.transpose(1, 2);
    value.total = multiScaleLoss(prediction, truth, 0, "average"); // the plain MSE, in one pass
    const double supervised = value.total.item<double>();
    value.terms.push_back({"supervised", supervised, supervised});
    if (m_terms.empty())
        return value;
    const TeacherCache::Answer answer = m_teacher->answer(windows);
    FeatureBridge::Pair features;
    if (m_bridge)
        features = m_bridge->joined(forecast.features.front().value, answer.feature);
    for (const auto& term : m_terms) {
        const torch::AutoGradMode gradients(term.weight != 0); // a term of weight 0 is only watched
        const auto raw = term.level == Level::prediction
                             ? term.term->loss(prediction, answer.prediction)
                             : term.term->loss(features.student, features.teacher);
        const double number = raw.item<double>();
        value.terms.push_back({term.name, number, term.weight * number});
        if (term.weight != 0)
            value.total = value.total + raw * term.weight;
    }
    return value;
}

} // namespace retort::learning
