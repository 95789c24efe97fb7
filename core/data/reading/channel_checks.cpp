// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/channel_checks.h"

#include "core/data/reading/column_names.h"
#include "core/data/reading/missing_suspicion.h"

#include <algorithm>
#include <cmath>

namespace retort::data
{
namespace
{

/// Whether each value is the stamp of its row in another unit, from another origin.
bool repeatsTime(const std::vector<double>& values, const std::vector<Milliseconds>& stamps)
{
    const auto known = [&](std::size_t row) { return stamps[row] != noStamp && !std::isnan(values[row]); };
    if (values.size() != stamps.size() || values.size() < 3 || !known(0) || !known(values.size() - 1))
        return false;
    const auto elapsed = [&](std::size_t row) { return static_cast<double>(stamps[row] - stamps.front()); };
    const double range = values.back() - values.front();
    const double slope = range / elapsed(values.size() - 1);
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (!known(row) || !(slope > 0) ||
            !(std::abs(values.front() + slope * elapsed(row) - values[row]) <= std::abs(range) * 1e-6))
            return false;
    }
    return true;
}

} // namespace

Result<bool> ChannelChecks::take(std::size_t column, RemarkLog& remarks) const
{
    const BadCell& bad = raw.badCells[column];
    const std::vector<double>& values = raw.numbers[column];
    const std::string& name = table.columns[column].name;
    const auto numbers = static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [](double value) { return !std::isnan(value); }));
    const bool mostlyText = bad.count > numbers;
    if (bad.count > 0 && 100 * bad.count <= numbers) {
        remarks.add(bad.row, name,
                    {bad.count == 1 ? RETORT_TEXT("data", "'%1' is not a finite number and is treated as missing.")
                                    : RETORT_TEXT("data", "'%1' is not a finite number and is treated as missing, as "
                                                          "are %2 cells of the column in total."),
                     {bad.text, std::to_string(bad.count)}});
    } else if (bad.count > 0 && (named || !mostlyText)) {
        return notANumber(column, bad);
    }
    if (mostlyText || (numbers == 0 && !named)) {
        const bool time = table.columns[column].content == CellClass::time;
        remarks.add(0, name,
                    {time         ? RETORT_TEXT("data", "The column contains times and is ignored; the time is taken "
                                                        "from another column.")
                     : mostlyText ? RETORT_TEXT("data", "The column contains text and is ignored; the import settings can "
                                                        "encode it as categories or as a direction.")
                                  : RETORT_TEXT("data", "The column is empty and is ignored."),
                     {}});
        return false;
    }
    if (numbers == 0)
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("data", "%1: column %2 has no values. Choose another channel."), {fileName, name});
    if (table.columns[column].numbers == ColumnLayout::Numbers::truths)
        remarks.add(0, name, {RETORT_TEXT("data", "True and false are read as 1 and 0."), {}});
    if (!raw.missingWords[column].empty()) {
        std::vector<std::string> words;
        for (const auto& [word, count] : raw.missingWords[column])
            words.push_back("'" + word + "' (" + std::to_string(count) + ")");
        remarks.add(0, name, {RETORT_TEXT("data", "Treated as missing: %1."), {listed(words)}});
    }
    return true;
}

tl::unexpected<Error> ChannelChecks::notANumber(std::size_t column, const BadCell& bad) const
{
    const char otherSign = table.format.decimal == '.' ? ',' : '.';
    const bool other = bad.text.find(otherSign) != std::string::npos;
    const bool both = other && bad.text.find(table.format.decimal) != std::string::npos;
    const Text text =
        both ? RETORT_TEXT("data",
                           "%1: row %2, column %3: '%4' is not a number. Does it contain thousands separators? Set "
                           "the thousands separator in the import settings.")
        : other && otherSign == ','
            ? RETORT_TEXT("data",
                          "%1: row %2, column %3: '%4' is not a number. Is the decimal separator a comma?")
        : other ? RETORT_TEXT("data",
                              "%1: row %2, column %3: '%4' is not a number. Is the decimal separator a point?")
                : RETORT_TEXT("data",
                              "%1: row %2, column %3: '%4' is not a finite number. Correct the cell, leave it empty "
                              "if the value is missing, or add its text to the missing-value markers.");
    return fail(ErrorKind::malformed, text,
                {fileName, std::to_string(bad.row), table.columns[column].name, bad.text});
}

std::vector<std::size_t> ChannelChecks::withoutTimes(const std::vector<std::size_t>& columns, RemarkLog& remarks) const
{
    std::vector<std::size_t> channels, times;
    for (const std::size_t column : columns) {
        const bool time = namesTime(table.columns[column].name) && repeatsTime(raw.numbers[column], raw.stamps);
        (time ? times : channels).push_back(column);
    }
    if (named || channels.empty())
        return columns;
    for (const std::size_t column : times)
        remarks.add(0, table.columns[column].name,
                    {RETORT_TEXT("data", "The column repeats the time in another unit and is ignored."), {}});
    return channels;
}

void remarkOnSuspicion(const Channel& channel, ImportReport& report, RemarkLog& remarks)
{
    const std::optional<Suspicion> suspicion = suspectedMissing(channel.values);
    if (!suspicion)
        return;
    const std::string value = readable(suspicion->value);
    if (std::find(report.suspectedMissing.begin(), report.suspectedMissing.end(), value) == report.suspectedMissing.end())
        report.suspectedMissing.push_back(value);
    remarks.add(0, channel.name,
                {suspicion->zero ? RETORT_TEXT("data", "%2 values are 0 while all others are far from it: if 0 "
                                                       "stands for a missing value here, add it to the missing-value "
                                                       "markers.")
                                 : RETORT_TEXT("data", "%1 (%2 times) is far from all other values: if it stands for "
                                                       "a missing value, add it to the missing-value markers."),
                 {value, std::to_string(suspicion->count)}});
}

} // namespace retort::data
