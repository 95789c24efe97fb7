// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/soft_dtw.h"

#include <ATen/Parallel.h>

#include <array>

namespace retort::learning
{
namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The cheapest ways through one pair of series after another: their cost, and their distortion in time, the expected squared
/// distance from the diagonal over the squared length (DILATE). The distortion is the derivative of the cost when that
/// distance is added to what a step costs, and goes along with it.
class SoftAlignment
{
public:
    SoftAlignment(std::int64_t length, double gamma)
        : m_length(length)
        , m_gamma(gamma)
        , m_cost(static_cast<std::size_t>((length + 1) * (length + 1)), infinity)
        , m_distortion(m_cost.size())
        , m_ofCost(m_cost.size())
        , m_ofDistortion(m_cost.size())
        , m_shares(m_cost.size())
    {
        m_cost.front() = 0;
    }

    struct Weights {
        double cost, distortion;
    };

    /// Weighted loss of aligning x with y; adds its gradient to those of x and y.
    double add(const double* x, const double* y, Weights weights, double* ofX, double* ofY)
    {
        m_distorted = weights.distortion != 0;
        for (std::int64_t i = 1; i <= m_length; ++i)
            for (std::int64_t j = 1; j <= m_length; ++j)
                reach(i, j, x[i - 1] - y[j - 1]);
        std::ranges::fill(m_ofCost, 0.0);
        m_ofCost.back() = weights.cost;
        if (m_distorted) {
            std::ranges::fill(m_ofDistortion, 0.0);
            m_ofDistortion.back() = weights.distortion;
        }
        for (std::int64_t i = m_length; i >= 1; --i)
            for (std::int64_t j = m_length; j >= 1; --j) {
                handBack(i, j);
                const double slope = 2 * m_ofCost[at(i, j)] * (x[i - 1] - y[j - 1]);
                ofX[i - 1] += slope;
                ofY[j - 1] -= slope;
            }
        return weights.cost * m_cost.back() + (m_distorted ? weights.distortion * m_distortion.back() : 0.0);
    }

private:
    /// How much each predecessor took part in a soft minimum; they sum to 1, so that the flow back keeps its
    /// size.
    struct Shares {
        double both, first, second;
    };

    std::size_t at(std::int64_t i, std::int64_t j) const
    {
        return static_cast<std::size_t>(i * (m_length + 1) + j);
    }

    /// The gradient of a cell to those before it.
    void handBack(std::int64_t i, std::int64_t j)
    {
        const Shares& shares = m_shares[at(i, j)];
        const std::array before = {std::pair{at(i - 1, j - 1), shares.both}, std::pair{at(i - 1, j), shares.first},
                                   std::pair{at(i, j - 1), shares.second}};
        const double ofCost = m_ofCost[at(i, j)];
        for (const auto& [cell, share] : before)
            m_ofCost[cell] += ofCost * share;
        if (!m_distorted)
            return;
        const double ofDistortion = m_ofDistortion[at(i, j)];
        double mean = 0;
        for (const auto& [cell, share] : before)
            mean += share * m_distortion[cell];
        for (const auto& [cell, share] : before) {
            m_ofDistortion[cell] += ofDistortion * share;
            m_ofCost[cell] -= ofDistortion / m_gamma * share * (m_distortion[cell] - mean); // a dearer cell has less share
        }
    }

    /// What is too far from the least to change a sum in float64 takes no exponential.
    double share(double gap) const { return gap < 40 * m_gamma ? std::exp(-gap / m_gamma) : 0.0; }

    void reach(std::int64_t i, std::int64_t j, double difference)
    {
        const double both = m_cost[at(i - 1, j - 1)], first = m_cost[at(i - 1, j)],
                     second = m_cost[at(i, j - 1)];
        const double least = std::min({both, first, second});
        Shares shares{share(both - least), share(first - least), share(second - least)};
        const double sum = shares.both + shares.first + shares.second;
        m_shares[at(i, j)] = {shares.both / sum, shares.first / sum, shares.second / sum};
        m_cost[at(i, j)] = difference * difference + least - (sum > 1 ? m_gamma * std::log(sum) : 0.0);
        if (!m_distorted)
            return;
        const double apart = static_cast<double>(i - j) / static_cast<double>(m_length);
        const Shares& now = m_shares[at(i, j)];
        m_distortion[at(i, j)] = apart * apart + now.both * m_distortion[at(i - 1, j - 1)] +
                                 now.first * m_distortion[at(i - 1, j)] + now.second * m_distortion[at(i, j - 1)];
    }

    std::int64_t m_length;
    double m_gamma;
    bool m_distorted = false;
    std::vector<double> m_cost, m_distortion;
    std::vector<double> m_ofCost, m_ofDistortion; ///< the loss's gradient
    std::vector<Shares> m_shares;
};

/// Value and gradient in one pass, so that nothing of the size length x length outlives a pair of series.
class AlignmentCosts : public torch::autograd::Function<AlignmentCosts>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& givenStudent,
                                 const torch::Tensor& givenTeacher, double gamma, bool divergence, double shape)
    {
        const auto student = givenStudent.contiguous(), teacher = givenTeacher.contiguous();
        const auto rows = student.size(0), length = student.size(1);
        const auto ofStudent = torch::zeros_like(student), ofTeacher = torch::zeros_like(teacher);
        std::vector<double> costs(static_cast<std::size_t>(rows));
        at::parallel_for(0, rows, 1, [&](std::int64_t begin, std::int64_t end) {
            SoftAlignment alignment(length, gamma);
            for (std::int64_t row = begin; row < end; ++row) {
                const double* x = student.data_ptr<double>() + row * length;
                const double* y = teacher.data_ptr<double>() + row * length;
                double* ofX = ofStudent.data_ptr<double>() + row * length;
                double* ofY = ofTeacher.data_ptr<double>() + row * length;
                double& cost = costs[static_cast<std::size_t>(row)];
                cost = alignment.add(x, y, {shape, 1 - shape}, ofX, ofY);
                if (divergence && shape > 0)
                    cost += alignment.add(x, x, {-shape / 2, 0}, ofX, ofX) + alignment.add(y, y, {-shape / 2, 0}, ofY, ofY);
            }
        });
        context->save_for_backward({ofStudent, ofTeacher});
        double sum = 0;
        for (const double cost : costs)
            sum += cost;
        return torch::full({}, sum, student.options().requires_grad(false));
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list upstream)
    {
        const auto saved = context->get_saved_variables();
        return {saved[0] * upstream[0], saved[1] * upstream[0], torch::Tensor(), torch::Tensor(), torch::Tensor()};
    }
};

class SoftDtw : public DistillationTerm
{
public:
    explicit SoftDtw(const Options& options)
        : m_divergence(textOf(options, "form") == "divergence")
        , m_gamma(realOf(options, "gamma"))
        , m_shape(realOf(options, "alpha"))
        , m_longest(integerOf(options, "longest"))
    {
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto student = rows(compared.student), teacher = rows(compared.teacher);
        const auto mean = softAlignmentCosts(student, teacher, m_gamma, m_divergence, m_shape) /
                          static_cast<double>(student.numel());
        return mean.to(compared.student.device(), compared.student.scalar_type());
    }

private:
    torch::Tensor rows(const torch::Tensor& series) const
    {
        auto flat = series.flatten(0, -2).to(torch::kCPU, torch::kDouble);
        if (flat.size(1) > m_longest)
            flat = torch::adaptive_avg_pool1d(flat.unsqueeze(1), m_longest).squeeze(1);
        return flat;
    }

    bool m_divergence;
    double m_gamma, m_shape;
    std::int64_t m_longest;
};

} // namespace

torch::Tensor softAlignmentCosts(const torch::Tensor& student, const torch::Tensor& teacher, double gamma,
                                 bool divergence, double shape)
{
    return AlignmentCosts::apply(student, teacher, gamma, divergence, shape);
}

TermEntry softDtwEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "soft_dtw",
        .label = RETORT_TEXT("learning", "Soft-DTW"),
        .summary =
            RETORT_TEXT("learning", "Matches the shape of the forecast and tolerates small shifts in time."),
        .source = "Cuturi and Blondel, Soft-DTW, ICML 2017, arXiv 1703.01541; Le Guen and Thome, DILATE, "
                  "NeurIPS 2019, "
                  "arXiv 1909.09020; Blondel et al., AISTATS 2021, arXiv 2010.08354",
        .formula = "(alpha (dtw(ys, yt) - dtw(ys, ys) / 2 - dtw(yt, yt) / 2) + (1 - alpha) sum_ij path_ij (i - j)^2 / H^2) / H, "
                   "soft minima of width gamma",
        .options = {{.id = "form",
                     .label = RETORT_TEXT("learning", "Form"),
                     .help = RETORT_TEXT(
                         "learning",
                         "The divergence is zero at the teacher's forecast; the plain form, as published, is "
                         "negative there, favours smoother forecasts, and costs a third."),
                     .type = ParameterType::choice,
                     .defaultValue = std::string("divergence"),
                     .choices = {{"divergence", RETORT_TEXT("learning", "Divergence")},
                                 {"plain", RETORT_TEXT("learning", "Plain")}}},
                    {.id = "gamma",
                     .label = RETORT_TEXT("learning", "Smoothing (gamma)"),
                     .help = RETORT_TEXT("learning", "Width of the soft minimum, in squared scaled units: "
                                                     "near 0 only the best alignment counts."),
                     .type = ParameterType::real,
                     .defaultValue = 0.01,
                     .minimum = 1e-5,
                     .maximum = 1e2,
                     .logarithmic = true},
                    {.id = "alpha",
                     .label = RETORT_TEXT("learning", "Shape weight (alpha)"),
                     .help = RETORT_TEXT("learning", "1: only the shape, whenever it occurs. Below 1, the rest is "
                                                     "the temporal distortion: how far the alignment deviates from "
                                                     "matching equal steps. DILATE uses 0.5."),
                     .type = ParameterType::real,
                     .defaultValue = 1.0,
                     .minimum = 0.0,
                     .maximum = 1.0,
                     .step = 0.1},
                    {.id = "longest",
                     .label = RETORT_TEXT("learning", "Maximum horizon"),
                     .help = RETORT_TEXT("learning", "Longer forecasts are first averaged down to this many steps: "
                                                     "the cost grows quadratically."),
                     .type = ParameterType::integer,
                     .defaultValue = std::int64_t{48},
                     .minimum = 2.0,
                     .maximum = 192.0}},
        .levels = {Level::prediction}};
    entry.make = [](const Options& options) { return std::make_unique<SoftDtw>(options); };
    return entry;
}

} // namespace retort::learning
