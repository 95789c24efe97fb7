// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forecast/forecast_page.h"

#include "core/foundation/file_writing.h"
#include "core/record/record.h"
#include "core/report/future_tables.h"
#include "ui/charts/forecast_chart.h"
#include "ui/charts/save_dialog.h"
#include "ui/language/translated.h"
#include "ui/session/file_names.h"

#include <nlohmann/json.hpp>

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace retort::ui
{
namespace
{

constexpr int mostSteps = 100'000;
constexpr int digits = 6;

QString numberText(double value)
{
    return std::isnan(value) ? QStringLiteral("–") : QLocale().toString(value, 'g', digits);
}

} // namespace

ForecastPage::ForecastPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_title(new QLabel(this)), m_seriesLabel(new QLabel(this)), m_series(new QLabel(this)), m_choose(new QPushButton(this)), m_own(new QPushButton(this)),
      m_stepsLabel(new QLabel(this)), m_steps(new QSpinBox(this)), m_rowsLabel(new QLabel(this)), m_rows(new QSpinBox(this)), m_channelLabel(new QLabel(this)), m_channel(new QComboBox(this)),
      m_levelLabel(new QLabel(this)), m_level(new QComboBox(this)), m_modelLabel(new QLabel(this)), m_model(new QComboBox(this)), m_save(new QToolButton(this)), m_ask(new QPushButton(this)),
      m_hint(new QLabel(this)), m_tabs(new QTabWidget(this)), m_chart(new ForecastChart(m_tabs)), m_table(new QTableWidget(m_tabs))
{
    build();
    connect(m_ask, &QPushButton::clicked, this, &ForecastPage::ask);
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
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
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
    addRow({m_title}, {m_save, m_ask});
    addRow({m_seriesLabel, m_series, m_choose, m_own}, {m_stepsLabel, m_steps, m_rowsLabel, m_rows});
    addRow({m_channelLabel, m_channel, m_modelLabel, m_model, m_levelLabel, m_level}, {});
    column->addWidget(m_hint);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_chart, QString());
    m_tabs->addTab(m_table, QString());
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
    m_ask->setText(tr("Forecast"));
    m_tabs->setTabText(0, tr("Chart"));
    m_tabs->setTabText(1, tr("Table"));
    m_table->setAccessibleName(tr("Forecast values"));
    for (const auto& [label, widget] : {std::pair<QLabel*, QWidget*>{m_stepsLabel, m_steps}, {m_rowsLabel, m_rows}, {m_channelLabel, m_channel}, {m_levelLabel, m_level}, {m_modelLabel, m_model}})
        widget->setAccessibleName(label->text());
    m_chart->setEmptyState(tr("Press Forecast for the values after the last row."));
    showChoices();
    showForecast();
}

void ForecastPage::forget()
{
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
    if (isReady() && !m_forecast && !m_fault && !m_asker.isBusy())
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

const experiment::FutureInterval* ForecastPage::intervalOf(const experiment::FutureModel& model) const
{
    const auto found = std::ranges::find(model.intervals, m_level->currentData().toDouble(), &experiment::FutureInterval::level);
    return found == model.intervals.end() ? nullptr : &*found;
}

void ForecastPage::showForecast()
{
    showChart();
    showTable();
    showHint();
}

void ForecastPage::showChart()
{
    m_chart->setReading(tr("The rows before the forecast, what each network forecasts after them, and the interval of one of them."));
    if (!m_forecast) {
        m_chart->clear();
        return;
    }
    const auto targets = m_forecast->targets.size(), target = static_cast<std::size_t>(std::max(0, m_channel->currentIndex()));
    const auto ofTarget = [&](const std::vector<double>& values) {
        std::vector<double> one;
        for (std::size_t i = target; i < values.size(); i += targets)
            one.push_back(values[i]);
        return one;
    };
    ForecastWindow window;
    window.channel = QString::fromStdString(m_forecast->targets[target]);
    window.unit = QString::fromStdString(m_forecast->units[target]);
    window.context = ofTarget(m_forecast->context);
    window.truth = ofTarget(m_forecast->truth);
    window.calendar = m_forecast->calendar;
    window.stamps.assign(m_forecast->contextStamps.begin(), m_forecast->contextStamps.end());
    window.stamps.insert(window.stamps.end(), m_forecast->stamps.begin(), m_forecast->stamps.end());
    window.firstRow = m_forecast->calendar ? 0 : m_forecast->stamps.front();
    for (const auto& model : m_forecast->models) {
        window.forecasts[model.stage.role] = ofTarget(model.values);
        if (QString::fromStdString(idOf(model.stage)) != m_model->currentData().toString())
            continue;
        if (const auto* interval = intervalOf(model)) {
            window.lower = ofTarget(interval->lower);
            window.upper = ofTarget(interval->upper);
            const auto known = std::ranges::find_if(window.lower, [](double value) { return std::isnan(value); }) - window.lower.begin();
            window.lower.resize(static_cast<std::size_t>(known)); // later steps have none
            window.upper.resize(static_cast<std::size_t>(known));
            window.bandOf = model.stage.role;
            window.lowerName = tr("%1 % interval, lower end").arg(100 * interval->level);
            window.upperName = tr("%1 % interval, upper end").arg(100 * interval->level);
        }
    }
    m_chart->setWindow(window);
}

void ForecastPage::showTable()
{
    m_table->clear();
    if (!m_forecast) {
        m_table->setRowCount(0);
        m_table->setColumnCount(0);
        return;
    }
    const auto targets = m_forecast->targets.size(), target = static_cast<std::size_t>(std::max(0, m_channel->currentIndex()));
    QStringList heads = {tr("Step"), tr("Time")};
    if (!m_forecast->truth.empty())
        heads << stageName(Role::truth);
    for (const auto& model : m_forecast->models) {
        heads << stageName(model.stage);
        if (intervalOf(model))
            heads << tr("%1 interval").arg(m_level->currentText());
    }
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setRowCount(static_cast<int>(m_forecast->stamps.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const std::size_t i = static_cast<std::size_t>(row) * targets + target;
        int column = 0;
        const auto put = [&](const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column++, item);
        };
        put(QString::number(row + 1));
        put(QString::fromStdString(report::stampText(*m_forecast, static_cast<std::size_t>(row))));
        if (!m_forecast->truth.empty())
            put(numberText(m_forecast->truth[i]));
        for (const auto& model : m_forecast->models) {
            put(numberText(model.values[i]));
            if (const auto* interval = intervalOf(model))
                put(std::isnan(interval->lower[i]) ? QStringLiteral("–") : tr("%1 to %2").arg(numberText(interval->lower[i]), numberText(interval->upper[i])));
        }
    }
    m_table->resizeColumnsToContents();
}

QString ForecastPage::coverageText() const
{
    QStringList covered;
    for (const auto& model : m_forecast->models)
        if (const auto* interval = intervalOf(model); interval && std::isfinite(interval->coverage))
            covered << tr("%1 %2 %").arg(inSentence(stageName(model.stage))).arg(100 * interval->coverage, 0, 'f', 1);
    return covered.isEmpty() ? QString() : tr("Measured coverage of the %1 interval on the test windows: %2. Its width comes from the errors on the validation windows.").arg(m_level->currentText(), covered.join(QStringLiteral(", ")));
}

/// Why the coverage is not the one that was asked for.
QString ForecastPage::missText() const
{
    constexpr double tolerance = 0.03;
    const auto shown = std::ranges::find_if(m_forecast->models, [this](const auto& model) { return QString::fromStdString(idOf(model.stage)) == m_model->currentData().toString(); });
    const auto* interval = shown == m_forecast->models.end() ? nullptr : intervalOf(*shown);
    if (!interval || !(std::abs(interval->coverage - interval->level) > tolerance))
        return {};
    return interval->coverage > interval->level ? tr("It covers more than asked: the errors on the validation windows are larger than those on the test windows.")
                                                : tr("It covers less than asked: the errors on the validation windows are smaller than those on the test windows.");
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
    else if (m_asker.isBusy())
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
    m_ask->setEnabled(isReady() && !m_asker.isBusy());
    m_save->setEnabled(m_forecast.has_value());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_choose, m_own, m_steps})
        widget->setEnabled(isReady());
    m_rows->setEnabled(isReady() && m_file.empty());
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
