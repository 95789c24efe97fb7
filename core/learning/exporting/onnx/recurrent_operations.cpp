// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/onnx/translation.h"

namespace retort::learning
{
namespace
{

/// Differences between LibTorch's and ONNX's recurrent cells.
struct Cell {
    std::string operation;
    std::vector<std::int64_t> gates; ///< ONNX's order in LibTorch's
    OnnxAttributes attributes = {};
};

/// Recurrent layers with constant weights.
class Recurrence
{
public:
    Recurrence(Translation& t, Cell cell) : m_t(t), m_cell(std::move(cell)), m_bidirectional(t.flag("bidirectional")), m_directions(m_bidirectional ? 2 : 1) {}

    void translate(const std::vector<std::string>& states)
    {
        const auto weights = m_t.tensors("params");
        const std::size_t each = m_t.flag("has_biases") ? 4 : 2, ofLayer = each * static_cast<std::size_t>(m_directions);
        const bool batchFirst = m_t.flag("batch_first");
        auto sequence = batchFirst ? m_t.transposed(m_t.name("input"), {1, 0, 2}) : m_t.name("input");
        std::vector<std::vector<std::string>> last(states.size()); // of each layer
        for (std::int64_t layer = 0; layer < m_t.integer("num_layers"); ++layer) {
            std::vector<torch::Tensor> ofInputs, ofStates, biases;
            for (std::int64_t direction = 0; direction < m_directions; ++direction) {
                const auto* first = &weights[static_cast<std::size_t>(layer) * ofLayer + static_cast<std::size_t>(direction) * each];
                ofInputs.push_back(ordered(first[0]));
                ofStates.push_back(ordered(first[1]));
                if (each == 4)
                    biases.push_back(torch::cat({ordered(first[2]), ordered(first[3])}));
            }
            std::vector<std::string> inputs = {sequence, constant(ofInputs), constant(ofStates), biases.empty() ? "" : constant(biases), ""};
            for (const auto& state : states)
                inputs.push_back(m_t.slice(state, 0, layer * m_directions, (layer + 1) * m_directions));
            auto attributes = m_cell.attributes;
            attributes.push_back({"hidden_size", ofStates.front().size(1)});
            attributes.push_back({"direction", std::string(m_bidirectional ? "bidirectional" : "forward")});
            const auto outputs = m_t.graph().nodeWithOutputs(m_cell.operation, inputs, 1 + states.size(), attributes);
            // [steps, directions, batch, hidden] -> [steps, batch, directions * hidden]
            sequence = m_t.reshaped(m_t.transposed(outputs[0], {0, 2, 1, 3}), {0, 0, m_directions * ofStates.front().size(1)});
            for (std::size_t i = 0; i < states.size(); ++i)
                last[i].push_back(outputs[i + 1]);
        }
        m_t.give(batchFirst ? m_t.transposed(sequence, {1, 0, 2}) : sequence, 0);
        for (std::size_t i = 0; i < states.size(); ++i)
            m_t.give(m_t.graph().node("Concat", last[i], {{"axis", std::int64_t{0}}}), i + 1);
    }

private:
    torch::Tensor ordered(const torch::Tensor& weight) const
    {
        const auto gates = weight.chunk(static_cast<std::int64_t>(m_cell.gates.size()), 0);
        std::vector<torch::Tensor> sorted;
        for (const auto gate : m_cell.gates)
            sorted.push_back(gates[static_cast<std::size_t>(gate)]);
        return torch::cat(sorted);
    }

    std::string constant(const std::vector<torch::Tensor>& ofDirections) { return m_t.graph().constant(torch::stack(ofDirections)); }

    Translation& m_t;
    Cell m_cell;
    bool m_bidirectional;
    std::int64_t m_directions;
};

void lstm(Translation& t) { Recurrence(t, {"LSTM", {0, 3, 1, 2}}).translate(t.names("hx")); } // from i, f, g, o to i, o, f, g
void gru(Translation& t) { Recurrence(t, {"GRU", {1, 0, 2}, {{"linear_before_reset", std::int64_t{1}}}}).translate({t.name("hx")}); } // from r, z, n to z, r, n
void rnn(Translation& t) { Recurrence(t, {"RNN", {0}}).translate({t.name("hx")}); }

} // namespace

void addRecurrentOperations(OperationTable& table)
{
    table["aten::lstm"] = lstm;
    table["aten::gru"] = gru;
    table["aten::rnn_tanh"] = rnn;
}

} // namespace retort::learning
