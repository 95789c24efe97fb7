// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record_summary.h"

#include <functional>

namespace retort::experiment
{

/// Which runs are meant: comparisons of the fields of core/record/run_fields.h, joined by and, or, not and parentheses.
///   distilled.mse < 0.38 and (tag = "paper" or series ~ etth)
/// = and != compare whole texts without regard to case, ~ asks whether a text contains another, < <= > >= compare numbers, or
/// texts such as dates. A run that lacks a value satisfies != alone.
class RunFilter
{
public:
    /// Errors say what was expected, and where.
    static Result<RunFilter> parse(const std::string& text);
    /// Whether it has an operator, and is not only words to look for.
    static bool isExpression(const std::string& text);

    bool accepts(const RecordSummary& run) const { return m_accepts(run); }

private:
    using Test = std::function<bool(const RecordSummary&)>;
    friend class RunFilterParser;

    explicit RunFilter(Test accepts) : m_accepts(std::move(accepts)) {}
    Test m_accepts;
};

} // namespace retort::experiment
