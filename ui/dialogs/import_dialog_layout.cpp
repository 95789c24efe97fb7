// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "ui/dialogs/column_role_header.h"
#include "ui/dialogs/format_fields.h"
#include "ui/dialogs/preview_model.h"
#include "ui/forms/choice_texts.h"
#include "ui/forms/number_box.h"
#include "ui/session/file_names.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTimeZone>
#include <QTreeWidget>

namespace retort::ui
{
namespace
{

QHBoxLayout* lineOf(std::initializer_list<QWidget*> widgets)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    for (auto* widget : widgets)
        line->addWidget(widget);
    line->addStretch(1);
    return line;
}

void addItems(QComboBox* box, const QVariantList& values)
{
    for (const auto& value : values)
        box->addItem(QString(), value);
}

void label(QLabel* label, QWidget* field, const QString& text)
{
    label->setText(text);
    label->setBuddy(field);
    field->setAccessibleName(text);
}

} // namespace

void ImportDialog::build()
{
    m_heading = new QLabel;
    m_heading->setProperty("role", "headline");
    m_sampling = new QLabel;
    m_sampling->setProperty("role", "caption");
    m_sampling->setWordWrap(true);
    m_sampling->setObjectName(QStringLiteral("sampling"));

    m_format = new FormatFields;
    m_sheetLabel = new QLabel;
    m_sheet = new QComboBox;
    m_sheet->setObjectName(QStringLiteral("sheet"));
    m_sheet->hide();
    m_sheetLabel->hide();
    m_missingLabel = new QLabel;
    m_missing = new QLineEdit;
    m_missing->setObjectName(QStringLiteral("missing"));
    m_missing->setMinimumWidth(160);
    m_suspected = new QPushButton;
    m_suspected->setObjectName(QStringLiteral("suspected"));
    m_suspected->hide();
    m_stepsLabel = new QLabel;
    m_steps = new QComboBox;
    m_steps->setObjectName(QStringLiteral("steps"));
    addItems(m_steps, {static_cast<int>(data::StepRule::automatic), static_cast<int>(data::StepRule::regular),
                       static_cast<int>(data::StepRule::business_days), static_cast<int>(data::StepRule::rows)});
    m_dateOrderLabel = new QLabel;
    m_dateOrder = new QComboBox;
    m_dateOrder->setObjectName(QStringLiteral("date_order"));
    addItems(m_dateOrder,
             {-1, static_cast<int>(data::DateOrder::day_first), static_cast<int>(data::DateOrder::month_first)});

    m_model = new PreviewModel(this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("preview"));
    m_roles = new ColumnRoleHeader(m_table);
    m_table->setHorizontalHeader(m_roles);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);

    m_fillLabel = new QLabel;
    m_fill = new QComboBox;
    m_fill->setObjectName(QStringLiteral("fill"));
    addItems(m_fill, {static_cast<int>(data::Fill::none), static_cast<int>(data::Fill::forward),
                      static_cast<int>(data::Fill::linear)});

    m_startLabel = new QLabel;
    m_start = new QDateTimeEdit;
    m_start->setObjectName(QStringLiteral("start"));
#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
    m_start->setTimeSpec(Qt::UTC);
#else
    m_start->setTimeZone(QTimeZone::utc());
#endif
    m_start->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_stepLabel = new QLabel;
    m_step = new NumberBox({.minimum = 1, .maximum = 1e6, .step = 1});
    m_step->setObjectName(QStringLiteral("step"));
    m_stepUnit = new QComboBox;
    m_stepUnit->setObjectName(QStringLiteral("step_unit"));
    addItems(m_stepUnit, {qint64(1000), qint64(60'000), qint64(3'600'000), qint64(86'400'000)});
    m_rowTime = new QWidget;
    m_rowTime->setLayout(lineOf({m_startLabel, m_start, m_stepLabel, m_step, m_stepUnit}));
    m_rowTime->hide();

    m_fault = new QLabel;
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->setProperty("role", "error");
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_found = new QLabel;
    m_found->setObjectName(QStringLiteral("found"));
    m_found->setWordWrap(true);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_progress->hide();
    m_remarks = new QTreeWidget;
    m_remarks->setObjectName(QStringLiteral("remarks"));
    m_remarks->setRootIsDecorated(false);
    m_remarks->setColumnCount(3);
    m_remarks->setMaximumHeight(144);
    m_remarks->setColumnWidth(0, 96);
    m_remarks->setColumnWidth(1, 144);
    m_remarks->hide();
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_sampling);
    layout->addSpacing(8);
    layout->addLayout(lineOf({m_sheetLabel, m_sheet}));
    layout->addWidget(m_format);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_fault);
    layout->addWidget(m_rowTime);
    layout->addLayout(lineOf({m_stepsLabel, m_steps, m_dateOrderLabel, m_dateOrder}));
    layout->addLayout(lineOf({m_missingLabel, m_missing, m_suspected, m_fillLabel, m_fill}));
    layout->addWidget(m_found);
    layout->addWidget(m_progress);
    layout->addWidget(m_remarks);
    layout->addSpacing(8);
    layout->addWidget(m_buttons);
    resize(1040, 720);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import a series"));
    m_heading->setText(nameOf(m_file.filename()));
    m_format->retranslate();
    label(m_sheetLabel, m_sheet, tr("Sheet"));
    label(m_missingLabel, m_missing, tr("Missing-value markers"));
    m_missing->setPlaceholderText(tr("e.g. -999, off"));
    m_missing->setToolTip(tr("Words and numbers that stand for missing values, in addition to the usual ones (empty, "
                             "NaN, NA, null, -)."));
    label(m_stepsLabel, m_steps, tr("Time steps"));
    setTexts(m_steps, {tr("Detect automatically"), tr("Regular: gaps are missing rows"), tr("Trading days: each row is a step"),
                       tr("Each row is the next step")});
    label(m_dateOrderLabel, m_dateOrder, tr("Dates such as 03/04"));
    setTexts(m_dateOrder, {tr("Detect automatically"), tr("Day first"), tr("Month first")});
    m_table->setAccessibleName(tr("First rows of the file"));
    m_roles->setAccessibleName(tr("Columns and their roles"));
    m_table->verticalHeader()->setAccessibleName(tr("Rows of the file"));
    label(m_fillLabel, m_fill, tr("Missing values"));
    setTexts(m_fill, {tr("Leave missing: windows that contain one are left out"), tr("Repeat the last known value"),
                      tr("Interpolate linearly between the neighbours")});
    label(m_startLabel, m_start, tr("Use the row number as time, from"));
    label(m_stepLabel, m_step, tr("in steps of"));
    m_stepUnit->setAccessibleName(tr("Unit of the step"));
    setTexts(m_stepUnit, {tr("seconds"), tr("minutes"), tr("hours"), tr("days")});
    m_progress->setAccessibleName(tr("Reading the file"));
    m_remarks->setAccessibleName(tr("Findings by row"));
    m_remarks->setHeaderLabels({tr("Row"), tr("Column"), tr("Note")});
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    for (auto* button : m_buttons->buttons())
        button->setAccessibleName(button->text());
    m_roles->retranslate();
}

} // namespace retort::ui
