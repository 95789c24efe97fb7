// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/predicted_forecaster.h"

#include "core/learning/interchange/csv_array.h"
#include "core/learning/interchange/number_array.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace retort::learning
{
namespace
{

constexpr std::int64_t furthestShift = 3;

struct Part {
    std::string id; ///< of the option "windows", and of arrays
    std::vector<const data::WindowSet*> sets;

    std::int64_t count() const
    {
        return std::transform_reduce(sets.begin(), sets.end(), std::int64_t{0}, std::plus<>(),
                                     [](const auto* set) { return set->count(); });
    }
};

std::vector<Part> partsOf(const data::PreparedSeries& series)
{
    return {{"train", {&series.train}},
            {"validation", {&series.validation}},
            {"test", {&series.test}},
            {"all", {&series.train, &series.validation, &series.test}}};
}

/// Predictions by the row that their window begins with, [windows, horizon, targets], scaled.
class PredictedForecaster : public Forecaster
{
public:
    void add(const data::WindowSet& set, const torch::Tensor& predictions)
    {
        const auto before = m_predictions.defined() ? m_predictions.size(0) : 0;
        for (std::size_t i = 0; i < set.starts.size(); ++i)
            m_rows[set.starts[i]] = before + static_cast<std::int64_t>(i);
        m_predictions = m_predictions.defined() ? torch::cat({m_predictions, predictions}) : predictions;
    }

    Forecast forward(const WindowBatch& batch) override
    {
        std::vector<std::int64_t> rows;
        for (const auto first : batch.firstRows)
            rows.push_back(m_rows.at(first));
        return {m_predictions.index_select(0, torch::tensor(rows)).to(batch.values.device()), {}};
    }

private:
    torch::Tensor m_predictions;
    std::unordered_map<std::int64_t, std::int64_t> m_rows;
};

/// Matches the arrays of one file with the windows of one series.
class Matching
{
public:
    Matching(const std::filesystem::path& file, const WindowBatches& batches)
        : m_name(file.filename().string())
        , m_batches(batches)
        , m_task(batches.task())
    {
    }

    struct Match {
        Part part;
        std::string units;
        torch::Tensor predictions; ///< scaled, of the targets
        double error = std::numeric_limits<double>::infinity();
    };

    /// The array with that part and in those units with which its error is smallest.
    Result<Match> best(const std::string& name, const torch::Tensor& array, const std::vector<Part>& parts,
                       const Options& options) const
    {
        if (auto shaped = checkShape(name, array, parts); !shaped)
            return tl::unexpected<Error>(shaped.error());
        const std::string stated = textOf(options, "units");
        Match best;
        for (const auto& part : parts)
            for (const std::string units : {"scaled", "data"}) {
                if (part.count() != array.size(0) || (stated != "auto" && stated != units))
                    continue;
                auto predictions = scaled(array, units);
                const auto error = errorOf(predictions, truthOf(part));
                if (error < best.error)
                    best = {part, units, predictions, error};
            }
        if (auto aligned = checkAlignment(best); !aligned)
            return tl::unexpected<Error>(aligned.error());
        return best;
    }

private:
    Result<void> checkShape(const std::string& name, const torch::Tensor& array, const std::vector<Part>& parts) const
    {
        const auto targets = static_cast<std::int64_t>(m_task.targets.size());
        const bool shaped = array.dim() == 3 && array.size(1) == m_task.horizon &&
                            (array.size(2) == m_task.channels || array.size(2) == targets);
        const bool counted = shaped && std::ranges::any_of(parts, [&](const Part& part) {
                                 return part.count() == array.size(0);
                             });
        std::string sizes, counts;
        for (const auto size : array.sizes())
            sizes.append(sizes.empty() ? "" : ", ").append(std::to_string(size));
        for (const auto& part : parts)
            counts.append(counts.empty() ? "" : ", ").append(part.id + " " + std::to_string(part.count()));
        if (!counted)
            return fail(
                ErrorKind::invalid,
                RETORT_TEXT("learning",
                            "%1 contains predictions of shape [%2], but [windows, %3, %4] is needed: windows, "
                            "horizon, channels. The windows of this plan are: %5."),
                {name.empty() ? m_name : m_name + " (" + name + ")", sizes, std::to_string(m_task.horizon), std::to_string(m_task.channels), counts});
        if (!torch::isfinite(array).all().item<bool>())
            return fail(ErrorKind::numeric,
                        RETORT_TEXT("learning",
                                    "%1 contains predictions that are NaN or infinite. Do not leave out any window, "
                                    "and write a number for each step."),
                        {m_name});
        return {};
    }

    torch::Tensor scaled(const torch::Tensor& array, const std::string& units) const
    {
        const auto predictions = array.size(2) == m_task.channels ? selectTargets(array, m_task) : array;
        if (units == "scaled")
            return predictions;
        const auto& scaler = m_batches.series().scaler;
        std::vector<double> shift, scale;
        for (const auto target : m_task.targets) {
            shift.push_back(scaler.shift()[static_cast<std::size_t>(target)]);
            scale.push_back(scaler.scale()[static_cast<std::size_t>(target)]);
        }
        return ((predictions.to(torch::kDouble) - torch::tensor(shift, torch::kDouble)) /
                torch::tensor(scale, torch::kDouble))
            .to(torch::kFloat);
    }

    /// [windows, horizon, targets]
    torch::Tensor truthOf(const Part& part) const
    {
        std::vector<torch::Tensor> truths;
        for (const auto* set : part.sets) {
            std::vector<std::int64_t> windows(static_cast<std::size_t>(set->count()));
            std::iota(windows.begin(), windows.end(), 0);
            truths.push_back(m_batches.knownTruth(*set, windows).cpu().transpose(1, 2));
        }
        return torch::cat(truths);
    }

    static double errorOf(const torch::Tensor& predictions, const torch::Tensor& truth)
    {
        return knownErrors(predictions, truth).square().mean(torch::kDouble).item<double>();
    }

    struct Errors {
        double moved, unmoved;
    };

    /// Of the forecasts of the steps of a window that another window's forecasts would reach as well, were the
    /// file `shift` windows off: both against the same truth, since a window that lies closer to what is known
    /// is easier to forecast. None where the horizon is too short for it.
    static std::optional<Errors> errorsOf(const torch::Tensor& predictions, const torch::Tensor& truth,
                                          std::int64_t shift)
    {
        const auto reach = std::abs(shift), steps = truth.size(1) - reach;
        const auto later = std::max<std::int64_t>(0, shift), earlier = std::max<std::int64_t>(0, -shift);
        if (steps > 0) {
            const auto aim = truth.narrow(1, later, steps);
            return Errors{errorOf(predictions.narrow(1, earlier, steps), aim),
                          errorOf(predictions.narrow(1, later, steps), aim)};
        }
        const auto windows = truth.size(0) - reach;
        if (windows < 1 || shift < 0) // the last known value forecasts the step before best of all
            return std::nullopt;
        return Errors{errorOf(predictions.narrow(0, 0, windows), truth.narrow(0, later, windows)),
                      errorOf(predictions, truth)};
    }

    Result<void> checkAlignment(const Match& match) const
    {
        constexpr double tolerance = 0.99; // of a forecaster whose first steps are no better than its later ones
        const auto truth = truthOf(match.part);
        std::int64_t best = 0;
        double least = 0, own = 0;
        for (std::int64_t shift = -furthestShift; shift <= furthestShift; ++shift) {
            const auto errors = errorsOf(match.predictions, truth, shift);
            if (!errors || errors->moved >= tolerance * errors->unmoved || (best != 0 && errors->moved >= least))
                continue;
            best = shift;
            least = errors->moved;
            own = errors->unmoved;
        }
        if (best == 0)
            return {};
        return fail(ErrorKind::invalid,
                    best > 0 ? RETORT_TEXT("learning",
                                           "The predictions in %1 belong to other windows: compared with the ground "
                                           "truth of the window %2 places later, their MSE is %3 instead of %4. Write "
                                           "window 0 for the first window of the part, and one window per row.")
                             : RETORT_TEXT("learning",
                                           "The predictions in %1 belong to other windows: compared with the ground "
                                           "truth of the window %2 places earlier, their MSE is %3 instead of %4. Write "
                                           "window 0 for the first window of the part, and one window per row."),
                    {m_name, std::to_string(best > 0 ? best : -best), readable(least), readable(own)});
    }

    std::string m_name;
    const WindowBatches& m_batches;
    ForecastTask m_task;
};

/// The parts that an array of that name may hold.
std::vector<Part> partsFor(const std::string& name, const std::string& stated, const std::vector<Part>& parts)
{
    const auto wanted = name == "val" || name == "valid" ? "validation" : name;
    std::vector<Part> named;
    for (const auto& part : parts)
        if (part.id == wanted || (stated != "auto" && part.id == stated))
            named.push_back(part);
    return named.empty() ? parts : named;
}

Result<std::map<std::string, torch::Tensor>> arraysOf(const std::filesystem::path& file)
{
    if (isArrayFile(file))
        return readArrays(file);
    auto array = readCsvArray(file);
    if (!array)
        return tl::unexpected<Error>(array.error());
    return std::map<std::string, torch::Tensor>{{"", *array}};
}

} // namespace

bool holdsPredictions(const std::filesystem::path& file)
{
    return file.extension() == ".csv" || isArrayFile(file);
}

const Schema& predictionsSchema()
{
    static const Schema schema = {
        {.id = "units",
         .label = RETORT_TEXT("learning", "Units"),
         .help = RETORT_TEXT("learning",
                             "Whether the predictions are scaled like the series during training, or in the data's "
                             "own units."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = {{"auto", RETORT_TEXT("learning", "By the smaller error")},
                     {"scaled", RETORT_TEXT("learning", "Scaled")},
                     {"data", RETORT_TEXT("learning", "Units of the data")}}},
        {.id = "windows",
         .label = RETORT_TEXT("learning", "Windows"),
         .help =
             RETORT_TEXT("learning", "Which windows a single array contains, one per row, in time order."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = {{"auto", RETORT_TEXT("learning", "By their count")},
                     {"train", RETORT_TEXT("learning", "Training windows")},
                     {"validation", RETORT_TEXT("learning", "Validation windows")},
                     {"test", RETORT_TEXT("learning", "Test windows")},
                     {"all", RETORT_TEXT("learning", "All windows")}}},
    };
    return schema;
}

Result<OpenedPredictions> openPredictions(const std::filesystem::path& file, const Options& options,
                                          const WindowBatches& batches)
{
    if (const auto findings = predictionsSchema().validate(options); !findings.empty())
        return tl::unexpected<Error>(Error{ErrorKind::invalid, findings.front().message});
    const auto arrays = arraysOf(file);
    if (!arrays)
        return tl::unexpected<Error>(arrays.error());
    const auto network = std::make_shared<PredictedForecaster>();
    OpenedPredictions opened{network, predictionsSchema().resolve(options)};
    const Matching matching(file, batches);
    const auto& series = batches.series();
    for (const auto& [name, array] : *arrays) {
        const auto parts = partsFor(name, textOf(opened.options, "windows"), partsOf(series));
        const auto match = matching.best(name, array, parts, opened.options);
        if (!match)
            return tl::unexpected<Error>(match.error());
        opened.options["units"] = match->units;
        opened.options["windows"] = arrays->size() == 1 ? match->part.id : std::string("all");
        std::int64_t first = 0;
        for (const auto* set : match->part.sets) {
            network->add(*set, match->predictions.narrow(0, first, set->count()));
            first += set->count();
            opened.train = opened.train || set == &series.train;
            opened.validation = opened.validation || set == &series.validation;
            opened.test = opened.test || set == &series.test;
        }
    }
    return opened;
}

} // namespace retort::learning
