// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record_summary.h"

#include <memory>

namespace retort::experiment
{

/// A file as it was when it was read: any later writing changes it.
struct FileStamp {
    std::int64_t modified = 0; ///< nanoseconds
    std::int64_t size = 0;
    std::int64_t inode = 0;

    bool operator==(const FileStamp&) const = default;
};

/// Of the first file that exists.
FileStamp stampOf(const std::filesystem::path& file, const std::filesystem::path& otherwise);

/// Summaries of the runs in a folder as they were last read: index.sqlite in the folder. The runs are the truth and the index
/// only spares reading them: without it, or where it is damaged, of another version or cannot be written, nothing is lost.
class RecordIndex
{
public:
    explicit RecordIndex(std::filesystem::path folder);
    ~RecordIndex();
    RecordIndex(const RecordIndex&) = delete;
    RecordIndex& operator=(const RecordIndex&) = delete;

    /// Nothing where the run is not known as it is now. Each run is given once.
    std::optional<RecordSummary> take(const std::filesystem::path& directory, const FileStamp& stamp);
    void put(const RecordSummary& summary, const FileStamp& stamp);
    /// Writes what was put, and forgets the runs that were not asked for.
    void save();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace retort::experiment
