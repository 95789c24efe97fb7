// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/date_order.h"

#include <algorithm>
#include <cstdlib>

namespace retort::data
{
namespace
{

/// The widest difference between neighbours over the narrowest: 1 for even steps.
class Spread {
public:
    void add(std::optional<Milliseconds> stamp)
    {
        if (stamp && m_last) {
            const Milliseconds difference = std::abs(*stamp - *m_last);
            m_widest = std::max(m_widest, difference);
            m_narrowest = std::min(m_narrowest, std::max<Milliseconds>(difference, 1));
        }
        m_last = stamp;
    }
    double ratio() const { return static_cast<double>(m_widest) / static_cast<double>(m_narrowest); }

private:
    std::optional<Milliseconds> m_last;
    Milliseconds m_widest = 0;
    Milliseconds m_narrowest = std::numeric_limits<Milliseconds>::max();
};

} // namespace

TimeLayout decideDateOrder(std::string_view text, const TableFormat& format, const TimeLayout& open,
                           std::size_t column, const std::string& columnName, RemarkLog& remarks)
{
    TimeLayout dayFirst = open;
    dayFirst.order = DateOrder::day_first;
    dayFirst.orderOpen = false;
    TimeLayout monthFirst = dayFirst;
    monthFirst.order = DateOrder::month_first;

    std::optional<TimeLayout> decided;
    Spread daySpread;
    Spread monthSpread;
    visitColumn(text, format, column, [&](std::string_view cell) {
        const std::optional<DateNumbers> numbers = dateNumbers(cell);
        if (!numbers)
            return true;
        if (numbers->first > 12 || numbers->second > 12) {
            decided = numbers->first > 12 ? dayFirst : monthFirst;
            return false;
        }
        daySpread.add(parseStamp(cell, dayFirst));
        monthSpread.add(parseStamp(cell, monthFirst));
        return true;
    });
    if (decided)
        return *decided;
    if (daySpread.ratio() != monthSpread.ratio())
        return daySpread.ratio() < monthSpread.ratio() ? dayFirst : monthFirst;
    remarks.add(
        0, columnName,
        {RETORT_TEXT("data", "The dates do not show whether the day or the month comes first; they are read as "
                             "month/day/year."),
         {}});
    return monthFirst;
}

} // namespace retort::data
