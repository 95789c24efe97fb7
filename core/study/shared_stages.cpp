// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/shared_stages.h"

#include "core/experiment/stage_graph.h"
#include "core/record/artefact_key.h"

namespace retort::study
{
namespace
{

void resolve(experiment::NetworkPlan& network, const experiment::Catalogue& catalogue)
{
    if (const auto* info = catalogue.network(network.kind))
        network.options = info->options.resolve(network.options);
    network.training = experiment::trainingSchema().resolve(network.training);
}

} // namespace

std::map<StageId, std::string> sharedStagesOf(const experiment::Plan& plan, const experiment::Catalogue& catalogue)
{
    experiment::Plan resolved = plan;
    for (auto& teacher : resolved.teachers)
        if (teacher.checkpoint.empty())
            resolve(teacher, catalogue);
    resolve(resolved.student, catalogue);
    std::map<StageId, std::string> keys;
    for (const auto& stage : experiment::compile(resolved))
        if (stage.kind == experiment::StageKind::train)
            keys[stage.id] = experiment::artefactKey(stage, resolved, {}, {}, {}, plan.data.file.string() + stage.network.start.string());
    return keys;
}

} // namespace retort::study
