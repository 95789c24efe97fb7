// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/result.h"

namespace retort
{

tl::unexpected<Error> fail(ErrorKind kind, Text text, std::vector<std::string> arguments)
{
    return tl::unexpected<Error>(Error{kind, Message{text, std::move(arguments)}});
}

} // namespace retort
