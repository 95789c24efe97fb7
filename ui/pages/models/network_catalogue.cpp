// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/network_catalogue.h"

#include "ui/language/large_number.h"
#include "ui/pages/models/network_facts.h"
#include "ui/pages/shared/section.h"
#include "ui/language/translated.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace retort::ui
{
namespace
{

enum Column { network, family, parameters, multiplyAdds, columns };

/// Numbers are sorted as numbers, whatever their text.
class Row : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    bool operator<(const QTreeWidgetItem& other) const override
    {
        const int column = treeWidget()->sortColumn();
        if (column == parameters || column == multiplyAdds)
            return data(column, Qt::UserRole).toLongLong() < other.data(column, Qt::UserRole).toLongLong();
        return QString::localeAwareCompare(text(column), other.text(column)) < 0;
    }
};

} // namespace

QString familyText(const std::string& family)
{
    if (family == "graph")
        return NetworkCatalogue::tr("graph");
    if (family == "transformer")
        return NetworkCatalogue::tr("Transformer");
    if (family == "convolution")
        return NetworkCatalogue::tr("Convolution");
    if (family == "recurrent")
        return NetworkCatalogue::tr("Recurrent");
    if (family == "mlp")
        return NetworkCatalogue::tr("MLP");
    if (family == "linear")
        return NetworkCatalogue::tr("Linear");
    if (family == "frequency")
        return NetworkCatalogue::tr("Frequency");
    return QString::fromStdString(family);
}

NetworkCatalogue::NetworkCatalogue(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace)
{
    build();
    retranslate();
    connect(&workspace, &Workspace::planChanged, this, &NetworkCatalogue::measure);
    connect(&workspace, &Workspace::seriesChanged, this, &NetworkCatalogue::measure);
    connect(m_family, &QComboBox::currentIndexChanged, this, &NetworkCatalogue::filter);
    connect(m_search, &QLineEdit::textChanged, this, &NetworkCatalogue::filter);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &NetworkCatalogue::showSelected);
    connect(m_asTeacher, &QPushButton::clicked, this, [this] {
        if (const auto* info = selected())
            Q_EMIT teacherChosen(QString::fromStdString(info->kind));
    });
    connect(m_asStudent, &QPushButton::clicked, this, [this] {
        if (const auto* info = selected())
            Q_EMIT studentChosen(QString::fromStdString(info->kind));
    });
}

void NetworkCatalogue::build()
{
    m_familyLabel = new QLabel;
    m_family = new QComboBox;
    m_family->setObjectName(QStringLiteral("family"));
    m_familyLabel->setBuddy(m_family);
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(240);
    m_task = roleLabel("hint");
    m_table = new QTreeWidget;
    m_table->setObjectName(QStringLiteral("networks"));
    m_table->setColumnCount(columns);
    m_table->setRootIsDecorated(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(family, Qt::AscendingOrder);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(network, QHeaderView::Stretch);

    m_facts = new NetworkFacts(m_workspace.catalogue());
    m_facts->setObjectName(QStringLiteral("about"));
    m_asTeacher = new QPushButton;
    m_asTeacher->setObjectName(QStringLiteral("as_teacher"));
    m_asStudent = new QPushButton;
    m_asStudent->setObjectName(QStringLiteral("as_student"));

    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_familyLabel);
    bar->addWidget(m_family);
    bar->addWidget(m_search, 1);
    bar->addStretch(1);
    bar->addWidget(m_asTeacher);
    bar->addWidget(m_asStudent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(bar);
    layout->addWidget(m_task);
    layout->addWidget(m_table, 1);
}

void NetworkCatalogue::retranslate()
{
    m_familyLabel->setText(tr("Family"));
    m_family->setAccessibleName(tr("Family of networks"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the networks"));
    m_table->setAccessibleName(tr("Networks"));
    m_table->setHeaderLabels({tr("Network"), tr("Family"), tr("Parameters"), tr("Multiply-adds")});
    m_table->headerItem()->setTextAlignment(parameters, Qt::AlignRight | Qt::AlignVCenter);
    m_table->headerItem()->setTextAlignment(multiplyAdds, Qt::AlignRight | Qt::AlignVCenter);
    m_table->headerItem()->setToolTip(multiplyAdds, tr("Per window, forward pass"));
    m_asTeacher->setText(tr("Use as teacher"));
    m_asStudent->setText(tr("Use as student"));
    const QString chosen = m_family->currentData().toString();
    const QSignalBlocker silent(m_family);
    m_family->clear();
    m_family->addItem(tr("All families"), QString());
    for (const auto& info : m_workspace.catalogue().networks())
        if (m_family->findData(QString::fromStdString(info.family)) < 0)
            m_family->addItem(familyText(info.family), QString::fromStdString(info.family));
    m_family->setCurrentIndex(std::max(0, m_family->findData(chosen)));
    fill();
}

void NetworkCatalogue::fill()
{
    const auto* before = selected();
    const std::string kind = before ? before->kind : m_workspace.plan().student.kind;
    m_table->clear();
    for (const auto& info : m_workspace.catalogue().networks()) {
        auto* row = new Row(m_table, {translated(info.label), familyText(info.family), QStringLiteral("…"), QStringLiteral("…")});
        row->setData(network, Qt::UserRole, QString::fromStdString(info.kind));
        row->setToolTip(network, translated(info.summary));
        for (const int column : {int(parameters), int(multiplyAdds)})
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_measured.reset();
    filter();
    m_table->setCurrentItem(itemOf(kind));
    showSelected();
    measure();
}

void NetworkCatalogue::filter()
{
    const QString chosen = m_family->currentData().toString();
    const QString words = m_search->text();
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_table->topLevelItem(i);
        const auto* info = m_workspace.catalogue().network(item->data(network, Qt::UserRole).toString().toStdString());
        const QString text = item->text(network) + u' ' + QString::fromStdString(info->kind) + u' ' +
                             QString::fromStdString(info->source) + u' ' + item->toolTip(network);
        item->setHidden((!chosen.isEmpty() && QString::fromStdString(info->family) != chosen) ||
                        !text.contains(words, Qt::CaseInsensitive));
    }
}

void NetworkCatalogue::showSelected()
{
    const auto* info = selected();
    const auto size = info ? m_sizes.find(info->kind) : m_sizes.end();
    m_facts->setNetwork(info ? info->kind : std::string());
    m_facts->setSize(size == m_sizes.end() ? std::nullopt : std::optional(size->second), m_workspace.shape());
    m_asTeacher->setEnabled(info && info->asTeacher);
    m_asStudent->setEnabled(info && info->asStudent);
}

void NetworkCatalogue::measure()
{
    const auto shape = m_workspace.shape();
    m_task->setText(tr("Counted with the default options for this task: channels %1, look-back %2, horizon %3.")
                        .arg(shape.channels)
                        .arg(shape.lookBack)
                        .arg(shape.horizon));
    if (!isVisible() || m_measured == shape)
        return;
    m_measured = shape;
    m_asker.forget();
    for (const auto& info : m_workspace.catalogue().networks())
        m_asker.ask([catalogue = m_workspace.sharedCatalogue(), kind = info.kind,
                     shape] { return catalogue->measure(kind, {}, shape); },
                    [this, kind = info.kind](const Result<experiment::NetworkSize>& size) { showSize(kind, size); });
}

void NetworkCatalogue::showSize(const std::string& kind, const Result<experiment::NetworkSize>& size)
{
    QTreeWidgetItem* item = itemOf(kind);
    if (!item)
        return;
    if (size)
        m_sizes.insert_or_assign(kind, *size);
    else
        m_sizes.erase(kind);
    if (item == m_table->currentItem())
        showSelected();
    item->setText(parameters, size ? wholeNumber(size->parameters) : QStringLiteral("–"));
    item->setText(multiplyAdds, size ? shortNumber(size->multiplyAdds) : QStringLiteral("–"));
    item->setData(parameters, Qt::UserRole, size ? qlonglong(size->parameters) : -1);
    item->setData(multiplyAdds, Qt::UserRole, size ? qlonglong(size->multiplyAdds) : -1);
    const QString why = size ? QString() : translated(size.error().message);
    item->setToolTip(parameters, why);
    item->setToolTip(multiplyAdds, why);
}

QTreeWidgetItem* NetworkCatalogue::itemOf(const std::string& kind) const
{
    for (int i = 0; i < m_table->topLevelItemCount(); ++i)
        if (m_table->topLevelItem(i)->data(network, Qt::UserRole).toString().toStdString() == kind)
            return m_table->topLevelItem(i);
    return nullptr;
}

const experiment::NetworkInfo* NetworkCatalogue::selected() const
{
    const QTreeWidgetItem* item = m_table->currentItem();
    return item ? m_workspace.catalogue().network(item->data(network, Qt::UserRole).toString().toStdString()) : nullptr;
}

void NetworkCatalogue::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NetworkCatalogue::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    measure();
}

} // namespace retort::ui
