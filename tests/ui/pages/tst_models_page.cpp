// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_bench.h"
#include "ui/pages/models/models_page.h"
#include "ui/pages/models/network_catalogue.h"
#include "ui/pages/models/network_comparison.h"
#include "ui/pages/models/network_diagram.h"
#include "ui/pages/models/network_facts.h"
#include "ui/pages/models/network_panel.h"
#include "tests/support/test_program.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
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

    void theCatalogueIsFilteredCountedAndChosenFrom()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        auto* catalogue = page.findChild<NetworkCatalogue*>();
        part<QTabWidget>(page, "views")->setCurrentWidget(catalogue);
        auto* table = part<QTreeWidget>(*catalogue, "networks");
        const auto row = [&](const char* label) { return table->findItems(QString::fromLatin1(label), Qt::MatchExactly).value(0); };
        QTRY_VERIFY(row("DLinear")->text(2) != QStringLiteral("…"));
        const auto size = bench.workspace.catalogue().measure("dlinear", {}, bench.workspace.shape());
        QCOMPARE(row("DLinear")->data(2, Qt::UserRole).toLongLong(), qlonglong(size->parameters));

        auto* family = part<QComboBox>(*catalogue, "family");
        family->setCurrentIndex(family->findData(QStringLiteral("linear")));
        QVERIFY(row("LSTM")->isHidden());
        QVERIFY(!row("DLinear")->isHidden());

        table->setCurrentItem(row("DLinear"));
        QVERIFY(!part<QLabel>(*catalogue->facts(), "formula")->text().isEmpty());
        QTRY_VERIFY(!part<NetworkDiagram>(*catalogue->facts(), "diagram")->blocks().empty());
        QTRY_COMPARE(part<QTreeWidget>(*catalogue->facts(), "layers")->topLevelItemCount(), 2);
        QCOMPARE(page.inspector(), static_cast<QWidget*>(catalogue->facts()));
        QVERIFY(!part<QPushButton>(*catalogue, "as_teacher")->isEnabled()); // described as a student only
        part<QPushButton>(*catalogue, "as_student")->click();
        QCOMPARE(bench.workspace.plan().student.kind, std::string("dlinear"));

        bench.workspace.edit([](experiment::Plan& plan) { plan.task.lookBack += 24; });
        QTRY_VERIFY(row("DLinear")->data(2, Qt::UserRole).toLongLong() != qlonglong(size->parameters));
    }

    void teacherAndStudentStandSideBySide()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        auto* comparison = page.findChild<NetworkComparison*>();
        part<QTabWidget>(page, "views")->setCurrentWidget(comparison);
        for (const auto* layers : comparison->findChildren<QTreeWidget*>())
            QTRY_COMPARE(layers->topLevelItemCount(), 2);
        QVERIFY(part<QLabel>(*comparison, "joined")->text().contains(QStringLiteral("hidden")));
    }

    void optionsAndTrainingGoIntoThePlan()
    {
        PageBench bench;
        bench.useDefaults();
        ModelsPage page(bench.workspace);
        page.show();
        QTest::keyClick(part<QWidget>(*page.teacher(), "d_model")->focusProxy(), Qt::Key_Up);
        QCOMPARE(bench.workspace.plan().teachers.front().options, (Options{{"d_model", std::int64_t{257}}}));
        QTest::keyClick(part<QWidget>(*page.teacher(), "learning_rate")->focusProxy(), Qt::Key_Up);
        QCOMPARE(bench.workspace.plan().teachers.front().training, (Options{{"learning_rate", 2e-4}}));
        QTest::mouseClick(part<QWidget>(*page.teacher(), "learning_rate_reset"), Qt::LeftButton);
        QVERIFY(bench.workspace.plan().teachers.front().training.empty());
    }

    void settingsOfTheLiteratureAreTaken()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        auto* published = part<QComboBox>(*page.teacher(), "published");
        QVERIFY(published->isVisible());
        const int second = published->findText(QStringLiteral("ETTh2"), Qt::MatchContains);
        QVERIFY(second > 0);
        Q_EMIT published->activated(second);
        QVERIFY(bench.workspace.plan().teachers[0].options.at("d_model") == Value(std::int64_t{128}));
        QCOMPARE(published->currentIndex(), second);
        bench.workspace.edit([](experiment::Plan& plan) { plan.teachers[0].options["d_model"] = std::int64_t{130}; });
        QCOMPARE(published->currentIndex(), 0); // it is a setting of one's own now
        choose(part<QComboBox>(*page.teacher(), "kind"), "gru");
        QVERIFY(!published->isVisible());
    }

    void teachersAreAddedChosenAndRemoved()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        auto* seats = part<QTabBar>(*page.teacher(), "seats");
        QVERIFY(!seats->isVisible()); // one teacher needs no choice
        QVERIFY(!part<QPushButton>(*page.teacher(), "remove_seat")->isVisible());
        part<QPushButton>(*page.teacher(), "add_seat")->click();
        QCOMPARE(bench.workspace.plan().teachers.size(), std::size_t(2));
        QVERIFY(bench.workspace.plan().teachers[0] == bench.workspace.plan().teachers[1]);
        QVERIFY(seats->isVisible());
        QCOMPARE(seats->currentIndex(), 1);
        choose(part<QComboBox>(*page.teacher(), "kind"), "gru");
        QCOMPARE(bench.workspace.plan().teachers[1].kind, std::string("gru"));
        QVERIFY(bench.workspace.plan().teachers[0].kind != "gru");
        bench.workspace.edit([](experiment::Plan& plan) { plan.teachers[1].options = {{"hidden_size", std::int64_t{99'999}}}; });
        QTRY_VERIFY(part<QLabel>(*page.teacher(), "hidden_size_finding")->isVisible()); // once the older form is gone
        seats->setCurrentIndex(0);
        QVERIFY(part<QComboBox>(*page.teacher(), "kind")->currentData().toString() != QStringLiteral("gru"));
        part<QPushButton>(*page.teacher(), "remove_seat")->click();
        QCOMPARE(bench.workspace.plan().teachers.size(), std::size_t(1));
        QCOMPARE(bench.workspace.plan().teachers[0].kind, std::string("gru"));
        QVERIFY(!seats->isVisible());
    }

    void anAssistantStandsBesideTheStudent()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        const auto student = bench.workspace.plan().student;
        part<QPushButton>(*page.student(), "add_seat")->click();
        QCOMPARE(bench.workspace.plan().assistants.size(), std::size_t(1));
        QCOMPARE(bench.workspace.plan().assistants[0].kind, student.kind);
        choose(part<QComboBox>(*page.student(), "kind"), "gru");
        QCOMPARE(bench.workspace.plan().assistants[0].kind, std::string("gru"));
        QVERIFY(bench.workspace.plan().student == student);
        QVERIFY(page.student()->showsAssistant());
        part<QTabBar>(*page.student(), "seats")->setCurrentIndex(0);
        QVERIFY(!page.student()->showsAssistant());
        QVERIFY(!part<QPushButton>(*page.student(), "remove_seat")->isVisible()); // a run has a student
        part<QTabBar>(*page.student(), "seats")->setCurrentIndex(1);
        part<QPushButton>(*page.student(), "remove_seat")->click();
        QVERIFY(bench.workspace.plan().assistants.empty() && bench.workspace.plan().student == student);
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
        bench.useDefaults();
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.student.kind = "mlp";
            plan.student.options = {{"d_model", std::int64_t{32}}};
        });
        ModelsPage page(bench.workspace);
        page.show();
        // made-up sizes: (look-back + 1) d + (d + 1) horizon
        QTRY_VERIFY(part<QLabel>(*page.student(), "size")->text().contains(QLocale().toString(97 * 32 + 33 * 96)));
        QTRY_VERIFY(part<QLabel>(page, "comparison")->text().contains(QStringLiteral("7.9 times the parameters")));
        QWidget* facts = page.inspector();
        QCOMPARE(facts->findChildren<QTreeWidget*>().size(), 2);
        QTRY_COMPARE(facts->findChildren<QTreeWidget*>().front()->topLevelItemCount(), 2);
    }

    void presetsApply()
    {
        PageBench bench;
        bench.useDefaults();
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

    /// Parts that all layers share tell nothing; numbered parts below one are its repeats.
    void layersAreGroupedToBlocks()
    {
        const auto blocks = blocksOf({{"net.embed.weight", "Linear", {}, 10},
                                      {"net.encoder.layers.0.attention", "Linear", {}, 100},
                                      {"net.encoder.layers.0.feed_forward", "Linear", {}, 50},
                                      {"net.encoder.layers.1.attention", "Linear", {}, 100},
                                      {"net.head_out", "Linear", {}, 7}});
        QCOMPARE(blocks.size(), 3U);
        QVERIFY(blocks[0].name == QStringLiteral("embed") && blocks[0].parameters == 10 && blocks[0].repeats == 1);
        QVERIFY(blocks[1].name == QStringLiteral("encoder") && blocks[1].parameters == 250 && blocks[1].repeats == 2);
        QVERIFY(blocks[2].name == QStringLiteral("head out") && blocks[2].parameters == 7);
        QVERIFY(blocksOf({}).empty());
        std::vector<LayerRow> many;
        for (int i = 0; i < 40; ++i)
            many.push_back({"part" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i / 26), "Linear", {}, 1});
        const auto brief = blocksOf(many);
        std::int64_t all = 0;
        for (const auto& block : brief)
            all += block.parameters;
        QVERIFY(brief.size() <= 12 && all == 40);
    }
};

RETORT_GUI_TEST(TestModelsPage)
#include "tst_models_page.moc"
