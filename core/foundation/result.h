// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"

#include <tl/expected.hpp>

namespace retort
{

enum class ErrorKind {
    invalid,   ///< an argument, a plan or an option is wrong
    missing,   ///< a file or folder does not exist
    malformed, ///< a file exists but cannot be parsed
    io,        ///< reading or writing failed: permission, full disk
    cancelled, ///< a stop was requested
    numeric,   ///< NaN or infinite where a number is needed
    memory,    ///< does not fit
    internal,  ///< an internal error
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
