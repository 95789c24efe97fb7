// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/text_encoding.h"

namespace retort::data
{

/// Which encoding other than Unicode's a text is in. Each is tried: it must be able to read every byte, and the
/// characters that it makes are judged by whether people write them in tables (frequent signs of Chinese, Japanese and
/// Korean; words of one alphabet; signs of units). ICU's detector, which knows how often letters follow each other,
/// decides between those that are near each other. Windows-1252 where nothing speaks for another.
Encoding likeliestEncoding(std::string_view bytes);

} // namespace retort::data
