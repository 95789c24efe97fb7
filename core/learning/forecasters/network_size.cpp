// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/network_size.h"

#include "core/learning/forecasters/registry.h"

namespace retort::learning
{
namespace
{

/// Set while a network is measured on this thread; the callback adds to it.
thread_local std::int64_t* countedHere = nullptr;

std::int64_t elements(c10::IntArrayRef sizes)
{
    return c10::multiply_integers(sizes);
}

/// Of the operators that every product ends in; the ones above them only pass it on.
std::int64_t multiplyAddsOf(const std::string& name, const std::vector<torch::Tensor>& tensors)
{
    if ((name == "aten::mm" || name == "aten::bmm") && tensors.size() >= 2) {
        const std::int64_t realOnes = tensors[0].is_complex() ? 4 : 1;
        return realOnes * elements(tensors[0].sizes()) * tensors[1].size(-1);
    }
    if ((name == "aten::addmm" || name == "aten::baddbmm") && tensors.size() >= 3)
        return elements(tensors[1].sizes()) * tensors[2].size(-1);
    return 0;
}

std::unique_ptr<at::ObserverContext> countOperations(const at::RecordFunction& function)
{
    if (!countedHere)
        return nullptr;
    std::vector<torch::Tensor> tensors;
    for (const auto& input : function.inputs())
        if (input.isTensor() && input.toTensor().defined())
            tensors.push_back(input.toTensor());
    const std::string name = function.name();
    if (name == "aten::convolution" && tensors.size() >= 2) {
        // Output positions are not known yet: stride and padding follow weight and bias in the inputs.
        const auto inputs = function.inputs();
        const auto &x = tensors[0], &weight = tensors[1];
        const auto stride = inputs[3].toIntVector(), padding = inputs[4].toIntVector(),
                   dilation = inputs[5].toIntVector();
        const auto along = [](const std::vector<std::int64_t>& sizes, std::int64_t axis) {
            return sizes[std::min(static_cast<std::size_t>(axis), sizes.size() - 1)]; // one may stand for all
        };
        std::int64_t positions = x.size(0);
        for (std::int64_t i = 0; i < weight.dim() - 2; ++i)
            positions *=
                (x.size(i + 2) + 2 * along(padding, i) - along(dilation, i) * (weight.size(i + 2) - 1) - 1) /
                    along(stride, i) +
                1;
        *countedHere += positions * elements(weight.sizes());
    } else {
        *countedHere += multiplyAddsOf(name, tensors);
    }
    return nullptr;
}

/// In float64, whose recurrent layers run as visible matrix products on every build of LibTorch.
Forecast countForward(Forecaster& network, const ForecastTask& task, std::int64_t& counted)
{
    const torch::NoGradGuard noGradient;
    network.eval();
    network.to(torch::kDouble);
    const auto handle = at::addThreadLocalCallback(
        at::RecordFunctionCallback(countOperations).needsInputs(true).scopes({at::RecordScope::FUNCTION}));
    countedHere = &counted;
    struct Restore {
        at::CallbackHandle handle;
        ~Restore()
        {
            countedHere = nullptr;
            at::removeCallback(handle);
        }
    } const restore{handle};
    return network.forward(emptyBatch(task, 1, torch::kDouble));
}

std::string shapeText(c10::IntArrayRef sizes)
{
    std::string text;
    for (const auto size : sizes)
        text += (text.empty() ? "" : " x ") + std::to_string(size);
    return text.empty() ? "1" : text;
}

std::string typeName(const torch::nn::Module& module)
{
    std::string name = module.name();
    const auto colon = name.rfind("::");
    if (colon != std::string::npos)
        name = name.substr(colon + 2);
    if (name.size() > 4 && name.ends_with("Impl"))
        name.resize(name.size() - 4);
    return name;
}

std::vector<LayerRow> layersOf(const Forecaster& network)
{
    std::vector<LayerRow> rows;
    for (const auto& own : network.named_parameters(false)) // that lie in no layer
        rows.push_back({own.key(), "Parameter", shapeText(own.value().sizes()), own.value().numel()});
    for (const auto& item : network.named_modules("", false)) {
        LayerRow row{item.key(), typeName(*item.value()), {}, 0};
        for (const auto& parameter : item.value()->named_parameters(false)) {
            row.parameters += parameter.value().numel();
            if (row.shape.empty() || parameter.key() == "weight")
                row.shape = shapeText(parameter.value().sizes());
        }
        if (row.parameters > 0)
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::int64_t multiplyAdds(Forecaster& network, const ForecastTask& task)
{
    std::int64_t counted = 0;
    (void) countForward(network, task, counted);
    network.to(torch::kFloat);
    return counted;
}

std::int64_t trainableParameters(const torch::nn::Module& module)
{
    std::int64_t count = 0;
    for (const auto& parameter : module.parameters())
        count += parameter.requires_grad() ? parameter.numel() : 0;
    return count;
}

WindowBatch emptyBatch(const ForecastTask& task, std::int64_t windows, torch::Dtype type)
{
    return {torch::zeros({windows, task.rowsRead(), task.channels}, type),
            torch::zeros({windows, task.rowsRead(), task.marks}, type),
            torch::zeros({windows, task.horizon, task.marks}, type)};
}

std::vector<FeatureInfo> featuresOf(const Forecast& forecast)
{
    std::vector<FeatureInfo> features;
    for (const auto& feature : forecast.features)
        features.push_back({feature.name, forecast.feature(feature.name).sizes().slice(1).vec()});
    if (!features.empty() && std::ranges::find(features, "forecast", &FeatureInfo::name) == features.end())
        features.push_back({"forecast", forecast.prediction.sizes().slice(1).vec()});
    return features;
}

Result<NetworkSize> measureNetwork(const std::string& kind, const Options& options, ForecastTask task)
{
    task.quantiles.clear();
    auto network = buildNetwork(kind, options, task);
    if (!network)
        return tl::unexpected<Error>(network.error());
    NetworkSize size;
    size.parameters = trainableParameters(**network);
    size.layers = layersOf(**network);
    const Forecast forecast = countForward(**network, task, size.multiplyAdds);
    size.features = featuresOf(forecast);
    return size;
}

} // namespace retort::learning
