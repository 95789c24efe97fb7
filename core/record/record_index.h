// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record_files.h"
#include "core/record/record_summary.h"

#include <memory>

namespace retort::experiment
{

/// The files of a run as they were when they were read: any later writing changes it.
struct RunStamp {
    std::int64_t summary = 0, result = 0; ///< last written, nanoseconds; 0 without the file
    std::int64_t size = 0, inode = 0;     ///< of the summary, else of the result

    /// Whether the summary is of the result beside it: both are written one after the other, the summary last.
    bool summaryIsCurrent() const { return summary != 0 && summary >= result; }
    bool operator==(const RunStamp&) const = default;
};

RunStamp stampOf(const RecordFiles& files);

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
    std::optional<RecordSummary> take(const std::filesystem::path& directory, const RunStamp& stamp);
    void put(const RecordSummary& summary, const RunStamp& stamp);
    /// Writes what was put, and forgets the runs that were not asked for.
    void save();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace retort::experiment
