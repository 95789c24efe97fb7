// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/recipe.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

TermPlan term(const char* kind, Level level, double weight, Options options = {})
{
    return {kind, level, weight, std::move(options), {}};
}

std::vector<Recipe> everyRecipe()
{
    const auto matching = term("prediction_matching", Level::prediction, 0.5);
    const auto hint = term("hint", Level::feature, 1, {{"regressor", std::string("student")}});
    return {
        {"timedistill", RETORT_TEXT("experiment", "TimeDistill"),
         RETORT_TEXT("experiment", "Matches scales and periods, of both forecasts and features."),
         {term("multi_scale", Level::prediction, 1), term("multi_period", Level::prediction, 1),
          term("multi_scale", Level::feature, 1), term("multi_period", Level::feature, 1)}},
        {"forecasts", RETORT_TEXT("experiment", "Forecasts only"),
         RETORT_TEXT("experiment", "Matches scales and periods of the forecasts only; features are not used."),
         {term("multi_scale", Level::prediction, 1), term("multi_period", Level::prediction, 1)}},
        {"response", RETORT_TEXT("experiment", "Response"),
         RETORT_TEXT("experiment", "The simplest baseline, which every other recipe must beat: the student's "
                                   "forecast is matched to the teacher's."),
         {matching}},
        {"fitnets", RETORT_TEXT("experiment", "FitNets"),
         RETORT_TEXT("experiment", "Matches the forecasts, and uses the teacher's feature as a hint for the "
                                   "student's, value by value."),
         {matching, hint}},
        {"relational", RETORT_TEXT("experiment", "Relational"),
         RETORT_TEXT("experiment", "Matches how the windows of a batch relate to each other: distances and angles "
                                   "between features, for any two networks."),
         {term("relational", Level::feature, 1)}},
        {"fredf", RETORT_TEXT("experiment", "FreDF"),
         RETORT_TEXT("experiment", "Matches the spectrum of the teacher's forecast: amplitudes and phases."),
         {term("fredf", Level::prediction, 1)}},
        {"gated", RETORT_TEXT("experiment", "Gated"),
         RETORT_TEXT("experiment", "Learns from the teacher only where it is closer to the ground truth: for "
                                   "teachers that are often wrong."),
         {term("gated", Level::prediction, 1)}},
        {"born_again", RETORT_TEXT("experiment", "Born-again"),
         RETORT_TEXT("experiment", "A network teaches its own kind, generation after generation: any gain comes from "
                                   "the training, not from a better teacher."),
         {matching},
         1,
         {},
         {},
         {{"generations", std::int64_t{3}}},
         true},
        {"own_average", RETORT_TEXT("experiment", "Self-distillation (EMA)"),
         RETORT_TEXT("experiment", "The student learns from the moving average of its own weights, without a teacher."),
         {matching},
         1,
         {},
         {},
         {{"self_teacher", true}}},
        {"lstm_to_simple_rnn", RETORT_TEXT("experiment", "LSTM to simple RNN"),
         RETORT_TEXT("experiment", "A gated recurrent network teaches one without gates through its forecasts."),
         {matching},
         1,
         "lstm",
         "simple_rnn"},
        {"gru_to_linear_regression", RETORT_TEXT("experiment", "GRU to linear regression, feature mapping"),
         RETORT_TEXT("experiment", "A linear student learns from a GRU's forecasts and from a trained mapping of its "
                                   "feature."),
         {matching, hint},
         1,
         "gru",
         "linear_regression"},
        {"cnn_to_multi_input_rnn", RETORT_TEXT("experiment", "CNN to multi-input RNN, soft labels"),
         RETORT_TEXT("experiment", "A convolutional teacher's forecasts become soft distributions over bins, for a "
                                   "recurrent student that reads every channel."),
         {term("soft_labels", Level::prediction, 1)},
         1,
         "tcn",
         "multi_input_rnn"},
        {"time_o1", RETORT_TEXT("experiment", "Time-o1: principal components"),
         RETORT_TEXT("experiment", "Half the squared error, half the leading principal components of the teacher's forecasts (Wang et al., NeurIPS 2025)."),
         {term("principal", Level::prediction, 0.5)},
         0.5},
        {"ps_loss", RETORT_TEXT("experiment", "PS loss: patch structure"),
         RETORT_TEXT("experiment", "Shape, spread and level of the patches of the teacher's forecasts beside the squared error (Kudrat et al., ICML 2025)."),
         {term("patch_structure", Level::prediction, 1)}},
        {"dbloss", RETORT_TEXT("experiment", "DBLoss: season and trend"),
         RETORT_TEXT("experiment", "Season and trend of the teacher's forecasts, each with its own error (Qiu et al., NeurIPS 2025)."),
         {term("decomposition", Level::prediction, 1)}},
        {"sdkd", RETORT_TEXT("experiment", "SDKD: slow and fast parts"),
         RETORT_TEXT("experiment", "Slow and fast parts of the teacher's forecasts with separate weights (arXiv 2507.02939)."),
         {term("frequency_split", Level::prediction, 1)}},
        {"timekd", RETORT_TEXT("experiment", "TimeKD: privileged teacher"),
         RETORT_TEXT("experiment", "A teacher that also reads the future passes on its features and the attention between channels (Liu et al., ICDE 2025). Both are iTransformers with the same number of "
                                   "heads."),
         {hint, {"hint", Level::feature, 1, {{"regressor", std::string("none")}}, {}, "attention", "attention"}},
         1,
         "itransformer",
         "itransformer",
         {{"privileged", true}}},
        {"guard", RETORT_TEXT("experiment", "GUARD: router and gate"),
         RETORT_TEXT("experiment", "Two teachers, weighted separately for each window; windows on which they disagree count less (arXiv 2606.19363)."),
         {{"prediction_matching", Level::prediction, 0.5, {}, {{"gate", std::string("teacher_spread")}}}},
         1,
         "itransformer",
         {},
         {{"combine", std::string("router")}},
         false,
         "dlinear"},
        {"graph_to_nodes", RETORT_TEXT("experiment", "Graph to nodes: correlations"),
         RETORT_TEXT("experiment", "A graph network teaches a student without edges how nodes and steps correlate (after arXiv 2401.11798) and, where the teacher is closer to the truth, its "
                                   "forecasts (EasyST, CIKM 2024)."),
         {term("spatio_temporal_correlation", Level::prediction, 0.5), term("gated", Level::prediction, 0.5)},
         1,
         "stgcn",
         "stid"},
    };
}

std::vector<Recipe> recipesOfClasses()
{
    const auto soft = [](double temperature) { return term("soft_labels", Level::prediction, 0.5, {{"temperature", temperature}}); };
    return {
        {"hinton", RETORT_TEXT("experiment", "Hinton"),
         RETORT_TEXT("experiment", "The student's probabilities are matched to the teacher's, softened by a temperature of 4, beside the true classes."),
         {soft(4)},
         0.5},
        {"finance_classes", RETORT_TEXT("experiment", "Finance: KL and cross-entropy"),
         RETORT_TEXT("experiment", "Half the divergence from the teacher's probabilities as they are, half the cross-entropy: for trends, risks and scores."),
         {soft(1)},
         0.5},
        {"kdctime", RETORT_TEXT("experiment", "KDCTime"),
         RETORT_TEXT("experiment", "InceptionTime teaches with probabilities that are corrected where it is wrong."),
         {term("calibrated_soft_labels", Level::prediction, 0.5, {{"temperature", 4.0}})},
         0.5,
         "inception_time"},
        {"lstm_to_simple_rnn_classes", RETORT_TEXT("experiment", "LSTM to simple RNN, classes"),
         RETORT_TEXT("experiment", "A gated recurrent network teaches one without gates through its probabilities."),
         {soft(2)},
         0.5,
         "lstm",
         "simple_rnn"},
    };
}

bool servedBy(const Catalogue& catalogue, const Recipe& recipe)
{
    const auto knows = [&](const std::string& kind, bool NetworkInfo::*usable) {
        const auto* info = catalogue.network(kind);
        return kind.empty() || (info && info->*usable);
    };
    return knows(recipe.teacher, &NetworkInfo::asTeacher) && knows(recipe.secondTeacher, &NetworkInfo::asTeacher) &&
           knows(recipe.student, &NetworkInfo::asStudent) &&
           std::ranges::all_of(recipe.terms, [&](const TermPlan& plan) { return catalogue.term(plan.kind) != nullptr; });
}

void take(NetworkPlan& network, const std::string& kind)
{
    if (!kind.empty() && (network.kind != kind || !network.checkpoint.empty()))
        network = {kind, {}, network.training, {}};
}

bool isOf(const NetworkPlan& network, const std::string& kind)
{
    return kind.empty() || network.kind == kind;
}

} // namespace

std::vector<Recipe> recipes(const Catalogue& catalogue, TaskKind task)
{
    auto all = task == TaskKind::classification ? recipesOfClasses() : everyRecipe();
    std::erase_if(all, [&](const Recipe& recipe) { return !servedBy(catalogue, recipe); });
    return all;
}

Plan applied(const Recipe& recipe, const Plan& plan)
{
    Plan result = plan;
    result.terms = recipe.terms;
    result.supervisedWeight = recipe.supervisedWeight;
    result.strategy = recipe.strategy;
    result.assistants.clear();
    if (result.teachers.empty() && !recipe.teacher.empty())
        result.teachers.emplace_back();
    if (!result.teachers.empty())
        take(result.teachers.front(), recipe.teacher);
    if (!recipe.teacher.empty() && recipe.secondTeacher.empty() && result.teachers.size() > 1)
        result.teachers.resize(1);
    if (!recipe.secondTeacher.empty() && result.teachers.size() < 2) {
        result.teachers.resize(2);
        result.teachers[1].training = result.teachers.front().training;
        take(result.teachers[1], recipe.secondTeacher);
    }
    take(result.student, recipe.student);
    if (recipe.ofOneKind)
        result.teachers = {result.student};
    return result;
}

const Recipe* followed(const Plan& plan, const std::vector<Recipe>& recipes)
{
    const auto said = [](const Recipe& recipe) {
        return recipe.strategy.size() + (recipe.teacher.empty() ? 0 : 1) + (recipe.student.empty() ? 0 : 1);
    };
    const Recipe* best = nullptr;
    for (const Recipe& recipe : recipes)
        if (follows(plan, recipe) && (!best || said(recipe) > said(*best)))
            best = &recipe;
    return best;
}

bool follows(const Plan& plan, const Recipe& recipe)
{
    const bool sameTerms = std::ranges::equal(plan.terms, recipe.terms, [](const TermPlan& a, const TermPlan& b) {
        return a.kind == b.kind && a.level == b.level;
    });
    const bool sameStrategy = std::ranges::all_of(recipe.strategy, [&](const auto& option) {
        const auto set = plan.strategy.find(option.first);
        return set != plan.strategy.end() && (std::holds_alternative<std::int64_t>(set->second) || set->second == option.second);
    });
    const bool sameKinds =
        !recipe.ofOneKind || (plan.teachers.size() == 1 && plan.teachers.front().kind == plan.student.kind);
    return sameTerms && sameStrategy && sameKinds && isOf(plan.student, recipe.student) &&
           (recipe.secondTeacher.empty() || plan.teachers.size() > 1) && (recipe.teacher.empty() || (!plan.teachers.empty() && isOf(plan.teachers.front(), recipe.teacher)));
}

} // namespace retort::experiment
