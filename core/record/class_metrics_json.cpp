// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/class_metrics_json.h"

#include "core/record/json_values.h"

namespace retort::experiment
{
namespace
{

Json written(const evaluation::ClassMean& mean)
{
    return {{"precision", experiment::written(mean.precision)}, {"recall", experiment::written(mean.recall)}, {"f1", experiment::written(mean.f1)}};
}

void take(const Json& json, const char* name, evaluation::ClassMean& mean)
{
    if (const auto found = json.find(name); found != json.end()) {
        takeNumber(*found, "precision", mean.precision);
        takeNumber(*found, "recall", mean.recall);
        takeNumber(*found, "f1", mean.f1);
    }
}

} // namespace

Json toJson(const evaluation::ClassMetrics& metrics, const std::vector<std::string>& names)
{
    const std::size_t classes = metrics.perClass.size();
    Json perClass = Json::array(), confusion = Json::array();
    for (std::size_t k = 0; k < classes; ++k) {
        const auto& score = metrics.perClass[k];
        perClass.push_back({{"class", k < names.size() ? names[k] : std::to_string(k)},
                            {"precision", written(score.precision)},
                            {"recall", written(score.recall)},
                            {"f1", written(score.f1)},
                            {"support", score.support},
                            {"roc_auc", written(score.rocAuc)}});
        Json row = Json::array();
        for (std::size_t other = 0; other < classes; ++other)
            row.push_back(metrics.confusion[k * classes + other]);
        confusion.push_back(std::move(row));
    }
    return {{"accuracy", written(metrics.accuracy)},
            {"accuracy_interval", Json::array({written(metrics.accuracyLow), written(metrics.accuracyHigh)})},
            {"balanced_accuracy", written(metrics.balancedAccuracy)},
            {"macro_f1", written(metrics.macro.f1)},
            {"weighted_f1", written(metrics.weighted.f1)},
            {"micro_f1", written(metrics.micro.f1)},
            {"macro", written(metrics.macro)},
            {"weighted", written(metrics.weighted)},
            {"micro", written(metrics.micro)},
            {"mcc", written(metrics.mcc)},
            {"log_loss", written(metrics.logLoss)},
            {"brier", written(metrics.brier)},
            {"ece", written(metrics.ece)},
            {"per_class", std::move(perClass)},
            {"confusion", std::move(confusion)}};
}

evaluation::ClassMetrics classMetricsFrom(const Json& json)
{
    evaluation::ClassMetrics metrics;
    takeNumber(json, "accuracy", metrics.accuracy);
    if (const auto interval = json.find("accuracy_interval"); interval != json.end()) {
        metrics.accuracyLow = interval->at(0).get<double>();
        metrics.accuracyHigh = interval->at(1).get<double>();
    }
    takeNumber(json, "balanced_accuracy", metrics.balancedAccuracy);
    take(json, "macro", metrics.macro);
    take(json, "weighted", metrics.weighted);
    take(json, "micro", metrics.micro);
    takeNumber(json, "mcc", metrics.mcc);
    takeNumber(json, "log_loss", metrics.logLoss);
    takeNumber(json, "brier", metrics.brier);
    takeNumber(json, "ece", metrics.ece);
    for (const auto& item : json.at("per_class")) {
        auto& score = metrics.perClass.emplace_back();
        takeNumber(item, "precision", score.precision);
        takeNumber(item, "recall", score.recall);
        takeNumber(item, "f1", score.f1);
        experiment::take(item, "support", score.support);
        takeNumber(item, "roc_auc", score.rocAuc);
    }
    for (const auto& row : json.at("confusion"))
        for (const auto& count : row)
            metrics.confusion.push_back(count.get<std::int64_t>());
    return metrics;
}

} // namespace retort::experiment
