// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"

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

/// What is promised of every refusal: a sentence, each place of which has an argument.
inline void checkSentence(const Message& message)
{
    const std::string_view text = message.text.source;
    bool whole = text.size() >= 10;
    for (char place = '1'; place <= '9'; ++place) {
        const bool given = static_cast<std::size_t>(place - '0') <= message.arguments.size();
        whole = whole && (given || text.find(std::string("%") + place) == std::string_view::npos);
    }
    if (!whole) {
        std::fprintf(stderr, "no sentence: %s\n", message.english().c_str());
        std::abort();
    }
}

} // namespace retort::fuzz
