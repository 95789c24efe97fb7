// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/parameter_editor.h"

class QCheckBox;

namespace retort::ui
{

/// On or off.
class BooleanEditor : public ParameterEditor
{
    Q_OBJECT

public:
    explicit BooleanEditor(QWidget* parent = nullptr);

    Value value() const override;
    void setValue(const Value& value) override;

private:
    QCheckBox* m_box;
};

} // namespace retort::ui
