// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/raw_stamps.h"

#include "core/data/time/calendar.h"
#include "core/foundation/number_text.h"

#include <cstdlib>

namespace retort::data
{

bool standStill(const std::vector<Milliseconds>& stamps)
{
    std::size_t same = 0;
    for (std::size_t i = 1; i < stamps.size(); ++i)
        same += stamps[i] == stamps[i - 1] && stamps[i] != noStamp ? 1 : 0;
    return !stamps.empty() && 10 * same >= stamps.size();
}

void continuePastMidnight(std::vector<Milliseconds>& stamps, const std::string& column, RemarkLog& remarks)
{
    Milliseconds days = 0;
    Milliseconds last = noStamp;
    for (Milliseconds& stamp : stamps) {
        if (stamp == noStamp)
            continue;
        if (last != noStamp && stamp < last - calendarDay / 2)
            days += calendarDay;
        last = stamp;
        stamp += days;
    }
    remarks.add(0, column,
                {RETORT_TEXT("data", "The timestamps are times of day without a date; time is counted from the "
                                     "first row, continuing past midnight."),
                 {}});
}

std::string zoneOf(RawColumns& raw, const std::string& column, RemarkLog& remarks)
{
    const ZonesSeen& zones = raw.zones;
    if (zones.with == 0)
        return {};
    if (zones.without > 0)
        remarks.add(0, column,
                    {RETORT_TEXT("data", "%1 timestamps include a time zone and %2 do not; the latter are treated "
                                         "as UTC."),
                     {std::to_string(zones.with), std::to_string(zones.without)}});
    if (zones.lowest != zones.highest || zones.without > 0) {
        remarks.add(0, column,
                    {RETORT_TEXT("data", "The UTC offsets of the timestamps range from %1 to %2 minutes, as with "
                                         "daylight saving time; all are converted to UTC."),
                     {std::to_string(zones.lowest), std::to_string(zones.highest)}});
        return "UTC";
    }
    for (Milliseconds& stamp : raw.stamps)
        stamp += stamp == noStamp ? 0 : zones.lowest * 60'000LL;
    const int minutes = std::abs(zones.lowest);
    const std::string text = paddedText(minutes / 60, 2) + ":" + paddedText(minutes % 60, 2);
    return minutes == 0 ? "UTC" : (zones.lowest < 0 ? "-" : "+") + text;
}

} // namespace retort::data
