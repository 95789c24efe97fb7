// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/named_stamp.h"

#include "core/data/time/calendar.h"
#include "core/data/time/text_pieces.h"
#include "core/data/time/time_of_day.h"

#include <algorithm>
#include <array>
#include <string>

namespace retort::data
{
namespace
{

/// How the names of a month begin, in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
/// Polish and Turkish.
constexpr std::array<std::array<std::string_view, 6>, 12> monthBeginnings = {{
    {"jan", "ene", "gen", "jän", "sty", "oca"},
    {"feb", "fév", "fev", "lut", "şub"},
    {"mar", "mär", "mrz", "mrt"},
    {"apr", "avr", "abr", "kwi", "nis"},
    {"may", "mai", "mei", "mag", "maj"},
    {"jun", "juin", "giu", "cze", "haz"},
    {"jul", "juil", "lug", "lip", "tem"},
    {"aug", "aoû", "ago", "aou", "sie", "ağu"},
    {"sep", "set", "wrz", "eyl"},
    {"oct", "okt", "ott", "out", "paź", "eki"},
    {"nov", "lis", "kas"},
    {"dec", "dez", "déc", "dic", "gru", "ara"},
}};
constexpr std::array<std::string_view, 30> dayBeginnings = {
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo",  "di",  "mi",  "do",  "fr",  "sa",  "so",  "die",
    "mit", "don", "fre", "sam", "son", "lun", "mie", "jue", "vie", "sáb", "dom", "mer", "jeu", "ven", "dim"};

bool namesDay(std::string_view word)
{
    const std::string lower = lowered(word);
    return std::any_of(dayBeginnings.begin(), dayBeginnings.end(), [&lower](std::string_view beginning) {
        return lower == beginning ||
               (beginning.size() > 2 && lower.substr(0, 3) == beginning && lower.size() > 3);
    });
}

/// A date while its parts come in.
struct Parts {
    int year = -1, month = 0, day = 0;
    Milliseconds ofDay = 0;

    bool takeNumber(int value, int digits)
    {
        if (digits == 4 || (digits == 2 && value > 31)) {
            if (year >= 0)
                return false;
            year = digits == 4 ? value : value + (value < 70 ? 2000 : 1900);
            return true;
        }
        // Behind the month a lone number of two digits is a year ("Jul-16"), before it a day.
        if (day == 0) {
            day = value;
            return value >= 1 || month > 0;
        }
        if (year >= 0 || month == 0 || digits != 2)
            return false;
        year = value + (value < 70 ? 2000 : 1900);
        return true;
    }

    std::optional<Milliseconds> stamp(bool dayBeforeMonth) const
    {
        int ofYear = year;
        int ofMonth = day;
        if (ofYear < 0 && !dayBeforeMonth) {
            ofYear = day + (day < 70 ? 2000 : 1900);
            ofMonth = 0;
        }
        ofMonth = ofMonth == 0 ? 1 : ofMonth;
        if (month == 0 || ofYear < 1000 || !dayExists(ofYear, month, ofMonth))
            return std::nullopt;
        return midnight(ofYear, month, ofMonth) + ofDay;
    }
};

} // namespace

int monthNamed(std::string_view word)
{
    const std::string lower = lowered(word.substr(0, 12));
    for (std::size_t month = 0; month < 12; ++month) {
        for (const std::string_view beginning : monthBeginnings[month]) {
            if (!beginning.empty() && lower.substr(0, beginning.size()) == beginning && word.size() <= 12)
                return static_cast<int>(month) + 1;
        }
    }
    return 0;
}

std::optional<Milliseconds> readNamedStamp(std::string_view cell, Zone* zone)
{
    if (cell.size() < 5 || cell.size() > 60)
        return std::nullopt;
    TextPieces pieces(cell);
    Parts parts;
    bool dayBeforeMonth = false;
    bool anyNumber = false;
    while (!pieces.done()) {
        pieces.skip(" ,/.-:_'");
        if (pieces.rest().size() > 1 && pieces.front() == 'T' && isDigit(pieces.rest()[1]))
            pieces.skip("T");
        if (pieces.done())
            break;
        if (isDigit(pieces.front())) {
            const std::string_view rest = pieces.rest();
            const std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
            const bool clock = end <= 2 && end < rest.size() && rest[end] == ':';
            const bool dated = parts.month > 0 && (parts.day > 0 || parts.year >= 0);
            if (dated && (clock || parts.year >= 0) && !(parts.day == 0 && !clock)) {
                // The time of day; after it only a year may follow, as in "05:30:00 2016".
                std::string_view time = rest;
                const std::size_t lastBlank = rest.rfind(' ');
                if (parts.year < 0 && lastBlank != std::string_view::npos) {
                    int digits = 0;
                    TextPieces year(rest.substr(lastBlank + 1));
                    if (!year.number(parts.year, digits, 4) || digits != 4 || !year.done())
                        return std::nullopt;
                    time = rest.substr(0, lastBlank);
                }
                const std::optional<Milliseconds> ofDay =
                    readTimeOfDay(time, ClockSigns::colon_or_point, zone);
                if (!ofDay)
                    return std::nullopt;
                parts.ofDay = *ofDay;
                break;
            }
            int value = 0, digits = 0;
            pieces.number(value, digits, 4);
            if (isDigit(pieces.front()) || digits == 3 || !parts.takeNumber(value, digits))
                return std::nullopt;
            anyNumber = true;
            for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
                pieces.take(ordinal);
            continue;
        }
        const std::string_view word = pieces.word();
        if (word.empty())
            return std::nullopt;
        if (const int month = monthNamed(word); month > 0 && parts.month == 0) {
            parts.month = month;
            dayBeforeMonth = parts.day > 0;
        } else if (word != "de" && word != "of" && (!namesDay(word) || anyNumber || parts.month > 0)) {
            return std::nullopt;
        }
    }
    return anyNumber ? parts.stamp(dayBeforeMonth) : std::nullopt;
}

} // namespace retort::data
