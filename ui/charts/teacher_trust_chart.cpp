// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/teacher_trust_chart.h"

#include "ui/charts/period_axis.h"
#include "ui/language/percent_text.h"
#include "ui/language/translated.h"

#include <cmath>

namespace retort::ui
{

TeacherTrustChart::TeacherTrustChart(QWidget* parent) : ChartPanel(parent)
{
    TeacherTrustChart::retranslate();
}

TeacherTrustChart::~TeacherTrustChart() = default;

void TeacherTrustChart::retranslate()
{
    setTitle(tr("Where the teacher can be trusted"));
    setReading(tr("Periods at which the teacher is nearer to the truth than the plain student (above 0), and where the distilled student is. Both above 0: what it can have learned from the teacher."));
    setEmptyState(tr("The errors at each period appear once the teacher and the plain student have an epoch."));
}

void TeacherTrustChart::setErrors(Role role, const signal::Spectrum& errors)
{
    if (errors.period.empty())
        return; // the rows of this epoch were not kept: the last ones stay
    m_errors[role] = errors;
    compare();
}

void TeacherTrustChart::setSampling(qint64 stepMilliseconds, bool calendar)
{
    m_sampling = {stepMilliseconds, calendar};
    compare();
}

void TeacherTrustChart::clear()
{
    m_errors.clear();
    compare();
}

/// A spectrum begins with its longest period; a line ascends in x.
void TeacherTrustChart::compare()
{
    m_gains.clear();
    const auto plain = m_errors.find(Role::plain_student);
    const double unitsPerStep = PeriodAxis::of(m_sampling.first, m_sampling.second).unitsPerStep;
    for (const Role role : {Role::teacher, Role::distilled_student}) {
        const auto ours = m_errors.find(role);
        if (ours == m_errors.end() || plain == m_errors.end() || ours->second.period != plain->second.period)
            continue;
        for (std::size_t i = ours->second.period.size(); i-- > 0;)
            if (const double change = changeInPercent(ours->second.amplitude[i], plain->second.amplitude[i]); std::isfinite(change))
                m_gains[role].push_back({ours->second.period[i] * unitsPerStep, -change});
    }
    changed();
}

Figure TeacherTrustChart::figure() const
{
    const PeriodAxis axis = PeriodAxis::of(m_sampling.first, m_sampling.second);
    Figure figure;
    figure.title = title();
    figure.x.title = tr("period (%1), validation windows").arg(axis.unit);
    figure.x.scale = AxisScale::logarithmic;
    figure.y.title = tr("error below plain student's (%)");
    for (const auto& known : axis.known)
        figure.guides.push_back({Qt::Vertical, known.period, known.label, {}});
    figure.guides.push_back({Qt::Horizontal, 0, {}, figureStyle(Role::plain_student).colour});
    for (const auto& [role, points] : m_gains)
        figure.lines.push_back({role == Role::teacher ? tr("Teacher: can be trusted above 0") : tr("Distilled student: learned from it where both are above 0"),
                                figureStyle(role), points, true, true, true, false, {}, stageName(role)});
    return figure;
}

} // namespace retort::ui
