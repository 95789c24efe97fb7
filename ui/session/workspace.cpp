// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/workspace.h"

#include "core/data/prepared_series.h"
#include "core/plan/class_schema.h"
#include "core/plan/first_task.h"
#include "core/plan/plan_json.h"
#include "core/plan/recipe.h"
#include "ui/session/file_names.h"
#include "ui/session/trained_network_files.h"
#include "ui/language/translated.h"

#include <algorithm>

namespace retort::ui
{

namespace
{

Result<std::filesystem::path> planFileOf(const std::filesystem::path& path)
{
    const std::filesystem::path inside = path / "plan.json";
    std::error_code ignored;
    if (std::filesystem::exists(inside, ignored))
        return inside;
    return fail(ErrorKind::missing, RETORT_TEXT("session", "%1 contains no run: it has no plan.json."),
                {path.string()});
}

} // namespace

Workspace::Workspace(std::shared_ptr<experiment::Engine> engine,
                     std::shared_ptr<const experiment::Catalogue> catalogue, std::filesystem::path runsFolder,
                     QObject* parent)
    : QObject(parent), m_engine(std::move(engine)), m_catalogue(std::move(catalogue)),
      m_environmentAsker(Asker::Policy::newest), m_estimateAsker(Asker::Policy::newest), m_studiesFolder(runsFolder.parent_path() / "studies"), m_records(runsFolder, m_studiesFolder),
      m_run(m_engine, runsFolder), m_queue(runsFolder.parent_path() / "queue.sqlite", runsFolder, m_studiesFolder)
{
    m_estimateDelay.setSingleShot(true);
    m_estimateDelay.setInterval(400);
    connect(&m_estimateDelay, &QTimer::timeout, this, &Workspace::askEstimate);
    connect(&m_loader, &SeriesLoader::loaded, this, &Workspace::receiveSeries);
    connect(&m_loader, &SeriesLoader::loadingChanged, this, &Workspace::stepsChanged);
    connect(&m_loader, &SeriesLoader::failed, this, [this](const Error& error) {
        m_seriesError = error;
        receiveSeries(nullptr);
        Q_EMIT said(translated(error.message));
    });
    connect(&m_run, &RunController::stateChanged, this, [this] { Q_EMIT stepsChanged(); });
    connect(&m_run, &RunController::ended, this, [this] {
        m_records.refresh();
        m_estimateDelay.start();
    });
    connect(&m_queue, &QueueController::itemEnded, &m_records, &RecordLibrary::refresh);
    connect(&m_queue, &QueueController::changed, this, &Workspace::stepsChanged);
    connect(&m_queue, &QueueController::said, this, &Workspace::said);
    connect(&m_records, &RecordLibrary::changed, this, &Workspace::stepsChanged);
    connect(&m_records, &RecordLibrary::failed, this,
            [this](const Error& error) { Q_EMIT said(translated(error.message)); });
    clear();
}

Workspace::~Workspace() = default;

void Workspace::setPlan(experiment::Plan plan)
{
    if (plan == m_plan)
        return;
    m_history.record(m_plan, plan, *m_catalogue);
    m_untouched = false;
    replacePlan(std::move(plan));
}

void Workspace::undo()
{
    if (canUndo())
        replacePlan(m_history.undo(m_plan));
}

void Workspace::redo()
{
    if (canRedo())
        replacePlan(m_history.redo(m_plan));
}

void Workspace::replacePlan(experiment::Plan plan)
{
    const bool wasCollection = isCollection();
    const experiment::Plan before = std::exchange(m_plan, std::move(plan));
    markStale(before);
    const bool otherFile = before.data.file != m_plan.data.file;
    const bool otherParts = isCollection() && before.task.classes != m_plan.task.classes; // another test file, another column
    const bool otherImport = otherFile || before.data.import != m_plan.data.import || wasCollection != isCollection() || otherParts;
    if (otherFile)
        m_series.reset();
    if (otherImport)
        reload();
    if (before.compute != m_plan.compute)
        askEnvironment();
    check();
    Q_EMIT planChanged();
    Q_EMIT fileChanged();
    if (otherFile)
        Q_EMIT seriesChanged();
    Q_EMIT stepsChanged();
}

void Workspace::edit(const std::function<void(experiment::Plan&)>& change)
{
    experiment::Plan plan = m_plan;
    change(plan);
    setPlan(std::move(plan));
}

void Workspace::clear()
{
    experiment::Plan plan;
    const auto& networks = m_catalogue->networks();
    const auto teacher = std::find_if(networks.begin(), networks.end(), [](const auto& info) { return info.asTeacher; });
    auto student = std::find_if(networks.begin(), networks.end(), [](const auto& info) { return info.asStudent; });
    if (const auto small = std::find_if(networks.begin(), networks.end(), [](const auto& info) { return info.kind == "mlp"; });
        small != networks.end() && small->asStudent)
        student = small;
    if (teacher != networks.end())
        plan.teachers.push_back({teacher->kind, {}, {}, {}});
    if (student != networks.end())
        plan.student.kind = student->kind;
    // Small networks, few epochs and the first recipe, so that a series is all that a first run needs, and minutes.
    if (const auto recipes = experiment::recipes(*m_catalogue); !recipes.empty())
        plan = experiment::applied(recipes.front(), plan);
    const auto quick = std::ranges::find(experiment::presets(), "quick_look", &experiment::Preset::id);
    if (quick != experiment::presets().end() && experiment::validate(experiment::applied(*quick, plan), *m_catalogue).size() <= 1)
        plan = experiment::applied(*quick, plan);
    plan.name = tr("New experiment").toStdString();
    m_file.clear();
    m_origin.reset();
    m_savedPlan = plan;
    replacePlan(std::move(plan));
    m_history.clear();
    m_untouched = true;
    m_stale.fill(false);
    Q_EMIT fileChanged();
    Q_EMIT originChanged();
}

Result<Step> Workspace::open(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        const auto file = planFileOf(path);
        if (!file)
            return tl::unexpected<Error>(file.error());
        auto parsed = experiment::readPlan(*file);
        if (!parsed)
            return tl::unexpected<Error>(parsed.error());
        if (!parsed->findings.empty())
            return tl::unexpected<Error>(experiment::asError(parsed->findings));
        cloneRun(parsed->plan);
        showRun(path);
        return Step::run;
    }
    if (!std::filesystem::exists(path, ignored))
        return fail(ErrorKind::missing, RETORT_TEXT("session", "%1 was not found. Was it moved or renamed?"),
                    {path.string()});
    if (path.extension() == ".json") {
        if (auto opened = openPlan(path); !opened)
            return tl::unexpected<Error>(opened.error());
        return Step::run;
    }
    if (isTrainedNetwork(path)) {
        edit([&](experiment::Plan& plan) { bringTeacher(plan, path); });
        Q_EMIT teacherOpened();
        return Step::models;
    }
    openSeries(path);
    return Step::data;
}

Result<void> Workspace::openPlan(const std::filesystem::path& file)
{
    auto parsed = experiment::readPlan(file);
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    if (!parsed->findings.empty())
        return tl::unexpected<Error>(experiment::asError(parsed->findings));
    m_file = std::filesystem::absolute(file);
    m_origin.reset();
    m_savedPlan = parsed->plan;
    replacePlan(std::move(parsed->plan));
    m_untouched = false;
    m_history.clear();
    m_stale.fill(false);
    m_recent.add(nameOf(m_file));
    Q_EMIT fileChanged();
    Q_EMIT originChanged();
    Q_EMIT stepsChanged();
    return {};
}

void Workspace::openSeries(const std::filesystem::path& file)
{
    m_recent.add(nameOf(file));
    experiment::Plan plan = m_plan;
    plan.data.file = std::filesystem::absolute(file);
    plan.data.import = {};
    plan.data.split = {};
    plan.task.targets.clear();
    plan.name = file.stem().string();
    plan = experiment::withTaskOf(file, std::move(plan));
    if (plan.data.file != m_plan.data.file) { // another experiment: the file of the old one is not overwritten
        m_file.clear();
        m_origin.reset();
    }
    const bool untouched = m_untouched;
    if (plan == m_plan)
        reload();
    else
        setPlan(std::move(plan));
    m_untouched = untouched;
    Q_EMIT fileChanged();
    Q_EMIT originChanged();
}

void Workspace::cancelReading()
{
    m_loader.cancel();
    receiveSeries(nullptr);
}

Result<void> Workspace::save(const std::filesystem::path& file)
{
    if (auto written = experiment::writePlan(m_plan, file); !written)
        return written;
    m_file = std::filesystem::absolute(file);
    m_savedPlan = m_plan;
    m_recent.add(nameOf(m_file));
    Q_EMIT fileChanged();
    return {};
}

void Workspace::cloneRun(const experiment::Plan& plan)
{
    m_file.clear();
    m_origin = plan;
    m_savedPlan = plan;
    replacePlan(plan);
    m_untouched = false;
    m_history.clear();
    m_stale.fill(false);
    Q_EMIT fileChanged();
    Q_EMIT originChanged();
    Q_EMIT stepsChanged();
}

bool Workspace::resumeRun(const std::filesystem::path& directory)
{
    if (m_run.isBusy())
        return false;
    const auto parsed = experiment::readPlan(directory / "plan.json");
    if (!parsed) {
        Q_EMIT said(translated(parsed.error().message));
        return false;
    }
    cloneRun(parsed->plan);
    return m_run.resume(parsed->plan, directory);
}

bool Workspace::goBack(const std::filesystem::path& run, const experiment::ForkPoint& point)
{
    if (m_run.isBusy())
        return false;
    const std::string name = tr("%1, unchanged from epoch %2").arg(QString::fromStdString(m_run.plan().name)).arg(point.change.epoch).toStdString();
    const auto target = m_run.freeFolder(name);
    m_forker.ask([run, point, target, name] { return experiment::forkRun(run, point, target, name); },
                 [this, target](const Result<void>& forked) {
                     if (!forked)
                         Q_EMIT said(translated(forked.error().message));
                     else
                         resumeRun(target);
                 });
    return true;
}

void Workspace::showRun(const std::filesystem::path& directory)
{
    if (m_run.isBusy()) {
        Q_EMIT said(tr("A run is in progress. Open another one after it ends."));
        return;
    }
    m_recordReader.ask([directory] { return experiment::readRecord(directory); },
                       [this](const Result<experiment::Record>& record) {
                           if (!record)
                               Q_EMIT said(translated(record.error().message));
                           else if (record->outcome.status == experiment::RunStatus::running)
                               Q_EMIT said(tr("This run is still in progress in another program. Open it after it ends."));
                           else if (m_run.show(*record))
                               Q_EMIT runShown();
                       });
}

bool Workspace::start()
{
    if (!canStart() || !m_run.start(m_plan))
        return false;
    m_stale.fill(false); // what runs is what the steps say
    Q_EMIT stepsChanged();
    return true;
}

bool Workspace::isCollection() const
{
    return m_plan.task.kind == experiment::TaskKind::classification && experiment::labelsOfCollection(experiment::classSchema().resolve(m_plan.task.classes));
}

void Workspace::reload()
{
    m_seriesError.reset();
    if (m_plan.data.file.empty())
        m_loader.cancel();
    else
        isCollection() ? m_loader.loadCollection(m_plan.data.file, experiment::collectionOptionsOf(experiment::classSchema().resolve(m_plan.task.classes), m_plan.data.file))
                       : m_loader.load(m_plan.data.file, m_plan.data.import);
}

void Workspace::receiveSeries(const SeriesPointer& series)
{
    m_series = series;
    if (series)
        m_seriesError.reset();
    if (series && m_untouched && !series->collection) {
        experiment::Plan plan = m_plan;
        const auto& values = series->series;
        plan.task = experiment::firstTask(static_cast<std::int64_t>(values.rows()), data::seasonOf(values), plan.data.split);
        replacePlan(std::move(plan));
    }
    check();
    Q_EMIT seriesChanged();
    Q_EMIT stepsChanged();
}

experiment::TaskShape Workspace::shape() const
{
    experiment::TaskShape shape;
    shape.lookBack = m_plan.task.lookBack;
    shape.horizon = m_plan.task.horizon;
    if (!m_series) {
        shape.channels = std::max<int>(1, static_cast<int>(m_plan.data.import.channels.size()));
    } else {
        shape.channels = std::max<int>(1, static_cast<int>(m_series->series.channels.size()));
        const data::TimeSeries& series = m_series->series;
        const data::TimeSeries axis{.name = {}, .stamps = {}, .step = series.step, .calendar = series.calendar, .channels = {}};
        (void) data::timeMarks(axis, shape.marks);
    }
    shape.targets = m_plan.task.targets.empty() ? shape.channels : static_cast<int>(m_plan.task.targets.size());
    if (m_plan.task.kind == experiment::TaskKind::classification) {
        shape.marks = 0;
        shape.classes = experiment::classesOf(experiment::classSchema().resolve(m_plan.task.classes));
        if (m_series && m_series->collection) {
            shape.classes = static_cast<int>(m_series->collection->classes.size());
            shape.lookBack = m_series->collection->longest;
        }
    }
    return shape;
}

void Workspace::askEnvironment()
{
    m_environmentAsker.ask([engine = m_engine,
                            compute = m_plan.compute] { return std::pair(engine->environment(compute), engine->devices()); },
                           [this](std::pair<experiment::Environment, std::vector<std::string>> machine) {
                               std::tie(m_environment, m_devices) = std::move(machine);
                               Q_EMIT environmentChanged();
                           });
}

std::vector<FeatureInfo> Workspace::featuresOf(const std::filesystem::path& network) const
{
    const auto known = m_features.find(network);
    return known == m_features.end() ? std::vector<FeatureInfo>() : known->second;
}

void Workspace::setFeatures(const std::filesystem::path& network, std::vector<FeatureInfo> features)
{
    m_features[network] = std::move(features);
    Q_EMIT featuresFound();
}

} // namespace retort::ui
