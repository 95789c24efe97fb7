// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace retort::fuzz
{

/// Puts the bytes of an input into a file in memory, the same one each time.
inline std::filesystem::path fileOf(const std::uint8_t* data, std::size_t size, const char* extension)
{
    static const std::filesystem::path folder = [] {
        std::error_code ignored;
        const bool shared = std::filesystem::is_directory("/dev/shm", ignored);
        const std::filesystem::path made = (shared ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path()) /
                                           ("retort-fuzz-" + std::to_string(::getpid()));
        std::filesystem::create_directories(made);
        std::atexit([] {
            std::error_code fault;
            std::filesystem::remove_all("/dev/shm/retort-fuzz-" + std::to_string(::getpid()), fault);
        });
        return made;
    }();
    const std::filesystem::path file = folder / (std::string("input") + extension);
    std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    return file;
}

/// What is promised of every refusal: a sentence without holes.
inline void checkSentence(std::string_view sentence)
{
    if (sentence.size() < 10 || sentence.find("%1") != std::string_view::npos) {
        std::fprintf(stderr, "no sentence: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
        std::abort();
    }
}

} // namespace retort::fuzz
