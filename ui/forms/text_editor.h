// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/parameter_editor.h"

class QLineEdit;

namespace retort::ui
{

/// One line of text.
class TextEditor : public ParameterEditor
{
    Q_OBJECT

public:
    explicit TextEditor(QWidget* parent = nullptr);

    Value value() const override;
    void setValue(const Value& value) override;

private:
    QLineEdit* m_line;
};

} // namespace retort::ui
