// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/registry.h"
#include "tests/core/learning/oracle.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <cmath>
#include <complex>
#include <numbers>

using namespace retort;
using namespace retort::learning;

namespace
{

double lossOf(const char* kind, const Options& options, const torch::Tensor& student, const torch::Tensor& teacher, const torch::Tensor& truth = {})
{
    Comparison compared{student, teacher};
    compared.truth = truth;
    return makeTerm(kind, options)->loss(compared).item<double>();
}

double entry(const torch::Tensor& x, std::int64_t b, std::int64_t c, std::int64_t h)
{
    return x[b][c][h].item<double>();
}

bool near(double one, double other)
{
    return std::abs(one - other) < 1e-10 * std::max(1.0, std::abs(other));
}

double correlation(const std::vector<double>& x, const std::vector<double>& y)
{
    double mx = 0, my = 0, xy = 0, xx = 0, yy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        mx += x[i] / static_cast<double>(x.size());
        my += y[i] / static_cast<double>(y.size());
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
        xy += (x[i] - mx) * (y[i] - my);
        xx += (x[i] - mx) * (x[i] - mx);
        yy += (y[i] - my) * (y[i] - my);
    }
    return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : 0;
}

std::vector<double> row(const torch::Tensor& x, std::int64_t b, std::int64_t c)
{
    const auto values = x[b][c].contiguous();
    return {values.data_ptr<double>(), values.data_ptr<double>() + values.numel()};
}

/// By plain loops: the mean squared difference of the correlations of all pairs of channels.
double channelDifference(const torch::Tensor& s, const torch::Tensor& t)
{
    double sum = 0;
    for (std::int64_t b = 0; b < s.size(0); ++b)
        for (std::int64_t i = 0; i < s.size(1); ++i)
            for (std::int64_t j = 0; j < s.size(1); ++j)
                sum += std::pow(correlation(row(s, b, i), row(s, b, j)) - correlation(row(t, b, i), row(t, b, j)), 2);
    return sum / static_cast<double>(s.size(0) * s.size(1) * s.size(1));
}

} // namespace

/// Each against its formula by plain loops.
class TestNewerTerms : public QObject
{
    Q_OBJECT

private:
    torch::Tensor m_student, m_teacher;

private Q_SLOTS:
    void init()
    {
        torch::manual_seed(4);
        m_student = torch::randn({3, 4, 12}, torch::kDouble);
        m_teacher = torch::randn({3, 4, 12}, torch::kDouble);
    }

    void correlationsOfChannelsAndSteps()
    {
        const double nodes = channelDifference(m_student, m_teacher);
        QVERIFY(near(lossOf("channel_correlation", {}, m_student, m_teacher), nodes));
        const double steps = channelDifference(m_student.transpose(1, 2), m_teacher.transpose(1, 2));
        QVERIFY(near(lossOf("spatio_temporal_correlation", {{"space", 2.0}, {"time", 3.0}}, m_student, m_teacher), 2 * nodes + 3 * steps));
        // Scale and level of a channel are no part of it; a constant channel correlates with none.
        QVERIFY(lossOf("channel_correlation", {}, m_student * 5 + 2, m_student) < 1e-20);
        auto flat = m_student.clone();
        flat.select(1, 0).fill_(3);
        QVERIFY(near(lossOf("channel_correlation", {}, flat, m_teacher), [&] {
            double sum = 0;
            for (std::int64_t b = 0; b < 3; ++b)
                for (std::int64_t i = 0; i < 4; ++i)
                    for (std::int64_t j = 0; j < 4; ++j)
                        sum += std::pow((i == 0 || j == 0 ? 0 : correlation(row(flat, b, i), row(flat, b, j))) - correlation(row(m_teacher, b, i), row(m_teacher, b, j)), 2);
            return sum / 48;
        }()));
    }

    /// Features of different widths are compared by how their positions relate.
    void featuresOfDifferentWidths()
    {
        const auto wide = torch::randn({3, 4, 30}, torch::kDouble);
        QVERIFY(near(lossOf("spatio_temporal_correlation", {}, m_student, wide), channelDifference(m_student, wide)));
        // Eight positions are averaged two by two to four.
        const auto finer = torch::randn({3, 8, 30}, torch::kDouble);
        QVERIFY(near(lossOf("spatio_temporal_correlation", {}, m_student, finer), channelDifference(m_student, finer.unflatten(1, {4, 2}).mean(2))));
        // Without positions: the windows of the batch.
        const auto flat = torch::randn({3, 9}, torch::kDouble);
        QVERIFY(near(lossOf("channel_correlation", {}, m_student, flat), channelDifference(m_student.flatten(1).unsqueeze(0), flat.unsqueeze(0))));
    }

    /// Targets that move along one line have one component: only the part of the error along it counts.
    void principalComponentsOfTheTargets()
    {
        const auto direction = torch::randn({12}, torch::kDouble);
        const auto unit = direction / direction.norm();
        const auto term = makeTerm("principal", {{"rank", 1.0 / 12}});
        QVERIFY(term->readsTrainingTargets());
        const auto heights = torch::randn({200, 4, 1}, torch::kDouble);
        const auto targets = heights * unit + 5; // the mean is no part of the covariance
        for (const std::int64_t first : {0, 120})
            term->readTrainingTargets(targets.narrow(0, first, first == 0 ? 120 : 80));
        term->endOfTrainingTargets();
        double sum = 0;
        for (std::int64_t b = 0; b < 3; ++b)
            for (std::int64_t c = 0; c < 4; ++c) {
                double along = 0;
                for (std::int64_t h = 0; h < 12; ++h)
                    along += (entry(m_student, b, c, h) - entry(m_teacher, b, c, h)) * unit[h].item<double>();
                sum += std::abs(along) / 12;
            }
        QVERIFY(std::abs(term->loss({m_student, m_teacher}).item<double>() - sum) < 1e-8);
        // All components are a rotation: the errors' squares keep their sum.
        const auto whole = makeTerm("principal", {{"rank", 1.0}});
        whole->readTrainingTargets(torch::randn({100, 4, 12}, torch::kDouble));
        whole->endOfTrainingTargets();
        QVERIFY(whole->loss({m_student, m_teacher}).item<double>() > 0);
        QVERIFY(std::abs(whole->loss({m_student, m_student}).item<double>()) < 1e-12);
    }

    void seasonAndTrend()
    {
        constexpr double smoothing = 0.3, weight = 0.4;
        double season = 0, trend = 0;
        for (std::int64_t b = 0; b < 3; ++b)
            for (std::int64_t c = 0; c < 4; ++c) {
                double ours = entry(m_student, b, c, 0), theirs = entry(m_teacher, b, c, 0);
                for (std::int64_t h = 0; h < 12; ++h) {
                    if (h > 0) {
                        ours = smoothing * entry(m_student, b, c, h) + (1 - smoothing) * ours;
                        theirs = smoothing * entry(m_teacher, b, c, h) + (1 - smoothing) * theirs;
                    }
                    trend += std::abs(ours - theirs) / 144;
                    season += std::pow((entry(m_student, b, c, h) - ours) - (entry(m_teacher, b, c, h) - theirs), 2) / 144;
                }
            }
        QVERIFY(near(lossOf("decomposition", {{"smoothing", smoothing}, {"season", weight}, {"balanced", false}}, m_student, m_teacher), weight * season + (1 - weight) * trend));
        QVERIFY(near(lossOf("decomposition", {{"smoothing", smoothing}, {"season", weight}}, m_student, m_teacher), season)); // the trend in the size of the season
    }

    void lowAndHighFrequencies()
    {
        double low = 0, high = 0;
        for (std::int64_t b = 0; b < 3; ++b)
            for (std::int64_t c = 0; c < 4; ++c)
                for (int k = 0; k < 7; ++k) {
                    std::complex<double> bin = 0;
                    for (int h = 0; h < 12; ++h)
                        bin += (entry(m_student, b, c, h) - entry(m_teacher, b, c, h)) * std::polar(1.0, -2 * std::numbers::pi * k * h / 12);
                    (k < 3 ? low : high) += std::norm(bin) / 12 / 84;
                }
        QVERIFY(near(lossOf("frequency_split", {{"cut", 3.0 / 7}, {"low", 2.0}, {"high", 0.5}}, m_student, m_teacher), 2 * low + 0.5 * high));
    }

    /// The truth has a period of 6: patches of 3 steps, each one step after the one before.
    void patchesOfHalfAPeriod()
    {
        auto truth = torch::zeros({3, 4, 12}, torch::kDouble);
        for (int h = 0; h < 12; ++h)
            truth.select(2, h).fill_(std::sin(2 * std::numbers::pi * h / 6));
        double unlike = 0, divergence = 0, level = 0;
        constexpr int patches = 10;
        for (std::int64_t b = 0; b < 3; ++b)
            for (std::int64_t c = 0; c < 4; ++c)
                for (int first = 0; first < patches; ++first) {
                    std::vector<double> s, t;
                    double es = 0, et = 0, ms = 0, mt = 0;
                    for (int i = 0; i < 3; ++i) {
                        s.push_back(entry(m_student, b, c, first + i));
                        t.push_back(entry(m_teacher, b, c, first + i));
                        es += std::exp(s.back());
                        et += std::exp(t.back());
                        ms += s.back() / 3;
                        mt += t.back() / 3;
                    }
                    unlike += 1 - correlation(s, t);
                    for (std::size_t i = 0; i < 3; ++i)
                        divergence += std::exp(t[i]) / et * std::log(std::exp(t[i]) / et / (std::exp(s[i]) / es));
                    level += std::abs(ms - mt);
                }
        const double count = 12.0 * patches;
        QVERIFY(near(lossOf("patch_structure", {{"balanced", false}}, m_student, m_teacher, truth), (unlike + divergence + level) / count));
    }

    /// Balanced, each part's gradient has the mean of the three norms.
    void balancedPartsHaveTheirMeanNorm()
    {
        auto truth = torch::zeros({3, 4, 12}, torch::kDouble); // a period of 6: patches of 3, one step apart
        for (int h = 0; h < 12; ++h)
            truth.select(2, h).fill_(std::sin(2 * std::numbers::pi * h / 6));
        auto student = m_student.clone().requires_grad_();
        const auto gradientOf = [&](const torch::Tensor& loss) { return torch::autograd::grad({loss}, {student}).front(); };
        const auto patches = [](const torch::Tensor& x) { return x.unfold(2, 3, 1); };
        const auto s = patches(student), t = patches(m_teacher);
        const auto ours = s - s.mean(-1, true), theirs = t - t.mean(-1, true);
        const std::array parts = {gradientOf((1 - (ours * theirs).sum(-1) / (ours.norm(2, {-1}) * theirs.norm(2, {-1}))).mean()),
                                  gradientOf((torch::softmax(patches(m_teacher), -1) * (torch::log_softmax(patches(m_teacher), -1) - torch::log_softmax(patches(student), -1))).sum(-1).mean()),
                                  gradientOf((patches(student).mean(-1) - patches(m_teacher).mean(-1)).abs().mean())};
        double mean = 0;
        for (const auto& part : parts)
            mean += part.norm().item<double>() / 3;
        auto expected = torch::zeros_like(m_student);
        for (const auto& part : parts)
            expected += part * (mean / part.norm().item<double>());
        Comparison compared{student, m_teacher};
        compared.truth = truth;
        QVERIFY(testing::relativeDifference(gradientOf(makeTerm("patch_structure", {})->loss(compared)), expected) < 1e-9);
    }

    void lowPassPoolingByHand()
    {
        const auto s = torch::tensor({1.0, 2.0, 4.0, 3.0, 0.0, 5.0, 7.0}, torch::kDouble).view({1, 1, 7});
        const auto zero = torch::zeros_like(s);
        const auto filtered = [&](int i) {
            const std::array<double, 5> weights = {0.25, 0.75, 1, 0.75, 0.25};
            double sum = 0;
            for (int k = -2; k <= 2; ++k)
                sum += weights[static_cast<std::size_t>(k + 2)] / 3 * s[0][0][std::clamp(i + k, 0, 6)].item<double>();
            return sum;
        };
        const double fine = (1 + 4 + 16 + 9 + 0 + 25 + 49) / 7.0, coarse = (std::pow(filtered(0), 2) + std::pow(filtered(2), 2) + std::pow(filtered(4), 2)) / 3;
        QVERIFY(near(lossOf("multi_scale", {{"levels", std::int64_t{1}}, {"pooling", std::string("low_pass")}}, s, zero), (fine + coarse) / 2));
    }
};

RETORT_TEST(TestNewerTerms)
#include "tst_newer_terms.moc"
