// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/onnx/onnx_graph.h"

#include <onnx/checker.h>
#include <onnx/onnx_pb.h>
#include <onnx/shape_inference/implementation.h>

namespace retort::learning
{
namespace
{

constexpr int operatorSet = 17, intermediateVersion = 8;

void setType(onnx::ValueInfoProto& info, const std::string& name, torch::Dtype type, const std::vector<OnnxGraph::Axis>& shape)
{
    info.set_name(name);
    auto* tensor = info.mutable_type()->mutable_tensor_type();
    tensor->set_elem_type(static_cast<std::int32_t>(onnxTypeOf(type)));
    for (const auto& axis : shape) {
        auto* dimension = tensor->mutable_shape()->add_dim();
        if (const auto* size = std::get_if<std::int64_t>(&axis))
            dimension->set_dim_value(*size);
        else
            dimension->set_dim_param(std::get<std::string>(axis));
    }
}

void setValue(onnx::AttributeProto& attribute, std::int64_t value)
{
    attribute.set_type(onnx::AttributeProto::INT);
    attribute.set_i(value);
}
void setValue(onnx::AttributeProto& attribute, float value)
{
    attribute.set_type(onnx::AttributeProto::FLOAT);
    attribute.set_f(value);
}
void setValue(onnx::AttributeProto& attribute, const std::string& value)
{
    attribute.set_type(onnx::AttributeProto::STRING);
    attribute.set_s(value);
}
void setValue(onnx::AttributeProto& attribute, const std::vector<std::int64_t>& value)
{
    attribute.set_type(onnx::AttributeProto::INTS);
    for (const auto number : value)
        attribute.add_ints(number);
}

} // namespace

std::int64_t onnxTypeOf(torch::Dtype type)
{
    switch (type) {
    case torch::kDouble:
    case torch::kComplexDouble: return onnx::TensorProto::DOUBLE;
    case torch::kLong: return onnx::TensorProto::INT64;
    case torch::kInt: return onnx::TensorProto::INT32;
    case torch::kBool: return onnx::TensorProto::BOOL;
    case torch::kUInt8: return onnx::TensorProto::UINT8;
    case torch::kInt8: return onnx::TensorProto::INT8;
    default: return onnx::TensorProto::FLOAT;
    }
}

OnnxGraph::OnnxGraph() : m_model(std::make_unique<onnx::ModelProto>())
{
    m_model->set_ir_version(intermediateVersion);
    m_model->set_producer_name("Retort");
    m_model->set_producer_version(RETORT_VERSION);
    m_model->add_opset_import()->set_version(operatorSet);
    m_model->mutable_graph()->set_name("forecaster");
}

OnnxGraph::~OnnxGraph() = default;

std::string OnnxGraph::input(const std::string& name, torch::Dtype type, const std::vector<Axis>& shape)
{
    setType(*m_model->mutable_graph()->add_input(), name, type, shape);
    return name;
}

void OnnxGraph::output(const std::string& of, const std::string& name, torch::Dtype type, const std::vector<Axis>& shape)
{
    auto* renamed = m_model->mutable_graph()->add_node();
    renamed->set_op_type("Identity");
    renamed->add_input(of);
    renamed->add_output(name);
    setType(*m_model->mutable_graph()->add_output(), name, type, shape);
}

std::string OnnxGraph::constant(const torch::Tensor& given)
{
    auto tensor = given.detach().cpu().resolve_conj();
    tensor = (tensor.is_complex() ? torch::view_as_real(tensor) : tensor).contiguous();
    const std::string_view content(static_cast<const char*>(tensor.data_ptr()), tensor.nbytes());
    std::string key = std::to_string(onnxTypeOf(tensor.scalar_type()));
    for (const auto size : tensor.sizes())
        key.append(",").append(std::to_string(size));
    key.append(":").append(content);
    const auto [known, isNew] = m_constants.try_emplace(std::move(key), "constant_" + std::to_string(m_constants.size()));
    if (isNew) {
        auto* stored = m_model->mutable_graph()->add_initializer();
        stored->set_name(known->second);
        stored->set_data_type(static_cast<std::int32_t>(onnxTypeOf(tensor.scalar_type())));
        for (const auto size : tensor.sizes())
            stored->add_dims(size);
        stored->set_raw_data(content.data(), content.size());
    }
    return known->second;
}

std::string OnnxGraph::constant(const std::vector<std::int64_t>& numbers) { return constant(torch::tensor(numbers, torch::kLong)); }

std::string OnnxGraph::node(const std::string& operation, const std::vector<std::string>& inputs, const OnnxAttributes& attributes)
{
    return nodeWithOutputs(operation, inputs, 1, attributes).front();
}

std::vector<std::string> OnnxGraph::nodeWithOutputs(const std::string& operation, const std::vector<std::string>& inputs, std::size_t outputs,
                                                    const OnnxAttributes& attributes)
{
    auto* node = m_model->mutable_graph()->add_node();
    node->set_op_type(operation);
    for (const auto& each : inputs)
        node->add_input(each);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < outputs; ++i) {
        names.push_back("value_" + std::to_string(m_named++));
        node->add_output(names.back());
    }
    node->set_name(names.front()); // runtimes derive names from it
    for (const auto& [name, value] : attributes) {
        auto* attribute = node->add_attribute();
        attribute->set_name(name);
        std::visit([&](const auto& each) { setValue(*attribute, each); }, value);
    }
    return names;
}

void OnnxGraph::describe(const std::string& key, const std::string& text)
{
    auto* property = m_model->add_metadata_props();
    property->set_key(key);
    property->set_value(text);
}

Result<std::string> OnnxGraph::bytes() const
{
    try {
        onnx::ModelProto checked = *m_model;
        onnx::checker::check_model(checked);
        onnx::shape_inference::InferShapes(checked, onnx::OpSchemaRegistry::Instance(), onnx::ShapeInferenceOptions(true, 1));
    } catch (const std::exception& error) {
        return fail(ErrorKind::internal, RETORT_TEXT("learning", "ONNX does not accept the exported model: %1"), {error.what()});
    }
    std::string bytes;
    if (!m_model->SerializeToString(&bytes))
        return fail(ErrorKind::internal, RETORT_TEXT("learning", "The model is larger than the 2 GB that an ONNX file can hold. Export it as TorchScript instead."));
    return bytes;
}

} // namespace retort::learning
