// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/encoding_likelihood.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace retort::data
{
namespace
{

bool beyondAscii(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// The lines with bytes beyond ASCII: what is to be judged.
std::string tellingLines(std::string_view bytes)
{
    constexpr std::size_t enough = 1 << 16;
    std::string lines;
    while (!bytes.empty() && lines.size() < enough) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        if (std::any_of(line.begin(), line.end(), beyondAscii))
            lines.append(line.substr(0, enough)).append("\n");
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return lines;
}

/// Empty where the bytes are not of this encoding.
icu::UnicodeString strictlyDecoded(const std::string& bytes, const char* converterName)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(::ucnv_open(converterName, &status),
                                                                       ::ucnv_close);
    ::ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    return U_SUCCESS(status) ? text : icu::UnicodeString();
}

/// A double-byte encoding keeps its frequent signs in one range of lead bytes.
struct FrequentRange {
    Encoding encoding;
    unsigned first, last;
    unsigned lowestTrail;
};
constexpr std::array frequentRanges = {
    FrequentRange{Encoding::gbk, 0xB0, 0xD7, 0xA1},    FrequentRange{Encoding::big5, 0xA4, 0xC6, 0x40},
    FrequentRange{Encoding::shift_jis, 0x88, 0x97, 0x40}, FrequentRange{Encoding::euc_jp, 0xB0, 0xCF, 0xA1},
    FrequentRange{Encoding::euc_kr, 0xB0, 0xC8, 0xA1},
};

/// Signs that head the columns of tables, by language.
const icu::UnicodeString& headingSigns(Encoding encoding)
{
    static const auto simplified = icu::UnicodeString::fromUTF8(
        "日期时间年月分秒温度湿负荷风速向压力电量功率价格水流站点编号名称总平均最大小高低实际预测数据值率用户气象雨雪光照交通天序");
    static const auto traditional = icu::UnicodeString::fromUTF8(
        "日期時間年月分秒溫度濕負荷風速向壓力電量功率價格水流站點編號名稱總平均最大小高低實際預測數據值率用戶氣象雨雪光照交通天序");
    static const auto japanese = icu::UnicodeString::fromUTF8(
        "日時刻年月分秒気温湿度風速向圧力電量需要実績予測価格水位流駅点番号名称合計平均最大小高低値率降水雪照交通天曜万使用供給");
    static const auto korean = icu::UnicodeString::fromUTF8(
        "날짜시간일자년월분초기온도습풍속향압력전량수요부하가격위유지점번호이름합계평균최대소고저실제예측데터값율강눈사용공급교통");
    static const icu::UnicodeString none;
    switch (encoding) {
    case Encoding::gbk:
        return simplified;
    case Encoding::big5:
        return traditional;
    case Encoding::shift_jis:
    case Encoding::euc_jp:
        return japanese;
    case Encoding::euc_kr:
        return korean;
    default:
        return none;
    }
}

/// Share of the characters beyond ASCII that lie in the frequent range, and half as much again for signs of headings.
double doubleByteScore(const std::string& bytes, const FrequentRange& range, const icu::UnicodeString& text)
{
    double frequent = 0;
    double all = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80)
            continue;
        ++all;
        if (range.encoding == Encoding::shift_jis && lead >= 0xA1 && lead <= 0xDF)
            continue; // half-width kana: a byte each
        const unsigned trail = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[++i]) : 0;
        const bool kanji = lead >= range.first && lead <= range.last && trail >= range.lowestTrail;
        const bool kana = (range.encoding == Encoding::shift_jis && (lead == 0x82 || lead == 0x83)) ||
                          (range.encoding == Encoding::euc_jp && (lead == 0xA4 || lead == 0xA5));
        const bool signs = (range.encoding == Encoding::shift_jis && lead == 0x81) ||
                           (range.encoding == Encoding::big5 && (lead == 0xA1 || lead == 0xA2)) ||
                           (range.lowestTrail == 0xA1 && (lead == 0xA1 || lead == 0xA3));
        frequent += kanji || kana ? 1 : signs ? 0.8 : 0;
    }
    double headings = 0;
    for (std::int32_t i = 0; i < text.length(); ++i)
        headings += text[i] >= 0x80 && headingSigns(range.encoding).indexOf(text[i]) >= 0 ? 1 : 0;
    return all > 0 ? (frequent + 0.5 * std::min(headings, all)) / all : 0;
}

bool isUnitSign(UChar c)
{
    static const auto signs = icu::UnicodeString::fromUTF8("°µ²³€£±·½¼§%‰–—’“”«»×÷Ø");
    return signs.indexOf(c) >= 0;
}

/// Whether more than half of the letters of the word around `at` are beyond ASCII.
bool accentsPrevail(const icu::UnicodeString& text, std::int32_t at)
{
    std::int32_t begin = at;
    std::int32_t end = at;
    while (begin > 0 && u_isalpha(text[begin - 1]))
        --begin;
    while (end < text.length() && u_isalpha(text[end]))
        ++end;
    std::int32_t accents = 0;
    for (std::int32_t i = begin; i < end; ++i)
        accents += text[i] >= 0x80 ? 1 : 0;
    return end - begin > 1 && 2 * accents > end - begin;
}

/// Words of one alphabet, small or with a capital first, speak for an encoding; letters of two alphabets in one word,
/// and signs that nobody writes in tables, against it.
double singleByteScore(const icu::UnicodeString& text)
{
    static const auto rareLetters = icu::UnicodeString::fromUTF8("ýðþÝÐÞœŒŸ");
    double score = 0;
    double all = 0;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const UChar c = text[i];
        if (c < 0x80)
            continue;
        ++all;
        if (!u_isalpha(c) || isUnitSign(c)) {
            const bool insideWord = i > 0 && u_isalpha(text[i - 1]) && i + 1 < text.length() && u_isalpha(text[i + 1]);
            score += isUnitSign(c) && !insideWord ? 0.9 : 0;
            continue;
        }
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(c, &status);
        const auto fits = [&](std::int32_t at) {
            if (at < 0 || at >= text.length() || !u_isalpha(text[at]))
                return 1;
            return uscript_getScript(text[at], &status) == script ? 2 : 0;
        };
        const int before = fits(i - 1);
        const int after = fits(i + 1);
        const bool capitalInside = u_isupper(c) && i > 0 && u_islower(text[i - 1]);
        const bool capitals = u_isupper(c) && i + 1 < text.length() && u_isupper(text[i + 1]);
        const bool alone = before == 1 && after == 1;
        if (before == 0 || after == 0 || capitalInside)
            continue;
        // Accented letters are the fewer in a word; ð, þ, ý and œ are rare, and the same bytes Turkish or Polish.
        const bool latin = script == USCRIPT_LATIN;
        const bool heaped = latin && accentsPrevail(text, i);
        const bool rare = latin && rareLetters.indexOf(c) >= 0;
        score += heaped ? 0.2 : alone || capitals || rare ? 0.4 : 1;
    }
    return all > 0 ? score / all : 0;
}

/// What ICU's detector thinks of an encoding, from 0 to 1.
double librarysConfidence(const std::string& bytes, Encoding encoding)
{
    struct Alias {
        const char* name;
        Encoding encoding;
    };
    static constexpr std::array aliases = {
        Alias{"ISO-8859-1", Encoding::windows1252},  Alias{"windows-1252", Encoding::windows1252},
        Alias{"ISO-8859-2", Encoding::windows1250},  Alias{"windows-1250", Encoding::windows1250},
        Alias{"ISO-8859-5", Encoding::windows1251},  Alias{"windows-1251", Encoding::windows1251},
        Alias{"ISO-8859-7", Encoding::windows1253},  Alias{"windows-1253", Encoding::windows1253},
        Alias{"ISO-8859-9", Encoding::windows1254},  Alias{"windows-1254", Encoding::windows1254},
        Alias{"KOI8-R", Encoding::koi8r},            Alias{"GB18030", Encoding::gbk},
        Alias{"Big5", Encoding::big5},               Alias{"Shift_JIS", Encoding::shift_jis},
        Alias{"EUC-JP", Encoding::euc_jp},           Alias{"EUC-KR", Encoding::euc_kr},
    };
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(::ucsdet_open(&status),
                                                                                  ::ucsdet_close);
    ::ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ::ucsdet_detectAll(detector.get(), &count, &status);
    double confidence = 0;
    for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        const std::string_view name = ::ucsdet_getName(matches[i], &status);
        for (const Alias& alias : aliases) {
            if (alias.encoding == encoding && name == alias.name)
                confidence = std::max(confidence, ::ucsdet_getConfidence(matches[i], &status) / 100.0);
        }
    }
    return confidence;
}

} // namespace

Encoding likeliestEncoding(std::string_view bytes)
{
    const std::string lines = tellingLines(bytes);
    Encoding best = Encoding::windows1252;
    double bestScore = -1;
    for (const EncodingName& name : encodingTable()) {
        if (name.encoding <= Encoding::utf16be)
            continue;
        const icu::UnicodeString text = strictlyDecoded(lines, name.converter);
        if (text.isEmpty())
            continue;
        const auto range = std::find_if(frequentRanges.begin(), frequentRanges.end(), [&name](const auto& candidate) {
            return candidate.encoding == name.encoding;
        });
        double score = range == frequentRanges.end() ? singleByteScore(text) : doubleByteScore(lines, *range, text);
        // Other alphabets than the commonest must earn their place.
        if (name.encoding != Encoding::windows1252)
            score -= 0.15;
        score += 0.6 * librarysConfidence(lines, name.encoding);
        if (score > bestScore) {
            bestScore = score;
            best = name.encoding;
        }
    }
    return best;
}

} // namespace retort::data
