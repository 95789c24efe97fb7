// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/column_role_header.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/session/file_names.h"
#include "tests/support/test_program.h"

#include <QSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace retort;
using namespace retort::ui;

class TestImportDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path fileOf(const char* name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test's folder cannot be written");
        return pathOf(file.fileName());
    }

    static QByteArray hourly(char delimiter = ',', const QByteArray& gapAt = {})
    {
        QByteArray text = QByteArray("date") + delimiter + "load" + delimiter + "wind\n";
        for (int day = 1; day <= 9; ++day)
            for (int hour = 0; hour < 24; ++hour) {
                const QByteArray stamp = "2016-07-0" + QByteArray::number(day) + ' ' + QByteArray::number(hour).rightJustified(2, '0') + ":00:00";
                if (stamp.startsWith(gapAt) && !gapAt.isEmpty())
                    continue;
                text += stamp + delimiter + QByteArray::number(day * 10 + hour) + delimiter + QByteArray::number(hour) + '\n';
            }
        return text;
    }

    template <typename T>
    static T* part(const ImportDialog& dialog, const char* name)
    {
        return dialog.findChild<T*>(QString::fromLatin1(name));
    }

    static QPushButton* importButton(const ImportDialog& dialog)
    {
        return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }

    static ColumnRoleHeader* roles(const ImportDialog& dialog) { return dialog.findChild<ColumnRoleHeader*>(); }

    static void choose(QComboBox* box, const QString& text) { box->setCurrentIndex(box->findText(text)); }

private Q_SLOTS:
    void detectsTheFormat()
    {
        ImportDialog dialog(fileOf("semicolon.csv", hourly(';')), {}, {});
        QTRY_COMPARE(dialog.findChild<QTableView*>()->model()->columnCount(), 3);
        QCOMPARE(part<QComboBox>(dialog, "delimiter")->currentText(), QStringLiteral("Semicolon"));
        QCOMPARE(part<QSpinBox>(dialog, "header_rows")->value(), 1);
        QVERIFY(part<QLabel>(dialog, "sampling")->text().contains(QStringLiteral("hourly")));
        QVERIFY(dialog.options().format.empty()); // detected again at the import
        QCOMPARE(dialog.options().timeColumns, std::vector<std::string>{"date"});
        QVERIFY(dialog.options().channels.empty());
        QVERIFY(importButton(dialog)->isEnabled());
    }

    void theFormatIsCorrected()
    {
        ImportDialog dialog(fileOf("comma.csv", hourly()), {}, {});
        auto* table = dialog.findChild<QTableView*>();
        QTRY_COMPARE(table->model()->columnCount(), 3);
        choose(part<QComboBox>(dialog, "delimiter"), QStringLiteral("Semicolon"));
        QTRY_COMPARE(table->model()->columnCount(), 1);
        QCOMPARE(dialog.options().format.delimiter, std::optional<char>(';'));
        choose(part<QComboBox>(dialog, "delimiter"), QStringLiteral("Comma"));
        QTRY_COMPARE(table->model()->columnCount(), 3);
        part<QSpinBox>(dialog, "header_rows")->setValue(0);
        QTRY_COMPARE(table->model()->headerData(0, Qt::Vertical).toInt(), 1);
        QCOMPARE(dialog.options().format.headerRows, std::optional<int>(0));
    }

    void rolesBecomeOptions()
    {
        ImportDialog dialog(fileOf("roles.csv", hourly()), {}, {});
        QTRY_COMPARE(int(roles(dialog)->roles().size()), 3);
        choose(roles(dialog)->box(1), QStringLiteral("Target"));
        QCOMPARE(dialog.targets(), std::vector<std::string>{"load"});
        QVERIFY(dialog.options().channels.empty()); // wind stays a channel
        choose(roles(dialog)->box(2), QStringLiteral("Ignore"));
        QCOMPARE(dialog.options().channels, std::vector<std::string>{"load"});
        choose(roles(dialog)->box(2), QStringLiteral("Duration")); // one time column at the most
        QCOMPARE(dialog.options().timeColumns, std::vector<std::string>{"wind"});
        QVERIFY(roles(dialog)->roles()[0] == data::ColumnRole::ignore);
        choose(roles(dialog)->box(1), QStringLiteral("Ignore"));
        QVERIFY(!importButton(dialog)->isEnabled());
    }

    void wordsAndDegreesAreEncoded()
    {
        const QByteArray bytes = "date,load,wind,sky\n2016-07-01 00:00,1,90,clear\n2016-07-01 01:00,2,180,rain\n2016-07-01 02:00,3,270,clear\n";
        ImportDialog dialog(fileOf("words.csv", bytes), {}, {});
        QTRY_COMPARE(int(roles(dialog)->roles().size()), 4);
        QVERIFY(roles(dialog)->roles()[3] == data::ColumnRole::ignore);
        QCOMPARE(roles(dialog)->box(2)->findText(QStringLiteral("Categories")), -1); // of numbers
        choose(roles(dialog)->box(2), QStringLiteral("Direction"));
        choose(roles(dialog)->box(3), QStringLiteral("Categories"));
        const std::map<std::string, data::ColumnEncoding> expected = {{"sky", data::ColumnEncoding::categories}, {"wind", data::ColumnEncoding::direction}};
        QVERIFY(dialog.options().encodings == expected);
        const auto read = data::importSeries(dialog.file(), dialog.options());
        QVERIFY(read && read->series.channels.size() == 4); // load, sine, cosine, rain
        ImportDialog again(dialog.file(), dialog.options(), {});
        QTRY_COMPARE(int(roles(again)->roles().size()), 4);
        QVERIFY(again.options() == dialog.options());
    }

    void showsTheOptionsItWasGiven()
    {
        data::ImportOptions options;
        options.timeColumns = {"date"};
        options.channels = {"wind"};
        options.fill = data::Fill::linear;
        ImportDialog dialog(fileOf("again.csv", hourly()), options, {"wind"});
        QTRY_COMPARE(int(roles(dialog)->roles().size()), 3);
        QCOMPARE(dialog.options(), options);
        QCOMPARE(dialog.targets(), std::vector<std::string>{"wind"});
    }

    void rowNumberStandsInForTime()
    {
        ImportDialog dialog(fileOf("plain.csv", "load,wind\n1,2\n3,4\n5,6\n"), {}, {});
        dialog.show();
        QTRY_COMPARE(int(roles(dialog)->roles().size()), 2);
        auto* unit = part<QComboBox>(dialog, "step_unit");
        QTRY_VERIFY(unit->isVisible());
        choose(unit, QStringLiteral("days"));
        QVERIFY(dialog.options().timeColumns.empty());
        QCOMPARE(dialog.options().rowTime.step, data::Milliseconds(86'400'000));
    }

    void irregularitiesAreListedByRow()
    {
        ImportDialog dialog(fileOf("gap.csv", hourly(',', "2016-07-04 1")), {}, {});
        dialog.show();
        auto* found = part<QLabel>(dialog, "found");
        QTRY_VERIFY2(found->text().contains(QStringLiteral("10 missing timestamps")), qPrintable(found->text()));
        QVERIFY(part<QTreeWidget>(dialog, "remarks")->topLevelItemCount() > 0);
        QVERIFY(part<QTreeWidget>(dialog, "remarks")->isVisible());
    }

    void aFileThatIsNotThereIsSaid()
    {
        ImportDialog dialog(pathOf(m_folder.filePath(QStringLiteral("nowhere.csv"))), {}, {});
        dialog.show();
        auto* fault = part<QLabel>(dialog, "fault");
        QTRY_VERIFY(fault->isVisible());
        QVERIFY(fault->text().contains(QStringLiteral("nowhere.csv")));
        QVERIFY(!importButton(dialog)->isEnabled());
    }

    void closingInTheMiddleOfATrialIsFine()
    {
        const auto file = fileOf("closing.csv", hourly());
        for (int i = 0; i < 3; ++i) {
            ImportDialog dialog(file, {}, {});
            dialog.show();
            QTRY_COMPARE(int(roles(dialog)->roles().size()), 3);
        }
    }

    void everyFocusableWidgetHasAName()
    {
        ImportDialog dialog(fileOf("names.csv", hourly()), {}, {});
        dialog.show();
        QTRY_COMPARE(int(roles(dialog)->roles().size()), 3);
        int focusable = 0;
        for (const auto* widget : dialog.findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || !widget->isVisible())
                continue;
            ++focusable;
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName() + ' ' + widget->metaObject()->className()));
        }
        QVERIFY(focusable >= 9);
    }
};

RETORT_GUI_TEST(TestImportDialog)
#include "tst_import_dialog.moc"
