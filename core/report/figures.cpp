// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figures.h"

#include "core/experiment/price_signals.h"
#include "core/plan/term_names.h"
#include "core/report/headline.h"
#include "core/report/standing.h"
#include "core/report/svg_figure.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace retort::report
{
namespace
{

using experiment::EpochSnapshot;
using experiment::Record;

constexpr std::array trainedRoles = {Role::teacher, Role::plain_student, Role::distilled_student};

/// Those that a forecaster was made from are thinner.
Curve curveOf(StageId stage, const Wording& words)
{
    Curve curve{words(labelOf(stage)), styleOf(stage.role), {}};
    if (!stage.isCompared())
        curve.style.width /= 2;
    return curve;
}

/// One value an epoch, for each training.
template <typename Value>
std::vector<Curve> byEpoch(const Record& record, const Wording& words, Value value)
{
    std::vector<Curve> curves;
    std::set<StageId> stages(trainedRoles.begin(), trainedRoles.end());
    for (const auto& epoch : record.history)
        stages.insert(epoch.stage);
    for (const StageId& stage : stages) {
        Curve curve = curveOf(stage, words);
        for (const auto& epoch : record.history)
            if (epoch.stage == stage)
                curve.points.emplace_back(epoch.epoch, value(epoch));
        curves.push_back(std::move(curve));
    }
    return curves;
}

int lastEpoch(const Record& record)
{
    int last = 1;
    for (const auto& epoch : record.history)
        last = std::max(last, epoch.epoch);
    return last;
}

/// Whole epochs only.
std::vector<double> epochTicks(const Record& record)
{
    const int last = lastEpoch(record);
    std::vector<double> ticks;
    if (last <= 12)
        for (int epoch = 1; epoch <= last; ++epoch)
            ticks.push_back(epoch);
    else
        ticks = roundTicks(1, last, 8);
    return ticks;
}

Curve spectrumCurve(StageId stage, const signal::Spectrum& spectrum, const Wording& words)
{
    Curve curve = curveOf(stage, words);
    for (std::size_t i = 0; i < std::min(spectrum.period.size(), spectrum.amplitude.size()); ++i)
        curve.points.emplace_back(spectrum.period[i], spectrum.amplitude[i]);
    return curve;
}

std::string unitOfSteps(const Record& record, const Wording& words)
{
    return record.outcome.data.step > 0 && record.outcome.data.calendar
               ? words(RETORT_TEXT("report", "steps of %1"), {durationText(record.outcome.data.step)})
               : words(RETORT_TEXT("report", "steps"));
}

} // namespace

std::string validationFigure(const Record& record, const Wording& words, bool absolute)
{
    LineFigure figure{words(absolute ? RETORT_TEXT("report", "Validation MAE") : RETORT_TEXT("report", "Validation MSE")),
                      {words(RETORT_TEXT("report", "epoch")), false, epochTicks(record)},
                      {words(absolute ? RETORT_TEXT("report", "MAE (scaled)") : RETORT_TEXT("report", "MSE (scaled)"))},
                      byEpoch(record, words,
                              [absolute](const EpochSnapshot& epoch) {
                                  return absolute ? epoch.validation.mae : epoch.validation.mse;
                              })};
    return svg(figure);
}

std::string lossFigure(const Record& record, const Wording& words)
{
    // Terms are no roles: colours of their own.
    constexpr std::array<std::uint32_t, 6> colours = {0x1f2937, 0x0e7490, 0xb45309, 0x7c3aed, 0xbe123c, 0x4d7c0f};
    constexpr std::array allDashes = {Dash::solid, Dash::dashed, Dash::dash_dot, Dash::dotted};
    LineFigure figure{words(RETORT_TEXT("report", "Loss terms of the distilled student")), {words(RETORT_TEXT("report", "epoch")), false, epochTicks(record)}, {words(RETORT_TEXT("report", "weighted loss (scaled)")), true}, {}};
    for (const auto& epoch : record.history) {
        if (epoch.stage != Role::distilled_student)
            continue;
        for (const auto& term : epoch.terms) {
            auto found = std::ranges::find(figure.curves, experiment::termLabel(term.term), &Curve::label);
            if (found == figure.curves.end()) {
                const std::size_t index = figure.curves.size();
                figure.curves.push_back({experiment::termLabel(term.term),
                                         {colours[index % colours.size()], allDashes[index % allDashes.size()], 1.8},
                                         {}});
                found = figure.curves.end() - 1;
            }
            found->points.emplace_back(epoch.epoch, term.weighted);
        }
    }
    return svg(figure);
}

std::string returnFigure(const Record& record, const Wording& words)
{
    const auto signals = experiment::priceSignals(record.plan, record.outcome);
    if (!signals)
        return {};
    constexpr double cost = 5;
    LineFigure figure{words(RETORT_TEXT("report", "Illustration: following the predictions, costs of 5 bp per trade")), {words(RETORT_TEXT("report", "step of the test part"))},
                      {words(RETORT_TEXT("report", "cumulative return (%)"))}, {}};
    const auto add = [&](const std::string& name, const RoleStyle& style, const evaluation::SignalReturn& result) {
        Curve& curve = figure.curves.emplace_back(Curve{name, style, {}});
        for (std::size_t step = 0; step < result.cumulative.size(); ++step)
            curve.points.emplace_back(static_cast<double>(step), 100 * result.cumulative[step]);
    };
    add(words(RETORT_TEXT("report", "Holding %1"), {record.outcome.data.labelChannel}), {0x6b7280, Dash::dotted, 1.8}, evaluation::holdAsset(signals->windows, cost));
    for (const auto& [role, predictions] : signals->predictions)
        add(words(labelOf(role)), styleOf(role), evaluation::followSignal(*signals, role, cost));
    figure.guide = 0;
    return svg(figure);
}

std::string scaleFigure(const Record& record, const Wording& words)
{
    const auto standings = standingsOf(record);
    BarFigure figure{words(standingsAreTest(record) ? RETORT_TEXT("report", "Error per scale, test") : RETORT_TEXT("report", "Error per scale, validation")),
                     words(RETORT_TEXT("report", "steps pooled together")), words(RETORT_TEXT("report", "MSE (scaled)")), {}, {}, {}};
    std::size_t scales = 0;
    for (const auto& [stage, metrics] : standings) {
        figure.labels.push_back(words(labelOf(stage)));
        figure.colours.push_back(styleOf(stage.role).rgb);
        scales = std::max(scales, metrics.msePerScale.size());
    }
    for (std::size_t scale = 0; scale < std::min(scales, evaluation::pooledScales.size()); ++scale) {
        BarGroup group{"× " + std::to_string(evaluation::pooledScales[scale]), {}};
        for (const auto& standing : standings)
            group.values.push_back(scale < standing.metrics.msePerScale.size() ? standing.metrics.msePerScale[scale]
                                                                               : std::nan(""));
        figure.groups.push_back(std::move(group));
    }
    return svg(figure);
}

std::string horizonFigure(const Record& record, const Wording& words)
{
    LineFigure figure{words(standingsAreTest(record) ? RETORT_TEXT("report", "Error per horizon step, test") : RETORT_TEXT("report", "Error per horizon step, validation")),
                      {words(RETORT_TEXT("report", "horizon (%1)"), {unitOfSteps(record, words)})},
                      {words(RETORT_TEXT("report", "MSE (scaled)"))},
                      {}};
    for (const auto& [stage, metrics] : standingsOf(record)) {
        Curve curve = curveOf(stage, words);
        for (std::size_t step = 0; step < metrics.msePerHorizonStep.size(); ++step)
            curve.points.emplace_back(static_cast<double>(step + 1), metrics.msePerHorizonStep[step]);
        figure.curves.push_back(std::move(curve));
    }
    return svg(figure);
}

std::string spectrumFigure(const Record& record, const Wording& words)
{
    LineFigure figure{words(standingsAreTest(record) ? RETORT_TEXT("report", "Spectrum of the forecasts, test")
                                                     : RETORT_TEXT("report", "Spectrum of the forecasts, validation")),
                      {words(RETORT_TEXT("report", "period (%1)"), {unitOfSteps(record, words)}), true}, {words(RETORT_TEXT("report", "amplitude (scaled)"))}, {}};
    if (record.outcome.truthSpectrum) {
        for (const auto& model : record.outcome.models)
            if (model.testSpectrum && model.stage.isCompared())
                figure.curves.push_back(spectrumCurve(model.stage, *model.testSpectrum, words));
        figure.curves.push_back(spectrumCurve(Role::truth, *record.outcome.truthSpectrum, words));
        return svg(figure);
    }
    const EpochSnapshot* latest = nullptr;
    for (const Role role : trainedRoles)
        if (const auto* best = bestEpoch(record.history, role)) {
            figure.curves.push_back(spectrumCurve(role, best->spectrum, words));
            latest = best;
        }
    if (!latest)
        return {};
    figure.curves.push_back(spectrumCurve(Role::truth, latest->truthSpectrum, words));
    return svg(figure);
}

std::string winRateFigure(const Record& record, const Wording& words)
{
    std::map<std::pair<StageId, StageId>, Curve> curves;
    for (const auto& epoch : record.history)
        for (const auto& [over, rate] : epoch.winRates)
            if (epoch.stage.isCompared())
                curves[{epoch.stage, over}].points.emplace_back(epoch.epoch, 100 * rate);
    std::vector<Curve> drawn;
    for (auto& [pair, curve] : curves) {
        curve.label = words(RETORT_TEXT("report", "%1 over %2"), {words(labelOf(pair.first)), words(labelOf(pair.second))});
        curve.style = styleOf(pair.first.role);
        curve.style.dash = styleOf(pair.second.role).dash;
        drawn.push_back(std::move(curve));
    }
    LineFigure figure{words(RETORT_TEXT("report", "Win rate, validation")),
                      {words(RETORT_TEXT("report", "epoch")), false, epochTicks(record)},
                      {words(RETORT_TEXT("report", "windows won (%)"))},
                      std::move(drawn),
                      50.0};
    return svg(figure);
}

std::vector<std::string> forecastFigures(const Record& record, const Wording& words)
{
    const auto& outcome = record.outcome;
    const std::size_t targets = outcome.data.targets.size();
    std::vector<std::string> figures;
    if (targets == 0)
        return figures;
    const bool units = outcome.scalerShift.size() == targets && outcome.scalerScale.size() == targets;
    const auto curve = [&](Role role, const std::vector<float>& values, int width, double firstStep) {
        Curve drawn = curveOf(role, words);
        const auto stride = static_cast<std::size_t>(width);
        for (std::size_t row = 0; row * stride < values.size(); ++row) {
            const double scaled = values[row * stride];
            drawn.points.emplace_back(firstStep + static_cast<double>(row),
                                      units ? scaled * outcome.scalerScale[0] + outcome.scalerShift[0] : scaled);
        }
        return drawn;
    };
    constexpr std::size_t most = 4;
    for (const auto& forecast : outcome.forecasts) {
        if (figures.size() == most || forecast.targets < 1)
            break;
        LineFigure figure{words(RETORT_TEXT("report", "Test window %1, forecast from %2"),
                                {std::to_string(forecast.window + 1), stampText(outcome.data, forecast.firstRow)}),
                          {words(RETORT_TEXT("report", "%1 from the start of the forecast"), {unitOfSteps(record, words)})},
                          {words(units ? RETORT_TEXT("report", "%1 (data units)") : RETORT_TEXT("report", "%1 (scaled)"), {outcome.data.targets[0]})},
                          {}};
        figure.border = 0;
        const double contextSteps = static_cast<double>(forecast.context.size() / static_cast<std::size_t>(forecast.targets));
        // Ground truth last: it is never hidden under a forecast.
        for (const auto& [role, values] : forecast.forecasts)
            figure.curves.push_back(curve(role, values, forecast.targets, 0));
        Curve truth = curve(Role::truth, forecast.context, forecast.targets, -contextSteps);
        for (const auto& point : curve(Role::truth, forecast.truth, forecast.targets, 0).points)
            truth.points.push_back(point);
        figure.curves.push_back(std::move(truth));
        figures.push_back(svg(figure));
    }
    return figures;
}

} // namespace retort::report
