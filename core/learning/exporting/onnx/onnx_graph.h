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

/// An ONNX model (IR 8, operator set 17) that grows node by node. Values are named by what `node` and `constant` return.
/// A complex tensor is held as a real one with a last axis of 2.
class OnnxGraph
{
public:
    /// Sizes of an axis: a number, or the name of one that is free.
    using Axis = std::variant<std::int64_t, std::string>;

    OnnxGraph();
    ~OnnxGraph();
    OnnxGraph(const OnnxGraph&) = delete;
    OnnxGraph& operator=(const OnnxGraph&) = delete;

    std::string input(const std::string& name, torch::Dtype type, const std::vector<Axis>& shape);
    /// Gives the value `of` the name of an output.
    void output(const std::string& of, const std::string& name, torch::Dtype type, const std::vector<Axis>& shape);

    /// A tensor of the file; the same tensor is stored once.
    std::string constant(const torch::Tensor& tensor);
    std::string constant(const std::vector<std::int64_t>& numbers);

    /// An input named "" is absent.
    std::string node(const std::string& operation, const std::vector<std::string>& inputs, const OnnxAttributes& attributes = {});
    std::vector<std::string> nodeWithOutputs(const std::string& operation, const std::vector<std::string>& inputs, std::size_t outputs,
                                             const OnnxAttributes& attributes = {});

    void describe(const std::string& key, const std::string& text);
    /// The file's bytes, after ONNX's own checker and its shape inference have accepted the model.
    Result<std::string> bytes() const;

private:
    std::unique_ptr<onnx::ModelProto> m_model;
    std::map<std::string, std::string> m_constants; ///< name by content
    std::size_t m_named = 0;
};

/// ONNX's number for a type of tensors; complex ones count as their parts.
std::int64_t onnxTypeOf(torch::Dtype type);

} // namespace retort::learning
