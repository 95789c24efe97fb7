// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recipes.h"

#include <algorithm>

namespace retort::ui
{

std::vector<Recipe> recipes(const experiment::Catalogue& catalogue)
{
    using experiment::Level;
    std::vector<Recipe> all = {
        {"timedistill", RETORT_TEXT("pages", "TimeDistill"),
         RETORT_TEXT("pages", "Scales and periods, of the forecasts and of the features."),
         {{"multi_scale", Level::prediction, 1, {}},
          {"multi_period", Level::prediction, 1, {}},
          {"multi_scale", Level::feature, 1, {}},
          {"multi_period", Level::feature, 1, {}}}},
        {"forecasts", RETORT_TEXT("pages", "Forecasts only"),
         RETORT_TEXT("pages", "Scales and periods of the forecasts; the features stay apart."),
         {{"multi_scale", Level::prediction, 1, {}}, {"multi_period", Level::prediction, 1, {}}}},
        {"matching", RETORT_TEXT("pages", "Prediction matching"),
         RETORT_TEXT("pages", "The plain beginning: the student's forecast comes near the teacher's."),
         {{"prediction_matching", Level::prediction, 1, {}}}},
        {"hint", RETORT_TEXT("pages", "Matching and hint"),
         RETORT_TEXT("pages", "Forecasts and features, compared value by value."),
         {{"prediction_matching", Level::prediction, 1, {}}, {"hint", Level::feature, 1, {}}}},
    };
    std::erase_if(all, [&](const Recipe& recipe) {
        return std::ranges::any_of(recipe.terms, [&](const auto& term) { return !catalogue.term(term.kind); });
    });
    return all;
}

} // namespace retort::ui
