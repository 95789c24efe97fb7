// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/parameter_editor.h"

class QSlider;

namespace retort::ui
{

class NumberBox;

/// A weight of at least 0: a slider for the usual range and a number field that may exceed it.
class WeightEditor : public ParameterEditor
{
    Q_OBJECT

public:
    /// The slider goes from 0 to `usualMaximum` in steps of 0.1.
    explicit WeightEditor(double usualMaximum = 10, QWidget* parent = nullptr);

    Value value() const override;
    void setValue(const Value& value) override;

private:
    QSlider* m_slider;
    NumberBox* m_box;
};

} // namespace retort::ui
