// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/network_seat.h"

namespace retort::ui
{

std::size_t NetworkSeat::count(const experiment::Plan& plan) const
{
    return teaches() ? plan.teachers.size() : plan.assistants.size() + 1;
}

experiment::NetworkPlan NetworkSeat::networkOf(const experiment::Plan& plan) const
{
    if (number >= count(plan))
        return {};
    return teaches() ? plan.teachers[number] : number == 0 ? plan.student : plan.assistants[number - 1];
}

experiment::NetworkPlan& NetworkSeat::networkIn(experiment::Plan& plan) const
{
    if (teaches() && plan.teachers.empty())
        plan.teachers.emplace_back();
    return teaches() ? plan.teachers.at(number) : number == 0 ? plan.student : plan.assistants.at(number - 1);
}

void NetworkSeat::addTo(experiment::Plan& plan)
{
    const auto like = networkOf(plan);
    auto& list = teaches() ? plan.teachers : plan.assistants;
    list.push_back({like.kind, like.options, like.training, {}});
    number = count(plan) - 1;
}

void NetworkSeat::removeFrom(experiment::Plan& plan) const
{
    auto& list = teaches() ? plan.teachers : plan.assistants;
    const auto place = teaches() ? number : number - 1;
    if (place < list.size())
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(place));
}

std::string NetworkSeat::path(const experiment::Plan& plan) const
{
    if (teaches())
        return plan.teachers.size() < 2 ? "teacher" : "teachers." + std::to_string(number);
    return number == 0 ? "student" : "distillation.assistants." + std::to_string(number - 1);
}

} // namespace retort::ui
