// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/onnx/translation.h"

#include "core/learning/exporting/int8_weights.h"

#include <algorithm>
#include <set>

namespace retort::learning
{
namespace
{

constexpr std::int64_t ofBatch = -1;

bool isComplex(torch::Dtype type) { return c10::isComplexType(type); }

/// The size of each axis, or `ofBatch` where the two differ.
std::vector<std::int64_t> commonShape(const torch::Tensor& small, const torch::Tensor& large)
{
    std::vector<std::int64_t> shape;
    for (std::int64_t axis = 0; axis < small.dim(); ++axis)
        shape.push_back(small.size(axis) == large.size(axis) ? small.size(axis) : ofBatch);
    return shape;
}

} // namespace

Translation::Translation(const ObservedGraph& observed, OnnxGraph& graph, std::string batchOf, Precision precision)
    : m_observed(observed), m_graph(graph), m_precision(precision), m_batchOf(std::move(batchOf))
{
}

std::vector<std::string> Translation::run(const OperationTable& operations)
{
    std::set<std::string> unknown;
    // GCC: nodes() of a const graph are const, and namedInput is not.
    for (auto* node : const_cast<torch::jit::Graph&>(m_observed.graph()).nodes()) {
        const bool ofWindows = std::ranges::any_of(node->outputs(), [&](const auto* output) { return m_observed.of(output).ofWindows; });
        if (!ofWindows || node->kind() == c10::prim::ListConstruct)
            continue;
        m_node = node;
        if (node->kind() == c10::prim::ListUnpack) {
            const auto& names = m_names.at(node->input());
            for (std::size_t i = 0; i < names.size(); ++i)
                give(names[i], i);
            continue;
        }
        const std::string kind = node->kind().toQualString();
        const auto operation = operations.find(kind);
        if (operation == operations.end())
            unknown.insert(kind);
        else if (unknown.empty())
            operation->second(*this);
    }
    return {unknown.begin(), unknown.end()};
}

std::string Translation::nameOf(const torch::jit::Value* value)
{
    if (const auto known = m_names.find(value); known != m_names.end())
        return known->second.front();
    const auto name = constantOf(value);
    m_names[value] = {name};
    return name;
}

std::string Translation::constantOf(const torch::jit::Value* value)
{
    const auto& observed = m_observed.of(value);
    const auto& small = observed.small.toTensor();
    const auto& large = observed.large.toTensor();
    if (small.sizes() == large.sizes())
        return m_graph.constant(small);
    auto same = small; // along the batch
    const auto shape = commonShape(small, large);
    for (std::size_t axis = 0; axis < shape.size(); ++axis)
        if (shape[axis] == ofBatch)
            same = same.narrow(static_cast<std::int64_t>(axis), 0, 1);
    TORCH_CHECK(torch::equal(same.expand_as(large), large), "a constant differs between the windows of a batch");
    return m_graph.node("Expand", {m_graph.constant(same), shapeName(value)});
}

std::vector<std::int64_t> Translation::shapeOf(const torch::jit::Value* value) const
{
    const auto& observed = m_observed.of(value);
    auto shape = commonShape(observed.small.toTensor(), observed.large.toTensor());
    if (observed.small.toTensor().is_complex())
        shape.push_back(2);
    return shape;
}

std::string Translation::shapeName(const torch::jit::Value* value)
{
    const auto shape = shapeOf(value);
    if (std::ranges::find(shape, ofBatch) == shape.end())
        return m_graph.constant(shape);
    if (m_batch.empty())
        m_batch = m_graph.node("Slice", {m_graph.node("Shape", {m_batchOf}), m_graph.constant({0}), m_graph.constant({1})});
    const auto& observed = m_observed.of(value);
    const auto batch = m_observed.of(m_observed.graph().inputs().front()).small.toTensor().size(0);
    std::vector<std::string> parts;
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        if (shape[axis] != ofBatch)
            parts.push_back(m_graph.constant({shape[axis]}));
        else
            parts.push_back(m_graph.node("Mul", {m_batch, m_graph.constant({observed.small.toTensor().size(static_cast<std::int64_t>(axis)) / batch})}));
    }
    return m_graph.node("Concat", parts, {{"axis", std::int64_t{0}}});
}

bool Translation::given(const std::string& argument) const { return m_node->hasNamedInput(argument) && !seen(argument).isNone(); }
std::int64_t Translation::integer(const std::string& argument) const { return seen(argument).toInt(); }
double Translation::number(const std::string& argument) const
{
    const auto& value = seen(argument);
    return value.isTensor() ? value.toTensor().item<double>() : value.toScalar().toDouble();
}
bool Translation::flag(const std::string& argument) const { return seen(argument).toBool(); }
std::string Translation::text(const std::string& argument) const { return seen(argument).toStringRef(); }
std::vector<std::int64_t> Translation::integers(const std::string& argument) const { return seen(argument).toIntVector(); }
bool Translation::isTensor(const std::string& argument) const { return seen(argument).isTensor(); }
const torch::Tensor& Translation::tensor(const std::string& argument) const { return seen(argument).toTensor(); }
std::vector<torch::Tensor> Translation::tensors(const std::string& argument) const { return seen(argument).toTensorVector(); }

bool Translation::isConstant(const std::string& argument) const
{
    const auto& observed = m_observed.of(value(argument));
    return !observed.ofWindows && observed.small.isTensor() && observed.small.toTensor().sizes() == observed.large.toTensor().sizes();
}

std::string Translation::name(const std::string& argument) { return nameOf(value(argument)); }

std::vector<std::string> Translation::names(const std::string& argument)
{
    const auto* list = value(argument);
    if (const auto known = m_names.find(list); known != m_names.end())
        return known->second;
    TORCH_CHECK(list->node()->kind() == c10::prim::ListConstruct, "a list of tensors is not written out");
    std::vector<std::string> names;
    for (const auto* element : list->node()->inputs())
        names.push_back(nameOf(element));
    return names;
}

std::string Translation::name(const std::string& argument, torch::Dtype type)
{
    if (!isTensor(argument))
        return scalar(number(argument), type);
    const auto has = tensor(argument).scalar_type();
    if (has == type)
        return name(argument);
    if (!isComplex(type) || isComplex(has))
        return cast(name(argument), type);
    const auto real = m_graph.node("Unsqueeze", {cast(name(argument), c10::toRealValueType(type)), m_graph.constant({-1})});
    return m_graph.node("Mul", {real, m_graph.constant(torch::tensor({1.0, 0.0}, c10::toRealValueType(type)))});
}

std::int64_t Translation::axis(const std::string& argument, const std::string& of) const
{
    const auto axes = tensor(of).dim(), given = integer(argument);
    return given < 0 ? given + axes : given;
}

const torch::Tensor& Translation::result(std::size_t index) const { return m_observed.of(m_node->outputs()[index]).small.toTensor(); }

std::string Translation::reshaped(const std::string& name, std::vector<std::int64_t> shape) { return m_graph.node("Reshape", {name, m_graph.constant(shape)}); }

std::string Translation::transposed(const std::string& name, std::vector<std::int64_t> order) { return m_graph.node("Transpose", {name}, {{"perm", std::move(order)}}); }

std::string Translation::swapped(const std::string& name, std::int64_t axes, std::int64_t one, std::int64_t other)
{
    std::vector<std::int64_t> order(static_cast<std::size_t>(axes));
    for (std::int64_t axis = 0; axis < axes; ++axis)
        order[static_cast<std::size_t>(axis)] = axis == one ? other : axis == other ? one : axis;
    return one == other ? name : transposed(name, order);
}

std::string Translation::slice(const std::string& name, std::int64_t axis, std::int64_t begin, std::int64_t end, std::int64_t step)
{
    return m_graph.node("Slice", {name, m_graph.constant({begin}), m_graph.constant({end}), m_graph.constant({axis}), m_graph.constant({step})});
}

std::string Translation::part(const std::string& name, std::int64_t axis, std::int64_t index)
{
    return m_graph.node("Gather", {name, m_graph.constant(torch::tensor(index, torch::kLong))}, {{"axis", axis}});
}

std::string Translation::cast(const std::string& name, torch::Dtype type) { return m_graph.node("Cast", {name}, {{"to", onnxTypeOf(type)}}); }

std::string Translation::scalar(double value, torch::Dtype type) { return m_graph.constant(torch::tensor(value, torch::kDouble).to(type)); }

std::string Translation::complexProduct(const std::string& left, const std::string& right, const Product& product)
{
    const auto of = [&](std::int64_t one, std::int64_t other) { return product(part(left, -1, one), part(right, -1, other)); };
    const auto last = m_graph.constant({-1});
    const auto real = m_graph.node("Unsqueeze", {m_graph.node("Sub", {of(0, 0), of(1, 1)}), last});
    const auto imaginary = m_graph.node("Unsqueeze", {m_graph.node("Add", {of(0, 1), of(1, 0)}), last});
    return m_graph.node("Concat", {real, imaginary}, {{"axis", std::int64_t{-1}}});
}

std::optional<std::string> Translation::int8Product()
{
    const auto map = m_precision == Precision::int8 ? linearMapOf(*m_node, m_observed) : LinearMap();
    if (!map.weight.defined())
        return std::nullopt;
    const auto weight = int8Of(map.weight);
    const auto input = m_graph.nodeWithOutputs("DynamicQuantizeLinear", {nameOf(map.input)}, 3); // numbers, scale, zero
    const auto product = m_graph.node("MatMulInteger", {input[0], m_graph.constant(weight.numbers), input[2]});
    const auto scale = m_graph.node("Mul", {input[1], m_graph.constant(weight.scales)});
    const auto result = m_graph.node("Mul", {cast(product, torch::kFloat), scale});
    return map.bias.defined() ? m_graph.node("Add", {result, m_graph.constant(map.bias)}) : result;
}

const OperationTable& onnxOperations()
{
    static const OperationTable table = [] {
        OperationTable all;
        addElementwiseOperations(all);
        addShapeOperations(all);
        addSelectionOperations(all);
        addLayerOperations(all);
        addRecurrentOperations(all);
        addSpectrumOperations(all);
        return all;
    }();
    return table;
}

} // namespace retort::learning
