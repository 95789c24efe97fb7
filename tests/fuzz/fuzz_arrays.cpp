// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/csv_array.h"
#include "core/learning/interchange/number_array.h"
#include "tests/fuzz/fuzzed_file.h"

using namespace retort;

/// .npy and .npz by their content, CSV with an odd first byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    if (data[0] % 4 == 1) {
        const auto array = learning::readCsvArray(fuzz::fileOf(data + 1, size - 1, ".csv"));
        if (!array)
            fuzz::checkSentence(array.error().message);
        return 0;
    }
    const auto arrays = learning::readArrays(fuzz::fileOf(data + 1, size - 1, data[0] % 2 == 0 ? ".npy" : ".npz"));
    if (!arrays)
        fuzz::checkSentence(arrays.error().message);
    return 0;
}
