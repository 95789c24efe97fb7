// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spectrum_chart.h"

#include "ui/language/translated.h"

#include <QMenu>

#include <algorithm>

namespace retort::ui
{

SpectrumChart::SpectrumChart(QWidget* parent) : ChartPanel(parent)
{
    SpectrumChart::retranslate();
    setEmptyState(tr("The spectra of ground truth and forecasts appear here after the first epoch."));
}

SpectrumChart::~SpectrumChart() = default;

void SpectrumChart::retranslate()
{
    setTitle(tr("Spectrum by period"));
    setReading(tr("How strong each period is in the ground truth and in the forecasts. A forecast below the truth at a period is too smooth there."));
    setSampling(m_sampling.first, m_sampling.second);
}

void SpectrumChart::setSpectrum(Role role, const signal::Spectrum& spectrum)
{
    m_spectra[role] = spectrum;
    rescale();
}

void SpectrumChart::setMeasuredOnTest(bool test)
{
    m_test = test;
    changed();
}

void SpectrumChart::setSampling(qint64 stepMilliseconds, bool calendar)
{
    m_sampling = {stepMilliseconds, calendar};
    m_axis = PeriodAxis::of(stepMilliseconds, calendar);
    rescale();
}

void SpectrumChart::setLogarithmicAmplitude(bool logarithmic)
{
    m_logarithmic = logarithmic;
    changed();
}

void SpectrumChart::clear()
{
    m_spectra.clear();
    m_test = false;
    rescale();
}

/// A spectrum begins with its longest period; a line ascends in x.
void SpectrumChart::rescale()
{
    m_points.clear();
    for (const auto& [role, spectrum] : m_spectra) {
        std::vector<signal::Point>& points = m_points[role];
        for (std::size_t i = spectrum.period.size(); i-- > 0;)
            points.push_back({spectrum.period[i] * m_axis.unitsPerStep, spectrum.amplitude[i]});
    }
    changed();
}

void SpectrumChart::extendMenu(QMenu* menu)
{
    menu->addSeparator();
    QAction* logarithmic =
        menu->addAction(tr("Logarithmic amplitude"), this, &SpectrumChart::setLogarithmicAmplitude);
    logarithmic->setCheckable(true);
    logarithmic->setChecked(m_logarithmic);
}

Figure SpectrumChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = m_test ? tr("period (%1), test windows").arg(m_axis.unit) : tr("period (%1), validation windows").arg(m_axis.unit);
    figure.x.scale = AxisScale::logarithmic;
    figure.y.title = tr("amplitude (scaled)");
    figure.y.scale = m_logarithmic ? AxisScale::logarithmic : AxisScale::linear;
    for (const KnownPeriod& known : m_axis.known)
        figure.guides.push_back({Qt::Vertical, known.period, known.label, {}});
    for (const auto& [role, points] : m_points)
        figure.lines.push_back(
            {stageName(role), figureStyle(role), points, true, true, false, role == Role::truth, {}, {}, role});
    return figure;
}

} // namespace retort::ui
