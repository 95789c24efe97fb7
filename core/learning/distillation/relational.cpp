// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/relational.h"

#include "core/learning/distillation/unit_amplitude.h"

namespace retort::learning
{
namespace
{

constexpr double smallestNorm = 1e-12;

/// Every pair once, in the order of torch::pdist.
torch::Tensor relativeDistances(const torch::Tensor& x)
{
    const auto distances = torch::pdist(x);
    const auto there = (distances > 0).sum().clamp_min(1);
    return distances / (distances.sum() / there).clamp_min(smallestNorm);
}

/// Vectors along the last axis with length 1; those without a length have no direction either, and no gradient.
torch::Tensor directions(const torch::Tensor& vectors)
{
    const auto lengths = vectors.norm(2, {-1}, true);
    const auto none = lengths.detach() < smallestNorm;
    return (vectors / lengths.masked_fill(none, 1)).masked_fill(none, 0);
}

/// Cosines [j, i, k] between the ways from sample j to i and to k.
torch::Tensor cosines(const torch::Tensor& x)
{
    const auto ways = directions(x.unsqueeze(0) - x.unsqueeze(1));
    return torch::bmm(ways, ways.transpose(1, 2));
}

torch::Tensor rowNormalisedGram(const torch::Tensor& x)
{
    return directions(torch::mm(x, x.t()));
}

class Relational : public DistillationTerm
{
public:
    explicit Relational(const Options& options)
        : m_distance(realOf(options, "distance"))
        , m_angle(realOf(options, "angle"))
        , m_gram(realOf(options, "gram"))
        , m_angleSamples(integerOf(options, "angle_samples"))
    {
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto student = withUnitAmplitude(compared.student.flatten(1));
        const auto teacher = withUnitAmplitude(compared.teacher.flatten(1));
        const auto samples = student.size(0);
        auto sum = student.sum() * 0;
        if (samples < 2)
            return sum;
        if (m_distance > 0) {
            const double ofTheMatrix = static_cast<double>(samples - 1) / static_cast<double>(samples);
            sum = sum + torch::smooth_l1_loss(relativeDistances(student), relativeDistances(teacher)) *
                            (m_distance * ofTheMatrix);
        }
        if (m_angle > 0) {
            const auto few = std::min(samples, m_angleSamples);
            sum = sum + torch::smooth_l1_loss(cosines(student.narrow(0, 0, few)),
                                              cosines(teacher.narrow(0, 0, few))) *
                            m_angle;
        }
        if (m_gram > 0)
            sum = sum + torch::mse_loss(rowNormalisedGram(student), rowNormalisedGram(teacher)) * m_gram;
        return sum;
    }

    Regressor regressor() const override { return Regressor::none; }

private:
    double m_distance;
    double m_angle;
    double m_gram;
    std::int64_t m_angleSamples;
};

Parameter part(const char* id, Text label, Text help, double weight)
{
    return {.id = id,
            .label = label,
            .help = help,
            .type = ParameterType::real,
            .defaultValue = weight,
            .minimum = 0.0,
            .maximum = 1e5};
}

} // namespace

TermEntry relationalEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "relational",
        .label = RETORT_TEXT("learning", "Relations"),
        .summary = RETORT_TEXT("learning",
                               "Matches how the windows of a batch relate to each other, not each window itself."),
        .source =
            "Park et al., Relational Knowledge Distillation, CVPR 2019, arXiv 1904.05068; Tung and Mori, "
            "Similarity-Preserving Knowledge Distillation, ICCV 2019, arXiv 1907.09682",
        .formula = "25 huber(d_s, d_t) + 50 huber(cos_s, cos_t) + g mean (G_s - G_t)^2",
        .options =
            {part("distance", RETORT_TEXT("learning", "Distances"),
                  RETORT_TEXT("learning", "Weight of the distances between two windows, relative to their "
                                          "mean; 0 leaves them out."),
                  25),
             part("angle", RETORT_TEXT("learning", "Angles"),
                  RETORT_TEXT("learning", "Weight of the angles between three windows; 0 leaves them out."),
                  50),
             part("gram", RETORT_TEXT("learning", "Gram matrix"),
                  RETORT_TEXT("learning", "Weight of the inner products of all windows, each row normalised; the "
                                          "paper uses 3000, 0 leaves them out."),
                  0),
             {.id = "angle_samples",
              .label = RETORT_TEXT("learning", "Windows for angles"),
              .help = RETORT_TEXT(
                  "learning",
                  "How many windows of a batch are used for angles: the cost grows cubically."),
              .type = ParameterType::integer,
              .defaultValue = std::int64_t{16},
              .minimum = 3.0,
              .maximum = 256.0}},
        .levels = {Level::feature, Level::prediction}};
    entry.make = [](const Options& options) { return std::make_unique<Relational>(options); };
    return entry;
}

} // namespace retort::learning
