// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/recurrent.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/recurrent_options.h"
#include "core/learning/forecasters/window_norm_option.h"
#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/randomness.h"

namespace retort::learning
{
namespace
{

struct RecurrentSizes {
    std::int64_t width = 64;
    std::int64_t layers = 1;
    double dropout = 0.1;
    bool bothDirections = false;
    bool perChannel = false;
    bool normalised = true;

    std::int64_t stateWidth() const { return bothDirections ? 2 * width : width; }
};

RecurrentSizes recurrentSizesOf(const Options& options)
{
    const auto asked = options.find("channel_independent");
    return {.width = integerOf(options, "d_model"),
            .layers = integerOf(options, "e_layers"),
            .dropout = realOf(options, "dropout"),
            .perChannel = asked != options.end() && std::get<bool>(asked->second),
            .normalised = booleanOf(options, "use_norm")};
}

template <typename Cell, typename CellOptions>
class Recurrent : public Forecaster
{
public:
    Recurrent(const RecurrentSizes& sizes, ForecastTask task)
        : m_task(std::move(task))
        , m_sizes(sizes)
        , m_head(register_module("head", torch::nn::Linear(sizes.stateWidth(), m_task.horizon * outputs())))
    {
        std::int64_t inputs = sizes.perChannel ? 1 : m_task.channels;
        for (std::int64_t layer = 0; layer < sizes.layers; ++layer) {
            m_layers.push_back(register_module(
                "rnn" + std::to_string(layer),
                Cell(CellOptions(inputs, sizes.width).batch_first(true).bidirectional(sizes.bothDirections))));
            inputs = sizes.stateWidth();
        }
    }

    Forecast forward(const WindowBatch& batch) override
    {
        WindowStatistics statistics;
        auto values = batch.values;
        if (m_sizes.normalised) {
            statistics = WindowStatistics::of(values);
            values = statistics.normalised(values);
        }
        if (m_sizes.perChannel)
            values = values.transpose(1, 2).flatten(0, 1).unsqueeze(-1); // [B * C, L, 1]
        std::vector<torch::Tensor> earlier;
        for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
            if (layer > 0) {
                earlier.push_back(values);
                values = seededDropout(values, m_sizes.dropout, is_training());
            }
            values = std::get<0>(m_layers[layer]->forward(values, begin(values)));
        }
        auto state = lastState(values);
        if (m_sizes.perChannel) {
            state = state.unflatten(0, {-1, m_task.channels}); // [B, C, d]
            auto forecast = m_head(state).transpose(1, 2);
            if (m_sizes.normalised)
                forecast = statistics.restored(forecast);
            return {selectTargets(forecast, m_task), features(state, values, earlier)};
        }
        auto forecast = m_head(state).unflatten(1, {m_task.horizon, -1});
        if (m_sizes.normalised)
            forecast = forecast * selectTargets(statistics.deviation, m_task) +
                       selectTargets(statistics.mean, m_task);
        return {forecast, features(state, values, earlier)};
    }

private:
    /// A state of zeros made from the values, so that a traced network takes any batch size.
    auto begin(const torch::Tensor& values) const
    {
        const auto zeros = torch::zeros_like(values.select(1, 0).narrow(-1, 0, 1)) // [B, 1]
                               .expand({m_sizes.bothDirections ? 2 : 1, -1, m_sizes.width})
                               .contiguous();
        if constexpr (std::is_same_v<Cell, torch::nn::LSTM>)
            return torch::optional<std::tuple<torch::Tensor, torch::Tensor>>({zeros, zeros});
        else
            return zeros;
    }

    /// From the states of the last layer and of those before it, [B, L, d] or channel by channel [B C, L, d].
    std::vector<NamedTensor> features(const torch::Tensor& state, const torch::Tensor& states, const std::vector<torch::Tensor>& earlier) const
    {
        const auto channels = [this](const torch::Tensor& x) {
            return m_sizes.perChannel ? x.unflatten(0, {-1, m_task.channels}) : x;
        };
        std::vector<NamedTensor> all = {
            {"state", state},
            {"steps", m_sizes.perChannel ? channels(states).transpose(1, 2) : states}};
        for (std::size_t i = 0; i < earlier.size(); ++i)
            all.push_back({nameOfLayer(i), channels(lastState(earlier[i]))});
        return all;
    }

    /// Of states [B, L, d] the last one; the backward half has read everything at the first step.
    torch::Tensor lastState(const torch::Tensor& states) const
    {
        if (!m_sizes.bothDirections)
            return states.select(1, -1);
        return torch::cat({states.select(1, -1).narrow(-1, 0, m_sizes.width),
                           states.select(1, 0).narrow(-1, m_sizes.width, m_sizes.width)},
                          -1);
    }

    std::int64_t outputs() const
    {
        return m_sizes.perChannel ? 1 : static_cast<std::int64_t>(m_task.targets.size());
    }

    ForecastTask m_task;
    RecurrentSizes m_sizes;
    std::vector<Cell> m_layers;
    torch::nn::Linear m_head;
};

using Lstm = Recurrent<torch::nn::LSTM, torch::nn::LSTMOptions>;
using Gru = Recurrent<torch::nn::GRU, torch::nn::GRUOptions>;
using SimpleRnn = Recurrent<torch::nn::RNN, torch::nn::RNNOptions>;

Parameter cellOption()
{
    return {.id = "cell",
            .label = RETORT_TEXT("learning", "Cell"),
            .help = RETORT_TEXT("learning", "What carries the state from step to step."),
            .type = ParameterType::choice,
            .defaultValue = std::string("rnn"),
            .choices = {{"rnn", RETORT_TEXT("learning", "Simple (tanh)")},
                        {"lstm", RETORT_TEXT("learning", "LSTM")},
                        {"gru", RETORT_TEXT("learning", "GRU")}}};
}

Schema options(std::int64_t width)
{
    return {
        hiddenWidthOption(width),
        recurrentLayersOption(),
        dropoutOption(),
        {.id = "channel_independent",
         .label = RETORT_TEXT("learning", "Channel by channel"),
         .help = RETORT_TEXT(
             "learning", "Each channel runs through the network separately and has its own feature."),
         .type = ParameterType::boolean,
         .defaultValue = false},
        windowNormOption(),
    };
}

using Build = std::function<std::shared_ptr<Forecaster>(const Options& options, const ForecastTask& task)>;

NetworkEntry entryOf(NetworkInfo info, Build build)
{
    NetworkEntry entry;
    entry.info = std::move(info);
    entry.build = std::move(build);
    return entry;
}

template <typename Network>
std::shared_ptr<Forecaster> built(const Options& options, const ForecastTask& task)
{
    return std::make_shared<Network>(recurrentSizesOf(options), task);
}

std::shared_ptr<Forecaster> builtBothWays(const Options& options, const ForecastTask& task)
{
    auto sizes = recurrentSizesOf(options);
    sizes.bothDirections = true;
    return std::make_shared<Lstm>(sizes, task);
}

std::shared_ptr<Forecaster> builtOfCell(const Options& options, const ForecastTask& task)
{
    const std::string cell = textOf(options, "cell");
    if (cell == "lstm")
        return built<Lstm>(options, task);
    if (cell == "gru")
        return built<Gru>(options, task);
    return built<SimpleRnn>(options, task);
}

} // namespace

NetworkEntry lstmEntry()
{
    return entryOf(
        {.kind = "lstm",
         .label = RETORT_TEXT("learning", "LSTM"),
         .summary = RETORT_TEXT("learning",
                                "Reads the look-back step by step and keeps what matters in gated memory."),
         .family = "recurrent",
         .source = "Hochreiter and Schmidhuber, Long Short-Term Memory, Neural Computation 1997",
         .formula = "c = f c + i g; h = o tanh(c); y = W h_L + b",
         .options = options(64)},
        built<Lstm>);
}

NetworkEntry gruEntry()
{
    return entryOf(
        {.kind = "gru",
         .label = RETORT_TEXT("learning", "GRU"),
         .summary = RETORT_TEXT("learning", "A lighter LSTM: two gates, one state."),
         .family = "recurrent",
         .source = "Cho et al., Learning Phrase Representations using RNN Encoder-Decoder, EMNLP 2014, arXiv "
                   "1406.1078",
         .formula = "h = (1 - z) n + z h; y = W h_L + b",
         .options = options(64)},
        built<Gru>);
}

NetworkEntry simpleRnnEntry()
{
    return entryOf(
        {.kind = "simple_rnn",
         .label = RETORT_TEXT("learning", "Simple RNN"),
         .summary =
             RETORT_TEXT("learning", "One tanh layer that feeds back its own state: the smallest recurrent student."),
         .family = "recurrent",
         .source = "Elman, Finding Structure in Time, Cognitive Science 1990",
         .formula = "h = tanh(W x + U h + b); y = V h_L + c",
         .options = options(32)},
        built<SimpleRnn>);
}

NetworkEntry bilstmEntry()
{
    return entryOf(
        {.kind = "bilstm",
         .label = RETORT_TEXT("learning", "BiLSTM"),
         .summary =
             RETORT_TEXT("learning", "Two LSTMs read the look-back, one from each end; their last states are "
                                     "concatenated."),
         .family = "recurrent",
         .source = "Graves and Schmidhuber, Framewise Phoneme Classification with Bidirectional LSTM, Neural "
                   "Networks 2005; Schuster and Paliwal, Bidirectional Recurrent Neural Networks, 1997",
         .formula = "y = W [h_L forward, h_1 backward] + b",
         .options = options(64)},
        builtBothWays);
}

NetworkEntry multiInputRnnEntry()
{
    return entryOf(
        {.kind = "multi_input_rnn",
         .label = RETORT_TEXT("learning", "Multi-input RNN"),
         .summary = RETORT_TEXT("learning", "All channels in, the chosen target out: one small recurrent layer that "
                                            "weighs what the other channels contribute."),
         .family = "recurrent",
         .source = "Elman, Finding Structure in Time, Cognitive Science 1990, with every channel as input",
         .formula = "h = cell([x_1 ... x_C], h); y = V h_L + c",
         .options = {cellOption(), hiddenWidthOption(32), recurrentLayersOption(), dropoutOption(), windowNormOption()}},
        builtOfCell);
}

} // namespace retort::learning
