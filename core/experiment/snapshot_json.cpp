// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/snapshot_json.h"

#include "core/experiment/json_text.h"
#include "core/experiment/json_values.h"
#include "core/experiment/stage_ids.h"
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

void takeSample(const Json& json, ForecastSample& sample)
{
    const auto found = json.find("sample");
    if (found == json.end())
        return;
    take(*found, "window", sample.window);
    take(*found, "first_row", sample.firstRow);
    takeFloats(*found, "prediction", sample.prediction);
    takeFloats(*found, "quantiles", sample.quantiles);
}

Json writtenSample(const ForecastSample& sample)
{
    Json json = {{"window", sample.window},
                 {"first_row", sample.firstRow},
                 {"prediction", written(std::span(sample.prediction))}};
    if (!sample.quantiles.empty())
        json["quantiles"] = written(std::span(sample.quantiles));
    return json;
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
    take(json, "win_rate_over_teacher", snapshot.winRateOverTeacher);
    take(json, "win_rate_over_plain", snapshot.winRateOverPlain);
    takeSample(json, snapshot.sample);
    return snapshot;
}

} // namespace

std::string epochLine(const EpochSnapshot& snapshot)
{
    return onOneLine(Json{{"stage", idOf(snapshot.stage)},
                      {"epoch", snapshot.epoch},
                      {"epochs", snapshot.epochs},
                      {"best", snapshot.best},
                      {"learning_rate", written(snapshot.learningRate)},
                      {"seconds", written(snapshot.seconds)},
                      {"milliseconds_per_step", written(snapshot.millisecondsPerStep)},
                      {"total", written(snapshot.total)},
                      {"terms", writtenTerms(snapshot.terms)},
                      {"validation", written(snapshot.validation)},
                      {"spectrum", written(snapshot.spectrum)},
                      {"truth_spectrum", written(snapshot.truthSpectrum)},
                      {"win_rate_over_teacher", writtenOrNull(snapshot.winRateOverTeacher)},
                      {"win_rate_over_plain", writtenOrNull(snapshot.winRateOverPlain)},
                      {"sample", writtenSample(snapshot.sample)}});
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
