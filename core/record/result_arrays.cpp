// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/result_arrays.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

// Writing and reading go through the same lists of names, so that they cannot differ. `rows` is called with a name and the
// row; an optional is there for as long as it is asked, and stays where its row came.

constexpr const char* labelsName = "test_labels"; ///< the class of each test window
constexpr const char* exampleWindowsName = "example_windows";
constexpr const char* exampleValuesName = "example_values";
constexpr const char* stampsName = "row_stamps"; ///< milliseconds, where they are uneven
constexpr const char* pricesName = "test_prices";
constexpr const char* lastStepsName = "test_last_steps";

constexpr const char* edgesName = "graph_edges";         ///< [edges, 3]: from, to, weight
constexpr const char* positionsName = "graph_positions"; ///< [nodes, 2]: latitude, longitude
constexpr const char* layoutName = "graph_layout";       ///< [nodes, 2]: where they are drawn

std::vector<double> numbersOf(const std::vector<data::GraphEdge>& edges)
{
    std::vector<double> numbers;
    for (const auto& [from, to, weight] : edges)
        numbers.insert(numbers.end(), {static_cast<double>(from), static_cast<double>(to), weight});
    return numbers;
}

void takeGraph(const ArrayFile& arrays, DataSummary& data)
{
    data::NodeGraph& graph = *data.graph;
    std::vector<double> edges, positions, layout;
    arrays.take(layoutName, layout);
    if (layout.size() == 2 * graph.nodes)
        for (std::size_t i = 0; i < layout.size(); i += 2)
            data.graphLayout.push_back({layout[i], layout[i + 1]});
    arrays.take(edgesName, edges);
    arrays.take(positionsName, positions);
    const auto nodeOf = [&](double number) { return number >= 0 && number < static_cast<double>(graph.nodes) ? static_cast<int>(number) : -1; };
    for (std::size_t i = 0; i + 2 < edges.size(); i += 3)
        if (const int from = nodeOf(edges[i]), to = nodeOf(edges[i + 1]); from >= 0 && to >= 0)
            graph.edges.push_back({from, to, edges[i + 2]});
    if (positions.size() == 2 * graph.nodes)
        for (std::size_t i = 0; i < positions.size(); i += 2)
            graph.positions.push_back({positions[i], positions[i + 1]});
}

std::vector<float> floatsOf(const std::vector<int>& numbers) // whole ones that a float holds
{
    return {numbers.begin(), numbers.end()};
}

template <typename Metrics, typename Rows>
void visitMetrics(const std::string& prefix, Metrics& metrics, Rows rows)
{
    rows(prefix + "mse_per_horizon_step", metrics.msePerHorizonStep);
    rows(prefix + "mae_per_horizon_step", metrics.maePerHorizonStep);
    rows(prefix + "mse_per_channel", metrics.msePerChannel);
    rows(prefix + "mae_per_channel", metrics.maePerChannel);
    rows(prefix + "mse_per_channel_data_units", metrics.msePerChannelInDataUnits);
    rows(prefix + "mae_per_channel_data_units", metrics.maePerChannelInDataUnits);
    rows(prefix + "mse_per_cell", metrics.msePerCell);
}

template <typename Spectrum, typename Rows>
void visitSpectrum(const std::string& name, Spectrum& spectrum, Rows rows)
{
    rows(name + ".period", spectrum.period);
    rows(name + ".amplitude", spectrum.amplitude);
}

template <typename Result, typename Rows>
void visitOutcome(Result& outcome, Rows rows)
{
    for (auto& model : outcome.models) {
        const std::string prefix = idOf(model.stage) + ".";
        if (model.test)
            visitMetrics(prefix, *model.test, rows);
        if (model.testSpectrum)
            visitSpectrum(prefix + "spectrum", *model.testSpectrum, rows);
        if (model.testErrorSpectrum)
            visitSpectrum(prefix + "error_spectrum", *model.testErrorSpectrum, rows);
        rows(prefix + "window_errors", model.testWindowErrors);
        rows(prefix + "logits", model.testLogits);
    }
    if (outcome.truthSpectrum)
        visitSpectrum("truth_spectrum", *outcome.truthSpectrum, rows);
    for (std::size_t i = 0; i < outcome.forecasts.size(); ++i) {
        auto& forecast = outcome.forecasts[i];
        const std::string prefix = "forecast_" + std::to_string(i) + ".";
        rows(prefix + "context", forecast.context);
        rows(prefix + "truth", forecast.truth);
        for (auto& [role, values] : forecast.forecasts)
            rows(prefix + idOf(role), values);
        rows(prefix + "quantiles", forecast.quantiles);
    }
}

template <typename Snapshot, typename Rows>
void visitEpoch(Snapshot& snapshot, Rows rows)
{
    visitMetrics("validation.", snapshot.validation, rows);
    visitSpectrum("spectrum", snapshot.spectrum, rows);
    visitSpectrum("truth_spectrum", snapshot.truthSpectrum, rows);
    visitSpectrum("error_spectrum", snapshot.errorSpectrum, rows);
    rows("sample.prediction", snapshot.sample.prediction);
    rows("sample.quantiles", snapshot.sample.quantiles);
}

/// The first targets of [steps, targets, width].
std::vector<float> firstTargets(const std::vector<float>& values, std::size_t targets, std::size_t width)
{
    const std::size_t kept = std::min<std::size_t>(targets, mostSampledTargets) * width;
    if (targets == 0 || kept == targets * width)
        return values;
    std::vector<float> first;
    for (std::size_t row = 0; row + targets * width <= values.size(); row += targets * width)
        first.insert(first.end(), values.begin() + static_cast<std::ptrdiff_t>(row),
                     values.begin() + static_cast<std::ptrdiff_t>(row + kept));
    return first;
}

/// Values of one target at one step.
std::size_t widthOf(const std::vector<float>& quantiles, const std::vector<float>& values)
{
    return values.empty() ? 1 : std::max<std::size_t>(1, quantiles.size() / values.size());
}

TestForecast limited(TestForecast forecast)
{
    const auto targets = static_cast<std::size_t>(forecast.targets);
    forecast.quantiles = firstTargets(forecast.quantiles, targets, widthOf(forecast.quantiles, forecast.truth));
    forecast.context = firstTargets(forecast.context, targets, 1);
    forecast.truth = firstTargets(forecast.truth, targets, 1);
    for (auto& [role, values] : forecast.forecasts)
        values = firstTargets(values, targets, 1);
    return forecast;
}

} // namespace

ArrayFile arraysOf(const Outcome& outcome)
{
    ArrayFile arrays;
    Outcome written;
    written.models = outcome.models;
    written.truthSpectrum = outcome.truthSpectrum;
    for (const TestForecast& forecast : outcome.forecasts)
        written.forecasts.push_back(limited(forecast));
    visitOutcome(written, [&](const std::string& name, const auto& row) { arrays.put(name, row); });
    arrays.put(labelsName, floatsOf(outcome.testLabels));
    arrays.put(exampleWindowsName, floatsOf(outcome.testExamples.windows));
    arrays.put(exampleValuesName, outcome.testExamples.values);
    if (const auto& graph = outcome.data.graph) {
        arrays.put(edgesName, numbersOf(graph->edges));
        std::vector<double> positions;
        for (const auto& [latitude, longitude] : graph->positions)
            positions.insert(positions.end(), {latitude, longitude});
        arrays.put(positionsName, positions);
        std::vector<double> layout;
        for (const auto& [x, y] : outcome.data.graphLayout)
            layout.insert(layout.end(), {x, y});
        arrays.put(layoutName, layout);
    }
    arrays.put(stampsName, outcome.data.unevenStamps);
    arrays.put(pricesName, outcome.testPrices.prices);
    arrays.put(lastStepsName, floatsOf(outcome.testPrices.lastSteps));
    return arrays;
}

void takeArrays(const ArrayFile& arrays, Outcome& outcome)
{
    const auto dropUnlessThere = [](std::optional<signal::Spectrum>& spectrum) {
        if (spectrum->period.empty())
            spectrum.reset();
    };
    for (ModelResult& model : outcome.models) {
        model.testSpectrum.emplace();
        model.testErrorSpectrum.emplace();
    }
    outcome.truthSpectrum.emplace();
    visitOutcome(outcome, [&](const std::string& name, auto& row) { arrays.take(name, row); });
    const auto takeWhole = [&](const char* name, std::vector<int>& numbers) {
        std::vector<float> row;
        arrays.take(name, row);
        numbers.assign(row.begin(), row.end());
    };
    takeWhole(labelsName, outcome.testLabels);
    TestExamples& examples = outcome.testExamples;
    takeWhole(exampleWindowsName, examples.windows);
    arrays.take(exampleValuesName, examples.values);
    examples.channels = examples.windows.empty() ? 0 : outcome.data.channelsOfExamples().size();
    if (outcome.data.graph)
        takeGraph(arrays, outcome.data);
    arrays.take(stampsName, outcome.data.unevenStamps);
    arrays.take(pricesName, outcome.testPrices.prices);
    takeWhole(lastStepsName, outcome.testPrices.lastSteps);
    for (ModelResult& model : outcome.models) {
        dropUnlessThere(model.testSpectrum);
        dropUnlessThere(model.testErrorSpectrum);
    }
    dropUnlessThere(outcome.truthSpectrum);
}

ArrayFile arraysOf(const EpochSnapshot& snapshot)
{
    ArrayFile arrays;
    EpochSnapshot written = snapshot;
    const auto targets = static_cast<std::size_t>(snapshot.sample.targets);
    written.sample.prediction = firstTargets(snapshot.sample.prediction, targets, 1);
    written.sample.quantiles =
        firstTargets(snapshot.sample.quantiles, targets, widthOf(snapshot.sample.quantiles, snapshot.sample.prediction));
    visitEpoch(written, [&](const std::string& name, const auto& row) { arrays.put(name, row); });
    return arrays;
}

std::map<std::string, std::string> metadataOf(const EpochSnapshot& snapshot)
{
    return {{"epoch", std::to_string(snapshot.epoch)}};
}

void takeArrays(const ArrayFile& arrays, EpochSnapshot& snapshot)
{
    visitEpoch(snapshot, [&](const std::string& name, auto& row) { arrays.take(name, row); });
}

void dropArrays(EpochSnapshot& snapshot)
{
    visitEpoch(snapshot, [](const std::string&, auto& row) { std::remove_reference_t<decltype(row)>().swap(row); }); // its memory too
}

} // namespace retort::experiment
