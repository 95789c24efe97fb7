// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/channel_error_chart.h"
#include "ui/charts/comparison_chart.h"
#include "ui/charts/curve_overlay_chart.h"
#include "ui/charts/forecast_chart.h"
#include "ui/charts/loss_terms_chart.h"
#include "ui/charts/scale_error_chart.h"
#include "ui/charts/series_chart.h"
#include "ui/charts/spectrum_chart.h"
#include "ui/charts/step_error_chart.h"
#include "ui/charts/validation_chart.h"
#include "ui/charts/win_rate_chart.h"

#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace retort::testing
{

inline evaluation::Metrics errors(double mse, double mae)
{
    evaluation::Metrics metrics;
    metrics.mse = mse;
    metrics.mae = mae;
    return metrics;
}

inline constexpr std::array trainedRoles = {Role::teacher, Role::plain_student, Role::distilled_student};

/// Data as a run of `epochs` epochs would give them, for pictures and benchmarks. Seeded.
class PlausibleRun
{
public:
    explicit PlausibleRun(int epochs) : m_epochs(epochs) {}

    /// Falls from the start and settles at `last`, with noise.
    double error(double last, double epoch)
    {
        return last * (1 + 0.8 * std::exp(-3.0 * (epoch - 1) / std::max(2.0, m_epochs * 0.3)) +
                       0.012 * m_normal(m_generator));
    }

    ui::LossPoint loss(double epoch)
    {
        static const std::array<const char*, 5> names = {"Supervised", "Multi-scale, prediction",
                                                         "Multi-period, prediction", "Multi-scale, feature",
                                                         "Multi-period, feature"};
        static constexpr std::array weights = {1.0, 2.0, 2.0, 2.0, 2.0};
        static constexpr std::array levels = {0.42, 0.05, 0.02, 0.11, 0.04};
        ui::LossPoint point;
        point.epoch = epoch;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const double raw = std::abs(error(levels[i], epoch) * (1 + 0.08 * m_normal(m_generator)));
            point.terms.push_back({QString::fromLatin1(names[i]), raw, weights[i] * raw});
            point.total += weights[i] * raw;
        }
        return point;
    }

    ui::EpochError validation(Role role, double epoch)
    {
        const double mse = error(level(role), epoch);
        return {epoch, mse, 0.35 + 0.25 * mse};
    }

    std::vector<double> scales(Role role, double epoch)
    {
        const double mse = error(level(role), epoch);
        return {mse, 0.94 * mse, 0.86 * mse, 0.75 * mse};
    }

    signal::Spectrum spectrum(Role role)
    {
        signal::Spectrum spectrum;
        for (int bin = 1; bin <= 48; ++bin) {
            const double period = 96.0 / bin;
            const auto peak = [&](double at, double height) {
                return height * std::exp(-std::pow(std::log(period / at) / 0.09, 2));
            };
            const double share = role == Role::truth ? 1.0 : 1.1 - level(role);
            spectrum.period.push_back(period);
            spectrum.amplitude.push_back(
                share * (0.06 * period / 24 + peak(24, 0.8) + peak(12, 0.3) + peak(8, 0.12)) +
                0.01 * std::abs(m_normal(m_generator)));
        }
        return spectrum;
    }

    ui::ForecastWindow forecast(int context, int horizon)
    {
        ui::ForecastWindow window;
        window.channel = QStringLiteral("District 3");
        window.unit = QStringLiteral("MW");
        for (int step = -context; step < horizon; ++step)
            window.stamps.push_back(1'467'331'200'000 + step * window.stepMilliseconds);
        window.firstRow = 11'520;
        const auto load = [&](int step, double noise) {
            const double day = std::sin(2 * std::numbers::pi * step / 24.0);
            return 420 + 90 * day + 30 * std::sin(2 * std::numbers::pi * step / 168.0) +
                   noise * m_normal(m_generator);
        };
        for (int step = -context; step < 0; ++step)
            window.context.push_back(load(step, 12));
        for (int step = 0; step < horizon; ++step)
            window.truth.push_back(load(step, 12));
        for (const Role role : trainedRoles)
            for (int step = 0; step < horizon; ++step)
                window.forecasts[role].push_back(load(step, 3) + 60 * (level(role) - 0.6) *
                                                                     std::sin(step / 9.0 + level(role) * 8));
        return window;
    }

    std::shared_ptr<const data::TimeSeries> series(int rows)
    {
        auto series = std::make_shared<data::TimeSeries>();
        series->step = 3'600'000;
        series->channels = {{"District 3", {}}};
        for (int row = 0; row < rows; ++row) {
            series->stamps.push_back(1'467'331'200'000 + row * series->step);
            series->channels[0].values.push_back(420 + 90 * std::sin(2 * std::numbers::pi * row / 24) +
                                                 120 * std::sin(2 * std::numbers::pi * row / 8766) +
                                                 15 * m_normal(m_generator));
        }
        return series;
    }

    static double level(Role role)
    {
        switch (role) {
        case Role::teacher:
            return 0.71;
        case Role::plain_student:
            return 0.74;
        case Role::distilled_student:
            return 0.69;
        default:
            return 0.83;
        }
    }

private:
    int m_epochs;
    std::mt19937 m_generator{2021};
    std::normal_distribution<double> m_normal;
};

/// The seven charts of a run, with `epochs` epochs in them and `batches` losses each.
struct LiveCharts {
    LiveCharts() = default;
    /// A window they were shown in must not delete them.
    ~LiveCharts()
    {
        for (ui::ChartPanel* chart : all())
            chart->setParent(nullptr);
    }
    Q_DISABLE_COPY_MOVE(LiveCharts)

    ui::ValidationChart validation;
    ui::ScaleErrorChart scales;
    ui::WinRateChart winRate;
    ui::SpectrumChart spectrum;
    ui::ForecastChart forecast;
    ui::ComparisonChart comparison;
    ui::LossTermsChart loss;

    std::array<ui::ChartPanel*, 7> all()
    {
        return {&validation, &scales, &winRate, &spectrum, &forecast, &comparison, &loss};
    }

    void fill(PlausibleRun& run, int epochs, int batches)
    {
        std::vector<ui::LossPoint> losses;
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            for (int batch = 0; batch < batches; ++batch)
                losses.push_back(run.loss(epoch + static_cast<double>(batch) / batches));
            addEpoch(run, epoch);
        }
        loss.append(losses);
        spectrum.setSampling(3'600'000, true);
        spectrum.setSpectrum(Role::truth, run.spectrum(Role::truth));
        forecast.setWindow(run.forecast(192, 96));
        comparison.setMetrics(Role::seasonal_naive, errors(0.83, 0.57));
    }

    void addEpoch(PlausibleRun& run, double epoch)
    {
        for (const Role role : trainedRoles) {
            const ui::EpochError error = run.validation(role, epoch);
            validation.append(role, error);
            scales.append(role, run.scales(role, epoch));
            spectrum.setSpectrum(role, run.spectrum(role));
            comparison.setMetrics(role, errors(error.mse, error.mae));
        }
        winRate.append(Role::distilled_student, Role::teacher, epoch, 1.1 - run.error(0.49, epoch));
        winRate.append(Role::distilled_student, Role::plain_student, epoch, 1.1 - run.error(0.34, epoch));
        winRate.append(Role::plain_student, Role::teacher, epoch, 1.05 - run.error(0.6, epoch));
    }
};

} // namespace retort::testing
