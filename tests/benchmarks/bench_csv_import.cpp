// SPDX-License-Identifier: GPL-3.0-or-later
// Times the preview and the import of a file of 1 M rows x 8 columns and a time column, beside pandas' default reader
// on the same file where there is one. Prints the figures as JSON. Arguments: [ROWS] [FOLDER].
#include "core/data/reading/series_import.h"
#include "core/data/reading/table_preview.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <unistd.h>

namespace
{

namespace fs = std::filesystem;
using retort::data::Milliseconds;

constexpr int columns = 8;
constexpr int repetitions = 3;

double secondsOf(const std::function<void()>& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double fastestOf(const std::function<void()>& work)
{
    double fastest = secondsOf(work);
    for (int i = 1; i < repetitions; ++i)
        fastest = std::min(fastest, secondsOf(work));
    return fastest;
}

/// Minutes from 2020-01-01, and daily waves with noise, printed with as many digits as a double needs.
bool writeFile(const fs::path& file, std::size_t rows)
{
    std::mt19937_64 random(7);
    std::ofstream stream(file, std::ios::binary);
    std::string text = "date";
    for (int c = 0; c < columns; ++c)
        text += ",channel " + std::to_string(c + 1);
    text += '\n';
    retort::data::TimeSeries clock;
    clock.stamps.resize(1);
    std::array<char, 64> buffer{};
    for (std::size_t row = 0; row < rows; ++row) {
        clock.stamps[0] = 1'577'836'800'000 + static_cast<Milliseconds>(row) * 60'000;
        text += stampText(clock, 0) + ":00";
        for (int c = 0; c < columns; ++c) {
            const double noise = static_cast<double>(random() >> 11) * 0x1.0p-53;
            const double value = 20 * std::sin(static_cast<double>(row) / (229.18 + c)) + 5 * noise;
            const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
            text += ',';
            text.append(buffer.data(), end.ptr);
        }
        text += '\n';
        if (text.size() > 1 << 20) {
            stream << text;
            text.clear();
        }
    }
    stream << text;
    return static_cast<bool>(stream.flush());
}

struct PandasFigures {
    double seconds = 0; ///< 0: there is no pandas
    std::string version;
};

PandasFigures timePandas(const fs::path& file)
{
    const fs::path script = fs::path(file).replace_extension(".py");
    std::ofstream(script) << "import sys, time, pandas\n"
                             "best = None\n"
                             "for _ in range(" << repetitions << "):\n"
                             "    begin = time.perf_counter()\n"
                             "    pandas.read_csv(sys.argv[1])\n"
                             "    seconds = time.perf_counter() - begin\n"
                             "    best = seconds if best is None else min(best, seconds)\n"
                             "print(best, pandas.__version__)\n";
    PandasFigures figures;
    for (const char* python : {"python3", "/usr/bin/python3"}) {
        const std::string command =
            std::string(python) + " '" + script.string() + "' '" + file.string() + "' 2>/dev/null";
        FILE* pipe = ::popen(command.c_str(), "r");
        std::array<char, 64> version{};
        const bool printed = pipe != nullptr && std::fscanf(pipe, "%lf %63s", &figures.seconds, version.data()) == 2;
        const bool closed = pipe != nullptr && ::pclose(pipe) == 0;
        if (printed && closed) {
            figures.version = version.data();
            break;
        }
        figures.seconds = 0;
    }
    return figures;
}

int measure(const fs::path& file, std::size_t rows)
{
    if (!writeFile(file, rows)) {
        std::fprintf(stderr, "%s cannot be written.\n", file.c_str());
        return 1;
    }
    bool good = true;
    const double preview = fastestOf([&] { good = good && retort::data::previewTable(file).has_value(); });
    const double import = fastestOf([&] {
        const auto imported = retort::data::importSeries(file, {});
        good = good && imported && imported->series.rows() == rows && imported->series.channels.size() == columns &&
               imported->report.remarks.empty() && imported->sha256.size() == 64;
    });
    if (!good) {
        std::fprintf(stderr, "%s was not read as it was written.\n", file.c_str());
        return 1;
    }
    const PandasFigures pandas = timePandas(file);
    std::printf("{\"rows\": %zu, \"columns\": %d, \"bytes\": %ju, \"preview_seconds\": %.6f, \"import_seconds\": %.4f",
                rows, columns, static_cast<std::uintmax_t>(fs::file_size(file)), preview, import);
    if (pandas.seconds > 0)
        std::printf(", \"pandas_version\": \"%s\", \"pandas_seconds\": %.4f, \"times_faster_than_pandas\": %.2f",
                    pandas.version.c_str(), pandas.seconds, pandas.seconds / import);
    std::puts("}");
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    std::size_t rows = 1'000'000;
    if (argc > 1)
        rows = std::strtoull(argv[1], nullptr, 10);
    const fs::path parent = argc > 2 ? fs::path(argv[2]) : fs::temp_directory_path();
    const fs::path folder = parent / ("retort_bench_csv_import_" + std::to_string(::getpid()));
    std::error_code error;
    if (rows < 2 || !fs::create_directories(folder, error)) {
        std::fputs("Usage: bench_csv_import [ROWS, at least 2] [FOLDER that can be written]\n", stderr);
        return 2;
    }
    const int status = measure(folder / "series.csv", rows);
    fs::remove_all(folder, error);
    return status;
}
