// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/tgcn.h"

#include "core/learning/forecasters/graph_options.h"

namespace retort::learning
{
namespace
{

class Tgcn : public Forecaster
{
public:
    Tgcn(const Options& options, ForecastTask task)
        : m_task(std::move(task)), m_width(integerOf(options, "d_model")), m_deep(integerOf(options, "graph_layers") > 1),
          m_graph(register_module("graph", graphProductOf(m_task))),
          m_gates(register_module("gates", torch::nn::Linear(inputs(), 2 * m_width))),
          m_candidate(register_module("candidate", torch::nn::Linear(inputs(), m_width))),
          m_head(register_module("head", torch::nn::Linear(m_width, m_task.horizon)))
    {
        const torch::NoGradGuard noGradient;
        m_gates->bias.fill_(1); // the gates begin open, as the authors' code has it
        m_candidate->bias.zero_();
        torch::nn::init::xavier_uniform_(m_gates->weight);
        torch::nn::init::xavier_uniform_(m_candidate->weight);
        if (m_deep)
            m_inner = register_module("inner", torch::nn::Linear(1 + m_width, m_width));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto values = batch.values.transpose(1, 2); // [B, N, L]
        auto state = torch::zeros_like(values.narrow(2, 0, 1).expand({-1, -1, m_width}));
        std::vector<torch::Tensor> steps;
        for (std::int64_t t = 0; t < values.size(2); ++t) {
            const auto x = values.select(2, t).unsqueeze(2);
            const auto gates = torch::sigmoid(m_gates(convolved(torch::cat({x, state}, 2)))).chunk(2, 2);
            const auto& reset = gates[0];
            const auto& update = gates[1];
            const auto candidate = torch::tanh(m_candidate(convolved(torch::cat({x, reset * state}, 2))));
            state = update * state + (1 - update) * candidate;
            steps.push_back(state.mean(1));
        }
        return nodeForecast(m_head(state), state, torch::stack(steps, 1), m_task);
    }

private:
    std::int64_t inputs() const { return m_deep ? m_width : 1 + m_width; }

    /// What a gate reads: the neighbourhood once, or with a layer before it twice.
    torch::Tensor convolved(const torch::Tensor& x)
    {
        const auto near = m_graph->forward(GraphSupport::self_loops, x);
        return m_deep ? m_graph->forward(GraphSupport::self_loops, torch::relu(m_inner(near))) : near;
    }

    ForecastTask m_task;
    std::int64_t m_width;
    bool m_deep;
    std::shared_ptr<GraphProduct> m_graph;
    torch::nn::Linear m_gates, m_candidate, m_head;
    torch::nn::Linear m_inner{nullptr};
};

} // namespace

NetworkEntry tgcnEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "tgcn",
                  .label = RETORT_TEXT("learning", "T-GCN"),
                  .summary = RETORT_TEXT("learning", "A GRU for each node whose gates read its neighbourhood in the graph."),
                  .family = "graph",
                  .source = "Zhao et al., T-GCN: A Temporal Graph Convolutional Network for Traffic Prediction, IEEE T-ITS 2019, arXiv 1811.05320",
                  .formula = "u, r = sigmoid(S [x, h] W + b); h = u h + (1 - u) tanh(S [x, r h] W' + b'), S = D^-1/2 (A + I) D^-1/2",
                  .options = {nodeWidthOption(64),
                              {.id = "graph_layers",
                               .label = RETORT_TEXT("learning", "Graph convolutions per gate"),
                               .help = RETORT_TEXT("learning", "2 in the paper, 1 in its code."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{1},
                               .minimum = 1,
                               .maximum = 2}}};
    entry.info.readsGraph = true;
    entry.build = [](const Options& options, const ForecastTask& task) { return std::make_shared<Tgcn>(options, task); };
    return entry;
}

} // namespace retort::learning
