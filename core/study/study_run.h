// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/cancellation.h"
#include "core/study/study_folder.h"

namespace retort::study
{

struct StudyRunOptions {
    std::filesystem::path program; ///< that knows `study trial FOLDER NUMBER`
    int workers = 1;
    bool retryFailed = false; ///< trials that failed are run again; those that were interrupted always go on
};

/// Hears of a study that runs; on the thread of runStudy.
class StudyObserver
{
public:
    virtual ~StudyObserver() = default;
    /// Of a search: the trials that there are now.
    virtual void onTrialsProposed(const std::vector<Trial>&) {}
    virtual void onTrialStarted(const Trial&) {}
    virtual void onTrialEnded(const Trial&, const TrialStatus&) {}
};

/// Runs what is not done, several trials at once in processes of their own, until all are done or `stop` is heard. A trial that
/// fails leaves the others; a full disk stops the study with an error, and what was running goes on next time. A network that
/// several trials train alike is trained by the first of them. Nothing is kept outside the folder, so that a kill costs at
/// most an epoch of each running trial. A search proposes a few trials at a time and runs them before it proposes more.
Result<void> runStudy(const StudyFolder& folder, const StudyPlan& study, const experiment::Catalogue& catalogue,
                      const StudyRunOptions& options, StudyObserver& observer, const CancellationToken& stop);

} // namespace retort::study
