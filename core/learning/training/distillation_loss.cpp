// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/distillation_loss.h"

#include "core/experiment/term_schedule.h"
#include "core/learning/distillation/multi_scale.h"
#include "core/learning/distillation/pinball.h"
#include "core/learning/distillation/registry.h"

namespace retort::learning
{
namespace
{

std::shared_ptr<DistillationTerm> made(const experiment::TermPlan& plan)
{
    const TermEntry* entry = findTerm(plan.kind);
    return entry->make(entry->info.options.resolve(plan.options));
}

} // namespace

TrainingLoss::TrainingLoss(std::vector<double> quantiles) : m_quantiles(std::move(quantiles)) {}

TrainingLoss::TrainingLoss(const std::vector<experiment::TermPlan>& terms, const TeacherAnswers& teachers,
                           FeatureBridges bridges, double supervisedWeight, std::vector<double> quantiles)
    : m_supervisedWeight(supervisedWeight)
    , m_quantiles(std::move(quantiles))
    , m_teachers(&teachers)
    , m_bridges(std::move(bridges))
{
    for (const auto& plan : terms) {
        std::string name = plan.kind;
        name += '.';
        name += idOf(plan.level);
        const auto same =
            std::ranges::count_if(m_terms, [&](const Term& term) { return term.name.starts_with(name); });
        if (same > 0)
            name.append(".").append(std::to_string(same + 1));
        m_terms.push_back({name, plan.level, plan.weight,
                           experiment::termScheduleSchema().resolve(plan.schedule), made(plan)});
    }
}

bool TrainingLoss::comparesFeatures(const std::vector<experiment::TermPlan>& terms)
{
    return std::ranges::any_of(terms, [](const auto& term) { return term.level == Level::feature; });
}

bool TrainingLoss::comparesTeacherQuantiles(const std::vector<experiment::TermPlan>& terms)
{
    return std::ranges::any_of(terms, [](const auto& term) {
        const TermEntry* entry = findTerm(term.kind);
        return entry && entry->info.quantiles == QuantileUse::student_and_teacher;
    });
}

AskedParts TrainingLoss::asked(const std::vector<experiment::TermPlan>& terms)
{
    return {comparesFeatures(terms), comparesTeacherQuantiles(terms)};
}

std::set<Regressor> TrainingLoss::regressors(const std::vector<experiment::TermPlan>& terms)
{
    std::set<Regressor> all;
    for (const auto& term : terms)
        if (term.level == Level::feature)
            all.insert(made(term)->regressor());
    return all;
}

TrainingLoss::Value TrainingLoss::of(const Forecast& forecast, const torch::Tensor& truth,
                                     std::span<const std::int64_t> windows, int epoch) const
{
    Value value;
    const auto prediction = forecast.prediction.transpose(1, 2);
    const auto error = multiScaleLoss(prediction, truth, 0, "average"); // the plain MSE, in one pass
    const double supervised = error.item<double>();
    value.total = m_supervisedWeight == 1 ? error : error * m_supervisedWeight;
    value.terms.push_back({"supervised", supervised, m_supervisedWeight * supervised});
    if (m_terms.empty()) {
        if (forecast.quantiles.defined()) {
            const auto raw = pinballLoss(forecast.quantiles.transpose(1, 2), truth, m_quantiles);
            const double number = raw.item<double>();
            value.terms.push_back({"pinball", number, m_supervisedWeight * number});
            value.total = value.total + (m_supervisedWeight == 1 ? raw : raw * m_supervisedWeight);
        }
        return value;
    }
    const TeacherAnswer answer = m_teachers->answer(windows, truth);
    Comparison predictions{prediction, answer.prediction, truth, {}, answer.quantiles, m_quantiles};
    if (forecast.quantiles.defined())
        predictions.studentQuantiles = forecast.quantiles.transpose(1, 2);
    std::map<Regressor, std::vector<FeatureBridge::Pair>> features;
    for (const auto& term : m_terms) {
        const double weight = term.weight * experiment::scheduledFactor(term.schedule, epoch);
        if (const auto regressor = term.term->regressor(); term.level == Level::feature && !features.contains(regressor))
            features[regressor] = joined(forecast.features.front().value, answer, regressor);
        const torch::AutoGradMode gradients(weight != 0); // a term of weight 0 is only watched
        const auto raw = term.level == Level::feature
                             ? featureLoss(*term.term, features[term.term->regressor()], answer, truth)
                             : term.term->loss(predictions);
        const double number = raw.item<double>();
        value.terms.push_back({term.name, number, weight * number});
        if (weight != 0)
            value.total = value.total + raw * weight;
    }
    return value;
}

std::vector<FeatureBridge::Pair> TrainingLoss::joined(const torch::Tensor& student, const TeacherAnswer& answer,
                                                      Regressor regressor) const
{
    std::vector<FeatureBridge::Pair> pairs;
    for (const auto& feature : answer.features)
        pairs.push_back(m_bridges[feature.teacher]->joined(
            feature.windows.defined() ? student.index_select(0, feature.windows) : student, feature.value, regressor));
    return pairs;
}

torch::Tensor TrainingLoss::featureLoss(const DistillationTerm& term, const std::vector<FeatureBridge::Pair>& pairs,
                                        const TeacherAnswer& answer, const torch::Tensor& truth)
{
    torch::Tensor sum;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto& feature = answer.features[i];
        const auto loss =
            term.loss({pairs[i].student, pairs[i].teacher,
                       feature.windows.defined() ? truth.index_select(0, feature.windows) : truth});
        const auto part = feature.share == 1 ? loss : loss * feature.share;
        sum = sum.defined() ? sum + part : part;
    }
    // No teacher of this batch has a feature that counts: none was the best one, or its weight is nothing.
    return sum.defined() ? sum : torch::zeros({}, truth.options());
}

} // namespace retort::learning
