// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_fields.h"

#include "core/plan/plan_ids.h"
#include "core/plan/plan_limits.h"
#include "core/plan/quantile_text.h"

#include <algorithm>
#include <limits>

namespace retort::experiment
{
namespace
{

using Form = PlanField::Form;
using File = PlanField::File;

/// Of a number that no plan may have, so that the text stays to be corrected and validation names it.
int toInt(const Value& value)
{
    constexpr std::int64_t largest = 1'000'000'000;
    return static_cast<int>(std::clamp(std::get<std::int64_t>(value), -largest, largest));
}

/// A form's whole numbers end below the largest seed: a larger one is shown as the largest, and kept.
std::int64_t shownSeed(std::uint64_t seed)
{
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return static_cast<std::int64_t>(std::min(seed, largest));
}

template <typename T>
std::vector<Choice> choicesOf(const std::vector<Named<T>>& names, const std::vector<Text>& labels)
{
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < names.size(); ++i)
        choices.push_back({names[i].id, labels[i]});
    return choices;
}

} // namespace

const std::vector<PlanField>& planFields()
{
    static const std::vector<PlanField> fields = {
        {.section = "task",
         .form = Form::data,
         .parameter = {.id = "look_back",
                       .label = RETORT_TEXT("experiment", "Look-back"),
                       .help = RETORT_TEXT("experiment", "Past steps that a network reads."),
                       .type = ParameterType::integer,
                       .defaultValue = std::int64_t{96},
                       .minimum = 1,
                       .maximum = largestWindow,
                       .step = 24,
                       .unit = RETORT_TEXT("experiment", "steps")},
         .get = [](const Plan& plan) { return Value(std::int64_t{plan.task.lookBack}); },
         .set = [](Plan& plan, const Value& value) { plan.task.lookBack = toInt(value); }},
        {.section = "task",
         .form = Form::data,
         .parameter = {.id = "horizon",
                       .label = RETORT_TEXT("experiment", "Horizon"),
                       .help = RETORT_TEXT("experiment", "Future steps that a network forecasts, or that decide the class of a window."),
                       .type = ParameterType::integer,
                       .defaultValue = std::int64_t{96},
                       .minimum = 1,
                       .maximum = largestWindow,
                       .step = 24,
                       .unit = RETORT_TEXT("experiment", "steps")},
         .get = [](const Plan& plan) { return Value(std::int64_t{plan.task.horizon}); },
         .set = [](Plan& plan, const Value& value) { plan.task.horizon = toInt(value); }},
        {.section = "task",
         .form = Form::data,
         .file = File::own,
         .forecastsOnly = true,
         .parameter = {.id = "quantiles",
                       .label = RETORT_TEXT("experiment", "Quantiles"),
                       .help = RETORT_TEXT("experiment",
                                           "Quantiles to forecast in addition to the values, for an uncertainty band: "
                                           "numbers between 0 and 1, such as 0.1, 0.5, 0.9. Empty: values only."),
                       .type = ParameterType::text,
                       .defaultValue = std::string()},
         .get = [](const Plan& plan) { return Value(quantileText(plan.task.quantiles)); },
         .set = [](Plan& plan, const Value& value) { plan.task.quantiles = quantilesFrom(std::get<std::string>(value)); }},
        {.section = "data",
         .form = Form::data,
         .parameter = {.id = "scaler",
                       .label = RETORT_TEXT("experiment", "Scaler"),
                       .help = RETORT_TEXT("experiment", "Puts the channels on the same scale; fitted on the training set "
                                                         "only. Standard: mean 0 and standard deviation 1. Min-max: 0 to 1."),
                       .type = ParameterType::choice,
                       .defaultValue = std::string("standard"),
                       .choices = choicesOf(scalerNames(), {RETORT_TEXT("experiment", "Standard"),
                                                            RETORT_TEXT("experiment", "Min-max"),
                                                            RETORT_TEXT("experiment", "None")})},
         .get = [](const Plan& plan) { return Value(std::string(idOf(scalerNames(), plan.data.scaler))); },
         .set = [](Plan& plan, const Value& value) { plan.data.scaler = *valueOf(scalerNames(), std::get<std::string>(value)); }},
        {.section = "data",
         .form = Form::data,
         .file = File::own,
         .parameter = {.id = "fill",
                       .label = RETORT_TEXT("experiment", "Missing values"),
                       .help = RETORT_TEXT("experiment",
                                           "Leave missing: windows that contain a missing value are left out and counted. "
                                           "Forward fill repeats the last known value; linear interpolation draws a "
                                           "straight line between the neighbours."),
                       .type = ParameterType::choice,
                       .defaultValue = std::string("none"),
                       .choices = choicesOf(fillNames(), {RETORT_TEXT("experiment", "Leave missing"),
                                                          RETORT_TEXT("experiment", "Forward fill"),
                                                          RETORT_TEXT("experiment", "Linear interpolation")})},
         .get = [](const Plan& plan) { return Value(std::string(idOf(fillNames(), plan.data.import.fill))); },
         .set = [](Plan& plan, const Value& value) { plan.data.import.fill = *valueOf(fillNames(), std::get<std::string>(value)); }},
        {.section = "data",
         .form = Form::data,
         .parameter = {.id = "incomplete_windows",
                       .label = RETORT_TEXT("experiment", "Use incomplete windows"),
                       .help = RETORT_TEXT("experiment",
                                           "Windows with missing values take part: losses and errors are means over the "
                                           "values that are known, and networks read filled values, or the mean where "
                                           "nothing is filled. Off: such windows are left out."),
                       .type = ParameterType::boolean,
                       .defaultValue = false},
         .get = [](const Plan& plan) { return Value(plan.data.incompleteWindows); },
         .set = [](Plan& plan, const Value& value) { plan.data.incompleteWindows = std::get<bool>(value); }},
        {.section = "distillation",
         .parameter = {.id = "supervised_weight",
                       .label = RETORT_TEXT("experiment", "Supervised loss weight"),
                       .help = RETORT_TEXT("experiment", "Weight of the error against the ground truth in the loss of the "
                                                         "distilled student."),
                       .type = ParameterType::real,
                       .defaultValue = 1.0,
                       .minimum = 0.0},
         .get = [](const Plan& plan) { return Value(plan.supervisedWeight); },
         .set = [](Plan& plan, const Value& value) { plan.supervisedWeight = std::get<double>(value); }},
        {.form = Form::compute,
         .file = File::own,
         .parameter = {.id = "seed",
                       .label = RETORT_TEXT("experiment", "Seed"),
                       .help = RETORT_TEXT("experiment", "Determines initial weights, batch order and dropout: the same seed "
                                                         "gives the same numbers."),
                       .type = ParameterType::integer,
                       .defaultValue = std::int64_t{2021},
                       .minimum = 0,
                       .maximum = 9e15},
         .get = [](const Plan& plan) { return Value(shownSeed(plan.seed)); },
         .set =
             [](Plan& plan, const Value& value) {
                 if (const auto seed = std::get<std::int64_t>(value); seed != shownSeed(plan.seed))
                     plan.seed = static_cast<std::uint64_t>(std::max<std::int64_t>(0, seed));
             }},
        {.section = "compute",
         .form = Form::compute,
         .parameter = {.id = "device",
                       .label = RETORT_TEXT("experiment", "Device"),
                       .help = RETORT_TEXT("experiment", "Automatic uses CUDA if available, otherwise the CPU."),
                       .type = ParameterType::choice,
                       .defaultValue = std::string("auto"),
                       .choices = {{"auto", RETORT_TEXT("experiment", "Automatic")},
                                   {"cpu", RETORT_TEXT("experiment", "CPU")},
                                   {"cuda", RETORT_TEXT("experiment", "CUDA")}}},
         .get = [](const Plan& plan) { return Value(plan.compute.device); },
         .set = [](Plan& plan, const Value& value) { plan.compute.device = std::get<std::string>(value); }},
        {.section = "compute",
         .form = Form::compute,
         .file = File::automatic,
         .parameter = {.id = "threads",
                       .label = RETORT_TEXT("experiment", "Threads (0: automatic)"),
                       .help = RETORT_TEXT("experiment", "0 measures once which number is fastest on this machine and "
                                                         "remembers it. The number is kept in the record; another one may "
                                                         "change the last bits."),
                       .type = ParameterType::integer,
                       .defaultValue = std::int64_t{0},
                       .minimum = 0,
                       .maximum = mostThreads},
         .get = [](const Plan& plan) { return Value(std::int64_t{plan.compute.threads}); },
         .set = [](Plan& plan, const Value& value) { plan.compute.threads = toInt(value); }},
    };
    return fields;
}

const Schema& formSchema(Form form, TaskKind kind)
{
    static const std::map<std::pair<Form, TaskKind>, Schema> schemas = [] {
        std::map<std::pair<Form, TaskKind>, Schema> all;
        for (const PlanField& field : planFields())
            for (const TaskKind each : {TaskKind::forecasting, TaskKind::classification})
                if (each == TaskKind::forecasting || !field.forecastsOnly)
                    all[{field.form, each}].add(field.parameter);
        return all;
    }();
    return schemas.at({form, kind});
}

Options formOptions(Form form, const Plan& plan, const Options& shown)
{
    Options options;
    for (const PlanField& field : planFields()) {
        if (field.form != form)
            continue;
        const std::string& id = field.parameter.id;
        options[id] = field.get(plan);
        const auto typed = shown.find(id);
        if (typed == shown.end() || field.parameter.type != ParameterType::text)
            continue;
        Plan meant = plan;
        field.set(meant, typed->second);
        if (meant == plan)
            options[id] = typed->second;
    }
    return options;
}

void setFormOptions(Form form, Plan& plan, const Options& resolved)
{
    for (const PlanField& field : planFields())
        if (const auto given = resolved.find(field.parameter.id); field.form == form && given != resolved.end())
            field.set(plan, given->second);
}

} // namespace retort::experiment
