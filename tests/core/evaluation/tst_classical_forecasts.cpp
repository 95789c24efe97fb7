// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/classical_forecasts.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace retort;
using namespace retort::evaluation;

namespace
{

bool near(double one, double other, double tolerance = 1e-9)
{
    return std::abs(one - other) <= tolerance * std::max(1.0, std::abs(other));
}

/// Theta as it was published: the mean of the trend line and of the smoothed line with twice the curvature.
std::vector<double> thetaByItsLines(const std::vector<double>& x, double alpha, std::size_t steps)
{
    const auto n = static_cast<double>(x.size());
    double mx = 0, xt = 0, tt = 0;
    for (const double value : x)
        mx += value / n;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double t = static_cast<double>(i) - (n - 1) / 2;
        xt += x[i] * t;
        tt += t * t;
    }
    const double slope = xt / tt;
    const auto line = [&](double i) { return mx + slope * (i - (n - 1) / 2); };
    double level = 2 * x[0] - line(0);
    for (std::size_t i = 1; i < x.size(); ++i)
        level += alpha * (2 * x[i] - line(static_cast<double>(i)) - level);
    std::vector<double> forecast;
    for (std::size_t step = 0; step < steps; ++step)
        forecast.push_back((line(n + static_cast<double>(step)) + level) / 2);
    return forecast;
}

/// Least squares by elimination, and the sum of squared errors row by row.
std::pair<std::vector<double>, double> fitted(const std::vector<double>& x, std::size_t order, std::size_t from)
{
    const std::size_t width = order + 1;
    std::vector<std::vector<double>> a(width, std::vector<double>(width + 1, 0.0));
    const auto row = [&](std::size_t i) {
        std::vector<double> r = {1};
        for (std::size_t lag = 1; lag <= order; ++lag)
            r.push_back(x[i - lag]);
        return r;
    };
    for (std::size_t i = from; i < x.size(); ++i) {
        const auto r = row(i);
        for (std::size_t p = 0; p < width; ++p) {
            for (std::size_t q = 0; q < width; ++q)
                a[p][q] += r[p] * r[q];
            a[p][width] += r[p] * x[i];
        }
    }
    for (std::size_t p = 0; p < width; ++p)
        for (std::size_t q = 0; q < width; ++q)
            if (q != p) {
                const double factor = a[q][p] / a[p][p];
                for (std::size_t k = p; k <= width; ++k)
                    a[q][k] -= factor * a[p][k];
            }
    std::vector<double> c;
    for (std::size_t p = 0; p < width; ++p)
        c.push_back(a[p][width] / a[p][p]);
    double error = 0;
    for (std::size_t i = from; i < x.size(); ++i) {
        const auto r = row(i);
        double forecast = 0;
        for (std::size_t p = 0; p < width; ++p)
            forecast += c[p] * r[p];
        error += (x[i] - forecast) * (x[i] - forecast);
    }
    return {c, error};
}

} // namespace

class TestClassicalForecasts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drift()
    {
        const std::vector<double> lookBack = {1, 3, 2, 7};
        std::vector<double> horizon(3);
        Drift().forecast(lookBack, 4, horizon);
        QCOMPARE(horizon, (std::vector<double>{9, 11, 13}));
        Drift().forecast({lookBack.data(), 1}, 1, horizon); // one value has no line
        QCOMPARE(horizon, (std::vector<double>{1, 1, 1}));
    }

    void thetaIsTheMeanOfItsLines()
    {
        std::mt19937 random(3);
        std::normal_distribution<double> normal;
        std::vector<double> x;
        for (int i = 0; i < 80; ++i)
            x.push_back(0.05 * i + normal(random));
        const Theta theta(x, 0, 1);
        std::vector<double> horizon(6);
        theta.forecast(x, 80, horizon);
        const auto expected = thetaByItsLines(x, theta.smoothing(), 6);
        for (std::size_t step = 0; step < 6; ++step)
            QVERIFY(near(horizon[step], expected[step]));
        QVERIFY(horizon[5] > horizon[0]); // half the trend is left
    }

    void thetaKnowsTheSeason()
    {
        std::vector<double> rows;
        for (int i = 0; i < 40; ++i)
            rows.push_back(std::vector<double>{1, 5, -2, 0}[static_cast<std::size_t>(i % 4)]);
        rows[6] = std::nan("");
        const Theta theta(rows, 0, 4);
        std::vector<double> horizon(5);
        theta.forecast({rows.data() + 30, 8}, 38, horizon);
        for (std::size_t step = 0; step < 5; ++step)
            QVERIFY2(std::abs(horizon[step] - std::vector<double>{1, 5, -2, 0}[(38 + step) % 4]) < 1e-9, qPrintable(QString::number(horizon[step])));
    }

    void autoregressionAsByElimination()
    {
        std::mt19937 random(5);
        std::normal_distribution<double> normal;
        std::vector<double> x = {0, 0};
        for (int i = 2; i < 600; ++i)
            x.push_back(0.5 + 0.6 * x[x.size() - 1] - 0.3 * x[x.size() - 2] + normal(random));
        const Autoregression model(x, 96);
        std::size_t best = 0;
        double least = std::numeric_limits<double>::infinity();
        const auto rows = static_cast<double>(x.size() - Autoregression::mostLags);
        for (std::size_t order = 0; order <= Autoregression::mostLags; ++order) {
            const double aic = rows * std::log(fitted(x, order, Autoregression::mostLags).second / rows) + 2 * static_cast<double>(order + 1);
            if (aic < least) {
                least = aic;
                best = order;
            }
        }
        const auto expected = fitted(x, best, Autoregression::mostLags).first;
        QCOMPARE(model.coefficients().size(), expected.size());
        QVERIFY(best >= 2);
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(near(model.coefficients()[i], expected[i], 1e-7));
        std::vector<double> horizon(3);
        const std::vector<double> lookBack(x.end() - 96, x.end());
        model.forecast(lookBack, 600, horizon);
        std::vector<double> all = lookBack;
        for (const double step : horizon) {
            double forecast = expected[0];
            for (std::size_t lag = 1; lag < expected.size(); ++lag)
                forecast += expected[lag] * all[all.size() - lag];
            QVERIFY(near(step, forecast, 1e-7));
            all.push_back(forecast);
        }
    }

    void awkwardRows()
    {
        const std::vector<double> constant(50, 3.0), missing(50, std::nan("")), few = {1, 2};
        std::vector<double> horizon(4);
        for (const auto* rows : {&constant, &missing, &few}) {
            Autoregression(*rows, 10).forecast(constant, 50, horizon);
            for (const double value : horizon)
                QVERIFY(std::isfinite(value));
            Theta(*rows, 0, 7).forecast(constant, 50, horizon);
            for (const double value : horizon)
                QVERIFY(std::isfinite(value));
        }
        Autoregression(constant, 10).forecast(constant, 50, horizon);
        QVERIFY(std::abs(horizon[3] - 3) < 1e-9);
    }
};

RETORT_TEST(TestClassicalForecasts)
#include "tst_classical_forecasts.moc"
