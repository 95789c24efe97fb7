// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/teacher_cache.h"

#include "core/learning/training/available_memory.h"

#include <fcntl.h>
#include <numeric>
#include <sys/mman.h>
#include <unistd.h>

namespace retort::learning
{
namespace
{

constexpr std::int64_t fillBatch = 64;

torch::Tensor gathered(const torch::Tensor& rows, std::span<const std::int64_t> windows)
{
    const auto index = torch::from_blob(const_cast<std::int64_t*>(windows.data()),
                                        {static_cast<std::int64_t>(windows.size())}, torch::kLong);
    return rows.index_select(0, index);
}

} // namespace

/// Pages of a file that has no name any more: the system frees them with the last user, however the process
/// ends.
class TeacherCache::Mapping
{
public:
    Mapping(void* address, std::size_t size) : m_address(address), m_size(size) {}
    ~Mapping() { ::munmap(m_address, m_size); }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    float* data() const { return static_cast<float*>(m_address); }

private:
    void* m_address;
    std::size_t m_size;
};

CacheBudget CacheBudget::ofThisMachine(const std::filesystem::path& folder)
{
    CacheBudget budget{availableMemory() / 4, 0,
                       folder.empty() ? std::filesystem::temp_directory_path() : folder};
    std::error_code error;
    const auto space = std::filesystem::space(budget.folder, error);
    if (!error)
        budget.diskBytes = static_cast<std::int64_t>(space.available / 2);
    return budget;
}

std::shared_ptr<TeacherCache::Mapping> TeacherCache::map(const std::filesystem::path& folder,
                                                         std::int64_t bytes)
{
    std::string name = (folder / "teacher-cache-XXXXXX").string();
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return nullptr;
    ::unlink(name.c_str());
    void* address = MAP_FAILED;
    if (::posix_fallocate(descriptor, 0, bytes) ==
        0) // a full disk shows here, not as a fault in the middle of a copy
        address = ::mmap(nullptr, static_cast<std::size_t>(bytes), PROT_READ | PROT_WRITE, MAP_SHARED,
                         descriptor, 0);
    ::close(descriptor);
    return address == MAP_FAILED ? nullptr
                                 : std::make_shared<Mapping>(address, static_cast<std::size_t>(bytes));
}

TeacherCache::TeacherCache(std::shared_ptr<Forecaster> teacher, const WindowBatches& batches,
                           const data::WindowSet& set, AskedParts asked)
    : m_teacher(std::move(teacher))
    , m_batches(&batches)
    , m_set(&set)
    , m_asked{std::move(asked.features), asked.quantiles && !m_teacher->quantileLevels().empty()}
{
    m_teacher->eval();
    const std::int64_t first = 0;
    const Answer one = ask({&first, 1});
    m_predictionShape = one.prediction.sizes().slice(1).vec();
    std::int64_t floats = one.prediction.numel();
    for (const auto& feature : one.features) {
        m_featureShapes.push_back(feature.sizes().slice(1).vec());
        floats += feature.numel();
    }
    if (m_asked.quantiles) {
        m_quantileShape = one.quantiles.sizes().slice(1).vec();
        floats += one.quantiles.numel();
    }
    m_bytes = floats * set.count() * static_cast<std::int64_t>(sizeof(float));
}

TeacherCache::Answer TeacherCache::ask(std::span<const std::int64_t> windows) const
{
    const torch::NoGradGuard noGradient;
    const Forecast forecast =
        m_teacher->forward(m_batches->inputs(*m_set, windows, *m_teacher));
    std::vector<torch::Tensor> features;
    for (const auto& name : m_asked.features)
        features.push_back(forecast.feature(name).contiguous());
    return {forecast.prediction.transpose(1, 2).contiguous(), std::move(features),
            m_asked.quantiles ? forecast.quantiles.transpose(1, 2).contiguous() : torch::Tensor()};
}

bool TeacherCache::allocate(const CacheBudget& budget)
{
    if (m_bytes <= budget.memoryBytes)
        m_storage = Storage::memory;
    else if (m_bytes <= budget.diskBytes)
        m_storage = Storage::file;
    else
        m_storage = Storage::recomputed;
    const auto rows = [&](Rows& target, const std::vector<std::int64_t>& shape) {
        std::vector<std::int64_t> sizes = {m_set->count()};
        sizes.insert(sizes.end(), shape.begin(), shape.end());
        if (m_storage == Storage::memory) {
            target.values = torch::empty(sizes);
            return true;
        }
        target.mapping =
            map(budget.folder, c10::multiply_integers(sizes) * static_cast<std::int64_t>(sizeof(float)));
        if (target.mapping)
            target.values = torch::from_blob(target.mapping->data(), sizes);
        return target.mapping != nullptr;
    };
    const auto rowsOfFeatures = [&] {
        m_features.resize(m_featureShapes.size());
        for (std::size_t i = 0; i < m_features.size(); ++i)
            if (!rows(m_features[i], m_featureShapes[i]))
                return false;
        return true;
    };
    if (m_storage == Storage::recomputed || !rows(m_predictions, m_predictionShape) || !rowsOfFeatures() ||
        (m_asked.quantiles && !rows(m_quantiles, m_quantileShape)))
        m_storage = Storage::recomputed;
    return m_storage != Storage::recomputed;
}

std::optional<TeacherCache> TeacherCache::fill(std::shared_ptr<Forecaster> teacher,
                                               const WindowBatches& batches, const data::WindowSet& set,
                                               AskedParts asked, const CacheBudget& budget,
                                               const CancellationToken& stop,
                                               const std::function<void(double)>& progress)
{
    TeacherCache cache(std::move(teacher), batches, set, asked);
    if (!cache.allocate(budget))
        return cache;
    std::vector<std::int64_t> windows;
    for (std::int64_t first = 0; first < set.count(); first += fillBatch) {
        if (stop.cancelled())
            return std::nullopt;
        windows.resize(static_cast<std::size_t>(std::min(fillBatch, set.count() - first)));
        std::iota(windows.begin(), windows.end(), first);
        const Answer answer = cache.ask(windows);
        const auto count = static_cast<std::int64_t>(windows.size());
        cache.m_predictions.values.narrow(0, first, count).copy_(answer.prediction);
        for (std::size_t i = 0; i < answer.features.size(); ++i)
            cache.m_features[i].values.narrow(0, first, count).copy_(answer.features[i]);
        if (cache.m_asked.quantiles)
            cache.m_quantiles.values.narrow(0, first, count).copy_(answer.quantiles);
        progress(static_cast<double>(first + count) / static_cast<double>(set.count()));
    }
    return cache;
}

TeacherCache::Answer TeacherCache::answer(std::span<const std::int64_t> windows) const
{
    if (m_storage == Storage::recomputed)
        return ask(windows);
    const auto device = m_batches->device();
    std::vector<torch::Tensor> features;
    for (const auto& rows : m_features)
        features.push_back(gathered(rows.values, windows).to(device));
    return {gathered(m_predictions.values, windows).to(device), std::move(features),
            m_asked.quantiles ? gathered(m_quantiles.values, windows).to(device) : torch::Tensor()};
}

} // namespace retort::learning
