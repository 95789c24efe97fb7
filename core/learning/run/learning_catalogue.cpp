// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/registry.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/script_options.h"
#include "core/learning/run/learning.h"
#include "core/learning/training/predicted_forecaster.h"

namespace retort::learning
{
namespace
{

class LearningCatalogue : public experiment::Catalogue
{
public:
    LearningCatalogue()
    {
        for (const auto& entry : networkRegistry())
            m_networks.push_back(entry.info);
        for (const auto& entry : termRegistry())
            m_terms.push_back(entry.info);
    }

    const std::vector<NetworkInfo>& networks() const override { return m_networks; }
    const std::vector<TermInfo>& terms() const override { return m_terms; }

    Result<NetworkSize> measure(const std::string& kind, const Options& options,
                                const TaskShape& shape) const override
    {
        try {
            return measureNetwork(kind, options, ForecastTask::of(shape));
        } catch (const std::exception& error) {
            const std::string what = error.what();
            return fail(ErrorKind::internal, RETORT_TEXT("learning", "The network cannot be built: %1"),
                        {what.substr(0, what.find('\n'))});
        }
    }

    std::vector<Finding> faults(const std::string& kind, const Options& options,
                                const TaskShape& shape) const override
    {
        const auto* entry = findNetwork(kind);
        return entry ? entry->faults(entry->info.options.resolve(options), ForecastTask::of(shape))
                     : std::vector<Finding>();
    }

    Schema fileOptions(const std::filesystem::path& file) const override
    {
        const auto end = file.extension();
        if (end == ".npy" || end == ".npz" || end == ".csv")
            return predictionsSchema();
        return end == ".pt" ? scriptSchema() : Schema();
    }

private:
    std::vector<NetworkInfo> m_networks;
    std::vector<TermInfo> m_terms;
};

} // namespace

std::unique_ptr<experiment::Catalogue> makeCatalogue()
{
    return std::make_unique<LearningCatalogue>();
}

} // namespace retort::learning
