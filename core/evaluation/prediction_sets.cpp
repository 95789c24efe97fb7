// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/prediction_sets.h"

#include "core/evaluation/class_metrics.h"
#include "core/evaluation/conformal.h"

#include <algorithm>

namespace retort::evaluation
{

PredictionSets predictionSets(const LabelledLogits& validation, const LabelledLogits& test, std::size_t classes, double level)
{
    std::vector<double> scores;
    const auto known = probabilitiesOf(validation.logits, classes);
    for (std::size_t i = 0; i < validation.truth.size(); ++i)
        scores.push_back(1 - known[i * classes + static_cast<std::size_t>(validation.truth[i])]);
    const double radius = conformalRadius(std::move(scores), level);
    PredictionSets sets{.level = level};
    const auto probabilities = probabilitiesOf(test.logits, classes);
    for (std::size_t i = 0; i < test.truth.size(); ++i) {
        const auto ofExample = std::span(probabilities).subspan(i * classes, classes);
        const auto inside = [radius](double probability) { return 1 - probability <= radius; };
        const auto size = std::ranges::count_if(ofExample, inside);
        sets.coverage += inside(ofExample[static_cast<std::size_t>(test.truth[i])]) ? 1 : 0;
        sets.meanSize += static_cast<double>(size);
        sets.single += size == 1 ? 1 : 0;
    }
    for (double* share : {&sets.coverage, &sets.meanSize, &sets.single})
        *share /= static_cast<double>(test.truth.size());
    return sets;
}

} // namespace retort::evaluation
