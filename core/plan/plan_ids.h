// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <algorithm>

namespace retort::experiment
{

/// A value and its name in files.
template <typename T>
struct Named {
    T value;
    const char* id;
};

template <typename T>
std::vector<std::string> idsOf(const std::vector<Named<T>>& names)
{
    std::vector<std::string> ids;
    for (const auto& name : names)
        ids.emplace_back(name.id);
    return ids;
}

template <typename T>
std::optional<T> valueOf(const std::vector<Named<T>>& names, const std::string& id)
{
    const auto found = std::ranges::find_if(names, [&](const Named<T>& name) { return id == name.id; });
    return found == names.end() ? std::nullopt : std::optional<T>(found->value);
}

template <typename T>
const char* idOf(const std::vector<Named<T>>& names, T value)
{
    const auto found = std::ranges::find(names, value, &Named<T>::value);
    return found == names.end() ? "" : found->id;
}

const std::vector<Named<data::Encoding>>& encodingNames();
const std::vector<Named<data::Fill>>& fillNames();
const std::vector<Named<data::ScalerKind>>& scalerNames();
const std::vector<Named<Level>>& levelNames();
const std::vector<Named<TaskKind>>& taskNames();

} // namespace retort::experiment
