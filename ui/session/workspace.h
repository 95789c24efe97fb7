// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/preset.h"
#include "ui/session/recent_files.h"
#include "ui/session/record_library.h"
#include "ui/session/run_controller.h"
#include "ui/session/series_loader.h"
#include "ui/session/step.h"

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
    RecordLibrary& records() { return m_records; }
    RecentFiles& recent() { return m_recent; }

    // The plan
    const experiment::Plan& plan() const { return m_plan; }
    void setPlan(experiment::Plan plan);
    /// workspace.edit([&](experiment::Plan& plan) { plan.task.horizon = 96; });
    void edit(const std::function<void(experiment::Plan&)>& change);

    // The file
    const std::filesystem::path& file() const { return m_file; } ///< empty: never saved
    bool isModified() const { return m_plan != m_savedPlan; }
    /// An empty experiment with the catalogue's first teacher and student.
    void clear();
    /// Opens a plan, a series or the folder of a run; shows problems as an error.
    Result<Step> open(const std::filesystem::path& path);
    Result<void> openPlan(const std::filesystem::path& file);
    /// Keeps networks and terms, takes the series.
    void openSeries(const std::filesystem::path& file);
    /// Releases the current series; the run waits until it is read again.
    void cancelReading();
    Result<void> save(const std::filesystem::path& file);

    // The run it was cloned from, for marks and reset arrows
    void cloneRun(const experiment::Plan& plan);
    /// Loads the settings of a run that did not finish and goes on with it. False while a run is active.
    bool resumeRun(const std::filesystem::path& directory);
    const std::optional<experiment::Plan>& origin() const { return m_origin; }

    // What is wrong
    const std::vector<Finding>& findings() const { return m_findings; }
    /// Those whose path begins so: "student.", "data".
    std::vector<Finding> findingsBelow(const std::string& prefix) const;
    /// Why Start is disabled, in the window's language; empty when it is not.
    QString obstacle() const;
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
    /// Sizes the networks are built for; an estimate before the series is known.
    experiment::TaskShape shape() const;

    // The steps
    StepState stateOf(Step step) const;
    /// The user has visited the step: a settings step is no longer stale.
    void visit(Step step);

    // Asked off the window's thread
    const std::optional<experiment::Environment>& environment() const { return m_environment; }
    const std::optional<experiment::MemoryEstimate>& memory() const { return m_memory; }
    void askEnvironment();
    /// Where the memory that is free changed.
    void askMemory();
    /// Of a trained network's file, as it was last read; empty: not known.
    std::vector<FeatureInfo> featuresOf(const std::filesystem::path& network) const;
    void setFeatures(const std::filesystem::path& network, std::vector<FeatureInfo> features);

Q_SIGNALS:
    void planChanged();
    void fileChanged();     ///< other file, saved, or no longer as saved
    void originChanged();
    void findingsChanged();
    void seriesChanged();   ///< loaded, gone, or failed
    void stepsChanged();
    void environmentChanged();
    void memoryChanged();
    void featuresFound();
    void teacherOpened(); ///< from a file that may be the plan's already, and changed since
    void said(const QString& sentence); ///< for the bottom strip

private:
    void check();
    void markStale(const experiment::Plan& before);
    void receiveSeries(const SeriesPointer& series);

    std::shared_ptr<experiment::Engine> m_engine;
    std::shared_ptr<const experiment::Catalogue> m_catalogue;
    experiment::Plan m_plan;
    experiment::Plan m_savedPlan;
    std::filesystem::path m_file;
    std::optional<experiment::Plan> m_origin;
    std::vector<Finding> m_findings;
    SeriesPointer m_series;
    std::optional<Error> m_seriesError;
    std::optional<data::Split> m_split;
    std::array<bool, allSteps.size()> m_stale{};
    std::optional<experiment::Environment> m_environment;
    std::optional<experiment::MemoryEstimate> m_memory;
    std::map<std::filesystem::path, std::vector<FeatureInfo>> m_features;
    QTimer m_memoryDelay;
    SeriesLoader m_loader;
    Asker m_environmentAsker;
    Asker m_memoryAsker;
    RecentFiles m_recent;
    RecordLibrary m_records;
    RunController m_run;
};

} // namespace retort::ui
