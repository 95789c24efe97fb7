// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/torch.h"

#include <filesystem>
#include <memory>
#include <variant>

namespace onnx
{
class ModelProto;
}

namespace retort::learning
{

/// One attribute of an ONNX node.
struct OnnxAttribute {
    std::string name;
    std::variant<std::int64_t, float, std::string, std::vector<std::int64_t>> value;
};
using OnnxAttributes = std::vector<OnnxAttribute>;

/// Builds an ONNX model (IR 8, operator set 17) node by node. Values are referred to by the names that `node` and `constant` return.
/// Complex tensors are stored as real ones with a last axis of 2.
class OnnxGraph
{
public:
    /// The size of an axis: a number, or the name of a dynamic one.
    using Axis = std::variant<std::int64_t, std::string>;

    OnnxGraph();
    ~OnnxGraph();
    OnnxGraph(const OnnxGraph&) = delete;
    OnnxGraph& operator=(const OnnxGraph&) = delete;

    std::string input(const std::string& name, torch::Dtype type, const std::vector<Axis>& shape);
    /// Makes the value `of` an output with this name.
    void output(const std::string& of, const std::string& name, torch::Dtype type, const std::vector<Axis>& shape);

    /// An initializer; equal tensors are stored once.
    std::string constant(const torch::Tensor& tensor);
    std::string constant(const std::vector<std::int64_t>& numbers);

    /// An empty input name stands for an omitted input.
    std::string node(const std::string& operation, const std::vector<std::string>& inputs, const OnnxAttributes& attributes = {});
    std::vector<std::string> nodeWithOutputs(const std::string& operation, const std::vector<std::string>& inputs, std::size_t outputs,
                                             const OnnxAttributes& attributes = {});

    void describe(const std::string& key, const std::string& text);
    /// The serialised model, after ONNX's checker and shape inference have accepted it.
    Result<std::string> bytes() const;

private:
    std::unique_ptr<onnx::ModelProto> m_model;
    std::map<std::string, std::string> m_constants; ///< name by content
    std::size_t m_named = 0;
};

/// ONNX's number of an element type; complex types count as their real type.
std::int64_t onnxTypeOf(torch::Dtype type);

} // namespace retort::learning
