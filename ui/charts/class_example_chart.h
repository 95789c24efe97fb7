// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/role.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

class QComboBox;
class QSpinBox;

namespace retort::ui
{

/// A test window and what was said of it.
struct ClassExample {
    struct Answer {
        QString label;
        double probability = 0;
        bool right = false;
    };

    int number = 1; ///< of the test window, from 1
    QString truth;
    std::vector<std::vector<double>> channels; ///< [channels, steps], data units; NaN where missing
    std::map<Role, Answer> answers;
};

/// Test windows of a run that tells classes apart, one at a time, with what the networks took it for: all, or those on which the
/// teacher and the student differ.
class ClassExampleChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ClassExampleChart(QWidget* parent = nullptr);
    ~ClassExampleChart() override;

    /// `future`: the last steps of each that no network has read.
    void setExamples(std::vector<ClassExample> examples, const QStringList& channels, int future);
    void clear();
    /// How many of the kept windows the choice leaves.
    std::size_t count() const { return m_shown.size(); }

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    enum Choice { all, teacherOnly, studentOnly, neither };
    void choose();
    void showWindow();
    const ClassExample* shown() const; ///< null where there is none
    QComboBox* m_choice;
    QSpinBox* m_number;
    std::vector<ClassExample> m_examples;
    QStringList m_channels;
    int m_future = 0;
    std::vector<std::size_t> m_shown; ///< of the examples
    std::vector<std::vector<signal::Point>> m_lines;
};

} // namespace retort::ui
