// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/onnx/translation.h"

namespace retort::learning
{
namespace
{

/// The weight of a linear layer as the right operand of a product.
std::string transposedWeight(Translation& t, const std::string& argument)
{
    if (t.isConstant(argument))
        return t.graph().constant(t.tensor(argument).t());
    return t.transposed(t.name(argument), {1, 0});
}

/// With 8-bit weights if the file has them, else by `operation`.
std::function<void(Translation&)> linearMap(const std::function<void(Translation&)>& operation)
{
    return [operation](Translation& t) {
        if (const auto product = t.int8Product())
            t.give(*product);
        else
            operation(t);
    };
}

void linear(Translation& t)
{
    auto product = t.graph().node("MatMul", {t.name("input"), transposedWeight(t, "weight")});
    t.give(t.given("bias") ? t.graph().node("Add", {product, t.name("bias")}) : product);
}

void addmm(Translation& t)
{
    const auto type = t.resultType();
    auto product = t.graph().node("MatMul", {t.name("mat1"), t.name("mat2")});
    if (t.number("alpha") != 1)
        product = t.graph().node("Mul", {product, t.name("alpha", type)});
    const auto added = t.number("beta") == 1 ? t.name("self") : t.graph().node("Mul", {t.name("self"), t.name("beta", type)});
    t.give(t.graph().node("Add", {product, added}));
}

std::function<void(Translation&)> matrixProduct(const std::string& right)
{
    return [right](Translation& t) {
        const auto one = t.name("self", t.resultType()), other = t.name(right, t.resultType());
        const auto real = [&](const std::string& left, const std::string& below) { return t.graph().node("MatMul", {left, below}); };
        t.give(t.result().is_complex() ? t.complexProduct(one, other, real) : real(one, other));
    };
}

/// Of real tensors, or of two complex ones.
void einsum(Translation& t)
{
    auto& graph = t.graph();
    const OnnxAttributes equation = {{"equation", t.text("equation")}};
    const auto names = t.names("tensors");
    if (!t.result().is_complex()) {
        t.give(graph.node("Einsum", names, equation));
        return;
    }
    const auto tensors = t.tensors("tensors");
    TORCH_CHECK(names.size() == 2 && tensors[0].is_complex() && tensors[1].is_complex(), "such a sum of products is not translated");
    t.give(t.complexProduct(names[0], names[1], [&](const std::string& one, const std::string& other) { return graph.node("Einsum", {one, other}, equation); }));
}

std::vector<std::int64_t> bothSides(const std::vector<std::int64_t>& padding)
{
    auto pads = padding;
    pads.insert(pads.end(), padding.begin(), padding.end());
    return pads;
}

void convolution(Translation& t)
{
    const bool transposed = t.flag("transposed");
    std::vector<std::string> inputs = {t.name("input"), t.name("weight")};
    if (t.given("bias"))
        inputs.push_back(t.name("bias"));
    OnnxAttributes attributes = {{"strides", t.integers("stride")},
                                 {"pads", bothSides(t.integers("padding"))},
                                 {"dilations", t.integers("dilation")},
                                 {"group", t.integer("groups")}};
    if (transposed)
        attributes.push_back({"output_padding", t.integers("output_padding")});
    t.give(t.graph().node(transposed ? "ConvTranspose" : "Conv", inputs, attributes));
}

/// Over the last axis; a tensor without a batch axis gets one temporarily.
void pool(Translation& t, const std::string& operation, OnnxAttributes attributes)
{
    const auto kernel = t.integers("kernel_size"), stride = t.integers("stride");
    attributes.push_back({"kernel_shape", kernel});
    attributes.push_back({"strides", stride.empty() ? kernel : stride});
    attributes.push_back({"pads", bothSides(t.integers("padding"))});
    attributes.push_back({"ceil_mode", std::int64_t{t.flag("ceil_mode")}});
    const bool flat = t.result().dim() == 2;
    const auto name = flat ? t.graph().node("Unsqueeze", {t.name("self"), t.graph().constant({0})}) : t.name("self");
    const auto pooled = t.graph().node(operation, {name}, attributes);
    t.give(flat ? t.graph().node("Squeeze", {pooled, t.graph().constant({0})}) : pooled);
}

void batchNorm(Translation& t)
{
    TORCH_CHECK(!t.flag("training") && t.isConstant("running_mean") && t.isConstant("running_var"), "batch statistics are not translated");
    const auto whole = [&](const std::string& argument) { return t.tensor(argument).to(torch::kDouble); };
    auto scale = (whole("running_var") + t.number("eps")).rsqrt();
    if (t.given("weight"))
        scale = scale * whole("weight");
    auto shift = -whole("running_mean") * scale;
    if (t.given("bias"))
        shift = shift + whole("bias");
    std::vector<std::int64_t> shape(static_cast<std::size_t>(t.result().dim()), 1);
    shape[1] = scale.numel();
    const auto row = [&](const torch::Tensor& values) { return t.graph().constant(values.reshape(shape).to(t.resultType())); };
    t.give(t.graph().node("Add", {t.graph().node("Mul", {t.name("input"), row(scale)}), row(shift)}));
}

void layerNorm(Translation& t)
{
    const auto shape = t.integers("normalized_shape");
    const auto weight = t.given("weight") ? t.name("weight") : t.graph().constant(torch::ones(shape, t.resultType()));
    std::vector<std::string> inputs = {t.name("input"), weight};
    if (t.given("bias"))
        inputs.push_back(t.name("bias"));
    t.give(t.graph().node("LayerNormalization", inputs, {{"axis", -static_cast<std::int64_t>(shape.size())}, {"epsilon", static_cast<float>(t.number("eps"))}}));
}

/// Mean or sum over some or all axes.
void reduced(Translation& t, bool mean)
{
    auto axes = t.given("dim") ? t.integers("dim") : std::vector<std::int64_t>();
    for (auto& axis : axes)
        axis += axis < 0 ? t.tensor("self").dim() : 0;
    if (axes.empty())
        for (std::int64_t axis = 0; axis < t.tensor("self").dim(); ++axis)
            axes.push_back(axis);
    const std::int64_t keep = t.given("keepdim") && t.flag("keepdim");
    const auto name = t.name("self", t.resultType());
    if (mean)
        t.give(t.graph().node("ReduceMean", {name}, {{"axes", axes}, {"keepdims", keep}}));
    else
        t.give(t.graph().node("ReduceSum", {name, t.graph().constant(axes)}, {{"keepdims", keep}}));
}

} // namespace

void addLayerOperations(OperationTable& table)
{
    table["aten::linear"] = linearMap(linear);
    table["aten::addmm"] = linearMap(addmm);
    table["aten::matmul"] = linearMap(matrixProduct("other"));
    table["aten::mm"] = matrixProduct("mat2");
    table["aten::bmm"] = matrixProduct("mat2");
    table["aten::einsum"] = einsum;
    table["aten::_convolution"] = convolution;
    table["aten::avg_pool1d"] = [](Translation& t) { pool(t, "AveragePool", {{"count_include_pad", std::int64_t{t.flag("count_include_pad")}}}); };
    table["aten::max_pool1d"] = [](Translation& t) { pool(t, "MaxPool", {{"dilations", t.integers("dilation")}}); };
    table["aten::batch_norm"] = batchNorm;
    table["aten::layer_norm"] = layerNorm;
    table["aten::softmax"] = [](Translation& t) { t.give(t.graph().node("Softmax", {t.name("self")}, {{"axis", t.axis("dim")}})); };
    table["aten::mean"] = [](Translation& t) { reduced(t, true); };
    table["aten::sum"] = [](Translation& t) { reduced(t, false); };
}

} // namespace retort::learning
