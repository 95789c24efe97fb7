// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/numeric_stamp.h"

#include "core/data/calendar.h"

namespace retort::data
{
namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes pieces from the front of a text.
class Pieces {
public:
    explicit Pieces(std::string_view text) : m_text(text) {}

    bool done() const { return m_text.empty(); }
    char front() const { return m_text.empty() ? '\0' : m_text.front(); }

    /// Up to `most` digits; false where there is none.
    bool number(int& value, int& digits, int most)
    {
        value = 0;
        digits = 0;
        while (!m_text.empty() && isDigit(m_text.front()) && digits < most) {
            value = value * 10 + (m_text.front() - '0');
            ++digits;
            m_text.remove_prefix(1);
        }
        return digits > 0;
    }

    bool take(std::string_view expected)
    {
        if (m_text.substr(0, expected.size()) != expected)
            return false;
        m_text.remove_prefix(expected.size());
        return true;
    }

    bool takeOneOf(std::string_view characters, char& taken)
    {
        if (m_text.empty() || characters.find(m_text.front()) == std::string_view::npos)
            return false;
        taken = m_text.front();
        m_text.remove_prefix(1);
        return true;
    }

    void skipBlanks()
    {
        while (!m_text.empty() && m_text.front() == ' ')
            m_text.remove_prefix(1);
    }

private:
    std::string_view m_text;
};

/// ".250" or ",250": milliseconds, further digits cut off.
bool takeFraction(Pieces& pieces, Milliseconds& milliseconds)
{
    char sign = 0;
    if (!pieces.takeOneOf(".,", sign))
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
    pieces.number(rest, restDigits, 6);
    return true;
}

/// "+02:00", "-0530", "Z", "UTC" or nothing, to be taken off.
bool takeOffset(Pieces& pieces, Milliseconds& ofDay)
{
    pieces.skipBlanks();
    if (pieces.done() || pieces.take("Z") || pieces.take("z") || pieces.take("UTC") || pieces.take("GMT"))
        return true;
    char sign = 0;
    int hours = 0, minutes = 0, digits = 0;
    if (!pieces.takeOneOf("+-", sign) || !pieces.number(hours, digits, 2) || digits != 2 || hours > 14)
        return false;
    pieces.take(":");
    if (pieces.number(minutes, digits, 2) && (digits != 2 || minutes > 59))
        return false;
    const Milliseconds offset = hours * 3'600'000LL + minutes * 60'000LL;
    ofDay -= sign == '+' ? offset : -offset;
    return true;
}

/// 12-hour clock: turns the hour into that of the 24-hour clock; false where it is none.
bool takeHalfOfDay(Pieces& pieces, int& hour)
{
    pieces.skipBlanks();
    const bool am = pieces.take("AM") || pieces.take("am") || pieces.take("a.m.");
    const bool pm = !am && (pieces.take("PM") || pieces.take("pm") || pieces.take("p.m."));
    if (!am && !pm)
        return true;
    if (hour < 1 || hour > 12)
        return false;
    hour = hour % 12 + (pm ? 12 : 0);
    return true;
}

/// Two digits at a place, or a number above 99 where there are none.
int twoDigits(const char* text)
{
    return isDigit(text[0]) && isDigit(text[1]) ? (text[0] - '0') * 10 + (text[1] - '0') : 100;
}

/// 2016年7月1日 as 2016-7-1.
std::string withoutChineseMarks(std::string_view cell)
{
    std::string text;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const std::string_view mark = cell.substr(i, 3);
        if (mark == "年" || mark == "月")
            text += '-';
        else if (mark == "日")
            text += ' ';
        else {
            text += cell[i];
            continue;
        }
        i += 2;
    }
    return text;
}

} // namespace

std::optional<Milliseconds> readTimeOfDay(std::string_view text)
{
    Pieces pieces(text);
    int hour = 0, minute = 0, second = 0, digits = 0;
    Milliseconds fraction = 0;
    if (!pieces.number(hour, digits, 2))
        return std::nullopt;
    if (pieces.take(":")) {
        if (!pieces.number(minute, digits, 2) || digits != 2)
            return std::nullopt;
        if (pieces.take(":") &&
            (!pieces.number(second, digits, 2) || digits != 2 || !takeFraction(pieces, fraction)))
            return std::nullopt;
    }
    if (!takeHalfOfDay(pieces, hour))
        return std::nullopt;
    const bool midnightAfter = hour == 24 && minute == 0 && second == 0 && fraction == 0;
    if ((hour > 23 && !midnightAfter) || minute > 59 || second > 60)
        return std::nullopt;
    Milliseconds ofDay = hour * 3'600'000LL + minute * 60'000LL + second * 1000LL + fraction;
    if (!takeOffset(pieces, ofDay))
        return std::nullopt;
    pieces.skipBlanks();
    return pieces.done() ? std::optional(ofDay) : std::nullopt;
}

std::optional<NumericStamp> readNumericStamp(std::string_view cell)
{
    std::string normalised;
    if (cell.size() > 4 && cell.find("年") != std::string_view::npos) {
        normalised = withoutChineseMarks(cell);
        cell = normalised;
    }
    const std::size_t dateEnd = cell.find_first_of(" Tt");
    Pieces pieces(cell.substr(0, dateEnd));
    NumericStamp stamp;
    int digits = 0;
    char separator = 0;
    if (!pieces.number(stamp.first, stamp.firstDigits, 4) || !pieces.takeOneOf("-/.", stamp.separator) ||
        !pieces.number(stamp.second, digits, 2) || !pieces.takeOneOf("-/.", separator) ||
        separator != stamp.separator || !pieces.number(stamp.third, stamp.thirdDigits, 4) || !pieces.done())
        return std::nullopt;
    if (dateEnd == std::string_view::npos)
        return stamp;
    std::string_view rest = cell.substr(dateEnd + 1);
    while (!rest.empty() && rest.front() == ' ')
        rest.remove_prefix(1);
    if (rest.empty())
        return stamp;
    const std::optional<Milliseconds> ofDay = readTimeOfDay(rest);
    if (!ofDay)
        return std::nullopt;
    stamp.ofDay = *ofDay;
    return stamp;
}

std::optional<Milliseconds> stampOf(const NumericStamp& numeric, DateOrder order)
{
    const bool yearFirst = order == DateOrder::year_first;
    const int yearDigits = yearFirst ? numeric.firstDigits : numeric.thirdDigits;
    const int otherDigits = yearFirst ? numeric.thirdDigits : numeric.firstDigits;
    if ((yearDigits != 4 && (yearFirst || yearDigits != 2)) || otherDigits > 2)
        return std::nullopt;
    int year = yearFirst ? numeric.first : numeric.third;
    if (yearDigits == 2)
        year += year < 70 ? 2000 : 1900;
    const int month = order == DateOrder::month_first ? numeric.first : numeric.second;
    const int day = yearFirst                       ? numeric.third
                    : order == DateOrder::day_first ? numeric.first
                                                    : numeric.second;
    if (!dayExists(year, month, day))
        return std::nullopt;
    return midnight(year, month, day) + numeric.ofDay;
}

std::optional<Milliseconds> readFixedStamp(std::string_view cell)
{
    const char* text = cell.data();
    if ((cell.size() != 19 && cell.size() != 16) || (text[4] != '-' && text[4] != '/') ||
        text[7] != text[4] || (text[10] != ' ' && text[10] != 'T') || text[13] != ':' ||
        (cell.size() == 19 && text[16] != ':'))
        return std::nullopt;
    const int century = twoDigits(text);
    const int year = twoDigits(text + 2);
    const int month = twoDigits(text + 5);
    const int day = twoDigits(text + 8);
    const int hour = twoDigits(text + 11);
    const int minute = twoDigits(text + 14);
    const int second = cell.size() == 19 ? twoDigits(text + 17) : 0;
    if (century > 99 || year > 99 || hour > 23 || minute > 59 || second > 59 ||
        !dayExists(century * 100 + year, month, day))
        return std::nullopt;
    return midnight(century * 100 + year, month, day) + hour * 3'600'000LL + minute * 60'000LL +
           second * 1000LL;
}

} // namespace retort::data
