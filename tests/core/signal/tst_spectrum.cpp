// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/spectrum.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace retort::signal;

namespace
{

std::vector<float> waves(int length, const std::vector<Period>& periods)
{
    std::vector<float> series(static_cast<std::size_t>(length), 7.5F);
    for (std::size_t i = 0; i < series.size(); ++i)
        for (const Period& period : periods)
            series[i] += static_cast<float>(
                period.amplitude * std::cos(2 * std::numbers::pi * static_cast<double>(i) / period.steps));
    return series;
}

} // namespace

class TestSpectrum : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void amplitudeOfKnownWaves_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<double>("period");
        QTest::newRow("day in a week of hours") << 168 << 24.0;
        QTest::newRow("odd length") << 105 << 15.0;
        QTest::newRow("whole length") << 96 << 96.0;
        QTest::newRow("fastest, even length") << 96 << 2.0;
        QTest::newRow("period between steps") << 105 << 10.5;
    }

    void amplitudeOfKnownWaves()
    {
        QFETCH(int, length);
        QFETCH(double, period);
        const Spectrum spectrum = spectrumOf(waves(length, {{period, 3.0}}));
        QCOMPARE(spectrum.period.size(), static_cast<std::size_t>(length / 2));
        QCOMPARE(spectrum.amplitude.size(), spectrum.period.size());
        QCOMPARE(spectrum.period.front(), static_cast<double>(length));
        for (std::size_t i = 0; i < spectrum.period.size(); ++i) {
            const double expected = std::abs(spectrum.period[i] - period) < 1e-9 ? 3.0 : 0.0;
            QVERIFY(std::abs(spectrum.amplitude[i] - expected) < 1e-4);
        }
    }

    void tooShortHasNoSpectrum()
    {
        QVERIFY(spectrumOf({}).period.empty());
        const std::vector<float> one = {2.0F};
        QVERIFY(spectrumOf(one).period.empty());
    }

    void strongestFirst()
    {
        const Spectrum spectrum = spectrumOf(waves(840, {{24, 2.0}, {168, 3.0}, {7, 1.0}}));
        const std::vector<Period> periods = strongestPeriods(spectrum, 3);
        QCOMPARE(periods.size(), 3U);
        QCOMPARE(periods[0].steps, 168.0);
        QCOMPARE(periods[1].steps, 24.0);
        QCOMPARE(periods[2].steps, 7.0);
        QVERIFY(std::abs(periods[1].amplitude - 2.0) < 1e-4);
    }

    void maximaOnly()
    {
        const Spectrum spectrum{{10, 5, 2.5, 2}, {4, 3, 3.5, 1}};
        const std::vector<Period> periods = strongestPeriods(spectrum, 10);
        QCOMPARE(periods.size(), 2U);
        QCOMPARE(periods[0].steps, 10.0);
        QCOMPARE(periods[1].steps, 2.5);
        QVERIFY(strongestPeriods(spectrum, 0).empty());
        QVERIFY(strongestPeriods({{4, 2}, {0, 0}}, 3).empty());
    }
};

RETORT_TEST(TestSpectrum)
#include "tst_spectrum.moc"
