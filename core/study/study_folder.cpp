// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_folder.h"

#include "core/data/sha256.h"
#include "core/foundation/file_writing.h"
#include "core/plan/plan_json.h"
#include "core/record/record.h"
#include "core/record/record_files.h"

#include <nlohmann/json.hpp>

namespace retort::study
{
namespace
{

std::string numbered(std::size_t number)
{
    std::string text = std::to_string(number);
    return text.size() < 4 ? std::string(4 - text.size(), '0') + text : text;
}

/// Of everything that its result depends on, wherever the study and its files have been moved.
std::string keyOf(experiment::Plan plan)
{
    plan.name.clear();
    plan.data.file = plan.data.file.filename();
    for (auto& teacher : plan.teachers)
        teacher.checkpoint = teacher.checkpoint.filename();
    if (!plan.student.start.empty()) // every run names its networks alike: the run counts too
        plan.student.start = plan.student.start.parent_path().parent_path().filename() / plan.student.start.filename();
    return data::sha256(experiment::toJson(plan).dump());
}

/// Beside the record.
std::filesystem::path earlyFileOf(const std::filesystem::path& trial)
{
    return trial.string() + ".early";
}

TrialState stateOf(experiment::RunStatus status)
{
    switch (status) {
    case experiment::RunStatus::running: return TrialState::running;
    case experiment::RunStatus::finished: return TrialState::finished;
    case experiment::RunStatus::failed: return TrialState::failed;
    case experiment::RunStatus::stopped:
    case experiment::RunStatus::interrupted: return TrialState::interrupted;
    }
    return TrialState::failed;
}

} // namespace

const char* idOf(TrialState state)
{
    switch (state) {
    case TrialState::waiting: return "waiting";
    case TrialState::running: return "running";
    case TrialState::finished: return "finished";
    case TrialState::failed: return "failed";
    case TrialState::interrupted: return "interrupted";
    case TrialState::ended_early: return "ended early";
    }
    return "";
}

StudyFolder::StudyFolder(std::filesystem::path directory) : m_directory(std::move(directory)) {}

Result<StudyFolder> StudyFolder::create(const std::filesystem::path& directory, const StudyPlan& study)
{
    StudyFolder folder(directory);
    std::error_code fault;
    if (std::filesystem::exists(folder.planFile(), fault)) {
        const auto before = folder.study();
        if (!before)
            return tl::unexpected<Error>(before.error());
        auto same = *before;
        same.workers = study.workers; // how it runs, not what
        if (!(same == study))
            return fail(ErrorKind::invalid, RETORT_TEXT("study", "%1 contains another study. Choose another folder, or remove it."), {directory.string()});
        return folder;
    }
    std::filesystem::create_directories(directory / "trials", fault);
    if (fault)
        return fail(ErrorKind::io, RETORT_TEXT("study", "%1 cannot be made: %2"), {directory.string(), fault.message()});
    if (const auto written = writeStudy(study, folder.planFile()); !written)
        return tl::unexpected<Error>(written.error());
    return folder;
}

Result<StudyPlan> StudyFolder::study() const
{
    auto parsed = readStudy(planFile());
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    if (!parsed->findings.empty())
        return tl::unexpected<Error>(experiment::asError(parsed->findings));
    return std::move(parsed->study);
}

std::filesystem::path StudyFolder::planFile() const
{
    return m_directory / "study.json";
}

std::filesystem::path StudyFolder::trial(std::size_t number) const
{
    return m_directory / "trials" / numbered(number);
}

std::filesystem::path StudyFolder::faultFile(std::size_t number) const
{
    return m_directory / "trials" / (numbered(number) + ".fault.txt");
}

TrialStatus StudyFolder::statusOfRecord(std::size_t number) const
{
    TrialStatus status{.number = number};
    const auto directory = trial(number);
    if (experiment::RecordFiles(directory).holdRun()) {
        const auto result = experiment::readOrSalvage(directory);
        if (!result) {
            status.state = TrialState::failed;
            status.message = result.error().message;
            return status;
        }
        status.summary = experiment::summaryOf(*result, directory);
        status.state = stateOf(result->outcome.status);
        if (const auto* student = experiment::modelOf(result->outcome, Role::distilled_student))
            status.validation = student->validationLogLoss ? student->validationLogLoss : student->validationMse;
        if (status.state == TrialState::interrupted && endedEarly(directory))
            status.state = TrialState::ended_early;
        if (status.state == TrialState::failed)
            status.message = result->outcome.message;
        return status;
    }
    if (auto fault = readFile(faultFile(number))) {
        status.state = TrialState::failed;
        status.message = Message{RETORT_TEXT("study", "The worker ended before it had a record: %1"), {std::move(*fault)}};
    }
    return status;
}

TrialStatus StudyFolder::status(const Trial& trial) const
{
    TrialStatus status = statusOfRecord(trial.number);
    const auto key = readFile(planKeyFile(trial.number));
    if (status.summary && status.state != TrialState::running && key && *key != keyOf(trial.plan))
        return {.number = trial.number,
                .state = TrialState::failed,
                .summary = {},
                .message = Message{RETORT_TEXT("study", "This record is of another plan: the study was changed after the trial ran. Use a new folder for the changed study, or retry the trial."), {}}};
    return status;
}

std::vector<TrialStatus> StudyFolder::statuses(const std::vector<Trial>& trials) const
{
    std::vector<TrialStatus> all;
    for (const Trial& trial : trials)
        all.push_back(status(trial));
    return all;
}

std::vector<Trial> StudyFolder::trials(const StudyPlan& study, const experiment::Catalogue& catalogue) const
{
    return trialsOf(study, catalogue, proposals().value_or(std::vector<Setting>()));
}

Result<std::vector<Setting>> StudyFolder::proposals() const
{
    std::error_code ignored;
    if (!std::filesystem::exists(proposalsFile(), ignored))
        return std::vector<Setting>();
    const auto text = readFile(proposalsFile());
    if (!text)
        return tl::unexpected<Error>(text.error());
    try {
        return nlohmann::json::parse(*text).get<std::vector<Setting>>();
    } catch (const std::exception&) {
        return fail(ErrorKind::malformed, RETORT_TEXT("study", "%1 is damaged. Delete it and the folder \"trials\" beside it to start the search over."),
                    {proposalsFile().string()});
    }
}

Result<void> StudyFolder::writeProposals(const std::vector<Setting>& proposals) const
{
    return writeFile(proposalsFile(), nlohmann::json(proposals).dump() + "\n");
}

Result<void> StudyFolder::endEarly(std::size_t number) const
{
    return writeFile(earlyFileOf(trial(number)), "");
}

std::filesystem::path StudyFolder::proposalsFile() const
{
    return m_directory / "proposals.json";
}

void StudyFolder::forgetEarlyEnd(std::size_t number) const
{
    std::error_code ignored;
    std::filesystem::remove(earlyFileOf(trial(number)), ignored);
}

bool StudyFolder::endedEarly(const std::filesystem::path& trial)
{
    std::error_code ignored;
    return std::filesystem::exists(earlyFileOf(trial), ignored);
}

Result<void> StudyFolder::begin(const Trial& trial) const
{
    return writeFile(planKeyFile(trial.number), keyOf(trial.plan));
}

std::filesystem::path StudyFolder::planKeyFile(std::size_t number) const
{
    return m_directory / "trials" / (numbered(number) + ".plan.sha256");
}

} // namespace retort::study
