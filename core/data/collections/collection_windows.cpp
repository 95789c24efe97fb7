// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/collection_windows.h"

#include "core/data/random_source.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace retort::data
{
namespace
{

std::size_t lengthOf(const Example& example)
{
    return example.channels.front().size();
}

/// Straight lines between known values, the nearest one at the ends. The number filled; nothing where none is known.
std::optional<std::size_t> fillInside(std::vector<double>& values)
{
    std::size_t filled = 0, known = values.size();
    for (std::size_t i = 0; i <= values.size(); ++i) {
        if (i < values.size() && std::isnan(values[i]))
            continue;
        const bool end = i == values.size();
        const std::size_t from = known == values.size() ? 0 : known + 1;
        if (end && known == values.size())
            return std::nullopt;
        for (std::size_t gap = from; gap < i; ++gap, ++filled) {
            const double left = known == values.size() ? values[i] : values[known], right = end ? left : values[i];
            const double share = known == values.size() || end ? 0 : static_cast<double>(gap - known) / static_cast<double>(i - known);
            values[gap] = left + share * (right - left);
        }
        known = i;
    }
    return filled;
}

std::vector<double> resampled(const std::vector<double>& values, std::size_t length)
{
    std::vector<double> result(length);
    for (std::size_t i = 0; i < length; ++i) {
        const double at = length > 1 ? static_cast<double>(i) * static_cast<double>(values.size() - 1) / static_cast<double>(length - 1) : 0;
        const auto left = static_cast<std::size_t>(at);
        const std::size_t right = std::min(left + 1, values.size() - 1);
        result[i] = values[left] + (at - static_cast<double>(left)) * (values[right] - values[left]);
    }
    return result;
}

void toMeanZero(std::vector<double>& values)
{
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / count);
    for (double& value : values)
        value = (value - mean) / (deviation > 0 ? deviation : 1);
}

/// Takes a share of each class away from `from`, at least one series and never the last one of a class.
std::vector<Example> takeStratified(std::vector<Example>& from, double share, std::uint64_t seed)
{
    std::map<std::string, std::vector<std::size_t>> byClass;
    for (std::size_t i = 0; i < from.size(); ++i)
        byClass[from[i].label].push_back(i);
    RandomSource random(seed);
    std::vector<bool> taken(from.size());
    for (auto& [label, members] : byClass) {
        const auto wanted = static_cast<std::size_t>(std::llround(share * static_cast<double>(members.size())));
        const std::size_t count = std::min(members.size() - 1, std::max<std::size_t>(1, wanted));
        for (std::size_t i = 0; i < count; ++i) {
            std::swap(members[i], members[i + static_cast<std::size_t>(random.uniform() * static_cast<double>(members.size() - i))]);
            taken[members[i]] = true;
        }
    }
    std::vector<Example> part, rest;
    for (std::size_t i = 0; i < from.size(); ++i)
        (taken[i] ? part : rest).push_back(std::move(from[i]));
    from = std::move(rest);
    return part;
}

/// Brings every series to one length, and says so where they differ.
std::size_t equalise(const std::vector<std::vector<Example>*>& parts, Lengths how, std::vector<Message>& remarks)
{
    std::vector<std::size_t> lengths;
    for (const auto* part : parts)
        for (const Example& example : *part)
            lengths.push_back(lengthOf(example));
    std::ranges::sort(lengths);
    const std::size_t shortest = lengths.front(), longest = lengths.back();
    const std::size_t length = how == Lengths::pad ? longest : how == Lengths::truncate ? shortest : lengths[lengths.size() / 2];
    if (shortest == longest)
        return length;
    const auto numbers = [&] { return std::vector{std::to_string(shortest), std::to_string(longest), std::to_string(length)}; };
    remarks.push_back({how == Lengths::pad        ? RETORT_TEXT("data", "The series have from %1 to %2 steps; shorter ones repeat their last value up to %3.")
                       : how == Lengths::truncate ? RETORT_TEXT("data", "The series have from %1 to %2 steps; longer ones are cut to the first %3.")
                                                  : RETORT_TEXT("data", "The series have from %1 to %2 steps; each is resampled to %3."),
                       numbers()});
    for (auto* part : parts)
        for (Example& example : *part)
            for (auto& values : example.channels) {
                if (how == Lengths::resample)
                    values = resampled(values, length);
                else
                    values.resize(length, values.back());
            }
    return length;
}

Result<void> fillAll(const std::vector<std::vector<Example>*>& parts, const std::string& name, std::vector<Message>& remarks)
{
    std::size_t filled = 0, series = 0;
    for (auto* part : parts)
        for (Example& example : *part) {
            ++series;
            for (auto& values : example.channels) {
                const auto count = fillInside(values);
                if (!count)
                    return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: a channel of series %2 has no value. Remove the series from the file."),
                                {name, std::to_string(series)});
                filled += *count;
            }
        }
    if (filled > 0)
        remarks.push_back({RETORT_TEXT("data", "%1 missing values were filled by linear interpolation within their series."), {std::to_string(filled)}});
    return {};
}

Result<void> checkCounts(const std::vector<Example>& train, const std::string& name)
{
    std::map<std::string, std::size_t> counts;
    for (const Example& example : train)
        ++counts[example.label];
    for (const auto& [label, count] : counts)
        if (count < 2)
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("data", "%1: the class \"%2\" has a single training series; training and validation need one each. Add series, or remove the class."),
                        {name, label});
    return {};
}

} // namespace

Result<PreparedSeries> prepareCollection(Collection collection, const CollectionPlan& plan)
{
    std::vector<Message> remarks = std::move(collection.remarks);
    if (const auto checked = checkCounts(collection.train, collection.name); !checked)
        return tl::unexpected(checked.error());
    if (const auto filled = fillAll({&collection.train, &collection.test}, collection.name, remarks); !filled)
        return tl::unexpected(filled.error());
    const std::size_t length = equalise({&collection.train, &collection.test}, plan.lengths, remarks);
    if (collection.test.empty()) {
        collection.test = takeStratified(collection.train, plan.test, plan.seed + 1);
        if (const auto checked = checkCounts(collection.train, collection.name); !checked)
            return tl::unexpected(checked.error());
    }
    std::vector<Example> validation = takeStratified(collection.train, plan.validation, plan.seed);

    PreparedSeries prepared;
    prepared.series.name = collection.name;
    prepared.series.calendar = false;
    prepared.series.spacing = Spacing::rows;
    prepared.series.step = 1;
    const std::size_t channels = collection.train.front().channels.size();
    for (std::size_t c = 0; c < channels; ++c)
        prepared.series.channels.push_back({c < collection.channelNames.size() ? collection.channelNames[c]
                                            : channels == 1                    ? "value"
                                                                               : "channel " + std::to_string(c + 1),
                                            {}});
    Classes& classes = prepared.classes.emplace();
    classes.names = collection.classes;
    std::int64_t row = 0;
    const auto lay = [&](std::vector<Example>& part, WindowSet& windows, RowRange& rows, std::vector<int>& labels) {
        rows.begin = row;
        windows.lookBack = static_cast<int>(length);
        for (Example& example : part) {
            windows.starts.push_back(row);
            for (std::size_t c = 0; c < channels; ++c) {
                if (plan.normalise)
                    toMeanZero(example.channels[c]);
                auto& all = prepared.series.channels[c].values;
                all.insert(all.end(), example.channels[c].begin(), example.channels[c].end());
            }
            labels.push_back(static_cast<int>(std::ranges::find(classes.names, example.label) - classes.names.begin()));
            row += static_cast<std::int64_t>(length);
        }
        rows.end = row;
    };
    lay(collection.train, prepared.train, prepared.split.train, classes.train);
    lay(validation, prepared.validation, prepared.split.validation, classes.validation);
    lay(collection.test, prepared.test, prepared.split.test, classes.test);
    for (std::int64_t i = 0; i < row; ++i)
        prepared.series.stamps.push_back(i);
    for (std::size_t c = 0; c < channels; ++c)
        prepared.targets.push_back(static_cast<int>(c));
    prepared.scaler = Scaler::fit(plan.scaler, prepared.series, prepared.split.train);
    prepared.values.resize(static_cast<std::size_t>(row) * channels);
    for (std::size_t c = 0; c < channels; ++c)
        for (std::size_t i = 0; i < static_cast<std::size_t>(row); ++i)
            prepared.values[i * channels + c] =
                static_cast<float>((prepared.series.channels[c].values[i] - prepared.scaler.shift()[c]) / prepared.scaler.scale()[c]);
    prepared.remarks = std::move(remarks);
    return prepared;
}

} // namespace retort::data
