// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/weights_file.h"
#include "tests/fuzz/fuzzed_file.h"

using namespace retort;

/// Pickles, zip archives of torch.save, safetensors, the outer file of TorchScript.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto weights = learning::readWeights(fuzz::fileOf(data, size, ".pth"));
    if (!weights)
        fuzz::checkSentence(weights.error().message);
    return 0;
}
