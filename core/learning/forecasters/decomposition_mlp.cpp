// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/decomposition_mlp.h"

#include "core/learning/forecasters/moving_average_option.h"
#include "core/learning/forecasters/normalisation_option.h"
#include "core/learning/layers/channel_batch_norm.h"
#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/linear_pair.h"
#include "core/learning/layers/series_decomposition.h"
#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

class DecompositionMlp : public Forecaster
{
public:
    DecompositionMlp(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_kernel(static_cast<int>(integerOf(options, "moving_avg")))
        , m_normalisation(textOf(options, "normalisation"))
        , m_seasonal(register_module(
              "Linear_Seasonal",
              std::make_shared<LinearPair>(m_task.lookBack, integerOf(options, "d_model"), m_task.horizon)))
        , m_trend(register_module(
              "Linear_Trend",
              std::make_shared<LinearPair>(m_task.lookBack, integerOf(options, "d_model"), m_task.horizon)))
        , m_seasonalNorm(register_module("bn1", std::make_shared<ChannelBatchNormRelu>(m_task.channels)))
        , m_trendNorm(register_module("bn2", std::make_shared<ChannelBatchNormRelu>(m_task.channels)))
    {
        if (m_normalisation == "revin")
            m_revin =
                register_module("revin_layer", std::make_shared<ReversibleInstanceNorm>(m_task.channels));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        if (m_revin) {
            const auto statistics = WindowStatistics::of(batch.values);
            const auto series = swapped(m_revin->normalised(batch.values, statistics));
            const auto [seasonal, trend] = decompose(series, m_kernel);
            auto [forecast, hidden] = answer(seasonal, trend);
            return {selectTargets(m_revin->restored(forecast.transpose(1, 2), statistics), m_task),
                    {{"hidden", hidden}}};
        }
        const auto parts = centreAndDecompose(batch.values, m_kernel, m_normalisation == "subtract_mean");
        auto [forecast, hidden] = answer(parts.seasonal, parts.trend);
        return {selectTargets((forecast + parts.mean).transpose(1, 2), m_task), {{"hidden", hidden}}};
    }

private:
    std::pair<torch::Tensor, torch::Tensor> answer(const torch::Tensor& seasonal, const torch::Tensor& trend)
    {
        const auto ofSeason = m_seasonal->in(seasonal), ofTrend = m_trend->in(trend);
        return {m_seasonal->out(m_seasonalNorm->forward(ofSeason)) +
                    m_trend->out(m_trendNorm->forward(ofTrend)),
                ofSeason + ofTrend};
    }

    ForecastTask m_task;
    int m_kernel;
    std::string m_normalisation;
    std::shared_ptr<LinearPair> m_seasonal, m_trend;
    std::shared_ptr<ChannelBatchNormRelu> m_seasonalNorm, m_trendNorm;
    std::shared_ptr<ReversibleInstanceNorm> m_revin;
};

Schema decompositionMlpOptions()
{
    return {
        {.id = "d_model",
         .label = RETORT_TEXT("learning", "Hidden width"),
         .help = RETORT_TEXT(
             "learning",
             "Units in the hidden layer of each branch; also the width of the compared feature."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{512},
         .minimum = 1,
         .maximum = 16384},
        movingAverageOption(),
        normalisationOption({"subtract_mean", "revin", "none"}),
    };
}

} // namespace

NetworkEntry decompositionMlpEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "mlp",
        .label = RETORT_TEXT("learning", "Decomposition MLP"),
        .summary = RETORT_TEXT(
            "learning",
            "Two small branches for trend and seasonal part, shared by all channels: TimeDistill's student."),
        .family = "mlp",
        .source = "Ni et al., TimeDistill: Efficient Long-Term Time Series Forecasting with MLP via "
                  "Cross-Architecture Distillation, arXiv 2502.15016",
        .formula = "y = Vs relu(BN(Ws s + bs)) + Vt relu(BN(Wt t + bt)), x = s + t; feature h = Ws s + bs + "
                   "Wt t + bt",
        .options = decompositionMlpOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<DecompositionMlp>(options, task);
    };
    return entry;
}

} // namespace retort::learning
