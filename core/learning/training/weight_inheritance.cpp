// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/weight_inheritance.h"

#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{
namespace
{

using Weights = std::map<std::string, torch::Tensor>;

bool isNumber(const std::string& text)
{
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// How many entries the list has whose weights begin with `prefix`.
std::int64_t entriesOf(const Weights& weights, const std::string& prefix)
{
    std::int64_t entries = 0;
    for (auto item = weights.lower_bound(prefix); item != weights.end() && item->first.starts_with(prefix);
         ++item) {
        const auto index =
            item->first.substr(prefix.size(), item->first.find('.', prefix.size()) - prefix.size());
        if (isNumber(index))
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
        if (isNumber(part)) {
            const auto ofStudent = entriesOf(student, passed), ofTeacher = entriesOf(teacher, source);
            if (ofTeacher > ofStudent)
                part = std::to_string(std::stoi(part) * ofTeacher / ofStudent);
        }
        const bool last = end == name.size();
        passed.append(own).append(last ? "" : ".");
        source.append(part).append(last ? "" : ".");
        begin = end + 1;
    }
    return source;
}

/// A matrix of the teacher seen from its strongest directions, on the sides where the student's is smaller.
class Narrowing
{
public:
    Narrowing(const torch::Tensor& given, const torch::Tensor& wanted)
    {
        if (given.dim() != 2 || wanted.dim() != 2 || !given.is_floating_point())
            return;
        const auto rows = wanted.size(0), columns = wanted.size(1),
                   rank = std::min(given.size(0), given.size(1));
        const bool fewerRows = rows < given.size(0), fewerColumns = columns < given.size(1);
        const bool fits = rows <= given.size(0) && columns <= given.size(1) && (!fewerRows || rows <= rank) &&
                          (!fewerColumns || columns <= rank);
        if (!fits || (!fewerRows && !fewerColumns))
            return;
        const auto [u, s, v] = torch::linalg_svd(given, false);
        m_matrix = given;
        if (fewerRows) {
            m_rows = u.narrow(1, 0, rows).t();
            m_matrix = torch::mm(m_rows, m_matrix);
        }
        if (fewerColumns)
            m_matrix = torch::mm(m_matrix, v.narrow(0, 0, columns).t());
    }

    /// Undefined where the student's matrix is not a smaller one.
    const torch::Tensor& matrix() const { return m_matrix; }
    /// Undefined where the rows are as many.
    const torch::Tensor& rows() const { return m_rows; }

private:
    torch::Tensor m_matrix;
    torch::Tensor m_rows;
};

} // namespace

Inheritance inheritWeights(torch::nn::Module& student, const torch::nn::Module& teacher, bool truncate)
{
    const torch::NoGradGuard noGradient;
    const Weights before = weightsOf(student), given = weightsOf(teacher);
    Weights after = before;
    Inheritance inheritance;
    inheritance.weights = before.size();
    for (const auto& [name, weight] : before) {
        const auto source = given.find(sourceOf(name, before, given));
        if (source == given.end())
            continue;
        if (source->second.sizes() == weight.sizes()) {
            after[name] = source->second;
            inheritance.copied.push_back(
                source->first == name ? name
                                      : std::string(name).append(" (").append(source->first).append(")"));
            continue;
        }
        const Narrowing narrowing(source->second, weight);
        if (!truncate || !narrowing.matrix().defined())
            continue;
        after[name] = narrowing.matrix().contiguous();
        inheritance.narrowed.push_back(name);
        const auto stem = [](const std::string& text) { return text.substr(0, text.rfind('.') + 1); };
        const auto bias = before.find(stem(name) + "bias"),
                   givenBias = given.find(stem(source->first) + "bias");
        if (!narrowing.rows().defined() || bias == before.end() || givenBias == given.end() ||
            bias->second.sizes() != torch::IntArrayRef{weight.size(0)} ||
            givenBias->second.sizes() != torch::IntArrayRef{source->second.size(0)})
            continue;
        after[bias->first] = torch::mv(narrowing.rows(), givenBias->second);
        inheritance.narrowed.push_back(bias->first);
    }
    if (!setWeights(student, after))
        throw std::logic_error("the weights have the student's own names and shapes");
    return inheritance;
}

} // namespace retort::learning
