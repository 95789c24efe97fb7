// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/self_teacher.h"

#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

SelfTeacher::SelfTeacher(std::shared_ptr<Forecaster> average, const WindowBatches& batches, AskedParts asked,
                         double decay)
    : m_average(std::move(average))
    , m_batches(batches)
    , m_asked(std::move(asked))
    , m_decay(decay)
{
    m_average->eval();
}

void SelfTeacher::startFrom(const Forecaster& student)
{
    if (!setWeights(*m_average, weightsOf(student)))
        throw std::logic_error("the average is a network like the student");
}

std::map<std::string, torch::Tensor> SelfTeacher::state() const
{
    auto state = weightsOf(*m_average);
    state["#steps"] = torch::tensor(m_steps);
    return state;
}

void SelfTeacher::restore(std::map<std::string, torch::Tensor> state)
{
    m_steps = state.at("#steps").item<std::int64_t>();
    state.erase("#steps");
    if (!setWeights(*m_average, state))
        throw std::logic_error("the average is a network like the student");
}

void SelfTeacher::follow(const Forecaster& student)
{
    const torch::NoGradGuard noGradient;
    ++m_steps;
    const auto steps = static_cast<double>(m_steps);
    const double decay = std::min(m_decay, (1 + steps) / (10 + steps));
    auto mine = m_average->parameters();
    const auto theirs = student.parameters();
    for (std::size_t i = 0; i < mine.size(); ++i)
        mine[i].mul_(decay).add_(theirs[i], 1 - decay);
    auto counters = m_average->buffers();
    const auto counted = student.buffers();
    for (std::size_t i = 0; i < counters.size(); ++i)
        counters[i].copy_(counted[i]);
}

TeacherAnswer SelfTeacher::answer(std::span<const std::int64_t> windows, const torch::Tensor&) const
{
    const torch::NoGradGuard noGradient;
    const auto& set = m_batches.series().train;
    const auto forecast = m_average->forward(m_batches.inputs(set, windows, *m_average));
    TeacherAnswer answer;
    answer.prediction = forecast.prediction.transpose(1, 2).contiguous();
    for (const auto& name : m_asked.features)
        answer.features.push_back({forecast.feature(name), 1, {}, 0, name});
    if (m_asked.quantiles)
        answer.quantiles = forecast.quantiles.transpose(1, 2).contiguous();
    return answer;
}

std::vector<AnsweredFeature> SelfTeacher::answeredFeatures() const
{
    if (m_asked.features.empty())
        return {};
    const std::int64_t first = 0;
    std::vector<AnsweredFeature> features;
    for (const auto& feature : answer({&first, 1}, {}).features)
        features.push_back({0, feature.name, feature.value.size(-1)});
    return features;
}

} // namespace retort::learning
