// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forecast/forecast_page.h"

#include "core/foundation/file_writing.h"
#include "core/record/record.h"
#include "core/report/future_tables.h"
#include "ui/charts/save_dialog.h"
#include "ui/language/translated.h"
#include "ui/pages/shared/list_table.h"
#include "ui/session/file_names.h"

#include <nlohmann/json.hpp>

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace retort::ui
{
namespace
{

constexpr int mostSteps = 100'000;

} // namespace

ForecastPage::ForecastPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_title(new QLabel(this)), m_seriesLabel(new QLabel(this)), m_series(new QLabel(this)), m_choose(new QPushButton(this)), m_own(new QPushButton(this)),
      m_stepsLabel(new QLabel(this)), m_steps(new QSpinBox(this)), m_rowsLabel(new QLabel(this)), m_rows(new QSpinBox(this)), m_channelLabel(new QLabel(this)), m_channel(new QComboBox(this)),
      m_levelLabel(new QLabel(this)), m_level(new QComboBox(this)), m_modelLabel(new QLabel(this)), m_model(new QComboBox(this)), m_save(new QToolButton(this)), m_follow(new QPushButton(this)), m_ask(new QPushButton(this)),
      m_hint(new QLabel(this)), m_tabs(new QTabWidget(this)), m_chart(new ForecastChart(m_tabs)), m_table(new QTableWidget(m_tabs)), m_events(new FollowEvents(m_tabs))
{
    build();
    connect(m_ask, &QPushButton::clicked, this, &ForecastPage::ask);
    m_follow->setCheckable(true);
    connect(m_follow, &QPushButton::toggled, this, &ForecastPage::setFollowing);
    connect(m_choose, &QPushButton::clicked, this, &ForecastPage::chooseSeries);
    connect(m_own, &QPushButton::clicked, this, [this] {
        m_file.clear();
        forget();
    });
    for (QComboBox* choice : {m_channel, m_level, m_model})
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QComboBox* choice : {m_channel, m_level, m_model})
        connect(choice, &QComboBox::currentIndexChanged, this, &ForecastPage::showForecast);
    connect(&workspace.run(), &RunController::stateChanged, this, [this] {
        if (m_directory != this->workspace().run().directory())
            forget();
        showHint();
    });
    connect(&m_asker, &Asker::failed, this, &Page::said);
    connect(&m_asker, &Asker::busyChanged, this, &ForecastPage::showHint);
    connect(m_chart, &ChartPanel::exportFailed, this, &Page::said);
    connect(m_chart, &ChartPanel::exported, this, [this](const QString& file) { Q_EMIT said(tr("Saved %1.").arg(file)); });
    retranslate();
}

ForecastPage::~ForecastPage()
{
    m_stop.cancel();
}

void ForecastPage::build()
{
    m_title->setProperty("role", "headline");
    m_hint->setProperty("role", "hint");
    m_hint->setWordWrap(true);
    m_ask->setProperty("role", "primary");
    m_steps->setRange(1, mostSteps);
    m_rows->setRange(0, std::numeric_limits<int>::max());
    m_rows->setGroupSeparatorShown(true);
    m_chart->setEnlargeButtonVisible(false);
    m_save->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_save);
    for (const char* kind : {"csv", "json"})
        menu->addAction(QString::fromLatin1(kind).toUpper(), this, [this, kind] { save(QLatin1String(kind)); });
    m_save->setMenu(menu);
    m_table->setObjectName(QStringLiteral("values"));
    makeList(*m_table);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const auto& [label, widget] : {std::pair<QLabel*, QWidget*>{m_stepsLabel, m_steps}, {m_rowsLabel, m_rows}, {m_channelLabel, m_channel}, {m_levelLabel, m_level}, {m_modelLabel, m_model}})
        label->setBuddy(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    const auto addRow = [column](std::initializer_list<QWidget*> left, std::initializer_list<QWidget*> right) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        for (QWidget* widget : left)
            row->addWidget(widget);
        row->addStretch();
        for (QWidget* widget : right)
            row->addWidget(widget);
        column->addLayout(row);
    };
    addRow({m_title}, {m_save, m_follow, m_ask});
    addRow({m_seriesLabel, m_series, m_choose, m_own}, {m_stepsLabel, m_steps, m_rowsLabel, m_rows});
    addRow({m_channelLabel, m_channel, m_modelLabel, m_model, m_levelLabel, m_level}, {});
    column->addWidget(m_hint);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_chart, QString());
    m_tabs->addTab(m_table, QString());
    m_tabs->addTab(m_events, QString());
    m_tabs->setTabVisible(2, false);
    column->addWidget(m_tabs, 1);
}

void ForecastPage::retranslate()
{
    m_title->setText(tr("Forecast: the values after the last row"));
    m_seriesLabel->setText(tr("Data"));
    m_choose->setText(tr("Choose new data…"));
    m_choose->setToolTip(tr("A file with the columns of the run, in any order"));
    m_own->setText(tr("Use the run's series"));
    m_stepsLabel->setText(tr("Steps"));
    m_rowsLabel->setText(tr("Known rows"));
    m_rows->setSpecialValueText(tr("all"));
    m_rows->setToolTip(tr("Fewer than all: a backtest from an earlier row, beside the actual values"));
    m_channelLabel->setText(tr("Channel"));
    m_modelLabel->setText(tr("Interval of"));
    m_levelLabel->setText(tr("at"));
    m_save->setText(tr("Save forecast"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Forecasts after every row that is appended to the file, and scores the forecasts when their rows come"));
    m_ask->setText(tr("Forecast"));
    m_tabs->setTabText(0, tr("Chart"));
    m_tabs->setTabText(1, tr("Table"));
    m_events->retranslate();
    m_table->setAccessibleName(tr("Forecast values"));
    for (const auto& [label, widget] : {std::pair<QLabel*, QWidget*>{m_stepsLabel, m_steps}, {m_rowsLabel, m_rows}, {m_channelLabel, m_channel}, {m_levelLabel, m_level}, {m_modelLabel, m_model}})
        widget->setAccessibleName(label->text());
    showChoices();
    showForecast();
}

void ForecastPage::forget()
{
    m_follow->setChecked(false);
    m_stop.cancel();
    m_asker.forget();
    m_forecast.reset();
    m_fault.reset();
    showChoices();
    showForecast();
}

bool ForecastPage::isReady() const
{
    const auto& run = workspace().run();
    return !run.directory().empty() && run.state() == RunState::finished && run.plan().task.kind != experiment::TaskKind::classification;
}

void ForecastPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_directory != workspace().run().directory()) {
        m_directory = workspace().run().directory();
        m_file.clear();
        forget();
        m_steps->setValue(workspace().run().plan().task.horizon);
        m_rows->setValue(0);
    }
    if (isReady() && !m_forecast && !m_fault && !m_asker.isBusy() && !isFollowing())
        ask();
    showHint();
}

void ForecastPage::chooseSeries()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose new data"), nameOf(workspace().run().plan().data.file.parent_path()));
    if (file.isEmpty())
        return;
    m_file = pathOf(file);
    m_rows->setValue(0);
    forget();
    ask();
}

void ForecastPage::ask()
{
    if (!isReady())
        return;
    m_stop.cancel();
    m_stop = {};
    m_fault.reset();
    m_directory = workspace().run().directory();
    experiment::FutureQuestion question{.series = m_file, .steps = m_steps->value()};
    if (m_rows->value() > 0)
        question.knownRows = m_rows->value();
    m_asker.ask(
        [engine = workspace().engine(), directory = m_directory, question, stop = m_stop]() -> Answer {
            return experiment::readRecord(directory).and_then([&](const experiment::Record& record) { return engine->forecastFuture(record, question, stop); });
        },
        [this](Answer answer) { receive(std::move(answer)); });
    showHint();
}

void ForecastPage::receive(Answer answer)
{
    m_fault = answer ? std::nullopt : std::optional(answer.error());
    m_forecast = answer ? std::optional(std::move(*answer)) : std::nullopt;
    showChoices();
    showForecast();
}

/// The choices that the answer has; those made before are kept.
void ForecastPage::showChoices()
{
    const auto refill = [](QComboBox* choice, const QStringList& texts, const QVariantList& values) {
        const QVariant before = choice->currentData();
        const QSignalBlocker quiet(choice);
        choice->clear();
        for (qsizetype i = 0; i < texts.size(); ++i)
            choice->addItem(texts[i], values[i]);
        choice->setCurrentIndex(std::max(0, choice->findData(before)));
        choice->setEnabled(!texts.isEmpty());
    };
    QStringList channels, models, levels;
    QVariantList channelIds, modelIds, levelIds;
    if (m_forecast) {
        for (std::size_t i = 0; i < m_forecast->targets.size(); ++i) {
            channels << QString::fromStdString(m_forecast->targets[i]);
            channelIds << static_cast<int>(i);
        }
        for (const auto& model : m_forecast->models) {
            models << stageName(model.stage);
            modelIds << QString::fromStdString(idOf(model.stage));
        }
        for (const auto& interval : m_forecast->models.front().intervals) {
            levels << tr("%1 %").arg(100 * interval.level);
            levelIds << interval.level;
        }
    }
    const bool first = m_model->count() == 0;
    refill(m_channel, channels, channelIds);
    refill(m_model, models, modelIds);
    refill(m_level, levels, levelIds);
    if (const int student = m_model->findData(QString::fromStdString(idOf(StageId(Role::distilled_student)))); first && student >= 0) {
        const QSignalBlocker quiet(m_model);
        m_model->setCurrentIndex(student);
    }
}

FutureChoice ForecastPage::choice() const
{
    FutureChoice choice{.target = static_cast<std::size_t>(std::max(0, m_channel->currentIndex())), .level = m_level->currentData().toDouble()};
    choice.bandOf = stageOf(m_model->currentData().toString().toStdString()).value_or(StageId(Role::distilled_student));
    return choice;
}

void ForecastPage::showForecast()
{
    m_chart->setReading(tr("The rows before the forecast, what each network forecasts after them, and the interval of one of them."));
    if (m_forecast) {
        m_chart->setWindow(futureWindow(*m_forecast, choice()));
        showFuture(*m_table, *m_forecast, choice());
    } else {
        m_chart->clear();
        m_table->setRowCount(0);
        m_table->setColumnCount(0);
    }
    showHint();
}

QString ForecastPage::coverageText() const
{
    QStringList covered;
    for (const auto& model : m_forecast->models)
        if (const auto* interval = intervalAt(model, m_level->currentData().toDouble()); interval && std::isfinite(interval->coverage))
            covered << tr("%1 %2 %").arg(inSentence(stageName(model.stage))).arg(100 * interval->coverage, 0, 'f', 1);
    return covered.isEmpty() ? QString() : tr("Measured coverage of the %1 interval on the test windows: %2. Its width comes from the errors on the validation windows.").arg(m_level->currentText(), covered.join(QStringLiteral(", ")));
}

/// Why the coverage is not the one that was asked for.
QString ForecastPage::missText() const
{
    constexpr double tolerance = 0.03;
    const auto shown = std::ranges::find(m_forecast->models, choice().bandOf, &experiment::FutureModel::stage);
    const auto* interval = shown == m_forecast->models.end() ? nullptr : intervalAt(*shown, m_level->currentData().toDouble());
    if (!interval || !(std::abs(interval->coverage - interval->level) > tolerance))
        return {};
    return interval->coverage > interval->level ? tr("The coverage exceeds the nominal level because the errors on the validation windows are larger than those on the test windows.")
                                                : tr("The coverage is below the nominal level because the errors on the validation windows are smaller than those on the test windows.");
}

void ForecastPage::showHint()
{
    const auto& run = workspace().run();
    m_series->setText(!m_file.empty() ? nameOf(m_file.filename()) : run.directory().empty() ? QStringLiteral("–") : nameOf(run.plan().data.file.filename()));
    m_own->setVisible(!m_file.empty());
    QStringList lines;
    if (!isReady())
        lines << (run.plan().task.kind == experiment::TaskKind::classification && !run.directory().empty() ? tr("The networks of this run are classifiers; they forecast no values.")
                                                                                                           : tr("Finish a run, or open one on the Compare page; its networks forecast here."));
    else if (isFollowing()) {
        lines << followText();
        if (m_forecast)
            for (const Message& remark : m_forecast->remarks)
                lines << translated(remark);
        if (!m_followRemarks.empty())
            lines << translated(m_followRemarks.back());
    } else if (m_asker.isBusy())
        lines << tr("Forecasting…");
    else if (m_fault)
        lines << translated(m_fault->message);
    else if (m_forecast) {
        lines << coverageText() << missText();
        for (const Message& remark : m_forecast->remarks)
            lines << translated(remark);
    }
    lines.removeAll(QString());
    m_hint->setText(lines.join(u'\n'));
    m_hint->setProperty("role", m_fault && isReady() && !m_asker.isBusy() ? "error" : "hint");
    m_hint->style()->polish(m_hint); // another role, another colour
    m_chart->setEmptyState(isReady() ? tr("Press Forecast to get the values after the last row.") : m_hint->text());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_channelLabel, m_channel, m_modelLabel, m_model, m_levelLabel, m_level})
        widget->setVisible(m_forecast.has_value());
    m_ask->setEnabled(isReady() && !m_asker.isBusy() && !isFollowing());
    m_follow->setEnabled(isReady());
    m_save->setEnabled(m_forecast.has_value());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_choose, m_own, m_steps})
        widget->setEnabled(isReady() && !isFollowing());
    m_rows->setEnabled(isReady() && m_file.empty() && !isFollowing());
}

void ForecastPage::save(const QString& kind)
{
    const QString file = askWhereToSave(this, tr("Save forecast"), tr("forecast") + u'.' + kind, kind);
    if (file.isEmpty() || !m_forecast)
        return;
    const auto written = writeFile(pathOf(file), kind == QLatin1String("json") ? report::futureJson(*m_forecast).dump(2) + "\n" : report::futureCsv(*m_forecast));
    Q_EMIT said(written ? tr("Saved %1.").arg(file) : translated(written.error().message));
}

void ForecastPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace retort::ui
