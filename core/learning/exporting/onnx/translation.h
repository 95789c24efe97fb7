// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/exporting/onnx/observed_graph.h"
#include "core/learning/exporting/precision.h"
#include "core/learning/exporting/onnx/onnx_graph.h"

#include <functional>
#include <optional>

namespace retort::learning
{

/// Translates the nodes of a traced graph. Arguments are named as in LibTorch's schemas.
class Translation;
using OperationTable = std::map<std::string, std::function<void(Translation&)>>;

class Translation
{
public:
    Translation(const ObservedGraph& observed, OnnxGraph& graph, std::string batchOf, Precision precision = Precision::float32);

    OnnxGraph& graph() { return m_graph; }
    /// Maps a value of the traced graph to a value of the ONNX graph.
    void bind(const torch::jit::Value* value, std::string name) { m_names[value] = {std::move(name)}; }
    /// Translates every node; returns the kinds without a translation.
    std::vector<std::string> run(const OperationTable& operations);
    std::string nameOf(const torch::jit::Value* value);

    bool given(const std::string& argument) const; ///< exists and is not None
    std::int64_t integer(const std::string& argument) const;
    double number(const std::string& argument) const;
    bool flag(const std::string& argument) const;
    std::string text(const std::string& argument) const;
    std::vector<std::int64_t> integers(const std::string& argument) const;
    bool isTensor(const std::string& argument) const;
    const torch::Tensor& tensor(const std::string& argument) const; ///< for the small batch
    std::vector<torch::Tensor> tensors(const std::string& argument) const;
    /// Whether it is a constant.
    bool isConstant(const std::string& argument) const;

    std::string name(const std::string& argument);
    std::vector<std::string> names(const std::string& argument); ///< of a list
    /// A tensor or number, converted to a tensor of that type.
    std::string name(const std::string& argument, torch::Dtype type);
    std::int64_t axis(const std::string& argument, const std::string& of = "self") const; ///< not negative

    const torch::Tensor& result(std::size_t index = 0) const; ///< for the small batch
    std::size_t results() const { return m_node->outputs().size(); }
    torch::Dtype resultType() const { return result().scalar_type(); }
    /// Including the last axis of complex tensors; -1 for a batch axis.
    std::vector<std::int64_t> resultShape() const { return shapeOf(m_node->output()); }
    void give(std::string name, std::size_t index = 0) { m_names[m_node->outputs()[index]] = {std::move(name)}; }
    void giveList(std::vector<std::string> names) { m_names[m_node->output()] = std::move(names); }

    /// The result of a linear layer with 8-bit weights; nothing for other nodes or precisions.
    std::optional<std::string> int8Product();

    /// The shape of the result as an ONNX value, for any batch size.
    std::string resultShapeName() { return shapeName(m_node->output()); }
    std::string reshaped(const std::string& name, std::vector<std::int64_t> shape);
    std::string transposed(const std::string& name, std::vector<std::int64_t> order);
    /// Swaps two axes of a tensor with that many axes.
    std::string swapped(const std::string& name, std::int64_t axes, std::int64_t one, std::int64_t other);
    std::string slice(const std::string& name, std::int64_t axis, std::int64_t begin, std::int64_t end, std::int64_t step = 1);
    std::string part(const std::string& name, std::int64_t axis, std::int64_t index); ///< drops the axis
    std::string cast(const std::string& name, torch::Dtype type);
    std::string scalar(double value, torch::Dtype type);
    /// A product of complex tensors, from a product of real ones.
    using Product = std::function<std::string(const std::string& left, const std::string& right)>;
    std::string complexProduct(const std::string& left, const std::string& right, const Product& product);

private:
    const torch::jit::Value* value(const std::string& argument) const { return m_node->namedInput(argument); }
    const torch::jit::IValue& seen(const std::string& argument) const { return m_observed.of(value(argument)).small; }
    std::vector<std::int64_t> shapeOf(const torch::jit::Value* value) const;
    std::string shapeName(const torch::jit::Value* value);
    std::string constantOf(const torch::jit::Value* value);

    const ObservedGraph& m_observed;
    OnnxGraph& m_graph;
    Precision m_precision;
    std::string m_batchOf; ///< the value whose first axis is the batch axis
    std::string m_batch;   ///< its size, [1]
    torch::jit::Node* m_node = nullptr;
    std::unordered_map<const torch::jit::Value*, std::vector<std::string>> m_names;
};

/// Every supported operation.
const OperationTable& onnxOperations();
void addElementwiseOperations(OperationTable& table);
void addShapeOperations(OperationTable& table);
void addSelectionOperations(OperationTable& table);
void addLayerOperations(OperationTable& table);
void addRecurrentOperations(OperationTable& table);
void addSpectrumOperations(OperationTable& table);

} // namespace retort::learning
