// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"

#include <tl/expected.hpp>

namespace retort
{

enum class ErrorKind {
    invalid,   ///< an argument, a plan or an option is wrong
    missing,   ///< a file or folder is not there
    malformed, ///< a file is there and cannot be understood
    io,        ///< reading or writing failed: permission, full disk
    cancelled, ///< somebody asked to stop
    numeric,   ///< not a number where one must be
    memory,    ///< does not fit
    internal,  ///< a fault of the program
};

/// What went wrong, where, and what to do, as one sentence.
struct Error {
    ErrorKind kind = ErrorKind::internal;
    Message message;

    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorKind::missing, RETORT_TEXT("data", "%1 is not there"), {path});`
tl::unexpected<Error> fail(ErrorKind kind, Text text, std::vector<std::string> arguments = {});

} // namespace retort
