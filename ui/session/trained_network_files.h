// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QStringList>

#include <filesystem>

namespace retort::ui
{

/// Files that may hold a trained network or its predictions, by the ends of their names; what is inside says the engine.
inline QStringList trainedNetworkSuffixes()
{
    return {QStringLiteral("retort"), QStringLiteral("safetensors"), QStringLiteral("pth"), QStringLiteral("pt"),
            QStringLiteral("ckpt"), QStringLiteral("npy"), QStringLiteral("npz")};
}

inline bool isTrainedNetwork(const std::filesystem::path& file)
{
    const QString extension = QString::fromStdU16String(file.extension().u16string()).mid(1);
    return trainedNetworkSuffixes().contains(extension, Qt::CaseInsensitive);
}

/// A teacher is loaded from the file instead of trained; an empty path: trained.
inline void bringTeacher(experiment::Plan& plan, const std::filesystem::path& file, std::size_t seat = 0)
{
    if (plan.teachers.size() <= seat)
        plan.teachers.resize(seat + 1);
    plan.teachers[seat].checkpoint = file;
    if (!file.empty())
        plan.teachers[seat].options.clear(); // options stored in the file must not conflict with an older choice
}

} // namespace retort::ui
