// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/result_json.h"
#include "core/record/snapshot_json.h"
#include "tests/fuzz/fuzzed_file.h"

using namespace retort;

/// result.json, or with an odd first byte epochs.jsonl.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    if (data[0] % 2 == 1) {
        const auto epochs = experiment::readEpochs(fuzz::fileOf(data + 1, size - 1, ".jsonl"));
        if (!epochs)
            fuzz::checkSentence(epochs.error().message);
        return 0;
    }
    const auto result = experiment::readResult(fuzz::fileOf(data + 1, size - 1, ".json"));
    if (!result)
        fuzz::checkSentence(result.error().message);
    return 0;
}
