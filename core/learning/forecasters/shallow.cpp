// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/shallow.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/normalisation_option.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

class Shallow : public Forecaster
{
public:
    Shallow(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_dropout(realOf(options, "dropout"))
        , m_hidden(register_module("hidden", torch::nn::ModuleList()))
        , m_projection(
              register_module("projection", torch::nn::Linear(integerOf(options, "d_model"), m_task.horizon)))
        , m_normalisation(*this, options, m_task.channels)
    {
        const auto width = integerOf(options, "d_model");
        for (std::int64_t i = 0; i < integerOf(options, "e_layers"); ++i)
            m_hidden->push_back(torch::nn::Linear(i == 0 ? m_task.lookBack : width, width));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto windows = m_normalisation.normalised(batch.values);
        auto hidden = swapped(windows.values);
        std::vector<NamedTensor> earlier;
        for (std::size_t i = 0; i < m_hidden->size(); ++i) {
            if (i > 0)
                earlier.push_back({nameOfLayer(i - 1), hidden});
            hidden = seededDropout(torch::relu(m_hidden[i]->as<torch::nn::LinearImpl>()->forward(hidden)), m_dropout,
                                   is_training());
        }
        const auto forecast = m_projection(hidden).transpose(1, 2);
        Forecast answer{selectTargets(m_normalisation.restored(forecast, windows), m_task), {{"hidden", hidden}}};
        answer.features.insert(answer.features.end(), earlier.begin(), earlier.end());
        return answer;
    }

private:
    ForecastTask m_task;
    double m_dropout;
    torch::nn::ModuleList m_hidden;
    torch::nn::Linear m_projection;
    WindowNormalisation m_normalisation;
};

Schema shallowOptions()
{
    return {
        {.id = "d_model",
         .label = RETORT_TEXT("learning", "Hidden width"),
         .help =
             RETORT_TEXT("learning", "Units in each hidden layer; also the width of the compared feature."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{128},
         .minimum = 1,
         .maximum = 16384},
        {.id = "e_layers",
         .label = RETORT_TEXT("learning", "Hidden layers"),
         .help = RETORT_TEXT("learning", "One layer makes a shallow network, more layers a deeper one."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{1},
         .minimum = 1,
         .maximum = 16},
        dropoutOption(0.0),
        normalisationOption({"subtract_mean", "revin", "none"}),
    };
}

} // namespace

NetworkEntry shallowEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "shallow",
        .label = RETORT_TEXT("learning", "Shallow network"),
        .summary = RETORT_TEXT("learning",
                               "One or a few hidden layers with ReLU between past and future."),
        .family = "mlp",
        .source = "Rumelhart, Hinton and Williams, Learning Representations by Back-propagating Errors, "
                  "Nature 1986",
        .formula = "h = relu(W1 x + b1), again for each further layer; y = W2 h + b2",
        .options = shallowOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<Shallow>(options, task);
    };
    return entry;
}

} // namespace retort::learning
