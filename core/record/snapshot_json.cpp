// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/snapshot_json.h"

#include "core/plan/json_text.h"
#include "core/record/json_values.h"
#include "core/record/result_arrays.h"
#include "core/record/stage_ids.h"
#include "core/foundation/file_writing.h"

namespace retort::experiment
{
namespace
{

Json writtenTerms(const std::vector<TermLoss>& terms)
{
    Json list = Json::array();
    for (const auto& term : terms)
        list.push_back({{"term", term.term},
                        {"raw", written(term.raw)},
                        {"weighted", written(term.weighted)}});
    return list;
}

void takeTerms(const Json& json, std::vector<TermLoss>& terms)
{
    const auto list = json.find("terms");
    if (list == json.end())
        return;
    for (const auto& item : *list) {
        TermLoss& term = terms.emplace_back();
        take(item, "term", term.term);
        takeNumber(item, "raw", term.raw);
        takeNumber(item, "weighted", term.weighted);
    }
}

Json writtenRates(const std::vector<WinRate>& rates)
{
    Json json = Json::object();
    for (const auto& rate : rates)
        json[idOf(rate.over)] = written(rate.rate);
    return json;
}

void takeRates(const Json& json, std::vector<WinRate>& rates)
{
    if (const auto found = json.find("win_rates"); found != json.end())
        for (const auto& [over, rate] : found->items()) {
            takeNumber(*found, over.c_str(), rates.emplace_back().rate);
            rates.back().over = stageFrom(over);
        }
    // As format 1 had them.
    for (const auto& [name, over] : {std::pair{"win_rate_over_teacher", Role::teacher}, std::pair{"win_rate_over_plain", Role::plain_student}})
        if (const auto found = json.find(name); found != json.end() && found->is_number())
            rates.push_back({over, found->get<double>()});
}

/// The cosines above the diagonal alone, row by row: the others follow from them.
Json writtenBalance(const std::optional<GradientBalance>& balance)
{
    if (!balance)
        return nullptr;
    const std::size_t terms = balance->shares.size();
    Json cosines = Json::array();
    for (std::size_t row = 0; row < terms; ++row)
        for (std::size_t column = row + 1; column < terms; ++column)
            cosines.push_back(written(balance->cosines[row * terms + column]));
    return {{"batches", balance->batches}, {"shares", written(balance->shares)}, {"cosines", std::move(cosines)}};
}

std::optional<GradientBalance> balanceFrom(const Json& json)
{
    const auto found = json.find("gradients");
    if (found == json.end() || !found->is_object())
        return std::nullopt;
    GradientBalance balance;
    std::vector<double> cosines;
    take(*found, "batches", balance.batches);
    takeNumbers(*found, "shares", balance.shares);
    takeNumbers(*found, "cosines", cosines);
    const std::size_t terms = balance.shares.size();
    if (terms == 0 || cosines.size() != terms * (terms - 1) / 2)
        return std::nullopt;
    balance.cosines.assign(terms * terms, 1);
    auto cosine = cosines.begin();
    for (std::size_t row = 0; row < terms; ++row)
        for (std::size_t column = row + 1; column < terms; ++column)
            balance.cosines[row * terms + column] = balance.cosines[column * terms + row] = *cosine++;
    return balance;
}

Json writtenChanges(const std::vector<WeightChange>& changes)
{
    Json list = Json::array();
    for (const auto& change : changes)
        list.push_back({{"term", change.term},
                        {"from", written(change.from)},
                        {"to", written(change.to)},
                        {"epoch", change.epoch},
                        {"batch", change.batch},
                        {"batches", change.batches}});
    return list;
}

void takeChanges(const Json& json, std::vector<WeightChange>& changes)
{
    const auto list = json.find("weight_changes");
    if (list == json.end())
        return;
    for (const auto& item : *list) {
        WeightChange& change = changes.emplace_back();
        take(item, "term", change.term);
        takeNumber(item, "from", change.from);
        takeNumber(item, "to", change.to);
        take(item, "epoch", change.epoch);
        take(item, "batch", change.batch);
        take(item, "batches", change.batches);
    }
}

void takeSample(const Json& json, ForecastSample& sample)
{
    const auto found = json.find("sample");
    if (found == json.end())
        return;
    take(*found, "targets", sample.targets);
    take(*found, "window", sample.window);
    take(*found, "first_row", sample.firstRow);
    takeFloats(*found, "prediction", sample.prediction);
    takeFloats(*found, "quantiles", sample.quantiles);
}

Json writtenSample(const ForecastSample& sample)
{
    return {{"window", sample.window}, {"first_row", sample.firstRow}, {"targets", std::min(sample.targets, mostSampledTargets)}};
}

/// Throws what nlohmann throws, and std::out_of_range for an unknown stage.
EpochSnapshot epochFrom(const Json& json)
{
    EpochSnapshot snapshot;
    snapshot.stage = stageFrom(json.at("stage"));
    snapshot.epoch = json.at("epoch").get<int>();
    take(json, "epochs", snapshot.epochs);
    take(json, "best", snapshot.best);
    takeNumber(json, "learning_rate", snapshot.learningRate);
    takeNumber(json, "seconds", snapshot.seconds);
    takeNumber(json, "milliseconds_per_step", snapshot.millisecondsPerStep);
    takeNumber(json, "total", snapshot.total);
    takeTerms(json, snapshot.terms);
    if (const auto found = json.find("validation"); found != json.end())
        snapshot.validation = metricsFrom(*found);
    if (const auto found = json.find("spectrum"); found != json.end())
        snapshot.spectrum = spectrumFrom(*found);
    if (const auto found = json.find("truth_spectrum"); found != json.end())
        snapshot.truthSpectrum = spectrumFrom(*found);
    takeRates(json, snapshot.winRates);
    snapshot.gradients = balanceFrom(json);
    takeChanges(json, snapshot.weightChanges);
    takeSample(json, snapshot.sample);
    return snapshot;
}

} // namespace

std::string epochLine(const EpochSnapshot& snapshot)
{
    Json line = {{"stage", idOf(snapshot.stage)},
                      {"epoch", snapshot.epoch},
                      {"epochs", snapshot.epochs},
                      {"best", snapshot.best},
                      {"learning_rate", written(snapshot.learningRate)},
                      {"seconds", written(snapshot.seconds)},
                      {"milliseconds_per_step", written(snapshot.millisecondsPerStep)},
                      {"total", written(snapshot.total)},
                      {"terms", writtenTerms(snapshot.terms)},
                      {"validation", written(snapshot.validation)},
                      {"win_rates", writtenRates(snapshot.winRates)},
                      {"gradients", writtenBalance(snapshot.gradients)},
                      {"sample", writtenSample(snapshot.sample)}};
    if (!snapshot.weightChanges.empty()) // seldom
        line["weight_changes"] = writtenChanges(snapshot.weightChanges);
    return onOneLine(line);
}

Result<EpochHistory> readEpochs(const std::filesystem::path& file)
{
    EpochHistory history;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return history;
    const auto text = readFile(file);
    if (!text)
        return tl::unexpected<Error>(text.error());
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text->size();) {
        const std::size_t end = std::min(text->find('\n', begin), text->size());
        ++number;
        try {
            history.epochs.push_back(epochFrom(Json::parse(text->begin() + static_cast<std::ptrdiff_t>(begin),
                                                           text->begin() + static_cast<std::ptrdiff_t>(end))));
        } catch (const std::exception&) {
            history.damagedLine = number;
            break;
        }
        begin = end + 1;
    }
    return history;
}

} // namespace retort::experiment
