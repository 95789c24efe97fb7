// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/spectrum.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"
#include "ui/charts/period_axis.h"

#include <map>

namespace retort::ui
{

/// Amplitude over period, truth and forecasts.
class SpectrumChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit SpectrumChart(QWidget* parent = nullptr);
    ~SpectrumChart() override;

    void setSpectrum(Role role, const signal::Spectrum& spectrum);
    /// The unit that suits the sampling, and the day and the week in it. Without a calendar: steps.
    void setSampling(qint64 stepMilliseconds, bool calendar);
    /// Which windows the spectra are of; validation at first.
    void setMeasuredOnTest(bool test);
    void setLogarithmicAmplitude(bool logarithmic);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;
    void extendMenu(QMenu* menu) override;

private:
    void rescale();

    std::map<Role, signal::Spectrum> m_spectra;
    std::map<Role, std::vector<signal::Point>> m_points;
    std::pair<qint64, bool> m_sampling = {0, false}; ///< step in milliseconds, calendar
    PeriodAxis m_axis;
    bool m_logarithmic = false;
    bool m_test = false;
};

} // namespace retort::ui
