// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/timemixer.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/moving_average_option.h"
#include "core/learning/forecasters/step_options.h"
#include "core/learning/forecasters/window_norm_option.h"
#include "core/learning/layers/data_embedding.h"
#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/past_decomposable_mixing.h"
#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

/// Steps of each scale, finest first.
std::vector<std::int64_t> stepsOf(const Options& options, const ForecastTask& task)
{
    std::vector<std::int64_t> steps = {task.lookBack};
    for (std::int64_t i = 0; i < integerOf(options, "down_sampling_layers"); ++i)
        steps.push_back(steps.back() / integerOf(options, "down_sampling_window"));
    return steps;
}

class TimeMixer : public Forecaster
{
public:
    TimeMixer(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_steps(stepsOf(options, m_task))
        , m_window(integerOf(options, "down_sampling_window"))
        , m_marks(marksOfSteps(options, m_task))
        , m_tiled(booleanOf(options, "tile_time_marks_as_published"))
        , m_blocks(register_module("pdm_blocks", torch::nn::ModuleList()))
        , m_embedding(register_module("enc_embedding", std::make_shared<DataEmbedding>(DataEmbedding::Sizes{
                                                           .channels = 1,
                                                           .width = integerOf(options, "d_model"),
                                                           .marks = m_marks,
                                                           .positions = false,
                                                           .dropout = realOf(options, "dropout")})))
        , m_norms(register_module("normalize_layers", torch::nn::ModuleList()))
        , m_heads(register_module("predict_layers", torch::nn::ModuleList()))
        , m_projection(
              register_module("projection_layer", torch::nn::Linear(integerOf(options, "d_model"), 1)))
    {
        for (std::int64_t i = 0; i < integerOf(options, "e_layers"); ++i)
            m_blocks->push_back(std::make_shared<PastDecomposableMixing>(
                m_steps, integerOf(options, "d_model"), integerOf(options, "d_ff"),
                static_cast<int>(integerOf(options, "moving_avg"))));
        for (const auto steps : m_steps) {
            if (booleanOf(options, "use_norm"))
                m_norms->push_back(std::make_shared<ReversibleInstanceNorm>(m_task.channels));
            m_heads->push_back(torch::nn::Linear(steps, m_task.horizon));
        }
    }

    bool usesTimeMarks() const override { return m_marks > 0; }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto statistics = WindowStatistics::of(batch.values);
        auto scales = embeddedScales(batch);
        for (const auto& block : *m_blocks)
            scales = block->as<PastDecomposableMixing>()->forward(scales);
        auto sum = headOf(scales[0], 0);
        for (std::size_t i = 1; i < scales.size(); ++i)
            sum = sum + headOf(scales[i], i);
        const auto head = sum.unflatten(0, {-1, m_task.channels}); // [B, C, H]
        auto forecast = head.transpose(1, 2);
        if (!m_norms->is_empty())
            forecast = m_norms[0]->as<ReversibleInstanceNorm>()->restored(forecast, statistics);
        const auto steps = scales[0].unflatten(0, {-1, m_task.channels}).permute({0, 3, 1, 2}); // [B, L, C, d]
        return {selectTargets(forecast, m_task), {{"head", head}, {"steps", steps}}};
    }

private:
    /// One tensor a scale, [B C, d, T_i].
    std::vector<torch::Tensor> embeddedScales(const WindowBatch& batch)
    {
        std::vector<torch::Tensor> scales;
        auto series = batch.values.transpose(1, 2); // [B, C, T_i]
        auto marks = batch.pastMarks;
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (i > 0) {
                series = torch::avg_pool1d(series, m_window);
                if (m_marks > 0) // of odd lengths sampling keeps one more than averaging
                    marks = marks.slice(1, 0, torch::nullopt, m_window);
            }
            auto values = series;
            if (!m_norms->is_empty()) {
                const auto steps = series.transpose(1, 2);
                values = m_norms[i]
                             ->as<ReversibleInstanceNorm>()
                             ->normalised(steps, WindowStatistics::of(steps))
                             .transpose(1, 2);
            }
            const auto ofChannels =
                m_marks > 0 ? marksOfChannels(marks.narrow(1, 0, m_steps[i])) : torch::Tensor();
            scales.push_back(m_embedding->forward(values.flatten(0, 1).unsqueeze(-1), ofChannels)
                                 .transpose(1, 2)
                                 .contiguous());
        }
        return scales;
    }

    /// [B, T, M] -> [B C, T, M], for channels that lie window by window.
    torch::Tensor marksOfChannels(const torch::Tensor& marks) const
    {
        if (m_tiled)
            return marks.repeat({m_task.channels, 1, 1});
        return marks.unsqueeze(1).expand({-1, m_task.channels, -1, -1}).flatten(0, 1);
    }

    /// [N, d, T_i] -> [N, H]. Both maps are linear, so the features are summed up
    /// before the longer map over time.
    torch::Tensor headOf(const torch::Tensor& x, std::size_t scale)
    {
        const auto* overTime = m_heads[scale]->as<torch::nn::Linear>();
        const auto summed = torch::linear(swapped(x), m_projection->weight).squeeze(-1); // [N, T_i]
        return torch::linear(summed, overTime->weight) + overTime->bias * m_projection->weight.sum() +
               m_projection->bias;
    }

    ForecastTask m_task;
    std::vector<std::int64_t> m_steps;
    std::int64_t m_window;
    std::int64_t m_marks;
    bool m_tiled;
    torch::nn::ModuleList m_blocks;
    std::shared_ptr<DataEmbedding> m_embedding;
    torch::nn::ModuleList m_norms, m_heads;
    torch::nn::Linear m_projection;
};

Schema timemixerOptions()
{
    return {
        stepWidthOption(16),
        blockWidthOption(32),
        blocksOption(2),
        {.id = "down_sampling_layers",
         .label = RETORT_TEXT("learning", "Coarser scales"),
         .help = RETORT_TEXT("learning", "Scales besides the look-back itself, each averaged from the previous one."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{3},
         .minimum = 0,
         .maximum = 16},
        {.id = "down_sampling_window",
         .label = RETORT_TEXT("learning", "Downsampling window"),
         .help = RETORT_TEXT("learning", "Steps of one scale that are averaged into one step of the next."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{2},
         .minimum = 2,
         .maximum = 64},
        movingAverageOption(),
        dropoutOption(),
        windowNormOption(),
        marksOfStepsOption(),
        {.id = "tile_time_marks_as_published",
         .label = RETORT_TEXT("learning", "Tile time marks as published"),
         .help = RETORT_TEXT("learning", "Keeps the published pairing of channels with time marks of other windows "
                                         "in the batch, for weights trained that way."),
         .type = ParameterType::boolean,
         .defaultValue = false,
         .enabledWhen = EnabledWhen{"use_time_marks", {"true"}}},
    };
}

std::vector<Finding> timemixerFaults(const Options& options, const ForecastTask& task)
{
    std::vector<Finding> findings;
    if (stepsOf(options, task).back() < 1)
        findings.push_back(
            {"down_sampling_layers",
             {RETORT_TEXT("learning", "down_sampling_layers is %1, but a look-back of %2 steps, divided by %3 each "
                                      "time, runs out before that. Use fewer."),
              {std::to_string(integerOf(options, "down_sampling_layers")), std::to_string(task.lookBack),
               std::to_string(integerOf(options, "down_sampling_window"))}}});
    return findings;
}

} // namespace

NetworkEntry timemixerEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "timemixer",
                  .label = RETORT_TEXT("learning", "TimeMixer"),
                  .summary = RETORT_TEXT("learning", "Mixes seasonal parts from fine to coarse scales and trends "
                                                     "from coarse to fine, channel by channel."),
                  .family = "mlp",
                  .source = "Wang et al., TimeMixer: Decomposable Multiscale Mixing for "
                            "Time Series Forecasting, ICLR 2024, arXiv "
                            "2405.14616",
                  .formula = "s_(i+1) += W2 gelu(W1 s_i); t_i += V2 gelu(V1 t_(i+1)); x_i "
                             "+= U2 gelu(U1 (s_i + t_i)); y = sum_i p P_i "
                             "x_i",
                  .options = timemixerOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<TimeMixer>(options, task);
    };
    entry.faults = timemixerFaults;
    return entry;
}

} // namespace retort::learning
