// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/collection.h"

#include "core/data/collections/example_files.h"
#include "core/data/reading/text_encoding.h"
#include "core/data/sha256.h"
#include "core/foundation/file_writing.h"
#include "core/foundation/number_text.h"

#include <algorithm>
#include <set>

namespace retort::data
{
namespace
{

bool endsWith(const std::filesystem::path& file, std::string_view extension)
{
    return sameWord(file.extension().string(), extension);
}

/// "X_TEST.ts" for "X_TRAIN.ts", and the other way round; empty where the name has neither word.
std::filesystem::path counterpart(const std::filesystem::path& file, bool& isTest)
{
    const std::string name = file.filename().string();
    for (const auto& [train, test] : {std::pair{"TRAIN", "TEST"}, std::pair{"Train", "Test"}, std::pair{"train", "test"}})
        for (const auto& [from, to] : {std::pair{std::string_view(train), test}, std::pair{std::string_view(test), train}})
            if (const auto at = name.rfind(from); at != std::string::npos) {
                isTest = to == train;
                std::string other = name;
                return file.parent_path() / other.replace(at, from.size(), to);
            }
    return {};
}

/// The same, without the word: "X".
std::string nameOf(const std::filesystem::path& file)
{
    std::string name = file.stem().string();
    for (const std::string_view word : {"_TRAIN", "_TEST", "_Train", "_Test", "_train", "_test"})
        if (name.ends_with(word))
            name.resize(name.size() - word.size());
    return name;
}

Result<ExampleFile> readExamples(const std::filesystem::path& file, const std::string& labelColumn, std::string& digest)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    digest += sha256(*bytes);
    const std::string text = utf8From(*bytes, detectEncoding(*bytes).encoding);
    const std::string name = file.filename().string();
    auto read = endsWith(file, ".ts")     ? readTsFile(text, name)
                : endsWith(file, ".arff") ? readArffFile(text, name)
                                          : readLabelledRows(text, labelColumn, name);
    if (read && read->examples.empty())
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1 contains no series."), {name});
    return read;
}

/// Each example has the same channels, and each channel of one the same length.
Result<void> checkChannels(const std::vector<Example>& examples, std::size_t channels, const std::string& name)
{
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const Example& example = examples[i];
        const auto number = std::to_string(i + 1);
        if (example.channels.size() != channels)
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: series %2 has %3 channels, but the first one has %4."),
                        {name, number, std::to_string(example.channels.size()), std::to_string(channels)});
        for (const auto& values : example.channels)
            if (values.empty() || values.size() != example.channels.front().size())
                return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: the channels of series %2 have different lengths, or no values."), {name, number});
    }
    return {};
}

std::vector<std::string> inOrder(std::set<std::string> labels)
{
    std::vector<std::string> classes(labels.begin(), labels.end());
    const auto whole = [](const std::string& label) { return numberFrom(label).has_value(); };
    if (std::ranges::all_of(classes, whole))
        std::ranges::sort(classes, {}, [](const std::string& label) { return *numberFrom(label); });
    return classes;
}

Result<void> checkClasses(const Collection& collection)
{
    if (collection.classes.size() < 2)
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1 has only one class (\"%2\"): there is nothing to classify."),
                    {collection.name, collection.classes.empty() ? std::string() : collection.classes.front()});
    for (const Example& example : collection.test)
        if (std::ranges::find(collection.classes, example.label) == collection.classes.end())
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: the class \"%2\" occurs only in the test part, so no network can learn it."),
                        {collection.name, example.label});
    return {};
}

} // namespace

bool isCollectionFile(const std::filesystem::path& file)
{
    return endsWith(file, ".ts") || endsWith(file, ".arff");
}

Result<Collection> readCollection(const std::filesystem::path& file, const CollectionOptions& options, const CancellationToken& stop)
{
    bool isTest = false;
    std::filesystem::path train = file, test = options.testFile;
    if (const auto other = counterpart(file, isTest); test.empty() && !other.empty()) {
        train = isTest ? other : file;
        test = isTest ? file : other;
        std::error_code ignored;
        if (std::filesystem::exists(file, ignored) && !std::filesystem::exists(other, ignored)) // of a missing file reading says so
            return fail(ErrorKind::missing, RETORT_TEXT("data", "%1 has no counterpart: %2 is not found beside it. Put it there, or name the test file."),
                        {file.filename().string(), other.filename().string()});
    }
    Collection collection;
    collection.name = nameOf(train);
    std::string digest;
    auto training = readExamples(train, options.labelColumn, digest);
    if (!training)
        return tl::unexpected(training.error());
    collection.channelNames = training->channelNames;
    collection.train = std::move(training->examples);
    if (stop.cancelled())
        return fail(ErrorKind::cancelled, RETORT_TEXT("data", "The import was cancelled."));
    if (!test.empty()) {
        auto testing = readExamples(test, options.labelColumn, digest);
        if (!testing)
            return tl::unexpected(testing.error());
        collection.test = std::move(testing->examples);
    }
    const std::size_t channels = collection.train.front().channels.size();
    for (const auto& [part, from] : {std::pair{&collection.train, train}, std::pair{&collection.test, test}})
        if (const auto checked = checkChannels(*part, channels, from.filename().string()); !checked)
            return tl::unexpected(checked.error());
    std::set<std::string> labels;
    for (const Example& example : collection.train)
        labels.insert(example.label);
    collection.classes = inOrder(std::move(labels));
    if (const auto checked = checkClasses(collection); !checked)
        return tl::unexpected(checked.error());
    collection.sha256 = sha256(digest);
    return collection;
}

} // namespace retort::data
