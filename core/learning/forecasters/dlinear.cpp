// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/dlinear.h"

#include "core/learning/forecasters/moving_average_option.h"
#include "core/learning/layers/channel_linear.h"
#include "core/learning/layers/series_decomposition.h"

namespace retort::learning
{
namespace
{

class DLinear : public Forecaster
{
public:
    DLinear(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_kernel(static_cast<int>(integerOf(options, "moving_avg")))
        , m_seasonal(register_module("Linear_Seasonal", linear(options)))
        , m_trend(register_module("Linear_Trend", linear(options)))
    {
        const torch::NoGradGuard noGradient;
        for (const auto& branch : {m_seasonal, m_trend})
            branch->weight().fill_(1.0 / m_task.lookBack);
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto parts = centreAndDecompose(batch.values, m_kernel, false);
        const auto forecast = m_seasonal->forward(parts.seasonal) + m_trend->forward(parts.trend);
        return {selectTargets(forecast.transpose(1, 2), m_task), {{"output", forecast}}};
    }

private:
    std::shared_ptr<ChannelLinear> linear(const Options& options) const
    {
        return std::make_shared<ChannelLinear>(m_task.lookBack, m_task.horizon,
                                               booleanOf(options, "individual") ? m_task.channels : 0);
    }

    ForecastTask m_task;
    int m_kernel;
    std::shared_ptr<ChannelLinear> m_seasonal, m_trend;
};

} // namespace

NetworkEntry dlinearEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "dlinear",
        .label = RETORT_TEXT("learning", "DLinear"),
        .summary = RETORT_TEXT(
            "learning", "One linear map for the trend and one for the seasonal part: hard to beat for its size."),
        .family = "linear",
        .source = "Zeng et al., Are Transformers Effective for Time Series Forecasting?, AAAI 2023, arXiv "
                  "2205.13504",
        .formula = "y = Ws s + bs + Wt t + bt, x = s + t",
        .options = {
            movingAverageOption(),
            {.id = "individual",
             .label = RETORT_TEXT("learning", "One pair per channel"),
             .help = RETORT_TEXT("learning", "Gives each channel its own maps instead of shared ones."),
             .type = ParameterType::boolean,
             .defaultValue = false}}};
    entry.channelLists = {"Linear_Seasonal", "Linear_Trend"};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<DLinear>(options, task);
    };
    return entry;
}

} // namespace retort::learning
