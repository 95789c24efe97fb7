// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/network_facts.h"

#include "ui/pages/models/feature_text.h"
#include "ui/pages/models/network_diagram.h"
#include "ui/language/large_number.h"
#include "ui/pages/shared/formula_text.h"
#include "ui/pages/shared/section.h"
#include "ui/language/translated.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace retort::ui
{

NetworkFacts::NetworkFacts(const experiment::Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_name(roleLabel("section")), m_summary(roleLabel("hint")),
      m_formula(roleLabel("number")), m_source(roleLabel("hint")), m_diagram(new NetworkDiagram), m_layers(new QTreeWidget)
{
    for (auto* label : {m_formula, m_source})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_formula->setObjectName(QStringLiteral("formula"));
    m_formula->setTextFormat(Qt::RichText);
    m_layers->setObjectName(QStringLiteral("layers"));
    m_layers->setColumnCount(2);
    m_layers->setRootIsDecorated(false);
    m_layers->setMinimumHeight(144);
    m_layers->setTextElideMode(Qt::ElideMiddle);
    m_layers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_layers->setIndentation(0);
    m_layers->header()->setStretchLastSection(false);
    m_layers->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_layers->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_layers->header()->setMinimumSectionSize(40);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_name, m_summary, m_formula, m_source, m_diagram})
        layout->addWidget(widget);
    layout->addWidget(m_layers, 1);
    show();
}

void NetworkFacts::setNetwork(const std::string& kind)
{
    m_kind = kind;
    m_file.clear();
    show();
}

void NetworkFacts::setFile(const QString& name)
{
    m_kind.clear();
    m_file = name;
    show();
}

void NetworkFacts::setSize(const std::optional<experiment::NetworkSize>& size, const experiment::TaskShape& shape)
{
    m_size = size;
    m_shape = shape;
    show();
}

void NetworkFacts::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}

void NetworkFacts::show()
{
    const auto* info = m_catalogue.network(m_kind);
    m_name->setText(info ? translated(info->label) : m_kind.empty() ? m_file : QString::fromStdString(m_kind));
    m_summary->setText(info              ? translated(info->summary)
                       : m_kind.empty() ? tr("The layers are known once the file is read; a script or plain "
                                             "predictions show none.")
                                        : QString());
    m_formula->setText(info ? formulaHtml(QString::fromStdString(info->formula)) : QString());
    m_source->setText(info ? tr("Source: %1").arg(QString::fromStdString(info->source)) : QString());
    m_layers->setHeaderLabels({tr("Layer"), tr("Parameters")});
    m_layers->setAccessibleName(tr("Layers of %1").arg(m_name->text()));
    m_layers->clear();
    m_diagram->setNetwork(m_size ? m_size->layers : std::vector<LayerRow>(), m_shape);
    if (!m_size)
        return;
    for (const auto& layer : m_size->layers) {
        auto* item = new QTreeWidgetItem(m_layers, {layerName(layer.name), wholeNumber(layer.parameters)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, tr("%1: %2, %3").arg(QString::fromStdString(layer.name), QString::fromStdString(layer.type), QString::fromStdString(layer.shape)));
    }
}

} // namespace retort::ui
