// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/real_fft.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace retort::signal;

namespace
{

std::vector<std::complex<double>> naiveTransform(const std::vector<float>& series)
{
    const std::size_t length = series.size();
    std::vector<std::complex<double>> bins(length / 2 + 1);
    for (std::size_t bin = 0; bin < bins.size(); ++bin)
        for (std::size_t i = 0; i < length; ++i)
            bins[bin] +=
                std::polar<double>(series[i], -2 * std::numbers::pi * static_cast<double>(bin * i % length) /
                                                  static_cast<double>(length));
    return bins;
}

std::vector<float> noise(int length)
{
    std::mt19937 generator(static_cast<unsigned>(length));
    std::normal_distribution<float> normal(0.5F, 2.0F);
    std::vector<float> series(static_cast<std::size_t>(length));
    for (float& value : series)
        value = normal(generator);
    return series;
}

} // namespace

class TestRealFft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lengths_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {1, 2, 3, 4, 5, 7, 8, 24, 45, 96, 97, 101, 192, 336, 337, 720})
            QTest::addRow("%d", length) << length;
    }

    void lengths()
    {
        QFETCH(int, length);
        const std::vector<float> series = noise(length);
        RealFft fft(length);
        QCOMPARE(fft.bins(), length / 2 + 1);
        std::vector<std::complex<float>> bins(static_cast<std::size_t>(fft.bins()));
        fft.forward(series, bins);

        const auto expected = naiveTransform(series);
        for (std::size_t bin = 0; bin < bins.size(); ++bin)
            QVERIFY2(std::abs(std::complex<double>(bins[bin]) - expected[bin]) < 1e-4 * std::sqrt(length) * 2,
                     qPrintable(QString::number(bin)));

        double inTime = 0;
        for (const float value : series)
            inTime += static_cast<double>(value) * value;
        double inFrequency = 0;
        for (std::size_t bin = 0; bin < bins.size(); ++bin) {
            const bool once = bin == 0 || 2 * bin == series.size();
            inFrequency += std::norm(std::complex<double>(bins[bin])) * (once ? 1 : 2);
        }
        QVERIFY(std::abs(inFrequency / length - inTime) < 1e-5 * inTime);
    }

    void transformsAgainAndMoves()
    {
        const std::vector<float> first = noise(31);
        const std::vector<float> second(31, 1.0F);
        RealFft fft(31);
        std::vector<std::complex<float>> bins(16);
        fft.forward(first, bins);
        const auto once = bins;
        RealFft moved = std::move(fft);
        moved.forward(second, bins);
        QCOMPARE(bins[0], std::complex<float>(31.0F, 0.0F));
        moved.forward(first, bins);
        QVERIFY(bins == once);
    }

    void fastLengths()
    {
        QCOMPARE(fastLength(8640), 8640);
        QCOMPARE(fastLength(8641), 8640);
        QCOMPARE(fastLength(7), 6);
        QCOMPARE(fastLength(1), 1);
        QCOMPARE(fastLength(0), 0);
        QVERIFY(fastLength(700'001) > 690'000);
    }
};

RETORT_TEST(TestRealFft)
#include "tst_real_fft.moc"
