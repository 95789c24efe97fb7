// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/weight_inheritance.h"

#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{
namespace
{

using Weights = std::map<std::string, torch::Tensor>;

/// "3" of "rnn3" or of "3"; empty where it ends in none.
std::string numberAtTheEnd(const std::string& part)
{
    const auto last = part.find_last_not_of("0123456789");
    return last == std::string::npos ? part : part.substr(last + 1);
}

/// How many entries the list has whose weights begin with `prefix`: names of layers with their numbers.
std::int64_t entriesOf(const Weights& weights, const std::string& prefix)
{
    std::int64_t entries = 0;
    for (auto item = weights.lower_bound(prefix); item != weights.end() && item->first.starts_with(prefix);
         ++item) {
        const auto index =
            item->first.substr(prefix.size(), item->first.find('.', prefix.size()) - prefix.size());
        if (!index.empty() && numberAtTheEnd(index) == index)
            entries = std::max(entries, std::int64_t{std::stoi(index)} + 1);
    }
    return entries;
}

/// Name of the teacher's weight that the student's weight `name` is taken from.
std::string sourceOf(const std::string& name, const Weights& student, const Weights& teacher)
{
    std::string source, passed;
    std::size_t begin = 0;
    while (begin <= name.size()) {
        const auto end = std::min(name.find('.', begin), name.size());
        std::string part = name.substr(begin, end - begin);
        const std::string own = part;
        if (const auto number = numberAtTheEnd(part); !number.empty()) {
            const auto stem = part.substr(0, part.size() - number.size());
            const auto ofStudent = entriesOf(student, passed + stem), ofTeacher = entriesOf(teacher, source + stem);
            if (ofTeacher > ofStudent)
                part = stem + std::to_string(std::stoi(number) * ofTeacher / ofStudent);
        }
        const bool last = end == name.size();
        passed.append(own).append(last ? "" : ".");
        source.append(part).append(last ? "" : ".");
        begin = end + 1;
    }
    return source;
}

/// Which units of a wider teacher a student keeps: for each width one choice, so that what one layer gives is
/// what the next one takes, and every bias and norm is of the same units.
class Narrowing
{
public:
    /// A weight of the teacher beside the student's own that is smaller.
    void add(const std::string& name, const torch::Tensor& given, const torch::Tensor& wanted)
    {
        m_pairs.push_back({given, wanted});
        if (name.find("weight_hh") == std::string::npos)
            return;
        // A recurrent layer has the units of its gates one gate after the other.
        const Width hidden = {given.size(1), wanted.size(1)};
        const auto gates = given.size(0) / hidden.first;
        if (gates * hidden.first == given.size(0) && gates * hidden.second == wanted.size(0))
            m_gates[{given.size(0), wanted.size(0)}] = hidden;
    }

    void choose()
    {
        std::map<Width, torch::Tensor> products;
        for (const auto& [given, wanted] : m_pairs)
            for (std::int64_t side = 0; given.dim() > 1 && side < given.dim(); ++side)
                if (given.size(side) != wanted.size(side))
                    addProducts({given.size(side), wanted.size(side)}, given.movedim(side, 0).flatten(1), products);
        for (const auto& [width, product] : products)
            m_units[width] = strongestOf(product, width.second);
        for (const auto& [width, hidden] : m_gates)
            if (const auto units = m_units.find(hidden); units != m_units.end()) {
                const auto gate = torch::arange(width.first / hidden.first, units->second.options()).unsqueeze(1) * hidden.first;
                m_units[width] = (gate + units->second).flatten();
            }
    }

    /// Undefined where a width of it is that of no matrix.
    torch::Tensor narrowed(const torch::Tensor& given, const torch::Tensor& wanted) const
    {
        auto weight = given;
        for (std::int64_t side = 0; side < given.dim(); ++side) {
            if (given.size(side) == wanted.size(side))
                continue;
            const auto units = m_units.find({given.size(side), wanted.size(side)});
            if (units == m_units.end())
                return {};
            weight = weight.index_select(side, units->second);
        }
        return weight;
    }

    static bool fits(const torch::Tensor& given, const torch::Tensor& wanted)
    {
        if (given.dim() != wanted.dim() || !given.is_floating_point())
            return false;
        for (std::int64_t side = 0; side < given.dim(); ++side)
            if (given.size(side) < wanted.size(side))
                return false;
        return given.sizes() != wanted.sizes();
    }

private:
    using Width = std::pair<std::int64_t, std::int64_t>; ///< the teacher's, the student's

    /// matrix [units, anything]
    void addProducts(const Width& width, const torch::Tensor& matrix, std::map<Width, torch::Tensor>& products) const
    {
        if (const auto gates = m_gates.find(width); gates != m_gates.end()) {
            for (const auto& gate : matrix.split(gates->second.first))
                addProducts(gates->second, gate, products);
            return;
        }
        const auto product = torch::mm(matrix, matrix.t());
        const auto [sum, first] = products.emplace(width, product);
        if (!first)
            sum->second = sum->second + product;
    }

    /// The unit of each of `count` groups of neighbours that has the largest part in the `count` strongest
    /// directions. Groups, so that a head keeps to itself. product [units, units]
    static torch::Tensor strongestOf(const torch::Tensor& product, std::int64_t count)
    {
        const auto [values, vectors] = torch::linalg_eigh(product, "L"); // ascending
        const auto strength = values.narrow(0, values.size(0) - count, count).clamp_min(0);
        const auto parts = torch::mv(vectors.narrow(1, vectors.size(1) - count, count).square(), strength);
        std::vector<std::int64_t> units;
        for (std::int64_t i = 0; i < count; ++i) {
            const auto begin = i * parts.size(0) / count, end = (i + 1) * parts.size(0) / count;
            units.push_back(begin + parts.narrow(0, begin, end - begin).argmax().item<std::int64_t>());
        }
        return torch::tensor(units, product.device());
    }

    std::vector<std::pair<torch::Tensor, torch::Tensor>> m_pairs;
    std::map<Width, Width> m_gates; ///< widths of all gates, and of one
    std::map<Width, torch::Tensor> m_units;
};

} // namespace

Inheritance inheritWeights(torch::nn::Module& student, const torch::nn::Module& teacher, bool truncate)
{
    const torch::NoGradGuard noGradient;
    const Weights before = weightsOf(student), given = weightsOf(teacher);
    Weights after = before;
    Inheritance inheritance;
    inheritance.weights = before.size();
    Narrowing narrowing;
    std::vector<std::pair<std::string, torch::Tensor>> wider; // by the student's names
    for (const auto& [name, weight] : before) {
        const auto source = given.find(sourceOf(name, before, given));
        if (source == given.end())
            continue;
        if (source->second.sizes() == weight.sizes()) {
            after[name] = source->second;
            inheritance.copied.push_back(
                source->first == name ? name
                                      : std::string(name).append(" (").append(source->first).append(")"));
        } else if (truncate && Narrowing::fits(source->second, weight)) {
            narrowing.add(name, source->second, weight);
            wider.emplace_back(name, source->second);
        }
    }
    narrowing.choose();
    for (const auto& [name, weight] : wider)
        if (const auto narrowed = narrowing.narrowed(weight, before.at(name)); narrowed.defined()) {
            after[name] = narrowed;
            inheritance.narrowed.push_back(name);
        }
    if (!setWeights(student, after))
        throw std::logic_error("the weights have the student's own names and shapes");
    return inheritance;
}

} // namespace retort::learning
