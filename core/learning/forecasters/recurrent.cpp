// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/recurrent.h"

#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/randomness.h"

namespace retort::learning
{
namespace
{

template <typename Cell, typename CellOptions>
class Recurrent : public Forecaster
{
public:
    Recurrent(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_perChannel(booleanOf(options, "channel_independent"))
        , m_normalised(booleanOf(options, "use_norm"))
        , m_dropout(realOf(options, "dropout"))
        , m_head(register_module(
              "head", torch::nn::Linear(integerOf(options, "d_model"), m_task.horizon * outputs())))
    {
        const auto width = integerOf(options, "d_model"), inputs = m_perChannel ? 1 : std::int64_t{m_task.channels};
        for (std::int64_t layer = 0; layer < integerOf(options, "e_layers"); ++layer)
            m_layers.push_back(
                register_module("rnn" + std::to_string(layer),
                                Cell(CellOptions(layer == 0 ? inputs : width, width).batch_first(true))));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        WindowStatistics statistics;
        auto values = batch.values;
        if (m_normalised) {
            statistics = WindowStatistics::of(values);
            values = statistics.normalised(values);
        }
        if (m_perChannel)
            values = values.transpose(1, 2).flatten(0, 1).unsqueeze(-1); // [B * C, L, 1]
        for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
            if (layer > 0)
                values = seededDropout(values, m_dropout, is_training());
            values = std::get<0>(m_layers[layer]->forward(values, begin(values)));
        }
        auto state = values.select(1, -1);
        if (m_perChannel) {
            state = state.unflatten(0, {-1, m_task.channels}); // [B, C, d]
            auto forecast = m_head(state).transpose(1, 2);
            if (m_normalised)
                forecast = statistics.restored(forecast);
            return {selectTargets(forecast, m_task), {{"state", state}}};
        }
        auto forecast = m_head(state).unflatten(1, {m_task.horizon, -1});
        if (m_normalised)
            forecast = forecast * selectTargets(statistics.deviation, m_task) +
                       selectTargets(statistics.mean, m_task);
        return {forecast, {{"state", state}}};
    }

private:
    /// A state of zeros made from the values, so that a traced network takes any batch size.
    auto begin(const torch::Tensor& values) const
    {
        const auto zeros = torch::zeros_like(values.select(1, 0).narrow(-1, 0, 1)) // [B, 1]
                               .expand({-1, m_layers.front()->options.hidden_size()})
                               .unsqueeze(0)
                               .contiguous();
        if constexpr (std::is_same_v<Cell, torch::nn::LSTM>)
            return torch::optional<std::tuple<torch::Tensor, torch::Tensor>>({zeros, zeros});
        else
            return zeros;
    }

    std::int64_t outputs() const
    {
        return m_perChannel ? 1 : static_cast<std::int64_t>(m_task.targets.size());
    }

    ForecastTask m_task;
    bool m_perChannel;
    bool m_normalised;
    double m_dropout;
    std::vector<Cell> m_layers;
    torch::nn::Linear m_head;
};

Schema options(std::int64_t width)
{
    return {
        {.id = "d_model",
         .label = RETORT_TEXT("learning", "Hidden width"),
         .help =
             RETORT_TEXT("learning", "Numbers in the hidden state; also the width of the compared feature."),
         .type = ParameterType::integer,
         .defaultValue = width,
         .minimum = 1,
         .maximum = 8192},
        {.id = "e_layers",
         .label = RETORT_TEXT("learning", "Layers"),
         .help = RETORT_TEXT("learning", "Recurrent layers on top of each other."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{1},
         .minimum = 1,
         .maximum = 16},
        {.id = "dropout",
         .label = RETORT_TEXT("learning", "Dropout"),
         .help = RETORT_TEXT(
             "learning", "Share of activations dropped between layers while training; one layer has none."),
         .type = ParameterType::real,
         .defaultValue = 0.1,
         .minimum = 0.0,
         .maximum = 0.95,
         .step = 0.05},
        {.id = "channel_independent",
         .label = RETORT_TEXT("learning", "Channel by channel"),
         .help = RETORT_TEXT(
             "learning", "Each channel runs through the network on its own and has a feature of its own."),
         .type = ParameterType::boolean,
         .defaultValue = false},
        {.id = "use_norm",
         .label = RETORT_TEXT("learning", "Normalise each window"),
         .help = RETORT_TEXT(
             "learning",
             "Takes mean and deviation of the look-back away and puts them back on the forecast."),
         .type = ParameterType::boolean,
         .defaultValue = true},
    };
}

template <typename Network>
NetworkEntry entryOf(NetworkInfo info)
{
    NetworkEntry entry;
    entry.info = std::move(info);
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<Network>(options, task);
    };
    entry.faults = [](const Options&, const ForecastTask&) { return std::vector<Finding>(); };
    return entry;
}

} // namespace

NetworkEntry lstmEntry()
{
    return entryOf<Recurrent<torch::nn::LSTM, torch::nn::LSTMOptions>>(
        {.kind = "lstm",
         .label = RETORT_TEXT("learning", "LSTM"),
         .summary = RETORT_TEXT("learning",
                                "Reads the look-back step by step and keeps what matters in gated memory."),
         .family = "recurrent",
         .source = "Hochreiter and Schmidhuber, Long Short-Term Memory, Neural Computation 1997",
         .formula = "c = f c + i g; h = o tanh(c); y = W h_L + b",
         .options = options(64)});
}

NetworkEntry gruEntry()
{
    return entryOf<Recurrent<torch::nn::GRU, torch::nn::GRUOptions>>(
        {.kind = "gru",
         .label = RETORT_TEXT("learning", "GRU"),
         .summary = RETORT_TEXT("learning", "An LSTM's lighter sister: two gates, one state."),
         .family = "recurrent",
         .source = "Cho et al., Learning Phrase Representations using RNN Encoder-Decoder, EMNLP 2014, arXiv "
                   "1406.1078",
         .formula = "h = (1 - z) n + z h; y = W h_L + b",
         .options = options(64)});
}

NetworkEntry simpleRnnEntry()
{
    return entryOf<Recurrent<torch::nn::RNN, torch::nn::RNNOptions>>(
        {.kind = "simple_rnn",
         .label = RETORT_TEXT("learning", "Simple RNN"),
         .summary =
             RETORT_TEXT("learning", "One tanh layer fed by its own state: the smallest recurrent student."),
         .family = "recurrent",
         .source = "Elman, Finding Structure in Time, Cognitive Science 1990",
         .formula = "h = tanh(W x + U h + b); y = V h_L + c",
         .options = options(32)});
}

} // namespace retort::learning
