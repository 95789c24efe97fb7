// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace retort::experiment
{

/// Named rows of numbers beside a JSON file that would be large and slow with them: a safetensors file of F64 and F32.
class ArrayFile
{
public:
    bool empty() const { return m_arrays.empty(); }
    /// An empty row is not kept.
    void put(const std::string& name, std::span<const double> numbers);
    void put(const std::string& name, std::span<const float> numbers);
    /// Leaves `out` alone where there is no such row, or one of the other type.
    void take(const std::string& name, std::vector<double>& out) const;
    void take(const std::string& name, std::vector<float>& out) const;

    Result<void> write(const std::filesystem::path& file, std::map<std::string, std::string> metadata = {}) const;
    static Result<ArrayFile> read(const std::filesystem::path& file);
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }

private:
    struct Row {
        const char* type;
        std::string bytes;
    };
    template <typename Number>
    void takeNumbers(const std::string& name, std::vector<Number>& out) const;

    std::map<std::string, Row> m_arrays;
    std::map<std::string, std::string> m_metadata;
};

} // namespace retort::experiment
