// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/study_command.h"

#include "app/headless/run_command.h"
#include "app/headless/run_progress.h"
#include "app/headless/stop_signals.h"
#include "app/headless/study_estimate.h"
#include "app/headless/text_table.h"
#include "app/headless/this_program.h"
#include "core/foundation/file_writing.h"
#include "core/plan/plan_json.h"
#include "core/record/record.h"
#include "core/record/record_files.h"
#include "core/study/importance.h"
#include "core/study/search_report.h"
#include "core/study/slurm.h"
#include "core/study/study_report.h"
#include "core/study/study_run.h"
#include "core/study/study_table.h"
#include "core/study/study_templates.h"
#include "core/study/worker_process.h"
#include "core/record/artefact_store.h"

#include <spdlog/spdlog.h>
#include <algorithm>

namespace retort::headless
{
namespace
{

struct OpenStudy {
    study::StudyFolder folder;
    study::StudyPlan plan;
    std::vector<study::Trial> trials;
};

Result<OpenStudy> openStudy(const std::filesystem::path& directory, const experiment::Catalogue& catalogue)
{
    study::StudyFolder folder(directory);
    auto plan = folder.study();
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    auto trials = folder.trials(*plan, catalogue);
    return OpenStudy{std::move(folder), std::move(*plan), std::move(trials)};
}

Result<study::StudyPlan> studyOf(const std::filesystem::path& file)
{
    auto parsed = study::readStudy(file);
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    if (!parsed->findings.empty())
        return tl::unexpected<Error>(experiment::asError(parsed->findings));
    return std::move(parsed->study);
}

/// A trial that cannot run is said before anything starts.
Result<void> allCanRun(const study::StudyPlan& plan, const std::vector<study::Trial>& trials)
{
    if (study::trialCount(plan) > study::mostTrials)
        return fail(ErrorKind::invalid, RETORT_TEXT("headless", "This study has more than %1 trials. Give it fewer values."), {std::to_string(study::mostTrials)});
    std::vector<Finding> findings;
    for (const auto& trial : trials) {
        std::error_code ignored;
        if (trial.findings.empty() && !std::filesystem::is_regular_file(trial.plan.data.file, ignored))
            findings.push_back({trial.label(plan) + ": data.file", {RETORT_TEXT("headless", "%1 was not found. Check the path."), {trial.plan.data.file.string()}}});
        for (auto finding : trial.findings) {
            finding.path = trial.label(plan) + ": " + finding.path;
            findings.push_back(std::move(finding));
        }
    }
    if (!findings.empty())
        return tl::unexpected<Error>(experiment::asError(findings));
    return {};
}

/// The study in a folder, or the one of a file begun there.
Result<OpenStudy> begunStudy(const StudyArguments& arguments, const experiment::Catalogue& catalogue)
{
    std::error_code ignored;
    if (arguments.folder.empty() && std::filesystem::is_regular_file(arguments.study, ignored))
        return fail(ErrorKind::invalid, RETORT_TEXT("headless", "Give the folder for the results of %1 with --out DIR."), {arguments.study.string()});
    if (arguments.folder.empty())
        return openStudy(arguments.study, catalogue);
    auto plan = studyOf(arguments.study);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    if (arguments.workers > 0)
        plan->workers = arguments.workers; // and so one thread each
    if (const auto runnable = allCanRun(*plan, study::trialsToCheck(*plan, catalogue)); !runnable)
        return tl::unexpected<Error>(runnable.error());
    if (const auto folder = study::StudyFolder::create(arguments.folder, *plan); !folder)
        return tl::unexpected<Error>(folder.error());
    return openStudy(arguments.folder, catalogue);
}

std::string trialTable(const study::StudyPlan& plan, const std::vector<study::Trial>& trials)
{
    std::vector<std::string> head = {"trial"};
    for (const auto& axis : plan.axes)
        head.push_back(axis.label);
    head.emplace_back("can run");
    TextTable table(head);
    for (const auto& trial : trials) {
        std::vector<std::string> row = {std::to_string(trial.number)};
        for (std::size_t i = 0; i < plan.axes.size(); ++i)
            row.push_back(trial.values[i]);
        row.push_back(trial.findings.empty() ? "yes" : trial.findings.front().message.english());
        table.add(std::move(row));
    }
    return table.text(1) + std::to_string(trials.size()) + (trials.size() == 1 ? " trial\n" : " trials\n");
}

std::string tableText(const std::vector<std::vector<std::string>>& cells)
{
    TextTable text(cells.front());
    for (std::size_t row = 1; row < cells.size(); ++row)
        text.add(cells[row]);
    return text.text(1);
}

std::string importanceText(const OpenStudy& open, const std::vector<study::TrialStatus>& statuses)
{
    std::string text;
    for (const auto& axis : study::importanceOf(open.plan, open.trials, statuses))
        if (std::isfinite(axis.share))
            text += fmt::format("{}{} {:.0f} %", text.empty() ? "" : ", ", axis.axis, 100 * axis.share);
    return text.empty() ? text : "Variance explained by each axis alone: " + text + "\n";
}

std::string resultText(const OpenStudy& open, const std::vector<study::TrialStatus>& statuses)
{
    if (open.plan.chooses()) {
        const auto best = study::searchSentence(open.plan, open.trials, statuses);
        return tableText(study::searchCells(open.plan, open.trials, statuses)) + (best ? best->english() + "\n" : "") + importanceText(open, statuses);
    }
    const auto table = study::tableOf(open.plan, open.trials, statuses);
    return study::tableCaption(open.plan) + "\n" + tableText(study::tableCells(table, open.plan)) + (table.ranking ? table.ranking->sentence().english() + "\n" : "") +
           (open.plan.axes.size() > 1 ? importanceText(open, statuses) : "");
}

std::string firstLine(const std::optional<Message>& message)
{
    const std::string text = message ? message->english() : std::string();
    return text.substr(0, text.find('\n'));
}

/// What the list says last.
std::string durationOf(const study::StudyPlan& plan, const std::vector<study::Trial>& trials, const experiment::Engine& engine)
{
    const auto seconds = secondsOf(trials, engine);
    if (!seconds)
        return "The time cannot be estimated: a series or a teacher's file cannot be measured, classes are told apart, or there are too many different plans.\n";
    const double atOnce = *seconds / std::max(1, plan.workers);
    return fmt::format("Estimated time on this machine with {} parallel runs: about {}; less with early stopping or shared networks.\n", plan.workers, durationText(atOnce));
}

/// What a search chooses from; it makes its trials one after the other.
std::string spaceText(const study::StudyPlan& plan)
{
    TextTable table({"axis", "from", "to", "scale"});
    for (std::size_t i = 0; i < plan.axes.size(); ++i) {
        const auto& axis = plan.axes[i];
        if (axis.range)
            table.add({axis.label, readable(axis.range->from), readable(axis.range->to), axis.range->logarithmic ? "logarithmic" : "linear"});
        else
            table.add({axis.label, axis.variants.front().label, axis.variants.back().label, std::to_string(axis.variants.size()) + " values"});
    }
    return table.text(3) + std::to_string(plan.draws) + " trials, each chosen from the validation errors of earlier ones\n";
}

/// Before anything starts: the trials, and how long they take.
std::string outlineOf(const study::StudyPlan& plan, const composition::Parts& parts)
{
    const auto trials = study::trialsOf(plan, *parts.catalogue, std::vector<study::Setting>());
    return plan.design == study::Design::search ? spaceText(plan) : trialTable(plan, trials) + durationOf(plan, trials, *parts.engine);
}

class Progress : public study::StudyObserver
{
public:
    Progress(const study::StudyPlan& plan, Console& console) : m_plan(plan), m_console(console) {}

    void onTrialStarted(const study::Trial& trial) override
    {
        m_console.log().info("Trial {} started: {}", trial.number, trial.label(m_plan));
    }
    void onTrialEnded(const study::Trial& trial, const study::TrialStatus& status) override
    {
        std::string figures;
        if (status.summary && status.state == study::TrialState::finished)
            for (const StageId stage : {StageId(Role::teacher), StageId(Role::plain_student), StageId(Role::distilled_student)})
                if (const auto value = experiment::testOf(*status.summary, stage, *task::taskWith(m_plan.metric).metric(m_plan.metric)))
                    figures += fmt::format("{} {} {:.4f}", figures.empty() ? ":" : ",", labelOf(stage).english(), *value);
        m_console.log().info("Trial {} {}{}{}", trial.number, idOf(status.state), figures, status.message ? ": " + status.message->english() : "");
    }

private:
    const study::StudyPlan& m_plan;
    Console& m_console;
};

} // namespace

Result<study::StudyPlan> runnableStudy(const std::filesystem::path& path, const experiment::Catalogue& catalogue)
{
    std::error_code ignored;
    auto plan = studyOf(std::filesystem::is_directory(path, ignored) ? study::StudyFolder(path).planFile() : path);
    if (!plan)
        return plan;
    if (const auto runnable = allCanRun(*plan, study::trialsToCheck(*plan, catalogue)); !runnable)
        return tl::unexpected<Error>(runnable.error());
    return plan;
}

ExitCode newStudy(const StudyArguments& arguments, const composition::Parts& parts, Console& console)
{
    const auto* made = study::templateOf(arguments.template_);
    if (!made) {
        std::vector<std::string> known;
        for (const auto& each : study::templates())
            known.push_back(each.id);
        console.error("There is no template \"" + arguments.template_ + "\". Templates: " + listed(known) + ".");
        return ExitCode::badArguments;
    }
    const auto plan = planOf({.plan = std::filesystem::absolute(arguments.plan), .out = {}, .assignments = {}, .resumed = {}}, *parts.catalogue);
    if (!plan)
        return failedBy(plan.error(), console);
    auto study = made->make(*plan, study::seedsFrom(*plan, arguments.seeds));
    if (arguments.workers > 0)
        study.workers = arguments.workers;
    if (const auto written = study::writeStudy(study, arguments.out); !written)
        return failedBy(written.error(), console);
    console.print(outlineOf(study, parts) + "Study written to " + arguments.out.string() + "\n");
    return ExitCode::finished;
}

ExitCode listTrials(const StudyArguments& arguments, const composition::Parts& parts, Console& console)
{
    std::error_code ignored;
    const bool begun = std::filesystem::is_directory(arguments.study, ignored);
    const auto plan = studyOf(begun ? study::StudyFolder(arguments.study).planFile() : arguments.study);
    if (!plan)
        return failedBy(plan.error(), console);
    console.print(outlineOf(*plan, parts));
    if (const auto runnable = allCanRun(*plan, study::trialsToCheck(*plan, *parts.catalogue)); !runnable)
        return failedBy(runnable.error(), console);
    return ExitCode::finished;
}

ExitCode runStudy(const StudyArguments& arguments, const composition::Parts& parts, Console& console)
{
    if (arguments.workerOf > 0 && !study::endWith(arguments.workerOf))
        return ExitCode::stopped;
    auto open = begunStudy(arguments, *parts.catalogue);
    if (!open)
        return failedBy(open.error(), console);
    const experiment::RunControl control;
    const StopSignals signals(control);
    Progress progress(open->plan, console);
    const study::StudyRunOptions options{thisProgram(), arguments.workers > 0 ? arguments.workers : open->plan.workers,
                                         arguments.retry};
    const auto ran = study::runStudy(open->folder, open->plan, *parts.catalogue, options, progress, control.stopToken());
    open->trials = open->folder.trials(open->plan, *parts.catalogue); // a search has made them
    const auto statuses = open->folder.statuses(open->trials);
    console.print(resultText(*open, statuses));
    if (!ran)
        return failedBy(ran.error(), console);
    if (control.stopping())
        return ExitCode::stopped;
    const auto count = [&](study::TrialState state) { return std::ranges::count(statuses, state, &study::TrialStatus::state); };
    if (const auto failed = count(study::TrialState::failed); failed > 0)
        console.error(fmt::format("{} of {} trials failed; \"study run {} --retry\" runs them again.", failed, statuses.size(), open->folder.directory().string()));
    if (const auto interrupted = count(study::TrialState::interrupted); interrupted > 0)
        console.error(fmt::format("{} of {} trials were interrupted; \"study run {}\" continues them.", interrupted, statuses.size(), open->folder.directory().string()));
    return count(study::TrialState::finished) + count(study::TrialState::ended_early) == std::ssize(statuses) ? ExitCode::finished : ExitCode::failed;
}

ExitCode runTrial(const StudyArguments& arguments, const composition::Parts& parts, Console& console)
{
    const experiment::RunControl control;
    const StopSignals signals(control);
    if (arguments.workerOf > 0 && !study::endWith(arguments.workerOf))
        return ExitCode::stopped;
    const auto open = openStudy(arguments.folder, *parts.catalogue);
    if (!open)
        return failedBy(open.error(), console);
    if (arguments.trial >= open->trials.size()) {
        console.error(fmt::format("There is no trial {}: the study has {}, counted from 0.", arguments.trial, open->trials.size()));
        return ExitCode::badArguments;
    }
    const auto& trial = open->trials[arguments.trial];
    if (!trial.findings.empty())
        return failedBy(experiment::asError(trial.findings), console);
    const auto directory = open->folder.trial(trial.number);
    RunProgress progress(console);
    const auto artefacts = experiment::ArtefactStore::ofUser();
    const auto state = open->folder.status(trial).state;
    if (state == study::TrialState::finished)
        return ExitCode::finished;
    if (const auto begun = open->folder.begin(trial); !begun)
        return failedBy(begun.error(), console);
    auto outcome = state == study::TrialState::interrupted ? experiment::resumeRun(*parts.engine, nextRunId(), directory, progress, control)
                                                           : experiment::recordRun(*parts.engine, nextRunId(), trial.plan, directory, true, progress, control, &artefacts);
    console.clearBar();
    if (!outcome)
        return failedBy(outcome.error(), console);
    if (outcome->message && outcome->status != experiment::RunStatus::finished)
        console.error(outcome->message->english());
    return exitCodeOf(outcome->status);
}

ExitCode submitStudy(const StudyArguments& arguments, const composition::Parts& parts, Console& console)
{
    const auto open = begunStudy(arguments, *parts.catalogue);
    if (!open)
        return failedBy(open.error(), console);
    if (open->plan.design == study::Design::search) {
        console.error("a search chooses each trial after the earlier ones have ended, which an array job cannot do. Run it with \"study run\", or submit the design \"random\".");
        return ExitCode::badArguments;
    }
    const auto job = study::submit(open->folder, open->folder.statuses(open->trials),
                                   {.partition = arguments.partition, .atMost = arguments.atMost, .minutes = arguments.time, .program = thisProgram()});
    if (!job)
        return failedBy(job.error(), console);
    console.print("Job " + *job + " sent; \"study status " + open->folder.directory().string() + "\" shows its progress.\n");
    return ExitCode::finished;
}

ExitCode studyStatus(const StudyArguments& arguments, const composition::Parts& parts, Console& console)
{
    const auto open = openStudy(arguments.folder, *parts.catalogue);
    if (!open)
        return failedBy(open.error(), console);
    TextTable table({"trial", "state", "seconds", "changes", "message"});
    std::map<study::TrialState, std::size_t> counts;
    const auto queued = study::queuedTrials(open->folder);
    if (!queued)
        console.error(queued.error());
    for (const auto& status : open->folder.statuses(open->trials)) {
        ++counts[status.state];
        const bool timed = status.summary && status.summary->seconds > 0;
        const auto inQueue = queued ? queued->find(status.number) : decltype(queued->begin()){};
        const bool waits = status.state != study::TrialState::finished && status.state != study::TrialState::running && queued && inQueue != queued->end();
        table.add({std::to_string(status.number), std::string(idOf(status.state)) + (waits ? " (" + inQueue->second + ")" : ""), timed ? fmt::format("{:.1f}", status.summary->seconds) : "-",
                   open->trials[status.number].label(open->plan), firstLine(status.message)});
    }
    std::string counted;
    for (const auto& [state, count] : counts)
        counted += (counted.empty() ? "" : ", ") + std::to_string(count) + " " + idOf(state);
    console.print(table.text(3) + counted + "\n");
    return ExitCode::finished;
}

ExitCode reportStudy(const StudyArguments& arguments, const composition::Parts& parts, Console& console)
{
    const auto open = openStudy(arguments.folder, *parts.catalogue);
    if (!open)
        return failedBy(open.error(), console);
    const auto statuses = open->folder.statuses(open->trials);
    console.print(resultText(*open, statuses));
    const auto table = study::tableOf(open->plan, open->trials, statuses);
    using Content = std::string (*)(const study::StudyTable&, const study::StudyPlan&);
    const std::pair<std::filesystem::path, Content> files[] = {{arguments.html, study::tableHtml}, {arguments.latex, study::tableLatex}, {arguments.csv, study::tableCsv}};
    for (const auto& [file, content] : files)
        if (!file.empty()) {
            if (const auto written = writeFile(file, content(table, open->plan)); !written)
                return failedBy(written.error(), console);
            console.print("Written to " + file.string() + "\n");
        }
    return ExitCode::finished;
}

} // namespace retort::headless
