// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

#include <nlohmann/json.hpp>

namespace retort::experiment
{

/// Reads one object of a possibly hand-written file: fields are requested by name; whatever is left over,
/// missing or of another type becomes a finding, and reading goes on.
class ObjectReader
{
public:
    /// `value` may be null: then every field is absent. A value that is no object is a finding.
    ObjectReader(const nlohmann::json* value, std::string path, std::vector<Finding>& findings);

    bool present() const { return m_object != nullptr; }
    /// The field's value if present; the field counts as known from now on.
    const nlohmann::json* find(const std::string& name);
    std::string pathOf(const std::string& name) const;

    /// Each sets `out` and says true where the field is there and fits.
    bool text(const std::string& name, std::string& out);
    bool boolean(const std::string& name, bool& out);
    bool number(const std::string& name, double& out);
    bool integer(const std::string& name, int minimum, int maximum, int& out);
    bool texts(const std::string& name, std::vector<std::string>& out);
    bool numbers(const std::string& name, std::vector<double>& out);
    /// One of the ids; a finding names the nearest.
    bool choice(const std::string& name, const std::vector<std::string>& ids, std::string& out);
    /// Booleans, numbers and texts by name.
    void options(const std::string& name, Options& out);

    /// A finding, unless the object itself is absent.
    void missing(const std::string& name);
    void report(const std::string& name, Message message);
    /// A finding for every field that was not requested.
    void refuseOthers();

private:
    const nlohmann::json* m_object = nullptr;
    std::string m_path;
    std::vector<std::string> m_known;
    std::vector<Finding>& m_findings;
};

/// A JSON value as shown in a message: at most 60 characters.
std::string shown(const nlohmann::json& value);

} // namespace retort::experiment
