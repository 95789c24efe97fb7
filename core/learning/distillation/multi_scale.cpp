// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/multi_scale.h"

namespace retort::learning
{
namespace
{

int scalesOf(std::int64_t length, int levels)
{
    int scales = 1;
    while (scales <= levels && (length >> scales) > 0)
        ++scales;
    return scales;
}

/// Average pooling is linear, so the pyramid is that of the difference d, and the loss d'Md. Adds the row's
/// part of the loss of every scale to `sums` and writes M d (without the common factor 2 / scales / rows)
/// over `gradient`.
template <typename T>
void addRow(const T* student, const T* teacher, std::int64_t length, int scales, T* pyramid, T* gradient,
            double* sums)
{
    for (std::int64_t i = 0; i < length; ++i)
        pyramid[i] = student[i] - teacher[i];
    T* level = pyramid;
    std::int64_t size = length;
    for (int scale = 0; scale < scales; ++scale) {
        T lanes[8] = {};
        std::int64_t i = 0;
        for (; i + 8 <= size; i += 8)
            for (int lane = 0; lane < 8; ++lane)
                lanes[lane] += level[i + lane] * level[i + lane];
        for (; i < size; ++i)
            lanes[0] += level[i] * level[i];
        for (const T lane : lanes)
            sums[scale] += lane;
        if (scale + 1 < scales)
            for (std::int64_t j = 0; j < size / 2; ++j)
                level[size + j] = (level[2 * j] + level[2 * j + 1]) / 2;
        level += size;
        size /= 2;
    }
    // From the coarsest scale back: each value hands half of its gradient to the two it was made of.
    for (int scale = scales - 1; scale >= 0; --scale) {
        size = length >> scale;
        level -= size;
        for (std::int64_t i = 0; i < size; ++i)
            level[i] /= static_cast<T>(size);
        if (scale + 1 < scales)
            for (std::int64_t j = 0; j < size / 2; ++j) {
                level[2 * j] += level[size + j] / 2;
                level[2 * j + 1] += level[size + j] / 2;
            }
    }
    std::copy(pyramid, pyramid + length, gradient);
}

template <typename T>
double onePass(const torch::Tensor& student, const torch::Tensor& teacher, const torch::Tensor& gradient,
               int scales)
{
    const auto length = student.size(-1), rows = student.numel() / length;
    std::vector<T> pyramid(static_cast<std::size_t>(2 * length + 1));
    std::vector<double> sums(static_cast<std::size_t>(scales));
    for (std::int64_t row = 0; row < rows; ++row)
        addRow(student.data_ptr<T>() + row * length, teacher.data_ptr<T>() + row * length, length, scales,
               pyramid.data(), gradient.data_ptr<T>() + row * length, sums.data());
    double loss = 0;
    for (int scale = 0; scale < scales; ++scale)
        loss +=
            sums[static_cast<std::size_t>(scale)] / static_cast<double>((length >> scale) * rows * scales);
    return loss;
}

/// Value and gradient in one pass over the rows, on the CPU.
class AveragePyramid : public torch::autograd::Function<AveragePyramid>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& givenStudent,
                                 const torch::Tensor& givenTeacher, int levels)
    {
        const auto student = givenStudent.contiguous(), teacher = givenTeacher.contiguous();
        const auto length = student.size(-1), rows = student.numel() / length;
        const int scales = scalesOf(length, levels);
        const auto gradient = torch::empty_like(student);
        const double loss = student.scalar_type() == torch::kDouble
                                ? onePass<double>(student, teacher, gradient, scales)
                                : onePass<float>(student, teacher, gradient, scales);
        context->save_for_backward({gradient});
        context->saved_data["factor"] = 2.0 / static_cast<double>(scales * rows);
        return torch::full({}, loss, student.options());
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list upstream)
    {
        const double factor = context->saved_data["factor"].toDouble() * upstream[0].item<double>();
        const auto ofStudent = context->get_saved_variables()[0] * factor;
        return {ofStudent, context->needs_input_grad(1) ? -ofStudent : torch::Tensor(), torch::Tensor()};
    }
};

/// A Hann filter of five steps, the ends repeated, then every second value: what is too fast for the coarser scale does not fold back into it.
torch::Tensor lowPassed(const torch::Tensor& x)
{
    const auto size = x.size(-1) / 2 * 2;
    const auto rows = x.reshape({-1, 1, x.size(-1)});
    const auto padded = torch::cat({rows.narrow(2, 0, 1), rows.narrow(2, 0, 1), rows, rows.narrow(2, rows.size(2) - 1, 1), rows.narrow(2, rows.size(2) - 1, 1)}, 2);
    // sin^2(pi k / 6) for k = 1 .. 5, over its sum of 3
    const auto filter = torch::tensor({0.25 / 3, 0.75 / 3, 1.0 / 3, 0.75 / 3, 0.25 / 3}, torch::kDouble).to(x.device(), x.scalar_type()).view({1, 1, 5});
    const auto filtered = torch::conv1d(padded, filter).narrow(2, 0, size).slice(2, 0, size, 2);
    auto sizes = x.sizes().vec();
    sizes.back() = size / 2;
    return filtered.view(sizes);
}

torch::Tensor halved(const torch::Tensor& x, const std::string& pooling)
{
    if (pooling == "low_pass")
        return lowPassed(x);
    const auto size = x.size(-1) / 2 * 2;
    const auto pairs = x.narrow(-1, 0, size).unflatten(-1, {size / 2, 2});
    if (pooling == "max")
        return pairs.amax(-1);
    return pooling == "every_second" ? pairs.select(-1, 0) : pairs.mean(-1);
}

class MultiScale : public DistillationTerm
{
public:
    explicit MultiScale(const Options& options)
        : m_levels(static_cast<int>(integerOf(options, "levels")))
        , m_pooling(textOf(options, "pooling"))
    {
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        return multiScaleLoss(compared.student, compared.teacher, m_levels, m_pooling);
    }

private:
    int m_levels;
    std::string m_pooling;
};

} // namespace

torch::Tensor multiScaleLoss(const torch::Tensor& student, const torch::Tensor& teacher, int levels,
                             const std::string& pooling)
{
    const bool real = student.scalar_type() == torch::kFloat || student.scalar_type() == torch::kDouble;
    if (pooling == "average" && student.device().is_cpu() && real)
        return AveragePyramid::apply(student, teacher, levels);
    const int scales = scalesOf(student.size(-1), levels);
    auto s = student, t = teacher;
    auto sum = torch::mse_loss(s, t);
    for (int scale = 1; scale < scales; ++scale) {
        s = halved(s, pooling);
        t = halved(t, pooling);
        sum = sum + torch::mse_loss(s, t);
    }
    return sum / scales;
}

TermEntry multiScaleEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "multi_scale",
        .label = RETORT_TEXT("learning", "Multi-scale"),
        .summary = RETORT_TEXT(
            "learning",
            "Matches the teacher at full resolution and at coarser scales, where the trend shows."),
        .source = "Ni et al., TimeDistill, arXiv 2502.15016, equations 4 and 6",
        .formula = "1/(M+1) sum_m mean (pool^m(s) - pool^m(t))^2",
        .options = {{.id = "levels",
                     .label = RETORT_TEXT("learning", "Coarser scales"),
                     .help = RETORT_TEXT("learning", "How many times the series is halved: 3 compares four scales. "
                                                     "Halving stops when nothing is left."),
                     .type = ParameterType::integer,
                     .defaultValue = std::int64_t{3},
                     .minimum = 0,
                     .maximum = 16},
                    {.id = "pooling",
                     .label = RETORT_TEXT("learning", "Pooling"),
                     .help =
                         RETORT_TEXT("learning", "How two neighbouring values become one on the coarser scale."),
                     .type = ParameterType::choice,
                     .defaultValue = std::string("average"),
                     .choices = {{"average", RETORT_TEXT("learning", "Average")},
                                 {"max", RETORT_TEXT("learning", "Maximum")},
                                 {"every_second", RETORT_TEXT("learning", "Every second value")},
                                 {"low_pass", RETORT_TEXT("learning", "Low-pass filter")}}}},
        .levels = {Level::prediction, Level::feature}};
    entry.make = [](const Options& options) { return std::make_unique<MultiScale>(options); };
    return entry;
}

} // namespace retort::learning
