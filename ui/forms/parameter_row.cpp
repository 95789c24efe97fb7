// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/parameter_row.h"
#include "ui/forms/parameter_editor.h"
#include "ui/forms/parameter_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace retort::ui
{
namespace
{
constexpr int widestEditor = 288; ///< pixels; a wide window leaves the rest empty
}

ParameterRow::ParameterRow(const Parameter& parameter, QGridLayout& grid, int gridRow, QWidget* form)
    : QObject(form), m_parameter(parameter), m_baseline(parameter.defaultValue), m_mark(new QLabel(QStringLiteral("●"), form)),
      m_label(new QLabel(form)), m_editor(makeEditor(parameter, form)), m_unit(new QLabel(form)),
      m_reset(new QToolButton(form)), m_finding(new QLabel(form))
{
    const QString id = QString::fromStdString(parameter.id);
    m_editor->setObjectName(id);
    m_editor->setMaximumWidth(widestEditor);
    m_reset->setObjectName(id + QStringLiteral("_reset"));
    m_finding->setObjectName(id + QStringLiteral("_finding"));
    m_mark->setObjectName(id + QStringLiteral("_mark"));
    m_label->setBuddy(m_editor);
    m_mark->setProperty("role", "mark");
    m_unit->setProperty("role", "caption");
    m_finding->setProperty("role", "error");
    m_finding->setWordWrap(true);
    m_reset->setText(QStringLiteral("↺"));
    m_reset->setAutoRaise(true);

    grid.addWidget(m_mark, gridRow, 0);
    grid.addWidget(m_label, gridRow, 1);
    grid.addWidget(m_editor, gridRow, 2);
    grid.addWidget(m_unit, gridRow, 3);
    grid.addWidget(m_reset, gridRow, 4);
    grid.addWidget(m_finding, gridRow + 1, 1, 1, 5);

    m_editor->setValue(parameter.defaultValue);
    connect(m_editor, &ParameterEditor::edited, this, [this] {
        showState();
        Q_EMIT edited();
    });
    connect(m_reset, &QToolButton::clicked, this, &ParameterRow::reset);
    retranslate();
}

void ParameterRow::setValue(const Value& value)
{
    m_editor->setValue(value);
    showState();
}

void ParameterRow::setBaseline(const Value& baseline)
{
    m_baseline = baseline;
    retranslate();
}

bool ParameterRow::isChanged() const
{
    return m_editor->value() != m_baseline;
}

void ParameterRow::setFinding(const QString& sentence)
{
    m_hasFinding = !sentence.isEmpty();
    m_finding->setText(sentence);
    showState();
}

void ParameterRow::setEnabled(bool enabled)
{
    m_label->setEnabled(enabled);
    m_editor->setEnabled(enabled);
    m_unit->setEnabled(enabled);
}

void ParameterRow::setVisible(bool visible)
{
    m_visible = visible;
    showState();
}

bool ParameterRow::matches(const QString& filter) const
{
    return filter.isEmpty() || m_label->text().contains(filter, Qt::CaseInsensitive) ||
           QString::fromStdString(m_parameter.id).contains(filter, Qt::CaseInsensitive) ||
           helpOf(m_parameter).contains(filter, Qt::CaseInsensitive);
}

void ParameterRow::retranslate()
{
    const QString label = labelOf(m_parameter);
    const QString help = helpOf(m_parameter);
    m_label->setText(label);
    m_label->setToolTip(help);
    m_unit->setText(unitOf(m_parameter));
    m_editor->retranslate();
    m_editor->describe(label, help);
    m_mark->setToolTip(tr("Changed (was %1)").arg(valueText(m_parameter, m_baseline)));
    m_reset->setToolTip(tr("Reset to %1").arg(valueText(m_parameter, m_baseline)));
    m_reset->setAccessibleName(tr("Reset %1 to %2").arg(label, valueText(m_parameter, m_baseline)));
    showState();
}

void ParameterRow::reset()
{
    m_editor->setValue(m_baseline);
    m_editor->setFocus();
    showState();
    Q_EMIT edited();
}

void ParameterRow::showState()
{
    for (QWidget* part : {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_editor)})
        part->setVisible(m_visible);
    m_unit->setVisible(m_visible && !m_unit->text().isEmpty());
    m_mark->setVisible(m_visible && isChanged());
    m_reset->setVisible(m_visible && isChanged());
    m_finding->setVisible(m_visible && m_hasFinding);
    for (QWidget* kept : {static_cast<QWidget*>(m_mark), static_cast<QWidget*>(m_reset)}) {
        QSizePolicy policy = kept->sizePolicy();
        policy.setRetainSizeWhenHidden(m_visible); // the grid stays still when a value changes
        kept->setSizePolicy(policy);
    }
}

} // namespace retort::ui
