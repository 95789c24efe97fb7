// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/window_chooser.h"

#include "ui/pages/shared/section.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>
#include <functional>

namespace retort::ui
{

namespace
{

/// The window where `score` is largest; -1 where it never is a number.
int largest(std::size_t windows, const std::function<double(std::size_t)>& score)
{
    int found = -1;
    double best = 0;
    for (std::size_t i = 0; i < windows; ++i)
        if (const double value = score(i); std::isfinite(value) && (found < 0 || value > best)) {
            found = static_cast<int>(i);
            best = value;
        }
    return found;
}

} // namespace

WindowChooser::WindowChooser(QWidget* parent)
    : QWidget(parent), m_number(new QSpinBox(this)), m_slider(new QSlider(Qt::Horizontal, this)), m_count(roleLabel("hint", this)),
      m_worst(new QPushButton(this)), m_best(new QPushButton(this)), m_gain(new QPushButton(this)), m_errors(roleLabel("hint", this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->addWidget(m_number);
    row->addWidget(m_count, 1);
    auto* quick = new QHBoxLayout;
    quick->setSpacing(4);
    for (QPushButton* button : {m_worst, m_best, m_gain}) {
        button->setProperty("role", "small");
        quick->addWidget(button);
    }
    quick->addStretch();
    column->addLayout(row);
    column->addWidget(m_slider);
    column->addLayout(quick);
    column->addWidget(m_errors);
    connect(m_number, &QSpinBox::valueChanged, this, [this](int number) { choose(number - 1); });
    connect(m_slider, &QSlider::valueChanged, this, &WindowChooser::choose);
    const auto windows = [this] { return m_distilled.size(); };
    connect(m_worst, &QPushButton::clicked, this, [=, this] { choose(largest(windows(), [this](auto i) { return m_distilled[i]; })); });
    connect(m_best, &QPushButton::clicked, this, [=, this] { choose(largest(windows(), [this](auto i) { return -m_distilled[i]; })); });
    connect(m_gain, &QPushButton::clicked, this,
            [=, this] { choose(largest(windows(), [this](auto i) { return m_plain[i] - m_distilled[i]; })); });
    retranslate();
    setOutcome(nullptr);
}

void WindowChooser::setOutcome(const experiment::Outcome* outcome)
{
    const bool tested = outcome && !outcome->forecasts.empty();
    const auto count = tested ? static_cast<int>(outcome->data.testWindows) : 0;
    const auto errorsOf = [&](Role role) {
        const auto* model = tested ? experiment::modelOf(*outcome, role) : nullptr;
        return model ? model->testWindowErrors : std::vector<float>();
    };
    m_distilled = errorsOf(Role::distilled_student);
    m_plain = errorsOf(Role::plain_student);
    {
        const QSignalBlocker number(m_number), slider(m_slider);
        m_number->setRange(std::min(1, count), count);
        m_slider->setRange(0, std::max(0, count - 1));
        m_slider->setPageStep(std::max(1, count / 20));
        m_number->setValue(1);
        m_slider->setValue(0);
    }
    showCount();
    for (QWidget* widget : {static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_slider)})
        widget->setEnabled(count > 1);
    const bool compared = !m_distilled.empty() && m_distilled.size() == m_plain.size();
    m_worst->setEnabled(!m_distilled.empty());
    m_best->setEnabled(!m_distilled.empty());
    m_gain->setEnabled(compared);
    showErrors();
}

void WindowChooser::showCount()
{
    const int count = m_number->maximum();
    m_count->setText(count > 0 ? tr("of %1 test windows").arg(QLocale().toString(count)) : tr("a validation window"));
}

int WindowChooser::window() const
{
    return m_number->maximum() > 0 ? m_number->value() - 1 : -1;
}

void WindowChooser::choose(int window)
{
    if (window < 0)
        return;
    const QSignalBlocker number(m_number), slider(m_slider);
    m_number->setValue(window + 1);
    m_slider->setValue(window);
    showErrors();
    Q_EMIT chosen(window);
}

void WindowChooser::showErrors()
{
    const auto index = static_cast<std::size_t>(std::max(0, window()));
    const bool known = index < m_distilled.size() && index < m_plain.size();
    m_errors->setText(known ? tr("MSE (scaled): distilled %1, plain %2").arg(m_distilled[index], 0, 'f', 3).arg(m_plain[index], 0, 'f', 3) : QString());
    m_errors->setVisible(known);
}

void WindowChooser::retranslate()
{
    m_number->setAccessibleName(tr("Number of the test window"));
    m_slider->setAccessibleName(tr("Test window"));
    m_worst->setText(tr("Worst"));
    m_worst->setToolTip(tr("The window with the largest error of the distilled student"));
    m_best->setText(tr("Best"));
    m_best->setToolTip(tr("The window with the smallest error of the distilled student"));
    m_gain->setText(tr("Largest gain"));
    m_gain->setToolTip(tr("The window in which the distilled student is better than the plain one by most"));
    for (QPushButton* button : {m_worst, m_best, m_gain})
        button->setAccessibleName(button->text());
    showCount();
    showErrors();
}

void WindowChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
