// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_import.h"
#include "core/data/reading/table_preview.h"
#include "tests/fuzz/fuzzed_file.h"

#include <cmath>

using namespace retort;

/// Delimited text and .tsf. The first byte chooses options.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const auto file = fuzz::fileOf(data + 1, size - 1, ".csv");
    data::ImportOptions options;
    if (data[0] % 4 == 1)
        options.steps = data::StepRule::rows;
    if (data[0] % 4 == 2)
        options.timeColumns.clear();
    if (data[0] % 8 == 3)
        options.format.shape = static_cast<data::TableShape>(data[0] / 8 % 4);
    const auto imported = data::importSeries(file, options);
    if (!imported) {
        fuzz::checkSentence(imported.error().message);
        return 0;
    }
    const data::TimeSeries& series = imported->series;
    for (const data::Channel& channel : series.channels) {
        if (channel.values.size() != series.rows())
            std::abort();
        for (const double value : channel.values) {
            if (std::isinf(value))
                std::abort();
        }
    }
    for (std::size_t row = 1; row < series.rows(); ++row) {
        if (series.stamps[row] <= series.stamps[row - 1])
            std::abort();
    }
    if (series.rows() == 0 || series.channels.empty() || series.step <= 0 || !data::previewTable(file, options.format))
        std::abort();
    return 0;
}
