// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/pickle_machine.h"

#include "core/foundation/zip_archive.h"
#include "core/learning/interchange/pickle_names.h"
#include "core/foundation/stated_shape.h"

#include <algorithm>
#include <cstring>

namespace retort::learning
{
namespace
{

constexpr std::size_t longestName = 500;

enum Opcode : unsigned char {
    opMark = '(',
    opStop = '.',
    opAppend = 'a',
    opAppends = 'e',
    opEmptyList = ']',
    opEmptyTuple = ')',
    opEmptyDict = '}',
    opBinFloat = 'G',
    opBinInt = 'J',
    opBinInt1 = 'K',
    opBinInt2 = 'M',
    opNone = 'N',
    opBinPersId = 'Q',
    opReduce = 'R',
    opBinUnicode = 'X',
    opBuild = 'b',
    opGlobal = 'c',
    opBinGet = 'h',
    opLongBinGet = 'j',
    opBinPut = 'q',
    opLongBinPut = 'r',
    opSetItem = 's',
    opTuple = 't',
    opSetItems = 'u',
    opProto = 0x80,
    opTuple1 = 0x85,
    opTuple2 = 0x86,
    opTuple3 = 0x87,
    opNewTrue = 0x88,
    opNewFalse = 0x89,
    opLong1 = 0x8a,
};

/// A tuple of sizes or strides: whole numbers from 0.
std::optional<std::vector<std::int64_t>> pickledSizesOf(const PickleValue& value)
{
    const auto* tuple = std::get_if<PickleTuple*>(&value);
    if (!tuple)
        return std::nullopt;
    std::vector<std::int64_t> sizes;
    for (const auto& item : (*tuple)->items) {
        const auto* size = std::get_if<std::int64_t>(&item);
        if (!size || *size < 0)
            return std::nullopt;
        sizes.push_back(*size);
    }
    return sizes;
}

/// Whether every number of such a view lies inside a storage, and it has no more of them than the storage: a
/// view that repeats numbers could claim any size.
bool liesInside(std::int64_t offset, const std::vector<std::int64_t>& sizes,
                const std::vector<std::int64_t>& strides, std::int64_t numbers)
{
    if (sizes.size() != strides.size() || offset < 0 || offset > numbers)
        return false;
    if (std::ranges::find(sizes, 0) != sizes.end())
        return bytesOf(sizes, 1, static_cast<std::uint64_t>(std::max<std::int64_t>(numbers, 1))).has_value();
    std::int64_t last = offset, count = 1;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (count > numbers / sizes[i])
            return false;
        count *= sizes[i];
        if (sizes[i] > 1 && strides[i] > (numbers - last) / (sizes[i] - 1))
            return false;
        last += sizes[i] > 1 ? (sizes[i] - 1) * strides[i] : 0;
    }
    return last < numbers;
}

} // namespace

tl::unexpected<Error> PickleMachine::damaged(const std::string& why) const
{
    return unusableFile(m_file, why);
}

tl::unexpected<Error> PickleMachine::refused(const std::string& what) const
{
    return fail(ErrorKind::malformed,
                RETORT_TEXT("learning",
                            "%1 was rejected: it asks for %2, which a dictionary of tensors never needs, and opening "
                            "a file runs no code. Save only the network's state_dict()."),
                {m_file, what});
}

std::optional<std::string_view> PickleMachine::bytes(std::uint64_t count)
{
    if (count > m_rest.size())
        return std::nullopt;
    const auto taken = m_rest.substr(0, count);
    m_rest.remove_prefix(count);
    return taken;
}

std::optional<std::uint64_t> PickleMachine::number(std::size_t count)
{
    const auto taken = bytes(count);
    if (!taken)
        return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t i = count; i > 0; --i)
        value = value << 8 | static_cast<unsigned char>((*taken)[i - 1]);
    return value;
}

std::optional<std::string_view> PickleMachine::line()
{
    const auto end = m_rest.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const auto taken = m_rest.substr(0, end);
    m_rest.remove_prefix(end + 1);
    return taken;
}

template <typename T>
std::optional<T> PickleMachine::pop()
{
    if (m_stack.empty() || !std::holds_alternative<T>(m_stack.back()))
        return std::nullopt;
    auto value = std::get<T>(std::move(m_stack.back()));
    m_stack.pop_back();
    return value;
}

std::optional<std::vector<PickleValue>> PickleMachine::popToMark()
{
    for (auto i = m_stack.size(); i > 0; --i) {
        if (!std::holds_alternative<PickleMark>(m_stack[i - 1]))
            continue;
        const auto first = m_stack.begin() + static_cast<std::ptrdiff_t>(i);
        std::vector<PickleValue> items(std::make_move_iterator(first),
                                       std::make_move_iterator(m_stack.end()));
        m_stack.resize(i - 1);
        return items;
    }
    return std::nullopt;
}

Result<void> PickleMachine::push(std::optional<PickleValue> value)
{
    if (!value)
        return damaged("its dictionary ends in the middle");
    m_stack.push_back(std::move(*value));
    return {};
}

Result<const PickleDictionary*> PickleMachine::run()
{
    for (;;) {
        const auto opcode = number(1);
        if (!opcode)
            return damaged("its dictionary ends in the middle");
        if (*opcode == opStop)
            break;
        if (auto done = step(static_cast<unsigned char>(*opcode)); !done)
            return tl::unexpected<Error>(done.error());
    }
    const auto root = pop<PickleDictionary*>();
    if (!root || !m_stack.empty())
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("learning",
                                "%1 contains something other than a dictionary of tensors. Save only the network's "
                                "state_dict()."),
                    {m_file});
    return *root;
}

Result<void> PickleMachine::step(unsigned char opcode)
{
    const auto whole = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
    switch (opcode) {
    case opProto: {
        const auto version = number(1);
        if (version != 2)
            return refused("pickle protocol " + std::to_string(version.value_or(0)));
        return {};
    }
    case opMark: return push(PickleMark{});
    case opNone: return push(PickleNone{});
    case opNewTrue:
    case opNewFalse: return push(opcode == opNewTrue);
    case opBinInt: {
        const auto value = number(4);
        return push(value ? std::optional<PickleValue>(
                                std::int64_t{static_cast<std::int32_t>(static_cast<std::uint32_t>(*value))})
                          : std::nullopt);
    }
    case opBinInt1:
    case opBinInt2: {
        const auto value = number(opcode == opBinInt1 ? 1 : 2);
        return push(value ? std::optional<PickleValue>(whole(*value)) : std::nullopt);
    }
    case opLong1: {
        const auto size = number(1);
        if (size && *size > 8)
            return damaged("it holds a whole number beyond 64 bits");
        auto value = size ? number(*size) : std::nullopt;
        if (value && *size > 0 && *size < 8 && (*value >> (8 * *size - 1)) != 0)
            *value |= ~std::uint64_t{0} << (8 * *size); // the sign goes on to the left
        return push(value ? std::optional<PickleValue>(whole(*value)) : std::nullopt);
    }
    case opBinFloat: {
        const auto taken = bytes(8);
        if (!taken)
            return push(std::nullopt);
        std::uint64_t bits = 0;
        for (const char byte : *taken) // the one number of a pickle with its highest byte first
            bits = bits << 8 | static_cast<unsigned char>(byte);
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        return push(value);
    }
    case opBinUnicode: {
        const auto size = number(4);
        const auto text = size ? bytes(*size) : std::nullopt;
        return push(text ? std::optional<PickleValue>(*text) : std::nullopt);
    }
    case opEmptyDict: return push(&m_dictionaries.emplace_back());
    case opEmptyTuple:
    case opTuple1:
    case opTuple2:
    case opTuple3: return tuple(opcode == opEmptyTuple ? 0 : static_cast<std::size_t>(opcode - opTuple1) + 1);
    case opTuple: {
        auto items = popToMark();
        if (!items)
            return damaged("its dictionary is out of order");
        return push(&m_tuples.emplace_back(PickleTuple{std::move(*items)}));
    }
    case opEmptyList: return push(&m_tuples.emplace_back()); // read like a tuple: an optimiser's list of parameters
    case opAppend:
    case opAppends: {
        if (opcode == opAppend && !m_stack.empty())
            m_stack.insert(m_stack.end() - 1, PickleMark{});
        return append();
    }
    case opSetItem:
    case opSetItems: {
        if (opcode == opSetItem && m_stack.size() >= 2)
            m_stack.insert(m_stack.end() - 2, PickleMark{});
        return setItems();
    }
    case opBinPut:
    case opLongBinPut: {
        const auto slot = number(opcode == opBinPut ? 1 : 4);
        return slot ? remember(*slot) : damaged("its dictionary ends in the middle");
    }
    case opBinGet:
    case opLongBinGet: {
        const auto slot = number(opcode == opBinGet ? 1 : 4);
        return slot ? recall(*slot) : damaged("its dictionary ends in the middle");
    }
    case opGlobal: return global();
    case opReduce: return reduce();
    case opBuild: return build();
    case opBinPersId: return persistentId();
    default: return refused(pickleOpcodeName(opcode));
    }
}

Result<void> PickleMachine::remember(std::uint64_t slot)
{
    if (m_stack.empty())
        return damaged("its dictionary is out of order");
    m_memory[slot] = m_stack.back();
    return {};
}

Result<void> PickleMachine::recall(std::uint64_t slot)
{
    const auto found = m_memory.find(slot);
    if (found == m_memory.end())
        return damaged("its dictionary is out of order");
    return push(found->second);
}

Result<void> PickleMachine::tuple(std::size_t length)
{
    if (m_stack.size() < length)
        return damaged("its dictionary is out of order");
    const auto first = m_stack.end() - static_cast<std::ptrdiff_t>(length);
    std::vector<PickleValue> items(std::make_move_iterator(first), std::make_move_iterator(m_stack.end()));
    m_stack.erase(first, m_stack.end());
    return push(&m_tuples.emplace_back(PickleTuple{std::move(items)}));
}

Result<void> PickleMachine::append()
{
    auto items = popToMark();
    auto* list = m_stack.empty() ? nullptr : std::get_if<PickleTuple*>(&m_stack.back());
    if (!items || !list)
        return damaged("its dictionary is out of order");
    auto& held = (*list)->items;
    held.insert(held.end(), std::make_move_iterator(items->begin()), std::make_move_iterator(items->end()));
    return {};
}

Result<void> PickleMachine::setItems()
{
    const auto items = popToMark();
    const auto* dictionary = m_stack.empty() ? nullptr : std::get_if<PickleDictionary*>(&m_stack.back());
    if (!items || !dictionary || items->size() % 2 != 0)
        return damaged("its dictionary is out of order");
    for (std::size_t i = 0; i < items->size(); i += 2) {
        std::string key;
        if (const auto* text = std::get_if<std::string_view>(&(*items)[i]))
            key = *text;
        else if (const auto* whole = std::get_if<std::int64_t>(&(*items)[i]))
            key = std::to_string(*whole);
        else
            return damaged("a name in its dictionary is no text");
        if (key.size() > longestName)
            return damaged("a name in its dictionary is too long");
        (*dictionary)->items[std::move(key)] = (*items)[i + 1];
    }
    return {};
}

Result<void> PickleMachine::global()
{
    const auto module = line();
    const auto name = module ? line() : std::nullopt;
    if (!name)
        return damaged("its dictionary ends in the middle");
    const auto known = knownPickleGlobal(*module, *name);
    if (!known)
        return refused(printable(*module) + "." + printable(*name));
    return push(*known);
}

Result<void> PickleMachine::reduce()
{
    const auto arguments = pop<PickleTuple*>();
    const auto callable = arguments ? pop<PickleGlobal>() : std::nullopt;
    if (!callable)
        return refused("a call of something unknown (REDUCE)");
    if (callable->kind == PickleGlobal::Kind::orderedDict && (*arguments)->items.empty())
        return push(&m_dictionaries.emplace_back());
    if (callable->kind == PickleGlobal::Kind::rebuildTensor)
        return tensor(**arguments);
    if (callable->kind == PickleGlobal::Kind::rebuildParameter && !(*arguments)->items.empty())
        if (const auto* data = std::get_if<torch::Tensor>(&(*arguments)->items.front()))
            return push(*data); // a parameter is a tensor that wants gradients
    return refused("a call (REDUCE) with other arguments than torch.save writes");
}

/// What torch.save adds to a dictionary (its _metadata) is read over.
Result<void> PickleMachine::build()
{
    const auto state = pop<PickleDictionary*>();
    const bool onDictionary = !m_stack.empty() && std::holds_alternative<PickleDictionary*>(m_stack.back());
    if (!state || !onDictionary)
        return refused("a change of an object (BUILD)");
    for (const auto& [name, value] : (*state)->items)
        if (name != "_metadata")
            return refused("the attribute \"" + printable(name) + "\" of a dictionary (BUILD)");
    return {};
}

Result<void> PickleMachine::persistentId()
{
    const auto id = pop<PickleTuple*>();
    if (!id || (*id)->items.size() != 5)
        return damaged("a storage in it is not described as torch.save does");
    const auto& items = (*id)->items;
    const auto* word = std::get_if<std::string_view>(&items[0]);
    const auto* type = std::get_if<PickleGlobal>(&items[1]);
    const auto* key = std::get_if<std::string_view>(&items[2]);
    const auto* numbers = std::get_if<std::int64_t>(&items[4]);
    if (!word || *word != "storage" || !type || type->kind != PickleGlobal::Kind::storageType || !key ||
        !numbers || *numbers < 0)
        return damaged("a storage in it is not described as torch.save does");
    auto storage = m_storages({std::string(*key), type->type, *numbers});
    if (!storage)
        return tl::unexpected<Error>(storage.error());
    return push(PickleStorage{std::move(*storage)});
}

Result<void> PickleMachine::tensor(const PickleTuple& arguments)
{
    const auto& items = arguments.items;
    const auto* storage = items.size() == 6 ? std::get_if<PickleStorage>(&items[0]) : nullptr;
    const auto* offset = storage ? std::get_if<std::int64_t>(&items[1]) : nullptr;
    const auto sizes = offset ? pickledSizesOf(items[2]) : std::nullopt;
    const auto strides = sizes ? pickledSizesOf(items[3]) : std::nullopt;
    if (!strides)
        return damaged("a tensor in it is not described as torch.save does");
    if (!liesInside(*offset, *sizes, *strides, storage->numbers.numel()))
        return damaged("a tensor in it reaches beyond its storage");
    return push(storage->numbers.as_strided(*sizes, *strides, *offset));
}

} // namespace retort::learning
