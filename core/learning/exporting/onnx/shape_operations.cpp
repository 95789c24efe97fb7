// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/onnx/translation.h"

#include <numeric>

namespace retort::learning
{
namespace
{

/// Anything that only changes the shape: at most one axis is a batch axis.
void reshape(Translation& t) { t.give(t.reshaped(t.name("self"), t.resultShape())); }

void expand(Translation& t) { t.give(t.graph().node("Expand", {t.name("self"), t.resultShapeName()})); }

void transpose(Translation& t)
{
    const auto axes = static_cast<std::int64_t>(t.resultShape().size());
    t.give(t.swapped(t.name("self"), axes, t.axis("dim0"), t.axis("dim1")));
}

void permute(Translation& t)
{
    auto order = t.integers("dims");
    for (auto& axis : order)
        axis += axis < 0 ? static_cast<std::int64_t>(order.size()) : 0;
    if (t.result().is_complex())
        order.push_back(static_cast<std::int64_t>(order.size()));
    t.give(t.transposed(t.name("self"), order));
}

void cat(Translation& t)
{
    const auto axis = t.integer("dim");
    std::vector<std::string> parts;
    const auto names = t.names("tensors");
    const auto tensors = t.tensors("tensors");
    for (std::size_t i = 0; i < names.size(); ++i)
        if (tensors[i].numel() > 0)
            parts.push_back(tensors[i].scalar_type() == t.resultType() ? names[i] : t.cast(names[i], t.resultType()));
    t.give(t.graph().node("Concat", parts, {{"axis", axis < 0 ? axis + t.result().dim() : axis}}));
}

void stack(Translation& t)
{
    const auto given = t.integer("dim"), axis = given < 0 ? given + t.result().dim() : given;
    std::vector<std::string> parts;
    for (const auto& name : t.names("tensors"))
        parts.push_back(t.graph().node("Unsqueeze", {name, t.graph().constant({axis})}));
    t.give(t.graph().node("Concat", parts, {{"axis", axis}}));
}

void repeat(Translation& t)
{
    auto repeats = t.integers("repeats");
    const auto missing = repeats.size() - static_cast<std::size_t>(t.tensor("self").dim());
    auto name = t.name("self");
    if (missing > 0) {
        std::vector<std::int64_t> axes(missing);
        std::iota(axes.begin(), axes.end(), 0);
        name = t.graph().node("Unsqueeze", {name, t.graph().constant(axes)});
    }
    t.give(t.graph().node("Tile", {name, t.graph().constant(repeats)}));
}

/// ONNX's padding from LibTorch's pairs, which start with the last axis.
std::string padsOf(Translation& t, const std::vector<std::int64_t>& pairs)
{
    const auto axes = static_cast<std::size_t>(t.result().dim());
    std::vector<std::int64_t> pads(2 * axes);
    for (std::size_t i = 0; i < pairs.size() / 2; ++i) {
        pads[axes - 1 - i] = pairs[2 * i];
        pads[2 * axes - 1 - i] = pairs[2 * i + 1];
    }
    return t.graph().constant(pads); // negative padding crops, as in LibTorch
}

void constantPad(Translation& t)
{
    t.give(t.graph().node("Pad", {t.name("self"), padsOf(t, t.integers("pad")), t.name("value", t.resultType())}, {{"mode", std::string("constant")}}));
}

void replicationPad(Translation& t)
{
    t.give(t.graph().node("Pad", {t.name("self"), padsOf(t, t.integers("padding"))}, {{"mode", std::string("edge")}}));
}

void roll(Translation& t)
{
    const auto shifts = t.integers("shifts"), axes = t.integers("dims");
    auto name = t.name("self");
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const auto axis = axes[i] < 0 ? axes[i] + t.result().dim() : axes[i], size = t.result().size(axis);
        const auto shift = ((shifts[i] % size) + size) % size;
        if (shift > 0)
            name = t.graph().node("Concat", {t.slice(name, axis, size - shift, size), t.slice(name, axis, 0, size - shift)}, {{"axis", axis}});
    }
    t.give(name);
}

} // namespace

void addShapeOperations(OperationTable& table)
{
    for (const auto* kind : {"view", "view_as", "reshape", "reshape_as", "flatten", "unflatten", "squeeze", "unsqueeze", "_unsafe_view"})
        table["aten::" + std::string(kind)] = reshape;
    for (const auto* kind : {"expand", "expand_as", "broadcast_to"})
        table["aten::" + std::string(kind)] = expand;
    table["aten::transpose"] = transpose;
    table["aten::permute"] = permute;
    table["aten::t"] = [](Translation& t) { t.give(t.tensor("self").dim() < 2 ? t.name("self") : t.swapped(t.name("self"), t.tensor("self").is_complex() ? 3 : 2, 0, 1)); };
    table["aten::cat"] = cat;
    table["aten::stack"] = stack;
    table["aten::repeat"] = repeat;
    table["aten::constant_pad_nd"] = constantPad;
    table["aten::replication_pad1d"] = replicationPad;
    table["aten::roll"] = roll;
}

} // namespace retort::learning
