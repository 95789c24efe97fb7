// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/file_writing.h"
#include "core/learning/interchange/state_dict.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/written_pickle.h"
#include "tests/support/data_elsewhere.h"
#include "tests/support/test_program.h"

#include <cstring>
#include <QtTest>

using namespace retort;
using namespace retort::learning;
using testing::Pickle;
using testing::ZipPart;

namespace
{

template <typename T>
std::string bytesOf(const std::vector<T>& values)
{
    std::string bytes(values.size() * sizeof(T), '\0');
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

std::string tensorBytes(const torch::Tensor& tensor)
{
    return {static_cast<const char*>(tensor.data_ptr()), tensor.nbytes()};
}

std::string archiveOf(const std::string& pickle, std::vector<ZipPart> others = {})
{
    others.insert(others.begin(), ZipPart{"archive/data.pkl", pickle});
    return testing::zipOf(others);
}

const std::string sixFloats = bytesOf<float>({1, 2, 3, 4, 5, 6});

/// One tensor "w" on a storage of six numbers.
std::string sixNumbers(const std::vector<std::int64_t>& shape, const std::vector<std::int64_t>& strides,
                       std::int64_t offset = 0, std::int64_t numbers = 6)
{
    return archiveOf(testing::pickleOf({{"w", "FloatStorage", "0", numbers, shape, strides, offset}}),
                     {{"archive/data/0", sixFloats}});
}

/// A dictionary with one item, whose value these instructions make.
std::string itemOf(const Pickle& value)
{
    return archiveOf(Pickle().orderedDict().text("w").raw(value.code.substr(2)).raw("s.").code,
                     {{"archive/data/0", sixFloats}});
}

} // namespace

/// State dicts of Python are read, never run and never trusted.
class TestStateDict : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path write(const std::string& bytes) const
    {
        const auto file = std::filesystem::path(m_folder.path().toStdString()) / "weights.pth";
        [&] { QVERIFY(writeFile(file, bytes)); }();
        return file;
    }

private Q_SLOTS:
    void everyNumberTypeComesBack()
    {
        const auto numbers = torch::tensor({1.5, -2.0, 0.25, 1024.0}, torch::kDouble);
        const std::vector<std::pair<std::string, torch::Dtype>> types = {
            {"FloatStorage", torch::kFloat}, {"DoubleStorage", torch::kDouble},
            {"HalfStorage", torch::kHalf},   {"BFloat16Storage", torch::kBFloat16},
            {"LongStorage", torch::kLong},   {"IntStorage", torch::kInt},
            {"ShortStorage", torch::kShort}, {"ByteStorage", torch::kByte},
            {"BoolStorage", torch::kBool}};
        std::vector<Pickle::Tensor> tensors;
        std::vector<ZipPart> parts;
        for (const auto& [name, type] : types) {
            tensors.push_back({name, name, name, 4, {2, 2}, {2, 1}});
            parts.push_back({"archive/data/" + name, tensorBytes(numbers.to(type))});
        }
        const auto read = readStateDict(write(archiveOf(testing::pickleOf(tensors), parts)));
        QVERIFY2(read, read ? "" : read.error().message.english().c_str());
        QCOMPARE(read->size(), types.size());
        for (const auto& [name, type] : types) {
            const auto& tensor = read->at(name);
            QVERIFY2(tensor.scalar_type() == type, name.c_str());
            QVERIFY2(torch::equal(tensor, numbers.to(type).reshape({2, 2})), name.c_str());
        }
    }

    void viewsOfOneStorage()
    {
        const auto read = readStateDict(
            write(archiveOf(testing::pickleOf({{"rows", "FloatStorage", "0", 6, {2, 3}, {3, 1}},
                                               {"columns", "FloatStorage", "0", 6, {3, 2}, {1, 3}},
                                               {"end", "FloatStorage", "0", 6, {2}, {1}, 4},
                                               {"scalar", "FloatStorage", "0", 6, {}, {}, 5},
                                               {"empty", "FloatStorage", "0", 6, {0, 3}, {3, 1}}}),
                            {{"archive/data/0", sixFloats}})));
        QVERIFY2(read, read ? "" : read.error().message.english().c_str());
        QVERIFY(torch::equal(read->at("columns"), read->at("rows").t()));
        QVERIFY(torch::equal(read->at("end"), torch::tensor({5.0F, 6.0F})));
        QCOMPARE(read->at("scalar").item<float>(), 6.0F);
        QCOMPARE(read->at("empty").numel(), std::int64_t{0});
    }

    void dictionariesInsideAndMetadata()
    {
        Pickle pickle;
        pickle.raw("}")
            .text("epoch")
            .whole(-3)
            .raw("s")
            .text("loss")
            .raw("G")
            .raw(std::string(8, '\0'))
            .raw("s");
        pickle.text("model").orderedDict();
        pickle.tensor({"w", "FloatStorage", "0", 6, {6}, {1}}).raw("s");
        pickle.raw("}")
            .text("_metadata")
            .orderedDict()
            .text("")
            .raw("}")
            .text("version")
            .raw("K\x01ss")
            .raw("sb");
        const auto read =
            readStateDict(write(archiveOf(pickle.raw("s.").code, {{"archive/data/0", sixFloats}})));
        QVERIFY2(read, read ? "" : read.error().message.english().c_str());
        QCOMPARE(read->size(), std::size_t{1});
        QCOMPARE(read->at("w").size(0), std::int64_t{6});
    }

    void codeIsRefusedByItsName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const std::string& bytes, const char* named) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(named);
        };
        row("os.system", archiveOf(Pickle().global("os", "system").text("touch x").raw("\x85R.").code),
            "os.system");
        row("posix.system as an item", itemOf(Pickle().global("posix", "system").text("x").raw("\x85R")),
            "posix.system");
        row("builtins.eval", itemOf(Pickle().global("builtins", "eval").text("1").raw("\x85R")),
            "builtins.eval");
        row("another global of torch", itemOf(Pickle().global("torch.storage", "_load_from_bytes")),
            "torch.storage._load_from_bytes");
        row("a name that hides behind a known module",
            itemOf(Pickle().global("collections", "OrderedDict.__init__")), "OrderedDict.__init__");
        row("a name with control characters", itemOf(Pickle().global("os\x1b[2J", "system")),
            "os?[2J.system");
        row("stack global", itemOf(Pickle().raw("\x8c\x02os")), "SHORT_BINUNICODE");
        row("stack global proper", itemOf(Pickle().text("os").text("system").raw("\x93")), "STACK_GLOBAL");
        row("inst", archiveOf("\x80\x02(ios\nsystem\n."), "INST");
        row("obj", archiveOf("\x80\x02(o."), "OBJ");
        row("newobj", itemOf(Pickle().global("collections", "OrderedDict").raw(")\x81")), "NEWOBJ");
        row("extension registry", itemOf(Pickle().raw("\x82\x01")), "EXT1");
        row("call of a storage type", itemOf(Pickle().global("torch", "FloatStorage").raw(")R")), "REDUCE");
        row("call of an OrderedDict with arguments",
            itemOf(Pickle().global("collections", "OrderedDict").text("x").raw("\x85R")), "REDUCE");
        row("call of a text", itemOf(Pickle().text("os.system").text("x").raw("\x85R")), "REDUCE");
        row("state of a tensor", itemOf(Pickle().text("x").raw("}b")), "BUILD");
        row("attribute of a dictionary",
            archiveOf(Pickle().orderedDict().raw("}").text("__class__").text("x").raw("sb.").code),
            "__class__");
        row("protocol 4", archiveOf("\x80\x04}."), "protocol 4");
        row("no instruction at all", archiveOf("\x80\x02\xfe."), "254");
    }
    void codeIsRefusedByItsName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, named);
        const auto read = readStateDict(write(bytes.toStdString()));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::malformed);
        const auto sentence = QString::fromStdString(read.error().message.english());
        QVERIFY2(sentence.contains(named) && sentence.contains("weights.pth"), qPrintable(sentence));
    }

    void liesAreSeen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const std::string& bytes, const char* named) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(named);
        };
        constexpr std::int64_t huge = std::int64_t{1} << 62;
        const auto one = [](const char* type, std::int64_t numbers) {
            return testing::pickleOf({{"w", type, "0", numbers, {1}, {1}}});
        };
        row("a stride beyond the storage", sixNumbers({2, 3}, {4, 1}), "beyond its storage");
        row("an offset beyond the storage", sixNumbers({2}, {1}, 5), "beyond its storage");
        row("a negative offset", sixNumbers({2}, {1}, -1), "beyond its storage");
        row("a negative stride", sixNumbers({2}, {-1}, 3), "not described");
        row("a negative size", sixNumbers({-2}, {1}), "not described");
        row("sizes that overflow", sixNumbers({huge, 4}, {1, 1}), "beyond its storage");
        row("sizes that overflow beside a 0", sixNumbers({0, huge, 4}, {1, 1, 1}), "beyond its storage");
        row("strides that overflow", sixNumbers({3, 2}, {huge, huge}), "beyond its storage");
        row("one number repeated for ever", sixNumbers({huge}, {0}), "beyond its storage");
        row("fewer strides than sizes", sixNumbers({2, 3}, {3}), "beyond its storage");
        row("a storage that says too much", sixNumbers({6}, {1}, 0, 7), "another size");
        row("a storage of 2^62 numbers", sixNumbers({6}, {1}, 0, huge), "another size");
        row("a negative storage", sixNumbers({6}, {1}, 0, -6), "not described");
        row("a storage of another type", archiveOf(one("DoubleStorage", 6), {{"archive/data/0", sixFloats}}),
            "another size");
        row("bytes that are no whole number of numbers",
            archiveOf(one("DoubleStorage", 1), {{"archive/data/0", std::string(9, 'x')}}), "another size");
        row("a storage that is missing", archiveOf(one("FloatStorage", 6)), "missing");
        row("one storage with two sizes",
            archiveOf(testing::pickleOf(
                          {{"a", "FloatStorage", "0", 6, {1}, {1}}, {"b", "IntStorage", "0", 6, {1}, {1}}}),
                      {{"archive/data/0", sixFloats}}),
            "two sizes");
        row("a part longer than the file",
            archiveOf(one("FloatStorage", 1 << 28),
                      {{"archive/data/0", sixFloats, 0, std::int64_t{1} << 30, std::int64_t{1} << 30}}),
            "more bytes than the file");
        row("a bomb: few bytes that claim to swell",
            archiveOf(one("FloatStorage", 1 << 28),
                      {{"archive/data/0", sixFloats, 8, std::int64_t{1} << 30}}),
            "compressed");
        row("a wrong checksum",
            archiveOf(one("FloatStorage", 6), {{"archive/data/0", sixFloats, 0, -1, -1, false}}), "damaged");
        row("big-endian numbers",
            archiveOf(one("FloatStorage", 6), {{"archive/data/0", sixFloats}, {"archive/byteorder", "big"}}),
            "order");
        row("no dictionary inside", testing::zipOf({{"archive/version", "3"}}), "data.pkl");
        row("a tensor alone", archiveOf(Pickle().text("w").raw(".").code), "something other");
        row("a dictionary that holds itself",
            archiveOf(Pickle()
                          .raw("}q")
                          .raw(std::string(1, '\0'))
                          .text("a")
                          .raw("h")
                          .raw(std::string(1, '\0'))
                          .raw("s.")
                          .code),
            "nests");
        row("items without a dictionary", archiveOf("\x80\x02(u."), "out of order");
        row("a memory that was never filled", archiveOf("\x80\x02h\x07."), "out of order");
        row("no zip file", "just a text", "directory");
        row("nothing", "", "directory");
    }
    void liesAreSeen()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, named);
        const auto read = readStateDict(write(bytes.toStdString()));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::malformed);
        const auto sentence = QString::fromStdString(read.error().message.english());
        QVERIFY2(sentence.contains(named) && sentence.contains("weights.pth"), qPrintable(sentence));
    }

    void truncatedAnywhere()
    {
        const auto whole = sixNumbers({2, 3}, {3, 1});
        QVERIFY(readStateDict(write(whole)));
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY2(!readStateDict(write(whole.substr(0, size))), std::to_string(size).c_str());
    }

    void truncatedDictionary()
    {
        const auto whole = testing::pickleOf({{"w", "FloatStorage", "0", 6, {2, 3}, {3, 1}}});
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY2(!readStateDict(write(archiveOf(whole.substr(0, size), {{"archive/data/0", sixFloats}}))),
                     std::to_string(size).c_str());
    }

    void anyByteMayBeWrong()
    {
        const auto whole = testing::pickleOf({{"w", "FloatStorage", "0", 6, {2, 3}, {3, 1}}});
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const unsigned char wrong : {0x00, 0x28, 0x52, 0x62, 0x7f, 0x85, 0xff}) {
                auto bytes = whole;
                bytes[at] = static_cast<char>(wrong);
                const auto read = readStateDict(write(archiveOf(bytes, {{"archive/data/0", sixFloats}})));
                if (read)
                    for (const auto& [name, tensor] : *read)
                        QVERIFY(tensor.numel() <= 6);
            }
    }

    void aMissingFileIsNamed()
    {
        const auto read = readStateDict(std::filesystem::path(m_folder.path().toStdString()) / "nowhere.pth");
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::missing);
    }

    void aFileOfPython()
    {
        const auto file = testing::oracleFolder() / "itransformer_etth1_720_96.pth";
        if (!std::filesystem::exists(file))
            RETORT_NEEDS_DATA("../shared/data/oracle is not there; set RETORT_ORACLE to its folder");
        const auto read = readStateDict(file);
        QVERIFY2(read, read ? "" : read.error().message.english().c_str());
        QCOMPARE(read->size(), std::size_t{38});
        QCOMPARE(read->at("enc_embedding.value_embedding.weight").size(1), std::int64_t{720});
    }
};

RETORT_TEST(TestStateDict)
#include "tst_state_dict.moc"
