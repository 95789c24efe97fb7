// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/time_of_day.h"

#include "core/data/time/text_pieces.h"

#include <array>

namespace retort::data
{
namespace
{

/// ".250" or ",250": milliseconds, further digits cut off.
bool takeFraction(TextPieces& pieces, std::string_view signs, Milliseconds& milliseconds)
{
    char sign = 0;
    if (!pieces.takeOneOf(signs, sign))
        return true;
    int value = 0;
    int digits = 0;
    if (!pieces.number(value, digits, 3))
        return false;
    for (; digits < 3; ++digits)
        value *= 10;
    milliseconds += value;
    int rest = 0;
    int restDigits = 0;
    pieces.number(rest, restDigits, 9);
    return true;
}

struct NamedZone {
    std::string_view name;
    int minutes;
};
/// Where a name has two meanings, the commoner one in files of measurements.
constexpr std::array namedZones = {
    NamedZone{"Z", 0},      NamedZone{"z", 0},      NamedZone{"UTC", 0},    NamedZone{"GMT", 0},
    NamedZone{"WET", 0},    NamedZone{"WEST", 60},  NamedZone{"BST", 60},   NamedZone{"CET", 60},
    NamedZone{"MEZ", 60},   NamedZone{"CEST", 120}, NamedZone{"MESZ", 120}, NamedZone{"EET", 120},
    NamedZone{"SAST", 120}, NamedZone{"EEST", 180}, NamedZone{"MSK", 180},  NamedZone{"IST", 330},
    NamedZone{"HKT", 480},  NamedZone{"SGT", 480},  NamedZone{"AWST", 480}, NamedZone{"JST", 540},
    NamedZone{"KST", 540},  NamedZone{"AEST", 600}, NamedZone{"AEDT", 660}, NamedZone{"NZST", 720},
    NamedZone{"NZDT", 780}, NamedZone{"BRT", -180}, NamedZone{"EST", -300}, NamedZone{"EDT", -240},
    NamedZone{"CST", -360}, NamedZone{"CDT", -300}, NamedZone{"MST", -420}, NamedZone{"MDT", -360},
    NamedZone{"PST", -480}, NamedZone{"PDT", -420},
};

/// "+02:00", "-0530", "Z", "(CET)" or nothing.
bool takeZone(TextPieces& pieces, Zone& zone)
{
    pieces.skip(" ");
    if (pieces.done())
        return true;
    const bool brackets = pieces.take("(");
    char sign = 0;
    int hours = 0, minutes = 0, digits = 0;
    if (const std::string_view name = pieces.word(); !name.empty()) {
        bool known = false;
        for (const NamedZone& named : namedZones) {
            if (named.name == name) {
                zone = {true, named.minutes};
                known = true;
            }
        }
        // "Europe/Berlin" and "Uhr" name no offset: the clock's time is kept.
        if (!known && pieces.take("/")) {
            pieces = TextPieces({});
            return true;
        }
        if (!known && name != "Uhr")
            return false;
    }
    if (pieces.takeOneOf("+-", sign)) {
        if (!pieces.number(hours, digits, 2) || hours > 14)
            return false;
        pieces.take(":");
        if (pieces.number(minutes, digits, 2) && (digits != 2 || minutes > 59))
            return false;
        zone = {true, (sign == '+' ? 1 : -1) * (hours * 60 + minutes)};
    }
    if (brackets && !pieces.take(")"))
        return false;
    // Java's "[Europe/Berlin]" repeats what the offset said.
    if (zone.known && pieces.front() == '[')
        pieces = TextPieces({});
    return true;
}

/// 12-hour clock: turns the hour into that of the 24-hour clock; false where it is none.
bool takeHalfOfDay(TextPieces& pieces, int half, int& hour)
{
    if (half == 0) {
        pieces.skip(" ");
        if (pieces.rest().size() > 1 && pieces.front() == '-' &&
            std::string_view("AaPp").find(pieces.rest()[1]) != std::string_view::npos)
            pieces.take("-");
        for (const std::string_view am : {"AM", "am", "Am", "a.m.", "A.M.", "a. m.", "A. M.", "a.\xC2\xA0m."})
            half = half == 0 && pieces.take(am) ? 1 : half;
        for (const std::string_view pm : {"PM", "pm", "Pm", "p.m.", "P.M.", "p. m.", "P. M.", "p.\xC2\xA0m."})
            half = half == 0 && pieces.take(pm) ? 2 : half;
    }
    if (half == 0)
        return true;
    if (hour > 12 || (hour == 0 && half == 2))
        return false;
    hour = hour % 12 + (half == 2 ? 12 : 0);
    return true;
}

int halfInFront(TextPieces& pieces)
{
    int half = 0;
    for (const std::string_view am : {"上午", "午前", "오전"})
        half = pieces.take(am) ? 1 : half;
    for (const std::string_view pm : {"下午", "午後", "오후"})
        half = pieces.take(pm) ? 2 : half;
    pieces.skip(" ");
    return half;
}

} // namespace

std::optional<Milliseconds> readTimeOfDay(std::string_view text, ClockSigns signs, Zone* zone)
{
    TextPieces pieces(text);
    const std::string_view separators = signs == ClockSigns::colon ? ":" : ":.";
    const auto takeSeparator = [&](std::string_view word) {
        char sign = 0;
        return pieces.take(word) || pieces.takeOneOf(separators, sign);
    };
    int hour = 0, minute = 0, second = 0, digits = 0;
    Milliseconds fraction = 0;
    const int half = halfInFront(pieces);
    if (!pieces.number(hour, digits, 2) || isDigit(pieces.front()))
        return std::nullopt;
    if (takeSeparator("时") || pieces.take("時") || pieces.take("시") || pieces.take("h") ||
        pieces.take("点")) {
        if (pieces.number(minute, digits, 2)) {
            if (digits != 2 && separators.find(pieces.front()) != std::string_view::npos)
                return std::nullopt;
            const bool seconds = takeSeparator("分") || pieces.take("분");
            if (seconds && pieces.number(second, digits, 2)) {
                pieces.take("秒");
                if (digits != 2 || !takeFraction(pieces, ".,:", fraction))
                    return std::nullopt;
            }
        } else if (text.find(':') != std::string_view::npos) {
            return std::nullopt;
        }
    }
    if (!takeHalfOfDay(pieces, half, hour))
        return std::nullopt;
    const bool midnightAfter = hour == 24 && minute == 0 && second == 0 && fraction == 0;
    if ((hour > 23 && !midnightAfter) || minute > 59 || second > 60)
        return std::nullopt;
    Zone found;
    if (!takeZone(pieces, found))
        return std::nullopt;
    pieces.skip(" ");
    if (!pieces.done())
        return std::nullopt;
    if (zone)
        *zone = found;
    return hour * 3'600'000LL + minute * 60'000LL + second * 1000LL + fraction - found.minutes * 60'000LL;
}

} // namespace retort::data
