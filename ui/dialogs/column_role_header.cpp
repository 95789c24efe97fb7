// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/column_role_header.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <vector>

namespace retort::ui
{
namespace
{

using data::ColumnRole;

/// Words cannot be a channel as they are, and numbers are no categories.
std::vector<ColumnRole> rolesFor(const data::PreviewColumn& column)
{
    if (column.note == "text")
        return {ColumnRole::time, ColumnRole::channel, ColumnRole::target, ColumnRole::categories, ColumnRole::direction, ColumnRole::ignore};
    return {ColumnRole::time, ColumnRole::channel, ColumnRole::target, ColumnRole::direction, ColumnRole::ignore};
}

constexpr int margin = 4;

} // namespace

ColumnRoleHeader::ColumnRoleHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignTop | Qt::AlignLeft);
    setSectionsMovable(false);
    setHighlightSections(false);
    connect(this, &QHeaderView::sectionResized, this, &ColumnRoleHeader::place);
    connect(this, &QHeaderView::geometriesChanged, this, &ColumnRoleHeader::place);
}

void ColumnRoleHeader::setColumns(const std::vector<data::PreviewColumn>& columns)
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_names.clear();
    m_partsOfTime.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        m_names.push_back(QString::fromStdString(columns[i].name));
        m_partsOfTime.push_back(columns[i].partOfTime);
        auto* box = new QComboBox(viewport());
        box->setFocusPolicy(Qt::StrongFocus);
        for (const auto role : rolesFor(columns[i]))
            box->addItem(QString(), static_cast<int>(role));
        m_boxes.push_back(box);
        box->setCurrentIndex(box->findData(static_cast<int>(columns[i].role)));
        connect(box, &QComboBox::currentIndexChanged, this, [this, column = static_cast<int>(i)] { choose(column); });
        box->show();
    }
    retranslate();
    place();
}

std::vector<ColumnRole> ColumnRoleHeader::roles() const
{
    std::vector<ColumnRole> roles;
    for (const auto* box : m_boxes)
        roles.push_back(static_cast<ColumnRole>(box->currentData().toInt()));
    return roles;
}

void ColumnRoleHeader::setRole(int column, ColumnRole role)
{
    for (int i = 0; i < static_cast<int>(m_boxes.size()); ++i) {
        const QSignalBlocker quiet(box(i));
        if (i == column)
            box(i)->setCurrentIndex(box(i)->findData(static_cast<int>(role)));
        else if (role == ColumnRole::time && box(i)->currentData().toInt() == static_cast<int>(ColumnRole::time) &&
                 !m_partsOfTime[static_cast<std::size_t>(i)] && !m_partsOfTime[static_cast<std::size_t>(column)])
            box(i)->setCurrentIndex(box(i)->findData(static_cast<int>(ColumnRole::ignore)));
    }
}

QString ColumnRoleHeader::roleText(ColumnRole role)
{
    switch (role) {
    case ColumnRole::time: return tr("Time");
    case ColumnRole::channel: return tr("Channel");
    case ColumnRole::target: return tr("Target");
    case ColumnRole::categories: return tr("Categories");
    case ColumnRole::direction: return tr("Direction");
    case ColumnRole::ignore: break;
    }
    return tr("Ignore");
}

QSize ColumnRoleHeader::sizeHint() const
{
    const QSize names = QHeaderView::sizeHint();
    return {names.width(), fontMetrics().height() + boxHeight() + 4 * margin};
}

void ColumnRoleHeader::retranslate()
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        for (int item = 0; item < m_boxes[i]->count(); ++item)
            m_boxes[i]->setItemText(item, roleText(static_cast<ColumnRole>(m_boxes[i]->itemData(item).toInt())));
        m_boxes[i]->setAccessibleName(tr("Role of column %1").arg(m_names[i]));
        m_boxes[i]->setToolTip(tr("Time: the timestamps. Channel: the networks read it. Target: they read and "
                                  "forecast it; without a target, they forecast every channel. Categories: a channel of 0 and 1 "
                                  "for each word. Direction: sine and cosine of compass points or degrees."));
    }
}

void ColumnRoleHeader::resizeEvent(QResizeEvent* event)
{
    QHeaderView::resizeEvent(event);
    place();
}

void ColumnRoleHeader::showEvent(QShowEvent* event)
{
    QHeaderView::showEvent(event);
    place();
}

void ColumnRoleHeader::place()
{
    const int top = height() - boxHeight() - margin;
    for (int i = 0; i < static_cast<int>(m_boxes.size()) && i < count(); ++i)
        box(i)->setGeometry(sectionViewportPosition(i) + margin, top, sectionSize(i) - 2 * margin, boxHeight());
}

void ColumnRoleHeader::choose(int column)
{
    setRole(column, static_cast<ColumnRole>(box(column)->currentData().toInt()));
    Q_EMIT rolesChanged();
}

int ColumnRoleHeader::boxHeight() const
{
    return m_boxes.empty() ? 0 : m_boxes.front()->sizeHint().height();
}

} // namespace retort::ui
