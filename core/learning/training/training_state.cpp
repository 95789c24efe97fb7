// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/training_state.h"

#include "core/learning/interchange/tensor_file.h"

#include <nlohmann/json.hpp>

namespace retort::learning
{
namespace
{

constexpr const char* stateFormat = "retort.training/2";
constexpr const char* formatBefore = "retort.training/1"; ///< after whole epochs alone

std::string bridgeName(std::size_t index)
{
    return "bridge" + std::to_string(index);
}

void put(TensorFile& file, const std::string& part, const TrainingState::Tensors& tensors)
{
    for (const auto& [name, tensor] : tensors)
        file.tensors[part + "/" + name] = tensor;
}

TrainingState::Tensors take(const TensorFile& file, const std::string& part)
{
    TrainingState::Tensors tensors;
    for (const auto& [name, tensor] : file.tensors)
        if (name.starts_with(part + "/"))
            tensors[name.substr(part.size() + 1)] = tensor;
    return tensors;
}

nlohmann::json written(const EpochMeans& means)
{
    nlohmann::json terms = nlohmann::json::array();
    for (const auto& sum : means.sums)
        terms.push_back({{"term", sum.term}, {"raw", sum.raw}, {"weighted", sum.weighted}});
    return {{"terms", std::move(terms)},
            {"total", means.total},
            {"windows", means.windows},
            {"gradients",
             {{"shares", means.gradients.shares}, {"cosines", means.gradients.cosines}, {"batches", means.gradients.batches}}}};
}

EpochMeans meansFrom(const nlohmann::json& json)
{
    EpochMeans means{{}, json.at("total"), json.at("windows")};
    for (const auto& sum : json.at("terms"))
        means.sums.push_back({sum.at("term"), sum.at("raw"), sum.at("weighted")});
    if (const auto gradients = json.find("gradients"); gradients != json.end()) // not in states of versions before
        means.gradients = {gradients->at("shares"), gradients->at("cosines"), gradients->at("batches")};
    return means;
}

nlohmann::json written(const std::vector<experiment::WeightChange>& changes)
{
    nlohmann::json list = nlohmann::json::array();
    for (const auto& change : changes)
        list.push_back({{"term", change.term}, {"from", change.from}, {"to", change.to}, {"epoch", change.epoch}, {"batch", change.batch}, {"batches", change.batches}});
    return list;
}

std::vector<experiment::WeightChange> changesFrom(const nlohmann::json& json)
{
    std::vector<experiment::WeightChange> changes;
    for (const auto& change : json)
        changes.push_back({change.at("term"), change.at("from"), change.at("to"), change.at("epoch"), change.at("batch"), change.at("batches")});
    return changes;
}

} // namespace

Result<void> writeTrainingState(const TrainingState& state, const std::filesystem::path& file)
{
    TensorFile content;
    put(content, "network", state.network);
    put(content, "best", state.best);
    put(content, "optimiser", state.optimiser);
    put(content, "self", state.selfTeacher);
    put(content, "terms", state.terms);
    for (std::size_t i = 0; i < state.bridges.size(); ++i)
        put(content, bridgeName(i), state.bridges[i]);
    content.tensors["errors/all"] = torch::tensor(state.validationErrors, torch::kDouble);
    content.metadata = {{"format", stateFormat},
                        {"state", nlohmann::json{{"epoch", state.epoch},
                                                 {"batch", state.batch},
                                                 {"sums", written(state.means)},
                                                 {"epochs", state.epochs},
                                                 {"best_epoch", state.bestEpoch},
                                                 {"best_error", state.bestError},
                                                 {"validation_mse", state.validationMse},
                                                 {"solved", state.solved},
                                                 {"seconds", state.seconds},
                                                 {"step_seconds", state.stepSeconds},
                                                 {"steps", state.steps},
                                                 {"bridges", state.bridges.size()},
                                                 {"weight_changes", written(state.weightChanges)},
                                                 {"dropout", state.dropout}}
                                      .dump()}};
    return writeTensors(content, file);
}

Result<TrainingState> readTrainingState(const std::filesystem::path& file)
{
    const auto content = readTensors(file);
    if (!content)
        return tl::unexpected<Error>(content.error());
    try {
        const std::string& format = content->metadata.at("format");
        if (format != stateFormat && format != formatBefore)
            throw std::out_of_range("another format");
        const auto json = nlohmann::json::parse(content->metadata.at("state"));
        TrainingState state;
        json.at("epoch").get_to(state.epoch);
        if (format == stateFormat) {
            json.at("batch").get_to(state.batch);
            state.means = meansFrom(json.at("sums"));
        }
        json.at("epochs").get_to(state.epochs);
        json.at("best_epoch").get_to(state.bestEpoch);
        json.at("best_error").get_to(state.bestError);
        json.at("validation_mse").get_to(state.validationMse);
        json.at("solved").get_to(state.solved);
        json.at("seconds").get_to(state.seconds);
        json.at("step_seconds").get_to(state.stepSeconds);
        json.at("steps").get_to(state.steps);
        json.at("dropout").get_to(state.dropout);
        if (const auto changes = json.find("weight_changes"); changes != json.end()) // not in states of versions before
            state.weightChanges = changesFrom(*changes);
        for (std::size_t i = 0; i < json.at("bridges").get<std::size_t>(); ++i)
            state.bridges.push_back(take(*content, bridgeName(i)));
        state.network = take(*content, "network");
        state.best = take(*content, "best");
        state.optimiser = take(*content, "optimiser");
        state.selfTeacher = take(*content, "self");
        state.terms = take(*content, "terms");
        const auto errors = content->tensors.at("errors/all").contiguous();
        state.validationErrors.assign(errors.data_ptr<double>(), errors.data_ptr<double>() + errors.numel());
        return state;
    } catch (const std::exception& error) {
        return fail(ErrorKind::malformed, RETORT_TEXT("learning", "%1 is not a training state that this version can read: %2. Delete it to "
                                                                  "train this network from the beginning."),
                    {file.string(), error.what()});
    }
}

} // namespace retort::learning
