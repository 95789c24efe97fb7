// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_import.h"

#include "written_file.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace retort;
using namespace retort::data;

namespace
{

using Encodings = std::map<std::string, ColumnEncoding>;

Result<ImportedSeries> read(const QByteArray& bytes, Encodings encodings, std::vector<std::string> channels = {})
{
    const WrittenFile file(bytes);
    ImportOptions options;
    options.encodings = std::move(encodings);
    options.channels = std::move(channels);
    return importSeries(file.path(), options);
}

QStringList namesOf(const ImportedSeries& imported)
{
    QStringList names;
    for (const Channel& channel : imported.series.channels)
        names << QString::fromStdString(channel.name);
    return names;
}

const std::vector<double>& valuesOf(const ImportedSeries& imported, const std::string& name)
{
    const auto found = std::ranges::find(imported.series.channels, name, &Channel::name);
    if (found == imported.series.channels.end())
        qFatal("no channel %s", name.c_str());
    return found->values;
}

QString saidBy(const Result<ImportedSeries>& imported)
{
    return imported ? QString() : QString::fromStdString(imported.error().message.english());
}

const QByteArray weather = "date,load,wind,sky\n"
                           "2016-07-01 00:00,1,N,clear\n"
                           "2016-07-01 01:00,2,ENE,rain\n"
                           "2016-07-01 02:00,3,south-west,clear\n"
                           "2016-07-01 03:00,4,calm,fog\n"
                           "2016-07-01 04:00,5,,rain\n";

} // namespace

/// Columns of words, and of degrees, that become channels of numbers.
class TestColumnEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlessAskedForTheyAreIgnoredAndTheRemedyIsNamed()
    {
        const auto imported = read(weather, {});
        QVERIFY(imported);
        QCOMPARE(namesOf(*imported), QStringList{"load"});
        const auto said = std::ranges::any_of(imported->report.remarks, [](const ImportRemark& remark) {
            return remark.column == "sky" && remark.message.english().find("encode it") != std::string::npos;
        });
        QVERIFY(said);
    }

    void wordsBecomeAChannelEach()
    {
        const auto imported = read(weather, {{"sky", ColumnEncoding::categories}});
        QVERIFY2(imported, qPrintable(saidBy(imported)));
        QCOMPARE(namesOf(*imported), (QStringList{"load", "sky = clear", "sky = fog", "sky = rain"}));
        QCOMPARE(valuesOf(*imported, "sky = clear"), (std::vector<double>{1, 0, 1, 0, 0}));
        QCOMPARE(valuesOf(*imported, "sky = rain"), (std::vector<double>{0, 1, 0, 0, 1}));
    }

    /// Of two words one channel says it all; a missing cell stays missing.
    void twoWordsBecomeOneChannel()
    {
        const auto imported = read("date,open\n2016-07-01,no\n2016-07-02,yes\n2016-07-03,\n2016-07-04,no\n", {{"open", ColumnEncoding::categories}});
        QVERIFY2(imported, qPrintable(saidBy(imported)));
        QCOMPARE(namesOf(*imported), QStringList{"open = yes"});
        const auto& values = valuesOf(*imported, "open = yes");
        QVERIFY(values[0] == 0 && values[1] == 1 && std::isnan(values[2]) && values[3] == 0);
    }

    void compassPointsBecomeAnAngle()
    {
        const auto imported = read(weather, {{"wind", ColumnEncoding::direction}});
        QVERIFY2(imported, qPrintable(saidBy(imported)));
        QCOMPARE(namesOf(*imported), (QStringList{"load", "wind sin", "wind cos"}));
        const auto &sine = valuesOf(*imported, "wind sin"), &cosine = valuesOf(*imported, "wind cos");
        const double expected[][2] = {{0, 1}, {std::sin(67.5 * M_PI / 180), std::cos(67.5 * M_PI / 180)}, {-std::sqrt(0.5), -std::sqrt(0.5)}, {0, 0}};
        for (std::size_t row = 0; row < 4; ++row)
            QVERIFY(std::abs(sine[row] - expected[row][0]) < 1e-12 && std::abs(cosine[row] - expected[row][1]) < 1e-12);
        QVERIFY(std::isnan(sine[4]) && std::isnan(cosine[4]));
    }

    /// 359 degrees and 1 degree are neighbours; decimal commas, Chinese points and blanks around a cell are read.
    void degreesBecomeAnAngle()
    {
        const auto imported = read("date;a;w\n2016-07-01;1,5;359,5\n2016-07-02;2,5;0,5\n2016-07-03;3,5; 东南 \n2016-07-04;4,5;180\n",
                                   {{"w", ColumnEncoding::direction}});
        QVERIFY2(imported, qPrintable(saidBy(imported)));
        const auto &sine = valuesOf(*imported, "w sin"), &cosine = valuesOf(*imported, "w cos");
        QVERIFY(std::abs(sine[0] - sine[1]) < 0.02 && std::abs(cosine[0] - cosine[1]) < 1e-12);
        QVERIFY(std::abs(sine[2] - std::sqrt(0.5)) < 1e-12 && std::abs(cosine[2] + std::sqrt(0.5)) < 1e-12);
        QVERIFY(std::abs(cosine[3] + 1) < 1e-12);
        QVERIFY(!namesOf(*imported).contains(QStringLiteral("w"))); // what it is made from is left out
    }

    /// A choice of channels may name the column, or one of those made from it.
    void channelsAreChosenAmongThem()
    {
        const Encodings both = {{"wind", ColumnEncoding::direction}, {"sky", ColumnEncoding::categories}};
        const auto whole = read(weather, both, {"sky", "load"});
        QVERIFY2(whole, qPrintable(saidBy(whole)));
        QCOMPARE(namesOf(*whole), (QStringList{"sky = clear", "sky = fog", "sky = rain", "load"}));
        const auto one = read(weather, both, {"load", "sky = rain", "wind cos"});
        QVERIFY2(one, qPrintable(saidBy(one)));
        QCOMPARE(namesOf(*one), (QStringList{"load", "sky = rain", "wind cos"}));
    }

    void whatCannotBeEncodedIsSaid()
    {
        QByteArray many = "date,id\n";
        for (int row = 0; row < 80; ++row)
            many += QByteArray::number(1900 + row) + "-01-01,word" + QByteArray::number(row) + "x\n";
        QVERIFY(saidBy(read(many, {{"id", ColumnEncoding::categories}})).contains(QStringLiteral("more than 64 different words")));
        QVERIFY(saidBy(read(weather, {{"sky", ColumnEncoding::direction}})).contains(QStringLiteral("no directions, such as 'clear'")));
        QVERIFY(saidBy(read(weather, {{"sly", ColumnEncoding::categories}})).contains(QStringLiteral("sky"))); // the nearest name
        const auto empty = read("date,a,b\n2016-07-01,1,\n2016-07-02,2,\n", {{"b", ColumnEncoding::categories}});
        QVERIFY(saidBy(empty).contains(QStringLiteral("no values")));
    }

    /// A word among compass points is missing, and said.
    void aStrangeWordIsMissing()
    {
        const auto imported = read("date,w\n2016-07-01,N\n2016-07-02,S\n2016-07-03,broken\n2016-07-04,E\n", {{"w", ColumnEncoding::direction}});
        QVERIFY2(imported, qPrintable(saidBy(imported)));
        QVERIFY(std::isnan(valuesOf(*imported, "w sin")[2]));
        QVERIFY(std::ranges::any_of(imported->report.remarks, [](const ImportRemark& remark) {
            return remark.message.english().find("broken") != std::string::npos;
        }));
    }
};

RETORT_TEST(TestColumnEncoding)
#include "tst_column_encoding.moc"
