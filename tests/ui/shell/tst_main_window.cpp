// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/plan/plan_json.h"
#include "tests/support/fake_engine.h"
#include "ui/pages/compare/compare_page.h"
#include "ui/pages/distillation/distillation_page.h"
#include "ui/pages/report/report_page.h"
#include "ui/pages/run/run_page.h"
#include "ui/charts/chart_panel.h"
#include "ui/session/file_names.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "tests/support/test_program.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QTimeZone>
#include <QtTest>

using namespace retort;
using namespace retort::ui;
using namespace std::chrono_literals;

class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;

    void open(testing::FakeRun how = {})
    {
        m_theme = std::make_unique<Theme>();
        m_language = std::make_unique<Language>();
        m_language->use(QStringLiteral("en"));
        m_workspace = std::make_unique<Workspace>(std::make_shared<testing::FakeEngine>(how),
                                                  std::make_shared<testing::FakeCatalogue>(),
                                                  pathOf(m_folder->filePath(QStringLiteral("runs"))));
        m_window = std::make_unique<MainWindow>(*m_workspace, *m_theme, *m_language);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void writeSeries(const QString& name, int rows) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("date,load,wind\n");
        for (int row = 0; row < rows; ++row)
            file.write(QDateTime(QDate(2020, 1, 1), QTime(0, 0), QTimeZone::utc())
                           .addSecs(3600LL * row)
                           .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss,"))
                           .toLatin1() +
                       QByteArray::number(row % 24) + "," + QByteArray::number(row % 7) + "\n");
    }

    void writeSample() const
    {
        writeSeries(QStringLiteral("sample.csv"), 1200);
        experiment::Plan plan;
        plan.name = "Sample";
        plan.data.file = pathOf(m_folder->filePath(QStringLiteral("sample.csv")));
        plan.task = {.lookBack = 48, .horizon = 24, .targets = {}};
        plan.teachers.push_back({"itransformer", {}, {}, {}});
        plan.student.kind = "mlp";
        plan.terms.push_back({"multi_scale", experiment::Level::prediction, 1, {}});
        const auto written = experiment::writePlan(plan, pathOf(m_folder->filePath(QStringLiteral("sample.json"))));
        QVERIFY(written.has_value());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
        QTest::keyClick(target, key, modifiers);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("retort-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_main_window"));
    }

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        writeSample();
        qputenv("RETORT_SAMPLE_DATA", m_folder->path().toLocal8Bit());
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
        m_language.reset();
        m_theme.reset();
    }

    void fromSampleToExportByKeyboardAlone()
    {
        open();
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_window->actions().start->isEnabled());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_workspace->run().state(), RunState::finished);
        press(Qt::Key_5, Qt::AltModifier);
        QTRY_COMPARE(m_workspace->records().records()->size(), std::size_t{1});
        press(Qt::Key_6, Qt::AltModifier);
        const QString file = m_folder->filePath(QStringLiteral("report.html"));
        QSignalSpy said(m_window->pages().report, &Page::said);
        auto* save = m_window->pages().report->findChild<QPushButton*>(QStringLiteral("saveHtml"));
        QVERIFY(save);
        QTRY_VERIFY(save->isEnabled());
        for (int tabs = 0; tabs < 100 && !save->hasFocus(); ++tabs)
            press(Qt::Key_Tab);
        QVERIFY(save->hasFocus());
        QTimer typist; // the dialog has an event loop of its own
        connect(&typist, &QTimer::timeout, this, [&] {
            const QWidget* dialog = QApplication::activeModalWidget();
            if (auto* name = dialog ? dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")) : nullptr) {
                typist.stop();
                // As pasted: typing opens completions, which want a key of their own. The dialog adds the suffix.
                name->setText(m_folder->filePath(QStringLiteral("report")));
                QTest::keyClick(name, Qt::Key_Return);
            }
        });
        typist.start(20);
        press(Qt::Key_Space);
        QTRY_VERIFY(QFile::exists(file));
        QTRY_COMPARE(said.count(), 1);
    }

    void fromTheWelcomePageToAComparisonInSixClicks()
    {
        open();
        int clicks = 0;
        const auto click = [&](const QString& text) {
            for (auto* button : m_window->findChildren<QAbstractButton*>())
                if (button->isVisible() && button->text() == text) {
                    QTRY_VERIFY(button->isEnabled());
                    QTest::mouseClick(button, Qt::LeftButton);
                    ++clicks;
                    return;
                }
            QFAIL(qPrintable(QStringLiteral("nothing to click that says ") + text));
        };
        click(QStringLiteral("Open the sample experiment"));
        click(m_window->actions().start->iconText());
        QTRY_COMPARE(m_workspace->run().state(), RunState::finished);
        click(m_window->actions().steps[static_cast<std::size_t>(Step::compare)]->iconText());
        QTRY_COMPARE(m_workspace->records().records()->size(), std::size_t{1});
        QVERIFY(m_window->pages().compare->isVisible());
        QVERIFY(clicks <= 6);
    }

    void aFileDroppedAnywhereGoesToItsStep_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Step>("step");
        QTest::newRow("series") << "sample.csv" << Step::data;
        QTest::newRow("experiment") << "sample.json" << Step::run;
        QTest::newRow("trained network") << "teacher.pth" << Step::models;
    }
    void aFileDroppedAnywhereGoesToItsStep()
    {
        QFETCH(QString, name);
        QFETCH(Step, step);
        QFile network(m_folder->filePath(QStringLiteral("teacher.pth")));
        QVERIFY(network.open(QIODevice::WriteOnly));
        open();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(m_folder->filePath(name))});
        auto* field = m_window->findChild<QLineEdit*>(); // would take the file as text
        QVERIFY(field);
        const QPoint place = field->rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(field, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(place, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(field, &drop);
        QTRY_VERIFY(m_window->actions().steps[static_cast<std::size_t>(step)]->isChecked());
    }

    void whatIsTypedInTheHeaderCountsAtOnce()
    {
        open();
        m_window->actions().openSample->trigger();
        QTRY_VERIFY(m_workspace->series());
        auto* name = m_window->findChild<QLineEdit*>(QStringLiteral("experimentName"));
        QVERIFY(name);
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral(" 2"));
        QCOMPARE(m_workspace->plan().name, std::string("Sample 2"));
        QVERIFY(m_workspace->isModified());
        QVERIFY(m_workspace->open(pathOf(m_folder->filePath(QStringLiteral("sample.json")))).has_value());
        QVERIFY(name->hasFocus());
        QCOMPARE(name->text(), QStringLiteral("Sample"));
    }

    void anotherSeriesIsAnotherExperiment()
    {
        open();
        m_window->actions().openSample->trigger();
        QTRY_VERIFY(m_workspace->series());
        QVERIFY(!m_workspace->file().empty());
        writeSeries(QStringLiteral("other.csv"), 1200);
        QVERIFY(m_workspace->open(pathOf(m_folder->filePath(QStringLiteral("other.csv")))).has_value());
        QVERIFY(m_workspace->file().empty()); // to be saved beside the old one, not over it
    }

    void returnWorksOnWhatIsFocused()
    {
        open();
        press(Qt::Key_3, Qt::AltModifier);
        auto* add = m_window->pages().distillation->findChild<QPushButton*>(QStringLiteral("add"));
        QVERIFY(add);
        add->setFocus();
        bool shown = false;
        QTimer::singleShot(200, this, [&] { // the menu has an event loop of its own
            shown = add->menu()->isVisible();
            add->menu()->close();
        });
        press(Qt::Key_Return);
        QTRY_VERIFY(shown);
    }

    void whatIsEditedDuringARunIsSaid()
    {
        open();
        QVERIFY(m_workspace->openPlan(pathOf(m_folder->filePath(QStringLiteral("sample.json")))));
        QTRY_VERIFY(m_workspace->canStart());
        auto* banner = m_window->findChild<QLabel*>(QStringLiteral("banner"));
        QVERIFY(!banner->isVisible());
        QVERIFY(m_workspace->start());
        press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(banner->isVisible() || !m_workspace->run().isBusy());
        QTRY_COMPARE(m_workspace->run().state(), RunState::finished);
        QVERIFY(!banner->isVisible());
    }

    void undoIsAKeyAway()
    {
        open();
        QVERIFY(m_workspace->openPlan(pathOf(m_folder->filePath(QStringLiteral("sample.json")))));
        const auto before = m_workspace->plan();
        QVERIFY(!m_window->actions().undo->isEnabled());
        m_workspace->edit([](experiment::Plan& plan) { plan.task.horizon = 12; });
        QVERIFY(m_window->actions().undo->isEnabled());
        m_window->pages().run->setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_workspace->plan() == before);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_workspace->plan().task.horizon, 12);
    }

    void noKeyIsGivenTwice()
    {
        open();
        QMap<QString, QString> owners;
        for (const QAction* action : m_window->findChildren<QAction*>() + m_window->actions().all())
            for (const QKeySequence& key : action->shortcuts()) {
                if (action->shortcutContext() == Qt::WidgetShortcut)
                    continue;
                QVERIFY2(!owners.contains(key.toString()),
                         qPrintable(QStringLiteral("%1: %2 and %3").arg(key.toString(), owners[key.toString()],
                                                                        action->text())));
                owners[key.toString()] = action->text();
            }
        QVERIFY(owners.contains(QStringLiteral("Ctrl+Return")));
        QVERIFY(owners.contains(QStringLiteral("Ctrl+P")));
        QVERIFY(owners.contains(QStringLiteral("Ctrl+.")));
        QVERIFY(owners.contains(QStringLiteral("Ctrl+K")));
    }

    void everyWidgetHasAName()
    {
        open();
        m_window->openPath(m_folder->filePath(QStringLiteral("sample.json")));
        QTRY_VERIFY(m_workspace->series());
        QStringList nameless;
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool control = qobject_cast<const QAbstractButton*>(widget) ||
                                 qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                                 qobject_cast<const QAbstractSpinBox*>(widget) ||
                                 qobject_cast<const QAbstractSlider*>(widget) ||
                                 qobject_cast<const QAbstractItemView*>(widget);
            if (!control || widget->isHidden() || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar") ||
                widget->inherits("QComboBoxListView") ||
                widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const auto* inner = qobject_cast<const QLineEdit*>(widget);
            if (inner && (qobject_cast<const QAbstractSpinBox*>(inner->parent()) ||
                          qobject_cast<const QComboBox*>(inner->parent())))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
                nameless << QStringLiteral("%1 in %2 in %3")
                                .arg(QLatin1String(widget->metaObject()->className()),
                                     QLatin1String(widget->parent()->metaObject()->className()),
                                     QLatin1String(widget->parent()->parent()->metaObject()->className()));
        }
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; ")));
    }

    void thePaletteRunsWhatIsTyped()
    {
        open();
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("theme dark"));
        press(Qt::Key_Return);
        QVERIFY(m_theme->isDark());
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("theme light"));
        press(Qt::Key_Return);
        QVERIFY(!m_theme->isDark());
    }

    void aTooShortSplitDisablesStartAndSaysTheArithmetic()
    {
        open();
        m_window->openPath(m_folder->filePath(QStringLiteral("sample.json")));
        QTRY_VERIFY(m_window->actions().start->isEnabled());
        m_workspace->edit([](experiment::Plan& plan) { plan.task.horizon = 600; });
        QVERIFY(!m_window->actions().start->isEnabled());
        QVERIFY2(m_workspace->obstacle().contains(QStringLiteral("600")), qPrintable(m_workspace->obstacle()));
        QCOMPARE(m_workspace->stateOf(Step::data), StepState::error);
        QCOMPARE(m_workspace->stateOf(Step::models), StepState::stale);
        m_workspace->edit([](experiment::Plan& plan) { plan.task.horizon = 24; });
        QVERIFY(m_window->actions().start->isEnabled());
    }

    void anEarlierChangeMakesTheRunStale()
    {
        open();
        m_window->openPath(m_folder->filePath(QStringLiteral("sample.json")));
        QTRY_VERIFY(m_window->actions().start->isEnabled());
        m_window->actions().start->trigger();
        QTRY_COMPARE(m_workspace->run().state(), RunState::finished);
        QCOMPARE(m_workspace->stateOf(Step::run), StepState::ready);
        m_workspace->edit([](experiment::Plan& plan) { plan.seed = 7; });
        QCOMPARE(m_workspace->stateOf(Step::run), StepState::stale);
    }

    void openingSomethingWrongSaysASentence_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("missing") << "/nowhere/plan.json";
        QTest::newRow("empty folder") << "";
    }
    void openingSomethingWrongSaysASentence()
    {
        QFETCH(QString, path);
        const QTemporaryDir empty;
        open();
        const auto opened = m_workspace->open(pathOf(path.isEmpty() ? empty.path() : path));
        QVERIFY(!opened.has_value());
        QVERIFY(!opened.error().message.english().empty());
    }

    void theLanguageChangesWhileTheWindowIsOpen()
    {
        open();
        QSignalSpy changed(m_language.get(), &Language::changed);
        m_language->use(QStringLiteral("zh_CN"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_language->current(), QStringLiteral("zh_CN"));
        for (const ChartPanel* chart : m_window->findChildren<ChartPanel*>())
            QTRY_VERIFY2(!chart->title().contains(QRegularExpression(QStringLiteral("[a-z]{3}"))), qPrintable(chart->title()));
        m_language->use(QStringLiteral("en"));
        QTRY_COMPARE(m_window->actions().start->iconText(), QStringLiteral("Start"));
        QTRY_COMPARE(m_window->findChild<ChartPanel*>(QStringLiteral("losses"))->title(), QStringLiteral("Loss terms"));
    }

    void copiesTheCommandOfTheSavedPlan()
    {
        open();
        m_window->openPath(m_folder->filePath(QStringLiteral("sample.json")));
        m_window->actions().copyCommand->trigger();
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("retort-cli run '")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("sample.json")));
    }
};

RETORT_GUI_TEST(MainWindowTest)
#include "tst_main_window.moc"
