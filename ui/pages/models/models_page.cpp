// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/models_page.h"

#include "ui/pages/models/network_catalogue.h"
#include "ui/pages/models/network_comparison.h"
#include "ui/pages/models/network_facts.h"
#include "ui/pages/models/network_panel.h"
#include "ui/pages/distillation/preset_bar.h"
#include "ui/language/translated.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

namespace retort::ui
{

ModelsPage::ModelsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_teacher(new NetworkPanel(workspace, NetworkPanel::Side::teacher)),
      m_student(new NetworkPanel(workspace, NetworkPanel::Side::student)), m_comparison(roleLabel("headline")),
      m_views(new QTabWidget(this)), m_catalogue(new NetworkCatalogue(workspace)), m_layers(new NetworkComparison),
      m_facts(new QTabWidget(this))
{
    m_teacher->setObjectName(QStringLiteral("teacher"));
    m_student->setObjectName(QStringLiteral("student"));
    m_comparison->setObjectName(QStringLiteral("comparison"));
    m_facts->addTab(m_teacher->facts(), QString());
    m_facts->addTab(m_student->facts(), QString());
    m_facts->setDocumentMode(true);
    for (QWidget* inspector : {static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_catalogue->facts())}) {
        inspector->setParent(this);
        inspector->hide(); // until the window takes it over, each when it is asked for
    }

    m_views->setObjectName(QStringLiteral("views"));
    m_views->setDocumentMode(true);
    m_views->addTab(choice(), QString());
    m_views->addTab(m_catalogue, QString());
    m_views->addTab(m_layers, QString());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views);

    connect(m_views, &QTabWidget::currentChanged, this, &Page::inspectorChanged);
    connect(m_teacher, &NetworkPanel::sizeChanged, this, &ModelsPage::showComparison);
    connect(m_student, &NetworkPanel::sizeChanged, this, &ModelsPage::showComparison);
    connect(m_catalogue, &NetworkCatalogue::teacherChosen, this,
            [this](const QString& kind) { use(m_teacher, kind.toStdString()); });
    connect(m_catalogue, &NetworkCatalogue::studentChosen, this,
            [this](const QString& kind) { use(m_student, kind.toStdString()); });
    showComparison();
}

QWidget* ModelsPage::choice()
{
    auto* sides = new QHBoxLayout;
    sides->setSpacing(8);
    sides->addWidget(m_teacher, 1);
    sides->addWidget(m_student, 1);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addWidget(m_comparison);
    column->addWidget(new PresetBar(workspace()));
    column->addLayout(sides, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    return scroll;
}

void ModelsPage::use(NetworkPanel* side, const std::string& kind)
{
    const bool teaches = side == m_teacher;
    side->take(kind);
    Q_EMIT said(teaches ? tr("%1 is now the teacher.").arg(labelOf(kind)) : tr("%1 is now the student.").arg(labelOf(kind)));
}

QString ModelsPage::labelOf(const std::string& kind) const
{
    const auto* info = workspace().catalogue().network(kind);
    return info ? translated(info->label) : QString::fromStdString(kind);
}

QWidget* ModelsPage::inspector()
{
    if (m_views->currentWidget() == m_catalogue)
        return m_catalogue->facts();
    return m_views->currentWidget() == m_layers ? nullptr : m_facts;
}

void ModelsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showComparison();
    Page::changeEvent(event);
}

void ModelsPage::showComparison()
{
    m_views->setTabText(0, tr("Selection"));
    m_views->setTabText(1, tr("Catalogue"));
    m_views->setTabText(2, tr("Side by side"));
    m_views->tabBar()->setAccessibleName(tr("Views of the networks"));
    m_facts->setTabText(0, tr("Teacher"));
    m_facts->setTabText(1, tr("Student"));
    m_facts->setAccessibleName(tr("About the networks"));
    m_facts->tabBar()->setAccessibleName(tr("Network to show details of"));
    const auto& teacher = m_teacher->size();
    const auto& student = m_student->size();
    m_layers->setSides({m_teacher->name(), teacher, m_teacher->fault()}, {m_student->name(), student, m_student->fault()});
    if (m_student->showsAssistant() || !teacher || !student || student->parameters <= 0 || teacher->parameters <= 0) {
        m_comparison->setText(tr("Teacher and student"));
        return;
    }
    const double ratio = double(teacher->parameters) / double(student->parameters);
    const auto times = [](double factor) { return QString::number(factor, 'f', factor < 10 ? 1 : 0); };
    if (ratio > 1.05)
        m_comparison->setText(tr("The teacher has %1 times the parameters of the student").arg(times(ratio)));
    else if (ratio < 0.95)
        m_comparison->setText(tr("⚠ The student has %1 times the parameters of its teacher").arg(times(1 / ratio)));
    else
        m_comparison->setText(tr("⚠ The student has as many parameters as its teacher"));
}

} // namespace retort::ui
