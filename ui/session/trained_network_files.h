// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/plan.h"

#include <QStringList>

#include <filesystem>

namespace retort::ui
{

/// Files that may hold a trained network, by the ends of their names; what is inside is looked at when a run begins.
inline QStringList trainedNetworkSuffixes()
{
    return {QStringLiteral("retort"), QStringLiteral("safetensors"), QStringLiteral("pth"), QStringLiteral("pt"),
            QStringLiteral("ckpt")};
}

inline bool isTrainedNetwork(const std::filesystem::path& file)
{
    const QString extension = QString::fromStdU16String(file.extension().u16string()).mid(1);
    return trainedNetworkSuffixes().contains(extension, Qt::CaseInsensitive);
}

/// The teacher is loaded from the file instead of trained; an empty path: trained.
inline void bringTeacher(experiment::Plan& plan, const std::filesystem::path& file)
{
    if (plan.teachers.empty())
        plan.teachers.emplace_back();
    plan.teachers.front().checkpoint = file;
    if (!file.empty())
        plan.teachers.front().options.clear(); // what the file says of itself must not stand against an older choice
}

} // namespace retort::ui
