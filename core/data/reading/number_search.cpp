// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/number_search.h"

#include <algorithm>
#include <array>

namespace retort::data
{
namespace
{

constexpr std::array points = {'.', ','};

std::size_t indexOf(char point)
{
    return point == '.' ? 0 : 1;
}

/// Cells of one column by what their signs can be; [0] counts points, [1] commas.
struct ColumnVotes {
    std::array<std::size_t, 2> decimal = {};
    std::array<std::size_t, 2> thousands = {};
    std::array<std::size_t, 2> either = {};
    std::array<std::string, 2> example = {};
    std::size_t whole = 0;
    std::size_t wholeBelowThousand = 0;
    char otherThousands = '\0'; ///< an apostrophe or a blank

    void add(const NumberSpelling& spelling)
    {
        using Kind = NumberSpelling::Kind;
        switch (spelling.kind) {
        case Kind::whole:
            ++whole;
            wholeBelowThousand += spelling.core.size() <= 4 ? 1 : 0; // with its sign
            break;
        case Kind::decimal_only:
            ++decimal[indexOf(spelling.sign)];
            break;
        case Kind::thousands_only:
            addThousands(spelling.sign);
            break;
        case Kind::both:
            ++decimal[indexOf(spelling.sign)];
            addThousands(spelling.thousands);
            break;
        case Kind::either:
            if (either[indexOf(spelling.sign)]++ == 0)
                example[indexOf(spelling.sign)] = std::string(spelling.core);
            break;
        }
    }

    void addThousands(char sign)
    {
        if (sign == '.' || sign == ',')
            ++thousands[indexOf(sign)];
        else
            otherThousands = sign;
    }

    /// "945" beside "1.023": fractions of three digits would have written 945.000.
    bool crossesThousand(std::size_t sign) const
    {
        return either[sign] > 0 && decimal[sign] == 0 && wholeBelowThousand > 0;
    }
};

struct Votes {
    std::vector<ColumnVotes> columns;
    std::array<std::size_t, 2> decimal = {}, thousands = {}, either = {};
    std::array<bool, 2> crosses = {};
    std::array<std::size_t, 2> exampleColumn = {};
    char otherThousands = '\0';
    std::size_t wholeColumns = 0; ///< with whole numbers alone

    void sum()
    {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const ColumnVotes& column = columns[c];
            for (std::size_t sign = 0; sign < 2; ++sign) {
                decimal[sign] += column.decimal[sign];
                thousands[sign] += column.thousands[sign];
                if (either[sign] == 0 && column.either[sign] > 0)
                    exampleColumn[sign] = c;
                either[sign] += column.either[sign];
                crosses[sign] = crosses[sign] || column.crossesThousand(sign);
            }
            if (column.otherThousands != '\0')
                otherThousands = column.otherThousands;
            const bool signs = column.either[0] + column.either[1] + column.decimal[0] + column.decimal[1] > 0;
            wholeColumns += !signs && column.whole > 0 ? 1 : 0;
        }
    }
};

std::string spelledWith(std::string example, bool thousands)
{
    example.erase(std::remove(example.begin(), example.end(), ','), example.end());
    const std::size_t point = example.find('.');
    if (point != std::string::npos)
        example.erase(point, 1);
    if (!thousands && example.size() > 3)
        example.insert(example.size() - 3, ".");
    return example;
}

class Decision {
public:
    Decision(const Votes& votes, const std::vector<std::string>& names, const LocaleHints& hints)
        : m_votes(votes), m_names(names), m_hints(hints)
    {
    }

    FoundNumbers take()
    {
        NumberFormat& format = m_found.format;
        if (m_votes.decimal[0] > 0 || m_votes.decimal[1] > 0) {
            const std::size_t decimal = m_votes.decimal[1] > m_votes.decimal[0] ? 1 : 0;
            format.decimal = points[decimal];
            const std::size_t other = 1 - decimal;
            if (m_votes.thousands[other] > 0)
                format.thousands = points[other];
            else if (m_votes.either[other] > 0 && m_votes.decimal[other] == 0)
                remark(other, true,
                       RETORT_TEXT("data", "'%1' in column %2 is read as %3 (thousands separator '%4'), because "
                                           "other numbers use the other decimal separator. If this is wrong, choose "
                                           "the decimal separator '%4' in the import settings."));
        } else if (m_votes.thousands[0] > 0 || m_votes.thousands[1] > 0) {
            const std::size_t thousands = m_votes.thousands[1] > 0 ? 1 : 0;
            format.thousands = points[thousands];
            format.decimal = points[1 - thousands];
        } else if (m_votes.either[0] > 0 || m_votes.either[1] > 0) {
            decideOpen();
        }
        if (m_votes.otherThousands != '\0' && format.thousands == '\0')
            format.thousands = m_votes.otherThousands;
        return std::move(m_found);
    }

private:
    /// No cell says by itself what its sign is.
    void decideOpen()
    {
        NumberFormat& format = m_found.format;
        for (std::size_t sign = 0; sign < 2; ++sign) {
            if (m_votes.crosses[sign]) {
                format.decimal = points[1 - sign];
                remark(sign, true,
                       RETORT_TEXT("data", "'%1' in column %2 is read as %3 (thousands separator '%4'), because the "
                                           "column also contains whole numbers below 1000. If this is wrong, choose "
                                           "the decimal separator '%4' in the import settings."));
                return;
            }
        }
        const bool both = m_votes.either[0] > 0 && m_votes.either[1] > 0;
        const std::size_t sign = both ? (m_hints.delimiter == ';' ? 0 : 1) : m_votes.either[0] > 0 ? 0 : 1;
        if (both || (sign == 0 ? pointsAreThousands() : commasAreThousands())) {
            format.decimal = points[1 - sign];
            remark(sign, true,
                   RETORT_TEXT("data", "'%1' in column %2 is read as %3 (thousands separator '%4'), because the "
                                       "delimiter, dates and names suggest a locale that writes numbers this way. If "
                                       "this is wrong, choose the decimal separator '%4' in the import settings."));
            return;
        }
        format.decimal = points[sign];
        if (sign == 1)
            remark(sign, false,
                   RETORT_TEXT("data", "'%1' in column %2 is read as %3 (decimal separator '%4'), because the "
                                       "delimiter, dates and names suggest a locale that writes numbers this way. If "
                                       "this is wrong, choose the thousands separator '%4' in the import settings."));
    }

    /// Points are the usual decimal sign unless everything else is of a locale that writes commas.
    bool pointsAreThousands() const { return m_hints.delimiter == ';' && m_hints.dottedDates; }
    bool commasAreThousands() const
    {
        return m_hints.delimiter != ';' && !m_hints.dottedDates && !m_hints.continentalNames;
    }

    void remark(std::size_t sign, bool thousands, Text text)
    {
        if (thousands)
            m_found.format.thousands = points[sign];
        const std::size_t column = m_votes.exampleColumn[sign];
        const std::string& example = m_votes.columns[column].example[sign];
        m_found.remarks.push_back({text,
                                   {example, column < m_names.size() ? m_names[column] : std::to_string(column + 1),
                                    spelledWith(example, thousands), std::string(1, points[sign])}});
    }

    const Votes& m_votes;
    const std::vector<std::string>& m_names;
    const LocaleHints& m_hints;
    FoundNumbers m_found;
};

} // namespace

FoundNumbers findNumberFormat(const TableRows& rows, std::size_t firstRow, const std::vector<bool>& numeric,
                              const std::vector<std::string>& names, const LocaleHints& hints)
{
    Votes votes;
    votes.columns.resize(numeric.size());
    for (std::size_t r = firstRow; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < std::min(numeric.size(), rows[r].size()); ++c) {
            if (!numeric[c])
                continue;
            if (const std::optional<NumberSpelling> spelling = spellingOf(rows[r][c]))
                votes.columns[c].add(*spelling);
        }
    }
    votes.sum();
    return Decision(votes, names, hints).take();
}

} // namespace retort::data
