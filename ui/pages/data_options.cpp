// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data_options.h"

#include "core/foundation/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace retort::ui
{
namespace
{

using data::Fill;
using data::ScalerKind;
using data::SplitPlan;

constexpr std::array scalers = {std::pair{ScalerKind::standard, "standard"}, std::pair{ScalerKind::min_max, "min_max"},
                                std::pair{ScalerKind::none, "none"}};
constexpr std::array fills = {std::pair{Fill::none, "none"}, std::pair{Fill::forward, "forward"},
                              std::pair{Fill::linear, "linear"}};

template <typename Names, typename T>
std::string idOf(const Names& names, T value)
{
    return std::ranges::find(names, value, &Names::value_type::first)->second;
}

template <typename Names>
auto valueOf(const Names& names, const std::string& id)
{
    return std::ranges::find_if(names, [&](const auto& name) { return id == name.second; })->first;
}

/// Stands for what is no number, so that the text stays to be seen and corrected: outside of 0 to 1 a finding
/// names it.
constexpr double unreadable = -1;

/// "0.1, 0.5, 0.9"
std::string quantileText(const std::vector<double>& quantiles)
{
    std::string text;
    for (const double quantile : quantiles)
        text += (text.empty() ? "" : ", ") + (quantile == unreadable ? std::string("?") : readable(quantile));
    return text;
}

double quantileFrom(const std::string& word)
{
    return numberFrom(word).value_or(unreadable);
}

/// Semicolons, spaces or commas between; "0,1; 0,5" and "0,1 0,5" have decimal commas.
std::vector<double> quantilesFrom(const std::string& text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ';' || c == ' ' || c == '\t')
            words.emplace_back();
        else
            words.back() += c;
    }
    std::vector<double> quantiles;
    for (std::string& word : words) {
        while (!word.empty() && word.back() == ',')
            word.pop_back();
        if (word.empty())
            continue;
        if (std::ranges::count(word, ',') == 1 && word.starts_with("0,")) {
            std::ranges::replace(word, ',', '.');
            quantiles.push_back(quantileFrom(word));
            continue;
        }
        for (std::size_t begin = 0; begin <= word.size();) {
            const std::size_t end = std::min(word.find(',', begin), word.size());
            quantiles.push_back(quantileFrom(word.substr(begin, end - begin)));
            begin = end + 1;
        }
    }
    return quantiles;
}

std::int64_t partOf(double ratio, std::int64_t rows)
{
    return static_cast<std::int64_t>(std::floor(ratio * static_cast<double>(rows) + 1e-9));
}

/// Four decimals: a row in ten thousand, and still a number to read.
double ratioRounded(double ratio)
{
    return std::round(1e4 * ratio) / 1e4;
}

double ratioOf(double part, std::int64_t rows)
{
    return rows > 0 ? ratioRounded(part / static_cast<double>(rows)) : 0;
}

} // namespace

const Schema& taskSchema()
{
    static const Schema schema = {
        {.id = "look_back",
         .label = RETORT_TEXT("pages", "Look-back"),
         .help = RETORT_TEXT("pages", "Past steps that a network reads."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{96},
         .minimum = 1,
         .maximum = 1e6,
         .step = 24,
         .unit = RETORT_TEXT("pages", "steps")},
        {.id = "horizon",
         .label = RETORT_TEXT("pages", "Horizon"),
         .help = RETORT_TEXT("pages", "Future steps that a network forecasts."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{96},
         .minimum = 1,
         .maximum = 1e6,
         .step = 24,
         .unit = RETORT_TEXT("pages", "steps")},
        {.id = "quantiles",
         .label = RETORT_TEXT("pages", "Quantiles"),
         .help = RETORT_TEXT(
             "pages",
             "Quantiles to forecast in addition to the values, for an uncertainty band: numbers between 0 and 1, "
             "such as 0.1, 0.5, 0.9. Empty: values only."),
         .type = ParameterType::text,
         .defaultValue = std::string()},
        {.id = "scaler",
         .label = RETORT_TEXT("pages", "Scaler"),
         .help = RETORT_TEXT(
             "pages",
             "Puts the channels on the same scale; fitted on the training set only. Standard: mean 0 and standard "
             "deviation 1. Min-max: 0 to 1."),
         .type = ParameterType::choice,
         .defaultValue = std::string("standard"),
         .choices = {{"standard", RETORT_TEXT("pages", "Standard")},
                     {"min_max", RETORT_TEXT("pages", "Min-max")},
                     {"none", RETORT_TEXT("pages", "None")}}},
        {.id = "fill",
         .label = RETORT_TEXT("pages", "Missing values"),
         .help = RETORT_TEXT(
             "pages",
             "Leave missing: windows that contain a missing value are left out and counted. Forward fill repeats the "
             "last known value; linear interpolation draws a straight line between the neighbours."),
         .type = ParameterType::choice,
         .defaultValue = std::string("none"),
         .choices = {{"none", RETORT_TEXT("pages", "Leave missing")},
                     {"forward", RETORT_TEXT("pages", "Forward fill")},
                     {"linear", RETORT_TEXT("pages", "Linear interpolation")}}},
    };
    return schema;
}

Options taskOptions(const experiment::Plan& plan, const Options& shown)
{
    const auto typed = shown.find("quantiles");
    const bool same = typed != shown.end() && quantilesFrom(toString(typed->second)) == plan.task.quantiles;
    return {{"look_back", std::int64_t{plan.task.lookBack}},
            {"horizon", std::int64_t{plan.task.horizon}},
            {"quantiles", same ? toString(typed->second) : quantileText(plan.task.quantiles)},
            {"scaler", idOf(scalers, plan.data.scaler)},
            {"fill", idOf(fills, plan.data.import.fill)}};
}

void setTaskOptions(experiment::Plan& plan, const Options& resolved)
{
    constexpr std::int64_t largest = 1'000'000'000;
    plan.task.lookBack = static_cast<int>(std::clamp(integerOf(resolved, "look_back"), -largest, largest));
    plan.task.horizon = static_cast<int>(std::clamp(integerOf(resolved, "horizon"), -largest, largest));
    plan.task.quantiles = quantilesFrom(textOf(resolved, "quantiles"));
    plan.data.scaler = valueOf(scalers, textOf(resolved, "scaler"));
    plan.data.import.fill = valueOf(fills, textOf(resolved, "fill"));
}

Schema splitSchema(SplitPlan::Unit unit, std::int64_t rows)
{
    const bool counts = unit == SplitPlan::Unit::rows;
    const SplitPlan usual = converted(SplitPlan{}, unit, rows);
    const auto part = [&](const char* id, Text label, Text help, double usualPart) {
        return Parameter{.id = id,
                         .label = label,
                         .help = help,
                         .type = counts ? ParameterType::integer : ParameterType::real,
                         .defaultValue = counts ? Value(static_cast<std::int64_t>(usualPart)) : Value(usualPart),
                         .minimum = 0.0,
                         .maximum = counts ? 9e15 : 1.0,
                         .step = counts ? 24 : 0.05};
    };
    return {part("train", RETORT_TEXT("pages", "Training"),
                 RETORT_TEXT("pages", "The oldest part: the networks and the scaler are fitted on it."), usual.train),
            part("validation", RETORT_TEXT("pages", "Validation"),
                 RETORT_TEXT("pages", "The middle part: decides when to stop and which weights are best."), usual.validation),
            part("test", RETORT_TEXT("pages", "Test"),
                 RETORT_TEXT("pages", "The newest part: used once, at the end of a run."), usual.test)};
}

Options splitOptions(const SplitPlan& split)
{
    if (split.unit == SplitPlan::Unit::ratio)
        return {{"train", split.train}, {"validation", split.validation}, {"test", split.test}};
    return {{"train", std::llround(split.train)},
            {"validation", std::llround(split.validation)},
            {"test", std::llround(split.test)}};
}

SplitPlan splitFrom(SplitPlan::Unit unit, const Options& resolved)
{
    const auto number = [&](const char* id) {
        return unit == SplitPlan::Unit::rows ? static_cast<double>(integerOf(resolved, id)) : realOf(resolved, id);
    };
    return {unit, number("train"), number("validation"), number("test")};
}

SplitPlan balanced(const SplitPlan& before, SplitPlan after)
{
    if (after.unit != SplitPlan::Unit::ratio)
        return after;
    double& rest = after.test != before.test ? after.validation : after.test;
    rest = 0;
    rest = ratioRounded(1 - after.train - after.validation - after.test);
    return after;
}

SplitPlan converted(const SplitPlan& split, SplitPlan::Unit unit, std::int64_t rows)
{
    if (split.unit == unit)
        return split;
    if (unit == SplitPlan::Unit::rows) {
        const auto train = partOf(split.train, rows);
        const auto test = partOf(split.test, rows);
        return {unit, double(train), double(rows - train - test), double(test)};
    }
    const double train = ratioOf(split.train, rows);
    const double test = ratioOf(split.test, rows);
    return {unit, train, ratioRounded(1 - train - test), test};
}

SplitPlan dragged(const SplitPlan& split, std::int64_t rows, std::int64_t trainRows, std::int64_t validationRows,
                  std::int64_t testRows)
{
    if (split.unit == SplitPlan::Unit::rows) {
        const std::int64_t test = std::min(testRows, rows - trainRows - validationRows);
        return {SplitPlan::Unit::rows, double(trainRows), double(validationRows), double(test)};
    }
    const double train = ratioOf(double(trainRows), rows);
    const double test = ratioOf(double(rows - trainRows - validationRows), rows);
    return {SplitPlan::Unit::ratio, train, ratioRounded(1 - train - test), test};
}

} // namespace retort::ui
