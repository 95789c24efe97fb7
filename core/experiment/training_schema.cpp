// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/plan.h"

namespace retort::experiment
{

const Schema& trainingSchema()
{
    static const Schema schema = {
        {.id = "optimizer",
         .label = RETORT_TEXT("experiment", "Optimiser"),
         .help = RETORT_TEXT("experiment", "Adam adapts the step of each weight; SGD goes down the plain gradient with momentum."),
         .type = ParameterType::choice,
         .defaultValue = std::string("adam"),
         .choices = {{"adam", RETORT_TEXT("experiment", "Adam")}, {"sgd", RETORT_TEXT("experiment", "SGD")}}},
        {.id = "learning_rate",
         .label = RETORT_TEXT("experiment", "Learning rate"),
         .help = RETORT_TEXT("experiment", "Step size of the first epoch; the schedule takes it from there."),
         .type = ParameterType::real,
         .defaultValue = 1e-4,
         .minimum = 1e-8,
         .maximum = 10.0,
         .logarithmic = true},
        {.id = "momentum",
         .label = RETORT_TEXT("experiment", "Momentum"),
         .help = RETORT_TEXT("experiment", "How much of the last step SGD keeps."),
         .type = ParameterType::real,
         .defaultValue = 0.9,
         .minimum = 0.0,
         .maximum = 0.999,
         .step = 0.05,
         .enabledWhen = EnabledWhen{"optimizer", {"sgd"}}},
        {.id = "weight_decay",
         .label = RETORT_TEXT("experiment", "Weight decay"),
         .help = RETORT_TEXT("experiment", "Added to the gradient as this factor times the weight (L2)."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = 0.0,
         .maximum = 1.0,
         .logarithmic = true},
        {.id = "schedule",
         .label = RETORT_TEXT("experiment", "Schedule"),
         .help = RETORT_TEXT("experiment",
                             "Halving: epochs 1 and 2 at the full rate, half of it after each further epoch. Exponential: "
                             "times the decay each epoch. Cosine: down to zero over the epochs. One-cycle: up over the "
                             "first 30 % of the steps, then down."),
         .type = ParameterType::choice,
         .defaultValue = std::string("halving"),
         .choices = {{"halving", RETORT_TEXT("experiment", "Halving")},
                     {"exponential", RETORT_TEXT("experiment", "Exponential")},
                     {"cosine", RETORT_TEXT("experiment", "Cosine")},
                     {"one_cycle", RETORT_TEXT("experiment", "One-cycle")},
                     {"constant", RETORT_TEXT("experiment", "Constant")}}},
        {.id = "decay",
         .label = RETORT_TEXT("experiment", "Decay"),
         .help = RETORT_TEXT("experiment", "Factor on the learning rate after each epoch."),
         .type = ParameterType::real,
         .defaultValue = 0.95,
         .minimum = 0.01,
         .maximum = 1.0,
         .step = 0.01,
         .enabledWhen = EnabledWhen{"schedule", {"exponential"}}},
        {.id = "epochs",
         .label = RETORT_TEXT("experiment", "Epochs"),
         .help = RETORT_TEXT("experiment", "Passes over the training windows, at the most."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{10},
         .minimum = 1,
         .maximum = 100000},
        {.id = "batch_size",
         .label = RETORT_TEXT("experiment", "Batch size"),
         .help = RETORT_TEXT("experiment", "Windows in one step; the last batch of an epoch may be smaller."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{32},
         .minimum = 1,
         .maximum = 65536},
        {.id = "patience",
         .label = RETORT_TEXT("experiment", "Patience"),
         .help = RETORT_TEXT("experiment",
                             "Stops after so many epochs without a lower validation MSE; 0 trains every epoch. The best "
                             "weights are kept either way."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{5},
         .minimum = 0,
         .maximum = 100000},
        {.id = "gradient_clip",
         .label = RETORT_TEXT("experiment", "Gradient clipping"),
         .help = RETORT_TEXT("experiment", "Largest norm of the whole gradient; 0 leaves it alone."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = 0.0,
         .maximum = 1e6},
    };
    return schema;
}

const char* idOf(Level level)
{
    return level == Level::prediction ? "prediction" : "feature";
}

} // namespace retort::experiment
