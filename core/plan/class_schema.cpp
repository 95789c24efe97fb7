// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/class_schema.h"

#include "core/task/task.h"

namespace retort::experiment
{
namespace
{

std::vector<Choice> metricChoices()
{
    std::vector<Choice> choices;
    for (const task::Metric& metric : task::classification().metrics)
        choices.push_back({metric.id, metric.label});
    return choices;
}

std::vector<Parameter> ruleParameters()
{
    return {
        {.id = "labels",
         .label = RETORT_TEXT("experiment", "Labels"),
         .help = RETORT_TEXT("experiment", "From the files of a collection; or by a rule from the steps after each window: the direction of the change, "
                                           "the risk, a score in quantile bins, or an event that a column marks. The horizon says how many steps."),
         .type = ParameterType::choice,
         .defaultValue = std::string("collection"),
         .choices = {{"collection", RETORT_TEXT("experiment", "Of the collection")},
                     {"direction", RETORT_TEXT("experiment", "Direction")},
                     {"risk", RETORT_TEXT("experiment", "Risk")},
                     {"score", RETORT_TEXT("experiment", "Score")},
                     {"event", RETORT_TEXT("experiment", "Event")}}},
        {.id = "channel",
         .label = RETORT_TEXT("experiment", "Channel of the labels"),
         .help = RETORT_TEXT("experiment", "Empty: the first target."),
         .type = ParameterType::text,
         .defaultValue = std::string(),
         .enabledWhen = EnabledWhen{"labels", {"direction", "risk", "score", "event"}}},
        {.id = "change",
         .label = RETORT_TEXT("experiment", "Change"),
         .help = RETORT_TEXT("experiment", "Log returns for prices; differences for values that may be 0 or below."),
         .type = ParameterType::choice,
         .defaultValue = std::string("log_return"),
         .choices = {{"log_return", RETORT_TEXT("experiment", "Log return")}, {"difference", RETORT_TEXT("experiment", "Difference")}},
         .enabledWhen = EnabledWhen{"labels", {"direction", "risk", "score"}}},
        {.id = "dead_zone",
         .label = RETORT_TEXT("experiment", "Dead zone"),
         .help = RETORT_TEXT("experiment", "Changes up to this size are the class \"flat\"; 0: there is none."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = 0.0,
         .enabledWhen = EnabledWhen{"labels", {"direction"}}},
        {.id = "dead_zone_quantile",
         .label = RETORT_TEXT("experiment", "Dead zone as a quantile"),
         .help = RETORT_TEXT("experiment", "Replaces the dead zone: the quantile of absolute changes in the training windows; 0: off."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = 0.0,
         .maximum = 0.99,
         .enabledWhen = EnabledWhen{"labels", {"direction"}}},
        {.id = "measure",
         .label = RETORT_TEXT("experiment", "Risk measure"),
         .help = RETORT_TEXT("experiment", "Volatility: standard deviation of the changes from step to step. Drawdown: the largest fall from a maximum."),
         .type = ParameterType::choice,
         .defaultValue = std::string("volatility"),
         .choices = {{"volatility", RETORT_TEXT("experiment", "Volatility")}, {"drawdown", RETORT_TEXT("experiment", "Maximum drawdown")}},
         .enabledWhen = EnabledWhen{"labels", {"risk"}}},
        {.id = "levels",
         .label = RETORT_TEXT("experiment", "Risk levels"),
         .help = RETORT_TEXT("experiment", "2: low and high. 3: thirds of the training windows."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{2},
         .minimum = 2,
         .maximum = 3,
         .enabledWhen = EnabledWhen{"labels", {"risk"}}},
        {.id = "quantile",
         .label = RETORT_TEXT("experiment", "High risk above the quantile"),
         .help = RETORT_TEXT("experiment", "Of the training windows, with two levels."),
         .type = ParameterType::real,
         .defaultValue = 0.8,
         .minimum = 0.01,
         .maximum = 0.99,
         .enabledWhen = EnabledWhen{"labels", {"risk"}}},
        {.id = "bins",
         .label = RETORT_TEXT("experiment", "Score bins"),
         .help = RETORT_TEXT("experiment", "Quantile bins of the change in the training windows, from the lowest."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{5},
         .minimum = 2,
         .maximum = 20,
         .enabledWhen = EnabledWhen{"labels", {"score"}}},
    };
}

std::vector<Parameter> collectionParameters()
{
    return {
        {.id = "test_file",
         .label = RETORT_TEXT("experiment", "Test file"),
         .help = RETORT_TEXT("experiment", "Empty: found by its name, X_TEST beside X_TRAIN; where the name has neither, the test part is drawn from the one file."),
         .type = ParameterType::text,
         .defaultValue = std::string(),
         .enabledWhen = EnabledWhen{"labels", {"collection"}}},
        {.id = "label_column",
         .label = RETORT_TEXT("experiment", "Label column"),
         .help = RETORT_TEXT("experiment", "Of a table with a header. Empty: the column called label or class, or the only one with words."),
         .type = ParameterType::text,
         .defaultValue = std::string(),
         .enabledWhen = EnabledWhen{"labels", {"collection"}}},
        {.id = "lengths",
         .label = RETORT_TEXT("experiment", "Different lengths"),
         .help = RETORT_TEXT("experiment", "Pad to the longest series with the last value, cut to the shortest, or resample all to the middle length."),
         .type = ParameterType::choice,
         .defaultValue = std::string("pad"),
         .choices = {{"pad", RETORT_TEXT("experiment", "Pad")}, {"truncate", RETORT_TEXT("experiment", "Truncate")}, {"resample", RETORT_TEXT("experiment", "Resample")}},
         .enabledWhen = EnabledWhen{"labels", {"collection"}}},
        {.id = "normalise",
         .label = RETORT_TEXT("experiment", "Normalise each series"),
         .help = RETORT_TEXT("experiment", "Each channel of each series to mean 0 and standard deviation 1."),
         .type = ParameterType::boolean,
         .defaultValue = false,
         .enabledWhen = EnabledWhen{"labels", {"collection"}}},
        {.id = "validation",
         .label = RETORT_TEXT("experiment", "Validation share"),
         .help = RETORT_TEXT("experiment", "Of the training series of each class, drawn with the seed."),
         .type = ParameterType::real,
         .defaultValue = 0.2,
         .minimum = 0.01,
         .maximum = 0.9,
         .enabledWhen = EnabledWhen{"labels", {"collection"}}},
        {.id = "test",
         .label = RETORT_TEXT("experiment", "Test share"),
         .help = RETORT_TEXT("experiment", "Of the series of each class, where all are in one file."),
         .type = ParameterType::real,
         .defaultValue = 0.2,
         .minimum = 0.01,
         .maximum = 0.9,
         .enabledWhen = EnabledWhen{"labels", {"collection"}}},
    };
}

std::vector<Parameter> learningParameters()
{
    return {
        {.id = "class_weights",
         .label = RETORT_TEXT("experiment", "Class weights"),
         .help = RETORT_TEXT("experiment", "Balanced: each class counts in inverse proportion to its training windows."),
         .type = ParameterType::choice,
         .defaultValue = std::string("none"),
         .choices = {{"none", RETORT_TEXT("experiment", "None")}, {"balanced", RETORT_TEXT("experiment", "Balanced")}}},
        {.id = "label_smoothing",
         .label = RETORT_TEXT("experiment", "Label smoothing"),
         .help = RETORT_TEXT("experiment", "Share of the label that is spread evenly over all classes."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = 0.0,
         .maximum = 0.9},
        {.id = "selection_metric",
         .label = RETORT_TEXT("experiment", "Best epoch by"),
         .help = RETORT_TEXT("experiment", "On the validation windows. The log loss decides between epochs with the same value."),
         .type = ParameterType::choice,
         .defaultValue = task::classification().metrics.front().id,
         .choices = metricChoices()},
        {.id = "pooling",
         .label = RETORT_TEXT("experiment", "Pooling"),
         .help = RETORT_TEXT("experiment", "How the classifier pools the first feature of a network: flatten all positions, or average them."),
         .type = ParameterType::choice,
         .defaultValue = std::string("flatten"),
         .choices = {{"flatten", RETORT_TEXT("experiment", "Flatten")}, {"mean", RETORT_TEXT("experiment", "Mean")}}},
        {.id = "dropout",
         .label = RETORT_TEXT("experiment", "Dropout of the classifier"),
         .help = RETORT_TEXT("experiment", "Before the linear layer of the classifier."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = 0.0,
         .maximum = 0.9},
    };
}

} // namespace

const Schema& classSchema()
{
    static const Schema schema = [] {
        Schema all;
        for (const auto& part : {ruleParameters(), collectionParameters(), learningParameters()})
            for (const Parameter& parameter : part)
                all.add(parameter);
        return all;
    }();
    return schema;
}

int classesOf(const Options& classes)
{
    const data::LabelRule rule = labelRuleOf(classes);
    const std::string labels = textOf(classes, "labels");
    if (labels == "direction")
        return rule.deadZone > 0 || rule.deadZoneQuantile > 0 ? 3 : 2;
    return labels == "risk" ? rule.levels : labels == "score" ? rule.bins : 2;
}

bool labelsOfCollection(const Options& classes)
{
    return textOf(classes, "labels") == "collection";
}

data::LabelRule labelRuleOf(const Options& classes)
{
    const std::string labels = textOf(classes, "labels");
    return {.kind = labels == "risk"    ? data::LabelKind::risk
                    : labels == "score" ? data::LabelKind::score
                    : labels == "event" ? data::LabelKind::event
                                        : data::LabelKind::direction,
            .channel = textOf(classes, "channel"),
            .logarithmic = textOf(classes, "change") == "log_return",
            .deadZone = realOf(classes, "dead_zone"),
            .deadZoneQuantile = realOf(classes, "dead_zone_quantile"),
            .drawdown = textOf(classes, "measure") == "drawdown",
            .levels = static_cast<int>(integerOf(classes, "levels")),
            .quantile = realOf(classes, "quantile"),
            .bins = static_cast<int>(integerOf(classes, "bins"))};
}

data::CollectionOptions collectionOptionsOf(const Options& classes, const std::filesystem::path& file)
{
    std::filesystem::path test = textOf(classes, "test_file");
    if (!test.empty() && test.is_relative())
        test = file.parent_path() / test;
    return {test, textOf(classes, "label_column")};
}

data::CollectionPlan collectionPlanOf(const Options& classes, const Plan& plan)
{
    const std::string lengths = textOf(classes, "lengths");
    return {.lengths = lengths == "truncate" ? data::Lengths::truncate : lengths == "resample" ? data::Lengths::resample : data::Lengths::pad,
            .normalise = booleanOf(classes, "normalise"),
            .validation = realOf(classes, "validation"),
            .test = realOf(classes, "test"),
            .scaler = plan.data.scaler,
            .seed = plan.seed};
}

} // namespace retort::experiment
