// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

#include <filesystem>

namespace retort::experiment
{

/// A trained network that later runs can use instead of training it again.
struct Artefact {
    ModelResult model; ///< of its training; without test scores
    std::vector<EpochSnapshot> epochs;
    TimePoint trained;
    std::string run;                   ///< the name of the run that trained it
    /// MSE of each validation window after each epoch, to compare with the networks of another run; empty where they would
    /// take too much space.
    std::vector<std::vector<double>> windowErrors = {};
    std::filesystem::path weights = {}; ///< the checkpoint
};

struct ArtefactSummary {
    std::string key;
    std::string kind, stage, run;
    TimePoint trained, used;
    std::uint64_t bytes = 0;
};

/// Trained networks by what their result depends on, in one folder for all runs of a user. Several processes may use it at
/// once: an entry appears and disappears as a whole. Above the size limit those unused for longest are removed.
class ArtefactStore
{
public:
    static constexpr std::uint64_t defaultLimit = std::uint64_t{10} << 30;

    explicit ArtefactStore(std::filesystem::path folder, std::uint64_t limit = defaultLimit);
    /// $XDG_CACHE_HOME/retort/artefacts, with the limit that the user has set.
    static ArtefactStore ofUser();

    /// Nothing where the key is not known. A damaged entry is removed.
    std::optional<Artefact> find(const std::string& key) const;
    /// Copies the weights; does nothing where the key is known.
    Result<void> keep(const std::string& key, const Artefact& artefact) const;

    /// The one used last first.
    std::vector<ArtefactSummary> list() const;
    std::uint64_t bytes() const;
    Result<void> clear() const;
    /// Down to the limit; also what killed processes left half made.
    void trim() const;

    const std::filesystem::path& folder() const { return m_folder; }
    std::uint64_t limit() const { return m_limit; }
    /// For `ofUser` from now on, in bytes.
    static Result<void> setLimitOfUser(std::uint64_t limit);

private:
    std::filesystem::path entry(const std::string& key) const { return m_folder / key; }
    void remove(const std::filesystem::path& entry) const;
    void removeLeftovers(std::chrono::seconds age) const;

    std::filesystem::path m_folder;
    std::uint64_t m_limit;
};

} // namespace retort::experiment
