// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scale_error_chart.h"

#include "core/evaluation/metrics.h"
#include "ui/language/percent_text.h"
#include "ui/language/translated.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

namespace
{

constexpr std::size_t longestTrail = 8;
constexpr int stepChoices = 2; ///< of the box; of graphs as many more, for nodes

/// Earlier epochs of one bar, thinned to what can be told apart.
std::vector<double> trailOf(const std::vector<std::vector<double>>& epochs, std::size_t scale)
{
    const std::size_t earlier = epochs.size() - 1;
    const std::size_t count = std::min(earlier, longestTrail);
    std::vector<double> trail;
    for (std::size_t i = 0; i < count; ++i)
        if (const auto& epoch = epochs[i * earlier / count]; scale < epoch.size())
            trail.push_back(epoch[scale]);
    return trail;
}

} // namespace

ScaleErrorChart::ScaleErrorChart(QWidget* parent) : ChartPanel(parent), m_choice(new QComboBox(this))
{
    m_choice->addItems({{}, {}});
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { changed(); });
    controls()->addWidget(m_choice);
    ScaleErrorChart::retranslate();
    setEmptyState(tr("The error at coarser scales appears here after the first epoch."));
}

ScaleErrorChart::~ScaleErrorChart() = default;

void ScaleErrorChart::retranslate()
{
    setTitle(tr("Error per scale"));
    setReading(tr("Errors after averaging neighbouring steps: ×1 are the steps themselves, ×8 the slow movement. Bars below 0 are better than the plain student."));
    const QStringList choices = {tr("change"), tr("MSE"), tr("change, by nodes"), tr("MSE, by nodes")};
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, choices[i]);
    m_choice->setAccessibleName(tr("Error per scale to show"));
    m_choice->setToolTip(tr("Change against the plain student, or the errors themselves with those of earlier epochs as thin lines"));
}

void ScaleErrorChart::setAbsolute(bool absolute)
{
    m_choice->setCurrentIndex(absolute ? 1 : 0);
}

void ScaleErrorChart::append(Role role, std::span<const double> msePerScale)
{
    m_epochs[role].emplace_back(msePerScale.begin(), msePerScale.end());
    if (!m_set.contains(role))
        m_errors[role] = m_epochs[role].back();
    changed();
}

void ScaleErrorChart::setErrors(Role role, std::span<const double> msePerScale, bool test)
{
    m_errors[role].assign(msePerScale.begin(), msePerScale.end());
    m_set.insert(role);
    m_test = test;
    changed();
}

void ScaleErrorChart::setSpaceErrors(Role role, std::span<const double> msePerScale, bool test)
{
    if (msePerScale.empty())
        return;
    m_spaceErrors[role].assign(msePerScale.begin(), msePerScale.end());
    if (m_choice->count() == stepChoices) {
        m_choice->addItems({{}, {}});
        retranslate();
    }
    m_test = test;
    changed();
}

void ScaleErrorChart::clear()
{
    m_spaceErrors.clear();
    if (m_choice->currentIndex() >= stepChoices)
        m_choice->setCurrentIndex(m_choice->currentIndex() - stepChoices);
    while (m_choice->count() > stepChoices)
        m_choice->removeItem(m_choice->count() - 1);
    m_epochs.clear();
    m_errors.clear();
    m_set.clear();
    m_test = false;
    changed();
}

Figure ScaleErrorChart::figure() const
{
    const bool space = m_choice->currentIndex() >= stepChoices;
    const auto& all = space ? m_spaceErrors : m_errors;
    const auto plain = all.find(Role::plain_student);
    const bool change = m_choice->currentIndex() % stepChoices == 0 && plain != all.end() && all.size() > 1;
    Figure figure;
    figure.title = title();
    figure.x.title = space ? (m_test ? tr("nodes pooled (test windows)") : tr("nodes pooled (validation windows, best epochs)"))
                     : m_test ? tr("steps pooled (test windows)")
                              : tr("steps pooled (validation windows, best epochs)");
    figure.y.title = change ? tr("MSE vs plain (%)") : tr("MSE (scaled)");
    std::size_t scales = 0;
    for (const auto& [role, errors] : all) {
        if (change && role == Role::plain_student)
            continue; // it is the zero line
        FigureBars bars{stageName(role), figureStyle(role), {}, false, role};
        const auto epochs = m_epochs.find(role);
        for (std::size_t scale = 0; scale < errors.size(); ++scale) {
            if (!change) {
                const bool trails = !space && !m_test && epochs != m_epochs.end();
                bars.bars.push_back({errors[scale], QString::number(errors[scale], 'f', 3),
                                     trails ? trailOf(epochs->second, scale) : std::vector<double>()});
                continue;
            }
            const auto& reference = plain->second;
            const double percent = scale < reference.size() ? changeInPercent(errors[scale], reference[scale]) : std::nan("");
            bars.bars.push_back({percent, signedNumber(percent, std::abs(percent) < 9.95 ? 1 : 0), {}});
        }
        scales = std::max(scales, errors.size());
        figure.bars.push_back(std::move(bars));
    }
    for (std::size_t scale = 0; scale < std::min(scales, evaluation::pooledScales.size()); ++scale)
        figure.x.categories.append(QStringLiteral("×%1").arg(evaluation::pooledScales[scale]));
    if (change)
        figure.guides.push_back({Qt::Horizontal, 0, {}, figureStyle(Role::plain_student).colour});
    return figure;
}

} // namespace retort::ui
