// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_ids.h"

namespace retort::experiment
{

const std::vector<Named<data::Encoding>>& encodingNames()
{
    static const std::vector<Named<data::Encoding>> names = [] {
        std::vector<Named<data::Encoding>> all;
        for (const auto& name : data::encodingTable())
            all.push_back({name.encoding, name.id});
        return all;
    }();
    return names;
}

const std::vector<Named<data::Fill>>& fillNames()
{
    static const std::vector<Named<data::Fill>> names = {
        {data::Fill::none, "none"}, {data::Fill::forward, "forward"}, {data::Fill::linear, "linear"}};
    return names;
}

const std::vector<Named<data::ScalerKind>>& scalerNames()
{
    static const std::vector<Named<data::ScalerKind>> names = {{data::ScalerKind::standard, "standard"},
                                                               {data::ScalerKind::min_max, "min_max"},
                                                               {data::ScalerKind::none, "none"}};
    return names;
}

const std::vector<Named<Level>>& levelNames()
{
    static const std::vector<Named<Level>> names = {{Level::prediction, idOf(Level::prediction)},
                                                    {Level::feature, idOf(Level::feature)}};
    return names;
}

const std::vector<Named<TaskKind>>& taskNames()
{
    static const std::vector<Named<TaskKind>> names = {{TaskKind::forecasting, "forecasting"}, {TaskKind::classification, "classification"}};
    return names;
}

} // namespace retort::experiment
