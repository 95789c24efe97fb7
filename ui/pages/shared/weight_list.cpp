// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/shared/weight_list.h"

#include "core/plan/term_names.h"
#include "ui/forms/weight_editor.h"
#include "ui/pages/shared/loss_in_words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace retort::ui
{

WeightList::WeightList(const experiment::Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_column(new QVBoxLayout(this)), m_none(new QLabel(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_none->setProperty("role", "hint");
    m_none->setWordWrap(true);
    m_column->addWidget(m_none);
    retranslate();
}

void WeightList::setTerms(const std::vector<experiment::TermPlan>& terms)
{
    const bool same = std::ranges::equal(terms, m_terms, [](const auto& one, const auto& other) {
        return one.kind == other.kind && one.level == other.level;
    });
    m_terms = terms;
    if (!same)
        build();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].weight->setValue(terms[i].weight);
}

void WeightList::build()
{
    for (const Row& row : m_rows) {
        delete row.name;
        delete row.weight;
    }
    m_rows.clear();
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const Row row{new QLabel(this), new WeightEditor};
        row.name->setProperty("role", "hint");
        m_column->addWidget(row.name);
        m_column->addWidget(row.weight);
        row.name->setBuddy(row.weight);
        connect(row.weight, &ParameterEditor::edited, this,
                [this, i] { Q_EMIT edited(i, std::get<double>(m_rows[i].weight->value())); });
        m_rows.push_back(row);
    }
    m_none->setVisible(m_rows.empty());
    retranslate();
}

void WeightList::retranslate()
{
    m_none->setText(tr("No distillation terms: the student learns from the data alone."));
    const auto names = experiment::termNames(m_terms);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QString name = termText(names[i], m_catalogue);
        m_rows[i].name->setText(name);
        m_rows[i].weight->describe(tr("Weight of %1").arg(name), tr("Factor of the term in the loss; 0 leaves it out."));
    }
}

void WeightList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
