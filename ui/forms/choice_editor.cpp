// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choice_editor.h"
#include "ui/forms/parameter_text.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace retort::ui
{

ChoiceEditor::ChoiceEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), m_choices(parameter.choices), m_box(new QComboBox)
{
    for (const auto& choice : m_choices)
        m_box->addItem(labelOf(choice), QString::fromStdString(choice.id));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // as narrow as the form wants it
    m_box->setMinimumContentsLength(8);
    m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    adopt(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ParameterEditor::edited);
}

Value ChoiceEditor::value() const
{
    return m_box->currentData().toString().toStdString();
}

void ChoiceEditor::setValue(const Value& value)
{
    const QSignalBlocker quiet(m_box);
    const QString id = QString::fromStdString(toString(value));
    if (m_box->findData(id) < 0)
        m_box->addItem(id, id);
    m_box->setCurrentIndex(m_box->findData(id));
}

void ChoiceEditor::retranslate()
{
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        m_box->setItemText(static_cast<int>(i), labelOf(m_choices[i]));
}

} // namespace retort::ui
