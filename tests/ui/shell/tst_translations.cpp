// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

class TranslationsTest : public QObject
{
    Q_OBJECT

    struct Entry {
        QString context;
        QString source;
        QString translation;
        bool finished = false;
        QString place() const { return context + QStringLiteral(": ") + source; }
    };

    QDir m_root{QStringLiteral(RETORT_SOURCE_DIR)};

    QStringList catalogues() const
    {
        return QDir(m_root.filePath(QStringLiteral("resources/translations")))
            .entryList({QStringLiteral("retort_*.ts")}, QDir::Files);
    }

    static QList<Entry> entriesOf(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        QXmlStreamReader xml(&file);
        QList<Entry> entries;
        QString context;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name") {
                context = xml.readElementText();
            } else if (xml.name() == u"message") {
                entries.append({context, {}, {}, false});
            } else if (xml.name() == u"source" && !entries.isEmpty()) {
                entries.last().source = xml.readElementText();
            } else if (xml.name() == u"translation" && !entries.isEmpty()) {
                entries.last().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
                entries.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            }
        }
        return entries;
    }

    static QString unfinished(const QList<Entry>& entries)
    {
        QStringList places;
        for (const Entry& entry : entries)
            if (!entry.finished || entry.translation.isEmpty())
                places << entry.place();
        return places.join(u'\n');
    }

    /// English stands in for what is not translated yet: a release needs all of it, everything else a reminder.
    static void check(const QString& left)
    {
        const QString sentence = QStringLiteral("not translated (build the target update_translations):\n") + left;
        if (!left.isEmpty() && !qEnvironmentVariableIsSet("RETORT_RELEASE"))
            qWarning("%s", qPrintable(sentence));
        else
            QVERIFY2(left.isEmpty(), qPrintable(sentence));
    }

    void catalogueRows() const
    {
        QTest::addColumn<QString>("catalogue");
        const QStringList names = catalogues();
        QVERIFY(names.contains(QStringLiteral("retort_zh_CN.ts")));
        for (const QString& name : names)
            QTest::newRow(qPrintable(name))
                << m_root.filePath(QStringLiteral("resources/translations/") + name);
    }

private Q_SLOTS:
    void everyMessageIsFinished_data() { catalogueRows(); }
    void everyMessageIsFinished()
    {
        QFETCH(QString, catalogue);
        const QList<Entry> entries = entriesOf(catalogue);
        QVERIFY(entries.size() > 500);
        check(unfinished(entries));
    }

    void placeholdersAreKept_data() { catalogueRows(); }
    void placeholdersAreKept()
    {
        QFETCH(QString, catalogue);
        for (const Entry& entry : entriesOf(catalogue))
            for (int place = 1; place <= 9; ++place) {
                const QString mark = u'%' + QString::number(place);
                QVERIFY2(entry.source.contains(mark) == entry.translation.contains(mark), qPrintable(entry.place()));
            }
    }

    void everySentenceOfTheSourcesIsInTheCatalogue_data() { catalogueRows(); }
    void everySentenceOfTheSourcesIsInTheCatalogue()
    {
        QFETCH(QString, catalogue);
        const QString program = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
        if (!QFile::exists(program))
            QSKIP("lupdate is not installed");
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QFileInfo(catalogue).fileName());
        QVERIFY(QFile::copy(catalogue, copy));
        QStringList arguments{QStringLiteral("-silent"),  QStringLiteral("-locations"),
                              QStringLiteral("none"),     QStringLiteral("-I"),
                              m_root.path(),              QStringLiteral("-tr-function-alias"),
                              QStringLiteral("QT_TRANSLATE_NOOP+=RETORT_TEXT")};
        for (const char* part : {"core", "ui", "app"})
            arguments << m_root.filePath(QLatin1String(part));
        QProcess lupdate;
        lupdate.start(program, arguments << QStringLiteral("-ts") << copy);
        QVERIFY(lupdate.waitForFinished(120'000));
        QCOMPARE(lupdate.exitCode(), 0);
        check(unfinished(entriesOf(copy)));
    }
};

RETORT_TEST(TranslationsTest)
#include "tst_translations.moc"
