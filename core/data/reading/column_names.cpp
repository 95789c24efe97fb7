// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/column_names.h"

#include "core/data/reading/number_cell.h"
#include "core/data/time/text_pieces.h"

#include <algorithm>
#include <array>

namespace retort::data
{
namespace
{

/// Letters and bytes beyond ASCII alone: "Hour_Ending" and "hour ending" are one word.
std::string letters(std::string_view name)
{
    std::string kept = lowered(name);
    kept.erase(std::remove_if(
                   kept.begin(), kept.end(),
                   [](char c) { return !((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80); }),
               kept.end());
    return kept;
}

template <std::size_t size>
bool among(const std::array<std::string_view, size>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

bool namesTime(std::string_view name)
{
    static constexpr std::array<std::string_view, 26> whole = {
        "ts",         "t",     "ds",      "day",   "month",  "year",     "hour", "week", "quarter",
        "period",     "stamp", "epoch",   "unix",  "yyyymm", "yyyymmdd", "yr",   "jahr", "ano",
        "a\xC3\xB1o", "mjd",   "datenum", "fecha", "heure",  "hora",     "dato", "tid"};
    static constexpr std::array<std::string_view, 12> parts = {
        "date", "time", "datum", "zeit", "时间", "日期", "日時", "時刻", "年月", "дата", "время", "utc"};
    const std::string lower = lowered(name);
    return among(whole, lower) || std::any_of(parts.begin(), parts.end(), [&lower](std::string_view part) {
               return lower.find(part) != std::string::npos;
           });
}

std::optional<TimePart> partNamed(std::string_view name)
{
    struct Named {
        std::string_view word;
        TimePart part;
    };
    static constexpr std::array named = {
        Named{"year", TimePart::year},
        Named{"yr", TimePart::year},
        Named{"yyyy", TimePart::year},
        Named{"jahr", TimePart::year},
        Named{"ano", TimePart::year},
        Named{"année", TimePart::year},
        Named{"annee", TimePart::year},
        Named{"año", TimePart::year},
        Named{"年", TimePart::year},
        Named{"iyear", TimePart::year},
        Named{"yy", TimePart::year},
        Named{"rok", TimePart::year},
        Named{"quarter", TimePart::quarter},
        Named{"qtr", TimePart::quarter},
        Named{"month", TimePart::month},
        Named{"mon", TimePart::month},
        Named{"mo", TimePart::month},
        Named{"mm", TimePart::month},
        Named{"mnth", TimePart::month},
        Named{"monat", TimePart::month},
        Named{"mes", TimePart::month},
        Named{"mois", TimePart::month},
        Named{"月", TimePart::month},
        Named{"week", TimePart::week},
        Named{"weekofyear", TimePart::week},
        Named{"kw", TimePart::week},
        Named{"day", TimePart::day},
        Named{"dd", TimePart::day},
        Named{"dy", TimePart::day},
        Named{"mday", TimePart::day},
        Named{"tag", TimePart::day},
        Named{"dia", TimePart::day},
        Named{"día", TimePart::day},
        Named{"jour", TimePart::day},
        Named{"dayofmonth", TimePart::day},
        Named{"日", TimePart::day},
        Named{"doy", TimePart::day_of_year},
        Named{"dayofyear", TimePart::day_of_year},
        Named{"jday", TimePart::day_of_year},
        Named{"yday", TimePart::day_of_year},
        Named{"hour", TimePart::hour},
        Named{"hours", TimePart::hour},
        Named{"hr", TimePart::hour},
        Named{"hh", TimePart::hour},
        Named{"he", TimePart::hour},
        Named{"hourending", TimePart::hour},
        Named{"hourend", TimePart::hour},
        Named{"hourbeginning", TimePart::hour},
        Named{"hourofday", TimePart::hour},
        Named{"hrend", TimePart::hour},
        Named{"hrending", TimePart::hour},
        Named{"oprhr", TimePart::hour},
        Named{"std", TimePart::hour},
        Named{"timme", TimePart::hour},
        Named{"uur", TimePart::hour},
        Named{"godzina", TimePart::hour},
        Named{"час", TimePart::hour},
        Named{"tunti", TimePart::hour},
        Named{"qh", TimePart::period},
        Named{"stunde", TimePart::hour},
        Named{"heure", TimePart::hour},
        Named{"hora", TimePart::hour},
        Named{"ora", TimePart::hour},
        Named{"时", TimePart::hour},
        Named{"時", TimePart::hour},
        Named{"小时", TimePart::hour},
        Named{"hhmm", TimePart::hour_minute},
        Named{"hrmn", TimePart::hour_minute},
        Named{"hourminute", TimePart::hour_minute},
        Named{"time", TimePart::hour_minute},
        Named{"zeit", TimePart::hour_minute},
        Named{"uhrzeit", TimePart::hour_minute},
        Named{"minute", TimePart::minute},
        Named{"minutes", TimePart::minute},
        Named{"min", TimePart::minute},
        Named{"mi", TimePart::minute},
        Named{"分", TimePart::minute},
        Named{"second", TimePart::second},
        Named{"seconds", TimePart::second},
        Named{"sec", TimePart::second},
        Named{"ss", TimePart::second},
        Named{"秒", TimePart::second},
        Named{"period", TimePart::period},
        Named{"settlementperiod", TimePart::period},
        Named{"tradingperiod", TimePart::period},
        Named{"sp", TimePart::period},
        Named{"interval", TimePart::period},
        Named{"halfhour", TimePart::period},
        Named{"periodno", TimePart::period},
    };
    const std::string word = letters(name);
    for (const Named& entry : named) {
        if (entry.word == word)
            return entry.part;
    }
    return std::nullopt;
}

std::optional<double> elapsedUnit(std::string_view name)
{
    const std::string lower = lowered(name);
    const std::string word = letters(name);
    static constexpr std::array<std::string_view, 9> beginnings = {"time",   "elapsed", "t", "sec", "secs",
                                                                   "second", "seconds", "s", "zeit"};
    const std::size_t bracket = lower.find_first_of("([_");
    const std::string head = letters(lower.substr(0, bracket));
    const bool known = among(beginnings, head) || among(beginnings, word) ||
                       lower.find("elapsed") != std::string::npos || word == "ms" || word == "timems" ||
                       word == "times" || word == "minutes" || word == "hours" || word == "milliseconds" ||
                       word == "us" || word == "days";
    if (!known)
        return std::nullopt;
    const std::string unit = bracket == std::string::npos ? word : letters(lower.substr(bracket));
    if (unit == "ms" || unit == "msec" || unit == "milliseconds" || unit == "timems")
        return 1.0;
    if (unit == "us" || unit == "µs" || unit == "microseconds")
        return 1e-3;
    if (unit == "ns" || unit == "nanoseconds")
        return 1e-6;
    if (unit == "min" || unit == "mins" || unit == "minutes")
        return 60'000.0;
    if (unit == "h" || unit == "hr" || unit == "hours")
        return 3'600'000.0;
    if (unit == "d" || unit == "days")
        return 86'400'000.0;
    return 1000.0;
}

bool hasExplicitUnit(std::string_view name)
{
    const std::string word = letters(name);
    const std::size_t bracket = name.find_first_of("([_");
    const std::string unit =
        bracket == std::string_view::npos ? std::string() : letters(name.substr(bracket));
    static constexpr std::array<std::string_view, 12> units = {
        "s", "sec", "seconds", "ms", "us", "ns", "min", "minutes", "h", "hours", "d", "days"};
    return elapsedUnit(name) && (among(units, unit) || word == "ms" || word == "timems" ||
                                 word == "milliseconds" || word.find("elapsed") != std::string::npos);
}

bool namesIndex(std::string_view name)
{
    static constexpr std::array<std::string_view, 16> words = {
        "",      "no",      "nr",      "id",  "index", "idx",  "row",  "rownum",
        "rowid", "unnamed", "instant", "obs", "sno",   "序号", "编号", "rownames"};
    const std::string lower = lowered(name);
    return among(words, letters(name)) &&
           (!name.empty()
                ? lower.find_first_of("0123456789") == std::string::npos || lower.substr(0, 7) == "unnamed"
                : true);
}

bool isContinentalName(std::string_view name)
{
    static constexpr std::array<std::string_view, 24> words = {
        "datum", "zeit",  "uhrzeit", "zeitstempel", "wert",   "leistung", "temperatur", "fecha",
        "hora",  "valor", "valeur",  "heure",       "valore", "dato",     "tid",        "tarih",
        "дата",  "время", "jahr",    "monat",       "stunde", "prijs",    "cena",       "godzina"};
    const std::string word = letters(name);
    return among(words, word);
}

bool countsUp(const std::vector<std::string>& names)
{
    if (names.size() < 3)
        return false;
    std::string stem;
    double last = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::size_t digits = names[i].find_last_not_of("0123456789") + 1;
        const std::optional<double> number = parseNumber(names[i].substr(digits), '.');
        const std::string before = names[i].substr(0, digits);
        if (!number || (i > 0 && (before != stem || *number != last + 1)))
            return false;
        stem = before;
        last = *number;
    }
    return true;
}

} // namespace retort::data
