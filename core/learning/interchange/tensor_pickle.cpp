// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/tensor_pickle.h"

#include "core/learning/interchange/pickle_machine.h"

namespace retort::learning
{
namespace
{

constexpr int deepest = 4;                   // dictionaries inside each other
constexpr std::size_t mostTensors = 100'000; // a dictionary that holds itself ends here

/// Collects the tensors of nested dictionaries under their joined names.
class Collector
{
public:
    explicit Collector(const std::string& file) : m_file(file) {}

    Result<void> collect(const PickleDictionary& dictionary, const std::string& prefix, int depth)
    {
        for (const auto& [key, value] : dictionary.items) {
            if (const auto* tensor = std::get_if<torch::Tensor>(&value)) {
                if (m_tensors.size() == mostTensors)
                    return tooMuch();
                m_tensors[prefix + key] = *tensor;
            } else if (const auto* inner = std::get_if<PickleDictionary*>(&value)) {
                if (depth == deepest || ++m_dictionaries == mostTensors)
                    return tooMuch();
                if (auto collected = collect(**inner, prefix + key + ".", depth + 1); !collected)
                    return collected;
            }
        }
        return {};
    }

    std::map<std::string, torch::Tensor> take() { return std::move(m_tensors); }

private:
    tl::unexpected<Error> tooMuch() const
    {
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("learning",
                                "%1 nests too many dictionaries for network weights. Save only the network's "
                                "state_dict()."),
                    {m_file});
    }

    const std::string& m_file;
    std::map<std::string, torch::Tensor> m_tensors;
    std::size_t m_dictionaries = 0;
};

} // namespace

Result<std::map<std::string, torch::Tensor>>
readTensorPickle(std::string_view pickle, const StorageSource& storages, const std::string& file)
{
    PickleMachine machine(pickle, storages, file);
    const auto root = machine.run();
    if (!root)
        return tl::unexpected<Error>(root.error());
    // Training scripts save more than the weights: the epoch, the optimiser with its moments.
    for (const char* name : {"model_state_dict", "state_dict", "model", "net", "network", "weights"}) {
        const auto found = (*root)->items.find(name);
        const auto* inner = found == (*root)->items.end() ? nullptr : std::get_if<PickleDictionary*>(&found->second);
        if (!inner)
            continue;
        Collector weights(file);
        if (auto collected = weights.collect(**inner, "", 1); !collected)
            return tl::unexpected<Error>(collected.error());
        if (auto tensors = weights.take(); !tensors.empty())
            return tensors;
    }
    Collector collector(file);
    if (auto collected = collector.collect(**root, "", 0); !collected)
        return tl::unexpected<Error>(collected.error());
    return collector.take();
}

} // namespace retort::learning
