// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_bench.h"
#include "ui/pages/models_page.h"
#include "ui/pages/network_panel.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace retort;
using namespace retort::ui;
using retort::testing::PageBench;

class TestModelsPage : public QObject
{
    Q_OBJECT

    template <typename T>
    static T* part(const QWidget& page, const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }

    static void choose(QComboBox* box, const char* kind)
    {
        box->setCurrentIndex(box->findData(QString::fromLatin1(kind)));
        Q_EMIT box->activated(box->currentIndex());
    }

private Q_SLOTS:
    void theKindIsChosen()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.student.kind = "mlp";
            plan.student.options = {{"d_model", std::int64_t{64}}};
            plan.student.training = {{"epochs", std::int64_t{3}}};
        });
        ModelsPage page(bench.workspace);
        page.show();
        choose(part<QComboBox>(*page.student(), "kind"), "dlinear");
        QCOMPARE(bench.workspace.plan().student.kind, std::string("dlinear"));
        QVERIFY(bench.workspace.plan().student.options.empty());
        QCOMPARE(bench.workspace.plan().student.training.size(), std::size_t(1)); // the training stays
        QVERIFY(part<QComboBox>(*page.teacher(), "kind")->findData(QStringLiteral("dlinear")) < 0);
    }

    void optionsAndTrainingGoIntoThePlan()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        QTest::keyClick(part<QWidget>(*page.teacher(), "d_model")->focusProxy(), Qt::Key_Up);
        QCOMPARE(bench.workspace.plan().teachers.front().options, (Options{{"d_model", std::int64_t{257}}}));
        QTest::keyClick(part<QWidget>(*page.teacher(), "learning_rate")->focusProxy(), Qt::Key_Up);
        QCOMPARE(bench.workspace.plan().teachers.front().training, (Options{{"learning_rate", 2e-4}}));
        QTest::mouseClick(part<QWidget>(*page.teacher(), "learning_rate_reset"), Qt::LeftButton);
        QVERIFY(bench.workspace.plan().teachers.front().training.empty());
    }

    void findingsStandBesideTheField()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        bench.workspace.edit([](experiment::Plan& plan) { plan.teachers.front().options = {{"d_model", std::int64_t{99'999}}}; });
        QVERIFY(part<QLabel>(*page.teacher(), "d_model_finding")->isVisible());
        bench.workspace.edit([](experiment::Plan& plan) { plan.student.kind = "no_such_kind"; });
        QVERIFY(part<QLabel>(*page.student(), "finding")->isVisible());
    }

    void sizesAreCountedAndCompared()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.student.kind = "mlp";
            plan.student.options = {{"d_model", std::int64_t{32}}};
        });
        ModelsPage page(bench.workspace);
        page.show();
        // made-up sizes: (look-back + 1) d + (d + 1) horizon
        QTRY_VERIFY(part<QLabel>(*page.student(), "size")->text().contains(QLocale().toString(97 * 32 + 33 * 96)));
        QTRY_VERIFY(part<QLabel>(page, "comparison")->text().contains(QStringLiteral("7.9 times smaller")));
        QWidget* facts = page.inspector();
        QCOMPARE(facts->findChildren<QTreeWidget*>().size(), 2);
        QTRY_COMPARE(facts->findChildren<QTreeWidget*>().front()->topLevelItemCount(), 2);
    }

    void aTeacherIsBroughtAlong()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        QFile file(bench.folder.filePath(QStringLiteral("teacher.retort")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("weights");
        file.close();
        page.teacher()->useCheckpoint(pathOf(file.fileName()));
        QVERIFY(!part<QWidget>(*page.teacher(), "training")->isVisible());
        QCOMPARE(part<QLineEdit>(*page.teacher(), "checkpoint")->text(), QStringLiteral("teacher.retort"));
        const QString hash = QString::fromLatin1(QCryptographicHash::hash("weights", QCryptographicHash::Sha256).toHex());
        QTRY_COMPARE(part<QLabel>(*page.teacher(), "hash")->toolTip(), hash);
        QTest::mouseClick(part<QPushButton>(*page.teacher(), "train_instead"), Qt::LeftButton);
        QVERIFY(bench.workspace.plan().teachers.front().checkpoint.empty());
    }

    void presetsApply()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        auto* box = part<QComboBox>(page, "preset");
        QVERIFY(box->count() > 1);
        QCOMPARE(box->currentData().toInt(), -1);
        for (int i = 1; i < box->count(); ++i) {
            box->setCurrentIndex(i);
            Q_EMIT box->activated(i);
            const auto& preset = experiment::presets()[static_cast<std::size_t>(box->itemData(i).toInt())];
            QVERIFY(bench.workspace.plan() == experiment::applied(preset, bench.workspace.plan()));
            QVERIFY(box->currentIndex() > 0);
        }
        bench.workspace.edit([](experiment::Plan& plan) { plan.task.horizon += 1; });
        QCOMPARE(box->currentData().toInt(), -1);
    }

    void everyFocusableWidgetHasAName()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        QCOMPARE(retort::testing::namelessWidget(page), QString());
    }
};

QTEST_MAIN(TestModelsPage)
#include "tst_models_page.moc"
