// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"

namespace retort::testing
{

/// Three rows with a forecast after each; the last row contains an anomaly, and every network has drifted.
class FakeFollowedSeries : public experiment::FollowedSeries
{
public:
    explicit FakeFollowedSeries(experiment::FutureForecast forecast) : m_latest(std::move(forecast)) {}
    Result<std::optional<experiment::FollowedRow>> next() override
    {
        if (m_row == 3)
            return std::nullopt;
        experiment::FollowedRow row{.row = ++m_row, .stamp = (m_row - 1) * 3'600'000LL, .values = {1.0}};
        for (auto& stamp : m_latest.stamps)
            stamp += 3'600'000;
        for (const auto& model : m_latest.models) {
            const bool drifted = m_row == 3;
            row.models.push_back({.stage = model.stage, .error = 0.1, .mse = 0.01 * static_cast<double>(m_row), .due = m_row, .drift = drifted ? 1 : 0.2, .drifted = drifted, .coverage = std::vector<double>(model.intervals.size(), 0.9)});
        }
        if (m_row == 3)
            row.anomalies.push_back({.stage = m_latest.models.front().stage, .stamp = row.stamp, .target = "load", .value = 9, .lower = 0, .upper = 2});
        return row;
    }
    const experiment::FutureForecast& latest() const override { return m_latest; }

private:
    experiment::FutureForecast m_latest;
    std::int64_t m_row = 0;
};

/// The teacher, the student, the student with half of its units, and that one with 8-bit weights.
inline experiment::Compression fakeCompression(StageId student)
{
    using experiment::CompressionKind;
    experiment::Compression compression{.networks = {}, .metric = "mse", .threads = 1, .device = "cpu", .remarks = {}};
    const auto add = [&](StageId stage, CompressionKind kind, double kept, bool int8, std::int64_t bytes, double error) {
        compression.networks.push_back({.stage = stage, .kind = kind, .kept = kept, .int8 = int8, .parameters = bytes / 4, .nonZero = bytes / 4, .multiplyAdds = bytes, .fileBytes = bytes,
                                        .latencies = {{1, static_cast<double>(bytes) / 1e6, static_cast<double>(bytes) / 9e5, 20}, {32, static_cast<double>(bytes) / 1e5, static_cast<double>(bytes) / 9e4, 20}}, .error = error, .validation = error + 0.1, .file = "compressed/x"});
    };
    add(Role::teacher, CompressionKind::none, 1, false, 4'000'000, 0.39);
    add(student, CompressionKind::none, 1, false, 1'000'000, 0.37);
    add(student, CompressionKind::units, 0.5, false, 500'000, 0.371);
    add(student, CompressionKind::units, 0.5, true, 200'000, 0.385);
    return compression;
}

} // namespace retort::testing
