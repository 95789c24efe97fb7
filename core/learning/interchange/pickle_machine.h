// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/tensor_pickle.h"

#include <deque>
#include <optional>
#include <unordered_map>
#include <variant>

namespace retort::learning
{

struct PickleTuple;
struct PickleDictionary;

/// A name out of a Python module: "collections OrderedDict". Known ones only, and never called.
struct PickleGlobal {
    enum class Kind { orderedDict, rebuildTensor, rebuildParameter, storageType } kind;
    torch::Dtype type = torch::kFloat; ///< of a storage type
};

struct PickleNone {};
/// Where a tuple or a group of items begins on the stack.
struct PickleMark {};

/// A storage, fetched.
struct PickleStorage {
    torch::Tensor numbers;
};

/// Texts lie in the pickle and tensors in their storages, so that no few bytes make many. Tuples and
/// dictionaries belong to the machine: a pickle may make them hold each other.
using PickleValue = std::variant<PickleNone, PickleMark, bool, std::int64_t, double, std::string_view,
                                 PickleGlobal, PickleStorage, torch::Tensor, PickleTuple*, PickleDictionary*>;

struct PickleTuple {
    std::vector<PickleValue> items;
};

struct PickleDictionary {
    std::map<std::string, PickleValue> items;
};

/// The stack machine that a pickle is a program for, with the few instructions of a tensor dictionary.
class PickleMachine
{
public:
    PickleMachine(std::string_view pickle, const StorageSource& storages, const std::string& file)
        : m_rest(pickle)
        , m_storages(storages)
        , m_file(file)
    {
    }

    /// The dictionary that the pickle makes; it lives as long as machine and pickle.
    Result<const PickleDictionary*> run();

private:
    using Step = Result<void>;

    Step step(unsigned char opcode);
    Step global();
    Step reduce();
    Step build();
    Step persistentId();
    Step tensor(const PickleTuple& arguments);
    Step setItems();
    Step append();
    Step tuple(std::size_t length);
    Step remember(std::uint64_t slot);
    Step recall(std::uint64_t slot);

    tl::unexpected<Error> damaged(const std::string& why) const;
    tl::unexpected<Error> refused(const std::string& what) const;
    /// Little-endian, as many bytes as asked for; what is missing counts as the end of the file.
    std::optional<std::uint64_t> number(std::size_t bytes);
    std::optional<std::string_view> bytes(std::uint64_t count);
    std::optional<std::string_view> line();
    Step push(std::optional<PickleValue> value);
    std::optional<std::vector<PickleValue>> popToMark();
    template <typename T>
    std::optional<T> pop();

    std::string_view m_rest;
    const StorageSource& m_storages;
    const std::string& m_file;
    std::vector<PickleValue> m_stack;
    std::unordered_map<std::uint64_t, PickleValue> m_memory;
    std::deque<PickleTuple> m_tuples;
    std::deque<PickleDictionary> m_dictionaries;
};

} // namespace retort::learning
