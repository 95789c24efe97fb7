// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/parameter_editor.h"

namespace retort::ui
{

class NumberBox;

/// A whole number.
class IntegerEditor : public ParameterEditor
{
    Q_OBJECT

public:
    explicit IntegerEditor(const Parameter& parameter, QWidget* parent = nullptr);

    Value value() const override;
    void setValue(const Value& value) override;

private:
    NumberBox* m_box;
};

} // namespace retort::ui
