// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/dcrnn.h"

#include "core/learning/forecasters/graph_options.h"
#include "core/learning/layers/randomness.h"

#include <cmath>

namespace retort::learning
{
namespace
{

/// A GRU cell of every node whose gates read what diffuses along the graph.
class DiffusionCell : public torch::nn::Module
{
public:
    DiffusionCell(std::int64_t in, std::int64_t width, std::int64_t steps)
        : m_steps(steps), m_gates(register_module("gates", torch::nn::Linear((1 + 2 * steps) * (in + width), 2 * width))),
          m_candidate(register_module("candidate", torch::nn::Linear((1 + 2 * steps) * (in + width), width)))
    {
        const torch::NoGradGuard noGradient;
        torch::nn::init::xavier_normal_(m_gates->weight);
        torch::nn::init::xavier_normal_(m_candidate->weight);
        m_gates->bias.fill_(1);
        m_candidate->bias.zero_();
    }

    /// x [B, nodes, in], state [B, nodes, width] -> the next state.
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& state, GraphProduct& graph)
    {
        const auto gates = torch::sigmoid(m_gates(graph.diffusion(torch::cat({x, state}, 2), m_steps))).chunk(2, 2);
        const auto candidate = torch::tanh(m_candidate(graph.diffusion(torch::cat({x, gates[0] * state}, 2), m_steps)));
        return gates[1] * state + (1 - gates[1]) * candidate;
    }

private:
    std::int64_t m_steps;
    torch::nn::Linear m_gates, m_candidate;
};

class Dcrnn : public Forecaster
{
public:
    Dcrnn(const Options& options, ForecastTask task)
        : m_task(std::move(task)), m_width(integerOf(options, "d_model")), m_decay(realOf(options, "sampling_decay")),
          m_graph(register_module("graph", graphProductOf(m_task))), m_batches(register_buffer("batches", torch::zeros({}, torch::kLong)))
    {
        const auto steps = integerOf(options, "diffusion_steps");
        for (std::int64_t layer = 0; layer < integerOf(options, "layers"); ++layer) {
            const std::int64_t in = layer == 0 ? 1 : m_width;
            const std::string number = std::to_string(layer);
            m_encoder.push_back(register_module("encoder" + number, std::make_shared<DiffusionCell>(in, m_width, steps)));
            m_decoder.push_back(register_module("decoder" + number, std::make_shared<DiffusionCell>(in, m_width, steps)));
        }
        m_head = register_module("head", torch::nn::Linear(m_width, 1));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto values = batch.values.transpose(1, 2); // [B, N, L]
        std::vector<torch::Tensor> states(m_encoder.size(), torch::zeros_like(values.narrow(2, 0, 1).expand({-1, -1, m_width})));
        std::vector<torch::Tensor> steps;
        for (std::int64_t t = 0; t < values.size(2); ++t)
            steps.push_back(advance(m_encoder, states, values.select(2, t).unsqueeze(2)).mean(1));
        const auto nodes = states.back();
        auto input = torch::zeros_like(values.narrow(2, 0, 1));
        const auto taught = taughtSteps(batch);
        std::vector<torch::Tensor> forecasts;
        for (int t = 0; t < m_task.horizon; ++t) {
            const auto answer = m_head(advance(m_decoder, states, input));
            forecasts.push_back(answer.squeeze(2));
            input = !taught.empty() && taught[static_cast<std::size_t>(t)] ? batch.truth.select(1, t).unsqueeze(2) : answer;
        }
        return nodeForecast(torch::stack(forecasts, 2), nodes, torch::stack(steps, 1), m_task);
    }

private:
    using Cells = std::vector<std::shared_ptr<DiffusionCell>>;

    torch::Tensor advance(const Cells& cells, std::vector<torch::Tensor>& states, torch::Tensor x)
    {
        for (std::size_t layer = 0; layer < cells.size(); ++layer)
            x = states[layer] = cells[layer]->forward(x, states[layer], *m_graph);
        return x;
    }

    /// Scheduled sampling: whether the decoder reads the truth after each step, less and less often. The count of batches is kept with the weights.
    std::vector<bool> taughtSteps(const WindowBatch& batch)
    {
        if (!is_training() || !batch.truth.defined() || m_decay <= 0 || !m_task.forecastsEveryChannel() || batch.truth.isnan().any().item<bool>())
            return {};
        const auto seen = static_cast<double>(m_batches.item<std::int64_t>());
        m_batches.add_(1);
        const double share = m_decay / (m_decay + std::exp(seen / m_decay));
        std::vector<bool> taught;
        const auto kept = seededDropout(torch::ones({m_task.horizon}), 1 - share, true).to(torch::kCPU);
        for (int t = 0; t < m_task.horizon; ++t)
            taught.push_back(kept[t].item<float>() > 0);
        return taught;
    }

    ForecastTask m_task;
    std::int64_t m_width;
    double m_decay;
    std::shared_ptr<GraphProduct> m_graph;
    torch::Tensor m_batches;
    Cells m_encoder, m_decoder;
    torch::nn::Linear m_head{nullptr};
};

} // namespace

NetworkEntry dcrnnEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "dcrnn",
                  .label = RETORT_TEXT("learning", "DCRNN"),
                  .summary = RETORT_TEXT("learning", "Encoder and decoder of GRU cells whose gates are diffusion convolutions along the graph, in both directions."),
                  .family = "graph",
                  .source = "Li et al., Diffusion Convolutional Recurrent Neural Network: Data-Driven Traffic Forecasting, ICLR 2018, arXiv 1707.01926",
                  .formula = "gates read [x, P x, P^2 x, Q x, Q^2 x], P = D^-1 A, Q = the same of A^T; the decoder reads its own forecasts, at first also the truth",
                  .options = {nodeWidthOption(64),
                              {.id = "layers",
                               .label = RETORT_TEXT("learning", "Layers"),
                               .help = RETORT_TEXT("learning", "Stacked cells in the encoder and in the decoder."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{2},
                               .minimum = 1,
                               .maximum = 8},
                              {.id = "diffusion_steps",
                               .label = RETORT_TEXT("learning", "Diffusion steps"),
                               .help = RETORT_TEXT("learning", "Steps of the random walks that a gate reads."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{2},
                               .minimum = 0,
                               .maximum = 8},
                              {.id = "sampling_decay",
                               .label = RETORT_TEXT("learning", "Scheduled sampling"),
                               .help = RETORT_TEXT("learning", "k of the share k / (k + exp(batches / k)) of steps after which the decoder reads the truth while it trains; 0: never."),
                               .type = ParameterType::real,
                               .defaultValue = 2000.0,
                               .minimum = 0.0,
                               .maximum = 1e9}}};
    entry.info.readsGraph = true;
    entry.build = [](const Options& options, const ForecastTask& task) { return std::make_shared<Dcrnn>(options, task); };
    return entry;
}

} // namespace retort::learning
