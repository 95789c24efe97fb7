// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"

#include <functional>

namespace retort::report
{

/// The language of a report: English, unless the window provides another.
struct Wording {
    std::string language = "en"; ///< as HTML names it
    std::function<std::string(const Message&)> say = [](const Message& message) { return message.english(); };

    std::string operator()(const Text& text, std::vector<std::string> arguments = {}) const
    {
        return say({text, std::move(arguments)});
    }
    std::string operator()(const Message& message) const { return say(message); }
};

} // namespace retort::report
