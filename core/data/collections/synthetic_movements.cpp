// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/synthetic_movements.h"

#include "core/data/random_source.h"
#include "core/foundation/file_writing.h"
#include "core/foundation/number_text.h"

#include <array>
#include <cmath>
#include <numbers>

namespace retort::data
{
namespace
{

constexpr std::size_t length = 48;
constexpr double wrongLabels = 0.2; ///< of the training series: whoever labelled them was mistaken

struct Movement {
    const char* name;
    double waves;    ///< in the window
    double strength;
    double harmonic; ///< of twice the pace, in parts of the strength
    double lag;      ///< of the second channel, in turns
};

constexpr std::array movements = {Movement{"resting", 0.7, 0.35, 0, 0.1}, Movement{"running", 7, 1.5, 0.5, 0.25}, Movement{"walking", 4.5, 1.0, 0.6, 0.25},
                                  Movement{"waving", 4.8, 1.0, 0.1, 0.5}};

Example exampleOf(const Movement& movement, RandomSource& random)
{
    const double turn = 2 * std::numbers::pi, phase = turn * random.uniform();
    const double waves = movement.waves * (1 + 0.16 * random.normal()), strength = movement.strength * (1 + 0.2 * random.normal());
    double drift = 0.3 * random.normal();
    Example example{{{}, {}}, movement.name};
    for (std::size_t step = 0; step < length; ++step) {
        const double at = turn * waves * static_cast<double>(step) / length + phase;
        drift += 0.05 * random.normal();
        for (std::size_t channel = 0; channel < 2; ++channel) {
            const double angle = at + turn * movement.lag * static_cast<double>(channel);
            const double value = strength * (std::sin(angle) + movement.harmonic * std::sin(2 * angle + 0.5)) + drift + 0.55 * random.normal();
            example.channels[channel].push_back(std::round(value * 1000) / 1000);
        }
    }
    return example;
}

std::string textOf(const std::vector<Example>& examples, const Collection& collection, int decimals)
{
    std::string text = "@problemName " + collection.name + "\n@timeStamps false\n@missing false\n@univariate false\n@dimensions 2\n@equalLength true\n@classLabel true";
    for (const std::string& name : collection.classes)
        text += " " + name;
    text += "\n@data\n";
    for (const Example& example : examples) {
        for (const auto& values : example.channels) {
            for (std::size_t i = 0; i < values.size(); ++i)
                text += (i > 0 ? "," : "") + fixedText(values[i], decimals);
            text += ":";
        }
        text += example.label + "\n";
    }
    return text;
}

} // namespace

Collection syntheticMovements(std::size_t train, std::size_t test, std::uint64_t seed)
{
    RandomSource random(seed);
    Collection collection{"movements", {"x", "y"}, {}, {}, {}, {}, {}};
    for (const Movement& movement : movements)
        collection.classes.emplace_back(movement.name);
    for (std::size_t i = 0; i < train; ++i) {
        Example example = exampleOf(movements[i % movements.size()], random);
        if (random.uniform() < wrongLabels)
            example.label = movements[(i + 1 + static_cast<std::size_t>(random.uniform() * 3)) % movements.size()].name;
        collection.train.push_back(std::move(example));
    }
    for (std::size_t i = 0; i < test; ++i)
        collection.test.push_back(exampleOf(movements[i % movements.size()], random));
    return collection;
}

Result<void> writeTsFiles(const Collection& collection, const std::filesystem::path& folder, int decimals)
{
    return writeFile(folder / (collection.name + "_TRAIN.ts"), textOf(collection.train, collection, decimals)).and_then([&] {
        return writeFile(folder / (collection.name + "_TEST.ts"), textOf(collection.test, collection, decimals));
    });
}

Collection sampleCollection()
{
    return syntheticMovements(160, 160, 20241105);
}

} // namespace retort::data
