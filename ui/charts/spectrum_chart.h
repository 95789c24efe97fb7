// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/spectrum.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

struct KnownPeriod {
    double period = 0; ///< in the unit of the axis
    QString label;     ///< "24 h"
};

/// Amplitude over period, truth and forecasts.
class SpectrumChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit SpectrumChart(QWidget* parent = nullptr);
    ~SpectrumChart() override;

    void setSpectrum(Role role, const signal::Spectrum& spectrum);
    /// `unit` as it stands in the axis title, `unitsPerStep` turns steps into it: ("hours", 0.25) for
    /// quarter-hours.
    void setPeriodUnit(const QString& unit, double unitsPerStep);
    /// The unit that suits the sampling, and the day and the week in it. Without a calendar: steps.
    void setSampling(qint64 stepMilliseconds, bool calendar);
    void setKnownPeriods(std::vector<KnownPeriod> periods);
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
    std::vector<KnownPeriod> m_known;
    QString m_unit;
    double m_unitsPerStep = 1;
    bool m_logarithmic = false;
};

} // namespace retort::ui
