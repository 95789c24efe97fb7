// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/linear_regression.h"

#include "core/learning/layers/channel_linear.h"

namespace retort::learning
{
namespace
{

class LinearRegression : public Forecaster
{
public:
    LinearRegression(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_joint(textOf(options, "mapping") == "all_to_all")
        , m_centred(textOf(options, "normalisation") == "subtract_mean")
    {
        const auto targets = static_cast<std::int64_t>(m_task.targets.size());
        m_linear = m_joint ? std::make_shared<ChannelLinear>(m_task.lookBack * m_task.channels,
                                                             m_task.horizon * targets, 0)
                           : std::make_shared<ChannelLinear>(
                                 m_task.lookBack, m_task.horizon,
                                 textOf(options, "mapping") == "per_channel" ? m_task.channels : 0);
        register_module("linear", m_linear);
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto mean = m_centred ? batch.values.mean(1, true)
                                    : torch::zeros({1, 1, m_task.channels}, batch.values.options());
        const auto series = (batch.values - mean).transpose(1, 2); // [B, C, L]
        if (m_joint) {
            const auto forecast =
                m_linear->forward(series.flatten(1)).unflatten(1, {-1, m_task.horizon}); // [B, targets, H]
            return {forecast.transpose(1, 2) + selectTargets(mean, m_task), {{"output", forecast.flatten(1)}}}; // of targets, so no channel axis
        }
        const auto forecast = m_linear->forward(series);
        return {selectTargets(forecast.transpose(1, 2) + mean, m_task), {{"output", forecast}}};
    }

private:
    ForecastTask m_task;
    bool m_joint;
    bool m_centred;
    std::shared_ptr<ChannelLinear> m_linear;
};

} // namespace

NetworkEntry linearRegressionEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "linear_regression",
        .label = RETORT_TEXT("learning", "Linear regression"),
        .summary = RETORT_TEXT(
            "learning",
            "The future as one weighted sum of the past: a single layer, and the easiest to read."),
        .family = "linear",
        .source = "Ordinary least squares, learned by gradient; shared map as in Toner and Darlow, ICML "
                  "2024, arXiv 2403.14587",
        .formula = "y = W (x - mean) + b + mean",
        .options = {
            {.id = "mapping",
             .label = RETORT_TEXT("learning", "Mapping"),
             .help = RETORT_TEXT(
                 "learning",
                 "One map that all channels share, one for each, or from all channels to all targets."),
             .type = ParameterType::choice,
             .defaultValue = std::string("shared"),
             .choices = {{"shared", RETORT_TEXT("learning", "Shared")},
                         {"per_channel", RETORT_TEXT("learning", "Per channel")},
                         {"all_to_all", RETORT_TEXT("learning", "All to all")}}},
            {.id = "normalisation",
             .label = RETORT_TEXT("learning", "Normalisation"),
             .help =
                 RETORT_TEXT("learning", "What is taken away from each window and put back on the forecast."),
             .type = ParameterType::choice,
             .defaultValue = std::string("subtract_mean"),
             .choices = {{"subtract_mean", RETORT_TEXT("learning", "Subtract the mean")},
                         {"none", RETORT_TEXT("learning", "None")}}}}};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<LinearRegression>(options, task);
    };
    entry.faults = [](const Options&, const ForecastTask&) { return std::vector<Finding>(); };
    return entry;
}

} // namespace retort::learning
