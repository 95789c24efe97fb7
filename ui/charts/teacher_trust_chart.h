// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/spectrum.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

/// At which periods the teacher is nearer to the truth than the plain student, and what of it the distilled student has taken
/// over: by how much the amplitude of their errors is below that of the plain student's.
class TeacherTrustChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit TeacherTrustChart(QWidget* parent = nullptr);
    ~TeacherTrustChart() override;

    /// Of forecast minus truth on validation windows.
    void setErrors(Role role, const signal::Spectrum& errors);
    /// The unit of periods, as SpectrumChart has it.
    void setSampling(qint64 stepMilliseconds, bool calendar);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    void compare();

    std::map<Role, signal::Spectrum> m_errors;
    std::map<Role, std::vector<signal::Point>> m_gains; ///< period, per cent below the plain student
    std::pair<qint64, bool> m_sampling = {0, false};
};

} // namespace retort::ui
