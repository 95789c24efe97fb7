// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/graph_wavenet.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/graph_options.h"
#include "core/learning/layers/randomness.h"

namespace retort::learning
{
namespace
{

constexpr std::int64_t layersPerBlock = 2; ///< of dilation 1 and 2
constexpr std::int64_t diffusionSteps = 2;

/// One gated convolution over two steps and one diffusion. Of the last layer only the first is read.
class GraphWaveNetLayer : public torch::nn::Module
{
public:
    GraphWaveNetLayer(std::int64_t width, std::int64_t skip, std::int64_t dilation, std::int64_t walks, double dropout, bool last)
        : m_dilation(dilation), m_dropout(dropout), m_filter(register_module("filter", torch::nn::Linear(2 * width, width))),
          m_gate(register_module("gate", torch::nn::Linear(2 * width, width))), m_skip(register_module("skip", torch::nn::Linear(width, skip)))
    {
        if (last)
            return;
        m_mix = register_module("mix", torch::nn::Linear((1 + walks * diffusionSteps) * width, width));
        m_norm = register_module("norm", torch::nn::BatchNorm1d(torch::nn::BatchNormOptions(width)));
    }

    /// x [B, L, N, d] -> the next x, nothing after the last layer; the last step is added to `skipped` [B, N, skip].
    torch::Tensor forward(const torch::Tensor& x, torch::Tensor& skipped, GraphProduct& graph, const torch::Tensor& adaptive)
    {
        const auto steps = x.size(1) - m_dilation;
        const auto pairs = torch::cat({x.narrow(1, 0, steps), x.narrow(1, m_dilation, steps)}, -1);
        const auto gated = torch::tanh(m_filter(pairs)) * torch::sigmoid(m_gate(pairs));
        const auto last = m_skip(gated.select(1, steps - 1));
        skipped = skipped.defined() ? skipped + last : last;
        if (m_mix.is_empty())
            return {};
        auto terms = graph.diffusion(gated, diffusionSteps);
        if (adaptive.defined()) {
            auto walked = gated;
            for (std::int64_t k = 0; k < diffusionSteps; ++k) {
                walked = overNodes(adaptive, walked);
                terms = torch::cat({terms, walked}, -1);
            }
        }
        const auto mixed = seededDropout(m_mix(terms), m_dropout, is_training()) + x.narrow(1, m_dilation, steps);
        return m_norm(mixed.flatten(1, 2).transpose(1, 2)).transpose(1, 2).unflatten(1, {steps, mixed.size(2)}); // keeps the batch free for a tracer
    }

private:
    std::int64_t m_dilation;
    double m_dropout;
    torch::nn::Linear m_filter, m_gate, m_skip, m_mix{nullptr};
    torch::nn::BatchNorm1d m_norm{nullptr};
};

class GraphWaveNet : public Forecaster
{
public:
    GraphWaveNet(const Options& options, ForecastTask task)
        : m_task(std::move(task)), m_graph(register_module("graph", graphProductOf(m_task)))
    {
        const auto width = integerOf(options, "d_model"), rank = integerOf(options, "rank");
        const auto skip = 8 * width, end = 16 * width;
        if (rank > 0) {
            m_sources = register_parameter("sources", torch::randn({m_task.channels, rank}));
            m_targets = register_parameter("targets", torch::randn({rank, m_task.channels}));
        }
        m_start = register_module("start", torch::nn::Linear(1, width));
        const auto layers = integerOf(options, "blocks") * layersPerBlock;
        for (std::int64_t i = 0; i < layers; ++i) {
            const std::int64_t dilation = i % layersPerBlock == 0 ? 1 : 2;
            m_field += dilation;
            m_layers.push_back(register_module("layer" + std::to_string(i), std::make_shared<GraphWaveNetLayer>(width, skip, dilation, rank > 0 ? 3 : 2, realOf(options, "dropout"), i + 1 == layers)));
        }
        m_end = register_module("end", torch::nn::Linear(skip, end));
        m_head = register_module("head", torch::nn::Linear(end, m_task.horizon));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        auto values = batch.values;
        if (values.size(1) < m_field) // zeros before a look-back that is shorter than what the convolutions read
            values = torch::constant_pad_nd(values, {0, 0, m_field - values.size(1), 0});
        torch::Tensor adaptive, skipped;
        if (m_sources.defined())
            adaptive = torch::softmax(torch::relu(torch::mm(m_sources, m_targets)), 1);
        auto x = m_start(values.unsqueeze(3));
        torch::Tensor steps;
        for (const auto& layer : m_layers) {
            x = layer->forward(x, skipped, *m_graph, adaptive);
            if (!steps.defined())
                steps = x.mean(2);
        }
        const auto nodes = torch::relu(m_end(torch::relu(skipped)));
        return nodeForecast(m_head(nodes), nodes, steps, m_task);
    }

private:
    ForecastTask m_task;
    std::int64_t m_field = 1;
    std::shared_ptr<GraphProduct> m_graph;
    torch::Tensor m_sources, m_targets;
    torch::nn::Linear m_start{nullptr}, m_end{nullptr}, m_head{nullptr};
    std::vector<std::shared_ptr<GraphWaveNetLayer>> m_layers;
};

} // namespace

NetworkEntry graphWaveNetEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "graph_wavenet",
                  .label = RETORT_TEXT("learning", "Graph WaveNet"),
                  .summary = RETORT_TEXT("learning", "Dilated gated convolutions over time; diffusion along the given graph and along a learned one."),
                  .family = "graph",
                  .source = "Wu et al., Graph WaveNet for Deep Spatial-Temporal Graph Modeling, IJCAI 2019, arXiv 1906.00121",
                  .formula = "z = tanh(F * x) sigmoid(G * x); x = bn(x + W [z, P^k z, Q^k z, softmax(relu(E1 E2))^k z]), k = 1, 2",
                  .options = {nodeWidthOption(32),
                              {.id = "blocks",
                               .label = RETORT_TEXT("learning", "Blocks"),
                               .help = RETORT_TEXT("learning", "Each has two layers, with dilation 1 and 2; 4 blocks read 13 steps."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{4},
                               .minimum = 1,
                               .maximum = 32},
                              {.id = "rank",
                               .label = RETORT_TEXT("learning", "Rank of the learned graph"),
                               .help = RETORT_TEXT("learning", "Width of the two node embeddings that it is made from; 0: only the given graph."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{10},
                               .minimum = 0,
                               .maximum = 512},
                              dropoutOption(0.3)}};
    entry.info.readsGraph = true;
    entry.build = [](const Options& options, const ForecastTask& task) { return std::make_shared<GraphWaveNet>(options, task); };
    return entry;
}

} // namespace retort::learning
