// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/collection_series.h"

#include <algorithm>
#include <cmath>

namespace retort::data
{

Result<ImportedSeries> importCollection(const std::filesystem::path& file, const CollectionOptions& options, const CancellationToken& stop)
{
    auto collection = readCollection(file, options, stop);
    if (!collection)
        return tl::unexpected(collection.error());
    ImportedSeries imported;
    imported.sha256 = collection->sha256;
    imported.collection.emplace();
    imported.collection->classes = collection->classes;
    TimeSeries& series = imported.series;
    series.name = collection->name;
    series.calendar = false;
    series.spacing = Spacing::rows;
    series.step = 1;
    const std::size_t channels = collection->train.front().channels.size();
    for (std::size_t c = 0; c < channels; ++c)
        series.channels.push_back({channels == 1 ? "value" : "channel " + std::to_string(c + 1), {}});
    for (auto* part : {&collection->train, &collection->test}) {
        for (const Example& example : *part) {
            const std::size_t length = example.channels.front().size();
            imported.collection->examples.push_back({static_cast<std::int64_t>(series.stamps.size()), static_cast<int>(length),
                                                     static_cast<int>(std::ranges::find(collection->classes, example.label) - collection->classes.begin())});
            imported.collection->longest = std::max(imported.collection->longest, static_cast<int>(length));
            for (std::size_t c = 0; c < channels; ++c) {
                auto& values = series.channels[c].values;
                values.insert(values.end(), example.channels[c].begin(), example.channels[c].end());
                imported.report.missingValues += static_cast<std::size_t>(std::ranges::count_if(example.channels[c], [](double value) { return std::isnan(value); }));
            }
            for (std::size_t step = 0; step < length; ++step)
                series.stamps.push_back(static_cast<Milliseconds>(series.stamps.size()));
        }
        if (part == &collection->train)
            imported.collection->trainingRows = static_cast<std::int64_t>(series.stamps.size());
    }
    imported.report.rowsRead = series.rows();
    imported.report.remarks.push_back({0, {}, {RETORT_TEXT("data", "A collection of %1 training and %2 test series in %3 classes."),
                                               {std::to_string(collection->train.size()), std::to_string(collection->test.size()),
                                                std::to_string(collection->classes.size())}}});
    std::vector<std::string> counts;
    for (const std::string& name : collection->classes) {
        const auto count = [&](const std::vector<Example>& part) { return std::to_string(std::ranges::count(part, name, &Example::label)); };
        counts.push_back(name + ": " + count(collection->train) + " + " + count(collection->test));
    }
    imported.report.remarks.push_back({0, {}, {RETORT_TEXT("data", "Training and test series of each class: %1."), {listed(counts)}}});
    return imported;
}

} // namespace retort::data
