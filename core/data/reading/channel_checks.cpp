// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/channel_checks.h"

#include "core/data/reading/missing_suspicion.h"

#include <algorithm>
#include <cmath>

namespace retort::data
{

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
                    {bad.count == 1 ? RETORT_TEXT("data", "'%1' is not a finite number and is taken as missing.")
                                    : RETORT_TEXT("data", "'%1' is not a finite number and is taken as missing, as are %2 cells "
                                                          "of the column in all."),
                     {bad.text, std::to_string(bad.count)}});
    } else if (bad.count > 0 && (named || !mostlyText)) {
        return notANumber(column, bad);
    }
    if (mostlyText || (numbers == 0 && !named)) {
        const bool time = table.columns[column].content == CellClass::time;
        remarks.add(0, name,
                    {time         ? RETORT_TEXT("data", "The column holds times and is ignored; the time is taken from another.")
                     : mostlyText ? RETORT_TEXT("data", "The column holds text and is ignored.")
                                  : RETORT_TEXT("data", "The column is empty and is ignored."),
                     {}});
        return false;
    }
    if (numbers == 0)
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("data", "%1: column %2 has no value. Choose another channel."), {fileName, name});
    if (table.columns[column].numbers == ColumnLayout::Numbers::truths)
        remarks.add(0, name, {RETORT_TEXT("data", "True and false are read as 1 and 0."), {}});
    if (!raw.missingWords[column].empty()) {
        std::vector<std::string> words;
        for (const auto& [word, count] : raw.missingWords[column])
            words.push_back("'" + word + "' (" + std::to_string(count) + ")");
        remarks.add(0, name, {RETORT_TEXT("data", "Taken as missing: %1."), {listed(words)}});
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
                           "%1: row %2, column %3: '%4' is not a number; are there thousands separators? "
                           "State the thousands sign in the import settings.")
        : other && otherSign == ','
            ? RETORT_TEXT("data",
                          "%1: row %2, column %3: '%4' is not a number; is the decimal sign a comma?")
        : other ? RETORT_TEXT("data",
                              "%1: row %2, column %3: '%4' is not a number; is the decimal sign a point?")
                : RETORT_TEXT("data",
                              "%1: row %2, column %3: '%4' is not a finite number. Correct the cell, leave it empty where the "
                              "value is missing, or add the word to the words for missing values.");
    return fail(ErrorKind::malformed, text,
                {fileName, std::to_string(bad.row), table.columns[column].name, bad.text});
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
                {suspicion->zero ? RETORT_TEXT("data", "%2 values are 0 while all others lie far from it: if 0 stands for a missing "
                                                       "value here, add it to the words for missing values.")
                                 : RETORT_TEXT("data", "%1 (%2 times) lies far from all other values: if it stands for a missing "
                                                       "value, add it to the words for missing values."),
                 {value, std::to_string(suspicion->count)}});
}

} // namespace retort::data
