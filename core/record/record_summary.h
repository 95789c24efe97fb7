// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/result_json.h"
#include "core/record/run_labels.h"
#include "core/task/task.h"

namespace retort::experiment
{

/// What a table of runs shows of one forecaster.
struct ModelSummary {
    StageId stage;
    std::string kind;
    std::optional<std::int64_t> parameters;
    std::vector<double> test; ///< in the order of task::everyMetric(), NaN where not measured; empty without a test
    bool readsFuture = false; ///< a privileged teacher, whose figures are a bound
};

/// What a table of many runs shows of one: summary.json, below 4 KB.
struct RecordSummary {
    std::filesystem::path directory;
    std::string name;
    TimePoint started;
    RunStatus status = RunStatus::interrupted;
    std::string series, teacher, student;
    int lookBack = 0, horizon = 0; ///< of a collection the length of its series and 0
    int classes = 0; ///< told apart; 0 where values are forecast
    std::optional<std::uint64_t> seed; ///< absent in summaries of before it was written
    std::vector<ModelSummary> models; ///< those that are compared
    std::optional<double> winRateOverTeacher;
    double seconds = 0;
    RunLabels labels = {}; ///< of a listed run
    std::optional<Message> fault; ///< why it cannot be read, if it cannot
};

/// Null if the summary has none.
const ModelSummary* modelOf(const RecordSummary& summary, StageId stage);
/// Nothing where it was not measured.
std::optional<double> testOf(const RecordSummary& summary, StageId stage, const task::Metric& metric);

RecordSummary summaryOf(const RunResult& result, const std::filesystem::path& directory);
/// Metrics by their names, so that a later version with others reads it too.
nlohmann::ordered_json toJson(const RecordSummary& summary);
/// Throws what nlohmann throws, and std::out_of_range for an unknown status or stage.
RecordSummary summaryFrom(const nlohmann::ordered_json& json);

} // namespace retort::experiment
