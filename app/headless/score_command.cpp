// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/score_command.h"

#include "app/headless/delimited_rows.h"
#include "app/headless/text_table.h"
#include "core/foundation/number_text.h"
#include "core/plan/json_text.h"
#include "core/record/class_metrics_json.h"

#include <algorithm>
#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace retort::headless
{
namespace
{

struct Logits {
    std::vector<std::string> names; ///< of the header; empty: none
    std::vector<double> values;     ///< [examples, classes]
    std::size_t classes = 0;
};

Result<Logits> readLogits(const std::filesystem::path& file)
{
    auto rows = readRows(file);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    Logits logits;
    logits.classes = rows->front().size();
    const auto isNumber = [](const std::string& cell) { return numberFrom(cell).has_value(); };
    if (!std::ranges::all_of(rows->front(), isNumber)) {
        logits.names = rows->front();
        rows->erase(rows->begin());
    }
    if (logits.classes < 2)
        return fail(ErrorKind::malformed, RETORT_TEXT("headless", "%1 has %2 columns, but needs one for each of at least two classes."),
                    {file.string(), std::to_string(logits.classes)});
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const auto& row = (*rows)[i];
        const auto number = std::to_string(i + 1 + (logits.names.empty() ? 0 : 1));
        if (row.size() != logits.classes)
            return fail(ErrorKind::malformed, RETORT_TEXT("headless", "%1: row %2 has %3 cells, but the first one has %4."),
                        {file.string(), number, std::to_string(row.size()), std::to_string(logits.classes)});
        for (const std::string& cell : row) {
            const auto value = numberFrom(cell);
            if (!value || !std::isfinite(*value))
                return fail(ErrorKind::malformed, RETORT_TEXT("headless", "%1: row %2: \"%3\" is not a finite number."), {file.string(), number, cell});
            logits.values.push_back(*value);
        }
    }
    return logits;
}

/// By name, or by number from 0. A first line that is neither is a header.
Result<std::vector<int>> readTruth(const std::filesystem::path& file, const Logits& logits)
{
    const auto rows = readRows(file);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    std::vector<int> truth;
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const std::string& cell = (*rows)[i].back();
        const auto named = std::ranges::find(logits.names, cell);
        const auto number = numberFrom(cell);
        if (named != logits.names.end())
            truth.push_back(static_cast<int>(named - logits.names.begin()));
        else if (number && *number >= 0 && *number < static_cast<double>(logits.classes) && *number == std::floor(*number))
            truth.push_back(static_cast<int>(*number));
        else if (i > 0 || number)
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("headless", "%1: row %2: \"%3\" is no class. Give the name of a column of the logits, or a number from 0 to %4."),
                        {file.string(), std::to_string(i + 1), cell, std::to_string(logits.classes - 1)});
    }
    return truth;
}

std::string tableOf(const evaluation::ClassMetrics& metrics, const std::vector<std::string>& names)
{
    TextTable table({"class", "precision", "recall", "F1", "support", "ROC AUC"});
    for (std::size_t k = 0; k < metrics.perClass.size(); ++k) {
        const auto& score = metrics.perClass[k];
        table.add({k < names.size() ? names[k] : std::to_string(k), fmt::format("{:.4f}", score.precision), fmt::format("{:.4f}", score.recall),
                   fmt::format("{:.4f}", score.f1), std::to_string(score.support),
                   std::isnan(score.rocAuc) ? "-" : fmt::format("{:.4f}", score.rocAuc)});
    }
    return fmt::format("accuracy {:.4f} (95 %: {:.4f} to {:.4f}), balanced {:.4f}, macro F1 {:.4f}, MCC {:.4f}\n"
                       "log loss {:.4f}, Brier {:.4f}, calibration error {:.4f}\n\n{}",
                       metrics.accuracy, metrics.accuracyLow, metrics.accuracyHigh, metrics.balancedAccuracy, metrics.macro.f1, metrics.mcc,
                       metrics.logLoss, metrics.brier, metrics.ece, table.text());
}

} // namespace

ExitCode scoreClasses(const ScoreArguments& arguments, Console& console)
{
    const auto logits = readLogits(arguments.logits);
    if (!logits) {
        console.error(logits.error());
        return exitCodeOf(logits.error().kind);
    }
    const auto truth = readTruth(arguments.truth, *logits);
    if (!truth) {
        console.error(truth.error());
        return exitCodeOf(truth.error().kind);
    }
    if (truth->empty() || truth->size() * logits->classes != logits->values.size()) {
        console.error({ErrorKind::invalid,
                       {RETORT_TEXT("headless", "%1 has %2 examples, but %3 has %4."),
                        {arguments.truth.string(), std::to_string(truth->size()), arguments.logits.string(),
                         std::to_string(logits->values.size() / logits->classes)}}});
        return ExitCode::badArguments;
    }
    const auto metrics = evaluation::classMetrics(*truth, logits->values, logits->classes);
    console.print(arguments.json ? experiment::indented(experiment::toJson(metrics, logits->names)) + "\n" : tableOf(metrics, logits->names));
    return ExitCode::finished;
}

} // namespace retort::headless
