// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/stgcn.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/graph_options.h"
#include "core/learning/layers/randomness.h"

namespace retort::learning
{
namespace
{

/// Windows of `kernel` steps of [B, L, N, C], side by side: [B, L - kernel + 1, N, kernel C].
torch::Tensor unfoldedSteps(const torch::Tensor& x, std::int64_t kernel)
{
    std::vector<torch::Tensor> shifted;
    const auto steps = x.size(1) - kernel + 1;
    for (std::int64_t k = 0; k < kernel; ++k)
        shifted.push_back(x.narrow(1, k, steps));
    return torch::cat(shifted, -1);
}

/// x widened with zeros, or narrowed by a map: what a block adds to its output.
class WidthResidual : public torch::nn::Module
{
public:
    WidthResidual(std::int64_t in, std::int64_t out) : m_in(in), m_out(out)
    {
        if (in > out)
            m_map = register_module("map", torch::nn::Linear(in, out));
    }

    torch::Tensor forward(const torch::Tensor& x)
    {
        if (m_in > m_out)
            return m_map(x);
        return m_in < m_out ? torch::constant_pad_nd(x, {0, m_out - m_in}) : x;
    }

private:
    std::int64_t m_in, m_out;
    torch::nn::Linear m_map{nullptr};
};

/// A convolution over time with a gate: (P + x) * sigmoid(Q); without one relu(P + x).
class StgcnTimeConvolution : public torch::nn::Module
{
public:
    StgcnTimeConvolution(std::int64_t kernel, std::int64_t in, std::int64_t out, bool gated)
        : m_kernel(kernel), m_gated(gated), m_map(register_module("map", torch::nn::Linear(kernel * in, gated ? 2 * out : out))),
          m_residual(register_module("residual", std::make_shared<WidthResidual>(in, out)))
    {
    }

    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto kept = m_residual->forward(x.narrow(1, m_kernel - 1, x.size(1) - m_kernel + 1));
        const auto mapped = m_map(unfoldedSteps(x, m_kernel));
        if (!m_gated)
            return torch::relu(mapped + kept);
        const auto halves = mapped.chunk(2, -1);
        return (halves[0] + kept) * torch::sigmoid(halves[1]);
    }

private:
    std::int64_t m_kernel;
    bool m_gated;
    torch::nn::Linear m_map;
    std::shared_ptr<WidthResidual> m_residual;
};

/// Time, space, time; normalised over nodes and channels.
class StgcnBlock : public torch::nn::Module
{
public:
    StgcnBlock(std::int64_t kernel, std::int64_t order, std::int64_t in, std::int64_t space, std::int64_t out, std::int64_t nodes, double dropout)
        : m_order(order), m_dropout(dropout), m_before(register_module("before", std::make_shared<StgcnTimeConvolution>(kernel, in, out, true))),
          m_narrow(register_module("narrow", std::make_shared<WidthResidual>(out, space))),
          m_space(register_module("space", torch::nn::Linear((order + 1) * out, space))),
          m_after(register_module("after", std::make_shared<StgcnTimeConvolution>(kernel, space, out, false))),
          m_norm(register_module("norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({nodes, out}))))
    {
    }

    torch::Tensor forward(const torch::Tensor& x, GraphProduct& graph)
    {
        const auto timed = m_before->forward(x);
        const auto placed = torch::relu(m_space(graph.chebyshev(timed, m_order)) + m_narrow->forward(timed));
        return seededDropout(m_norm(m_after->forward(placed)), m_dropout, is_training());
    }

private:
    std::int64_t m_order;
    double m_dropout;
    std::shared_ptr<StgcnTimeConvolution> m_before;
    std::shared_ptr<WidthResidual> m_narrow;
    torch::nn::Linear m_space;
    std::shared_ptr<StgcnTimeConvolution> m_after;
    torch::nn::LayerNorm m_norm;
};

/// Steps that the two blocks take away.
std::int64_t stepsTaken(std::int64_t kernel)
{
    return 4 * (kernel - 1);
}

class Stgcn : public Forecaster
{
public:
    Stgcn(const Options& options, ForecastTask task)
        : m_task(std::move(task)), m_graph(register_module("graph", graphProductOf(m_task)))
    {
        const auto width = integerOf(options, "d_model"), space = integerOf(options, "space_width"), kernel = integerOf(options, "kernel_size"),
                   order = integerOf(options, "order") - 1;
        const double dropout = realOf(options, "dropout");
        std::int64_t in = 1;
        for (const char* name : {"block1", "block2"}) {
            m_blocks.push_back(register_module(name, std::make_shared<StgcnBlock>(kernel, order, in, space, width, m_task.channels, dropout)));
            in = width;
        }
        const std::int64_t left = m_task.lookBack - stepsTaken(kernel);
        m_last = register_module("last", std::make_shared<StgcnTimeConvolution>(left, width, width, true));
        m_norm = register_module("norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({m_task.channels, width})));
        m_mix = register_module("mix", torch::nn::Linear(width, width));
        m_head = register_module("head", torch::nn::Linear(width, m_task.horizon));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        auto x = batch.values.unsqueeze(3); // [B, L, N, 1]
        for (const auto& block : m_blocks)
            x = block->forward(x, *m_graph);
        const auto steps = x.mean(2);
        const auto nodes = torch::sigmoid(m_mix(m_norm(m_last->forward(x)).select(1, 0)));
        return nodeForecast(m_head(nodes), nodes, steps, m_task);
    }

private:
    ForecastTask m_task;
    std::shared_ptr<GraphProduct> m_graph;
    std::vector<std::shared_ptr<StgcnBlock>> m_blocks;
    std::shared_ptr<StgcnTimeConvolution> m_last;
    torch::nn::LayerNorm m_norm{nullptr};
    torch::nn::Linear m_mix{nullptr}, m_head{nullptr};
};

std::vector<Finding> stgcnFaults(const Options& options, const ForecastTask& task)
{
    const auto taken = stepsTaken(integerOf(options, "kernel_size"));
    if (task.lookBack > taken)
        return {};
    return {{"kernel_size", Message{RETORT_TEXT("learning", "STGCN's convolutions shorten the window by %1 steps, and the look-back has %2. Use a longer look-back or a smaller kernel."),
                                    {std::to_string(taken), std::to_string(task.lookBack)}}}};
}

} // namespace

NetworkEntry stgcnEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "stgcn",
                  .label = RETORT_TEXT("learning", "STGCN"),
                  .summary = RETORT_TEXT("learning", "Gated convolutions over time with Chebyshev convolutions over the graph between them."),
                  .family = "graph",
                  .source = "Yu et al., Spatio-Temporal Graph Convolutional Networks, IJCAI 2018, arXiv 1709.04875",
                  .formula = "z = relu(K2 * relu(sum_k T_k(L) (K1 * x) W_k)), K1 with a gated linear unit; two blocks",
                  .options = {nodeWidthOption(64),
                              {.id = "space_width",
                               .label = RETORT_TEXT("learning", "Width over the graph"),
                               .help = RETORT_TEXT("learning", "Channels of the graph convolution inside each block."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{16},
                               .minimum = 1,
                               .maximum = 4096},
                              {.id = "kernel_size",
                               .label = RETORT_TEXT("learning", "Kernel over time"),
                               .help = RETORT_TEXT("learning", "Steps of each convolution over time."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{3},
                               .minimum = 1,
                               .maximum = 64},
                              {.id = "order",
                               .label = RETORT_TEXT("learning", "Chebyshev terms"),
                               .help = RETORT_TEXT("learning", "1: each node alone; 3: neighbours of neighbours."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{3},
                               .minimum = 1,
                               .maximum = 8},
                              dropoutOption(0.0)}};
    entry.info.readsGraph = true;
    entry.faults = stgcnFaults;
    entry.build = [](const Options& options, const ForecastTask& task) { return std::make_shared<Stgcn>(options, task); };
    return entry;
}

} // namespace retort::learning
