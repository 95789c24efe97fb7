// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/strategy.h"
#include "core/learning/training/teacher_answers.h"
#include "core/learning/training/teacher_cache.h"

namespace retort::learning
{

/// One teacher, or several combined. Predictions: their weighted sum, or in each window those of
/// the teacher with the smallest MSE there. Features stay separate, since each teacher has its own space:
/// they are weighted by the teacher weights, or used where their teacher is best. Quantiles are combined like
/// predictions, among the teachers that have them.
class TeacherPanel : public TeacherAnswers
{
public:
    /// `weights` sum to 1, one for each teacher; `bestPerWindow` sets them aside.
    TeacherPanel(std::vector<TeacherCache> teachers, std::vector<double> weights, bool bestPerWindow = false);
    /// A single one.
    explicit TeacherPanel(TeacherCache teacher);
    /// Weights of their own for each training window, [windows, teachers], each row with the sum 1. Features are weighted by the
    /// mean over the batch, since their terms may compare windows with each other.
    void weighWindows(torch::Tensor weights) { m_ofWindows = std::move(weights); }

    /// For terms whose gate is how far the teachers lie apart.
    void measureSpread() { m_measuresSpread = true; }

    TeacherAnswer answer(std::span<const std::int64_t> windows, const torch::Tensor& truth) const override;
    std::vector<AnsweredFeature> answeredFeatures() const override;
    const std::vector<TeacherCache>& teachers() const { return m_teachers; }

private:
    TeacherAnswer mixed(std::vector<TeacherCache::Answer> answers, const torch::Tensor& ofWindows) const;
    TeacherAnswer best(std::vector<TeacherCache::Answer> answers, const torch::Tensor& truth) const;

    std::vector<TeacherCache> m_teachers;
    std::vector<double> m_weights;
    torch::Tensor m_ofWindows;
    bool m_bestPerWindow;
    bool m_measuresSpread = false;
};

} // namespace retort::learning
