// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/comparison_chart.h"

#include "ui/charts/translated.h"

#include <cmath>

namespace retort::ui
{

ComparisonChart::ComparisonChart(QWidget* parent) : ChartPanel(parent)
{
    ComparisonChart::retranslate();
    setEmptyState(tr("The models are compared here as soon as the first one is trained."));
}

ComparisonChart::~ComparisonChart() = default;

void ComparisonChart::retranslate()
{
    setTitle(tr("Comparison"));
}

void ComparisonChart::setError(Role role, double mse, double mae)
{
    m_errors[role] = {mse, mae};
    changed();
}

void ComparisonChart::setReference(Role reference)
{
    m_reference = reference;
    changed();
}

void ComparisonChart::setMeasuredOn(Windows windows)
{
    m_windows = windows;
    changed();
}

void ComparisonChart::clear()
{
    m_errors.clear();
    changed();
}

Figure ComparisonChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("change vs %1 (%)").arg(stageName(m_reference));
    figure.x.categories = QStringList{tr("MSE"), tr("MAE")};
    figure.y.title = m_windows == Windows::test ? tr("test error (scaled)") : tr("validation error (scaled)");
    const auto reference = m_errors.find(m_reference);
    const auto text = [&](Role role, double value, double Pair::*member) {
        const QString number = QString::number(value, 'f', 3);
        if (reference == m_errors.end() || role == m_reference)
            return number;
        const double change = 100 * (value / (reference->second.*member) - 1);
        if (!std::isfinite(change))
            return number;
        const bool unseen = std::abs(change) < 0.05; // at one digit
        const QString sign = unseen ? QStringLiteral("±") : change < 0 ? QStringLiteral("−") : QStringLiteral("+");
        return QStringLiteral("%1\n%2%3").arg(number, sign).arg(std::abs(change), 0, 'f', 1);
    };
    for (const auto& [role, error] : m_errors)
        figure.bars.push_back({stageName(role),
                               figureStyle(role),
                               {{error.mse, text(role, error.mse, &Pair::mse), {}},
                                {error.mae, text(role, error.mae, &Pair::mae), {}}},
                               role == Role::oracle});
    return figure;
}

} // namespace retort::ui
