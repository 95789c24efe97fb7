// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/study/trial_model.h"

#include "core/study/search.h"
#include "ui/charts/metric_box.h"
#include "ui/language/translated.h"

namespace retort::ui
{
namespace
{

constexpr std::array shownStages = {Role::teacher, Role::plain_student, Role::distilled_student};

} // namespace

QString stateText(study::TrialState state)
{
    switch (state) {
    case study::TrialState::waiting: return TrialModel::tr("waiting");
    case study::TrialState::running: return TrialModel::tr("running");
    case study::TrialState::finished: return TrialModel::tr("finished");
    case study::TrialState::failed: return TrialModel::tr("failed");
    case study::TrialState::interrupted: return TrialModel::tr("interrupted");
    case study::TrialState::ended_early: return TrialModel::tr("ended early");
    }
    return {};
}

void TrialModel::setView(StudyController::View view)
{
    const bool same = m_view && view && m_view->trials.size() == view->trials.size() && m_view->plan == view->plan;
    if (!same)
        beginResetModel();
    m_view = std::move(view);
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const study::TrialStatus* TrialModel::status(int row) const
{
    return m_view && row >= 0 && row < rowCount() ? &m_view->statuses[static_cast<std::size_t>(row)] : nullptr;
}

int TrialModel::axes() const
{
    return m_view ? static_cast<int>(m_view->plan.axes.size()) : 0;
}

int TrialModel::firstStage() const
{
    return axes() + (m_view->plan.chooses() ? 3 : 2);
}

int TrialModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view ? 0 : static_cast<int>(m_view->trials.size());
}

int TrialModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view ? 0 : firstStage() + static_cast<int>(shownStages.size());
}

QString TrialModel::text(std::size_t trial, int column) const
{
    const auto& status = m_view->statuses[trial];
    const auto& metric = *task::taskWith(m_view->plan.metric).metric(m_view->plan.metric);
    if (column == 0)
        return QString::number(trial);
    if (column <= axes())
        return QString::fromStdString(m_view->trials[trial].values[static_cast<std::size_t>(column - 1)]);
    if (column == axes() + 1)
        return m_view->trials[trial].findings.empty() ? stateText(status.state) : tr("cannot run");
    if (column < firstStage())
        return status.validation ? valueText(metric, *status.validation) : QString();
    if (m_view->plan.chooses() && study::bestTrial(m_view->statuses) != trial)
        return {}; // the choice is made without the test windows
    const StageId stage = shownStages[static_cast<std::size_t>(column - firstStage())];
    const auto value = status.summary ? experiment::testOf(*status.summary, stage, metric) : std::nullopt;
    return value ? valueText(metric, *value) : QString();
}

QVariant TrialModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_view)
        return {};
    const auto trial = static_cast<std::size_t>(index.row());
    if (role == Qt::DisplayRole)
        return text(trial, index.column());
    if (role == Qt::ToolTipRole) {
        if (!m_view->trials[trial].findings.empty())
            return translated(m_view->trials[trial].findings.front().message);
        return m_view->statuses[trial].message ? translated(*m_view->statuses[trial].message) : QString();
    }
    return {};
}

QVariant TrialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_view)
        return {};
    if (orientation == Qt::Vertical)
        return {};
    if (section == 0)
        return tr("Trial");
    if (section <= axes())
        return m_view->axisLabel(static_cast<std::size_t>(section - 1));
    if (section == axes() + 1)
        return tr("State");
    if (section < firstStage())
        return tr("Validation error");
    return briefName(shownStages[static_cast<std::size_t>(section - firstStage())]);
}

void TrialModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace retort::ui
