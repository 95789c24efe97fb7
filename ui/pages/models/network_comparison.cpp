// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/network_comparison.h"

#include "ui/pages/models/feature_text.h"
#include "ui/language/large_number.h"
#include "ui/pages/shared/section.h"
#include "ui/pages/shared/size_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>

namespace retort::ui
{

NetworkComparison::NetworkComparison(QWidget* parent) : QWidget(parent), m_joined(roleLabel("number"))
{
    m_joined->setObjectName(QStringLiteral("joined"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_joined);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(8);
    for (Column& column : m_columns) {
        auto* card = new Section;
        column = {card, roleLabel("hint"), new QTreeWidget, roleLabel("hint")};
        column.layers->setColumnCount(4);
        column.layers->setRootIsDecorated(false);
        column.layers->setTextElideMode(Qt::ElideMiddle);
        column.layers->header()->setStretchLastSection(false);
        column.layers->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
        column.layers->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        for (QWidget* widget : std::initializer_list<QWidget*>{column.counts, column.features})
            card->body()->addWidget(widget);
        card->body()->addWidget(column.layers, 1);
        sides->addWidget(card, 1);
    }
    layout->addLayout(sides, 1);
    show();
}

void NetworkComparison::setSides(Side teacher, Side student)
{
    m_sides[0] = std::move(teacher);
    m_sides[1] = std::move(student);
    show();
}

void NetworkComparison::show()
{
    for (int i = 0; i < 2; ++i) {
        const Column& column = m_columns[i];
        const auto& size = m_sides[i].size;
        column.card->setTitle(i == 0 ? tr("Teacher: %1").arg(m_sides[i].name) : tr("Student: %1").arg(m_sides[i].name));
        column.layers->setAccessibleName(tr("Layers of %1").arg(m_sides[i].name));
        column.layers->setHeaderLabels({tr("Layer"), tr("Type"), tr("Shape"), tr("Parameters")});
        column.layers->clear();
        column.counts->setText(size ? sizeText(*size) : m_sides[i].fault);
        QStringList features;
        if (size)
            for (const auto& feature : size->features)
                features << featureText(feature);
        column.features->setText(tr("Features: %1").arg(features.join(QStringLiteral(", "))));
        column.features->setVisible(!features.isEmpty());
        if (!size)
            continue;
        for (const auto& layer : size->layers) {
            auto* item = new QTreeWidgetItem(column.layers, {layerName(layer.name), QString::fromStdString(layer.type),
                                                             QString::fromStdString(layer.shape), wholeNumber(layer.parameters)});
            item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(0, QString::fromStdString(layer.name));
        }
    }
    const auto featureOf = [](const Side& side) {
        return side.size && !side.size->features.empty() ? featureText(side.size->features.front()) : QString();
    };
    const QString teacher = featureOf(m_sides[0]), student = featureOf(m_sides[1]);
    m_joined->setVisible(m_sides[0].size && m_sides[1].size); // else it is not known yet
    m_joined->setText(teacher.isEmpty() || student.isEmpty()
                          ? tr("Only forecasts can be compared: one of the networks provides no features.")
                          : tr("Feature terms match %1 of the teacher with %2 of the student.").arg(teacher, student));
}

void NetworkComparison::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
