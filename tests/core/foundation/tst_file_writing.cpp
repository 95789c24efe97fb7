// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/file_writing.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace retort;

namespace fs = std::filesystem;

class TestFileWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
    }

    void readsWhatWasWritten_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("two\nlines\r\n");
        QTest::newRow("any byte") << QByteArray("\0\xff\x1a\n", 4);
        QTest::newRow("large") << QByteArray(3'000'001, 'x');
    }

    void readsWhatWasWritten()
    {
        QFETCH(QByteArray, content);
        const fs::path file = m_path / "电力 file";
        QVERIFY(writeFile(file, "an older and longer content"));
        QVERIFY(writeFile(file, content.toStdString()));
        const auto read = readFile(file);
        QVERIFY(read);
        QVERIFY(*read == content.toStdString());
        QCOMPARE(std::distance(fs::directory_iterator(m_path), {}), std::ptrdiff_t{1}); // nothing aside is left
    }

    void errorsNameTheFile()
    {
        QVERIFY(writeFile(m_path / "file", "x"));
        for (const fs::path& file : {m_path / "no folder" / "a", m_path / "file" / "a", m_path}) {
            const auto written = writeFile(file, "y");
            QVERIFY(!written);
            QVERIFY(written.error().kind == ErrorKind::io);
            QVERIFY(written.error().message.english().find(file.string() + " cannot be written: ") == 0);
        }
        const auto absent = readFile(m_path / "absent");
        QVERIFY(!absent);
        QVERIFY(absent.error().kind == ErrorKind::missing);
        QVERIFY(absent.error().message.english().find((m_path / "absent").string()) == 0);
        const auto folder = readFile(m_path);
        QVERIFY(!folder);
        QVERIFY(folder.error().kind == ErrorKind::io);
    }

    /// A limit on file size makes writes fail as a full disk does.
    void fullDiskKeepsTheOldFile()
    {
        const fs::path file = m_path / "file";
        QVERIFY(writeFile(file, "old"));
        const pid_t child = ::fork();
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{1000, 1000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto written = writeFile(file, std::string(5000, 'x'));
            ::_exit(!written && written.error().kind == ErrorKind::io ? 7 : 8);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 7);
        QCOMPARE(*readFile(file), std::string("old"));
        QCOMPARE(std::distance(fs::directory_iterator(m_path), {}), std::ptrdiff_t{1});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

RETORT_TEST(TestFileWriting)
#include "tst_file_writing.moc"
