// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_bench.h"
#include "ui/pages/shared/formula_text.h"
#include "ui/pages/distillation/distillation_page.h"
#include "ui/pages/shared/loss_in_words.h"
#include "ui/pages/distillation/term_card.h"
#include "tests/support/test_program.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

using namespace retort;
using namespace retort::ui;
using experiment::Level;
using retort::testing::PageBench;

class TestDistillationPage : public QObject
{
    Q_OBJECT

    template <typename T>
    static T* part(const QWidget& page, const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }

    /// Terms on predictions first, then those on features.
    static QAction* menuEntry(const DistillationPage& page, int index)
    {
        QList<QAction*> entries;
        for (const QAction* group : part<QPushButton>(page, "add")->menu()->actions())
            entries << group->menu()->actions();
        return entries.at(index);
    }
    static void addByMenu(const DistillationPage& page, int index) { menuEntry(page, index)->trigger(); }

private Q_SLOTS:
    void emptyUntilATermIsAdded()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms.clear(); });
        DistillationPage page(bench.workspace);
        page.show();
        QVERIFY(part<QLabel>(page, "empty_sentence")->isVisible());
        QCOMPARE(part<QLabel>(page, "total")->text(), QStringLiteral("L = supervised"));
        addByMenu(page, 0);
        QCOMPARE(bench.workspace.plan().terms.size(), std::size_t(1));
        QVERIFY(!part<QLabel>(page, "empty_sentence")->isVisible());
        QVERIFY(!menuEntry(page, 0)->isEnabled()); // it has no option to differ in
    }

    /// Where its options differ a term may come again.
    void aTermMayComeTwice()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms.clear(); });
        DistillationPage page(bench.workspace);
        page.show();
        addByMenu(page, 1);
        QVERIFY(menuEntry(page, 1)->isEnabled());
        addByMenu(page, 1);
        const auto cards = page.cards();
        QCOMPARE(cards.size(), std::size_t{2});
        QCOMPARE(part<QLabel>(*cards[1], "title")->text(), part<QLabel>(*cards[0], "title")->text() + QStringLiteral(" 2"));
        QVERIFY(part<QLabel>(*cards[1], "finding")->isVisible()); // the very same
        QVERIFY(!part<QLabel>(*cards[0], "finding")->isVisible());
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms[1].options["levels"] = std::int64_t{1}; });
        QVERIFY(!part<QLabel>(*cards[1], "finding")->isVisible());
        QVERIFY(part<QLabel>(page, "total")->text().endsWith(QStringLiteral("(prediction) 2")));
    }

    void featuresAreChosenByName()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.terms = {{"hint", Level::feature, 1, {}}, {"multi_scale", Level::prediction, 1, {}}};
        });
        DistillationPage page(bench.workspace);
        page.show();
        TermCard* card = page.cards().front();
        auto* ofTeacher = part<QComboBox>(*card, "teacher_feature");
        QTRY_COMPARE(ofTeacher->count(), 2);
        QTest::mouseClick(part<QToolButton>(*card, "details"), Qt::LeftButton);
        QVERIFY(ofTeacher->isVisible() && part<QComboBox>(*card, "student_feature")->isVisible());
        QTest::keyClick(ofTeacher, Qt::Key_Down);
        QCOMPARE(bench.workspace.plan().terms[0].teacherFeature, std::string("layer_1"));
        QVERIFY(part<QLabel>(*card, "joined")->text().contains(QStringLiteral("layer_1")));
        QTest::keyClick(ofTeacher, Qt::Key_Up);
        QVERIFY(bench.workspace.plan().terms[0].teacherFeature.empty()); // the first needs no name
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms[0].teacherFeature = "gone"; });
        QCOMPARE(ofTeacher->currentText(), QStringLiteral("gone"));
        QVERIFY(part<QLabel>(*card, "joined")->text().contains(QStringLiteral("has no feature \"gone\"")));
        QTest::mouseClick(part<QToolButton>(*page.cards()[1], "details"), Qt::LeftButton);
        QVERIFY(!part<QComboBox>(*page.cards()[1], "teacher_feature")->isVisible()); // predictions have none
    }

    /// The student's own average has the student's features; a second teacher has its say.
    void whoeverTeachesHasTheNames()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.terms = {{"hint", Level::feature, 1, {}, {}, "layer_1", ""}};
            plan.teachers = {{{}, {}, {}, "/somewhere/teacher.pth"}};
        });
        DistillationPage page(bench.workspace);
        page.show();
        TermCard* card = page.cards().front();
        auto* ofTeacher = part<QComboBox>(*card, "teacher_feature");
        QTRY_COMPARE(ofTeacher->currentText(), QStringLiteral("layer_1")); // not known, and there to be cleared
        QCOMPARE(ofTeacher->count(), 2);
        bench.workspace.edit([](experiment::Plan& plan) { plan.strategy["self_teacher"] = true; });
        QTRY_VERIFY(ofTeacher->currentText().startsWith(QStringLiteral("layer_1 [")));
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.strategy.clear();
            plan.teachers.push_back(plan.student);
        });
        QTRY_VERIFY(ofTeacher->currentText().startsWith(QStringLiteral("layer_1 [")));
        // To predictions and back: the name has waited.
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms[0].kind = "multi_scale"; });
        card = page.cards().front();
        auto* level = part<QComboBox>(*card, "level");
        level->setCurrentIndex(0);
        QVERIFY(bench.workspace.plan().terms[0].teacherFeature.empty());
        level->setCurrentIndex(1);
        QCOMPARE(bench.workspace.plan().terms[0].teacherFeature, std::string("layer_1"));
    }

    void featuresOfAFileAsItWasRead()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.terms = {{"hint", Level::feature, 1, {}}};
            plan.teachers = {{{}, {}, {}, "/somewhere/teacher.pth"}};
        });
        DistillationPage page(bench.workspace);
        page.show();
        QVERIFY(!part<QLabel>(*page.cards().front(), "joined")->isVisible());
        bench.workspace.setFeatures("/somewhere/teacher.pth", {{"encoder", {7, 256}}});
        QTRY_VERIFY(part<QLabel>(*page.cards().front(), "joined")->text().contains(QStringLiteral("encoder [7 × 256]")));
    }

    void weightLevelAndOptionsGoIntoThePlan()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms = {{"multi_scale", Level::prediction, 1, {}}}; });
        DistillationPage page(bench.workspace);
        page.show();
        TermCard* card = page.cards().front();
        part<QWidget>(*card, "weight")->findChild<QSlider*>()->setValue(20);
        QCOMPARE(bench.workspace.plan().terms.front().weight, 2.0);
        part<QComboBox>(*card, "level")->setCurrentIndex(1);
        QVERIFY(bench.workspace.plan().terms.front().level == Level::feature);
        QTest::mouseClick(part<QToolButton>(*card, "details"), Qt::LeftButton);
        QTest::keyClick(part<QWidget>(*card, "levels")->focusProxy(), Qt::Key_Up);
        QCOMPARE(bench.workspace.plan().terms.front().options, (Options{{"levels", std::int64_t{4}}}));
        QCOMPARE(page.cards().front(), card); // edited in place
        QCOMPARE(part<QLabel>(page, "total")->text(), QStringLiteral("L = supervised\n   + 2 · Multi-scale (feature)"));
    }

    void termsAreRemoved()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.terms = {{"multi_scale", Level::prediction, 1, {}}, {"hint", Level::feature, 3, {}}};
        });
        DistillationPage page(bench.workspace);
        page.show();
        QTest::mouseClick(part<QToolButton>(*page.cards().front(), "remove"), Qt::LeftButton);
        QCOMPARE(bench.workspace.plan().terms.size(), std::size_t(1));
        QCOMPARE(bench.workspace.plan().terms.front().kind, std::string("hint"));
        QCOMPARE(page.cards().size(), std::size_t(1));
        QCOMPARE(page.cards().front()->term().weight, 3.0);
    }

    void recipesApply()
    {
        PageBench bench;
        DistillationPage page(bench.workspace);
        page.show();
        auto* recipe = part<QComboBox>(page, "recipe");
        recipe->setCurrentIndex(1);
        Q_EMIT recipe->activated(1);
        QCOMPARE(bench.workspace.plan().terms.size(), std::size_t(4));
        QCOMPARE(page.cards().size(), std::size_t(4));
        QVERIFY(bench.workspace.findingsBelow("distillation").empty());
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms.pop_back(); });
        QCOMPARE(recipe->currentIndex(), 0);
    }

    void changesFromTheRecipeAreTold()
    {
        PageBench bench;
        DistillationPage page(bench.workspace);
        page.show();
        const auto* changes = part<QLabel>(page, "changes");
        auto* only = part<QCheckBox>(page, "only_changes");
        QVERIFY(!changes->isVisible());
        Q_EMIT part<QComboBox>(page, "recipe")->activated(1);
        QVERIFY(!changes->isVisible());
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.terms[0].weight = 3;
            plan.terms[1].options["temperature"] = 0.25;
            plan.terms[2].schedule["kind"] = std::string("decay");
            plan.supervisedWeight = 0.5;
        });
        for (const char* phrase : {"Multi-scale (prediction): weight from 1 to 3", "temperature from 0.5 to 0.25",
                                   "from Constant to Decay", "Supervised: weight from 1 to 0.5"})
            QVERIFY2(changes->text().contains(QString::fromLatin1(phrase)), qPrintable(changes->text()));
        only->setChecked(true);
        QVERIFY(page.cards()[0]->isVisible() && page.cards()[1]->isVisible() && page.cards()[2]->isVisible());
        QVERIFY(!page.cards()[3]->isVisible());
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms.pop_back(); });
        QVERIFY(changes->text().contains(QStringLiteral("Multi-period (feature) removed")));
        Q_EMIT part<QComboBox>(page, "recipe")->activated(1);
        QVERIFY(!changes->isVisible() && page.cards()[3]->isVisible());
        bench.workspace.edit([](experiment::Plan& plan) { plan.assistants = {plan.student}; });
        QVERIFY(changes->text().contains(QStringLiteral("added as an assistant")));
        Q_EMIT part<QComboBox>(page, "recipe")->activated(1);
        QVERIFY(!changes->isVisible() && bench.workspace.plan().assistants.empty());
    }

    void schedulesGoIntoThePlan()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms = {{"multi_scale", Level::prediction, 1, {}}}; });
        DistillationPage page(bench.workspace);
        page.show();
        QTest::mouseClick(part<QToolButton>(page, "details"), Qt::LeftButton);
        part<QWidget>(page, "schedule")->findChild<QComboBox*>()->setCurrentIndex(1);
        QCOMPARE(bench.workspace.plan().terms.front().schedule, (Options{{"kind", std::string("warm_up")}}));
        QVERIFY(part<QLabel>(page, "total")->text().endsWith(QStringLiteral("Multi-scale (prediction), ramped up until epoch 5")));
        part<QWidget>(page, "supervised")->findChild<QSlider*>()->setValue(0);
        QCOMPARE(bench.workspace.plan().supervisedWeight, 0.0);
        QVERIFY(part<QLabel>(page, "total")->text().startsWith(QStringLiteral("L = 0 · supervised")));
    }

    void theStrategyGoesIntoThePlan()
    {
        PageBench bench;
        DistillationPage page(bench.workspace);
        page.show();
        part<QWidget>(page, "strategy")->findChild<QComboBox*>()->setCurrentIndex(1);
        QCOMPARE(bench.workspace.plan().strategy, (Options{{"begin", std::string("teacher")}}));
        QTRY_VERIFY(part<QLabel>(*part<QWidget>(page, "strategy"), "begin_finding")->isVisible()); // two kinds of networks
    }

    void faultsStandOnTheirCard()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.terms = {{"multi_scale", Level::prediction, 1, {}}, {"multi_scale", Level::prediction, 1, {}}};
        });
        DistillationPage page(bench.workspace);
        page.show();
        QVERIFY(!part<QLabel>(*page.cards()[0], "finding")->isVisible());
        QVERIFY(part<QLabel>(*page.cards()[1], "finding")->isVisible());
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.terms = {{"multi_scale", Level::prediction, 1, {{"levels", std::int64_t{99}}}}};
        });
        QTRY_VERIFY(part<QLabel>(*page.cards()[0], "levels_finding")->isVisible()); // unfolds by itself
    }

    void joinedFeaturesAreNamed()
    {
        PageBench bench;
        bench.useDefaults();
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms = {{"hint", Level::feature, 1, {}}}; });
        DistillationPage page(bench.workspace);
        page.show();
        QTRY_VERIFY(part<QLabel>(*page.cards().front(), "joined")->text().contains(QStringLiteral("hidden [1 × 256]")));
    }

    void seedDeviceAndThreads()
    {
        PageBench bench;
        DistillationPage page(bench.workspace);
        page.show();
        QTest::keyClick(part<QWidget>(page, "seed")->focusProxy(), Qt::Key_Up);
        QCOMPARE(bench.workspace.plan().seed, std::uint64_t{2022});
        QTest::keyClick(part<QWidget>(page, "threads")->focusProxy(), Qt::Key_Up);
        QCOMPARE(bench.workspace.plan().compute.threads, 1);
        part<QWidget>(page, "device")->findChild<QComboBox*>()->setCurrentIndex(1);
        QCOMPARE(bench.workspace.plan().compute.device, std::string("cpu"));
    }

    void theMemoryIsSaid()
    {
        PageBench bench;
        DistillationPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(bench.series(1000)));
        QTRY_VERIFY(part<QLabel>(page, "memory")->text().contains(QStringLiteral("bytes")));
    }

    void everyFocusableWidgetHasAName()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms = {{"multi_period", Level::feature, 1, {}}}; });
        DistillationPage page(bench.workspace);
        page.show();
        QTest::mouseClick(part<QToolButton>(page, "details"), Qt::LeftButton);
        QCOMPARE(retort::testing::namelessWidget(page), QString());
    }

    void formulasAreTypeset_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QString>("html");
        QTest::newRow("second letter below") << "mean (ys - yt)^2"
                                             << QStringLiteral("mean (<i>y</i><sub><i>s</i></sub> − <i>y</i><sub><i>t</i></sub>)<sup>2</sup>");
        QTest::newRow("written script") << "w_h" << "<i>w</i><sub><i>h</i></sub>";
        QTest::newRow("both") << "ys_q" << "<i>y</i><sub><i>s</i>,<i>q</i></sub>";
        QTest::newRow("number") << "W1 x" << "<i>W</i><sub>1</sub> <i>x</i>";
        QTest::newRow("in parentheses") << "y_(t-1)" << "<i>y</i><sub><i>t</i>−1</sub>";
        QTest::newRow("Greek") << "exp(tau h)" << "exp(<i>τ</i> <i>h</i>)";
        QTest::newRow("sum") << "sum_ij" << "∑<sub><i>i</i><i>j</i></sub>";
        QTest::newRow("divergence") << "T^2 KL(p || q)" << "<i>T</i><sup>2</sup> KL(<i>p</i> ‖ <i>q</i>)";
        QTest::newRow("escaped") << "a < b" << "<i>a</i> &lt; <i>b</i>";
        QTest::newRow("nothing") << "" << "";
    }
    void formulasAreTypeset()
    {
        QFETCH(QString, formula);
        QFETCH(QString, html);
        QCOMPARE(formulaHtml(formula), html);
    }
};

RETORT_GUI_TEST(TestDistillationPage)
#include "tst_distillation_page.moc"
