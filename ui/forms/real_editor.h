// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/parameter_editor.h"

namespace retort::ui
{

class NumberBox;

/// A number; logarithmic parameters step through 1, 2, 5, 10.
class RealEditor : public ParameterEditor
{
    Q_OBJECT

public:
    explicit RealEditor(const Parameter& parameter, QWidget* parent = nullptr);

    Value value() const override;
    void setValue(const Value& value) override;

private:
    NumberBox* m_box;
};

} // namespace retort::ui
