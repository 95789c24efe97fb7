// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/training/teacher_answers.h"
#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// The moving average of a student's weights, which teaches it: after step t every weight w' becomes
/// d w' + (1 - d) w with d = min(decay, (1 + t) / (10 + t)), so that the first steps are not held to the random
/// beginning; counters and running statistics are those of the student. It answers in evaluation mode.
/// Tarvainen and Valpola, Mean teachers are better role models, 2017, arXiv 1703.01780.
class SelfTeacher : public TeacherAnswers
{
public:
    /// `average` is a network like the student, beginning with its weights.
    SelfTeacher(std::shared_ptr<Forecaster> average, const WindowBatches& batches, AskedParts asked,
                double decay);

    /// Takes the student's weights as they are: it was solved for.
    void startFrom(const Forecaster& student);
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
