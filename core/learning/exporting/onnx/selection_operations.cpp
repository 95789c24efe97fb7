// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/onnx/translation.h"

#include <limits>

namespace retort::learning
{
namespace
{

void narrow(Translation& t)
{
    const auto axis = t.axis("dim"), size = t.tensor("self").size(axis), given = t.number("start") < 0 ? static_cast<std::int64_t>(t.number("start")) + size : static_cast<std::int64_t>(t.number("start"));
    t.give(t.slice(t.name("self"), axis, given, given + t.integer("length")));
}

void slice(Translation& t)
{
    const auto begin = t.given("start") ? t.integer("start") : 0, end = t.given("end") ? t.integer("end") : std::numeric_limits<std::int64_t>::max();
    t.give(t.slice(t.name("self"), t.axis("dim"), begin, end, t.integer("step")));
}

void select(Translation& t)
{
    t.give(t.part(t.name("self"), t.axis("dim"), t.integer("index")));
}

void chunk(Translation& t)
{
    const auto axis = t.axis("dim"), size = t.tensor("self").size(axis), chunks = t.integer("chunks"), width = (size + chunks - 1) / chunks;
    std::vector<std::int64_t> widths;
    for (std::int64_t begin = 0; begin < size; begin += width)
        widths.push_back(std::min(width, size - begin));
    t.giveList(t.graph().nodeWithOutputs("Split", {t.name("self"), t.graph().constant(widths)}, widths.size(), {{"axis", axis}}));
}

void indexSelect(Translation& t) { t.give(t.graph().node("Gather", {t.name("self"), t.name("index")}, {{"axis", t.axis("dim")}})); }

void gather(Translation& t) { t.give(t.graph().node("GatherElements", {t.name("self"), t.name("index")}, {{"axis", t.axis("dim")}})); }

void scatter(Translation& t)
{
    auto source = t.given("src") ? t.name("src", t.resultType()) : std::string();
    if (source.empty())
        source = t.graph().node("Expand", {t.name("value", t.resultType()), t.graph().node("Shape", {t.name("index")})});
    t.give(t.graph().node("ScatterElements", {t.name("self"), t.name("index"), source}, {{"axis", t.axis("dim")}}));
}

/// As a product with a 0/1 matrix: ONNX's scatter-add needs elementwise indices.
void indexAdd(Translation& t)
{
    TORCH_CHECK(t.isConstant("index") && t.number("alpha") == 1, "index_add with such an index is not translated");
    const auto axis = t.axis("dim"), width = t.result().size(axis), count = t.tensor("index").numel();
    const auto axes = static_cast<std::int64_t>(t.resultShape().size());
    const auto places = torch::zeros({count, width}, c10::toRealValueType(t.resultType()));
    const auto rows = torch::arange(count);
    const auto ones = torch::ones({count}, places.options());
    places.index_put_({rows, t.tensor("index")}, ones);
    const auto last = t.swapped(t.name("source"), axes, axis, axes - 1);
    const auto moved = t.graph().node("MatMul", {last, t.graph().constant(places)});
    t.give(t.graph().node("Add", {t.name("self"), t.swapped(moved, axes, axis, axes - 1)}));
}

void topk(Translation& t)
{
    const auto outputs = t.graph().nodeWithOutputs("TopK", {t.name("self"), t.graph().constant({t.integer("k")})}, 2,
                                                   {{"axis", t.axis("dim")}, {"largest", std::int64_t{t.flag("largest")}}, {"sorted", std::int64_t{t.flag("sorted")}}});
    t.give(outputs[0], 0);
    t.give(outputs[1], 1);
}

/// Sliding windows along an axis: the axis becomes their positions, the last one their contents.
void unfold(Translation& t)
{
    TORCH_CHECK(!t.result().is_complex(), "windows of complex numbers are not translated");
    const auto axis = t.axis("dimension"), size = t.integer("size"), step = t.integer("step"), count = t.result().size(axis);
    const auto rows = torch::arange(count).mul(step).unsqueeze(1) + torch::arange(size);
    const auto gathered = t.graph().node("Gather", {t.name("self"), t.graph().constant(rows)}, {{"axis", axis}});
    std::vector<std::int64_t> order;
    for (std::int64_t i = 0; i < t.result().dim(); ++i)
        if (i != axis + 1)
            order.push_back(i);
    order.push_back(axis + 1);
    t.give(t.transposed(gathered, order));
}

void diagonal(Translation& t)
{
    const auto one = t.axis("dim1"), other = t.axis("dim2"), offset = t.integer("offset"), length = t.result().size(-1), axes = t.tensor("self").dim();
    TORCH_CHECK(!t.result().is_complex() && one != other, "such a diagonal is not translated");
    // Both axes moved to the end and flattened; the diagonal is every (columns + 1)-th element.
    std::vector<std::int64_t> order, shape(t.resultShape().begin(), t.resultShape().end() - 1);
    for (std::int64_t i = 0; i < axes; ++i)
        if (i != one && i != other)
            order.push_back(i);
    order.insert(order.end(), {one, other});
    const auto rows = t.tensor("self").size(one), columns = t.tensor("self").size(other);
    shape.push_back(rows * columns);
    const auto begin = offset >= 0 ? offset : -offset * columns;
    const auto places = torch::arange(length).mul(columns + 1) + begin;
    t.give(t.graph().node("Gather", {t.reshaped(t.transposed(t.name("self"), order), shape), t.graph().constant(places)}, {{"axis", static_cast<std::int64_t>(shape.size()) - 1}}));
}

} // namespace

void addSelectionOperations(OperationTable& table)
{
    table["aten::narrow"] = narrow;
    table["aten::slice"] = slice;
    table["aten::select"] = select;
    table["aten::chunk"] = chunk;
    table["aten::unsafe_chunk"] = chunk;
    table["aten::index_select"] = indexSelect;
    table["aten::gather"] = gather;
    table["aten::scatter"] = scatter;
    table["aten::index_add"] = indexAdd;
    table["aten::topk"] = topk;
    table["aten::unfold"] = unfold;
    table["aten::diagonal"] = diagonal;
}

} // namespace retort::learning
