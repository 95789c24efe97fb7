// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/plan_features.h"

#include "core/plan/strategy.h"

#include <algorithm>

namespace retort::ui
{

PlanFeatures::PlanFeatures(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::planChanged, this, &PlanFeatures::ask);
    connect(&workspace, &Workspace::seriesChanged, this, &PlanFeatures::ask);
    connect(&workspace, &Workspace::featuresFound, this, &PlanFeatures::ask);
    ask();
}

std::vector<FeatureInfo> PlanFeatures::ofTeachers() const
{
    const auto strategy = experiment::strategySchema().resolve(m_workspace.plan().strategy);
    if (booleanOf(strategy, "self_teacher"))
        return m_student.features;
    std::vector<FeatureInfo> all;
    for (const auto& seat : m_teachers)
        for (const auto& feature : seat.features)
            if (std::ranges::find(all, feature.name, &FeatureInfo::name) == all.end())
                all.push_back(feature);
    return all;
}

void PlanFeatures::ask()
{
    const auto& plan = m_workspace.plan();
    m_teachers.resize(plan.teachers.size());
    for (std::size_t i = 0; i < m_teachers.size(); ++i)
        askAt(m_teachers[i], plan.teachers[i]);
    askAt(m_student, plan.student);
    Q_EMIT changed();
}

void PlanFeatures::askAt(Seat& seat, const experiment::NetworkPlan& network)
{
    if (!seat.measure) {
        seat.measure = std::make_unique<NetworkMeasure>(m_workspace.sharedCatalogue());
        const auto* measure = seat.measure.get();
        connect(measure, &NetworkMeasure::measured, this,
                [this, measure](const experiment::NetworkSize& size) { take(measure, size.features); });
        connect(measure, &NetworkMeasure::failed, this, [this, measure] { take(measure, {}); });
    }
    if (network.checkpoint.empty()) {
        seat.measure->ask(network.kind, network.options, m_workspace.shape());
    } else {
        seat.measure->forget();
        seat.features = m_workspace.featuresOf(network.checkpoint);
    }
}

void PlanFeatures::take(const NetworkMeasure* measure, std::vector<FeatureInfo> features)
{
    for (Seat& seat : m_teachers)
        if (seat.measure.get() == measure)
            seat.features = features;
    if (m_student.measure.get() == measure)
        m_student.features = features;
    Q_EMIT changed();
}

} // namespace retort::ui
