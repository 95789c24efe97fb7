// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/metrics.h"
#include "core/foundation/message.h"
#include "core/signal/spectrum.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <span>

namespace retort::experiment
{

using Json = nlohmann::ordered_json;

// JSON has no NaN or infinity: both are written as null and read back as NaN.
Json written(double number);
Json written(std::span<const double> numbers);
Json written(const Message& message);
/// Without the errors per step and channel, which are many.
Json written(const evaluation::NodeMetrics& nodes);
Json written(const evaluation::Metrics& metrics);

template <typename T>
Json writtenOrNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}
Json writtenOrNull(const std::optional<double>& value);

// These throw nlohmann's type_error where a value has another type; a missing or null one leaves `out` alone.
template <typename T>
void take(const Json& object, const char* name, T& out)
{
    if (const auto found = object.find(name); found != object.end() && !found->is_null())
        out = found->get<T>();
}
template <typename T>
void take(const Json& object, const char* name, std::optional<T>& out)
{
    if (const auto found = object.find(name); found != object.end() && !found->is_null())
        out = found->get<T>();
}
/// Here null is NaN.
void takeNumber(const Json& object, const char* name, double& out);
void takeNumbers(const Json& object, const char* name, std::vector<double>& out);
void takeFloats(const Json& object, const char* name, std::vector<float>& out);

Message messageFrom(const Json& json);
signal::Spectrum spectrumFrom(const Json& json);
evaluation::Metrics metricsFrom(const Json& json);

} // namespace retort::experiment
