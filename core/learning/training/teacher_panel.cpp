// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/teacher_panel.h"

#include "core/learning/training/mixed_quantiles.h"
#include "core/learning/training/teacher_router.h"

namespace retort::learning
{
namespace
{

/// [B], the standard deviation over the teachers, mean over targets and steps.
torch::Tensor spreadOf(const std::vector<TeacherCache::Answer>& answers)
{
    std::vector<torch::Tensor> predictions;
    for (const auto& one : answers)
        predictions.push_back(one.prediction);
    return torch::stack(predictions).std(0, false).flatten(1).mean(1);
}

torch::Tensor rowsOf(const torch::Tensor& all, std::span<const std::int64_t> windows)
{
    return all.index_select(0, torch::tensor(std::vector<std::int64_t>(windows.begin(), windows.end())));
}

} // namespace

TeacherPanel::TeacherPanel(std::vector<TeacherCache> teachers, std::vector<double> weights, bool bestPerWindow)
    : m_teachers(std::move(teachers))
    , m_weights(std::move(weights))
    , m_bestPerWindow(bestPerWindow)
{
}

TeacherPanel::TeacherPanel(TeacherCache teacher)
    : m_weights{1.0}
    , m_bestPerWindow(false)
{
    m_teachers.push_back(std::move(teacher));
}

TeacherAnswer TeacherPanel::answer(std::span<const std::int64_t> windows, const torch::Tensor& truth) const
{
    std::vector<TeacherCache::Answer> answers;
    for (const auto& teacher : m_teachers)
        answers.push_back(teacher.answer(windows));
    const torch::Tensor spread = m_measuresSpread && answers.size() > 1 ? spreadOf(answers) : torch::Tensor();
    TeacherAnswer answer;
    if (m_bestPerWindow && answers.size() > 1) {
        answer = best(std::move(answers), truth);
    } else {
        const torch::Tensor ofWindows = m_ofWindows.defined() ? rowsOf(m_ofWindows, windows).to(truth.device()) : torch::Tensor();
        answer = mixed(std::move(answers), ofWindows);
    }
    answer.spread = spread;
    return answer;
}

TeacherAnswer TeacherPanel::mixed(std::vector<TeacherCache::Answer> answers, const torch::Tensor& ofWindows) const
{
    TeacherAnswer answer;
    std::vector<double> weights = m_weights;
    if (ofWindows.defined())
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i] = ofWindows.select(1, static_cast<std::int64_t>(i)).mean().item<double>();
    std::vector<torch::Tensor> quantiles;
    double shares = 0; // of those that have features
    for (std::size_t i = 0; i < answers.size(); ++i)
        shares += answers[i].features.empty() ? 0 : weights[i];
    std::size_t teacher = 0; // among these
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto& one = answers[i];
        quantiles.push_back(one.quantiles);
        if (answers.size() == 1)
            answer.prediction = one.prediction;
        else if (ofWindows.defined())
            answer.prediction = i == 0 ? one.prediction * weightsOf(ofWindows, i, 3) : answer.prediction + one.prediction * weightsOf(ofWindows, i, 3);
        else
            answer.prediction = answer.prediction.defined()
                                    ? answer.prediction.add(one.prediction, weights[i])
                                    : one.prediction * weights[i];
        if (one.features.empty())
            continue;
        for (std::size_t j = 0; j < one.features.size() && shares > 0; ++j)
            answer.features.push_back(
                {std::move(one.features[j]), weights[i] / shares, {}, teacher, m_teachers[i].featureNames()[j]});
        ++teacher;
    }
    answer.quantiles = ofWindows.defined() ? mixedQuantiles(quantiles, ofWindows) : mixedQuantiles(quantiles, m_weights);
    return answer;
}

TeacherAnswer TeacherPanel::best(std::vector<TeacherCache::Answer> answers, const torch::Tensor& truth) const
{
    std::vector<torch::Tensor> errors, predictions, fanErrors, fans;
    for (const auto& one : answers) {
        errors.push_back(knownErrors(one.prediction, truth).square().flatten(1).mean(1));
        predictions.push_back(one.prediction);
        if (one.quantiles.defined()) {
            fanErrors.push_back(errors.back());
            fans.push_back(one.quantiles);
        }
    }
    const auto chosen = torch::stack(errors).argmin(0); // [B]
    const auto batch = torch::arange(chosen.size(0), chosen.options());
    TeacherAnswer answer;
    answer.prediction = torch::stack(predictions).index({chosen, batch});
    if (!fans.empty())
        answer.quantiles = torch::stack(fans).index({torch::stack(fanErrors).argmin(0), batch});
    std::size_t teacher = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].features.empty())
            continue;
        const auto windows = (chosen == static_cast<std::int64_t>(i)).nonzero().flatten();
        const auto share = static_cast<double>(windows.size(0)) / static_cast<double>(chosen.size(0));
        for (std::size_t j = 0; j < answers[i].features.size() && windows.size(0) > 0; ++j)
            answer.features.push_back({answers[i].features[j].index_select(0, windows), share, windows, teacher,
                                       m_teachers[i].featureNames()[j]});
        ++teacher;
    }
    return answer;
}

std::vector<AnsweredFeature> TeacherPanel::answeredFeatures() const
{
    std::vector<AnsweredFeature> features;
    std::size_t index = 0;
    for (const auto& teacher : m_teachers) {
        const auto& names = teacher.featureNames();
        for (std::size_t i = 0; i < names.size(); ++i)
            features.push_back({index, names[i], teacher.featureWidth(i)});
        index += names.empty() ? 0 : 1;
    }
    return features;
}

} // namespace retort::learning
