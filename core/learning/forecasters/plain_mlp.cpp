// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/plain_mlp.h"

#include "core/learning/forecasters/normalisation_option.h"
#include "core/learning/layers/channel_batch_norm.h"
#include "core/learning/layers/linear_pair.h"
#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

class PlainMlp : public Forecaster
{
public:
    PlainMlp(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_linear(register_module("Linear", std::make_shared<LinearPair>(m_task.lookBack, integerOf(options, "d_model"),
                                                                          m_task.horizon)))
        , m_norm(register_module("bn", std::make_shared<ChannelBatchNormRelu>(m_task.channels)))
        , m_normalisation(*this, options, m_task.channels)
    {
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto windows = m_normalisation.normalised(batch.values);
        const auto hidden = m_linear->in(swapped(windows.values));
        const auto forecast = m_linear->out(m_norm->forward(hidden)).transpose(1, 2);
        return {selectTargets(m_normalisation.restored(forecast, windows), m_task), {{"hidden", hidden}}};
    }

private:
    ForecastTask m_task;
    std::shared_ptr<LinearPair> m_linear;
    std::shared_ptr<ChannelBatchNormRelu> m_norm;
    WindowNormalisation m_normalisation;
};

} // namespace

NetworkEntry plainMlpEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "plain_mlp",
        .label = RETORT_TEXT("learning", "Plain MLP"),
        .summary = RETORT_TEXT("learning", "TimeDistill's student without its decomposition: half the size."),
        .family = "mlp",
        .source = "Ni et al., TimeDistill: Efficient Long-Term Time Series Forecasting with MLP via "
                  "Cross-Architecture Distillation, arXiv 2502.15016",
        .formula = "y = V relu(BN(W x + b)) + c; feature h = W x + b",
        .options = {{.id = "d_model",
                     .label = RETORT_TEXT("learning", "Hidden width"),
                     .help = RETORT_TEXT("learning", "Units in the hidden layer; also the width of the compared "
                                                     "feature."),
                     .type = ParameterType::integer,
                     .defaultValue = std::int64_t{512},
                     .minimum = 1,
                     .maximum = 16384},
                    normalisationOption({"subtract_mean", "revin", "none"})}};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<PlainMlp>(options, task);
    };
    return entry;
}

} // namespace retort::learning
