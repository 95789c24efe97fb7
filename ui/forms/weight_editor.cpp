// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/weight_editor.h"
#include "ui/forms/number_box.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace retort::ui
{
namespace
{
constexpr double notch = 0.1;
}

WeightEditor::WeightEditor(double usualMaximum, QWidget* parent)
    : ParameterEditor(parent), m_slider(new QSlider(Qt::Horizontal)),
      m_box(new NumberBox({.minimum = 0.0, .maximum = std::nullopt, .step = notch}))
{
    m_slider->setRange(0, static_cast<int>(std::lround(usualMaximum / notch)));
    m_slider->setSingleStep(1);
    m_slider->setPageStep(10);
    m_slider->setMinimumWidth(96);
    adopt(m_slider);
    adopt(m_box);
    static_cast<QHBoxLayout*>(layout())->setStretch(0, 1);
    connect(m_slider, &QSlider::valueChanged, this, [this](int notches) {
        m_box->setNumber(notches / 10.0);
        Q_EMIT edited();
    });
    connect(m_box, &NumberBox::edited, this, [this](double number) {
        setValue(number);
        Q_EMIT edited();
    });
}

Value WeightEditor::value() const
{
    return m_box->number();
}

void WeightEditor::setValue(const Value& value)
{
    const auto* weight = std::get_if<double>(&value);
    if (!weight)
        return;
    const QSignalBlocker quiet(m_slider);
    m_box->setNumber(*weight);
    m_slider->setValue(static_cast<int>(std::lround(std::clamp(*weight / notch, 0.0, double(m_slider->maximum())))));
}

} // namespace retort::ui
