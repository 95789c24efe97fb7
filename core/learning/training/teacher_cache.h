// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run_control.h"
#include "core/learning/training/teacher_answers.h"
#include "core/learning/training/window_batches.h"

#include <filesystem>
#include <functional>

namespace retort::learning
{

/// How much of a teacher's outputs may be cached, and where.
struct CacheBudget {
    std::int64_t memoryBytes = 0;
    std::int64_t diskBytes = 0;
    std::filesystem::path
        folder; ///< for the mapped file; unlinked once open, so it is never left behind

    /// A quarter of the free memory, and half of the free disk space.
    static CacheBudget ofThisMachine(const std::filesystem::path& folder);
};

/// A teacher's forecasts, and its features and quantiles if requested, for every training window: computed
/// once and kept in memory; above that budget in a memory-mapped file; beyond the disk budget or on
/// a full disk, recomputed for every batch.
class TeacherCache
{
public:
    enum class Storage { memory, file, recomputed };

    struct Answer {
        torch::Tensor prediction; ///< [B, targets, H]
        std::vector<torch::Tensor> features; ///< [B, positions, D] or [B, D], as they were asked for
        torch::Tensor quantiles = {}; ///< [B, targets, H, Q]; undefined if not requested or not available
    };

    /// The teacher runs in evaluation mode. Nothing if cancelled.
    static std::optional<TeacherCache> fill(std::shared_ptr<Forecaster> teacher, const WindowBatches& batches,
                                            const data::WindowSet& set, AskedParts asked,
                                            const CacheBudget& budget, const CancellationToken& stop,
                                            const std::function<void(double)>& progress);

    Answer answer(std::span<const std::int64_t> windows) const;
    Storage storage() const { return m_storage; }
    std::int64_t bytes() const { return m_bytes; }
    const std::vector<std::string>& featureNames() const { return m_asked.features; }
    std::int64_t featureWidth(std::size_t index) const { return m_featureShapes[index].back(); }

private:
    class Mapping;
    struct Rows {
        torch::Tensor values; ///< [windows, ...], possibly in a mapped file
        std::shared_ptr<Mapping> mapping;
    };

    TeacherCache(std::shared_ptr<Forecaster> teacher, const WindowBatches& batches,
                 const data::WindowSet& set, AskedParts asked);
    Answer ask(std::span<const std::int64_t> windows) const;
    bool allocate(const CacheBudget& budget);
    static std::shared_ptr<Mapping> map(const std::filesystem::path& folder, std::int64_t bytes);

    std::shared_ptr<Forecaster> m_teacher;
    const WindowBatches* m_batches;
    const data::WindowSet* m_set;
    AskedParts m_asked; ///< of what the teacher has
    using Shape = std::vector<std::int64_t>;
    Shape m_predictionShape, m_quantileShape; ///< of one window
    std::vector<Shape> m_featureShapes;
    std::int64_t m_bytes = 0;
    Storage m_storage = Storage::memory;
    Rows m_predictions, m_quantiles;
    std::vector<Rows> m_features;
};

} // namespace retort::learning
