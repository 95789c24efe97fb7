// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record_summary.h"
#include "core/study/study_plan.h"

#include <filesystem>

namespace retort::study
{

enum class TrialState {
    waiting,
    running,
    finished,
    failed,
    interrupted,
    ended_early, ///< of a search: it was behind the others
};
const char* idOf(TrialState state);

/// What is known of a trial from its folder alone, so that it survives whatever ends.
struct TrialStatus {
    std::size_t number = 0;
    TrialState state = TrialState::waiting;
    std::optional<experiment::RecordSummary> summary = {}; ///< of its run, where there is one
    std::optional<Message> message = {};                   ///< why it failed
    std::optional<double> validation = {}; ///< error of the distilled student on the validation windows, at its best epoch
};

/// A study on disk: study.json, and below trials/ an ordinary record for each run; of a search also proposals.json. Nothing else is
/// kept: what has finished is seen from the records, and one that a worker was killed over is interrupted and can be continued.
class StudyFolder
{
public:
    explicit StudyFolder(std::filesystem::path directory);

    /// Writes study.json; fails where the folder holds another study.
    static Result<StudyFolder> create(const std::filesystem::path& directory, const StudyPlan& study);
    Result<StudyPlan> study() const;

    const std::filesystem::path& directory() const { return m_directory; }
    std::filesystem::path planFile() const;
    /// "trials/0007", its record.
    std::filesystem::path trial(std::size_t number) const;
    /// What a worker said that ended before its record was made; beside the record.
    std::filesystem::path faultFile(std::size_t number) const;

    /// A record of another plan, since the study was changed, is failed with a sentence that says so.
    TrialStatus status(const Trial& trial) const;
    std::vector<TrialStatus> statuses(const std::vector<Trial>& trials) const;
    /// The trials of `study`, with what a search has proposed so far.
    std::vector<Trial> trials(const StudyPlan& study, const experiment::Catalogue& catalogue) const;
    /// What a search has proposed; none where there is no file.
    Result<std::vector<Setting>> proposals() const;
    Result<void> writeProposals(const std::vector<Setting>& proposals) const;
    /// Notes that a trial is ended before its time, and may not go on.
    Result<void> endEarly(std::size_t number) const;
    /// When it is run anew.
    void forgetEarlyEnd(std::size_t number) const;
    /// Whether that was noted of the trial in this folder.
    static bool endedEarly(const std::filesystem::path& trial);
    /// Notes which plan the record of this trial is of; before it is made.
    Result<void> begin(const Trial& trial) const;

private:
    TrialStatus statusOfRecord(std::size_t number) const;
    std::filesystem::path planKeyFile(std::size_t number) const;
    std::filesystem::path proposalsFile() const;

    std::filesystem::path m_directory;
};

} // namespace retort::study
