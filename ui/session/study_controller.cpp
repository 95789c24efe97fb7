// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/study_controller.h"

#include "core/plan/plan_json.h"
#include "ui/session/file_names.h"
#include "ui/session/free_folder.h"
#include "ui/session/setting_label.h"
#include "ui/session/worker_program.h"

#include <QFile>

#include <algorithm>

namespace retort::ui
{
namespace
{

/// Of a study that has begun: the folder itself, or that of its study.json; empty where it has not.
std::filesystem::path folderOf(const std::filesystem::path& path)
{
    std::error_code ignored;
    const auto folder = path.filename() == "study.json" ? path.parent_path() : path;
    const bool begun = std::filesystem::is_directory(folder / "trials", ignored) && std::filesystem::is_regular_file(study::StudyFolder(folder).planFile(), ignored);
    return begun ? folder : std::filesystem::path();
}

std::shared_ptr<StudyView> viewOf(study::StudyPlan plan, std::filesystem::path folder, const std::shared_ptr<const experiment::Catalogue>& known)
{
    const experiment::Catalogue& catalogue = *known;
    auto view = std::make_shared<StudyView>();
    view->plan = std::move(plan);
    view->folder = std::move(folder);
    view->catalogue = known;
    view->trials = view->folder.empty() ? study::trialsOf(view->plan, catalogue) : study::StudyFolder(view->folder).trials(view->plan, catalogue);
    for (const study::Trial& trial : view->trials)
        view->statuses.push_back(view->folder.empty() ? study::TrialStatus{.number = trial.number} : study::StudyFolder(view->folder).status(trial));
    view->table = study::tableOf(view->plan, view->trials, view->statuses);
    for (const study::Trial& trial : view->trials.empty() ? study::trialsToCheck(view->plan, catalogue) : view->trials)
        for (Finding finding : trial.findings) {
            finding.path = trial.label(view->plan) + ": " + finding.path;
            view->findings.push_back(std::move(finding));
        }
    return view;
}

} // namespace

bool StudyView::isComplete() const
{
    using study::TrialState;
    const auto isOver = [](const study::TrialStatus& status) { return status.state == TrialState::finished || status.state == TrialState::failed || status.state == TrialState::ended_early; };
    return trials.size() >= std::min(study::trialCount(plan), study::mostTrials) && std::ranges::all_of(statuses, isOver);
}

QString StudyView::axisLabel(std::size_t axis) const
{
    const study::Axis& named = plan.axes[axis];
    const bool isPath = std::ranges::all_of(named.variants, [&](const study::Variant& variant) {
        return variant.assignments.size() == 1 && variant.assignments.front().starts_with(named.label + "=");
    });
    const bool ofSetting = named.range ? named.path == named.label : isPath;
    return catalogue && ofSetting ? settingLabel(named.label, *catalogue) : QString::fromStdString(study::axisName(plan, axis));
}

QStringList StudyView::tableAxes() const
{
    QStringList labels;
    for (std::size_t axis = 0; axis < plan.axes.size(); ++axis)
        if (!plan.axes[axis].repeats())
            labels << axisLabel(axis);
    return labels;
}

std::size_t StudyView::count(study::TrialState state) const
{
    return static_cast<std::size_t>(std::ranges::count(statuses, state, &study::TrialStatus::state));
}

/// On the study's thread: keeps a view of its own and hands copies to the window.
class StudyController::Listener : public study::StudyObserver
{
public:
    Listener(StudyController& controller, View view) : m_controller(controller), m_view(*view) {}

    void onTrialsProposed(const std::vector<study::Trial>& trials) override
    {
        m_view.trials = trials;
        for (std::size_t number = m_view.statuses.size(); number < trials.size(); ++number)
            m_view.statuses.push_back({.number = number});
        post();
    }
    void onTrialStarted(const study::Trial& trial) override
    {
        m_view.statuses[trial.number].state = study::TrialState::running;
        post();
    }
    void onTrialEnded(const study::Trial& trial, const study::TrialStatus& status) override
    {
        m_view.statuses[trial.number] = status;
        m_view.table = study::tableOf(m_view.plan, m_view.trials, m_view.statuses);
        post();
    }

private:
    void post()
    {
        QMetaObject::invokeMethod(&m_controller, [controller = &m_controller, view = std::make_shared<const StudyView>(m_view)] { controller->show(view); });
    }

    StudyController& m_controller;
    StudyView m_view;
};

StudyController::StudyController(std::shared_ptr<const experiment::Catalogue> catalogue, std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_catalogue(std::move(catalogue)), m_folder(std::move(folder))
{
}

StudyController::~StudyController()
{
    m_stop.cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void StudyController::propose(study::StudyPlan plan)
{
    if (m_running)
        return;
    m_fromDisk = false;
    m_asker.ask([plan = std::move(plan), catalogue = m_catalogue]() -> View { return viewOf(plan, {}, catalogue); },
                [this](View view) {
                    m_fault.reset();
                    show(std::move(view));
                });
}

void StudyController::open(const std::filesystem::path& path)
{
    if (m_running)
        return;
    m_fromDisk = true;
    m_asker.ask(
        [path, catalogue = m_catalogue]() -> Result<View> {
            const auto folder = folderOf(path);
            auto parsed = study::readStudy(folder.empty() ? path : study::StudyFolder(folder).planFile());
            if (!parsed)
                return tl::unexpected<Error>(parsed.error());
            if (!parsed->findings.empty())
                return tl::unexpected<Error>(experiment::asError(parsed->findings));
            return viewOf(std::move(parsed->study), folder, catalogue);
        },
        [this](const Result<View>& view) {
            m_fault = view ? std::nullopt : std::optional(view.error());
            if (view)
                show(*view);
            else
                Q_EMIT changed();
        });
}

void StudyController::reread()
{
    if (m_view && !m_view->folder.empty())
        open(m_view->folder);
}

bool StudyController::isStudy(const std::filesystem::path& path)
{
    if (!folderOf(path).empty())
        return true;
    QFile file(nameOf(path));
    return file.open(QIODevice::ReadOnly) && file.read(4096).contains(study::studyFormat);
}

bool StudyController::start(int workers, bool retryFailed)
{
    if (m_running || !m_view || !m_view->findings.empty())
        return false;
    const auto program = workerProgram();
    if (!program) {
        m_fault = program.error();
        Q_EMIT changed();
        return false;
    }
    auto view = std::make_shared<StudyView>(*m_view);
    if (view->folder.empty())
        view->folder = freeFolderIn(m_folder, view->plan.name);
    if (m_thread.joinable())
        m_thread.join();
    m_asker.forget();
    m_fault.reset();
    m_stop = {};
    m_running = true;
    show(view);
    m_thread = std::thread([this, view, program = *program, workers, retryFailed, stop = m_stop, catalogue = m_catalogue] {
        const auto result = study::StudyFolder::create(view->folder, view->plan).and_then([&](const study::StudyFolder& folder) {
            Listener listener(*this, view);
            return study::runStudy(folder, view->plan, *catalogue, {program, workers, retryFailed}, listener, stop);
        });
        const View last = viewOf(view->plan, view->folder, catalogue);
        QMetaObject::invokeMethod(this, [this, result, last] {
            m_view = last;
            end(result);
        });
    });
    return true;
}

void StudyController::stop()
{
    m_stop.cancel();
    Q_EMIT changed();
}

void StudyController::show(View view)
{
    m_view = std::move(view);
    Q_EMIT changed();
}

void StudyController::end(const Result<void>& result)
{
    m_running = false;
    if (!result)
        m_fault = result.error();
    Q_EMIT changed();
}

} // namespace retort::ui
