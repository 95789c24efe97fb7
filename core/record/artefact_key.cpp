// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/artefact_key.h"

#include "core/data/sha256.h"
#include "core/record/json_values.h"
#include "core/plan/plan_json.h"

namespace retort::experiment
{

std::string artefactKey(const StagePlan& stage, const Plan& plan, const DataSummary& data, const Environment& environment,
                        const std::map<StageId, std::string>& keysOfInputs, const std::string& fileDigest)
{
    // Written as a plan, so that a field that plans get is part of the key without a word here.
    Plan basis;
    basis.data = plan.data;
    basis.data.file.clear(); // wherever it lies: its digest counts
    basis.task = plan.task;
    basis.student = stage.network;
    basis.student.checkpoint.clear();
    basis.student.start.clear(); // likewise
    basis.terms = stage.terms;
    basis.supervisedWeight = stage.supervisedWeight;
    basis.strategy = stage.strategy;
    basis.seed = stage.seed;
    Json json = {{"numerics", numericsVersion},
                 {"kind", static_cast<int>(stage.kind)},
                 {"plan", toJson(basis)},
                 {"series", data.sha256},
                 {"file", fileDigest},
                 {"program", environment.program},
                 {"libtorch", environment.libtorch},
                 {"blas", environment.blas},
                 {"threads", environment.threads},
                 {"device", environment.device},
                 {"processor", environment.processor}};
    if (!data.graphSha256.empty())
        json["graph"] = data.graphSha256;
    for (const auto& [name, stages] : {std::pair{"inputs", stage.inputs}, std::pair{"starts", stage.starts}}) {
        json[name] = Json::array();
        for (const StageId input : stages)
            json[name].push_back(keysOfInputs.at(input));
    }
    return data::sha256(json.dump());
}

} // namespace retort::experiment
