// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/checkpoint.h"

#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/tensor_file.h"

#include <nlohmann/json.hpp>

namespace retort::learning
{
namespace
{

constexpr const char* checkpointFormat = "retort.checkpoint/1";

nlohmann::json toJson(const Options& options)
{
    nlohmann::json json = nlohmann::json::object();
    for (const auto& [id, value] : options)
        std::visit([&, key = id](const auto& held) { json[key] = held; }, value);
    return json;
}

Options optionsOf(const nlohmann::json& json)
{
    Options options;
    for (const auto& [id, value] : json.items()) {
        if (value.is_boolean())
            options[id] = value.get<bool>();
        else if (value.is_number_integer())
            options[id] = value.get<std::int64_t>();
        else if (value.is_number())
            options[id] = value.get<double>();
        else
            options[id] = value.get<std::string>();
    }
    return options;
}

std::string checkpointShapeText(c10::IntArrayRef sizes)
{
    std::string text;
    for (const auto size : sizes)
        text += (text.empty() ? "" : " x ") + std::to_string(size);
    return text;
}

/// Parameters and buffers, the ones that evaluation needs.
std::map<std::string, torch::Tensor> slotsOf(const torch::nn::Module& network)
{
    std::map<std::string, torch::Tensor> slots;
    for (const auto& item : network.named_parameters())
        slots[item.key()] = item.value();
    for (const auto& item : network.named_buffers())
        slots[item.key()] = item.value();
    return slots;
}

} // namespace

std::map<std::string, torch::Tensor> weightsOf(const torch::nn::Module& network)
{
    auto weights = slotsOf(network);
    for (auto& [name, tensor] : weights)
        tensor = tensor.detach().cpu().clone();
    return weights;
}

Result<void> setWeights(torch::nn::Module& network, const std::map<std::string, torch::Tensor>& weights,
                        const std::string& source)
{
    const auto slots = slotsOf(network);
    for (const auto& [name, tensor] : weights)
        if (!slots.contains(name))
            return fail(
                ErrorKind::malformed,
                RETORT_TEXT(
                    "learning",
                    "%1 contains a weight \"%2\" that this network does not have. Choose the network and options it "
                    "was trained with."),
                {source, name});
    for (const auto& [name, slot] : slots) {
        const auto given = weights.find(name);
        if (given == weights.end())
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("learning", "%1 lacks the weight \"%2\". Choose the network "
                                                "and options it was trained with."),
                        {source, name});
        if (given->second.sizes() != slot.sizes())
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("learning", "%1: the weight \"%2\" is [%3], but this network "
                                                "needs [%4]. Choose the look-back, "
                                                "horizon, channels and options it was trained with."),
                        {source, name, checkpointShapeText(given->second.sizes()), checkpointShapeText(slot.sizes())});
    }
    const torch::NoGradGuard noGradient;
    for (const auto& [name, slot] : slots) {
        auto target = slot;
        target.copy_(weights.at(name));
    }
    return {};
}

Result<void> writeCheckpoint(const Checkpoint& checkpoint, const std::filesystem::path& file)
{
    TensorFile content{checkpoint.weights, {}};
    content.metadata["format"] = checkpointFormat;
    content.metadata["kind"] = checkpoint.kind;
    content.metadata["options"] = toJson(checkpoint.options).dump();
    nlohmann::json task = {{"channels", checkpoint.task.channels},
                           {"look_back", checkpoint.task.lookBack},
                           {"horizon", checkpoint.task.horizon},
                           {"marks", checkpoint.task.marks},
                           {"targets", checkpoint.task.targets}};
    if (!checkpoint.task.quantiles.empty())
        task["quantiles"] = checkpoint.task.quantiles;
    if (checkpoint.task.classes > 0) {
        task["classes"] = checkpoint.task.classes;
        task["mean_of_positions"] = checkpoint.task.meanOfPositions;
        task["head_dropout"] = checkpoint.task.headDropout;
    }
    if (checkpoint.task.readsFuture)
        task["reads_future"] = true;
    content.metadata["task"] = task.dump();
    if (const auto& series = checkpoint.series)
        content.metadata["series"] = nlohmann::json{{"channels", series->channels},
                                                    {"shift", series->shift},
                                                    {"scale", series->scale},
                                                    {"step_milliseconds", series->stepMilliseconds},
                                                    {"calendar", series->calendar}}
                                         .dump();
    if (checkpoint.validationMse)
        content.metadata["validation_mse"] = toString(Value(*checkpoint.validationMse));
    return writeTensors(content, file);
}

bool isCheckpoint(const TensorFile& content)
{
    const auto format = content.metadata.find("format");
    return format != content.metadata.end() && format->second == checkpointFormat;
}

Result<Checkpoint> readCheckpoint(const std::filesystem::path& file)
{
    auto content = readTensors(file);
    if (!content)
        return tl::unexpected<Error>(content.error());
    return checkpointOf(std::move(*content), file);
}

Result<Checkpoint> checkpointOf(TensorFile content, const std::filesystem::path& file)
{
    if (!isCheckpoint(content))
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("learning", "%1 does not say which network it contains. Choose a checkpoint written "
                                            "by a run of this program."),
                    {file.string()});
    Checkpoint checkpoint;
    try {
        checkpoint.kind = content.metadata["kind"];
        checkpoint.options = optionsOf(nlohmann::json::parse(content.metadata["options"]));
        const auto task = nlohmann::json::parse(content.metadata["task"]);
        checkpoint.task = {task.at("channels"), task.at("look_back"), task.at("horizon"), task.at("marks"),
                           task.at("targets").get<std::vector<std::int64_t>>()};
        if (task.contains("quantiles"))
            checkpoint.task.quantiles = task.at("quantiles").get<std::vector<double>>();
        if (task.contains("classes")) {
            checkpoint.task.classes = task.at("classes");
            checkpoint.task.meanOfPositions = task.at("mean_of_positions");
            checkpoint.task.headDropout = task.at("head_dropout");
        }
        checkpoint.task.readsFuture = task.value("reads_future", false);
        if (content.metadata.contains("series")) {
            const auto series = nlohmann::json::parse(content.metadata["series"]);
            checkpoint.series = {series.at("channels").get<std::vector<std::string>>(),
                                 series.at("shift").get<std::vector<double>>(),
                                 series.at("scale").get<std::vector<double>>(), series.at("step_milliseconds"),
                                 series.at("calendar")};
            const auto channels = static_cast<std::size_t>(checkpoint.task.channels);
            if (checkpoint.series->channels.size() != channels || checkpoint.series->shift.size() != channels ||
                checkpoint.series->scale.size() != channels)
                throw nlohmann::json::other_error::create(501, "series of other channels", nullptr);
        }
        if (content.metadata.contains("validation_mse"))
            checkpoint.validationMse =
                nlohmann::json::parse(content.metadata["validation_mse"]).get<double>();
    } catch (const nlohmann::json::exception&) {
        return fail(
            ErrorKind::malformed,
            RETORT_TEXT(
                "learning",
                "%1 contains a damaged network description. Get the file again from its source."),
            {file.string()});
    }
    checkpoint.weights = std::move(content.tensors);
    checkpoint.file = file.filename().string();
    return checkpoint;
}

Result<std::shared_ptr<Forecaster>> networkOf(const Checkpoint& checkpoint)
{
    auto network = buildNetwork(checkpoint.kind, checkpoint.options, checkpoint.task);
    if (!network)
        return network;
    if (auto set = setWeights(**network, checkpoint.weights, checkpoint.file); !set)
        return tl::unexpected<Error>(set.error());
    return network;
}

} // namespace retort::learning
