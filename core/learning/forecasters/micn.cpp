// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/micn.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/step_options.h"
#include "core/learning/forecasters/whole_numbers.h"
#include "core/learning/layers/data_embedding.h"
#include "core/learning/layers/multi_scale_convolution.h"
#include "core/learning/layers/series_decomposition.h"
#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

/// What published weights call "conv_trans": [B, T, d] -> [B, T, C].
class SeasonForecast : public torch::nn::Module
{
public:
    SeasonForecast(const Options& options, const ForecastTask& task)
        : m_layers(register_module("mic", torch::nn::ModuleList()))
        , m_projection(
              register_module("projection", torch::nn::Linear(integerOf(options, "d_model"), task.channels)))
    {
        for (std::int64_t i = 0; i < integerOf(options, "d_layers"); ++i)
            m_layers->push_back(std::make_shared<MultiScaleConvolution>(
                integerOf(options, "d_model"), task.lookBack + task.horizon,
                wholeNumbersOf(options, "conv_kernel"), realOf(options, "conv_dropout")));
    }

    torch::Tensor forward(torch::Tensor x)
    {
        for (const auto& layer : *m_layers)
            x = layer->as<MultiScaleConvolution>()->forward(x);
        return m_projection(x);
    }

private:
    torch::nn::ModuleList m_layers;
    torch::nn::Linear m_projection;
};

class Micn : public Forecaster
{
public:
    Micn(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_kernels(wholeNumbersOf(options, "conv_kernel"))
        , m_width(integerOf(options, "d_model"))
        , m_marks(marksOfSteps(options, m_task))
        , m_embedding(register_module("dec_embedding", std::make_shared<DataEmbedding>(DataEmbedding::Sizes{
                                                           .channels = m_task.channels,
                                                           .width = m_width,
                                                           .marks = m_marks,
                                                           .dropout = realOf(options, "dropout")})))
        , m_season(register_module("conv_trans", std::make_shared<SeasonForecast>(options, m_task)))
        , m_trend(register_module("regression", torch::nn::Linear(m_task.lookBack, m_task.horizon)))
    {
        torch::nn::init::constant_(m_trend->weight, 1.0 / m_task.horizon);
    }

    bool usesTimeMarks() const override { return m_marks > 0; }
    bool usesFutureMarks() const override { return m_marks > 0; }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto series = swapped(batch.values); // [B, C, L]
        auto trend = torch::zeros_like(series);
        for (const auto kernel : m_kernels)
            trend = trend + decompose(series, MultiScaleConvolution::averageFor(kernel)).trend;
        trend = trend / static_cast<double>(m_kernels.size());
        const auto season =
            torch::constant_pad_nd(series - trend, {0, m_task.horizon}).transpose(1, 2); // [B, L + H, C]
        const auto marks =
            m_marks > 0 ? torch::cat({batch.pastMarks, batch.futureMarks}, 1) : torch::Tensor();
        const auto continued = m_season->forward(m_embedding->forward(season, marks));
        const auto forecast =
            continued.narrow(1, m_task.lookBack, m_task.horizon) + m_trend(trend).transpose(1, 2);
        const auto kept = std::min(continued.size(1), m_width);
        return {selectTargets(forecast, m_task),
                {{"tail", continued.narrow(1, continued.size(1) - kept, kept).transpose(1, 2)}}};
    }

private:
    ForecastTask m_task;
    std::vector<std::int64_t> m_kernels;
    std::int64_t m_width;
    std::int64_t m_marks;
    std::shared_ptr<DataEmbedding> m_embedding;
    std::shared_ptr<SeasonForecast> m_season;
    torch::nn::Linear m_trend;
};

Schema micnOptions()
{
    return {
        stepWidthOption(512),
        {.id = "d_layers",
         .label = RETORT_TEXT("learning", "Multi-scale layers"),
         .help = RETORT_TEXT("learning", "How many layers of multi-scale convolutions are stacked."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{1},
         .minimum = 1,
         .maximum = 16},
        {.id = "conv_kernel",
         .label = RETORT_TEXT("learning", "Kernel sizes"),
         .help = RETORT_TEXT("learning", "Steps merged into one at each scale: one number per scale, separated by "
                                         "commas."),
         .type = ParameterType::text,
         .defaultValue = std::string("12, 16")},
        dropoutOption(),
        {.id = "conv_dropout",
         .label = RETORT_TEXT("learning", "Convolution dropout"),
         .help = RETORT_TEXT("learning", "Fraction of activations dropped after each convolution during training."),
         .type = ParameterType::real,
         .defaultValue = 0.05,
         .minimum = 0.0,
         .maximum = 0.95,
         .step = 0.05},
        marksOfStepsOption(false),
    };
}

} // namespace

NetworkEntry micnEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "micn",
                  .label = RETORT_TEXT("learning", "MICN"),
                  .summary = RETORT_TEXT("learning", "Downsamples the seasonal part at several scales, relates all "
                                                     "positions by one wide convolution and upsamples it again; the "
                                                     "trend is a linear map."),
                  .family = "convolution",
                  .source = "Wang et al., MICN: Multi-scale Local and Global Context "
                            "Modeling for Long-term Series Forecasting, ICLR 2023",
                  .formula = "s_k = up_k(LN(iso(down_k(x)) + down_k(x))); m = merge(LN(s_k "
                             "+ x)); z = LN(m + W2 W1 LN(m)); y = W z + "
                             "linear(trend)",
                  .options = micnOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<Micn>(options, task);
    };
    entry.faults = [](const Options& options, const ForecastTask&) {
        return wholeNumbersFaults(options, "conv_kernel", 1, 9998);
    };
    return entry;
}

} // namespace retort::learning
