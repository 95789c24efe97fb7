// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/verdict_view.h"

#include "core/report/standing.h"
#include "ui/language/large_number.h"
#include "ui/language/percent_text.h"
#include "ui/language/translated.h"
#include "ui/pages/run/role_tile.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace retort::ui
{

namespace
{

/// Who can appear in the charts of a plan's run.
std::vector<Role> rolesOf(const experiment::Plan& plan)
{
    const bool ofClasses = plan.task.kind == experiment::TaskKind::classification;
    const bool ofNodes = !plan.data.graph.empty() && !ofClasses;
    const auto fits = [ofClasses, ofNodes](Role role) {
        if (role == Role::majority_class)
            return ofClasses;
        if (!report::isDrawn(role, ofNodes))
            return false;
        return role != Role::last_class && !(ofClasses && (role == Role::truth || role == Role::oracle || role == Role::seasonal_naive));
    };
    std::vector<Role> roles;
    for (const Role role : allRoles)
        if (fits(role) && (role != Role::assistant || !plan.assistants.empty()) && (role != Role::oracle || plan.teachers.size() > 1))
            roles.push_back(role);
    return roles;
}

} // namespace

VerdictView::VerdictView(QWidget* parent) : QWidget(parent), m_measured(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_measured->setProperty("role", "hint");
    m_measured->setMinimumWidth(120);
    row->addWidget(m_measured);
}

void VerdictView::makeTiles(const experiment::Plan& plan)
{
    const auto roles = rolesOf(plan);
    if (std::ranges::equal(roles, m_tiles, {}, {}, &RoleTile::role))
        return;
    for (RoleTile* tile : m_tiles)
        delete tile;
    m_tiles.clear();
    for (const Role role : roles) {
        auto* tile = new RoleTile(role, this);
        tile->setChecked(!m_hidden.contains(role));
        connect(tile, &QAbstractButton::toggled, this, [this, role](bool shown) {
            shown ? static_cast<void>(m_hidden.erase(role)) : static_cast<void>(m_hidden.insert(role));
            Q_EMIT hiddenChanged();
        });
        layout()->addWidget(tile);
        m_tiles.push_back(tile);
    }
}

void VerdictView::show(const experiment::Plan& plan, const experiment::Record& record)
{
    makeTiles(plan);
    const auto standings = report::standingsOf(record);
    const auto of = [&](Role role) {
        const auto found = std::ranges::find(standings, StageId(role), &report::Standing::stage);
        return found == standings.end() ? nullptr : &*found;
    };
    if (plan.task.kind == experiment::TaskKind::classification) {
        showClasses(record, standings);
        return;
    }
    m_measured->setText(standings.empty()                    ? tr("MSE (scaled)\nno epoch yet")
                        : report::standingsAreTest(record) ? tr("MSE (scaled)\ntest windows")
                                                           : tr("MSE (scaled)\nvalidation, best epoch"));
    m_measured->setToolTip(tr("Per cent: change of the MSE against the plain student. Below 0 is better."));
    const auto* reference = of(Role::plain_student);
    for (RoleTile* tile : m_tiles) {
        const auto* standing = of(tile->role());
        const QString error = standing ? QString::fromStdString(report::decimals(standing->metrics.mse, 3)) : QString();
        const auto* model = experiment::modelOf(record.outcome, tile->role());
        const bool compared = standing && reference && standing != reference && !(model && model->readsFuture);
        const QString change = compared ? signedNumber(changeInPercent(standing->metrics.mse, reference->metrics.mse)) : QString();
        tile->setFigures(error, change.isEmpty() ? change : tr("%1 %").arg(change));
        tile->setDetail(model && model->readsFuture                  ? tr("reads the future: its error is not comparable")
                        : model && model->parameters.value_or(0) > 0 ? tr("%1 weights").arg(wholeNumber(*model->parameters))
                                                                     : QString());
    }
}

/// Accuracy in per cent, and the difference in percentage points.
void VerdictView::showClasses(const experiment::Record& record, const std::vector<report::Standing>& standings)
{
    const auto accuracyOf = [&](Role role) -> std::optional<double> {
        const auto found = std::ranges::find(standings, StageId(role), &report::Standing::stage);
        return found == standings.end() || !found->metrics.classes ? std::nullopt : std::optional(100 * found->metrics.classes->accuracy);
    };
    m_measured->setText(standings.empty()                    ? tr("Accuracy\nno epoch yet")
                        : report::standingsAreTest(record) ? tr("Accuracy\ntest windows")
                                                           : tr("Accuracy\nvalidation, best epoch"));
    m_measured->setToolTip(tr("With the difference to the plain student in percentage points. Above 0 is better."));
    const auto reference = accuracyOf(Role::plain_student);
    for (RoleTile* tile : m_tiles) {
        const auto accuracy = accuracyOf(tile->role());
        const QString change = accuracy && reference && tile->role() != Role::plain_student ? signedNumber(*accuracy - *reference) : QString();
        tile->setFigures(accuracy ? tr("%1 %").arg(QString::fromStdString(report::decimals(*accuracy, 1))) : QString(), change);
        const auto* model = experiment::modelOf(record.outcome, tile->role());
        tile->setDetail(model && model->parameters.value_or(0) > 0 ? tr("%1 weights").arg(wholeNumber(*model->parameters)) : QString());
    }
}

QString VerdictView::inWords() const
{
    QStringList words = {QString(m_measured->text()).replace(u'\n', u' ')};
    for (const RoleTile* tile : m_tiles)
        words << tile->accessibleName();
    return words.join(QStringLiteral("; "));
}

} // namespace retort::ui
