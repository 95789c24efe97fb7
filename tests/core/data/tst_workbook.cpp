// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_import.h"
#include "core/data/reading/table_preview.h"

#include "written_file.h"
#include "tests/support/stored_zip.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace retort;
using namespace retort::data;
using retort::testing::ZipPart;

namespace
{

const std::string head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
const std::string space = R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";

/// A workbook with a sheet of notes, and one of 40 hours (serial numbers with a date format), a shared string as header, an
/// empty cell, an error, a truth and an inline number.
std::vector<ZipPart> parts(bool notesFirst)
{
    const std::string notes = "<worksheet" + space + "><sheetData><row><c t=\"inlineStr\"><is><t>About these figures</t></is></c></row>"
                                                    "<row><c t=\"inlineStr\"><is><t>Metered</t></is></c></row></sheetData></worksheet>";
    std::string load = "<worksheet" + space + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                                              "<c r=\"C1\" t=\"inlineStr\"><is><r><t>on</t></r><r><t> duty</t></r></is></c></row>";
    for (int hour = 0; hour < 40; ++hour) {
        const std::string row = std::to_string(hour + 2);
        load += "<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"1\"><v>" + QByteArray::number(43831 + hour / 24.0, 'g', 15).toStdString() + "</v></c>";
        if (hour == 5)
            load += "<c r=\"B" + row + "\" t=\"e\"><v>#DIV/0!</v></c>";
        else if (hour != 7)
            load += "<c r=\"B" + row + "\"><v>" + std::to_string(hour) + ".5</v></c>";
        load += "<c r=\"C" + row + "\" t=\"b\"><v>" + std::to_string(hour % 2) + "</v></c></row>";
    }
    load += "</sheetData></worksheet>";
    const std::string first = notesFirst ? "Notes" : "Load", second = notesFirst ? "Load" : "Notes";
    return {{"xl/workbook.xml", head + "<workbook" + space + R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>)" +
                                    "<sheet name=\"" + first + "\" sheetId=\"1\" r:id=\"rId" + (notesFirst ? "2" : "1") + "\"/><sheet name=\"" +
                                    second + "\" sheetId=\"2\" r:id=\"rId" + (notesFirst ? "1" : "2") + "\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels", head + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
                                                  R"(<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>)"
                                                  R"(<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>)"},
            {"xl/sharedStrings.xml", head + "<sst" + space + "><si><t>time</t></si><si><r><t>lo</t></r><r><t>ad</t></r></si></sst>"},
            {"xl/styles.xml", head + "<styleSheet" + space + R"(><numFmts><numFmt numFmtId="170" formatCode="yyyy\-mm\-dd hh:mm"/></numFmts>)"
                                                             R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>)"},
            {"xl/worksheets/sheet1.xml", head + load},
            {"xl/worksheets/sheet2.xml", head + notes}};
}

WrittenFile written(const std::vector<ZipPart>& workbook)
{
    return WrittenFile(QByteArray::fromStdString(retort::testing::zipOf(workbook)), QStringLiteral("meter.xlsx"));
}

} // namespace

class TestWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFirstSheet()
    {
        const WrittenFile file = written(parts(false));
        const Result<ImportedSeries> imported = importSeries(file.path(), {});
        QVERIFY2(imported.has_value(), imported ? "" : imported.error().message.english().c_str());
        const TimeSeries& series = imported->series;
        QCOMPARE(stampText(series, 0), std::string("2020-01-01 00:00"));
        QCOMPARE(series.step, Milliseconds{3'600'000});
        QCOMPARE(series.channels.size(), std::size_t(2));
        QCOMPARE(series.channels[0].name, std::string("load"));
        QCOMPARE(series.channels[1].name, std::string("on duty"));
        QVERIFY(std::isnan(series.channels[0].values[5]) && std::isnan(series.channels[0].values[7]));
        QCOMPARE(series.channels[0].values[39], 39.5);
        QCOMPARE(series.channels[1].values[39], 1.0);
        QCOMPARE(imported->report.missingValues, std::size_t(2));
    }

    /// Some writers leave the places of cells out; others style cells far beyond the last value.
    void placesOfCells()
    {
        auto workbook = parts(false);
        std::string rows;
        for (int day = 0; day < 20; ++day)
            rows += "<row><c s=\"1\"><v>" + std::to_string(43831 + day) + "</v></c><c/><c><v>" + std::to_string(day) + "</v></c><c r=\"XFD7\" s=\"0\"/></row>";
        workbook[4].bytes = "<worksheet" + space + "><sheetData><row><c t=\"str\"><v>day</v></c><c t=\"str\"><v>note</v></c><c t=\"str\"><v>x</v></c></row>" +
                            rows + "</sheetData></worksheet>";
        const Result<ImportedSeries> imported = importSeries(written(workbook).path(), {});
        QVERIFY2(imported.has_value(), imported ? "" : imported.error().message.english().c_str());
        QCOMPARE(imported->series.channels.size(), std::size_t(1));
        QCOMPARE(imported->series.channels[0].name, std::string("x"));
        QCOMPARE(imported->series.channels[0].values[19], 19.0);
        QCOMPARE(stampText(imported->series, 19), std::string("2020-01-20 00:00"));
    }

    void moreTextThanCanBeRead()
    {
        auto workbook = parts(false);
        workbook[2].bytes = "<sst" + space + "><si><t>" + std::string(100'000, 'x') + "</t></si></sst>";
        std::string rows;
        for (int row = 0; row < 11'000; ++row)
            rows += "<row><c t=\"s\"><v>0</v></c></row>";
        workbook[4].bytes = "<worksheet" + space + "><sheetData>" + rows + "</sheetData></worksheet>";
        const Result<ImportedSeries> imported = importSeries(written(workbook).path(), {});
        QVERIFY(!imported.has_value());
        QVERIFY(imported.error().message.english().find("more text than can be read") != std::string::npos);
    }

    void aSheetOfProseIsNoTable()
    {
        const WrittenFile file = written(parts(true));
        const Result<ImportedSeries> notes = importSeries(file.path(), {});
        QVERIFY(!notes.has_value());
        const std::string why = notes.error().message.english();
        QVERIFY2(why.find("another sheet") != std::string::npos && why.find("Notes, Load") != std::string::npos, why.c_str());
        ImportOptions options;
        options.sheet = "Load";
        QVERIFY(importSeries(file.path(), options).has_value());
        options.sheet = "Lode";
        QVERIFY(importSeries(file.path(), options).error().message.english().find("Notes, Load") != std::string::npos);
    }

    void damagedPartsAreNamed()
    {
        auto damaged = parts(false);
        damaged[4].bytes.resize(damaged[4].bytes.size() / 2);
        QVERIFY(importSeries(written(damaged).path(), {}).error().message.english().find("sheet1.xml") != std::string::npos);
        auto lacking = parts(false);
        lacking.erase(lacking.begin() + 4);
        QVERIFY(importSeries(written(lacking).path(), {}).error().message.english().find("sheet1.xml") != std::string::npos);
    }
};

RETORT_TEST(TestWorkbook)
#include "tst_workbook.moc"
