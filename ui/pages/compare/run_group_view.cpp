// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/run_group_view.h"

#include "core/study/run_groups.h"
#include "core/study/study_report.h"
#include "ui/charts/metric_box.h"
#include "ui/language/translated.h"
#include "ui/pages/shared/list_table.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

namespace retort::ui
{
namespace
{

constexpr const char* fields[] = {"series", "study", "tag", "horizon", "look_back", "teacher", "student", "seed"};

} // namespace

RunGroupView::RunGroupView(QWidget* parent)
    : QWidget(parent), m_label(new QLabel(this)), m_field(new QComboBox(this)), m_hint(new QLabel(this)), m_table(new QTableWidget(this)),
      m_metric(&task::forecasting().metrics.front())
{
    for (const char* field : fields)
        m_field->addItem(QString(), QString::fromLatin1(field));
    m_label->setBuddy(m_field);
    m_hint->setProperty("role", "hint");
    makeList(*m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_label);
    row->addWidget(m_field);
    row->addWidget(m_hint, 1);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_field, &QComboBox::currentIndexChanged, this, &RunGroupView::fill);
    retranslate();
}

void RunGroupView::setRuns(std::vector<experiment::RecordSummary> runs, const task::Metric& metric)
{
    m_runs = std::move(runs);
    m_metric = &metric;
    m_stale = true;
    if (isVisible())
        fill();
}

void RunGroupView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        fill();
}

void RunGroupView::retranslate()
{
    m_label->setText(tr("Group by"));
    m_field->setAccessibleName(m_label->text());
    const QStringList names = {tr("Series"), tr("Study"), tr("Tag"), tr("Horizon"), tr("Look-back"), tr("Teacher"), tr("Student"), tr("Seed")};
    for (int i = 0; i < m_field->count(); ++i)
        m_field->setItemText(i, names[i]);
    m_table->setAccessibleName(tr("Means of the groups"));
    m_stale = true;
    if (isVisible())
        fill();
}

void RunGroupView::fill()
{
    m_stale = false;
    const auto field = experiment::runField(m_field->currentData().toString().toStdString());
    if (!field)
        return;
    const bool classes = &task::taskWith(m_metric->id) == &task::classification();
    const std::vector<StageId> models = {Role::teacher, Role::plain_student, Role::distilled_student, classes ? Role::majority_class : Role::seasonal_naive};
    const auto groups = study::groupRuns(m_runs, *field, models, *m_metric);
    m_hint->setText(groups.empty() ? tr("No finished runs in the table.") : tr("%1 on the test windows, mean ± standard deviation (runs); filtered runs only").arg(labelWithUnit(*m_metric)));
    QStringList heads = {m_field->currentText(), tr("Runs")};
    for (const StageId model : models)
        heads << stageName(model);
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setRowCount(static_cast<int>(groups.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& group = groups[static_cast<std::size_t>(row)];
        m_table->setItem(row, 0, new QTableWidgetItem(group.value.empty() ? tr("(none)") : QString::fromStdString(group.value)));
        m_table->setItem(row, 1, new QTableWidgetItem(QString::number(group.runs.size())));
        for (std::size_t i = 0; i < models.size(); ++i) {
            const auto cell = group.cells.find(models[i]);
            const QString text = cell == group.cells.end() ? QStringLiteral("–") : QString::fromStdString(study::cellText(cell->second, m_metric->decimals + 1));
            m_table->setItem(row, static_cast<int>(i) + 2, new QTableWidgetItem(text));
        }
    }
    m_table->resizeColumnsToContents();
}

void RunGroupView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
