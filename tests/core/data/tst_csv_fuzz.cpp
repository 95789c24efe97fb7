// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_import.h"
#include "core/data/reading/table_preview.h"
#include "core/data/random_source.h"
#include "core/data/reading/text_encoding.h"

#include "written_file.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace retort;
using namespace retort::data;

namespace
{

const std::vector<std::string> seeds = {
    "date,a,b\n2016-07-01 00:00:00,1.5,-2e3\n2016-07-01 01:00:00,2.5,\n2016-07-01 02:00:00,nan,4\n",
    "\xEF\xBB\xBF"
    "date;a;b\r\n01.07.2016 00:00;1,5;\"2\"\r\n01.07.2016 01:00;2,5;\"3\"\r\n02.07.2016 02:00;3,5;4\r\n",
    "Date\tTime\tv\n1/2/2016\t00:00\t1\n2/2/2016\t00:30\t2\n3/2/2016\t01:00\t3\n",
    "\xC8\xD5\xC6\xDA,\xB8\xBA\xBA\xC9\n2016-01,1\n2016-02,2\n2016-04,4\n",
    "1467331200 1 2\n1467331260 3 4\n1467331320 5 6\n",
    "a|b\n1 Jul 2016|2\n2 Jul 2016|\"x\"\"y\"\n",
};

/// Characters that mean something to a reader come more often than the rest.
char spicy(RandomSource& random)
{
    static constexpr std::string_view special = ",;\t| \n\r\"'.-+eE0123456789:/\0\xFF\x80TZNa";
    const double dice = random.uniform();
    return dice < 0.8 ? special[static_cast<std::size_t>(random.uniform() * static_cast<double>(special.size()))]
                      : static_cast<char>(static_cast<int>(random.uniform() * 256));
}

std::string mutated(std::string text, RandomSource& random)
{
    const int changes = 1 + static_cast<int>(random.uniform() * 6);
    for (int i = 0; i < changes && !text.empty(); ++i) {
        const auto at = static_cast<std::size_t>(random.uniform() * static_cast<double>(text.size()));
        const auto length = static_cast<std::size_t>(random.uniform() * 12);
        switch (static_cast<int>(random.uniform() * 5)) {
        case 0:
            text[at] = spicy(random);
            break;
        case 1:
            text.insert(at, 1, spicy(random));
            break;
        case 2:
            text.erase(at, length);
            break;
        case 3:
            text.insert(at, text.substr(text.size() / 2, length));
            break;
        default:
            text.resize(at);
        }
    }
    return text;
}

/// What holds for every series that an import gives.
QString flaw(const ImportedSeries& imported)
{
    const TimeSeries& series = imported.series;
    if (series.rows() == 0 || series.channels.empty() || series.step <= 0)
        return QStringLiteral("no rows, channels or step");
    for (const Channel& channel : series.channels) {
        if (channel.values.size() != series.rows())
            return QStringLiteral("a channel of another length");
        for (double value : channel.values) {
            if (std::isinf(value))
                return QStringLiteral("an infinite value");
        }
    }
    for (std::size_t row = 1; row < series.rows(); ++row) {
        if (series.stamps[row] <= series.stamps[row - 1])
            return QStringLiteral("stamps that do not increase");
    }
    return {};
}

} // namespace

class TestCsvFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBytesGiveASeriesOrASentence()
    {
        RandomSource random(20160701);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 4000; ++i) {
            const std::string text = mutated(seeds[static_cast<std::size_t>(i) % seeds.size()], random);
            const QByteArray bytes = QByteArray::fromStdString(text);
            const WrittenFile file(bytes);
            const Result<TablePreview> preview = previewTable(file.path());
            ImportOptions options;
            options.fill = static_cast<Fill>(i % 3);
            const Result<ImportedSeries> imported = importSeries(file.path(), options);
            if (imported) {
                ++read;
                QVERIFY2(flaw(*imported).isEmpty(), qPrintable(flaw(*imported) + ": " + bytes.toPercentEncoding()));
                QVERIFY2(preview.has_value(), bytes.toPercentEncoding().constData());
            } else {
                ++refused;
                const std::string sentence = imported.error().message.english();
                QVERIFY2(sentence.size() > 20 && sentence.find("%1") == std::string::npos, sentence.c_str());
                QVERIFY2(isUtf8(sentence), bytes.toPercentEncoding().constData());
            }
        }
        // Both happen often, or the test tries the wrong bytes.
        QVERIFY2(read > 500, qPrintable(QString::number(read)));
        QVERIFY2(refused > 500, qPrintable(QString::number(refused)));
    }

    void randomBytes()
    {
        RandomSource random(7);
        for (int i = 0; i < 500; ++i) {
            QByteArray bytes;
            const int size = static_cast<int>(random.uniform() * 400);
            for (int b = 0; b < size; ++b)
                bytes += i % 2 == 0 ? spicy(random) : static_cast<char>(1 + static_cast<int>(random.uniform() * 255));
            const WrittenFile file(bytes);
            const Result<TablePreview> preview = previewTable(file.path());
            const Result<ImportedSeries> imported = importSeries(file.path(), {});
            if (imported)
                QVERIFY2(flaw(*imported).isEmpty() && preview, bytes.toPercentEncoding().constData());
        }
    }

    void hugeLines()
    {
        const WrittenFile one(QByteArray(9'000'000, '1'));
        QVERIFY(!importSeries(one.path(), {})); // a number of nine million digits is not finite
        const WrittenFile words("a,b\n" + QByteArray(6'000'000, 'x') + ",1\n");
        const Result<ImportedSeries> imported = importSeries(words.path(), {});
        QVERIFY(imported.has_value());
        QCOMPARE(imported->series.channels.front().name, "b");
        const WrittenFile quote("a\n1\n\"" + QByteArray(3'000'000, '\n'));
        QVERIFY(!importSeries(quote.path(), {}));
    }
};

RETORT_TEST(TestCsvFuzz)
#include "tst_csv_fuzz.moc"
