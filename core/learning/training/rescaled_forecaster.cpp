// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/rescaled_forecaster.h"

#include <algorithm>
#include <cmath>

namespace retort::learning
{
namespace
{

torch::Tensor asRow(const std::vector<double>& values)
{
    return torch::tensor(values, torch::kDouble);
}

/// theirs = ours * factor + offset, channel by channel; for forecasts the other way round.
class RescaledForecaster : public Forecaster
{
public:
    RescaledForecaster(std::shared_ptr<Forecaster> network, const TrainedSeries& trained,
                       const data::PreparedSeries& series)
        : m_network(register_module("network", std::move(network)))
    {
        const auto shift = asRow(series.scaler.shift()), scale = asRow(series.scaler.scale());
        const auto factor = scale / asRow(trained.scale);
        const auto offset = (shift - asRow(trained.shift)) / asRow(trained.scale);
        const auto targets =
            torch::tensor(std::vector<std::int64_t>(series.targets.begin(), series.targets.end()), torch::kLong);
        m_factor = register_buffer("factor", factor.to(torch::kFloat));
        m_offset = register_buffer("offset", offset.to(torch::kFloat));
        m_targetFactor = register_buffer("target_factor", factor.index_select(0, targets).to(torch::kFloat));
        m_targetOffset = register_buffer("target_offset", offset.index_select(0, targets).to(torch::kFloat));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        WindowBatch theirs = batch;
        theirs.values = batch.values * m_factor + m_offset;
        Forecast forecast = m_network->forward(theirs);
        forecast.prediction = (forecast.prediction - m_targetOffset) / m_targetFactor;
        if (forecast.quantiles.defined())
            forecast.quantiles = (forecast.quantiles - m_targetOffset.unsqueeze(-1)) / m_targetFactor.unsqueeze(-1);
        return forecast;
    }
    bool usesTimeMarks() const override { return m_network->usesTimeMarks(); }
    bool usesFutureMarks() const override { return m_network->usesFutureMarks(); }
    bool readsFuture() const override { return m_network->readsFuture(); }
    std::vector<double> quantileLevels() const override { return m_network->quantileLevels(); }

private:
    std::shared_ptr<Forecaster> m_network;
    torch::Tensor m_factor, m_offset, m_targetFactor, m_targetOffset;
};

} // namespace

TrainedSeries trainedOn(const data::PreparedSeries& series)
{
    TrainedSeries trained;
    for (const auto& channel : series.series.channels)
        trained.channels.push_back(channel.name);
    trained.shift = series.scaler.shift();
    trained.scale = series.scaler.scale();
    trained.stepMilliseconds = series.series.step;
    trained.calendar = series.series.calendar;
    return trained;
}

bool isOfAnotherSeries(const TrainedSeries& trained, const data::PreparedSeries& series)
{
    const auto& channels = series.series.channels;
    return trained.channels.size() == channels.size() &&
           std::ranges::none_of(trained.channels, [&](const std::string& name) { return std::ranges::find(channels, name, &data::Channel::name) != channels.end(); });
}

std::optional<Message> seriesMisfit(const TrainedSeries& trained, const data::PreparedSeries& series,
                                    const std::string& file)
{
    const TrainedSeries here = trainedOn(series);
    if (trained.channels != here.channels && !isOfAnotherSeries(trained, series)) {
        auto sorted = trained.channels, sortedHere = here.channels;
        std::ranges::sort(sorted);
        std::ranges::sort(sortedHere);
        if (sorted == sortedHere)
            return Message{RETORT_TEXT("learning", "%1 was trained on the same channels in a different order: %2. "
                                                   "List data.channels in that order."),
                           {file, listed(trained.channels)}};
        return Message{RETORT_TEXT("learning", "%1 was trained on the channels %2, but this run has %3. Choose the same channels, or "
                                               "another network."),
                       {file, listed(trained.channels), listed(here.channels)}};
    }
    if (trained.calendar && here.calendar && trained.stepMilliseconds != here.stepMilliseconds)
        return Message{RETORT_TEXT("learning", "%1 was trained with a time step of %2 s, but this series has %3 s. "
                                               "Choose a series with the same sampling interval, or another network."),
                       {file, readable(static_cast<double>(trained.stepMilliseconds) / 1000),
                        readable(static_cast<double>(here.stepMilliseconds) / 1000)}};
    return std::nullopt;
}

bool scaledOtherwise(const TrainedSeries& trained, const data::PreparedSeries& series)
{
    const auto& shift = series.scaler.shift();
    const auto& scale = series.scaler.scale();
    for (std::size_t c = 0; c < shift.size(); ++c) {
        const double tolerance = 1e-9 * (std::abs(trained.shift[c]) + trained.scale[c]);
        if (std::abs(shift[c] - trained.shift[c]) > tolerance || std::abs(scale[c] - trained.scale[c]) > tolerance)
            return true;
    }
    return false;
}

std::shared_ptr<Forecaster> rescaled(std::shared_ptr<Forecaster> network, const TrainedSeries& trained,
                                     const data::PreparedSeries& series)
{
    return std::make_shared<RescaledForecaster>(std::move(network), trained, series);
}

} // namespace retort::learning
