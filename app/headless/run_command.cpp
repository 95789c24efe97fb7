// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/run_command.h"

#include "app/headless/outcome_text.h"
#include "app/headless/run_progress.h"
#include "app/headless/stop_signals.h"
#include "core/record/artefact_store.h"
#include "core/plan/json_text.h"
#include "core/plan/plan_json.h"
#include "core/record/record_fork.h"
#include "core/study/worker_process.h"
#include "core/foundation/file_writing.h"

namespace retort::headless
{
namespace
{

using experiment::Plan;

Result<experiment::ParsedPlan> parsedPlan(const RunArguments& arguments)
{
    const auto text = readFile(arguments.plan);
    if (!text)
        return tl::unexpected<Error>(text.error());
    auto ordered = experiment::parseJson(*text, arguments.plan);
    if (!ordered) // A plan that is no JSON is a bad plan, whatever else a malformed file may be.
        return tl::unexpected<Error>(Error{ErrorKind::invalid, ordered.error().message});
    nlohmann::json json = std::move(*ordered);
    for (const std::string& assignment : arguments.assignments) {
        if (const auto assigned = experiment::assign(json, assignment); !assigned)
            return tl::unexpected<Error>(assigned.error());
    }
    return experiment::parsePlan(json, std::filesystem::absolute(arguments.plan).parent_path());
}

/// Seen before a folder is made and an older run in it is overwritten.
Result<void> filesAreThere(const Plan& plan)
{
    std::vector<std::filesystem::path> files = {plan.data.file};
    for (const auto& teacher : plan.teachers) {
        if (!teacher.checkpoint.empty())
            files.push_back(teacher.checkpoint);
    }
    for (const auto& file : files) {
        std::error_code fault;
        if (!std::filesystem::is_regular_file(file, fault))
            return fail(ErrorKind::missing,
                        RETORT_TEXT("headless", "%1 was not found. A relative path in a plan is resolved from the "
                                                "plan's folder."),
                        {file.string()});
    }
    return {};
}

ExitCode said(const Result<experiment::Outcome>& outcome, const std::filesystem::path& record, Console& console)
{
    console.clearBar();
    if (!outcome) {
        console.error(outcome.error());
        return exitCodeOf(outcome.error().kind);
    }
    if (outcome->message && outcome->status != experiment::RunStatus::finished)
        console.error(outcome->message->english());
    console.print(outcomeText(*outcome) + "\nRecord written to " + record.string() + "\n");
    return exitCodeOf(outcome->status);
}

/// The new run in `out` that stands where the resumed one stood before the change.
Result<void> forkedRun(const RunArguments& arguments)
{
    const auto record = experiment::readRecord(arguments.resumed);
    if (!record)
        return tl::unexpected<Error>(record.error());
    const auto points = experiment::forkPointsOf(*record);
    if (static_cast<std::size_t>(arguments.beforeChange) > points.size())
        return fail(ErrorKind::invalid, RETORT_TEXT("headless", "There are %1 changes of a weight to go back to in %2."),
                    {std::to_string(points.size()), arguments.resumed.string()});
    return experiment::forkRun(arguments.resumed, points[static_cast<std::size_t>(arguments.beforeChange - 1)], arguments.out,
                               record->plan.name);
}

} // namespace

Result<Plan> planOf(const RunArguments& arguments, const experiment::Catalogue& catalogue)
{
    auto parsed = parsedPlan(arguments);
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    auto findings = std::move(parsed->findings);
    if (findings.empty())
        findings = experiment::validate(parsed->plan, catalogue);
    if (!findings.empty())
        return tl::unexpected<Error>(experiment::asError(findings));
    if (const auto there = filesAreThere(parsed->plan); !there)
        return tl::unexpected<Error>(there.error());
    return std::move(parsed->plan);
}

ExitCode runPlan(const RunArguments& arguments, const composition::Parts& parts, Console& console)
{
    if (arguments.workerOf > 0 && !study::endWith(arguments.workerOf))
        return ExitCode::stopped;
    if (!arguments.resumed.empty()) {
        const experiment::RunControl control;
        const StopSignals signals(control);
        RunProgress progress(console);
        if (arguments.beforeChange > 0)
            if (const auto forked = forkedRun(arguments); !forked) {
                console.error(forked.error());
                return exitCodeOf(forked.error().kind);
            }
        const auto& folder = arguments.beforeChange > 0 ? arguments.out : arguments.resumed;
        const auto outcome = experiment::resumeRun(*parts.engine, nextRunId(), folder, progress, control);
        return said(outcome, folder, console);
    }
    const auto plan = planOf(arguments, *parts.catalogue);
    if (!plan) {
        console.error(plan.error());
        return exitCodeOf(plan.error().kind);
    }

    const experiment::RunControl control;
    const StopSignals signals(control);
    RunProgress progress(console);
    const auto artefacts = experiment::ArtefactStore::ofUser();
    const auto outcome = experiment::recordRun(*parts.engine, nextRunId(), *plan, arguments.out, arguments.overwrite,
                                               progress, control, arguments.reuse ? &artefacts : nullptr);
    return said(outcome, arguments.out, console);
}

} // namespace retort::headless
