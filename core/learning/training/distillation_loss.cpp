// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/distillation_loss.h"

#include "core/plan/term_names.h"
#include "core/plan/term_schedule.h"
#include "core/learning/distillation/horizon_weights.h"
#include "core/learning/distillation/multi_scale.h"
#include "core/learning/distillation/pinball.h"
#include "core/learning/distillation/registry.h"

#include <numeric>

namespace retort::learning
{
namespace
{

/// The same values; the gradient of each window [B, ...] is multiplied by its own factor [B]. Undefined factors change nothing.
torch::Tensor withGradientTimes(const torch::Tensor& x, const torch::Tensor& factors)
{
    if (!x.defined() || !factors.defined())
        return x;
    std::vector<std::int64_t> shape(static_cast<std::size_t>(x.dim()), 1);
    shape.front() = -1;
    const auto fixed = x.detach();
    return fixed + (x - fixed) * factors.reshape(shape);
}

/// A term that is a mean over windows then has the gradient of the mean weighted by the gate; one that compares windows with
/// each other passes less to those that count less.
Comparison gated(Comparison compared, const torch::Tensor& gate)
{
    compared.student = withGradientTimes(compared.student, gate);
    compared.studentQuantiles = withGradientTimes(compared.studentQuantiles, gate);
    return compared;
}

} // namespace

TrainingLoss::TrainingLoss(std::vector<double> quantiles) : m_quantiles(std::move(quantiles)) {}

TrainingLoss::TrainingLoss(const std::vector<experiment::TermPlan>& terms, const TeacherAnswers& teachers,
                           FeatureBridges bridges, double supervisedWeight, std::vector<double> quantiles,
                           double horizonTau)
    : m_supervisedWeight(supervisedWeight)
    , m_horizonTau(horizonTau)
    , m_quantiles(std::move(quantiles))
    , m_teachers(&teachers)
    , m_bridges(std::move(bridges))
{
    const auto names = experiment::termNames(terms);
    for (std::size_t i = 0; i < terms.size(); ++i)
        m_terms.push_back({names[i], terms[i], experiment::termScheduleSchema().resolve(terms[i].schedule),
                           makeTerm(terms[i].kind, terms[i].options)});
}

std::vector<torch::Tensor> TrainingLoss::parameters() const
{
    std::vector<torch::Tensor> all;
    for (const auto& term : m_terms)
        for (auto& parameter : term.term->parameters())
            all.push_back(std::move(parameter));
    return all;
}

std::optional<double> TrainingLoss::weightOf(const std::string& part) const
{
    if (part == experiment::supervisedTerm)
        return m_supervisedWeight;
    const auto found = std::ranges::find(m_terms, part, &Term::name);
    return found == m_terms.end() ? std::nullopt : std::optional(found->plan.weight);
}

bool TrainingLoss::setWeight(const std::string& part, double weight)
{
    const auto found = std::ranges::find(m_terms, part, &Term::name);
    if (part == experiment::supervisedTerm)
        m_supervisedWeight = weight;
    else if (found != m_terms.end())
        found->plan.weight = weight;
    return part == experiment::supervisedTerm || found != m_terms.end();
}

bool TrainingLoss::readTrainingTargets(const WindowBatches& batches, const CancellationToken& stop)
{
    constexpr std::int64_t windowsAtOnce = 256;
    const torch::NoGradGuard noGradient;
    std::vector<DistillationTerm*> readers;
    for (const auto& term : m_terms)
        if (term.term->readsTrainingTargets())
            readers.push_back(term.term.get());
    const data::WindowSet& set = batches.series().train;
    for (std::int64_t first = 0; !readers.empty() && first < set.count(); first += windowsAtOnce) {
        if (stop.cancelled())
            return false;
        std::vector<std::int64_t> windows(static_cast<std::size_t>(std::min(windowsAtOnce, set.count() - first)));
        std::iota(windows.begin(), windows.end(), first);
        const auto truth = batches.truth(set, windows);
        for (auto* reader : readers)
            reader->readTrainingTargets(truth);
    }
    for (auto* reader : readers)
        reader->endOfTrainingTargets();
    return true;
}

bool TrainingLoss::comparesFeatures(const std::vector<experiment::TermPlan>& terms)
{
    return std::ranges::any_of(terms, [](const auto& term) { return term.level == Level::feature; });
}

bool TrainingLoss::comparesTeacherQuantiles(const std::vector<experiment::TermPlan>& terms)
{
    return std::ranges::any_of(terms, [](const auto& term) {
        const TermEntry* entry = findTerm(term.kind);
        const bool gated = experiment::gateOf(experiment::termScheduleSchema().resolve(term.schedule)) == experiment::Gate::fan_width;
        return gated || (entry && entry->info.quantiles == QuantileUse::student_and_teacher);
    });
}

AskedParts TrainingLoss::asked(const std::vector<experiment::TermPlan>& terms)
{
    AskedParts asked{{}, comparesTeacherQuantiles(terms)};
    asked.spread = std::ranges::any_of(terms, [](const auto& term) {
        return experiment::gateOf(experiment::termScheduleSchema().resolve(term.schedule)) == experiment::Gate::teacher_spread;
    });
    for (const auto& term : terms)
        if (term.level == Level::feature && std::ranges::find(asked.features, term.teacherFeature) == asked.features.end())
            asked.features.push_back(term.teacherFeature);
    return asked;
}

TrainingLoss::Value TrainingLoss::of(const Forecast& forecast, const torch::Tensor& given,
                                     std::span<const std::int64_t> windows, int epoch, bool partial) const
{
    Value value;
    const auto prediction = forecast.prediction.transpose(1, 2);
    // Where nothing is known the student's own forecast stands: its error and its gradient are nothing there.
    const auto unknown = partial ? given.isnan() : torch::Tensor();
    const auto truth = partial ? torch::where(unknown, prediction.detach(), given) : given;
    const double known = partial ? 1 - unknown.to(torch::kFloat64).mean().item<double>() : 1;
    const auto error = partial ? supervised(prediction, truth) / known : supervised(prediction, truth);
    const double ofData = error.item<double>();
    value.total = m_supervisedWeight == 1 ? error : error * m_supervisedWeight;
    value.terms.push_back({experiment::supervisedTerm, ofData, m_supervisedWeight * ofData});
    value.parts.push_back(value.total);
    if (m_terms.empty()) {
        if (forecast.quantiles.defined()) {
            auto quantiles = forecast.quantiles.transpose(1, 2);
            if (partial)
                quantiles = torch::where(unknown.unsqueeze(-1), truth.unsqueeze(-1), quantiles);
            const auto raw = pinballLoss(quantiles, truth, m_quantiles) / known;
            const double number = raw.item<double>();
            value.terms.push_back({"pinball", number, m_supervisedWeight * number});
            value.parts.push_back(m_supervisedWeight == 1 ? raw : raw * m_supervisedWeight);
            value.total = value.total + value.parts.back();
        }
        return value;
    }
    const TeacherAnswer answer = m_teachers->answer(windows, given);
    Comparison predictions{prediction, answer.prediction, truth, {}, answer.quantiles, m_quantiles, unknown};
    if (forecast.quantiles.defined())
        predictions.studentQuantiles = forecast.quantiles.transpose(1, 2);
    predictions.classes = m_classes.has_value();
    std::map<std::tuple<Regressor, std::string, std::string>, std::vector<Joined>> features; // terms share what is joined
    for (const auto& term : m_terms) {
        const double weight = term.plan.weight * experiment::scheduledFactor(term.schedule, epoch);
        const bool ofFeatures = term.plan.level == Level::feature;
        const auto key = std::tuple(term.term->regressor(), term.plan.teacherFeature, term.plan.studentFeature);
        if (ofFeatures && !features.contains(key))
            features[key] = joined(term, forecast, answer);
        const torch::AutoGradMode gradients(weight != 0); // a term of weight 0 is only watched
        const auto gate = gateOf(term, answer);
        const auto raw = ofFeatures ? featureLoss(*term.term, features[key], truth, gate) : term.term->loss(gated(predictions, gate));
        const double number = raw.item<double>();
        // What is shown is the mean of the gate times the term; the gradient is that of each window times its own.
        const double factor = gate.defined() ? gate.mean().item<double>() : 1;
        value.terms.push_back({term.name, number, weight * factor * number});
        value.parts.push_back(weight == 0 ? torch::Tensor() : gate.defined() ? (raw + raw.detach() * (factor - 1)) * weight : raw * weight);
        if (weight != 0)
            value.total = value.total + value.parts.back();
    }
    return value;
}

torch::Tensor TrainingLoss::supervised(const torch::Tensor& prediction, const torch::Tensor& truth) const
{
    if (m_classes) {
        auto options = torch::nn::functional::CrossEntropyFuncOptions().label_smoothing(m_classes->smoothing);
        if (m_classes->weights.defined())
            options.weight(m_classes->weights.to(prediction.device()));
        return torch::nn::functional::cross_entropy(prediction.flatten(1), truth.flatten(1).argmax(1), options);
    }
    if (m_horizonTau == 0)
        return multiScaleLoss(prediction, truth, 0, "average"); // the plain MSE, in one pass
    return ((prediction - truth).square() * horizonWeights(truth.size(-1), m_horizonTau, truth.options())).mean();
}

/// [B], exp(-sharpness u); undefined where the term has no gate, or the teacher no such uncertainty.
torch::Tensor TrainingLoss::gateOf(const Term& term, const TeacherAnswer& answer)
{
    using experiment::Gate;
    const Gate gate = experiment::gateOf(term.schedule);
    torch::Tensor uncertainty;
    if (gate == Gate::teacher_spread)
        uncertainty = answer.spread;
    if (gate == Gate::fan_width && answer.quantiles.defined())
        uncertainty = (answer.quantiles.select(-1, answer.quantiles.size(-1) - 1) - answer.quantiles.select(-1, 0)).flatten(1).mean(1);
    return uncertainty.defined() ? torch::exp(uncertainty * -realOf(term.schedule, "sharpness")) : torch::Tensor();
}

std::vector<TrainingLoss::Joined> TrainingLoss::joined(const Term& term, const Forecast& forecast,
                                                       const TeacherAnswer& answer) const
{
    const auto student = forecast.feature(term.plan.studentFeature);
    std::vector<Joined> all;
    for (const auto& feature : answer.features) {
        if (feature.name != term.plan.teacherFeature)
            continue;
        const auto& bridge = m_bridges.at({feature.teacher, term.plan.teacherFeature, term.plan.studentFeature});
        all.push_back({bridge->joined(feature.windows.defined() ? student.index_select(0, feature.windows) : student,
                                      feature.value, term.term->regressor()),
                       feature.share, feature.windows});
    }
    return all;
}

torch::Tensor TrainingLoss::featureLoss(const DistillationTerm& term, const std::vector<Joined>& features,
                                        const torch::Tensor& truth, const torch::Tensor& gate)
{
    torch::Tensor sum;
    for (const auto& feature : features) {
        const auto own = gate.defined() && feature.windows.defined() ? gate.index_select(0, feature.windows) : gate;
        const auto loss =
            term.loss({withGradientTimes(feature.pair.student, own), withGradientTimes(feature.pair.teacher, own),
                       feature.windows.defined() ? truth.index_select(0, feature.windows) : truth});
        const auto part = feature.share == 1 ? loss : loss * feature.share;
        sum = sum.defined() ? sum + part : part;
    }
    // No teacher of this batch has a feature that counts: none was the best one, or its weight is nothing.
    return sum.defined() ? sum : torch::zeros({}, truth.options());
}

} // namespace retort::learning
