// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/collection_windows.h"

#include "written_file.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace retort;
using namespace retort::data;

namespace
{

/// Files of a collection in a folder that goes away with them.
class Files
{
public:
    std::filesystem::path add(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test cannot write its file");
        return file.fileName().toStdString();
    }

private:
    QTemporaryDir m_folder;
};

QString saidBy(const Error& error)
{
    return QString::fromStdString(error.message.english());
}

Result<Collection> readFiles(const QString& name, const QByteArray& train, const QByteArray& test = {}, const CollectionOptions& options = {})
{
    Files files;
    const auto path = files.add(name, train);
    if (!test.isEmpty())
        files.add(QString(name).replace(QStringLiteral("TRAIN"), QStringLiteral("TEST")), test);
    return readCollection(path, options);
}

const QByteArray ts = "#a comment\n@problemName waves\n@univariate true\n@classLabel true up down\n@data\n";

/// Rows of a class each, "1,2,3:label".
QByteArray tsOf(const QByteArray& rows)
{
    return ts + rows;
}

Collection madeUp(std::size_t perClass, std::size_t length = 4)
{
    Collection collection{"made up", {}, {"a", "b", "c"}, {}, {}, {}, {}};
    for (std::size_t i = 0; i < perClass; ++i)
        for (const char* label : {"a", "b", "c"})
            collection.train.push_back({{std::vector<double>(length, static_cast<double>(i))}, label});
    collection.test = collection.train;
    return collection;
}

} // namespace

class TestCollections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The header says univariate; the rows have two dimensions and different lengths, and that counts.
    void readsTs()
    {
        const auto read = readFiles(QStringLiteral("waves_TRAIN.ts"), tsOf("1,2,3:4,?,6:up\n7,8:9,10:down\n"), tsOf("1,2,3:4,5,6:down\n"));
        QVERIFY2(read, qPrintable(read ? QString() : saidBy(read.error())));
        QCOMPARE(read->name, std::string("waves"));
        QCOMPARE(read->classes, (std::vector<std::string>{"down", "up"}));
        QCOMPARE(read->train.size(), 2U);
        QCOMPARE(read->test.size(), 1U);
        QCOMPARE(read->train[0].channels.size(), 2U);
        QVERIFY(std::isnan(read->train[0].channels[1][1]));
        QCOMPARE(read->train[1].channels[1], (std::vector<double>{9, 10}));
    }

    void theTestFileFindsItsTrainingFile()
    {
        Files files;
        files.add(QStringLiteral("waves_TRAIN.ts"), tsOf("1,2:up\n3,4:down\n5,6:up\n"));
        const auto test = files.add(QStringLiteral("waves_TEST.ts"), tsOf("1,2:up\n"));
        const auto read = readCollection(test, {});
        QVERIFY(read && read->train.size() == 3 && read->test.size() == 1);
    }

    void readsArff()
    {
        const QByteArray head = "%comment\n@relation x\n@attribute a1 numeric\n@attribute a2 numeric\n@attribute target {1,-1}\n@data\n";
        const auto read = readFiles(QStringLiteral("x_TRAIN.arff"), head + "0.5,1.5,-1\n2,3,1\n", head + "1,1,1\n");
        QVERIFY2(read, qPrintable(read ? QString() : saidBy(read.error())));
        QCOMPARE(read->classes, (std::vector<std::string>{"-1", "1"})); // as numbers
        QCOMPARE(read->train[0].channels[0], (std::vector<double>{0.5, 1.5}));
        const QByteArray several = "@relation x\n@attribute many relational\n@attribute a numeric\n@end many\n@attribute class {u,v}\n@data\n";
        const auto multivariate = readFiles(QStringLiteral("y_TRAIN.arff"), several + "'1,2\\n3,4',u\n'5,6\\n7,8',v\n", several + "'1,2\\n3,4',v\n");
        QVERIFY2(multivariate, qPrintable(multivariate ? QString() : saidBy(multivariate.error())));
        QCOMPARE(multivariate->train[1].channels, (std::vector<std::vector<double>>{{5, 6}, {7, 8}}));
    }

    void readsUcrText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("tabs") << QByteArray("1\t0.5\t1.5\n2\t2.5\t3.5\n");
        QTest::newRow("commas") << QByteArray("1,0.5,1.5\n2,2.5,3.5\n");
        QTest::newRow("blanks, exponents") << QByteArray("   1.0000000e+00   0.5   1.5\n   2.0000000e+00  2.5   3.5\n");
    }
    void readsUcrText()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readFiles(QStringLiteral("x_TRAIN.tsv"), bytes, bytes);
        QVERIFY2(read, qPrintable(read ? QString() : saidBy(read.error())));
        QCOMPARE(read->classes, (std::vector<std::string>{"1", "2"}));
        QCOMPARE(read->train[1].channels[0], (std::vector<double>{2.5, 3.5}));
    }

    void readsTables()
    {
        const auto named = readFiles(QStringLiteral("table.csv"), "v1;v2;class;v3\n1;2;sick;3\n4;5;well;6\n7;8;sick;9\n");
        QVERIFY2(named, qPrintable(named ? QString() : saidBy(named.error())));
        QCOMPARE(named->train[0].channels[0], (std::vector<double>{1, 2, 3}));
        QCOMPARE(named->train[1].label, std::string("well"));
        QVERIFY(named->test.empty());
        const auto found = readFiles(QStringLiteral("table.csv"), "v1,v2,state\n1,2,sick\n4,5,well\n");
        QVERIFY(found && found->train[1].label == "well"); // the only column of words
        const auto chosen = readFiles(QStringLiteral("table.csv"), "v1,v2,code\n1,2,7\n4,5,8\n", {}, {{}, "code"});
        QVERIFY(chosen && chosen->classes == (std::vector<std::string>{"7", "8"}));
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("train");
        QTest::addColumn<QByteArray>("test");
        QTest::addColumn<QString>("said");
        const QString tsName = QStringLiteral("x_TRAIN.ts");
        QTest::newRow("no counterpart") << tsName << tsOf("1:up\n2:down\n") << QByteArray() << "x_TEST.ts is not found";
        QTest::newRow("one class") << tsName << tsOf("1:up\n2:up\n") << tsOf("1:up\n") << "only one class (\"up\")";
        QTest::newRow("class in the test part alone") << tsName << tsOf("1:up\n2:down\n") << tsOf("1:flat\n") << "\"flat\" occurs only in the test part";
        QTest::newRow("empty part") << tsName << tsOf("1:up\n2:down\n") << ts << "x_TEST.ts contains no series";
        QTest::newRow("no label") << tsName << tsOf("1,2\n") << tsOf("1:up\n") << "row 6 has no class label";
        QTest::newRow("a word") << tsName << tsOf("1,two:up\n2,3:down\n") << tsOf("1:up\n") << "row 6: 'two' is not a finite number";
        QTest::newRow("dimensions differ") << tsName << tsOf("1:2:up\n3:down\n") << tsOf("1:2:up\n") << "series 2 has 1 channels, but the first one has 2";
        QTest::newRow("lengths inside a series") << tsName << tsOf("1,2:3:up\n1,2:3,4:down\n") << tsOf("1:2:up\n") << "series 1 have different lengths";
        QTest::newRow("stamps") << tsName << QByteArray("@timestamps true\n@data\n(1,2):up\n") << ts << "timestamps of their own";
        QTest::newRow("regression") << tsName << QByteArray("@targetlabel true\n@data\n1:2.5\n") << ts << "no classes";
        QTest::newRow("fractions") << "t.csv" << QByteArray("a,b,label\n1,2,0.37\n3,4,0.5\n") << QByteArray() << "the label 0.37 is not a whole number";
        QTest::newRow("which column") << "t.csv" << QByteArray("a,b,c\n1,2,3\n4,5,6\n") << QByteArray() << "which column holds the classes?";
        QTest::newRow("no classes in the header") << "x_TRAIN.arff" << QByteArray("@attribute a numeric\n@data\n1,2\n") << QByteArray("@data\n") << "not a list of classes";
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, train);
        QFETCH(QByteArray, test);
        QFETCH(QString, said);
        const auto read = readFiles(name, train, test);
        QVERIFY(!read);
        QVERIFY2(saidBy(read.error()).contains(said), qPrintable(saidBy(read.error())));
    }

    /// Every class in each part; no series twice; the same seed, the same parts.
    void validationIsStratified()
    {
        Collection collection = madeUp(10);
        const auto prepared = prepareCollection(collection, {.validation = 0.2, .seed = 3});
        QVERIFY(prepared && prepared->classes);
        const auto counts = [](const std::vector<int>& labels) {
            std::map<int, int> all;
            for (const int label : labels)
                ++all[label];
            return all;
        };
        QCOMPARE(counts(prepared->classes->train), (std::map<int, int>{{0, 8}, {1, 8}, {2, 8}}));
        QCOMPARE(counts(prepared->classes->validation), (std::map<int, int>{{0, 2}, {1, 2}, {2, 2}}));
        QCOMPARE(prepared->test.count(), 30);
        QVERIFY(prepareCollection(collection, {.validation = 0.2, .seed = 3})->values == prepared->values);
        QVERIFY(prepareCollection(collection, {.validation = 0.2, .seed = 4})->values != prepared->values);
        QCOMPARE(prepared->train.starts[1], 4); // one behind the other
        QCOMPARE(prepared->train.horizon, 0);
    }

    void oneFileIsSplit()
    {
        Collection collection = madeUp(10);
        collection.test.clear();
        const auto prepared = prepareCollection(collection, {.validation = 0.25, .test = 0.2});
        QVERIFY(prepared);
        QCOMPARE(prepared->test.count(), 6);
        QCOMPARE(prepared->validation.count(), 6);
        QCOMPARE(prepared->train.count(), 18);
    }

    void aClassNeedsTwoTrainingSeries()
    {
        Collection collection = madeUp(1);
        const auto prepared = prepareCollection(collection, {});
        QVERIFY(!prepared && saidBy(prepared.error()).contains(QStringLiteral("single training series")));
    }

    void lengthsAreMadeEqual()
    {
        Collection collection{"x", {}, {"a", "b"}, {}, {}, {}, {}};
        for (const char* label : {"a", "b"})
            for (const auto& values : {std::vector<double>{0, 3}, std::vector<double>{0, 1, 2, 3}})
                collection.train.push_back({{values}, label});
        collection.test = {{{{0, 2, 4, 6, 8}}, "a"}};
        const auto firstOf = [&](Lengths how) {
            const auto prepared = prepareCollection(collection, {.lengths = how, .scaler = ScalerKind::none});
            if (!prepared || prepared->remarks.empty())
                qFatal("not prepared");
            const auto test = prepared->test.starts.front();
            return std::vector<float>(prepared->values.begin() + test, prepared->values.end());
        };
        QCOMPARE(firstOf(Lengths::pad), (std::vector<float>{0, 2, 4, 6, 8}));
        QCOMPARE(firstOf(Lengths::truncate), (std::vector<float>{0, 2}));
        const auto middle = firstOf(Lengths::resample);
        QCOMPARE(middle.size(), 4U);
        QVERIFY(middle.front() == 0 && middle.back() == 8 && std::abs(middle[1] - 8.0F / 3) < 1e-6);
        const auto padded = prepareCollection(collection, {.lengths = Lengths::pad, .scaler = ScalerKind::none});
        QCOMPARE(padded->train.lookBack, 5);
    }

    void missingValuesAreFilledInsideTheirSeries()
    {
        const double missing = std::nan("");
        Collection collection = madeUp(3);
        collection.test = {{{{missing, 1, missing, 3}}, "a"}, {{{2, missing, missing, 8}}, "b"}, {{{5, missing, missing, missing}}, "c"}};
        const auto prepared = prepareCollection(collection, {.scaler = ScalerKind::none});
        QVERIFY(prepared);
        const std::vector<float> test(prepared->values.end() - 12, prepared->values.end());
        QCOMPARE(test, (std::vector<float>{1, 1, 2, 3, 2, 4, 6, 8, 5, 5, 5, 5}));
        collection.test = {{{std::vector<double>(4, missing)}, "a"}};
        QVERIFY(!prepareCollection(collection, {}));
    }

    void eachSeriesIsNormalised()
    {
        Collection collection = madeUp(3);
        collection.test = {{{{1, 2, 3, 6}}, "a"}};
        const auto prepared = prepareCollection(collection, {.normalise = true, .scaler = ScalerKind::none});
        const std::vector<float> test(prepared->values.end() - 4, prepared->values.end());
        float sum = 0, squares = 0;
        for (const float value : test) {
            sum += value;
            squares += value * value;
        }
        QVERIFY(std::abs(sum) < 1e-5 && std::abs(squares - 4) < 1e-4);
    }
};

RETORT_TEST(TestCollections)
#include "tst_collections.moc"
