// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/parameter_editor.h"

class QComboBox;

namespace retort::ui
{

/// One of the parameter's choices, shown by label and kept by id. An id that is none of them is shown as it is.
class ChoiceEditor : public ParameterEditor
{
    Q_OBJECT

public:
    explicit ChoiceEditor(const Parameter& parameter, QWidget* parent = nullptr);

    Value value() const override;
    void setValue(const Value& value) override;
    void retranslate() override;

private:
    std::vector<Choice> m_choices;
    QComboBox* m_box;
};

} // namespace retort::ui
