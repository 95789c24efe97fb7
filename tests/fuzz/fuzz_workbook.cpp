// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/workbook.h"
#include "tests/fuzz/fuzzed_file.h"

using namespace retort;

/// .xlsx: the zip around it and the XML inside.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto sheet = data::readSheet(fuzz::fileOf(data, size, ".xlsx"), {});
    if (!sheet)
        fuzz::checkSentence(sheet.error().message);
    return 0;
}
