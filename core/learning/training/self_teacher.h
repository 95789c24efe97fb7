// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/training/teacher_answers.h"
#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// Self-distillation (EMA): the moving average of the student's weights. After step t every weight w' becomes
/// d w' + (1 - d) w with d = min(decay, (1 + t) / (10 + t)), so that the first steps do not stick to the random
/// initialisation; counters and running statistics are those of the student. Runs in evaluation mode.
/// Tarvainen and Valpola, Mean teachers are better role models, 2017, arXiv 1703.01780.
class SelfTeacher : public TeacherAnswers
{
public:
    /// `average` is a network like the student, with the same initial weights.
    SelfTeacher(std::shared_ptr<Forecaster> average, const WindowBatches& batches, AskedParts asked,
                double decay);

    /// Copies the student's weights unchanged, after a closed-form solution.
    void startFrom(const Forecaster& student);
    /// The average and how many steps it has seen, to continue later.
    std::map<std::string, torch::Tensor> state() const;
    void restore(std::map<std::string, torch::Tensor> state);
    /// After an optimisation step of the student.
    void follow(const Forecaster& student);

    TeacherAnswer answer(std::span<const std::int64_t> windows, const torch::Tensor& truth) const override;
    std::vector<AnsweredFeature> answeredFeatures() const override;

private:
    std::shared_ptr<Forecaster> m_average;
    const WindowBatches& m_batches;
    AskedParts m_asked;
    double m_decay;
    std::int64_t m_steps = 0;
};

} // namespace retort::learning
