// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/lightts.h"

#include "core/learning/layers/linear_pair.h"
#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

/// Information exchange: along the last axis through a bottleneck, and across the axis before it.
class ExchangeBlock : public torch::nn::Module
{
public:
    ExchangeBlock(std::int64_t steps, std::int64_t hidden, std::int64_t answer, std::int64_t nodes)
        : m_spatial(register_module("spatial_proj", std::make_shared<LinearPair>(steps, hidden, hidden / 4)))
        , m_channel(register_module("channel_proj", torch::nn::Linear(nodes, nodes)))
        , m_output(register_module("output_proj", torch::nn::Linear(hidden / 4, answer)))
    {
        torch::nn::init::eye_(m_channel->weight);
    }

    /// [N, nodes, steps] -> [N, nodes, answer]
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto narrow = swapped(m_spatial->out(torch::leaky_relu(m_spatial->in(x))));
        return m_output(swapped(narrow + m_channel(narrow)));
    }

private:
    std::shared_ptr<LinearPair> m_spatial;
    torch::nn::Linear m_channel;
    torch::nn::Linear m_output;
};

std::int64_t chunkOf(const Options& options, const ForecastTask& task)
{
    return std::min<std::int64_t>({integerOf(options, "chunk_size"), task.horizon, task.lookBack});
}

class LightTS : public Forecaster
{
public:
    LightTS(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_chunk(chunkOf(options, m_task))
        , m_chunks(m_task.lookBack / m_chunk)
        , m_consecutive(register_module("layer_1", viewBlock(options)))
        , m_strided(register_module("layer_2", viewBlock(options)))
        , m_across(
              register_module("layer_3", std::make_shared<ExchangeBlock>(integerOf(options, "d_model"),
                                                                         integerOf(options, "d_model"),
                                                                         m_task.horizon, m_task.channels)))
        , m_joinConsecutive(register_module("chunk_proj_1", torch::nn::Linear(m_chunks, 1)))
        , m_joinStrided(register_module("chunk_proj_2", torch::nn::Linear(m_chunks, 1)))
        , m_direct(register_module("ar", torch::nn::Linear(m_task.lookBack, m_task.horizon)))
    {
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto series = swapped(batch.values); // [B, C, L]
        const auto consecutive = series.reshape({-1, m_chunks, m_chunk});
        const auto strided = swapped(series.reshape({-1, m_chunk, m_chunks}));
        const auto views = torch::cat({joined(*m_consecutive, m_joinConsecutive, consecutive),
                                       joined(*m_strided, m_joinStrided, strided)},
                                      1)
                               .unflatten(0, {-1, m_task.channels}); // [B, C, d_model]
        const auto forecast = m_across->forward(views) + m_direct(series);
        return {selectTargets(forecast.transpose(1, 2), m_task), {{"views", views}}};
    }

private:
    std::shared_ptr<ExchangeBlock> viewBlock(const Options& options) const
    {
        const auto half = integerOf(options, "d_model") / 2;
        return std::make_shared<ExchangeBlock>(m_chunk, half, half, m_chunks);
    }

    /// [N, chunks, chunk] -> [N, d_model / 2]
    static torch::Tensor joined(ExchangeBlock& block, torch::nn::Linear& join, const torch::Tensor& view)
    {
        return join(swapped(block.forward(view))).squeeze(-1);
    }

    ForecastTask m_task;
    std::int64_t m_chunk;
    std::int64_t m_chunks;
    std::shared_ptr<ExchangeBlock> m_consecutive, m_strided, m_across;
    torch::nn::Linear m_joinConsecutive, m_joinStrided;
    torch::nn::Linear m_direct;
};

std::vector<Finding> lighttsFaults(const Options& options, const ForecastTask& task)
{
    std::vector<Finding> findings;
    const auto width = integerOf(options, "d_model");
    if (width % 2 != 0)
        findings.push_back({"d_model",
                            {RETORT_TEXT("learning", "d_model is %1, which cannot be split evenly between two views. "
                                                     "Use %2."),
                             {std::to_string(width), std::to_string(width + 1)}}});
    const auto chunk = chunkOf(options, task);
    if (task.lookBack % chunk != 0) {
        auto fitting = chunk;
        while (task.lookBack % fitting != 0)
            --fitting;
        findings.push_back(
            {"chunk_size",
             {RETORT_TEXT("learning",
                          "The look-back of %1 steps cannot be split into chunks of %2 (chunk_size, or the horizon "
                          "if that is shorter). Use chunk_size %3, or another look-back."),
              {std::to_string(task.lookBack), std::to_string(chunk), std::to_string(fitting)}}});
    }
    return findings;
}

Schema lighttsOptions()
{
    return {
        {.id = "d_model",
         .label = RETORT_TEXT("learning", "Hidden width"),
         .help = RETORT_TEXT("learning",
                             "Size of the representation of a channel, half of it from each view: an even number."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{64},
         .minimum = 8,
         .maximum = 8192,
         .step = 2},
        {.id = "chunk_size",
         .label = RETORT_TEXT("learning", "Chunk length"),
         .help = RETORT_TEXT(
             "learning", "Steps in a chunk, at most the horizon; the look-back must be a multiple of it."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{72},
         .minimum = 1,
         .maximum = 9999},
    };
}

} // namespace

NetworkEntry lighttsEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "lightts",
        .label = RETORT_TEXT("learning", "LightTS"),
        .summary = RETORT_TEXT("learning",
                               "Chunks of adjacent steps and of steps far apart, each passed through a small "
                               "bottleneck."),
        .family = "mlp",
        .source = "Zhang et al., Less Is More: Fast Multivariate Time Series Forecasting with Light "
                  "Sampling-oriented MLP Structures, 2022, arXiv 2207.01186",
        .formula = "IE(x) = Wo (h + Wc h), h = W2 lrelu(W1 x); y = IE3([p1 IE1(chunks), p2 IE2(strides)]) + "
                   "A x",
        .options = lighttsOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<LightTS>(options, task);
    };
    entry.faults = lighttsFaults;
    return entry;
}

} // namespace retort::learning
