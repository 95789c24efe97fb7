// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/continued_series.h"
#include "core/data/time/calendar.h"
#include "core/data/time/future_stamps.h"

#include "tests/support/test_program.h"

#include <QTest>

using namespace retort;
using namespace retort::data;

namespace
{

Milliseconds at(int year, int month, int day, int hour = 0, int minute = 0)
{
    return midnight(year, month, day) + (hour * 60 + minute) * 60'000LL;
}

TimeSeries seriesAt(std::vector<Milliseconds> stamps, Milliseconds step, Spacing spacing = Spacing::regular, int perSeason = 0)
{
    TimeSeries series;
    series.name = "test";
    series.stamps = std::move(stamps);
    series.step = step;
    series.spacing = spacing;
    series.rowsPerSeason = perSeason;
    return series;
}

QStringList textsOf(const std::vector<Milliseconds>& stamps)
{
    QStringList texts;
    for (const auto stamp : stamps)
        texts << QString::fromStdString(calendarText(stamp));
    return texts;
}

} // namespace

class TestFutureStamps : public QObject
{
    Q_OBJECT

    /// Hourly rows of "a" and "b", of which two are the look-back of the learned series.
    static PreparedSeries learned()
    {
        TimeSeries series;
        for (int row = 0; row < 40; ++row)
            series.stamps.push_back(at(2020, 1, 1) + row * 3'600'000LL);
        series.step = 3'600'000;
        for (const char* name : {"a", "b"}) {
            Channel channel{name, {}};
            for (int row = 0; row < 40; ++row)
                channel.values.push_back(row + (*name == 'b' ? 100 : 0));
            series.channels.push_back(std::move(channel));
        }
        return prepare(std::move(series), {.split = {}, .lookBack = 2, .horizon = 2, .targets = {}}).value();
    }

private Q_SLOTS:
    void hours()
    {
        QCOMPARE(textsOf(stampsAfter(seriesAt({at(2020, 2, 28, 22), at(2020, 2, 28, 23)}, 3'600'000), 2)), (QStringList{"2020-02-29 00:00", "2020-02-29 01:00"}));
    }

    void monthsKeepTheirDay()
    {
        const auto series = seriesAt({at(2020, 10, 31), at(2020, 11, 30), at(2020, 12, 31), at(2021, 1, 31)}, calendarMonth);
        QCOMPARE(textsOf(stampsAfter(series, 3)), (QStringList{"2021-02-28 00:00", "2021-03-31 00:00", "2021-04-30 00:00"}));
    }

    /// From a Thursday: Friday, then Monday.
    void tradingDaysLeaveOutTheWeekend()
    {
        std::vector<Milliseconds> stamps;
        for (const int day : {4, 5, 6, 7, 8, 11, 12, 13, 14}) // January 2021
            stamps.push_back(at(2021, 1, day));
        QCOMPARE(textsOf(stampsAfter(seriesAt(stamps, calendarDay, Spacing::business_days), 3)), (QStringList{"2021-01-15 00:00", "2021-01-18 00:00", "2021-01-19 00:00"}));
    }

    /// Sunday to Thursday.
    void anotherWeekend()
    {
        std::vector<Milliseconds> stamps;
        for (const int day : {3, 4, 5, 6, 7, 10, 11, 12, 13, 14})
            stamps.push_back(at(2021, 1, day));
        QCOMPARE(textsOf(stampsAfter(seriesAt(stamps, calendarDay, Spacing::business_days), 2)), (QStringList{"2021-01-17 00:00", "2021-01-18 00:00"}));
    }

    void timesOfDayAreThoseOfTheLastTradingDay()
    {
        std::vector<Milliseconds> stamps;
        for (const int day : {4, 5, 6, 7, 8}) // Monday to Friday
            for (const int hour : {9, 10, 11})
                stamps.push_back(at(2021, 1, day, hour));
        QCOMPARE(textsOf(stampsAfter(seriesAt(stamps, 3'600'000, Spacing::business_days, 3), 4)),
                 (QStringList{"2021-01-11 09:00", "2021-01-11 10:00", "2021-01-11 11:00", "2021-01-12 09:00"}));
    }

    void nothingIsAfterNothing() { QVERIFY(stampsAfter({}, 3).empty()); }

    void channelsAreFoundByTheirNames()
    {
        const auto own = learned();
        TimeSeries known = own.series;
        std::swap(known.channels[0], known.channels[1]);
        known.channels.push_back({"c", std::vector<double>(known.rows(), 0)});
        const auto plain = continuedSeries(own, own.series, {}, 2), mixed = continuedSeries(own, known, {}, 2);
        QVERIFY(plain && mixed);
        QCOMPARE(mixed->prepared.values, plain->prepared.values);
        QCOMPARE(mixed->remarks.size(), std::size_t{1});
        QCOMPARE(plain->prepared.series.rows(), std::size_t{42});
        QCOMPARE(plain->prepared.test.starts, std::vector<std::int64_t>{38});
        for (std::size_t i = 0; i < own.values.size(); ++i) // the known rows as the networks learned them
            QCOMPARE(plain->prepared.values[i], own.values[i]);
        QCOMPARE(plain->prepared.timeMarks.size(), std::size_t{42} * static_cast<std::size_t>(own.marks));
    }

    void whatDoesNotFitIsSaid()
    {
        const auto own = learned();
        const auto said = [&](const TimeSeries& known, GapRule gaps = {}) {
            const auto continued = continuedSeries(own, known, gaps, 2);
            return QString::fromStdString(continued ? std::string() : continued.error().message.english());
        };
        TimeSeries known = own.series;
        known.name = "new";
        known.channels.pop_back();
        QVERIFY(said(known).contains(QStringLiteral("no column b")));
        known = own.series;
        known.step = 1'800'000;
        QVERIFY(said(known).contains(QStringLiteral("1800 s apart")));
        known = own.series;
        known.stamps.resize(1);
        for (auto& channel : known.channels)
            channel.values.resize(1);
        QVERIFY(said(known).contains(QStringLiteral("needs the last 2")));
        known = own.series;
        known.channels[1].values.back() = std::nan("");
        QVERIFY(said(known).contains(QStringLiteral("column b")));
        QVERIFY(said(known, {Fill::forward}).isEmpty());
        const auto incomplete = continuedSeries(own, known, {Fill::none, true}, 2);
        QVERIFY(incomplete);
        double mean = 0; // of "b" over the training rows, as the networks read a missing value
        for (std::int64_t row = 0; row < own.split.train.end; ++row)
            mean += own.truth(row, 1) / static_cast<double>(own.split.train.end);
        const float expected = static_cast<float>((mean - own.scaler.shift()[1]) / own.scaler.scale()[1]);
        QVERIFY(std::abs(incomplete->prepared.values[2 * 39 + 1] - expected) < 1e-6F);
        known = own.series;
        known.channels[0].values.front() = std::nan(""); // before the look-back
        QVERIFY(said(known).isEmpty());
    }
};

RETORT_TEST(TestFutureStamps)
#include "tst_future_stamps.moc"
