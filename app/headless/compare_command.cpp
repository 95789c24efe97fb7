// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/compare_command.h"

#include "app/headless/text_table.h"
#include "core/record/json_values.h"
#include "core/study/claim.h"

#include <spdlog/spdlog.h>

namespace retort::headless
{
namespace
{

std::string jsonText(const CompareArguments& arguments, const study::RunComparison& comparison)
{
    using experiment::written;
    experiment::Json json = {{"model", arguments.model},
                             {"windows", comparison.windows},
                             {"error_a", written(comparison.ours)},
                             {"error_b", written(comparison.theirs)},
                             {"difference", written(comparison.test.difference)},
                             {"interval", {written(comparison.test.low()), written(comparison.test.high())}},
                             {"statistic", written(comparison.test.statistic)},
                             {"p_two_sided", written(comparison.test.twoSided)},
                             {"p_less", written(comparison.test.less)},
                             {"relative_difference", written(comparison.relative.ratio)},
                             {"relative_interval", {written(comparison.relative.low), written(comparison.relative.high)}},
                             {"windows_won", written(comparison.winRate)},
                             {"sentence", comparison.sentence().english()},
                             {"warnings", experiment::Json::array()}};
    for (const Message& warning : comparison.warnings)
        json["warnings"].push_back(warning.english());
    return json.dump(2) + "\n";
}

} // namespace

ExitCode compareRecords(const CompareArguments& arguments, Console& console)
{
    const auto failed = [&](const Error& error) {
        console.error(error);
        return exitCodeOf(error.kind);
    };
    const auto model = stageOf(arguments.model);
    if (!model) {
        console.error("Unknown network \"" + arguments.model + "\". Examples: teacher, plain_student, distilled_student.");
        return ExitCode::badArguments;
    }
    const auto ours = experiment::readRecord(arguments.ours), theirs = experiment::readRecord(arguments.theirs);
    if (!ours || !theirs)
        return failed(ours ? theirs.error() : ours.error());
    const auto comparison = study::compareRuns(*ours, *theirs, *model);
    if (!comparison)
        return failed(comparison.error());
    for (const Message& warning : comparison->warnings)
        console.error(warning.english());
    if (arguments.json) {
        console.print(jsonText(arguments, *comparison));
        return ExitCode::finished;
    }
    TextTable table({arguments.model, "error of A", "error of B", "A - B", "95 % interval", "relative", "95 % interval", "p", "windows won"});
    const auto& test = comparison->test;
    table.add({fmt::format("{} windows", comparison->windows), fmt::format("{:.4f}", comparison->ours), fmt::format("{:.4f}", comparison->theirs),
               fmt::format("{:+.4f}", test.difference), fmt::format("{:+.4f} to {:+.4f}", test.low(), test.high()), fmt::format("{:+.2f} %", 100 * comparison->relative.ratio),
               fmt::format("{:+.2f} to {:+.2f} %", 100 * comparison->relative.low, 100 * comparison->relative.high), study::pText(test.twoSided),
               fmt::format("{:.1f} %", 100 * comparison->winRate)});
    console.print(table.text() + "A against B: " + comparison->sentence().english() + ".\n");
    return ExitCode::finished;
}

} // namespace retort::headless
