// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/available_memory.h"

#include <fstream>
#include <string>
#include <unistd.h>

namespace retort::learning
{

std::int64_t availableMemory()
{
    std::ifstream meminfo("/proc/meminfo");
    for (std::string name; meminfo >> name;) {
        std::int64_t kibibytes = 0;
        if (name == "MemAvailable:" && meminfo >> kibibytes)
            return kibibytes * 1024;
        meminfo.ignore(256, '\n');
    }
    return static_cast<std::int64_t>(::sysconf(_SC_AVPHYS_PAGES)) * ::sysconf(_SC_PAGESIZE);
}

std::int64_t residentMemory()
{
    std::ifstream statm("/proc/self/statm");
    std::int64_t total = 0, resident = 0;
    statm >> total >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

} // namespace retort::learning
