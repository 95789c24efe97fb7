// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/pickle_names.h"

#include <array>

namespace retort::learning
{
namespace
{

struct NamedOpcode {
    unsigned char code;
    const char* name;
};

/// The instructions of Python's pickle that this program does not follow.
constexpr std::array unknownOpcodes = {
    NamedOpcode{'0', "POP"},           NamedOpcode{'1', "POP_MARK"},
    NamedOpcode{'2', "DUP"},           NamedOpcode{'F', "FLOAT"},
    NamedOpcode{'I', "INT"},           NamedOpcode{'L', "LONG"},
    NamedOpcode{'P', "PERSID"},        NamedOpcode{'S', "STRING"},
    NamedOpcode{'T', "BINSTRING"},     NamedOpcode{'U', "SHORT_BINSTRING"},
    NamedOpcode{'V', "UNICODE"},
    NamedOpcode{'d', "DICT"},
    NamedOpcode{'g', "GET"},           NamedOpcode{'i', "INST"},
    NamedOpcode{'l', "LIST"},          NamedOpcode{'o', "OBJ"},
    NamedOpcode{'p', "PUT"},
    NamedOpcode{'B', "BINBYTES"},      NamedOpcode{'C', "SHORT_BINBYTES"},
    NamedOpcode{0x81, "NEWOBJ"},       NamedOpcode{0x82, "EXT1"},
    NamedOpcode{0x83, "EXT2"},         NamedOpcode{0x84, "EXT4"},
    NamedOpcode{0x8b, "LONG4"},        NamedOpcode{0x8c, "SHORT_BINUNICODE"},
    NamedOpcode{0x8d, "BINUNICODE8"},  NamedOpcode{0x8e, "BINBYTES8"},
    NamedOpcode{0x8f, "EMPTY_SET"},    NamedOpcode{0x90, "ADDITEMS"},
    NamedOpcode{0x91, "FROZENSET"},    NamedOpcode{0x92, "NEWOBJ_EX"},
    NamedOpcode{0x93, "STACK_GLOBAL"}, NamedOpcode{0x94, "MEMOIZE"},
    NamedOpcode{0x95, "FRAME"},        NamedOpcode{0x96, "BYTEARRAY8"},
    NamedOpcode{0x97, "NEXT_BUFFER"},  NamedOpcode{0x98, "READONLY_BUFFER"},
};

struct StorageType {
    std::string_view name;
    torch::Dtype type;
};

constexpr std::array storageTypes = {
    StorageType{"FloatStorage", torch::kFloat}, StorageType{"DoubleStorage", torch::kDouble},
    StorageType{"HalfStorage", torch::kHalf},   StorageType{"BFloat16Storage", torch::kBFloat16},
    StorageType{"LongStorage", torch::kLong},   StorageType{"IntStorage", torch::kInt},
    StorageType{"ShortStorage", torch::kShort}, StorageType{"CharStorage", torch::kChar},
    StorageType{"ByteStorage", torch::kByte},   StorageType{"BoolStorage", torch::kBool},
};

} // namespace

std::optional<PickleGlobal> knownPickleGlobal(std::string_view module, std::string_view name)
{
    if (module == "collections" && name == "OrderedDict")
        return PickleGlobal{PickleGlobal::Kind::orderedDict};
    if (module == "torch._utils" && name == "_rebuild_tensor_v2")
        return PickleGlobal{PickleGlobal::Kind::rebuildTensor};
    if (module == "torch._utils" && name == "_rebuild_parameter")
        return PickleGlobal{PickleGlobal::Kind::rebuildParameter};
    if (module == "torch")
        for (const auto& storage : storageTypes)
            if (name == storage.name)
                return PickleGlobal{PickleGlobal::Kind::storageType, storage.type};
    return std::nullopt;
}

std::string pickleOpcodeName(unsigned char opcode)
{
    for (const auto& known : unknownOpcodes)
        if (known.code == opcode)
            return std::string("the pickle instruction ") + known.name;
    return std::string("the pickle instruction number ").append(std::to_string(opcode));
}

std::string printable(std::string_view name)
{
    constexpr std::size_t longest = 60;
    std::string text;
    for (const char c : name.substr(0, longest))
        text += c >= ' ' && c <= '~' ? c : '?';
    return name.size() > longest ? text.append("...") : text;
}

} // namespace retort::learning
