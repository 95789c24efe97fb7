// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/forecast_spectrum.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace retort::evaluation;

class TestForecastSpectrum : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void meanOfAmplitudes_data()
    {
        QTest::addColumn<int>("horizon");
        QTest::addColumn<int>("batch");
        for (const int horizon : {24, 25, 96})
            for (const int batch : {1, 7, 32, 1024})
                QTest::addRow("%d steps, %d windows at a time", horizon, batch) << horizon << batch;
    }

    void meanOfAmplitudes()
    {
        QFETCH(int, horizon);
        QFETCH(int, batch);
        const int windows = 40;
        const int channels = 3;
        std::mt19937 generator(5);
        std::normal_distribution<float> normal;
        std::vector<float> values(static_cast<std::size_t>(windows * horizon * channels));
        for (float& value : values)
            value = normal(generator);

        ForecastSpectrum whole(horizon, channels);
        whole.add(values);
        ForecastSpectrum parts(horizon, channels);
        const auto step = static_cast<std::size_t>(batch * horizon * channels);
        for (std::size_t offset = 0; offset < values.size(); offset += step)
            parts.add(std::span(values).subspan(offset, std::min(step, values.size() - offset)));
        QVERIFY(parts.mean() == whole.mean());

        const retort::signal::Spectrum mean = whole.mean();
        QCOMPARE(mean.amplitude.size(), static_cast<std::size_t>(horizon / 2));
        for (int bin = 1; bin <= horizon / 2; ++bin) {
            double sum = 0;
            for (int window = 0; window < windows; ++window)
                for (int channel = 0; channel < channels; ++channel) {
                    std::complex<double> at;
                    for (int i = 0; i < horizon; ++i)
                        at += std::polar<double>(
                            values[static_cast<std::size_t>((window * horizon + i) * channels + channel)],
                            -2 * std::numbers::pi * (bin * i % horizon) / horizon);
                    sum += std::abs(at) * (2 * bin == horizon ? 1 : 2) / horizon;
                }
            QCOMPARE(mean.period[static_cast<std::size_t>(bin - 1)], static_cast<double>(horizon) / bin);
            QVERIFY(std::abs(mean.amplitude[static_cast<std::size_t>(bin - 1)] - sum / (windows * channels)) <
                    1e-6);
        }
    }

    void emptyWithoutForecasts() { QVERIFY(ForecastSpectrum(24, 2).mean().period.empty()); }
};

RETORT_TEST(TestForecastSpectrum)
#include "tst_forecast_spectrum.moc"
