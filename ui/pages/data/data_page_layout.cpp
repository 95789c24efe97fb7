// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_page.h"

#include "core/plan/class_schema.h"
#include "core/plan/graph_schema.h"
#include "core/plan/plan_fields.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/data/channel_list.h"
#include "ui/pages/data/channel_panel.h"
#include "ui/pages/data/series_views.h"
#include "ui/pages/data/split_options.h"
#include "ui/pages/shared/section.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

namespace retort::ui
{
namespace
{

/// In the middle of the page, as wide as a sentence.
QWidget* centred(const std::vector<QWidget*>& widgets)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setSpacing(16);
    column->addStretch(1);
    for (auto* widget : widgets)
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return page;
}

QLabel* sentence(const char* role)
{
    auto* label = roleLabel(role);
    label->setAlignment(Qt::AlignHCenter);
    label->setFixedWidth(480);
    return label;
}

QPushButton* named(const char* name)
{
    auto* button = new QPushButton;
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

} // namespace

QWidget* DataPage::buildEmpty()
{
    m_emptyTitle = sentence("headline");
    m_emptySentence = sentence("hint");
    m_emptySentence->setObjectName(QStringLiteral("empty_sentence"));
    m_open = named("open");
    m_open->setProperty("role", "primary");
    m_sample = named("sample");
    m_sample->setProperty("role", "link");
    return centred({m_emptyTitle, m_emptySentence, m_open, m_sample});
}

QWidget* DataPage::buildLoading()
{
    m_loadingName = sentence("headline");
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(320);
    m_cancel = named("cancel");
    return centred({m_loadingName, m_progress, m_cancel});
}

QWidget* DataPage::buildContent()
{
    m_name = roleLabel("headline");
    m_summary = roleLabel("hint");
    m_summary->setObjectName(QStringLiteral("summary"));
    m_import = named("import");
    m_openOther = named("open_other");
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_name);
    words->addWidget(m_summary);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addLayout(words, 1);
    m_graphButton = named("graph_button");
    m_graphButton->setCheckable(true);
    top->addWidget(m_graphButton, 0, Qt::AlignTop);
    top->addWidget(m_import, 0, Qt::AlignTop);
    top->addWidget(m_openOther, 0, Qt::AlignTop);

    m_channelPanel = new ChannelPanel;
    m_channelPanel->setFixedWidth(232);
    m_channels = m_channelPanel->list();
    m_channels->setObjectName(QStringLiteral("channels"));
    m_channels->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_views = new SeriesViews;
    auto* picture = new QHBoxLayout;
    picture->setSpacing(8);
    picture->addWidget(m_channelPanel);
    picture->addWidget(m_views, 1);

    m_taskSection = new Section;
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->addItem(QString(), static_cast<int>(experiment::TaskKind::forecasting));
    m_kind->addItem(QString(), static_cast<int>(experiment::TaskKind::classification));
    m_taskSection->head()->addWidget(m_kind);
    m_task = new ParameterForm;
    m_task->setObjectName(QStringLiteral("task"));
    m_taskSection->body()->addWidget(m_task);
    m_taskSection->body()->addStretch(1);
    m_classSection = new Section;
    m_classes = new ParameterForm;
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setSchema(experiment::classSchema());
    m_classes->setFolded({"test_file", "label_column", "test", "label_smoothing", "selection_metric", "pooling", "dropout"});
    m_classSection->body()->addWidget(m_classes);
    m_classSection->body()->addStretch(1);
    m_splitSection = new Section;
    m_splitSection->setObjectName(QStringLiteral("split_section"));
    m_unit = new QComboBox;
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->addItem(QString(), static_cast<int>(data::SplitPlan::Unit::ratio));
    m_unit->addItem(QString(), static_cast<int>(data::SplitPlan::Unit::rows));
    m_splitSection->head()->addWidget(m_unit);
    m_split = new ParameterForm;
    m_split->setObjectName(QStringLiteral("split"));
    m_splitSection->body()->addWidget(m_split);
    m_windows = new QLabel;
    m_windows->setObjectName(QStringLiteral("windows"));
    m_windows->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_splitSection->body()->addWidget(m_windows);
    m_splitSection->body()->addStretch(1);
    m_settings = new QGridLayout;
    m_settings->setSpacing(8);
    m_settings->addWidget(m_taskSection, 0, 0);
    m_settings->addWidget(m_classSection, 0, 1);
    m_settings->addWidget(m_splitSection, 0, 1);
    m_graphSection = new Section;
    m_graph = new ParameterForm;
    m_graph->setObjectName(QStringLiteral("graph"));
    m_graph->setSchema(experiment::graphSchema());
    m_graph->setFolded({"kind", "values", "threshold", "sigma", "symmetric", "positions"});
    m_graphFacts = roleLabel("hint");
    m_graphFacts->setObjectName(QStringLiteral("graph_facts"));
    m_graphSection->body()->addWidget(m_graph);
    m_graphSection->body()->addWidget(m_graphFacts);
    m_graphSection->hide();
    m_settings->addWidget(m_graphSection, 2, 0, 1, 2);
    for (int column : {0, 1})
        m_settings->setColumnStretch(column, 1);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(top);
    column->addLayout(picture, 1);
    column->addLayout(m_settings);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a vertical one takes no more than the margin
    scroll->setWidget(content);
    return scroll;
}

} // namespace retort::ui
