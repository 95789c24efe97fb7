// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/real_editor.h"
#include "ui/forms/number_box.h"

namespace retort::ui
{

RealEditor::RealEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), m_box(new NumberBox({.minimum = parameter.minimum,
                                                    .maximum = parameter.maximum,
                                                    .step = parameter.step.value_or(0.1),
                                                    .logarithmic = parameter.logarithmic}))
{
    adopt(m_box);
    connect(m_box, &NumberBox::edited, this, &ParameterEditor::edited);
}

Value RealEditor::value() const
{
    return m_box->number();
}

void RealEditor::setValue(const Value& value)
{
    if (const auto* real = std::get_if<double>(&value))
        m_box->setNumber(*real);
}

} // namespace retort::ui
