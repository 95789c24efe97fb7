// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/label_rule.h"

#include "core/data/reading/table_layout.h"
#include "core/foundation/message.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace retort::data
{
namespace
{

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// The quantile of known numbers, by straight lines between the nearest ones.
double quantileOf(std::vector<double> numbers, double level)
{
    std::erase_if(numbers, [](double number) { return std::isnan(number); });
    if (numbers.empty())
        return unknown;
    std::ranges::sort(numbers);
    const double at = level * static_cast<double>(numbers.size() - 1);
    const auto left = static_cast<std::size_t>(at);
    const std::size_t right = std::min(left + 1, numbers.size() - 1);
    return numbers[left] + (at - static_cast<double>(left)) * (numbers[right] - numbers[left]);
}

class Labelling
{
public:
    Labelling(const LabelRule& rule, const std::vector<double>& values) : m_rule(rule), m_values(values) {}

    /// What the class of a window is decided by; NaN where it is not known.
    std::vector<double> measures(const WindowSet& windows) const
    {
        std::vector<double> all;
        for (const std::int64_t start : windows.starts)
            all.push_back(measure(static_cast<std::size_t>(start) + static_cast<std::size_t>(windows.lookBack) - 1, static_cast<std::size_t>(windows.horizon)));
        return all;
    }

private:
    double change(std::size_t from, std::size_t to) const
    {
        return m_rule.logarithmic ? std::log(m_values[to] / m_values[from]) : m_values[to] - m_values[from];
    }

    double measure(std::size_t last, std::size_t steps) const
    {
        switch (m_rule.kind) {
        case LabelKind::direction:
        case LabelKind::score: return change(last, last + steps);
        case LabelKind::risk: return m_rule.drawdown ? drawdown(last, steps) : volatility(last, steps);
        case LabelKind::event: break;
        }
        double highest = -std::numeric_limits<double>::infinity();
        for (std::size_t step = 1; step <= steps; ++step) {
            if (std::isnan(m_values[last + step]))
                return unknown;
            highest = std::max(highest, m_values[last + step]);
        }
        return highest;
    }

    double volatility(std::size_t last, std::size_t steps) const
    {
        double sum = 0, squares = 0;
        for (std::size_t step = 1; step <= steps; ++step) {
            const double each = change(last + step - 1, last + step);
            sum += each;
            squares += each * each;
        }
        const auto count = static_cast<double>(steps);
        return std::sqrt(std::max(0.0, squares / count - (steps > 1 ? sum * sum / count / count : 0)));
    }

    double drawdown(std::size_t last, std::size_t steps) const
    {
        double highest = m_values[last], fall = 0;
        for (std::size_t step = 1; step <= steps; ++step) {
            const double value = m_values[last + step];
            if (std::isnan(value))
                return unknown;
            highest = std::max(highest, value);
            fall = std::max(fall, m_rule.logarithmic ? std::log(highest / value) : highest - value);
        }
        return std::isnan(highest) ? unknown : fall;
    }

    const LabelRule& m_rule;
    const std::vector<double>& m_values;
};

struct Bounds {
    std::vector<std::string> names;
    std::vector<double> upTo; ///< as WindowLabels::thresholds
};

Bounds boundsOf(const LabelRule& rule, const std::vector<double>& training)
{
    switch (rule.kind) {
    case LabelKind::direction: {
        double zone = rule.deadZone;
        if (rule.deadZoneQuantile > 0) {
            std::vector<double> sizes;
            for (const double measure : training)
                sizes.push_back(std::abs(measure));
            zone = quantileOf(sizes, rule.deadZoneQuantile);
        }
        if (zone > 0)
            return {{"down", "flat", "up"}, {std::nextafter(-zone, -1e300), zone}};
        return {{"down", "up"}, {0}};
    }
    case LabelKind::risk:
        if (rule.levels == 3)
            return {{"low", "medium", "high"}, {quantileOf(training, 1.0 / 3), quantileOf(training, 2.0 / 3)}};
        return {{"low", "high"}, {quantileOf(training, rule.quantile)}};
    case LabelKind::score: {
        Bounds bounds;
        for (int bin = 1; bin <= rule.bins; ++bin) {
            bounds.names.push_back(std::to_string(bin));
            if (bin < rule.bins)
                bounds.upTo.push_back(quantileOf(training, static_cast<double>(bin) / rule.bins));
        }
        return bounds;
    }
    case LabelKind::event: break;
    }
    return {{"none", "event"}, {0}};
}

PartLabels labelPart(const WindowSet& windows, std::vector<double> measures, const Bounds& bounds)
{
    PartLabels part;
    for (const std::int64_t start : windows.starts)
        part.lastRows.push_back(start + windows.lookBack - 1);
    for (const double measure : measures)
        part.classes.push_back(std::isfinite(measure) ? static_cast<int>(std::ranges::lower_bound(bounds.upTo, measure) - bounds.upTo.begin()) : -1);
    part.measures = std::move(measures);
    return part;
}

Result<void> checkClasses(const WindowLabels& labels, const std::string& channel)
{
    std::set<int> known(labels.train.classes.begin(), labels.train.classes.end());
    known.erase(-1);
    const auto nameOf = [&](int label) { return labels.names[static_cast<std::size_t>(label)]; };
    for (const auto* part : {&labels.train, &labels.validation, &labels.test})
        if (std::ranges::all_of(part->classes, [](int label) { return label < 0; }))
            return fail(ErrorKind::invalid, RETORT_TEXT("data", "No window of a part has a known label in channel '%1'. Fill missing values, or choose another channel."),
                        {channel});
    if (known.size() < 2)
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "All training windows have the label \"%1\": there is nothing to classify. Change the thresholds of the labels."),
                    {nameOf(*known.begin())});
    for (const auto* part : {&labels.validation, &labels.test})
        for (const int label : part->classes)
            if (label >= 0 && !known.contains(label))
                return fail(ErrorKind::invalid, RETORT_TEXT("data", "No training window has the label \"%1\", which later ones have. Change the thresholds of the labels."),
                            {nameOf(label)});
    return {};
}

/// Keeps the windows with a known class.
std::vector<int> keepLabelled(WindowSet& windows, const PartLabels& part)
{
    std::vector<int> labels;
    std::vector<std::int64_t> kept;
    for (std::size_t i = 0; i < part.classes.size(); ++i) {
        if (part.classes[i] < 0)
            continue;
        kept.push_back(windows.starts[i]);
        labels.push_back(part.classes[i]);
    }
    windows.excluded += windows.count() - static_cast<std::int64_t>(kept.size());
    windows.starts = std::move(kept);
    windows.horizon = 0;
    return labels;
}

} // namespace

Result<WindowLabels> labelsOf(const TimeSeries& series, std::size_t firstTarget, const PartWindows& windows, const LabelRule& rule)
{
    std::vector<std::string> names;
    for (const Channel& channel : series.channels)
        names.push_back(channel.name);
    WindowLabels labels;
    labels.channel = firstTarget;
    if (!rule.channel.empty()) {
        const auto found = columnNamed(names, rule.channel, series.name);
        if (!found)
            return tl::unexpected(found.error());
        labels.channel = *found;
    }
    const auto& values = series.channels[labels.channel].values;
    const bool positive = std::ranges::all_of(values, [](double value) { return std::isnan(value) || value > 0; });
    if (rule.logarithmic && rule.kind != LabelKind::event && !positive)
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "The channel '%1' has values of 0 or below, so it has no log returns. Let the labels use differences."),
                    {names[labels.channel]});

    const Labelling labelling(rule, values);
    auto training = labelling.measures(windows.train);
    Bounds bounds = boundsOf(rule, training);
    labels.train = labelPart(windows.train, std::move(training), bounds);
    labels.validation = labelPart(windows.validation, labelling.measures(windows.validation), bounds);
    labels.test = labelPart(windows.test, labelling.measures(windows.test), bounds);
    labels.names = std::move(bounds.names);
    labels.thresholds = std::move(bounds.upTo);
    if (const auto checked = checkClasses(labels, names[labels.channel]); !checked)
        return tl::unexpected(checked.error());
    return labels;
}

Result<void> labelWindows(PreparedSeries& series, const LabelRule& rule)
{
    auto labels = labelsOf(series.series, static_cast<std::size_t>(series.targets.front()), {series.train, series.validation, series.test}, rule);
    if (!labels)
        return tl::unexpected(labels.error());
    const std::string& channel = series.series.channels[labels->channel].name;
    if (rule.kind != LabelKind::event) {
        std::vector<std::string> thresholds;
        for (const double bound : labels->thresholds)
            thresholds.push_back(readable(bound));
        series.remarks.push_back({RETORT_TEXT("data", "Label thresholds of '%1' (%2): %3, computed on the training windows only."),
                                  {channel, listed(labels->names), listed(thresholds)}});
    }
    Classes& classes = series.classes.emplace();
    classes.names = std::move(labels->names);
    classes.channel = labels->channel;
    classes.train = keepLabelled(series.train, labels->train);
    classes.validation = keepLabelled(series.validation, labels->validation);
    classes.test = keepLabelled(series.test, labels->test);
    return {};
}

} // namespace retort::data
