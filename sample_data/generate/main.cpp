// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/synthetic_movements.h"
#include "core/data/synthetic_ring_road.h"
#include "core/data/synthetic_series.h"

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("Usage: retort-generate-samples FOLDER\nWrites the sample series into FOLDER.\n", stderr);
        return 2;
    }
    for (const retort::data::SampleSeries& sample : retort::data::sampleSeries()) {
        const std::filesystem::path file = std::filesystem::path(argv[1]) / sample.fileName;
        const auto written =
            retort::data::writeCsv(sample.generate(sample.rows, sample.seed), file, sample.decimals);
        if (!written) {
            std::fprintf(stderr, "%s\n", written.error().message.english().c_str());
            return 1;
        }
        std::printf("%s: %zu rows\n", file.string().c_str(), sample.rows);
    }
    const auto written = retort::data::writeTsFiles(retort::data::sampleCollection(), argv[1]);
    if (!written) {
        std::fprintf(stderr, "%s\n", written.error().message.english().c_str());
        return 1;
    }
    std::printf("%s: a labelled collection\n", argv[1]);
    if (const auto graph = retort::data::writeRingRoadGraph(argv[1]); !graph) {
        std::fprintf(stderr, "%s\n", graph.error().message.english().c_str());
        return 1;
    }
    return 0;
}
