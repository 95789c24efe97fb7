// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

#include <QPushButton>
#include <QWidget>

class QLabel;
class QSlider;
class QSpinBox;

namespace retort::ui
{

/// One of the test windows of a run: by number, by slider, or the worst, the best, or the one with the largest gain of the
/// distilled student over the plain one.
class WindowChooser : public QWidget
{
    Q_OBJECT
public:
    explicit WindowChooser(QWidget* parent = nullptr);

    /// Without test windows there is nothing to choose.
    void setOutcome(const experiment::Outcome* outcome);
    /// From 0; -1 where there is none.
    int window() const;
    void chooseLargestGain() { m_gain->click(); }

Q_SIGNALS:
    void chosen(int window);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void choose(int window);
    void showCount();
    void showErrors();

    QSpinBox* m_number;
    QSlider* m_slider;
    QLabel* m_count;
    QPushButton* m_worst;
    QPushButton* m_best;
    QPushButton* m_gain;
    QLabel* m_errors; ///< of the chosen window
    std::vector<float> m_distilled, m_plain; ///< MSE of each window
};

} // namespace retort::ui
