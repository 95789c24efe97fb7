// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include "core/task/task.h"

namespace retort::experiment
{

namespace
{

std::vector<Choice> metricChoices()
{
    std::vector<Choice> choices;
    for (const task::Metric& metric : task::forecasting().metrics)
        if (!metric.ofNodes) // not every series has any
            choices.push_back({metric.id, metric.label});
    return choices;
}

} // namespace

const Schema& trainingSchema()
{
    static const Schema schema = {
        {.id = "optimizer",
         .label = RETORT_TEXT("experiment", "Optimiser"),
         .help = RETORT_TEXT("experiment", "Adam adapts the step size of each weight; SGD follows the plain gradient "
                                           "with momentum."),
         .type = ParameterType::choice,
         .defaultValue = std::string("adam"),
         .choices = {{"adam", RETORT_TEXT("experiment", "Adam")}, {"sgd", RETORT_TEXT("experiment", "SGD")}}},
        {.id = "learning_rate",
         .label = RETORT_TEXT("experiment", "Learning rate"),
         .help = RETORT_TEXT("experiment", "Initial learning rate; the schedule changes it afterwards."),
         .type = ParameterType::real,
         .defaultValue = 1e-4,
         .minimum = 1e-8,
         .maximum = 10.0,
         .logarithmic = true},
        {.id = "momentum",
         .label = RETORT_TEXT("experiment", "Momentum"),
         .help = RETORT_TEXT("experiment", "Fraction of the previous step that SGD keeps."),
         .type = ParameterType::real,
         .defaultValue = 0.9,
         .minimum = 0.0,
         .maximum = 0.999,
         .step = 0.05,
         .enabledWhen = EnabledWhen{"optimizer", {"sgd"}}},
        {.id = "weight_decay",
         .label = RETORT_TEXT("experiment", "Weight decay"),
         .help = RETORT_TEXT("experiment", "L2 penalty: this factor times the weight is added to the gradient."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = 0.0,
         .maximum = 1.0,
         .logarithmic = true},
        {.id = "schedule",
         .label = RETORT_TEXT("experiment", "Schedule"),
         .help = RETORT_TEXT("experiment",
                             "Halving: epochs 1 and 2 at the full rate, then halved after each epoch. Exponential: "
                             "multiplied by the decay after each epoch. Cosine: down to zero over all epochs. "
                             "One-cycle: up over the first 30 % of the steps, then down."),
         .type = ParameterType::choice,
         .defaultValue = std::string("halving"),
         .choices = {{"halving", RETORT_TEXT("experiment", "Halving")},
                     {"exponential", RETORT_TEXT("experiment", "Exponential")},
                     {"cosine", RETORT_TEXT("experiment", "Cosine")},
                     {"one_cycle", RETORT_TEXT("experiment", "One-cycle")},
                     {"constant", RETORT_TEXT("experiment", "Constant")}}},
        {.id = "decay",
         .label = RETORT_TEXT("experiment", "Decay"),
         .help = RETORT_TEXT("experiment", "The learning rate is multiplied by this factor after each epoch."),
         .type = ParameterType::real,
         .defaultValue = 0.95,
         .minimum = 0.01,
         .maximum = 1.0,
         .step = 0.01,
         .enabledWhen = EnabledWhen{"schedule", {"exponential"}}},
        {.id = "epochs",
         .label = RETORT_TEXT("experiment", "Epochs"),
         .help = RETORT_TEXT("experiment", "Maximum number of passes over the training windows."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{10},
         .minimum = 1,
         .maximum = 100000},
        {.id = "batch_size",
         .label = RETORT_TEXT("experiment", "Batch size"),
         .help = RETORT_TEXT("experiment", "Windows per step; the last batch of an epoch may be smaller."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{32},
         .minimum = 1,
         .maximum = 65536},
        {.id = "drop_last",
         .label = RETORT_TEXT("experiment", "Drop incomplete batches"),
         .help = RETORT_TEXT("experiment",
                             "Drops the last batch of an epoch if it is smaller, as Time-Series-Library does; "
                             "different windows are dropped each time."),
         .type = ParameterType::boolean,
         .defaultValue = false},
        {.id = "patience",
         .label = RETORT_TEXT("experiment", "Early stopping patience"),
         .help = RETORT_TEXT("experiment",
                             "Stops after this many epochs without a lower validation MSE; 0 trains for all epochs. "
                             "The best weights are kept either way."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{5},
         .minimum = 0,
         .maximum = 100000},
        {.id = "selection_metric",
         .label = RETORT_TEXT("experiment", "Best epoch by"),
         .help = RETORT_TEXT("experiment", "The epoch with the best value on the validation windows gives the weights; early "
                                           "stopping waits for it. With quantiles the MSE counts together with the pinball "
                                           "loss."),
         .type = ParameterType::choice,
         .defaultValue = task::forecasting().metrics.front().id,
         .choices = metricChoices()},
        {.id = "gradient_clip",
         .label = RETORT_TEXT("experiment", "Gradient clipping"),
         .help = RETORT_TEXT("experiment", "Maximum norm of the whole gradient; 0 turns clipping off."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = 0.0,
         .maximum = 1e6},
    };
    return schema;
}

} // namespace retort::experiment
