// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/integer_editor.h"
#include "ui/forms/number_box.h"

#include <algorithm>

namespace retort::ui
{

IntegerEditor::IntegerEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), m_box(new NumberBox({.minimum = parameter.minimum,
                                                    .maximum = parameter.maximum,
                                                    .step = parameter.step.value_or(1),
                                                    .logarithmic = parameter.logarithmic,
                                                    .whole = true}))
{
    adopt(m_box);
    connect(m_box, &NumberBox::edited, this, &ParameterEditor::edited);
}

Value IntegerEditor::value() const
{
    // Twenty digits are a number to the box and none to an integer.
    constexpr double largest = 9007199254740992.0; // beyond it a double skips whole numbers
    return static_cast<std::int64_t>(std::clamp(m_box->number(), -largest, largest));
}

void IntegerEditor::setValue(const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        m_box->setNumber(static_cast<double>(*whole));
}

} // namespace retort::ui
