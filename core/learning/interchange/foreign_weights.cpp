// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/foreign_weights.h"

#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/interchange/option_inference.h"

#include <algorithm>
#include <limits>
#include <set>

namespace retort::learning
{
namespace
{

/// A network of the registry under which the names may be read.
struct Reading {
    const NetworkEntry* entry;
    std::string beginning;
    double likeness; ///< kinds of weights that both have, of those that either has
};

constexpr double leastLikeness = 0.5;
constexpr double asGood = 0.1; // readings so close to the best one are decided by their shapes

double likeness(const std::set<std::string>& one, const std::set<std::string>& other)
{
    const auto shared =
        std::ranges::count_if(one, [&](const auto& pattern) { return other.contains(pattern); });
    const auto either = static_cast<std::ptrdiff_t>(one.size() + other.size()) - shared;
    return either == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(either);
}

bool isNeverUsed(const NetworkEntry& entry, const std::string& name)
{
    return std::ranges::any_of(entry.idleWeights,
                               [&](const std::string& beginning) { return name.starts_with(beginning); });
}

/// Fills in the whole numbers that the original does not save. Names the first that nothing tells.
std::optional<std::string> addUnsavedNumbers(const NetworkEntry& entry, const Options& options, const Forecaster& network,
                                             NamedWeights& weights)
{
    if (!entry.drawsNumbers)
        return std::nullopt;
    for (const auto& [name, tensor] : weightsOf(network))
        if (tensor.scalar_type() == torch::kLong && weights.emplace(name, tensor).second && entry.drawsNumbers(options))
            return name;
    return std::nullopt;
}

/// "Linear.weight" [C, out, in] in the place of "Linear.0.weight" to "Linear.C-1.weight" [out, in]: of a list without gaps,
/// for others have modules of that name too.
void stackChannels(const std::string& list, NamedWeights& weights)
{
    std::map<std::string, std::map<std::size_t, torch::Tensor>> found; // by the name of the whole
    std::set<std::string> names;
    for (const auto& [name, tensor] : weights) {
        const auto at = name.find(list + ".");
        const auto digits = at + list.size() + 1, end = name.find_first_not_of("0123456789", digits);
        if (at == std::string::npos || (at > 0 && name[at - 1] != '.') || end == digits || end == std::string::npos || name[end] != '.')
            continue;
        found[name.substr(0, digits) + name.substr(end + 1)][std::stoul(name.substr(digits, end - digits))] = tensor;
        names.insert(name);
    }
    NamedWeights stacked;
    for (const auto& [name, channels] : found) {
        std::vector<torch::Tensor> all;
        for (const auto& [channel, tensor] : channels)
            if (channel == all.size() && tensor.sizes() == channels.begin()->second.sizes())
                all.push_back(tensor);
        if (all.size() != channels.size())
            return;
        stacked[name] = torch::stack(all);
    }
    std::erase_if(weights, [&](const auto& weight) { return names.contains(weight.first); });
    weights.merge(stacked);
}

/// Without what the original keeps and never uses, unless the network has it.
WeightShapes withoutIdle(const NetworkEntry& entry, WeightShapes file, const WeightShapes& slots)
{
    std::erase_if(file, [&](const auto& weight) {
        return isNeverUsed(entry, weight.first) && !slots.contains(weight.first);
    });
    return file;
}

/// The best first.
std::vector<Reading> readingsOf(const WeightShapes& file, const ForecastTask& task,
                                const KnownNetworks& known)
{
    std::vector<std::pair<std::string, WeightShapes>> beginnings;
    for (const auto& beginning : beginningsOf(file))
        beginnings.emplace_back(beginning, without(beginning, file));
    std::vector<Reading> readings;
    for (const auto& entry : networkRegistry()) {
        auto network = buildNetwork(entry.info.kind, known.options(entry.info.kind), task);
        if (!network) // whatever is wrong with the options is said once the kind is found
            network = buildNetwork(entry.info.kind, {}, task);
        if (!network)
            continue;
        const auto slots = shapesOf(**network);
        const auto patterns = patternsOf(slots);
        Reading best{&entry, "", 0};
        for (const auto& [beginning, given] : beginnings)
            if (const auto alike = likeness(patterns, patternsOf(withoutIdle(entry, given, slots))); alike > best.likeness)
                best = {&entry, beginning, alike};
        if (best.likeness >= leastLikeness)
            readings.push_back(best);
    }
    std::ranges::stable_sort(readings, std::greater<>(), &Reading::likeness);
    return readings;
}

struct Fit {
    Reading reading;
    Options options;
    std::int64_t misfit;
    std::vector<std::string> others; ///< kinds with the same misfit
};

/// Of the readings that are about as good as the best, the one whose shapes fit best.
std::optional<Fit> bestFit(const std::vector<Reading>& readings, const WeightShapes& file,
                           const ForecastTask& task, const KnownNetworks& known)
{
    const auto isLikely = [&](const Fit& fit) {
        return std::ranges::find(known.kinds, fit.reading.entry->info.kind) != known.kinds.end();
    };
    std::optional<Fit> best;
    for (const auto& reading : readings) {
        if (reading.likeness < readings.front().likeness - asGood)
            break;
        const auto given = known.options(reading.entry->info.kind);
        const auto likely = buildNetwork(reading.entry->info.kind, given, task);
        OptionInference inference(*reading.entry, task,
                                  withoutIdle(*reading.entry, without(reading.beginning, file),
                                              likely ? shapesOf(**likely) : WeightShapes{}));
        const auto options = inference.infer(given);
        const auto shapes = options ? inference.shapesWith(*options) : std::nullopt;
        const auto misfit =
            shapes ? inference.misfit(*shapes).weights : std::numeric_limits<std::int64_t>::max();
        Fit fit{reading, options.value_or(given), misfit, {}};
        if (best && misfit == best->misfit) {
            auto others = std::move(best->others);
            if (isLikely(fit) && !isLikely(*best))
                std::swap(fit, *best);
            others.push_back(fit.reading.entry->info.kind);
            best->others = std::move(others);
        } else if (!best || misfit < best->misfit) {
            best = std::move(fit);
        }
    }
    return best;
}

bool isFinite(const torch::Tensor& tensor)
{
    return !tensor.is_floating_point() || torch::isfinite(tensor).all().item<bool>();
}

} // namespace

Result<ForeignNetwork> networkOfWeights(const NamedWeights& given, const ForecastTask& task,
                                        const KnownNetworks& known, const std::string& file)
{
    if (given.empty())
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("learning", "%1 contains no tensor. Choose another file."), {file});
    auto weights = given;
    for (const auto& each : networkRegistry())
        for (const auto& list : each.channelLists)
            stackChannels(list, weights);
    const auto shapes = shapesOf(weights);
    const auto fit = bestFit(readingsOf(shapes, task, known), shapes, task, known);
    if (!fit)
        return fail(
            ErrorKind::malformed,
            RETORT_TEXT("learning",
                        "No network of this program has weights with the names in %1 (for example \"%2\"). Choose "
                        "weights of one of the listed networks."),
            {file, weights.begin()->first});
    const auto& kind = fit->reading.entry->info.kind;
    auto network = buildNetwork(kind, fit->options, task);
    if (!network)
        return tl::unexpected<Error>(network.error());

    const auto& entry = *fit->reading.entry;
    const auto slots = shapesOf(**network);
    const auto patterns = patternsOf(slots);
    ForeignNetwork found{
        kind, entry.info.options.resolve(fit->options), *network, {}, fit->others};
    NamedWeights used;
    for (const auto& [name, tensor] : without(fit->reading.beginning, weights)) {
        if (!slots.contains(name) && (!patterns.contains(patternOf(name)) || isNeverUsed(entry, name))) {
            found.idle.push_back(name);
            continue;
        }
        if (!isFinite(tensor))
            return fail(ErrorKind::numeric,
                        RETORT_TEXT("learning",
                                    "%1: the weight \"%2\" contains NaN or infinite values. Its training failed; "
                                    "choose another file."),
                        {file, name});
        used[name] = tensor;
    }
    if (const auto unknown = addUnsavedNumbers(entry, found.options, **network, used))
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("learning",
                                "%1 does not contain \"%2\": the frequencies that %3 drew at random are not among "
                                "the weights that the original code saves. Save them with the weights under this "
                                "name, or set mode_select to low if it was trained that way."),
                    {file, *unknown, kind});
    if (auto set = setWeights(**network, used, file + " (" + kind + ")"); !set)
        return tl::unexpected<Error>(set.error());
    return found;
}

} // namespace retort::learning
