// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the open experiment, what it will take, and what that means for its steps.
#include "ui/session/workspace.h"

#include "core/data/prepared_series.h"
#include "core/plan/advice.h"
#include "ui/language/translated.h"

#include <algorithm>
#include <utility>

namespace retort::ui
{

namespace
{

bool startsWith(const std::string& text, const std::string& prefix)
{
    return text.compare(0, prefix.size(), prefix) == 0;
}

std::size_t indexOf(Step step)
{
    return static_cast<std::size_t>(step);
}

/// Where a part has no window although it is long enough: all of them contain missing values.
QString obstacleOf(const WindowCounts& counts, const experiment::Plan& plan)
{
    const std::pair<QString, const PartCount&> parts[] = {{Workspace::tr("training part"), counts.train},
                                                          {Workspace::tr("validation part"), counts.validation},
                                                          {Workspace::tr("test part"), counts.test}};
    for (const auto& [name, part] : parts)
        if (part.windows == 0)
            return Workspace::tr("No window of the %1 is complete: it has %2 rows, a window takes %3 + %4, and each of its %5 windows "
                                 "contains a missing value. Fill the gaps in the import settings, or allow incomplete windows on the "
                                 "Data page.")
                .arg(name)
                .arg(part.rows)
                .arg(plan.task.lookBack)
                .arg(plan.task.horizon)
                .arg(part.excluded);
    return {};
}

} // namespace

std::vector<Finding> Workspace::findingsBelow(const std::string& prefix) const
{
    std::vector<Finding> below;
    std::copy_if(m_findings.begin(), m_findings.end(), std::back_inserter(below),
                 [&](const Finding& finding) { return startsWith(finding.path, prefix); });
    return below;
}

std::optional<Step> Workspace::remedy() const
{
    if (obstacle().isEmpty() || m_loader.isLoading())
        return std::nullopt;
    if (m_plan.data.file.empty() || m_seriesError || !m_series || m_findings.empty())
        return Step::data;
    const std::string& path = m_findings.front().path;
    if (startsWith(path, "teacher") || startsWith(path, "student"))
        return Step::models;
    return startsWith(path, "data") || startsWith(path, "task") ? Step::data : Step::distillation;
}

QString Workspace::obstacle() const
{
    if (m_plan.data.file.empty())
        return tr("Choose a series first: open a CSV file or the sample experiment.");
    if (m_loader.isLoading())
        return tr("The series is being read.");
    if (m_seriesError)
        return translated(m_seriesError->message);
    if (!m_series)
        return tr("The series was not read. Read it again on the Data page.");
    if (!m_findings.empty())
        return translated(m_findings.front().message);
    if (!m_counts)
        return {};
    const QString missing = obstacleOf(*m_counts, m_plan);
    if (missing.isEmpty() && m_counts->graphError)
        return translated(m_counts->graphError->message);
    return missing.isEmpty() && m_counts->labelError ? translated(m_counts->labelError->message) : missing;
}

void Workspace::check()
{
    std::vector<Finding> findings = experiment::validate(m_plan, *m_catalogue, shape());
    // No series yet is an empty step, not a mistake.
    std::erase_if(findings, [&](const Finding& f) { return m_plan.data.file.empty() && f.path == "data.file"; });
    m_split.reset();
    if (m_series && m_series->collection) {
        const auto rows = static_cast<std::int64_t>(m_series->series.rows()), training = m_series->collection->trainingRows;
        m_split = data::Split{{0, training}, {training, training}, {training, rows}};
    } else if (m_series) {
        const auto split = data::resolveSplit(m_plan.data.split, static_cast<std::int64_t>(m_series->series.rows()),
                                              m_plan.task.lookBack, m_plan.task.horizon);
        if (split)
            m_split = *split;
        else
            findings.push_back({"data.split", split.error().message});
    }
    m_estimateDelay.start();
    countWindows();
    auto advice = experiment::advice(m_plan, *m_catalogue);
    if (findings == m_findings && advice == m_advice)
        return;
    m_findings = std::move(findings);
    m_advice = std::move(advice);
    Q_EMIT findingsChanged();
}

void Workspace::askEstimate()
{
    // Building networks beside a training would cost it time; the answer after the run is as good.
    if (!m_series || !m_findings.empty() || m_run.isBusy()) {
        m_estimateAsker.forget();
        if (std::exchange(m_estimate, std::nullopt))
            Q_EMIT estimateChanged();
        return;
    }
    const experiment::TaskShape shaped = shape();
    const auto trainingSeries = [&](const data::CollectionLayout& layout) {
        return std::ranges::count_if(layout.examples, [&](const auto& example) { return example.firstRow < layout.trainingRows; });
    };
    const auto rows = m_series->collection ? trainingSeries(*m_series->collection) + shaped.lookBack + shaped.horizon - 1
                                           : static_cast<std::int64_t>(m_series->series.rows());
    m_estimateAsker.ask(
        [engine = m_engine, plan = m_plan, shape = shaped, rows] { return engine->estimateRun(plan, shape, rows); },
        [this](const Result<experiment::RunEstimate>& estimate) {
            m_estimate = estimate ? std::optional(*estimate) : std::nullopt;
            Q_EMIT estimateChanged();
        });
}

void Workspace::countWindows()
{
    m_counts.reset();
    if (!m_series || !m_split) {
        m_counter.forget();
        return;
    }
    if (m_series->collection) // a run draws its validation part from the training part and says how large it is
        return;
    m_counter.ask([series = m_series, split = *m_split, plan = m_plan] { return ui::countWindows(series->series, split, plan); },
                  [this](const WindowCounts& counts) {
                      m_counts = counts;
                      Q_EMIT windowsCounted();
                      Q_EMIT findingsChanged();
                      Q_EMIT stepsChanged();
                  });
}

void Workspace::markStale(const experiment::Plan& before)
{
    const bool data = before.data != m_plan.data || before.task != m_plan.task;
    const bool models = data || before.teachers != m_plan.teachers || before.student != m_plan.student;
    m_stale[indexOf(Step::models)] |= data;
    m_stale[indexOf(Step::distillation)] |= models;
}

StepState Workspace::stateOf(Step step) const
{
    const auto wrong = [this](std::initializer_list<const char*> prefixes) {
        return std::any_of(prefixes.begin(), prefixes.end(),
                           [this](const char* prefix) { return !findingsBelow(prefix).empty(); });
    };
    const bool stale = m_stale[indexOf(step)];
    const bool ranAnother = isTerminal(m_run.state()) && m_run.plan() != m_plan;
    switch (step) {
    case Step::data:
        if (m_plan.data.file.empty())
            return StepState::empty;
        if (m_loader.isLoading())
            return StepState::running;
        if (m_seriesError || wrong({"data", "task"}))
            return StepState::error;
        return m_series ? StepState::ready : StepState::empty;
    case Step::models:
        if (wrong({"teacher", "student"}))
            return StepState::error;
        return m_plan.teachers.empty() ? StepState::empty : stale ? StepState::stale : StepState::ready;
    case Step::distillation:
        if (wrong({"distillation", "terms"}))
            return StepState::error;
        return m_plan.terms.empty() ? StepState::empty : stale ? StepState::stale : StepState::ready;
    case Step::run:
        if (m_run.isBusy())
            return StepState::running;
        if (m_run.state() == RunState::failed && !ranAnother)
            return StepState::error;
        return m_run.state() == RunState::idle ? StepState::empty : ranAnother ? StepState::stale : StepState::ready;
    case Step::forecast: return m_run.state() == RunState::finished && m_run.plan().task.kind != experiment::TaskKind::classification ? StepState::ready : StepState::empty;
    case Step::study: return m_plan.data.file.empty() ? StepState::empty : StepState::ready;
    case Step::queue: return m_queue.view().items.empty() ? StepState::empty : m_queue.view().isRun && !m_queue.view().pause.paused ? StepState::running : StepState::ready;
    case Step::compare:
    case Step::report: break;
    }
    if (m_records.records()->empty())
        return StepState::empty;
    return ranAnother ? StepState::stale : StepState::ready;
}

void Workspace::visit(Step step)
{
    if (std::exchange(m_stale[indexOf(step)], false))
        Q_EMIT stepsChanged();
}

} // namespace retort::ui
