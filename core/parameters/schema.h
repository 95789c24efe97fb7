// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"
#include "core/foundation/result.h"

#include <map>

namespace retort
{

/// Values by parameter id: the differences from the defaults, or everything after Schema::resolve.
using Options = std::map<std::string, Value>;

/// An error in one parameter.
struct Finding {
    std::string path; ///< parameter id, or a dotted path inside a plan: "student.options.d_model"
    Message message;

    bool operator==(const Finding&) const = default;
};

/// An ordered list of parameters; the order is that of the form.
class Schema
{
public:
    Schema() = default;
    Schema(std::initializer_list<Parameter> parameters) : m_parameters(parameters) {}

    const std::vector<Parameter>& parameters() const { return m_parameters; }
    const Parameter* find(const std::string& id) const;
    void add(Parameter parameter) { m_parameters.push_back(std::move(parameter)); }

    /// Unknown ids (with the nearest known one), wrong types, values out of range. Paths are "prefix" + id.
    std::vector<Finding> validate(const Options& options, const std::string& prefix = {}) const;

    /// Every parameter with its value: the given one where its type fits (an integer fits a real), else the default.
    Options resolve(const Options& options) const;

    /// Only what differs from the defaults.
    Options differences(const Options& options) const;

    bool isEnabled(const Parameter& parameter, const Options& resolved) const;

private:
    std::vector<Parameter> m_parameters;
};

/// Typed access to resolved options. The id must be in the schema that resolved them.
bool booleanOf(const Options& options, const std::string& id);
std::int64_t integerOf(const Options& options, const std::string& id);
double realOf(const Options& options, const std::string& id);
const std::string& textOf(const Options& options, const std::string& id);

/// The known name with the smallest edit distance, or empty if none is close.
std::string nearestName(const std::string& name, const std::vector<std::string>& known);

} // namespace retort
