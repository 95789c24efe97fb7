// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/teacher_router.h"

#include "core/learning/layers/randomness.h"

#include <numeric>

namespace retort::learning
{
namespace
{

constexpr std::int64_t windowsRead = 256;
constexpr std::int64_t routerWidth = 16;
constexpr int fittingSteps = 400;
constexpr double routerRate = 0.01, routerDecay = 0.01;
constexpr double least = 1e-6;
constexpr double furthest = 3;          ///< deviations: beyond what was seen it says no more
constexpr std::int64_t fewestFitted = 20; ///< windows; of fewer nothing is learned

/// Mean over windows of w' G w.
torch::Tensor mixtureError(const torch::Tensor& weights, const torch::Tensor& products)
{
    return torch::einsum("ni,nij,nj->n", {weights, products, weights}).mean();
}

} // namespace

torch::Tensor lookBackStatistics(const torch::Tensor& values)
{
    const auto series = values.transpose(1, 2); // [B, C, L]
    const auto length = series.size(2);
    const auto mean = series.mean(2);
    const auto centred = series - mean.unsqueeze(2);
    const auto deviation = series.std(2, false);
    const auto safe = deviation + least;
    const auto ramp = torch::linspace(-0.5, 0.5, length, series.options());
    const auto ofRamp = ramp.square().sum() + least;
    const auto trend = (centred * ramp).sum(2) / ofRamp / safe;
    const auto last = centred.select(2, length - 1) / safe;
    const auto roughness = length > 1 ? series.diff(1, 2).std(2, false) / safe : torch::zeros_like(mean);
    const auto power = torch::fft::rfft(centred, c10::nullopt, 2).abs().square();
    const auto periodic = length > 2 ? power.amax(2) / (power.sum(2) + least) : torch::zeros_like(mean);
    const auto ofChannels = torch::stack({mean, deviation, last, trend, roughness, periodic}, 2); // [B, C, 6]
    return torch::cat({ofChannels.mean(1), ofChannels.std(1, false)}, 1);
}

torch::Tensor lookBackStatistics(const WindowBatches& batches, const data::WindowSet& set)
{
    const torch::NoGradGuard noGradient;
    std::vector<torch::Tensor> statistics;
    for (std::int64_t first = 0; first < set.count(); first += windowsRead) {
        std::vector<std::int64_t> windows(static_cast<std::size_t>(std::min(windowsRead, set.count() - first)));
        std::iota(windows.begin(), windows.end(), first);
        statistics.push_back(lookBackStatistics(batches.inputs(set, windows, false).values).cpu());
    }
    return torch::cat(statistics);
}

TeacherRouter::TeacherRouter(const torch::Tensor& statistics, const torch::Tensor& products)
    : m_hidden(nullptr)
    , m_out(nullptr)
{
    {
        const SeededInitialisation begin(0);
        m_hidden = torch::nn::Linear(statistics.size(1), routerWidth);
        m_out = torch::nn::Linear(routerWidth, products.size(1));
    }
    torch::nn::init::zeros_(m_out->weight);
    torch::nn::init::zeros_(m_out->bias);
    const auto fitted = statistics.size(0) * 4 / 5;
    const auto decided = statistics.size(0) - fitted;
    m_mean = statistics.mean(0);
    m_deviation = statistics.std(0, false) + least;
    m_heldOutMse = m_heldOutMseOfEqual = products.narrow(0, fitted, decided).mean().item<double>();
    if (fitted < fewestFitted)
        return;
    m_mean = statistics.narrow(0, 0, fitted).mean(0);
    m_deviation = statistics.narrow(0, 0, fitted).std(0, false) + least;
    std::vector<torch::Tensor> parameters = m_hidden->parameters();
    for (const auto& parameter : m_out->parameters())
        parameters.push_back(parameter);
    torch::optim::AdamW optimiser(parameters, torch::optim::AdamWOptions(routerRate).weight_decay(routerDecay));
    std::vector<torch::Tensor> best;
    const torch::AutoGradMode gradients(true);
    for (int step = 0; step <= fittingSteps; ++step) {
        const auto weights = weightsOfStatistics(statistics).to(torch::kFloat64);
        const double heldOut = mixtureError(weights.narrow(0, fitted, decided), products.narrow(0, fitted, decided)).item<double>();
        if (best.empty() || heldOut < m_heldOutMse) {
            m_heldOutMse = heldOut;
            best.clear();
            for (const auto& parameter : parameters)
                best.push_back(parameter.detach().clone());
        }
        optimiser.zero_grad();
        mixtureError(weights.narrow(0, 0, fitted), products.narrow(0, 0, fitted)).backward();
        optimiser.step();
    }
    const torch::NoGradGuard noGradient;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        parameters[i].copy_(best[i]);
        parameters[i].set_requires_grad(false);
    }
}

torch::Tensor TeacherRouter::weightsOfStatistics(const torch::Tensor& statistics) const
{
    const auto hidden = torch::relu(torch::nn::functional::linear(((statistics - m_mean) / m_deviation).clamp(-furthest, furthest), m_hidden->weight, m_hidden->bias));
    return torch::softmax(torch::nn::functional::linear(hidden, m_out->weight, m_out->bias), 1);
}

torch::Tensor TeacherRouter::weightsOf(const torch::Tensor& lookBack) const
{
    return weightsOfStatistics(lookBackStatistics(lookBack).cpu()).to(lookBack.device());
}

torch::Tensor TeacherRouter::weightsOf(const WindowBatches& batches, const data::WindowSet& set) const
{
    const torch::NoGradGuard noGradient;
    return weightsOfStatistics(lookBackStatistics(batches, set));
}

torch::Tensor weightsOf(const torch::Tensor& ofWindows, std::size_t teacher, std::int64_t axes)
{
    std::vector<std::int64_t> shape(static_cast<std::size_t>(axes), 1);
    shape.front() = -1;
    return ofWindows.select(1, static_cast<std::int64_t>(teacher)).reshape(shape);
}

} // namespace retort::learning
