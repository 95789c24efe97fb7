// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/split_options.h"

#include <algorithm>
#include <cmath>

namespace retort::ui
{
namespace
{

using data::SplitPlan;

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
