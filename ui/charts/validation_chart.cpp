// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/validation_chart.h"

#include "ui/language/translated.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

ValidationChart::ValidationChart(QWidget* parent) : ChartPanel(parent), m_choice(new QComboBox(this))
{
    m_choice->addItems({{}, {}, {}});
    connect(m_choice, &QComboBox::currentIndexChanged, this,
            [this](int index) { setMeasure(static_cast<Measure>(index)); });
    controls()->addWidget(m_choice);
    ValidationChart::retranslate();
    setEmptyState(tr("The error on the validation windows appears here after the first epoch."));
}

ValidationChart::~ValidationChart() = default;

void ValidationChart::retranslate()
{
    setTitle(tr("Validation error"));
    setReading(tr("The error after each epoch on windows that no network was trained on. The large dot is the best epoch, whose weights are kept; rising curves after it mean overfitting."));
    const QStringList measures = {tr("MSE"), tr("MAE"), tr("MSE and MAE")};
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, measures[i]);
    m_choice->setAccessibleName(tr("Validation error to show"));
}

void ValidationChart::add(StageId stage, const EpochError& error)
{
    Curve& curve = m_curves[stage];
    const auto keepLower = [](signal::Point& best, signal::Point candidate, bool first) {
        if (first || candidate.y < best.y || !std::isfinite(best.y))
            best = candidate;
    };
    keepLower(curve.bestMse, {error.epoch, error.mse}, curve.mse.empty());
    keepLower(curve.bestMae, {error.epoch, error.mae}, curve.mae.empty());
    curve.mse.push_back({error.epoch, error.mse});
    curve.mae.push_back({error.epoch, error.mae});
}

void ValidationChart::append(StageId stage, const EpochError& error)
{
    add(stage, error);
    changed();
}

void ValidationChart::setErrors(StageId stage, std::span<const EpochError> errors)
{
    m_curves.erase(stage);
    for (const EpochError& error : errors)
        add(stage, error);
    changed();
}

void ValidationChart::setGuides(std::vector<FigureGuide> guides)
{
    m_guides = std::move(guides);
    changed();
}

void ValidationChart::clear()
{
    m_guides.clear();
    m_curves.clear();
    changed();
}

void ValidationChart::setMeasure(Measure measure)
{
    m_measure = measure;
    m_choice->setCurrentIndex(static_cast<int>(measure));
    changed();
}

Figure ValidationChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("epoch (validation windows)");
    figure.x.wholeNumbers = true;
    figure.guides = m_guides;
    figure.y.title = m_measure == Measure::mse   ? tr("MSE (scaled)")
                     : m_measure == Measure::mae ? tr("MAE (scaled)")
                                                 : tr("MSE and MAE (scaled)");
    for (const auto& [stage, curve] : m_curves) {
        const FigureStyle style = figureStyle(stage);
        const signal::Point best = m_measure == Measure::mae ? curve.bestMae : curve.bestMse;
        const QString detail = QString::number(best.y, 'f', 3);
        const std::optional<Role> role = stage.isCompared() ? std::optional(stage.role) : std::nullopt; // else the page has no name for it
        const QString end = stage.isCompared() ? tr("best %1").arg(detail) : QString();
        if (m_measure != Measure::mae)
            figure.lines.push_back({stageName(stage), style, curve.mse, true, true, true, false, detail, {}, role, end});
        if (m_measure == Measure::mae)
            figure.lines.push_back({stageName(stage), style, curve.mae, true, true, true, false, detail, {}, role, end});
        if (m_measure == Measure::both)
            figure.lines.push_back({tr("%1, MAE").arg(stageName(stage)),
                                    {style.colour, style.dash, 1.0},
                                    curve.mae,
                                    true,
                                    true,
                                    false,
                                    false,
                                    QString::number(curve.bestMae.y, 'f', 3),
                                    {},
                                    role});
        if (std::isfinite(best.y))
            figure.marks.push_back({best, style.colour, role});
    }
    return figure;
}

} // namespace retort::ui
