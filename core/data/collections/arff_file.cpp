// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/example_files.h"

namespace retort::data
{
namespace
{

/// Channels of a multivariate series stand in one quoted cell, parted by "\n".
Result<Example> relationalExample(const TextLine& line, const std::string& fileName)
{
    const char quote = line.text.front();
    const std::size_t end = line.text.find(quote, 1);
    const std::size_t comma = end == std::string_view::npos ? end : line.text.find(',', end);
    if (comma == std::string_view::npos)
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: row %2: a quote is opened but never closed. Close or remove it."),
                    {fileName, std::to_string(line.number)});
    Example example;
    std::string_view rest = line.text.substr(1, end - 1);
    while (!rest.empty()) {
        const std::size_t next = std::min(rest.find("\\n"), rest.size());
        auto values = valuesOf(rest.substr(0, next), ',', line, fileName);
        if (!values)
            return tl::unexpected(values.error());
        example.channels.push_back(std::move(*values));
        rest.remove_prefix(std::min(rest.size(), next + 2));
    }
    example.label = labelFrom(withoutBlanks(line.text.substr(comma + 1)));
    return example;
}

Result<Example> plainExample(const TextLine& line, const std::string& fileName)
{
    const std::size_t comma = line.text.rfind(',');
    if (comma == std::string_view::npos)
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: row %2 has one cell, but needs values and a class."), {fileName, std::to_string(line.number)});
    auto values = valuesOf(line.text.substr(0, comma), ',', line, fileName);
    if (!values)
        return tl::unexpected(values.error());
    return Example{{std::move(*values)}, labelFrom(withoutBlanks(line.text.substr(comma + 1)))};
}

} // namespace

Result<ExampleFile> readArffFile(std::string_view text, const std::string& fileName)
{
    ExampleFile file;
    bool data = false;
    std::string_view lastAttribute;
    for (const TextLine& line : linesOf(text)) {
        if (line.text.front() == '%')
            continue;
        if (!data) {
            if (sameWord(line.text.substr(0, 10), "@attribute"))
                lastAttribute = line.text;
            data = sameWord(line.text, "@data");
            if (data && lastAttribute.find('{') == std::string_view::npos)
                return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: its last attribute is not a list of classes in braces."), {fileName});
            continue;
        }
        const bool quoted = line.text.front() == '\'' || line.text.front() == '"';
        auto example = quoted ? relationalExample(line, fileName) : plainExample(line, fileName);
        if (!example)
            return tl::unexpected(example.error());
        file.examples.push_back(std::move(*example));
    }
    return file;
}

} // namespace retort::data
