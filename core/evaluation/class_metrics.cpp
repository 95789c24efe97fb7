// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/class_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace retort::evaluation
{
namespace
{

constexpr double quantile95 = 1.959963984540054; ///< of the standard normal distribution, both sides together 5 %

double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

double f1Of(double precision, double recall)
{
    return ratio(2 * precision * recall, precision + recall);
}

/// Wilson, Probable inference, JASA 1927.
void setInterval(ClassMetrics& metrics, double examples)
{
    const double z2 = quantile95 * quantile95, p = metrics.accuracy;
    const double centre = (p + z2 / (2 * examples)) / (1 + z2 / examples);
    const double half = quantile95 / (1 + z2 / examples) * std::sqrt(p * (1 - p) / examples + z2 / (4 * examples * examples));
    metrics.accuracyLow = std::max(0.0, centre - half);
    metrics.accuracyHigh = std::min(1.0, centre + half);
}

/// The chance that an example of the class has a larger probability of it than one of the rest; equal ones count half.
double rocAuc(std::span<const int> truth, std::span<const double> probabilities, std::size_t classes, std::size_t of)
{
    std::vector<std::pair<double, bool>> scores;
    for (std::size_t i = 0; i < truth.size(); ++i)
        scores.emplace_back(probabilities[i * classes + of], truth[i] == static_cast<int>(of));
    std::ranges::sort(scores);
    double positives = 0, rankSum = 0;
    for (std::size_t begin = 0; begin < scores.size();) {
        std::size_t end = begin;
        double ties = 0;
        for (; end < scores.size() && scores[end].first == scores[begin].first; ++end)
            ties += scores[end].second;
        positives += ties;
        rankSum += ties * (static_cast<double>(begin + end) + 1) / 2;
        begin = end;
    }
    const double negatives = static_cast<double>(truth.size()) - positives;
    if (positives == 0 || negatives == 0)
        return std::numeric_limits<double>::quiet_NaN();
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
}

/// Of several classes: Gorodkin, Comparing two K-category assignments by a K-category correlation coefficient, 2004.
double matthews(const std::vector<std::int64_t>& confusion, std::size_t classes)
{
    double right = 0, all = 0, cross = 0, truths = 0, predictions = 0;
    for (std::size_t k = 0; k < classes; ++k) {
        double row = 0, column = 0;
        for (std::size_t other = 0; other < classes; ++other) {
            row += static_cast<double>(confusion[k * classes + other]);
            column += static_cast<double>(confusion[other * classes + k]);
        }
        right += static_cast<double>(confusion[k * classes + k]);
        all += row;
        cross += row * column;
        truths += row * row;
        predictions += column * column;
    }
    const double spread = (all * all - predictions) * (all * all - truths);
    return spread > 0 ? (right * all - cross) / std::sqrt(spread) : 0;
}

void setClasses(ClassMetrics& metrics, std::span<const int> truth, std::span<const double> probabilities, std::size_t classes)
{
    double occurring = 0, recalls = 0;
    const auto examples = static_cast<double>(truth.size());
    for (std::size_t k = 0; k < classes; ++k) {
        double row = 0, column = 0;
        for (std::size_t other = 0; other < classes; ++other) {
            row += static_cast<double>(metrics.confusion[k * classes + other]);
            column += static_cast<double>(metrics.confusion[other * classes + k]);
        }
        const auto hits = static_cast<double>(metrics.confusion[k * classes + k]);
        ClassScore score{ratio(hits, column), ratio(hits, row), 0, static_cast<std::int64_t>(row), rocAuc(truth, probabilities, classes, k)};
        score.f1 = f1Of(score.precision, score.recall);
        for (const auto& [mean, share] : {std::pair{&metrics.macro, 1 / static_cast<double>(classes)}, std::pair{&metrics.weighted, row / examples}}) {
            mean->precision += share * score.precision;
            mean->recall += share * score.recall;
            mean->f1 += share * score.f1;
        }
        occurring += row > 0 ? 1 : 0;
        recalls += row > 0 ? score.recall : 0;
        metrics.perClass.push_back(score);
    }
    metrics.balancedAccuracy = ratio(recalls, occurring);
}

} // namespace

std::vector<double> probabilitiesOf(std::span<const double> logits, std::size_t classes)
{
    std::vector<double> probabilities(logits.begin(), logits.end());
    for (auto row = probabilities.begin(); row != probabilities.end(); row += static_cast<std::ptrdiff_t>(classes)) {
        const auto end = row + static_cast<std::ptrdiff_t>(classes);
        const double largest = *std::max_element(row, end);
        double sum = 0;
        for (auto each = row; each != end; ++each)
            sum += *each = std::exp(*each - largest);
        for (auto each = row; each != end; ++each)
            *each /= sum;
    }
    return probabilities;
}

std::vector<int> predictionsOf(std::span<const double> rows, std::size_t classes)
{
    std::vector<int> predictions;
    for (std::size_t begin = 0; begin + classes <= rows.size(); begin += classes) {
        const auto row = rows.subspan(begin, classes);
        predictions.push_back(static_cast<int>(std::ranges::max_element(row) - row.begin()));
    }
    return predictions;
}

ClassMetrics classMetrics(std::span<const int> truth, std::span<const double> logits, std::size_t classes)
{
    ClassMetrics metrics;
    const auto probabilities = probabilitiesOf(logits, classes);
    const auto predictions = predictionsOf(logits, classes);
    const auto examples = static_cast<double>(truth.size());
    metrics.confusion.assign(classes * classes, 0);
    constexpr double step = std::numeric_limits<double>::epsilon();
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const auto right = static_cast<std::size_t>(truth[i]);
        ++metrics.confusion[right * classes + static_cast<std::size_t>(predictions[i])];
        double clippedSum = 0, brier = 0;
        for (std::size_t k = 0; k < classes; ++k) {
            const double p = probabilities[i * classes + k];
            clippedSum += std::clamp(p, step, 1 - step);
            brier += (p - (k == right ? 1 : 0)) * (p - (k == right ? 1 : 0));
        }
        metrics.logLoss -= std::log(std::clamp(probabilities[i * classes + right], step, 1 - step) / clippedSum) / examples;
        metrics.brier += brier / examples;
        metrics.accuracy += truth[i] == predictions[i] ? 1 : 0;
    }
    metrics.accuracy /= examples; // once, so that it is exact
    setInterval(metrics, examples);
    setClasses(metrics, truth, probabilities, classes);
    metrics.micro = {metrics.accuracy, metrics.accuracy, metrics.accuracy};
    metrics.mcc = matthews(metrics.confusion, classes);
    for (const ReliabilityBin& bin : reliabilityOf(truth, probabilities, classes))
        metrics.ece += static_cast<double>(bin.count) / examples * std::abs(bin.accuracy - bin.confidence);
    return metrics;
}

std::array<ReliabilityBin, reliabilityBins> reliabilityOf(std::span<const int> truth, std::span<const double> probabilities,
                                                          std::size_t classes)
{
    std::array<ReliabilityBin, reliabilityBins> bins;
    const auto predictions = predictionsOf(probabilities, classes);
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const double confidence = probabilities[i * classes + static_cast<std::size_t>(predictions[i])];
        auto& bin = bins[std::min(reliabilityBins - 1, static_cast<std::size_t>(confidence * reliabilityBins))];
        ++bin.count;
        bin.confidence += confidence;
        bin.accuracy += predictions[i] == truth[i] ? 1 : 0;
    }
    for (auto& bin : bins) {
        bin.confidence = ratio(bin.confidence, static_cast<double>(bin.count));
        bin.accuracy = ratio(bin.accuracy, static_cast<double>(bin.count));
    }
    return bins;
}

ClassAgreement agreementOf(std::span<const int> truth, std::span<const int> first, std::span<const int> second)
{
    ClassAgreement agreement;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const bool one = first[i] == truth[i], other = second[i] == truth[i];
        ++(one && other ? agreement.bothRight : one ? agreement.onlyFirst : other ? agreement.onlySecond : agreement.noneRight);
        agreement.sameClass += first[i] == second[i] ? 1 : 0;
    }
    return agreement;
}

} // namespace retort::evaluation
