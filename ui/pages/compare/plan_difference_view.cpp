// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/plan_difference_view.h"

#include "core/plan/plan_json.h"

#include <nlohmann/json.hpp>

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

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

void PlanDifferenceView::setPlans(const QString& leftName, const experiment::Plan& left, const QString& rightName,
                                  const experiment::Plan& right)
{
    m_known = true;
    m_leftName = leftName;
    m_left = left;
    m_rightName = rightName;
    m_right = right;
    fill();
}

void PlanDifferenceView::clear()
{
    m_known = false;
    fill();
}

void PlanDifferenceView::retranslate()
{
    m_onlyDifferences->setText(tr("Only differences"));
    m_table->setAccessibleName(tr("Settings of the two runs"));
    fill();
}

void PlanDifferenceView::fill()
{
    m_table->setRowCount(0);
    m_table->setVisible(m_known);
    m_onlyDifferences->setVisible(m_known);
    m_hint->setText(tr("Select two runs in the table to see how their settings differ."));
    m_hint->setVisible(!m_known);
    if (!m_known)
        return;
    m_table->setHorizontalHeaderLabels({tr("Setting"), m_leftName, m_rightName});
    std::vector<experiment::PlanDifference> rows;
    if (m_onlyDifferences->isChecked()) {
        rows = experiment::differences(m_left, m_right, m_catalogue);
    } else {
        const auto left = leavesOf(m_left, m_catalogue);
        const auto right = leavesOf(m_right, m_catalogue);
        auto paths = left;
        paths.insert(right.begin(), right.end());
        const auto valueOf = [](const auto& leaves, const std::string& path) {
            const auto found = leaves.find(path);
            return found == leaves.end() ? std::string() : found->second;
        };
        for (const auto& [path, value] : paths)
            rows.push_back({path, valueOf(left, path), valueOf(right, path)});
    }
    if (rows.empty()) {
        m_hint->setText(tr("The two runs have the same settings."));
        m_hint->setVisible(true);
    }
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& difference = rows[static_cast<std::size_t>(row)];
        const std::string* texts[] = {&difference.path, &difference.left, &difference.right};
        for (int column = 0; column < 3; ++column) {
            auto* item = new QTableWidgetItem(QString::fromStdString(*texts[column]));
            item->setToolTip(item->text());
            m_table->setItem(row, column, item);
        }
    }
}

void PlanDifferenceView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
