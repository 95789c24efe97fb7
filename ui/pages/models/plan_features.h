// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/network_measure.h"
#include "ui/session/workspace.h"

namespace retort::ui
{

/// What the feature terms of the workspace's plan may compare, measured off the window's thread.
class PlanFeatures : public QObject
{
    Q_OBJECT

public:
    explicit PlanFeatures(Workspace& workspace, QObject* parent = nullptr);

    /// Features of the teachers by name; the student's own in self-distillation (EMA).
    std::vector<FeatureInfo> ofTeachers() const;
    const std::vector<FeatureInfo>& ofStudent() const { return m_student.features; }

Q_SIGNALS:
    void changed();

private:
    struct Seat {
        std::unique_ptr<NetworkMeasure> measure;
        std::vector<FeatureInfo> features;
    };

    void ask();
    void askAt(Seat& seat, const experiment::NetworkPlan& network);
    void take(const NetworkMeasure* measure, std::vector<FeatureInfo> features);

    Workspace& m_workspace;
    std::vector<Seat> m_teachers;
    Seat m_student;
};

} // namespace retort::ui
