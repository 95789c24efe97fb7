// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/onnx/translation.h"

namespace retort::learning
{
namespace
{

using Operation = std::function<void(Translation&)>;

/// Registers an operation and its in-place variant.
void add(OperationTable& table, const std::string& kind, const Operation& operation)
{
    table["aten::" + kind] = operation;
    table["aten::" + kind + "_"] = operation;
}

Operation unary(const std::string& operation)
{
    return [operation](Translation& t) {
        TORCH_CHECK(!t.tensor("self").is_complex() || operation == "Neg", operation, " of complex numbers is not translated");
        t.give(t.graph().node(operation, {t.name("self")}));
    };
}

/// Both operands in the type of the result.
Operation binary(const std::string& operation)
{
    return [operation](Translation& t) { t.give(t.graph().node(operation, {t.name("self", t.resultType()), t.name("other", t.resultType())})); };
}

/// Both operands in their common type.
Operation comparison(const std::string& operation)
{
    return [operation](Translation& t) {
        const auto type = t.isTensor("other") ? torch::result_type(t.tensor("self"), t.tensor("other")) : torch::result_type(t.tensor("self"), t.number("other"));
        t.give(t.graph().node(operation, {t.name("self", type), t.name("other", type)}));
    };
}

/// A sum or difference whose second operand has a factor.
Operation weighted(const std::string& operation)
{
    return [operation](Translation& t) {
        auto other = t.name("other", t.resultType());
        if (t.number("alpha") != 1)
            other = t.graph().node("Mul", {other, t.scalar(t.number("alpha"), t.resultType())});
        t.give(t.graph().node(operation, {t.name("self", t.resultType()), other}));
    };
}

void same(Translation& t) { t.give(t.name("self")); }

void product(Translation& t)
{
    const auto left = t.name("self", t.resultType()), right = t.name("other", t.resultType());
    const auto real = [&](const std::string& one, const std::string& other) { return t.graph().node("Mul", {one, other}); };
    t.give(c10::isComplexType(t.resultType()) ? t.complexProduct(left, right, real) : real(left, right));
}

void magnitude(Translation& t)
{
    if (t.tensor("self").is_complex())
        t.give(t.graph().node("ReduceL2", {t.name("self")}, {{"axes", std::vector<std::int64_t>{-1}}, {"keepdims", std::int64_t{0}}}));
    else
        t.give(t.graph().node("Abs", {t.name("self")}));
}

void remainder(Translation& t)
{
    const auto type = t.resultType();
    const auto value = t.name("self", type), divisor = t.name("other", type);
    auto& graph = t.graph();
    if (!c10::isFloatingType(type))
        t.give(graph.node("Mod", {value, divisor}));
    else
        t.give(graph.node("Sub", {value, graph.node("Mul", {graph.node("Floor", {graph.node("Div", {value, divisor})}), divisor})}));
}

/// A quotient: exact, rounded down or towards zero.
void quotient(Translation& t)
{
    const auto type = t.resultType();
    auto& graph = t.graph();
    if (c10::isComplexType(type)) {
        TORCH_CHECK(!t.isTensor("other") || !t.tensor("other").is_complex(), "a division by complex numbers is not translated");
        const auto real = t.name("other", c10::toRealValueType(type));
        t.give(graph.node("Div", {t.name("self", type), t.isTensor("other") ? graph.node("Unsqueeze", {real, graph.constant({-1})}) : real}));
        return;
    }
    const auto value = t.name("self", type), divisor = t.name("other", type);
    const auto rounding = t.given("rounding_mode") ? t.text("rounding_mode") : std::string();
    if (c10::isFloatingType(type)) {
        TORCH_CHECK(rounding != "trunc", "a division that rounds towards zero is not translated");
        const auto exact = graph.node("Div", {value, divisor});
        t.give(rounding.empty() ? exact : graph.node("Floor", {exact}));
    } else { // ONNX rounds whole numbers towards zero
        const auto divided = rounding == "floor" ? graph.node("Sub", {value, graph.node("Mod", {value, divisor})}) : value;
        t.give(graph.node("Div", {divided, divisor}));
    }
}

void gelu(Translation& t)
{
    const auto type = t.resultType();
    const auto x = t.name("self");
    auto& graph = t.graph();
    const auto half = graph.node("Mul", {x, t.scalar(0.5, type)});
    const auto phi = graph.node("Erf", {graph.node("Mul", {x, t.scalar(std::sqrt(0.5), type)})});
    t.give(graph.node("Mul", {half, graph.node("Add", {phi, t.scalar(1, type)})}));
}

void clamp(Translation& t)
{
    const auto bound = [&](const std::string& name) { return t.given(name) ? t.name(name, t.resultType()) : std::string(); };
    t.give(t.graph().node("Clip", {t.name("self"), bound("min"), bound("max")}));
}

void where(Translation& t)
{
    t.give(t.graph().node("Where", {t.name("condition"), t.name("self", t.resultType()), t.name("other", t.resultType())}));
}

void maskedFill(Translation& t) { t.give(t.graph().node("Where", {t.name("mask"), t.name("value", t.resultType()), t.name("self")})); }

void addcmul(Translation& t)
{
    const auto type = t.resultType();
    const auto scaled = t.graph().node("Mul", {t.name("tensor1", type), t.graph().node("Mul", {t.name("tensor2", type), t.name("value", type)})});
    t.give(t.graph().node("Add", {t.name("self", type), scaled}));
}

void converted(Translation& t)
{
    t.give(t.tensor("self").scalar_type() == t.resultType() ? t.name("self") : t.cast(t.name("self"), t.resultType()));
}

} // namespace

void addElementwiseOperations(OperationTable& table)
{
    const std::map<std::string, std::string> unaries = {{"cos", "Cos"}, {"sin", "Sin"}, {"exp", "Exp"}, {"log", "Log"}, {"floor", "Floor"}, {"neg", "Neg"},
                                                        {"round", "Round"}, {"sqrt", "Sqrt"}, {"sigmoid", "Sigmoid"}, {"tanh", "Tanh"}, {"relu", "Relu"},
                                                        {"reciprocal", "Reciprocal"}, {"logical_not", "Not"}};
    for (const auto& [kind, operation] : unaries)
        add(table, kind, unary(operation));
    for (const auto& [kind, operation] : std::map<std::string, std::string>{{"maximum", "Max"}, {"minimum", "Min"}, {"logical_and", "And"}, {"logical_or", "Or"}})
        add(table, kind, binary(operation));
    for (const auto& [kind, operation] : std::map<std::string, std::string>{{"eq", "Equal"}, {"gt", "Greater"}, {"ge", "GreaterOrEqual"}, {"lt", "Less"}, {"le", "LessOrEqual"}})
        add(table, kind, comparison(operation));
    for (const auto* kind : {"contiguous", "detach", "clone", "alias", "resolve_conj"})
        add(table, kind, same);
    add(table, "add", weighted("Add"));
    add(table, "sub", weighted("Sub"));
    add(table, "mul", product);
    add(table, "div", quotient);
    add(table, "abs", magnitude);
    add(table, "square", [](Translation& t) { t.give(t.graph().node("Mul", {t.name("self"), t.name("self")})); });
    add(table, "pow", [](Translation& t) { t.give(t.graph().node("Pow", {t.name("self", t.resultType()), t.name("exponent", t.resultType())})); });
    add(table, "leaky_relu", [](Translation& t) { t.give(t.graph().node("LeakyRelu", {t.name("self")}, {{"alpha", static_cast<float>(t.number("negative_slope"))}})); });
    add(table, "clamp_max", clamp);
    add(table, "clamp_min", clamp);
    add(table, "clamp", clamp);
    add(table, "remainder", remainder);
    add(table, "gelu", gelu);
    add(table, "where", where);
    add(table, "masked_fill", maskedFill);
    add(table, "addcmul", addcmul);
    add(table, "to", converted);
}

} // namespace retort::learning
