// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/catalogue.h"

#include <algorithm>

namespace retort::experiment
{

std::vector<Finding> Catalogue::faults(const std::string&, const Options&, const TaskShape&) const
{
    return {};
}

Schema Catalogue::fileOptions(const std::filesystem::path&) const
{
    return {};
}

const NetworkInfo* Catalogue::network(const std::string& kind) const
{
    const auto found = std::ranges::find(networks(), kind, &NetworkInfo::kind);
    return found == networks().end() ? nullptr : &*found;
}

const TermInfo* Catalogue::term(const std::string& kind) const
{
    const auto found = std::ranges::find(terms(), kind, &TermInfo::kind);
    return found == terms().end() ? nullptr : &*found;
}

} // namespace retort::experiment
