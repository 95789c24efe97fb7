// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/preset.h"
#include "core/record/record_fork.h"
#include "ui/session/plan_history.h"
#include "ui/session/queue_controller.h"
#include "ui/session/recent_files.h"
#include "ui/session/record_library.h"
#include "ui/session/run_controller.h"
#include "ui/session/series_loader.h"
#include "ui/session/step.h"
#include "ui/session/window_counts.h"

namespace retort::ui
{

/// The open experiment: its plan, its series, its run. Everything the pages share; lives on the window's thread.
class Workspace : public QObject
{
    Q_OBJECT
public:
    Workspace(std::shared_ptr<experiment::Engine> engine, std::shared_ptr<const experiment::Catalogue> catalogue,
              std::filesystem::path runsFolder, QObject* parent = nullptr);
    ~Workspace() override;

    const experiment::Catalogue& catalogue() const { return *m_catalogue; }
    std::shared_ptr<const experiment::Catalogue> sharedCatalogue() const { return m_catalogue; }
    std::shared_ptr<experiment::Engine> engine() const { return m_engine; }
    RunController& run() { return m_run; }
    const RunController& run() const { return m_run; }
    /// Of the run in hand; the open one before the first.
    const experiment::Plan& shownPlan() const { return m_run.run() == RunId::none ? m_plan : m_run.plan(); }
    RecordLibrary& records() { return m_records; } ///< runs and the trials of studies
    /// Where new studies go: beside the runs.
    const std::filesystem::path& studiesFolder() const { return m_studiesFolder; }
    QueueController& queue() { return m_queue; }
    RecentFiles& recent() { return m_recent; }

    // The plan
    const experiment::Plan& plan() const { return m_plan; }
    void setPlan(experiment::Plan plan);
    /// workspace.edit([&](experiment::Plan& plan) { plan.task.horizon = 96; });
    void edit(const std::function<void(experiment::Plan&)>& change);
    /// Takes back the last edit since the experiment was opened, and makes it again.
    void undo();
    void redo();
    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }

    // The file
    const std::filesystem::path& file() const { return m_file; } ///< empty: never saved
    bool isModified() const { return m_plan != m_savedPlan; }
    /// An empty experiment with the catalogue's first teacher and student.
    void clear();
    /// Opens a plan, a series or the folder of a run; shows problems as an error.
    Result<Step> open(const std::filesystem::path& path);
    Result<void> openPlan(const std::filesystem::path& file);
    /// Keeps networks and terms, takes the series. Where nothing was edited yet, the task follows from its rows and its step.
    void openSeries(const std::filesystem::path& file);
    /// Releases the current series; the run waits until it is read again.
    void cancelReading();
    Result<void> save(const std::filesystem::path& file);

    /// Shows a run from disk on the Run page, whether it finished or not; the plan stays. Not while a run is active, which is said.
    void showRun(const std::filesystem::path& directory);

    // The run it was cloned from, for marks and reset arrows
    void cloneRun(const experiment::Plan& plan);
    /// Loads the settings of a run that did not finish and goes on with it. False while a run is active.
    bool resumeRun(const std::filesystem::path& directory);
    /// A new run that goes on from before a change of a weight in `run`, without the change. False while a run is active.
    bool goBack(const std::filesystem::path& run, const experiment::ForkPoint& point);
    const std::optional<experiment::Plan>& origin() const { return m_origin; }

    // What is wrong
    const std::vector<Finding>& findings() const { return m_findings; }
    /// Those whose path begins so: "student.", "data".
    std::vector<Finding> findingsBelow(const std::string& prefix) const;
    /// What of a plan that may be started is hardly meant.
    const std::vector<Finding>& advice() const { return m_advice; }
    /// Why Start is disabled, in the window's language; empty when it is not.
    QString obstacle() const;
    /// The step where the obstacle is removed; nothing where there is none, or it goes by itself.
    std::optional<Step> remedy() const;
    bool canStart() const { return !m_run.isBusy() && obstacle().isEmpty(); }
    bool start();

    // The series
    SeriesPointer series() const { return m_series; } ///< null: none, or still loading
    SeriesLoader& loader() { return m_loader; }
    const std::optional<Error>& seriesError() const { return m_seriesError; }
    /// Reads the plan's file anew; the plan's changes of file and import options do so by themselves.
    void reload();
    /// Rows of the three parts; nothing where there is no series or they do not fit.
    const std::optional<data::Split>& split() const { return m_split; }
    /// Windows of the three parts as a run of the plan would use them; absent until they are counted.
    const std::optional<WindowCounts>& windowCounts() const { return m_counts; }
    /// Sizes the networks are built for; an estimate before the series is known.
    experiment::TaskShape shape() const;

    // The steps
    StepState stateOf(Step step) const;
    /// The user has visited the step: a settings step is no longer stale.
    void visit(Step step);

    // Asked off the window's thread
    const std::optional<experiment::Environment>& environment() const { return m_environment; }
    /// Devices that a plan may name on this machine; empty until they are known.
    const std::vector<std::string>& devices() const { return m_devices; }
    const std::optional<experiment::RunEstimate>& estimate() const { return m_estimate; }
    void askEnvironment();
    /// Where the memory that is free changed.
    void askEstimate();
    /// Of a trained network's file, as it was last read; empty: not known.
    std::vector<FeatureInfo> featuresOf(const std::filesystem::path& network) const;
    void setFeatures(const std::filesystem::path& network, std::vector<FeatureInfo> features);

Q_SIGNALS:
    void planChanged();
    void fileChanged();     ///< other file, saved, or no longer as saved
    void originChanged();
    void findingsChanged();
    void seriesChanged();   ///< loaded, gone, or failed
    void windowsCounted();
    void runShown();        ///< one from disk
    void stepsChanged();
    void environmentChanged();
    void estimateChanged();
    void featuresFound();
    void teacherOpened(); ///< from a file that may be the plan's already, and changed since
    void said(const QString& sentence); ///< for the bottom strip

private:
    void replacePlan(experiment::Plan plan);
    bool isCollection() const; ///< its series are labelled and stand for themselves
    void countWindows();
    void check();
    void markStale(const experiment::Plan& before);
    void receiveSeries(const SeriesPointer& series);

    std::shared_ptr<experiment::Engine> m_engine;
    std::shared_ptr<const experiment::Catalogue> m_catalogue;
    experiment::Plan m_plan;
    experiment::Plan m_savedPlan;
    std::filesystem::path m_file;
    std::optional<experiment::Plan> m_origin;
    std::vector<Finding> m_findings, m_advice;
    SeriesPointer m_series;
    std::optional<Error> m_seriesError;
    std::optional<data::Split> m_split;
    std::optional<WindowCounts> m_counts;
    bool m_untouched = true; ///< nothing was edited since a new experiment began
    PlanHistory m_history;
    std::array<bool, allSteps.size()> m_stale{};
    std::optional<experiment::Environment> m_environment;
    std::vector<std::string> m_devices;
    std::optional<experiment::RunEstimate> m_estimate;
    std::map<std::filesystem::path, std::vector<FeatureInfo>> m_features;
    QTimer m_estimateDelay;
    SeriesLoader m_loader;
    Asker m_environmentAsker;
    Asker m_estimateAsker;
    Asker m_counter{Asker::Policy::newest};
    Asker m_recordReader{Asker::Policy::newest};
    Asker m_forker{Asker::Policy::newest};
    RecentFiles m_recent;
    std::filesystem::path m_studiesFolder;
    RecordLibrary m_records;
    RunController m_run;
    QueueController m_queue;
};

} // namespace retort::ui
