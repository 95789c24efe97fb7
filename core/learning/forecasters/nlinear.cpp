// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/nlinear.h"

#include "core/learning/layers/channel_linear.h"
#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

class NLinear : public Forecaster
{
public:
    NLinear(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_linear(register_module("Linear", std::make_shared<ChannelLinear>(
                                                 m_task.lookBack, m_task.horizon,
                                                 booleanOf(options, "individual") ? m_task.channels : 0)))
    {
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto last = batch.values.narrow(1, m_task.lookBack - 1, 1); // [B, 1, C]
        const auto forecast = m_linear->forward(swapped(batch.values - last));
        return {selectTargets(forecast.transpose(1, 2) + last, m_task), {{"output", forecast}}};
    }

private:
    ForecastTask m_task;
    std::shared_ptr<ChannelLinear> m_linear;
};

} // namespace

NetworkEntry nlinearEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "nlinear",
        .label = RETORT_TEXT("learning", "NLinear"),
        .summary = RETORT_TEXT("learning",
                               "One linear map of the differences from the last value: robust when a series drifts."),
        .family = "linear",
        .source = "Zeng et al., Are Transformers Effective for Time Series Forecasting?, AAAI 2023, arXiv "
                  "2205.13504",
        .formula = "y = W (x - x_L) + b + x_L",
        .options = {
            {.id = "individual",
             .label = RETORT_TEXT("learning", "One map per channel"),
             .help = RETORT_TEXT("learning", "Gives each channel its own map instead of a shared one."),
             .type = ParameterType::boolean,
             .defaultValue = false}}};
    entry.channelLists = {"Linear"};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<NLinear>(options, task);
    };
    return entry;
}

} // namespace retort::learning
