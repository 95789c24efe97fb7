// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/stored_zip.h"

namespace retort::testing
{

/// Pickles written instruction by instruction, as Python's torch.save does and as nobody should.
struct Pickle {
    std::string code = "\x80\x02";

    Pickle& raw(const std::string& bytes)
    {
        code += bytes;
        return *this;
    }
    Pickle& global(const std::string& module, const std::string& name)
    {
        return raw("c").raw(module).raw("\n").raw(name).raw("\n");
    }
    Pickle& text(const std::string& value) { return raw("X").raw(littleEndian(value.size(), 4)).raw(value); }
    Pickle& whole(std::int64_t value)
    {
        return raw("\x8a\x08").raw(littleEndian(static_cast<std::uint64_t>(value), 8));
    }
    Pickle& sizes(const std::vector<std::int64_t>& values)
    {
        raw("(");
        for (const auto value : values)
            whole(value);
        return raw("t");
    }
    Pickle& orderedDict() { return global("collections", "OrderedDict").raw(")R"); }

    struct Tensor {
        std::string name, storageType, key;
        std::int64_t numbers;
        std::vector<std::int64_t> shape, strides;
        std::int64_t offset = 0;
    };
    /// Name and tensor, to be followed by SETITEM.
    Pickle& tensor(const Tensor& t)
    {
        text(t.name).global("torch._utils", "_rebuild_tensor_v2").raw("((");
        text("storage").global("torch", t.storageType).text(t.key).text("cpu").whole(t.numbers).raw("tQ");
        whole(t.offset).sizes(t.shape).sizes(t.strides).raw("\x89");
        return orderedDict().raw("tR");
    }
};

/// The whole dictionary of such tensors.
inline std::string pickleOf(const std::vector<Pickle::Tensor>& tensors)
{
    Pickle pickle;
    pickle.orderedDict().raw("(");
    for (const auto& tensor : tensors)
        pickle.tensor(tensor);
    return pickle.raw("u.").code;
}

} // namespace retort::testing
