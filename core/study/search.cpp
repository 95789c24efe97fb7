// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/search.h"

#include "core/record/record_files.h"
#include "core/record/snapshot_json.h"

#include <dlib/global_optimization/global_function_search.h>

#include <algorithm>
#include <cmath>

namespace retort::study
{
namespace
{

using Point = dlib::matrix<double, 0, 1>;

bool isWhole(const Axis& axis)
{
    return !axis.range || axis.range->whole;
}

double inSearch(const Axis& axis, double value)
{
    return axis.range && axis.range->logarithmic ? std::log(value) : value;
}

double fromSearch(const Axis& axis, double value)
{
    const double given = axis.range && axis.range->logarithmic ? std::exp(value) : value;
    const double last = axis.range ? axis.range->to : static_cast<double>(axis.variants.size()) - 1;
    return std::clamp(isWhole(axis) ? std::round(given) : given, axis.range ? axis.range->from : 0.0, last);
}

Point pointOf(const StudyPlan& study, const Setting& setting)
{
    Point point(static_cast<long>(setting.size()));
    for (std::size_t i = 0; i < setting.size(); ++i)
        point(static_cast<long>(i)) = inSearch(study.axes[i], setting[i]);
    return point;
}

dlib::function_spec spaceOf(const StudyPlan& study)
{
    const auto axes = static_cast<long>(study.axes.size());
    Point lower(axes), upper(axes);
    std::vector<bool> whole;
    for (long i = 0; i < axes; ++i) {
        const Axis& axis = study.axes[static_cast<std::size_t>(i)];
        lower(i) = axis.range ? inSearch(axis, axis.range->from) : 0;
        upper(i) = axis.range ? inSearch(axis, axis.range->to) : static_cast<double>(axis.variants.size()) - 1;
        whole.push_back(isWhole(axis) && !(axis.range && axis.range->logarithmic));
    }
    return {lower, upper, whole};
}

/// A failed trial counts as bad as the worst, so that its neighbourhood is not tried again.
double errorOf(const Tried& tried, const std::vector<Tried>& history)
{
    if (tried.error)
        return *tried.error;
    double worst = 0;
    for (const Tried& other : history)
        worst = std::max(worst, other.error.value_or(0));
    return worst;
}

double lowest(std::span<const double> curve, std::size_t epochs)
{
    return *std::ranges::min_element(curve.first(epochs));
}

} // namespace

std::size_t proposedAtOnce(const StudyPlan& study)
{
    return static_cast<std::size_t>(std::max(2, study.workers)); // dlib alternates between its two methods
}

std::vector<Setting> nextSettings(const StudyPlan& study, const std::vector<Tried>& history, std::size_t count)
{
    std::vector<std::vector<dlib::function_evaluation>> evaluated(1);
    for (const Tried& tried : history)
        evaluated.front().emplace_back(pointOf(study, tried.setting), -errorOf(tried, history));
    dlib::global_function_search search({spaceOf(study)}, evaluated, 0.001);
    search.set_seed(static_cast<time_t>(study.base.seed + history.size()));
    const auto isKnown = [&](const Setting& setting, const std::vector<Setting>& next) {
        return std::ranges::find(next, setting) != next.end() || std::ranges::find(history, setting, &Tried::setting) != history.end();
    };
    std::vector<Setting> next;
    std::vector<dlib::function_evaluation_request> requests; // each must outlive the next question
    while (next.size() < count) {
        requests.push_back(search.get_next_x());
        Setting setting;
        for (long i = 0; i < requests.back().x().nr(); ++i)
            setting.push_back(fromSearch(study.axes[static_cast<std::size_t>(i)], requests.back().x()(i)));
        constexpr std::size_t attempts = 100;
        if (isKnown(setting, next)) // of a small space: one that nobody has tried, while there is one
            for (const Setting& other : randomSettings(study, attempts, study.base.seed + history.size() + next.size()))
                if (!isKnown(other, next)) {
                    setting = other;
                    break;
                }
        next.push_back(std::move(setting));
    }
    return next;
}

ValidationCurve validationCurveOf(const std::filesystem::path& record)
{
    ValidationCurve curve;
    if (const auto history = experiment::readEpochs(experiment::RecordFiles(record).epochs))
        for (const auto& epoch : history->epochs)
            if (epoch.stage == StageId(Role::distilled_student))
                curve.push_back(epoch.validation.error());
    return curve;
}

std::optional<int> epochBehindMedian(std::span<const double> curve, const std::vector<ValidationCurve>& earlier)
{
    constexpr std::size_t firstEpochs = 3, fewest = 4;
    for (std::size_t epochs = firstEpochs + 1; epochs <= curve.size(); ++epochs) {
        std::vector<double> theirs;
        for (const ValidationCurve& other : earlier)
            if (other.size() >= epochs)
                theirs.push_back(lowest(other, epochs));
        if (theirs.size() < fewest)
            continue;
        const auto middle = theirs.begin() + static_cast<std::ptrdiff_t>(theirs.size() / 2);
        std::ranges::nth_element(theirs, middle);
        if (lowest(curve, epochs) > *middle)
            return static_cast<int>(epochs);
    }
    return std::nullopt;
}

std::optional<std::size_t> bestTrial(const std::vector<TrialStatus>& statuses)
{
    const TrialStatus* best = nullptr;
    for (const TrialStatus& status : statuses)
        if (status.state == TrialState::finished && status.validation && (!best || *status.validation < *best->validation))
            best = &status;
    return best ? std::optional(best->number) : std::nullopt;
}

} // namespace retort::study
