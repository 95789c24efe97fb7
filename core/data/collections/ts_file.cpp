// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/example_files.h"

namespace retort::data
{
namespace
{

/// "@classLabel true a b" -> the words after the name, where it is this one.
std::optional<std::vector<std::string_view>> wordsAfter(std::string_view line, std::string_view name)
{
    auto words = cellsOf(line, ' ');
    if (words.empty() || !sameWord(words.front(), name))
        return std::nullopt;
    words.erase(words.begin());
    return words;
}

/// The header's own words on sizes are not trusted: what the rows hold counts.
Result<void> checkHeader(const TextLine& line, const std::string& fileName)
{
    const auto isTrue = [](const auto& words) { return words && !words->empty() && sameWord(words->front(), "true"); };
    if (isTrue(wordsAfter(line.text, "@timestamps")))
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: its values have timestamps of their own, which is not supported. Export them on equal steps."),
                    {fileName});
    const auto labels = wordsAfter(line.text, "@classlabel");
    if (isTrue(wordsAfter(line.text, "@targetlabel")) || (labels && !isTrue(labels)))
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1 has no classes: its header says so. Choose a collection with class labels."), {fileName});
    return {};
}

Result<Example> exampleOf(const TextLine& line, const std::string& fileName)
{
    const auto parts = cellsOf(line.text, ':');
    Example example;
    if (parts.size() < 2 || parts.back().empty())
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: row %2 has no class label after the last colon."), {fileName, std::to_string(line.number)});
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        auto values = valuesOf(parts[i], ',', line, fileName);
        if (!values)
            return tl::unexpected(values.error());
        example.channels.push_back(std::move(*values));
    }
    example.label = labelFrom(parts.back());
    return example;
}

} // namespace

Result<ExampleFile> readTsFile(std::string_view text, const std::string& fileName)
{
    ExampleFile file;
    bool data = false;
    for (const TextLine& line : linesOf(text)) {
        if (line.text.front() == '#' || line.text.front() == '%')
            continue;
        if (!data && line.text.front() == '@') {
            if (const auto checked = checkHeader(line, fileName); !checked)
                return tl::unexpected(checked.error());
            data = sameWord(line.text, "@data");
            continue;
        }
        if (!data)
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: row %2 comes before @data, but is not a header line."),
                        {fileName, std::to_string(line.number)});
        auto example = exampleOf(line, fileName);
        if (!example)
            return tl::unexpected(example.error());
        file.examples.push_back(std::move(*example));
    }
    return file;
}

} // namespace retort::data
