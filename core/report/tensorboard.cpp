// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tensorboard.h"

#include "core/foundation/file_writing.h"
#include "core/task/task.h"

#include <boost/crc.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace retort::report
{
namespace
{

// The wire format of protocol buffers, as far as Event and Summary need it.
enum class Wire { varint = 0, fixed64 = 1, bytes = 2, fixed32 = 5 };

std::string varint(std::uint64_t value)
{
    std::string bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(value | 0x80);
    return bytes += static_cast<char>(value);
}

template <typename Unsigned>
std::string littleEndian(Unsigned value)
{
    std::string bytes;
    for (std::size_t i = 0; i < sizeof value; ++i)
        bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

std::string key(int field, Wire wire)
{
    return varint(static_cast<std::uint64_t>(field) << 3 | static_cast<std::uint64_t>(wire));
}

std::string field(int number, double value)
{
    return key(number, Wire::fixed64) + littleEndian(std::bit_cast<std::uint64_t>(value));
}
std::string field(int number, float value)
{
    return key(number, Wire::fixed32) + littleEndian(std::bit_cast<std::uint32_t>(value));
}
std::string field(int number, std::int64_t value)
{
    return key(number, Wire::varint) + varint(static_cast<std::uint64_t>(value));
}
std::string field(int number, const std::string& bytes)
{
    return key(number, Wire::bytes) + varint(bytes.size()) + bytes;
}

std::uint32_t maskedCrc(const std::string& bytes)
{
    boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc; // CRC-32C
    crc.process_bytes(bytes.data(), bytes.size());
    return std::rotr(static_cast<std::uint32_t>(crc.checksum()), 15) + 0xA282EAD8U;
}

std::string asRecord(const std::string& event)
{
    const std::string length = littleEndian(static_cast<std::uint64_t>(event.size()));
    return length + littleEndian(maskedCrc(length)) + event + littleEndian(maskedCrc(event));
}

/// Tag and value of each scalar at one step.
using Scalars = std::vector<std::pair<std::string, double>>;

std::string eventOf(double seconds, std::int64_t step, const Scalars& scalars)
{
    std::string summary;
    for (const auto& [tag, value] : scalars)
        if (std::isfinite(value))
            summary += field(1, field(1, tag) + field(2, static_cast<float>(value)));
    return summary.empty() ? std::string() : asRecord(field(1, seconds) + field(2, step) + field(5, summary));
}

void addMetrics(Scalars& scalars, const std::string& part, const evaluation::Metrics& metrics)
{
    for (const task::Metric& metric : task::taskOf(metrics).metrics)
        scalars.emplace_back(part + "/" + metric.id, metric.value(metrics));
}

double secondsOf(experiment::TimePoint time)
{
    return static_cast<double>(time.time_since_epoch().count()) / 1000;
}

} // namespace

std::string tensorboardEvents(const experiment::Record& record, StageId stage)
{
    const double start = secondsOf(record.started);
    std::string bytes = asRecord(field(1, start) + field(3, std::string("brain.Event:2")));
    std::int64_t last = 0;
    double seconds = 0;
    for (const auto& epoch : record.history) {
        if (epoch.stage != stage)
            continue;
        Scalars scalars;
        addMetrics(scalars, "validation", epoch.validation);
        if (epoch.wasTrained()) {
            scalars.emplace_back("training/learning_rate", epoch.learningRate);
            scalars.emplace_back("loss/total", epoch.total);
        }
        for (const auto& term : epoch.terms)
            scalars.emplace_back("loss/" + term.term, term.weighted);
        last = std::max<std::int64_t>(last, epoch.epoch);
        seconds = epoch.seconds;
        bytes += eventOf(start + epoch.seconds, epoch.epoch, scalars);
    }
    if (const auto* model = experiment::modelOf(record.outcome, stage); model && model->test) {
        Scalars scalars;
        addMetrics(scalars, "test", *model->test);
        bytes += eventOf(start + seconds, last, scalars);
    }
    return bytes;
}

Result<std::vector<std::filesystem::path>> writeTensorboard(const experiment::Record& record, const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& model : record.outcome.models) {
        if (isUntrained(model.stage.role))
            continue;
        const auto directory = folder / idOf(model.stage);
        std::error_code fault;
        std::filesystem::create_directories(directory, fault);
        if (fault)
            return fail(ErrorKind::io, RETORT_TEXT("report", "The folder %1 cannot be made: %2"), {directory.string(), fault.message()});
        files.push_back(directory / ("events.out.tfevents." + std::to_string(static_cast<std::int64_t>(secondsOf(record.started))) + ".retort"));
        if (const auto written = writeFile(files.back(), tensorboardEvents(record, model.stage)); !written)
            return tl::unexpected<Error>(written.error());
    }
    return files;
}

} // namespace retort::report
