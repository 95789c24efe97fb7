// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/class_evaluation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace retort::learning
{
namespace
{

/// Logits of counts, each with one more, so that a class that was not seen is not impossible.
std::vector<double> logitsOf(const std::vector<std::int64_t>& counts)
{
    std::vector<double> logits;
    for (const std::int64_t count : counts)
        logits.push_back(std::log(static_cast<double>(count) + 1));
    return logits;
}

} // namespace

ForecastEvaluation classEvaluation(const std::vector<double>& logits, const std::vector<int>& labels, std::size_t classes)
{
    ForecastEvaluation evaluation;
    evaluation.metrics.mse = evaluation.metrics.mae = std::nan("");
    evaluation.metrics.mseInDataUnits = evaluation.metrics.maeInDataUnits = std::nan("");
    evaluation.metrics.classes = evaluation::classMetrics(labels, logits, classes);
    const auto probabilities = evaluation::probabilitiesOf(logits, classes);
    constexpr double least = 1e-15;
    for (std::size_t i = 0; i < labels.size(); ++i)
        evaluation.windowErrors.push_back(-std::log(std::max(least, probabilities[i * classes + static_cast<std::size_t>(labels[i])])));
    return evaluation;
}

std::optional<ForecastEvaluation> evaluateClasses(const ForecastSource& source, const WindowBatches& batches, const data::WindowSet& set,
                                                  const CancellationToken& stop, int batchSize)
{
    std::vector<double> logits;
    for (std::int64_t first = 0; first < set.count(); first += batchSize) {
        if (stop.cancelled())
            return std::nullopt;
        std::vector<std::int64_t> windows(static_cast<std::size_t>(std::min<std::int64_t>(batchSize, set.count() - first)));
        std::iota(windows.begin(), windows.end(), first);
        const auto prediction = source(windows).prediction;
        logits.insert(logits.end(), prediction.data_ptr<float>(), prediction.data_ptr<float>() + prediction.numel());
    }
    // What is no number is no class: the trainer says so.
    const bool finite = std::ranges::all_of(logits, [](double logit) { return std::isfinite(logit); });
    auto evaluation = classEvaluation(finite ? logits : std::vector<double>(logits.size()), batches.labels(set), batches.series().classes->names.size());
    if (!finite)
        evaluation.metrics.classes->logLoss = std::nan("");
    evaluation.logits.assign(logits.begin(), logits.end());
    return evaluation;
}

ForecastEvaluation evaluateMajority(const data::PreparedSeries& series, const data::WindowSet& set)
{
    const std::size_t classes = series.classes->names.size();
    std::vector<std::int64_t> counts(classes);
    for (const int label : series.classes->train)
        ++counts[static_cast<std::size_t>(label)];
    std::vector<double> logits;
    const auto one = logitsOf(counts);
    for (std::int64_t i = 0; i < set.count(); ++i)
        logits.insert(logits.end(), one.begin(), one.end());
    auto evaluation = classEvaluation(logits, labelsOf(series, set), classes);
    evaluation.logits.assign(logits.begin(), logits.end());
    return evaluation;
}

ForecastEvaluation evaluateLastClass(const data::PreparedSeries& series, const data::WindowSet& set, int horizon)
{
    const std::size_t classes = series.classes->names.size();
    std::map<std::int64_t, int> known; ///< label by the start of its window
    for (const auto* part : {&series.train, &series.validation, &series.test}) {
        const auto& labels = labelsOf(series, *part);
        for (std::size_t i = 0; i < part->starts.size(); ++i)
            known[part->starts[i]] = labels[i];
    }
    const auto before = [&](std::int64_t start) { return known.find(start - horizon); };
    std::vector<std::vector<std::int64_t>> followed(classes, std::vector<std::int64_t>(classes));
    for (std::size_t i = 0; i < series.train.starts.size(); ++i)
        if (const auto last = before(series.train.starts[i]); last != known.end())
            ++followed[static_cast<std::size_t>(last->second)][static_cast<std::size_t>(series.classes->train[i])];
    std::vector<double> logits;
    for (const std::int64_t start : set.starts) {
        const auto last = before(start);
        // The last class leads, whatever followed it in training.
        std::vector<double> row = logitsOf(last == known.end() ? std::vector<std::int64_t>(classes) : followed[static_cast<std::size_t>(last->second)]);
        if (last != known.end()) {
            double& own = row[static_cast<std::size_t>(last->second)];
            own = std::max(own, *std::ranges::max_element(row) + 1e-9);
        }
        logits.insert(logits.end(), row.begin(), row.end());
    }
    auto evaluation = classEvaluation(logits, labelsOf(series, set), classes);
    evaluation.logits.assign(logits.begin(), logits.end());
    return evaluation;
}

} // namespace retort::learning
