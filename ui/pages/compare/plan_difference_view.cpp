// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/plan_difference_view.h"

#include "core/plan/plan_json.h"
#include "ui/session/setting_label.h"

#include <nlohmann/json.hpp>

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <set>

namespace retort::ui
{

namespace
{

/// Every leaf of the plan with its path, as the file writes it.
std::map<std::string, std::string> leavesOf(const experiment::Plan& plan, const experiment::Catalogue& catalogue)
{
    std::map<std::string, std::string> leaves;
    const nlohmann::json flat = nlohmann::json(experiment::toJson(experiment::resolved(plan, catalogue))).flatten();
    for (const auto& [pointer, value] : flat.items()) {
        std::string path = pointer.substr(1);
        std::replace(path.begin(), path.end(), '/', '.');
        leaves[path] = value.is_string() ? value.get<std::string>() : value.dump();
    }
    return leaves;
}

} // namespace

PlanDifferenceView::PlanDifferenceView(const experiment::Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_onlyDifferences(new QCheckBox(this)), m_hint(new QLabel(this)),
      m_table(new QTableWidget(0, 3, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    m_onlyDifferences->setChecked(true);
    m_hint->setProperty("role", "hint");
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    column->addWidget(m_onlyDifferences);
    column->addWidget(m_hint);
    column->addWidget(m_table, 1);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &PlanDifferenceView::fill);
    retranslate();
}

void PlanDifferenceView::setPlans(const QStringList& names, std::vector<experiment::Plan> plans)
{
    m_names = names;
    m_plans = std::move(plans);
    fill();
}

void PlanDifferenceView::retranslate()
{
    m_onlyDifferences->setText(tr("Only differences"));
    m_table->setAccessibleName(tr("Settings of the selected runs"));
    fill();
}

void PlanDifferenceView::fill()
{
    const bool known = m_plans.size() > 1;
    m_table->setRowCount(0);
    m_table->setVisible(known);
    m_onlyDifferences->setVisible(known);
    m_hint->setText(tr("Select two or more runs in the table to see how their settings differ."));
    m_hint->setVisible(!known);
    if (!known)
        return;
    m_table->setColumnCount(static_cast<int>(m_plans.size()) + 1);
    m_table->setHorizontalHeaderLabels(QStringList{tr("Setting")} + m_names);
    std::vector<std::map<std::string, std::string>> leaves;
    std::set<std::string> paths;
    for (const auto& plan : m_plans) {
        leaves.push_back(leavesOf(plan, m_catalogue));
        for (const auto& [path, value] : leaves.back())
            paths.insert(path);
    }
    const auto valueOf = [](const auto& of, const std::string& path) {
        const auto found = of.find(path);
        return found == of.end() ? std::string() : found->second;
    };
    for (const std::string& path : paths) {
        const bool differ = std::ranges::any_of(leaves, [&](const auto& each) { return valueOf(each, path) != valueOf(leaves.front(), path); });
        if (m_onlyDifferences->isChecked() && !differ)
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto* label = new QTableWidgetItem(settingLabel(path, m_catalogue));
        label->setToolTip(QString::fromStdString(path));
        m_table->setItem(row, 0, label);
        for (std::size_t run = 0; run < leaves.size(); ++run) {
            auto* item = new QTableWidgetItem(QString::fromStdString(valueOf(leaves[run], path)));
            item->setToolTip(item->text());
            m_table->setItem(row, static_cast<int>(run) + 1, item);
        }
    }
    if (m_table->rowCount() == 0) {
        m_hint->setText(tr("The selected runs have the same settings."));
        m_hint->setVisible(true);
    }
}

void PlanDifferenceView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
