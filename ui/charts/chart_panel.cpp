// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "core/foundation/file_writing.h"
#include "ui/charts/crosshair_group.h"
#include "ui/charts/figure_canvas.h"
#include "ui/charts/figure_csv.h"
#include "ui/charts/figure_export.h"
#include "ui/charts/save_dialog.h"
#include "ui/language/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>

namespace retort::ui
{

namespace
{

constexpr int redrawInterval = 1000 / redrawsPerSecond;

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::png:
        return QStringLiteral("png");
    case ExportFormat::svg:
        return QStringLiteral("svg");
    case ExportFormat::pdf:
        return QStringLiteral("pdf");
    case ExportFormat::csv:
        return QStringLiteral("csv");
    }
    return {};
}

} // namespace

struct ChartPanel::State {
    QLabel* title = nullptr;
    QHBoxLayout* controls = nullptr;
    QToolButton* help = nullptr;
    QToolButton* enlarge = nullptr;
    QStackedLayout* pages = nullptr;
    QWidget* emptyPage = nullptr;
    QLabel* emptySentence = nullptr;
    QPushButton* emptyAction = nullptr;
    FigureCanvas* canvas = nullptr;
    QTimer timer;
    QElapsedTimer sinceRedraw;
    bool due = true;
    std::optional<std::set<Role>> hidden; ///< absent: the chart has a legend of its own
    QThreadPool writer; ///< waits for its last file when the chart goes
};

ChartPanel::ChartPanel(QWidget* parent) : QWidget(parent), m_state(std::make_unique<State>())
{
    State& state = *m_state;
    state.title = new QLabel(this);
    state.title->setObjectName(QStringLiteral("chartTitle"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    state.title->setFont(bold);
    state.enlarge = new QToolButton(this);
    state.enlarge->setAutoRaise(true);
    state.enlarge->setText(QStringLiteral("⤢"));
    connect(state.enlarge, &QToolButton::clicked, this, &ChartPanel::enlargeRequested);

    state.help = new QToolButton(this);
    state.help->setAutoRaise(true);
    state.help->setText(QStringLiteral("?"));
    state.help->hide();
    connect(state.help, &QToolButton::clicked, this, [this] {
        QToolButton* help = m_state->help;
        QToolTip::showText(help->mapToGlobal(QPoint(0, help->height())), help->toolTip(), help);
    });

    state.canvas = new FigureCanvas([this] { return onScreen(); }, this);
    state.emptyPage = new QWidget(this);
    state.emptySentence = new QLabel(state.emptyPage);
    state.emptySentence->setAlignment(Qt::AlignCenter);
    state.emptySentence->setWordWrap(true);
    state.emptyAction = new QPushButton(state.emptyPage);
    connect(state.emptyAction, &QPushButton::clicked, this, &ChartPanel::emptyActionRequested);
    auto* emptyLayout = new QVBoxLayout(state.emptyPage);
    emptyLayout->addStretch();
    emptyLayout->addWidget(state.emptySentence);
    emptyLayout->addSpacing(8);
    emptyLayout->addWidget(state.emptyAction, 0, Qt::AlignHCenter);
    emptyLayout->addStretch();

    auto* header = new QHBoxLayout;
    header->setContentsMargins(12, 6, 6, 0);
    header->setSpacing(4);
    header->addWidget(state.title);
    header->addStretch();
    state.controls = new QHBoxLayout;
    state.controls->setSpacing(4);
    header->addLayout(state.controls);
    header->addWidget(state.help);
    header->addWidget(state.enlarge);
    state.pages = new QStackedLayout;
    state.pages->addWidget(state.emptyPage);
    state.pages->addWidget(state.canvas);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(header);
    all->addLayout(state.pages, 1);

    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    state.timer.setSingleShot(true);
    state.timer.setTimerType(Qt::PreciseTimer);
    connect(&state.timer, &QTimer::timeout, this, &ChartPanel::redrawNow);
    connect(state.canvas, &FigureCanvas::viewChanged, this, &ChartPanel::changed);
    connect(state.canvas, &FigureCanvas::lineClicked, this, [this](int line) { toggleLine(line); });
    setEmptyState(tr("Nothing to show yet."));
}

ChartPanel::~ChartPanel() = default;

QString ChartPanel::title() const
{
    return m_state->title->text();
}

void ChartPanel::setTitle(const QString& title)
{
    m_state->title->setText(title);
    setAccessibleName(title);
    m_state->canvas->setAccessibleName(tr("Chart: %1").arg(title));
    m_state->canvas->setAccessibleDescription(
        tr("Plus and minus zoom, the arrow keys pan, 0 shows everything, the menu key opens the export menu."));
    m_state->enlarge->setToolTip(tr("Enlarge"));
    m_state->enlarge->setAccessibleName(tr("Enlarge: %1").arg(title));
    changed();
}

void ChartPanel::setReading(const QString& sentence)
{
    m_state->help->setToolTip(sentence);
    m_state->help->setAccessibleName(tr("How to read this chart"));
    m_state->help->setAccessibleDescription(sentence);
    showHelpButton();
    m_state->title->setToolTip(sentence);
    setWhatsThis(sentence);
}

QString ChartPanel::reading() const
{
    return m_state->help->toolTip();
}

void ChartPanel::setEmptyState(const QString& sentence, const QString& action)
{
    m_state->emptySentence->setText(sentence);
    m_state->emptyAction->setText(action);
    m_state->emptyAction->setAccessibleName(action);
    m_state->emptyAction->setVisible(!action.isEmpty());
}

bool ChartPanel::isEmpty() const
{
    return figure().empty();
}

void ChartPanel::setCrosshairGroup(CrosshairGroup* group)
{
    m_state->canvas->setGroup(group);
}

void ChartPanel::setRoles(const std::set<Role>& hidden)
{
    m_state->hidden = hidden;
    changed();
}

Figure ChartPanel::visibleFigure() const
{
    Figure shown = figure();
    if (!m_state->hidden)
        return shown;
    const auto isHidden = [this](const auto& part) { return part.role && m_state->hidden->contains(*part.role); };
    for (FigureLine& line : shown.lines)
        line.shown = line.shown && !isHidden(line);
    std::erase_if(shown.bars, isHidden);
    std::erase_if(shown.marks, isHidden);
    std::erase_if(shown.fills, isHidden);
    return shown;
}

/// Without what the page's legend says already.
Figure ChartPanel::onScreen() const
{
    Figure shown = visibleFigure();
    if (m_state->hidden)
        shown.legendOfRoles = false;
    return shown;
}

void ChartPanel::setEnlargeButtonVisible(bool visible)
{
    m_state->enlarge->setVisible(visible);
}

Result<void> ChartPanel::exportTo(const std::filesystem::path& file, ExportFormat format)
{
    const QByteArray content = figureFile(visibleFigure(), m_state->canvas->view(), format);
    return writeFile(file, {content.constData(), static_cast<std::size_t>(content.size())});
}

QImage ChartPanel::exportImage()
{
    return figureImage(visibleFigure(), m_state->canvas->view());
}

void ChartPanel::copyImage()
{
    QApplication::clipboard()->setImage(exportImage());
}

QString ChartPanel::visibleCsv()
{
    return QString::fromUtf8(figureFile(visibleFigure(), m_state->canvas->view(), ExportFormat::csv));
}

void ChartPanel::resetZoom()
{
    m_state->canvas->resetZoom();
}

int ChartPanel::redrawCount() const
{
    return m_state->canvas->redrawCount();
}

void ChartPanel::changed()
{
    m_state->due = true;
    if (!isVisible() || m_state->timer.isActive())
        return;
    const qint64 passed = m_state->sinceRedraw.isValid() ? m_state->sinceRedraw.elapsed() : redrawInterval;
    m_state->timer.start(static_cast<int>(std::max<qint64>(0, redrawInterval - passed)));
}

void ChartPanel::redrawNow()
{
    m_state->timer.stop();
    if (!m_state->due || !isVisible())
        return;
    m_state->due = false;
    m_state->sinceRedraw.start();
    const bool empty = isEmpty();
    m_state->pages->setCurrentWidget(empty ? m_state->emptyPage : static_cast<QWidget*>(m_state->canvas));
    if (!empty)
        m_state->canvas->redraw();
}

void ChartPanel::toggleLine(int) {}

void ChartPanel::retranslate() {}

void ChartPanel::extendMenu(QMenu*) {}

QHBoxLayout* ChartPanel::controls() const
{
    return m_state->controls;
}

FigureCanvas* ChartPanel::canvas() const
{
    return m_state->canvas;
}

QMenu* ChartPanel::createMenu()
{
    auto* menu = new QMenu(this);
    const bool something = !isEmpty();
    const auto add = [&](const QString& text, auto action) {
        menu->addAction(text, this, action)->setEnabled(something);
    };
    add(tr("Copy image"), [this] { copyImage(); });
    add(tr("Save as PNG…"), [this] { saveAs(ExportFormat::png); });
    add(tr("Save as SVG…"), [this] { saveAs(ExportFormat::svg); });
    add(tr("Save as PDF…"), [this] { saveAs(ExportFormat::pdf); });
    add(tr("Save visible range as CSV…"), [this] { saveAs(ExportFormat::csv); });
    menu->addSeparator();
    menu->addAction(tr("Reset zoom"), this, [this] { resetZoom(); })
        ->setEnabled(m_state->canvas->view().has_value());
    extendMenu(menu);
    if (!actions().isEmpty()) { // of the page that holds the chart
        menu->addSeparator();
        menu->addActions(actions());
    }
    return menu;
}

void ChartPanel::saveAs(ExportFormat format)
{
    const QString suffix = suffixOf(format);
    const QString file = askWhereToSave(this, tr("Save %1").arg(title()), title() + u'.' + suffix, suffix);
    if (file.isEmpty())
        return;
    const std::filesystem::path path(file.toStdU16String());
    if (format != ExportFormat::csv) {
        report(file, exportTo(path, format));
        return;
    }
    // A table may have a million rows, a picture has only what is seen.
    auto shown = std::make_shared<const OwnedFigure>(visibleFigure());
    m_state->writer.start([this, file, path, shown, range = visibleRange(shown->figure(), m_state->canvas->view())] {
        const QByteArray table = figureCsv(shown->figure(), range).toUtf8();
        const Result<void> written = writeFile(path, {table.constData(), static_cast<std::size_t>(table.size())});
        QMetaObject::invokeMethod(this, [this, file, written] { report(file, written); }, Qt::QueuedConnection);
    });
}

void ChartPanel::report(const QString& file, const Result<void>& written)
{
    if (written)
        Q_EMIT exported(file);
    else
        Q_EMIT exportFailed(translated(written.error().message));
}

QSize ChartPanel::sizeHint() const
{
    return {480, 300};
}

QSize ChartPanel::minimumSizeHint() const
{
    return {220, 140};
}

void ChartPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setTitle(title()); // its accessible names, where the title is the page's
        retranslate();
        changed();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        changed();
}

void ChartPanel::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void ChartPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showHelpButton();
}

/// In a small chart the title and the choices need the room; the title says the same.
void ChartPanel::showHelpButton()
{
    constexpr int small = 300;
    m_state->help->setVisible(!reading().isEmpty() && width() >= small);
}

void ChartPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    redrawNow();
}

} // namespace retort::ui
