// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/learning/term_checks.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using testing::near;
using testing::series;
using testing::valueOf;

namespace
{

/// A way through two series: what it costs, and how far it strays from the diagonal, squared and over the squared length.
struct Way {
    double cost, distortion;
};

void collectWays(const std::vector<double>& x, const std::vector<double>& y, std::size_t i, std::size_t j, Way before,
                 std::vector<Way>& ways)
{
    const double apart = (static_cast<double>(i) - static_cast<double>(j)) / static_cast<double>(x.size());
    const Way way{before.cost + (x[i] - y[j]) * (x[i] - y[j]), before.distortion + apart * apart};
    if (i + 1 == x.size() && j + 1 == y.size())
        ways.push_back(way);
    if (i + 1 < x.size())
        collectWays(x, y, i + 1, j, way, ways);
    if (j + 1 < y.size())
        collectWays(x, y, i, j + 1, way, ways);
    if (i + 1 < x.size() && j + 1 < y.size())
        collectWays(x, y, i + 1, j + 1, way, ways);
}

std::vector<Way> everyWay(const std::vector<double>& x, const std::vector<double>& y)
{
    std::vector<Way> ways;
    collectWays(x, y, 0, 0, {0, 0}, ways);
    return ways;
}

double softMinimumOfWays(const std::vector<double>& x, const std::vector<double>& y, double gamma)
{
    double sum = 0;
    for (const Way& way : everyWay(x, y))
        sum += std::exp(-way.cost / gamma);
    return -gamma * std::log(sum);
}

/// Mean over the ways, each as likely as exp(-cost / gamma).
double meanDistortion(const std::vector<double>& x, const std::vector<double>& y, double gamma)
{
    double sum = 0, weights = 0;
    for (const Way& way : everyWay(x, y)) {
        sum += std::exp(-way.cost / gamma) * way.distortion;
        weights += std::exp(-way.cost / gamma);
    }
    return sum / weights;
}

const std::vector<double> first = {0.1, 1.2, -0.3, 0.8, 0.2}, second = {0.4, 0.1, 1.0, -0.5, 0.9};

} // namespace

class TestSoftDtw : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void overEveryWay_data()
    {
        QTest::addColumn<double>("gamma");
        for (const double gamma : {0.01, 0.5, 10.0})
            QTest::addRow("%g", gamma) << gamma;
    }
    void overEveryWay()
    {
        QFETCH(double, gamma);
        const double plain = softMinimumOfWays(first, second, gamma);
        QVERIFY(near(valueOf("soft_dtw", {series(first), series(second)}, {{"gamma", gamma}, {"form", std::string("plain")}}),
                     plain / 5));
        QVERIFY(near(valueOf("soft_dtw", {series(first), series(second)}, {{"gamma", gamma}}),
                     (plain - softMinimumOfWays(first, first, gamma) / 2 - softMinimumOfWays(second, second, gamma) / 2) / 5));
    }

    void distortionOverEveryWay_data() { overEveryWay_data(); }
    void distortionOverEveryWay()
    {
        QFETCH(double, gamma);
        const double distortion = meanDistortion(first, second, gamma);
        const auto value = [&](double alpha, const char* form) {
            return valueOf("soft_dtw", {series(first), series(second)},
                           {{"gamma", gamma}, {"form", std::string(form)}, {"alpha", alpha}});
        };
        QVERIFY(near(value(0, "plain"), distortion / 5));
        QVERIFY(near(value(0.3, "plain"), (0.3 * softMinimumOfWays(first, second, gamma) + 0.7 * distortion) / 5));
        QVERIFY(near(value(0, "divergence"), distortion / 5));
        QVERIFY(near(value(0.5, "divergence"), (value(1, "divergence") + value(0, "plain")) / 2));
    }

    void gradientsOfTheDistortion_data()
    {
        QTest::addColumn<double>("alpha");
        QTest::addColumn<QString>("form");
        for (const char* form : {"plain", "divergence"})
            for (const double alpha : {0.0, 0.5})
                QTest::addRow("%s, %g", form, alpha) << alpha << QString::fromLatin1(form);
    }
    void gradientsOfTheDistortion()
    {
        QFETCH(double, alpha);
        QFETCH(QString, form);
        torch::manual_seed(5);
        auto student = torch::randn({2, 2, 9}, torch::kDouble).requires_grad_();
        auto teacher = torch::randn({2, 2, 9}, torch::kDouble).requires_grad_();
        const auto loss = [&] {
            return testing::lossOf("soft_dtw", {student, teacher},
                                   {{"gamma", 0.2}, {"alpha", alpha}, {"form", form.toStdString()}});
        };
        QVERIFY(testing::gradientFault(loss, student) < 1e-5);
        teacher.mutable_grad() = torch::Tensor();
        QVERIFY(testing::gradientFault(loss, teacher) < 1e-5);
    }

    /// The shape alone forgives a shift; the distortion does not.
    void aShift()
    {
        const auto peak = series({0, 0, 1, 0, 0, 0}), later = series({0, 0, 0, 1, 0, 0});
        const double shape = valueOf("soft_dtw", {peak, later});
        QVERIFY(shape < 0.05 * valueOf("prediction_matching", {peak, later}));
        const auto distorted = [&](const torch::Tensor& answer) { return valueOf("soft_dtw", {answer, later}, {{"alpha", 0.0}}); };
        QVERIFY(distorted(peak) > 1e-3);
        QVERIFY(distorted(series({0, 1, 0, 0, 0, 0})) > 1.5 * distorted(peak));
        QVERIFY(distorted(later) < 0.5 * distorted(peak)); // soft ways stray a little where all is flat
    }

    void longHorizonsAreAveraged()
    {
        torch::manual_seed(8);
        const auto student = torch::randn({2, 3, 12}, torch::kDouble), teacher = torch::randn({2, 3, 12}, torch::kDouble);
        const Options options{{"longest", std::int64_t{4}}};
        QVERIFY(near(valueOf("soft_dtw", {student, teacher}, options),
                     valueOf("soft_dtw", {torch::avg_pool1d(student, 3), torch::avg_pool1d(teacher, 3)}, options)));
    }
};

RETORT_TEST(TestSoftDtw)
#include "tst_soft_dtw.moc"
