// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/interchange/foreign_weights.h"
#include "tests/core/learning/oracle.h"
#include "tests/support/data_elsewhere.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <set>

using namespace retort;
using namespace retort::learning;

namespace
{

Options optionsOf(const nlohmann::json& json)
{
    Options options;
    for (const auto& [id, value] : json.items()) {
        if (value.is_array()) { // whole numbers, which our options list in a text
            std::string list;
            for (const auto& number : value)
                list += (list.empty() ? "" : ", ") + number.dump();
            options[id] = list;
        } else if (value.is_string())
            options[id] = value.get<std::string>();
        else if (value.is_boolean())
            options[id] = value.get<bool>();
        else if (value.is_number_integer())
            options[id] = value.get<std::int64_t>();
        else
            options[id] = value.get<double>();
    }
    return options;
}

/// Our features beside the recorded ones, brought into our shapes.
std::vector<std::pair<torch::Tensor, torch::Tensor>>
featurePairs(const std::string& kind, const Forecast& forecast, const nlohmann::json& recorded, int channels)
{
    const auto &first = forecast.features.front().value;
    const auto read = [&](const char* name) {
        return recorded.contains(name) ? testing::tensorOf(recorded.at(name)) : torch::Tensor();
    };
    const auto hidden = read("features_second_last"), answer = read("features_last");
    if (!hidden.defined() && !answer.defined())
        return {};
    const auto tail = [&](const torch::Tensor& series) { // as many of the last steps as our feature is wide
        const auto width = first.size(2);
        return series.narrow(1, series.size(1) - width, width).transpose(1, 2);
    };
    if (kind == "moderntcn")
        return {{first, hidden.flatten(2)}, {forecast.feature("head"), answer}};
    if (kind == "timesnet")
        return {{first, tail(answer)}, {forecast.feature("encoder"), hidden}};
    if (kind == "timemixer")
        return {{first, answer.transpose(1, 2)}};
    if (kind == "micn")
        return {{first, tail(hidden)}};
    if (kind == "itransformer")
        return {{first, hidden.narrow(1, 0, channels)}}; // without the tokens of the time marks
    if (kind == "patchtst")
        return {{first, hidden.flatten(1).unflatten(0, {-1, channels})}}; // [B x C, N, d]
    if (kind == "autoformer" || kind == "fedformer") // [B, L, d] and [B, label_len + H, C]
        return {{first, hidden.narrow(2, 0, channels).transpose(1, 2)}, {forecast.feature("decoder"), answer.transpose(1, 2)}};
    if (hidden.defined())
        return {{first, hidden}};
    return {};
}

/// Recorded weights by our names: without idle ones, with the modes that a FEDformer drew, and with the block that
/// its encoder layers share once.
std::map<std::string, torch::Tensor> weightsOf(const nlohmann::json& recorded)
{
    const std::vector<std::string> idle = recorded.value("idle_weights", std::vector<std::string>());
    const bool shared = recorded.at("network") == "fedformer";
    std::map<std::string, torch::Tensor> weights;
    for (const auto& [name, array] : recorded.at("weights").items()) {
        if (std::ranges::find(idle, name) != idle.end())
            continue;
        if (shared && name.starts_with("encoder.attn_layers.") && name.find("inner_correlation") != name.npos &&
            !name.starts_with("encoder.attn_layers.0."))
            continue;
        weights[name] = testing::tensorOf(array).to(torch::kFloat);
    }
    if (shared)
        for (const auto& [name, bins] : recorded.at("modes").items())
            weights[name] = torch::tensor(bins.get<std::vector<std::int64_t>>());
    return weights;
}

} // namespace

/// With the recorded weights a network gives the recorded forecast: the only proof that it is the network it
/// claims to be. Recordings of the originals, where they are; and our own, in float64 from the papers' formulas.
class TestRecordedNetworks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void forecasts_data()
    {
        QTest::addColumn<QString>("file");
        std::error_code missing;
        const std::filesystem::path own = std::filesystem::path(RETORT_SOURCE_DIR) / "tests/core/learning/recordings";
        for (const auto& folder : {own, testing::oracleFolder() / "networks"}) {
            std::set<std::filesystem::path> files;
            for (const auto& entry : std::filesystem::directory_iterator(folder, missing))
                if (entry.path().extension() == ".json")
                    files.insert(entry.path());
            for (const auto& file : files)
                QTest::addRow("%s, %s", file.stem().c_str(), folder == own ? "own" : "original") << QString::fromStdString(file.string());
        }
        if (missing)
            QTest::newRow("none") << QString();
    }

    void asAnotherProgramSavesThem_data() { forecasts_data(); }
    /// All of the recorded weights, idle ones too, as a file without a word of what they are.
    void asAnotherProgramSavesThem()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            RETORT_NEEDS_DATA("The recorded networks are not here; RETORT_ORACLE names their folder.");
        const auto recorded = testing::readJson(file.toStdString());
        const std::string kind = recorded.at("network");
        NamedWeights weights;
        for (const auto& [name, array] : recorded.at("weights").items())
            weights[name] = testing::tensorOf(array).to(torch::kFloat);
        const auto modes = recorded.value("modes", nlohmann::json::object());
        for (const auto& [name, bins] : modes.items())
            weights[name] = torch::tensor(bins.get<std::vector<std::int64_t>>());
        const auto task = ForecastTask::of({recorded.at("channels"), recorded.at("channels"), recorded.at("look_back"),
                                            recorded.at("horizon"), static_cast<int>(testing::tensorOf(recorded.at("time_marks")).size(-1))});
        const auto options = optionsOf(recorded.at("options"));
        const auto found = networkOfWeights(
            weights, task, {{kind}, [&](const std::string& asked) { return asked == kind ? options : Options{}; }}, "file.pth");
        QVERIFY2(found, found ? "" : found.error().message.english().c_str());
        QCOMPARE(found->kind, kind);
        auto idle = recorded.value("idle_weights", std::vector<std::string>());
        std::erase_if(idle, [&](const std::string& name) { return !weights.contains(name); });
        std::ranges::sort(idle);
        auto skipped = found->idle;
        std::erase_if(skipped, [](const std::string& name) { // the further names of FEDformer's shared block
            return name.find(".attn_layers.1.attention.inner_correlation.") != std::string::npos;
        });
        std::ranges::sort(skipped);
        QCOMPARE(skipped, idle);
        const auto read = learning::weightsOf(*found->network);
        for (const auto& [name, tensor] : weightsOf(recorded))
            QVERIFY2(torch::equal(read.at(name), tensor), name.c_str());
    }

    void forecasts()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            RETORT_NEEDS_DATA("The recorded networks are not here; RETORT_ORACLE names their folder.");
        const auto recorded = testing::readJson(file.toStdString());
        const std::string kind = recorded.at("network");
        QVERIFY2(findNetwork(kind), kind.c_str());
        const auto past = testing::tensorOf(recorded.at("time_marks")),
                   future = testing::tensorOf(recorded.at("decoder_time_marks"));
        const int channels = recorded.at("channels"), horizon = recorded.at("horizon");
        const auto task = ForecastTask::of(
            {channels, channels, recorded.at("look_back"), horizon, static_cast<int>(past.size(-1))});
        const auto network = buildNetwork(kind, optionsOf(recorded.at("options")), task);
        QVERIFY2(network, network ? "" : network.error().message.english().c_str());

        const auto set = setWeights(**network, weightsOf(recorded));
        QVERIFY2(set, set ? "" : set.error().message.english().c_str());

        (*network)->eval();
        const torch::NoGradGuard noGradient;
        // A decoder was recorded with marks of the known steps that are not those of the past.
        const auto read =
            (*network)->usesFutureMarks() ? future : future.narrow(1, future.size(1) - horizon, horizon);
        const Forecast forecast =
            (*network)->forward({testing::tensorOf(recorded.at("input")).to(torch::kFloat),
                                 past.to(torch::kFloat), read.to(torch::kFloat)});
        const double difference =
            testing::relativeDifference(forecast.prediction, testing::tensorOf(recorded.at("prediction")));
        QVERIFY2(difference < 1e-5, std::to_string(difference).c_str());
        for (const auto& [ours, theirs] : featurePairs(kind, forecast, recorded, channels)) {
            const double inFeature = testing::relativeDifference(ours, theirs);
            QVERIFY2(inFeature < 1e-5, std::to_string(inFeature).c_str());
        }
    }
};

RETORT_TEST(TestRecordedNetworks)
#include "tst_recorded_networks.moc"
