// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/optimiser.h"

#include "core/learning/layers/vector_clones.h"

namespace retort::learning
{
namespace
{

constexpr double beta1 = 0.9;
constexpr double beta2 = 0.999;
constexpr double epsilon = 1e-8;

RETORT_VECTOR_CLONES
void adamPass(float* p, const float* g, float* m, float* v, std::int64_t count, float decay, float stepSize,
              float rootCorrection)
{
    constexpr float b1 = beta1, b2 = beta2, eps = epsilon;
    for (std::int64_t i = 0; i < count; ++i) {
        const float gradient = g[i] + decay * p[i];
        m[i] = b1 * m[i] + (1 - b1) * gradient;
        v[i] = b2 * v[i] + (1 - b2) * gradient * gradient;
        p[i] -= stepSize * m[i] / (__builtin_sqrtf(v[i]) * rootCorrection + eps);
    }
}

bool inOnePass(const torch::Tensor& parameter, const torch::Tensor& gradient)
{
    return parameter.device().is_cpu() && parameter.scalar_type() == torch::kFloat &&
           parameter.is_contiguous() && gradient.is_contiguous();
}

class Adam : public Optimiser
{
public:
    Adam(std::vector<torch::Tensor> parameters, double weightDecay)
        : m_parameters(std::move(parameters))
        , m_weightDecay(weightDecay)
    {
        for (const auto& parameter : m_parameters) {
            m_first.push_back(torch::zeros_like(parameter));
            m_second.push_back(torch::zeros_like(parameter));
        }
    }

    void step(double learningRate) override
    {
        const torch::NoGradGuard noGradient;
        ++m_steps;
        const double stepSize = learningRate / (1 - std::pow(beta1, m_steps));
        const double rootCorrection = 1 / std::sqrt(1 - std::pow(beta2, m_steps));
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            auto& parameter = m_parameters[i];
            if (!parameter.grad().defined())
                continue;
            update(parameter, parameter.grad(), m_first[i], m_second[i], stepSize, rootCorrection);
            parameter.mutable_grad() = torch::Tensor();
        }
    }

    std::map<std::string, torch::Tensor> state() const override
    {
        std::map<std::string, torch::Tensor> state = {{"steps", torch::tensor(std::int64_t{m_steps})}};
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            state["first." + std::to_string(i)] = m_first[i].to(torch::kCPU, m_first[i].scalar_type(), false, true);
            state["second." + std::to_string(i)] = m_second[i].to(torch::kCPU, m_second[i].scalar_type(), false, true);
        }
        return state;
    }

    void restore(const std::map<std::string, torch::Tensor>& state) override
    {
        m_steps = static_cast<int>(state.at("steps").item<std::int64_t>());
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            m_first[i].copy_(state.at("first." + std::to_string(i)));
            m_second[i].copy_(state.at("second." + std::to_string(i)));
        }
    }

private:
    void update(torch::Tensor& parameter, const torch::Tensor& given, torch::Tensor& first,
                torch::Tensor& second, double stepSize, double rootCorrection) const
    {
        if (inOnePass(parameter, given)) {
            adamPass(parameter.data_ptr<float>(), given.data_ptr<float>(), first.data_ptr<float>(),
                     second.data_ptr<float>(), parameter.numel(), static_cast<float>(m_weightDecay),
                     static_cast<float>(stepSize), static_cast<float>(rootCorrection));
            return;
        }
        const auto gradient = given + parameter * m_weightDecay;
        first.mul_(beta1).add_(gradient, 1 - beta1);
        second.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
        parameter.addcdiv_(first, second.sqrt().mul_(rootCorrection).add_(epsilon), -stepSize);
    }

    std::vector<torch::Tensor> m_parameters, m_first, m_second;
    double m_weightDecay;
    int m_steps = 0;
};

class Sgd : public Optimiser
{
public:
    Sgd(std::vector<torch::Tensor> parameters, double momentum, double weightDecay)
        : m_parameters(std::move(parameters))
        , m_momentum(momentum)
        , m_weightDecay(weightDecay)
        , m_velocity(m_parameters.size())
    {
    }

    void step(double learningRate) override
    {
        const torch::NoGradGuard noGradient;
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            auto& parameter = m_parameters[i];
            if (!parameter.grad().defined())
                continue;
            auto gradient = parameter.grad() + parameter * m_weightDecay;
            m_velocity[i] = m_velocity[i].defined() ? m_velocity[i] * m_momentum + gradient : gradient;
            parameter.sub_(m_velocity[i], learningRate);
            parameter.mutable_grad() = torch::Tensor();
        }
    }

    std::map<std::string, torch::Tensor> state() const override
    {
        std::map<std::string, torch::Tensor> state;
        for (std::size_t i = 0; i < m_velocity.size(); ++i)
            if (m_velocity[i].defined())
                state["velocity." + std::to_string(i)] = m_velocity[i].to(torch::kCPU, m_velocity[i].scalar_type(), false, true);
        return state;
    }

    void restore(const std::map<std::string, torch::Tensor>& state) override
    {
        for (std::size_t i = 0; i < m_velocity.size(); ++i)
            if (const auto found = state.find("velocity." + std::to_string(i)); found != state.end())
                m_velocity[i] = found->second.to(m_parameters[i].device());
    }

private:
    std::vector<torch::Tensor> m_parameters;
    double m_momentum;
    double m_weightDecay;
    std::vector<torch::Tensor> m_velocity;
};

} // namespace

std::unique_ptr<Optimiser> makeOptimiser(std::vector<torch::Tensor> parameters, const Options& training)
{
    if (textOf(training, "optimizer") == "sgd")
        return std::make_unique<Sgd>(std::move(parameters), realOf(training, "momentum"),
                                     realOf(training, "weight_decay"));
    return std::make_unique<Adam>(std::move(parameters), realOf(training, "weight_decay"));
}

void clipGradients(const std::vector<torch::Tensor>& parameters, double largest)
{
    const torch::NoGradGuard noGradient;
    double squares = 0;
    for (const auto& parameter : parameters)
        if (parameter.grad().defined())
            squares += parameter.grad().square().sum().item<double>();
    if (const double norm = std::sqrt(squares); norm > largest)
        for (const auto& parameter : parameters)
            if (parameter.grad().defined())
                parameter.grad().mul_(largest / norm);
}

} // namespace retort::learning
