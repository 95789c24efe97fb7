// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/parameter_form.h"
#include "ui/forms/weight_editor.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace retort;
using namespace retort::ui;

namespace
{

Schema everyType()
{
    return {
        {.id = "d_model", .label = RETORT_TEXT("test", "Width"), .help = RETORT_TEXT("test", "Units of a layer."),
         .type = ParameterType::integer, .defaultValue = std::int64_t{256}, .minimum = 1, .maximum = 4096, .logarithmic = true},
        {.id = "dropout", .label = RETORT_TEXT("test", "Dropout"), .help = RETORT_TEXT("test", "Share of units left out."),
         .type = ParameterType::real, .defaultValue = 0.1, .minimum = 0.0, .maximum = 0.9, .step = 0.05},
        {.id = "pooling", .label = RETORT_TEXT("test", "Pooling"), .help = RETORT_TEXT("test", "How steps are joined."),
         .type = ParameterType::choice, .defaultValue = std::string("mean"),
         .choices = {{"mean", RETORT_TEXT("test", "Mean")}, {"max", RETORT_TEXT("test", "Maximum")}}},
        {.id = "kernel", .label = RETORT_TEXT("test", "Kernel"), .help = RETORT_TEXT("test", "Steps under the maximum."),
         .type = ParameterType::integer, .defaultValue = std::int64_t{3}, .minimum = 1, .maximum = 99,
         .unit = RETORT_TEXT("test", "steps"), .enabledWhen = EnabledWhen{"pooling", {"max"}}},
        {.id = "bias", .label = RETORT_TEXT("test", "Bias"), .help = RETORT_TEXT("test", "Adds a constant."),
         .type = ParameterType::boolean, .defaultValue = true},
        {.id = "note", .label = RETORT_TEXT("test", "Note"), .help = RETORT_TEXT("test", "Free words."),
         .type = ParameterType::text, .defaultValue = std::string()},
    };
}

class German : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "test") == 0 && qstrcmp(source, "Width") == 0 ? QStringLiteral("Breite") : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestParameterForm : public QObject
{
    Q_OBJECT

    template <typename T>
    static T* field(const ParameterForm& form, const char* id)
    {
        auto* editor = form.findChild<QWidget*>(QString::fromLatin1(id));
        return editor ? editor->findChild<T*>() : nullptr;
    }

    static QWidget* part(const ParameterForm& form, const char* name)
    {
        return form.findChild<QWidget*>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void cleanup() { QApplication::processEvents(); }

    void beginsWithTheDefaults()
    {
        ParameterForm form;
        form.setSchema(everyType());
        QVERIFY(form.options().empty());
        QCOMPARE(form.resolved(), everyType().resolve({}));
    }

    void everyTypeIsEdited()
    {
        ParameterForm form;
        form.setSchema(everyType());
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        QSignalSpy changed(&form, &ParameterForm::optionsChanged);

        QTest::keyClick(part(form, "d_model")->focusProxy(), Qt::Key_Up);
        QTest::keyClick(part(form, "dropout")->focusProxy(), Qt::Key_Down);
        field<QComboBox>(form, "pooling")->setCurrentIndex(1);
        QTest::mouseClick(field<QCheckBox>(form, "bias"), Qt::LeftButton, {}, QPoint(8, field<QCheckBox>(form, "bias")->height() / 2));
        QTest::keyClicks(field<QLineEdit>(form, "note"), QStringLiteral("ab"));

        const Options expected = {{"d_model", std::int64_t{512}}, {"dropout", 0.05}, {"pooling", std::string("max")},
                                  {"bias", false}, {"note", std::string("ab")}};
        QCOMPARE(form.options(), expected);
        QCOMPARE(changed.count(), 6);
    }

    void aChangedFieldIsMarkedAndResets()
    {
        ParameterForm form;
        form.setSchema(everyType());
        form.show();
        QVERIFY(!part(form, "d_model_mark")->isVisible());
        QVERIFY(!part(form, "d_model_reset")->isVisible());
        form.setOptions({{"d_model", std::int64_t{64}}});
        QVERIFY(part(form, "d_model_mark")->isVisible());
        QSignalSpy changed(&form, &ParameterForm::optionsChanged);
        QTest::mouseClick(part(form, "d_model_reset"), Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QVERIFY(form.options().empty());
        QVERIFY(!part(form, "d_model_mark")->isVisible());
    }

    void resetsToTheClonedRun()
    {
        ParameterForm form;
        form.setSchema(everyType());
        form.show();
        const Options cloned = {{"d_model", std::int64_t{64}}};
        form.setOptions(cloned);
        form.setBaseline(cloned);
        QVERIFY(!part(form, "d_model_mark")->isVisible());
        form.setOptions({});
        QVERIFY(part(form, "d_model_mark")->isVisible());
        QTest::mouseClick(part(form, "d_model_reset"), Qt::LeftButton);
        QCOMPARE(form.options(), cloned);
    }

    void enabledWhenShowsTheField()
    {
        ParameterForm form;
        form.setSchema(everyType());
        form.show();
        QVERIFY(!part(form, "kernel")->isVisible());
        field<QComboBox>(form, "pooling")->setCurrentIndex(1);
        QVERIFY(part(form, "kernel")->isVisible());
        QVERIFY(part(form, "kernel")->isEnabled());
    }

    void outOfRangeIsSaidBesideTheField()
    {
        ParameterForm form;
        form.setSchema(everyType());
        form.show();
        form.setOptions({{"d_model", std::int64_t{100000}}});
        QCOMPARE(integerOf(form.resolved(), "d_model"), std::int64_t{100000}); // shown as it is, not bent
        auto* finding = form.findChild<QLabel*>(QStringLiteral("d_model_finding"));
        QVERIFY(finding->isVisible());
        QCOMPARE(finding->text(), QStringLiteral("d_model is 100000, but must be at most 4096."));
        form.setOptions({});
        QVERIFY(!finding->isVisible());
    }

    void findingsFromOutsideAreShown()
    {
        ParameterForm form;
        form.setSchema(everyType());
        form.show();
        form.setFindings({{"dropout", {RETORT_TEXT("test", "Too much for %1 units."), {"256"}}}});
        auto* finding = form.findChild<QLabel*>(QStringLiteral("dropout_finding"));
        QVERIFY(finding->isVisible());
        QCOMPARE(finding->text(), QStringLiteral("Too much for 256 units."));
        form.setFindings({});
        QVERIFY(!finding->isVisible());
    }

    void foldedFieldsWaitBehindMore()
    {
        ParameterForm form;
        form.setSchema(everyType());
        form.setFolded({"dropout", "note"});
        form.show();
        QVERIFY(!part(form, "dropout")->isVisible());
        QTest::mouseClick(part(form, "more"), Qt::LeftButton);
        QVERIFY(part(form, "dropout")->isVisible());
        QTest::mouseClick(part(form, "more"), Qt::LeftButton);
        QVERIFY(!part(form, "dropout")->isVisible());
        form.setOptions({{"dropout", 0.5}}); // a changed one never hides
        QVERIFY(part(form, "dropout")->isVisible());
    }

    void filters()
    {
        ParameterForm form;
        form.setSchema(everyType());
        form.setFolded({"dropout"});
        form.show();
        form.setFilter(QStringLiteral("drop"));
        QVERIFY(part(form, "dropout")->isVisible());
        QVERIFY(!part(form, "d_model")->isVisible());
        form.setFilter({});
        QVERIFY(part(form, "d_model")->isVisible());
    }

    void everyFocusableWidgetHasAName()
    {
        ParameterForm form;
        form.setSchema(everyType());
        int focusable = 0;
        for (const auto* widget : form.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QLabel*>(widget) || widget->focusProxy())
                continue;
            ++focusable;
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName() + widget->metaObject()->className()));
        }
        QVERIFY(focusable >= 6);
    }

    void helpFollowsTheFocus()
    {
        ParameterForm form;
        form.setSchema(everyType());
        form.show();
        form.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        part(form, "dropout")->setFocus();
        auto* help = form.findChild<QLabel*>(QStringLiteral("help"));
        QVERIFY(help->isVisible());
        QCOMPARE(help->text(), QStringLiteral("Share of units left out."));
        QCOMPARE(part(form, "dropout")->toolTip(), QStringLiteral("Share of units left out."));
    }

    void followsTheLanguage()
    {
        ParameterForm form;
        form.setSchema(everyType());
        form.show();
        German german;
        QApplication::installTranslator(&german);
        QApplication::processEvents();
        QCOMPARE(part(form, "d_model")->focusProxy()->accessibleName(), QStringLiteral("Breite"));
        QApplication::removeTranslator(&german);
        QApplication::processEvents();
        QCOMPARE(part(form, "d_model")->focusProxy()->accessibleName(), QStringLiteral("Width"));
    }

    void weightIsASliderWithANumber()
    {
        WeightEditor editor;
        QSignalSpy edited(&editor, &ParameterEditor::edited);
        auto* slider = editor.findChild<QSlider*>();
        slider->setValue(25);
        QCOMPARE(std::get<double>(editor.value()), 2.5);
        QCOMPARE(edited.count(), 1);
        editor.setValue(40.0); // beyond the slider, and still the number
        QCOMPARE(std::get<double>(editor.value()), 40.0);
        QCOMPARE(slider->value(), slider->maximum());
        QCOMPARE(edited.count(), 1);
    }
};

RETORT_GUI_TEST(TestParameterForm)
#include "tst_parameter_form.moc"
