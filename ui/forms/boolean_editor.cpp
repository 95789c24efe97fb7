// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/boolean_editor.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace retort::ui
{

BooleanEditor::BooleanEditor(QWidget* parent) : ParameterEditor(parent), m_box(new QCheckBox)
{
    adopt(m_box);
    connect(m_box, &QCheckBox::toggled, this, &ParameterEditor::edited);
}

Value BooleanEditor::value() const
{
    return m_box->isChecked();
}

void BooleanEditor::setValue(const Value& value)
{
    const QSignalBlocker quiet(m_box);
    const auto* boolean = std::get_if<bool>(&value);
    m_box->setChecked(boolean && *boolean);
}

} // namespace retort::ui
