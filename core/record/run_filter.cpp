// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_filter.h"

#include "core/foundation/number_text.h"
#include "core/record/run_fields.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace retort::experiment
{
namespace
{

constexpr int shownDigits = 6;
constexpr std::string_view marks = "()=!<>~\"";

struct Token {
    std::string text;
    std::size_t position = 0; ///< in the filter, from 1
    bool quoted = false;

    bool is(std::string_view what) const { return !quoted && text == what; }
};

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// The last one is empty: the end. A quotation mark that is not closed closes at the end.
std::vector<Token> tokensOf(const std::string& text)
{
    std::vector<Token> tokens;
    std::size_t i = 0;
    const auto isSpace = [&](std::size_t at) { return std::isspace(static_cast<unsigned char>(text[at])) != 0; };
    while (i < text.size()) {
        const std::size_t begin = i;
        if (isSpace(i)) {
            ++i;
            continue;
        }
        if (text[i] == '"') {
            const std::size_t end = std::min(text.find('"', i + 1), text.size());
            tokens.push_back({text.substr(begin + 1, end - begin - 1), begin + 1, true});
            i = end + 1;
            continue;
        }
        if (marks.find(text[i]) != std::string_view::npos) {
            ++i;
            if (i < text.size() && text[i] == '=' && std::string_view("!<>=").find(text[begin]) != std::string_view::npos)
                ++i;
        } else {
            while (i < text.size() && !isSpace(i) && marks.find(text[i]) == std::string_view::npos)
                ++i;
        }
        tokens.push_back({text.substr(begin, i - begin), begin + 1, false});
    }
    tokens.push_back({{}, text.size() + 1, false});
    return tokens;
}

template <typename T> bool compared(const T& one, const std::string& how, const T& other)
{
    if (how == "<")
        return one < other;
    if (how == "<=")
        return one <= other;
    if (how == ">")
        return one > other;
    if (how == ">=")
        return one >= other;
    return one == other;
}

} // namespace

/// Recursive descent: or binds weakest, then and, then not.
class RunFilterParser
{
public:
    explicit RunFilterParser(const std::string& text) : m_tokens(tokensOf(text)) {}

    Result<RunFilter> parse()
    {
        auto test = anyOf();
        if (test && !next().text.empty())
            return stopped(RETORT_TEXT("experiment", "Character %1 of the filter: expected and, or, or the end."));
        if (!test)
            return tl::unexpected<Error>(test.error());
        return RunFilter(std::move(*test));
    }

private:
    using Test = RunFilter::Test;

    const Token& next() const { return m_tokens[m_next]; }
    Token take() { return m_next + 1 < m_tokens.size() ? m_tokens[m_next++] : m_tokens[m_next]; }
    bool takeWord(const char* word)
    {
        const bool found = !next().quoted && lower(next().text) == word;
        if (found)
            take();
        return found;
    }
    /// `text` is given the character where it stopped, from 1.
    tl::unexpected<Error> stopped(Text text) const
    {
        return tl::unexpected<Error>(Error{ErrorKind::invalid, {text, {std::to_string(next().position)}}});
    }

    Result<Test> anyOf()
    {
        auto test = allOf();
        while (test && takeWord("or")) {
            auto other = allOf();
            if (!other)
                return other;
            test = [a = std::move(*test), b = std::move(*other)](const RecordSummary& run) { return a(run) || b(run); };
        }
        return test;
    }

    Result<Test> allOf()
    {
        auto test = one();
        while (test && takeWord("and")) {
            auto other = one();
            if (!other)
                return other;
            test = [a = std::move(*test), b = std::move(*other)](const RecordSummary& run) { return a(run) && b(run); };
        }
        return test;
    }

    Result<Test> one()
    {
        constexpr int deepest = 100;
        if (m_depth > deepest)
            return stopped(RETORT_TEXT("experiment", "Character %1 of the filter: nested too deeply."));
        ++m_depth;
        auto test = takeWord("not") ? negated() : next().is("(") ? bracketed() : comparison();
        --m_depth;
        return test;
    }

    Result<Test> negated()
    {
        auto test = one();
        if (!test)
            return test;
        return Test([a = std::move(*test)](const RecordSummary& run) { return !a(run); });
    }

    Result<Test> bracketed()
    {
        take();
        auto test = anyOf();
        if (!test)
            return test;
        if (!next().is(")"))
            return stopped(RETORT_TEXT("experiment", "Character %1 of the filter: expected a closing parenthesis."));
        take();
        return test;
    }

    Result<Test> comparison()
    {
        if (next().quoted || next().text.empty() || marks.find(next().text.front()) != std::string_view::npos)
            return stopped(RETORT_TEXT("experiment", "Character %1 of the filter: expected a field, such as series or distilled.mse."));
        const auto field = runField(lower(take().text));
        if (!field)
            return tl::unexpected<Error>(field.error());
        constexpr std::array operators = {"=", "==", "!=", "<", "<=", ">", ">=", "~"};
        if (std::ranges::none_of(operators, [&](const char* known) { return next().is(known); }))
            return stopped(RETORT_TEXT("experiment", "Character %1 of the filter: expected =, !=, <, <=, >, >= or ~."));
        const std::string how = take().text;
        if (next().text.empty() && !next().quoted)
            return stopped(RETORT_TEXT("experiment", "Character %1 of the filter: expected a value."));
        if (!field->isNumber() || how == "~")
            return textTest(*field, how, lower(take().text));
        const auto value = numberFrom(next().text);
        if (!value)
            return stopped(RETORT_TEXT("experiment", "Character %1 of the filter: expected a number."));
        take();
        return numberTest(std::get<RunField::Number>(field->value), how, *value);
    }

    static Test textTest(const RunField& field, const std::string& how, const std::string& value)
    {
        const auto any = [field](const RecordSummary& run, const auto& fits) {
            return std::ranges::any_of(field.texts(run), [&](const std::string& text) { return fits(lower(text)); });
        };
        if (how == "~")
            return [any, value](const RecordSummary& run) { return any(run, [&](const std::string& text) { return text.find(value) != std::string::npos; }); };
        if (how == "!=")
            return [any, value](const RecordSummary& run) { return !any(run, [&](const std::string& text) { return text == value; }); };
        return [any, how, value](const RecordSummary& run) { return any(run, [&](const std::string& text) { return compared(text, how, value); }); };
    }

    /// Equal as far as a table shows them: whole numbers in full, others to six digits.
    static Test numberTest(const RunField::Number& number, const std::string& how, double value)
    {
        return [number, how, value](const RecordSummary& run) {
            const auto given = number(run);
            const bool same = given && compactText(*given, shownDigits) == compactText(value, shownDigits);
            if (how == "!=")
                return !same;
            if (how == "=" || how == "==")
                return same;
            return given && compared(*given, how, value);
        };
    }

    std::vector<Token> m_tokens;
    std::size_t m_next = 0;
    int m_depth = 0;
};

Result<RunFilter> RunFilter::parse(const std::string& text)
{
    return RunFilterParser(text).parse();
}

bool RunFilter::isExpression(const std::string& text)
{
    return text.find_first_of("=<>~") != std::string::npos;
}

} // namespace retort::experiment
