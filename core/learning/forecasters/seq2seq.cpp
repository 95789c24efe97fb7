// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/seq2seq.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/recurrent_options.h"
#include "core/learning/forecasters/window_norm_option.h"
#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/randomness.h"

namespace retort::learning
{
namespace
{

class Seq2Seq : public Forecaster
{
public:
    Seq2Seq(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_width(integerOf(options, "d_model"))
        , m_dropout(realOf(options, "dropout"))
        , m_normalised(booleanOf(options, "use_norm"))
        , m_sampling(realOf(options, "scheduled_sampling"))
        , m_samplingBatches(integerOf(options, "sampling_batches"))
        , m_head(register_module("head", torch::nn::Linear(m_width, targets())))
    {
        for (std::int64_t layer = 0; layer < integerOf(options, "e_layers"); ++layer) {
            const auto number = std::to_string(layer);
            m_readers.push_back(register_module(
                "encoder" + number,
                torch::nn::LSTM(torch::nn::LSTMOptions(layer == 0 ? m_task.channels : m_width, m_width)
                                    .batch_first(true))));
            m_writers.push_back(register_module(
                "decoder" + number, torch::nn::LSTMCell(layer == 0 ? targets() : m_width, m_width)));
        }
    }

    Forecast forward(const WindowBatch& batch) override
    {
        WindowStatistics statistics;
        auto values = batch.values;
        if (m_normalised) {
            statistics = WindowStatistics::of(values);
            values = statistics.normalised(values);
        }
        const auto last = selectTargets(values.narrow(1, values.size(1) - 1, 1), m_task).squeeze(1);
        auto states = read(values);
        const auto state = std::get<0>(states.back());
        auto forecast = written(last, std::move(states), fedTruth(batch, statistics));
        if (m_normalised)
            forecast = forecast * selectTargets(statistics.deviation, m_task) +
                       selectTargets(statistics.mean, m_task);
        return {forecast, {{"state", state}}};
    }

private:
    using State = std::tuple<torch::Tensor, torch::Tensor>; ///< hidden and cell, [B, d]

    std::int64_t targets() const { return static_cast<std::int64_t>(m_task.targets.size()); }

    torch::Tensor dropped(const torch::Tensor& x) const { return seededDropout(x, m_dropout, is_training()); }

    /// The last state of each layer after values [B, L, C].
    std::vector<State> read(torch::Tensor values)
    {
        // Made from the values, so that a traced network takes any batch size.
        const auto zeros = torch::zeros_like(values.select(1, 0).narrow(-1, 0, 1)) // [B, 1]
                               .expand({1, -1, m_width})
                               .contiguous();
        std::vector<State> states;
        for (std::size_t layer = 0; layer < m_readers.size(); ++layer) {
            if (layer > 0)
                values = dropped(values);
            const auto read = m_readers[layer]->forward(values, std::make_tuple(zeros, zeros));
            values = std::get<0>(read);
            const auto& [hidden, cell] = std::get<1>(read);
            states.emplace_back(hidden.squeeze(0), cell.squeeze(0));
        }
        return states;
    }

    /// H steps from the last known targets [B, targets]: [B, H, targets].
    torch::Tensor written(torch::Tensor fed, std::vector<State> states, const torch::Tensor& truth)
    {
        const double share = truth.defined() ? nextShareOfTruth() : 0.0;
        std::vector<torch::Tensor> steps;
        for (std::int64_t step = 0; step < m_task.horizon; ++step) {
            auto x = fed;
            for (std::size_t layer = 0; layer < m_writers.size(); ++layer) {
                if (layer > 0)
                    x = dropped(x);
                states[layer] = m_writers[layer]->forward(x, states[layer]);
                x = std::get<0>(states[layer]);
            }
            fed = m_head(x);
            steps.push_back(fed);
            if (share > 0) {
                // Dropout of ones is a coin for each window, from the generator that a run's seed governs.
                const auto coins = torch::ones_like(fed.narrow(1, 0, 1).detach());
                const auto now = truth.select(1, step); // not a number where it is unknown
                fed = torch::where(seededDropout(coins, 1 - share, true).gt(0).logical_and(now.isnan().logical_not()), now, fed);
            }
        }
        return torch::stack(steps, 1);
    }

    /// The ground truth in the network's units for teacher forcing; else undefined.
    torch::Tensor fedTruth(const WindowBatch& batch, const WindowStatistics& statistics) const
    {
        if (!is_training() || m_sampling == 0 || !batch.truth.defined())
            return {};
        if (!m_normalised)
            return batch.truth;
        return (batch.truth - selectTargets(statistics.mean, m_task)) /
               selectTargets(statistics.deviation, m_task);
    }

    /// Decays linearly to zero.
    double nextShareOfTruth()
    {
        const auto left = std::max<std::int64_t>(m_samplingBatches - m_batchesSeen++, 0);
        return m_sampling * static_cast<double>(left) / static_cast<double>(m_samplingBatches);
    }

    ForecastTask m_task;
    std::int64_t m_width;
    double m_dropout;
    bool m_normalised;
    double m_sampling;
    std::int64_t m_samplingBatches;
    std::int64_t m_batchesSeen = 0;
    std::vector<torch::nn::LSTM> m_readers;
    std::vector<torch::nn::LSTMCell> m_writers;
    torch::nn::Linear m_head;
};

Schema seq2seqOptions()
{
    return {
        hiddenWidthOption(64),
        recurrentLayersOption(),
        dropoutOption(),
        {.id = "scheduled_sampling",
         .label = RETORT_TEXT("learning", "Teacher forcing ratio"),
         .help = RETORT_TEXT("learning",
                             "Fraction of the steps that read the ground truth instead of the previous forecast when "
                             "training starts. It falls linearly to zero."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = 0.0,
         .maximum = 1.0,
         .step = 0.1},
        {.id = "sampling_batches",
         .label = RETORT_TEXT("learning", "Teacher forcing ends after"),
         .help =
             RETORT_TEXT("learning", "Batches after which every step reads its own forecast, in training as in "
                                     "inference."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{1000},
         .minimum = 1,
         .maximum = 10000000,
         .logarithmic = true,
         .unit = RETORT_TEXT("learning", "batches")},
        windowNormOption(),
    };
}

} // namespace

NetworkEntry seq2seqEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "seq2seq",
        .label = RETORT_TEXT("learning", "Seq2seq LSTM"),
        .summary =
            RETORT_TEXT("learning", "One LSTM reads the past, a second one generates the future step by step from "
                                    "its own forecasts."),
        .family = "recurrent",
        .source = "Sutskever et al., Sequence to Sequence Learning with Neural Networks, NeurIPS 2014, arXiv "
                  "1409.3215; scheduled sampling: Bengio et al., NeurIPS 2015, arXiv 1506.03099",
        .formula = "(h, c) = LSTM(x); (h, c) = LSTM(y_(t-1), h, c); y_t = W h + b",
        .options = seq2seqOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<Seq2Seq>(options, task);
    };
    return entry;
}

} // namespace retort::learning
