// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/study/study_page.h"

#include "core/study/study_templates.h"
#include "tests/support/fake_catalogue.h"
#include "tests/support/fake_engine.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"
#include "ui/pages/study/study_chart.h"
#include "ui/pages/study/trial_model.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace retort;
using namespace retort::ui;

class TestStudyPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<testing::FakeCatalogue> m_catalogue = std::make_shared<testing::FakeCatalogue>();
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<StudyPage> m_page;

    QPushButton* button(const QString& text) const
    {
        for (auto* each : m_page->findChildren<QPushButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }

    /// Of made-up figures: the horizons of the sample plan, three seeds, the last trial still waiting.
    StudyController::View finished(const char* id) const
    {
        auto view = std::make_shared<StudyView>();
        view->plan = study::templateOf(id)->make(testing::samplePlan(), {1, 2, 3});
        view->folder = "/studies/one";
        view->trials = study::trialsOf(view->plan, *m_catalogue);
        for (const auto& trial : view->trials) {
            study::TrialStatus status{.number = trial.number};
            if (trial.number + 1 < view->trials.size()) {
                status.state = study::TrialState::finished;
                experiment::RecordSummary summary;
                for (const auto& [stage, mse] : {std::pair{Role::teacher, 0.39}, std::pair{Role::plain_student, 0.41}, std::pair{Role::distilled_student, 0.37}}) {
                    experiment::ModelSummary model{stage, "x", 1, std::vector<double>(task::everyMetric().size(), std::nan(""))};
                    model.test[0] = mse + 0.002 * static_cast<double>(trial.plan.seed) + 0.0001 * trial.plan.task.horizon;
                    summary.models.push_back(model);
                }
                status.summary = summary;
            }
            view->statuses.push_back(status);
        }
        view->table = study::tableOf(view->plan, view->trials, view->statuses);
        return view;
    }

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<Workspace>(std::make_shared<testing::FakeEngine>(testing::FakeRun{}), m_catalogue, m_folder.path().toStdString() + "/runs");
        m_workspace->setPlan(testing::samplePlan());
        m_page = std::make_unique<StudyPage>(*m_workspace);
        m_page->resize(1000, 700);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }

    void trialsAreListedBeforeAnythingStarts()
    {
        QTableView* trials = nullptr;
        for (auto* each : m_page->findChildren<QTableView*>())
            if (each->accessibleName() == QStringLiteral("Trials"))
                trials = each;
        QVERIFY(trials);
        QTRY_COMPARE(trials->model()->rowCount(), 3); // three seeds
        QVERIFY(button(QStringLiteral("Start the study"))->isEnabled());
        QVERIFY(!button(QStringLiteral("Stop"))->isEnabled());
        m_page->findChildren<QSpinBox*>().front()->setValue(5);
        QTRY_COMPARE(trials->model()->rowCount(), 5);
        auto* choice = m_page->findChild<QComboBox*>();
        choice->setCurrentIndex(choice->findData(QStringLiteral("ablation")));
        Q_EMIT choice->activated(choice->currentIndex());
        QTRY_VERIFY(trials->model()->rowCount() > 30);
        QCOMPARE(trials->model()->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("terms"));
        QCOMPARE(trials->model()->index(0, 3).data().toString(), QStringLiteral("waiting"));
    }

    void axesHaveTheNamesOfThePages()
    {
        auto* choice = m_page->findChild<QComboBox*>();
        choice->setCurrentIndex(choice->findData(QStringLiteral("look_back")));
        Q_EMIT choice->activated(choice->currentIndex());
        const auto* trials = m_page->findChild<TrialModel*>();
        QTRY_COMPARE(trials->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Look-back"));
        QCOMPARE(trials->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Seed"));
    }

    /// The trial with the lowest validation error, not the one with the lowest test error.
    void aSearchShowsTheTestOfTheBestAlone()
    {
        auto view = std::make_shared<StudyView>(*finished("search"));
        view->plan.design = study::Design::random;
        view->plan.draws = 6;
        view->trials = study::trialsOf(view->plan, *m_catalogue);
        view->statuses.clear();
        for (const auto& trial : view->trials) {
            study::TrialStatus status;
            status.number = trial.number;
            status.state = study::TrialState::finished;
            status.validation = trial.number == 2 ? 0.5 : 0.6;
            experiment::ModelSummary model{Role::distilled_student, "x", 1, std::vector<double>(task::everyMetric().size(), std::nan(""))};
            model.test[0] = trial.number == 2 ? 0.9 : 0.1;
            status.summary.emplace().models.push_back(model);
            view->statuses.push_back(status);
        }
        TrialModel model;
        model.setView(view);
        const int last = model.columnCount() - 1;
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row, last).data().toString(), row == 2 ? QStringLiteral("0.900") : QString());
        QCOMPARE(model.index(1, last - 3).data().toString(), QStringLiteral("0.600"));
        StudyChart chart;
        chart.setView(view);
        QCOMPARE(chart.figure().marks.size(), std::size_t{6});
        QCOMPARE(chart.figure().lines.back().points.back().y, 0.5); // the best so far
    }

    void aStudyFromDisk()
    {
        const auto folder = std::filesystem::path(m_folder.path().toStdString()) / "begun";
        const auto plan = study::templateOf("seeds")->make(testing::samplePlan(), {1, 2});
        QVERIFY(study::StudyFolder::create(folder, plan));
        QVERIFY(StudyController::isStudy(folder) && StudyController::isStudy(folder / "study.json"));
        QVERIFY(!StudyController::isStudy(m_folder.path().toStdString()));
        m_page->controller().open(folder / "study.json");
        QTRY_VERIFY(m_page->controller().view() && !m_page->controller().view()->folder.empty());
        QCOMPARE(m_page->controller().view()->trials.size(), std::size_t{2});
        QVERIFY(button(QStringLiteral("Continue the study"))->isEnabled());
        QVERIFY(study::writeStudy(plan, folder.parent_path() / "new.json"));
        m_page->controller().open(folder.parent_path() / "new.json"); // not begun
        QTRY_VERIFY(m_page->controller().view()->folder.empty());
        m_page->controller().open(folder / "nothing");
        QTRY_VERIFY(m_page->controller().fault().has_value());
    }

    void whatCannotRunIsSaid()
    {
        auto plan = testing::samplePlan();
        plan.student.options["d_model"] = std::int64_t{0};
        m_workspace->setPlan(plan);
        const auto said = [&] {
            for (auto* label : m_page->findChildren<QLabel*>())
                if (label->text().contains(QStringLiteral("cannot run")))
                    return true;
            return false;
        };
        QTRY_VERIFY(said());
        QVERIFY(!button(QStringLiteral("Start the study"))->isEnabled());
    }

    void modelShowsStatesAndFigures()
    {
        TrialModel model;
        const auto view = finished("horizons");
        model.setView(view);
        QCOMPARE(model.rowCount(), 12);
        QCOMPARE(model.columnCount(), 7); // number, horizon, seed, state, three networks
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("96"));
        QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("finished"));
        QCOMPARE(model.index(11, 3).data().toString(), QStringLiteral("waiting"));
        QCOMPARE(model.index(0, 6).data().toString(), QStringLiteral("0.382"));
        QCOMPARE(model.index(11, 6).data().toString(), QString());
    }

    void chartsOfNumbersAndOfNames()
    {
        StudyChart chart;
        chart.setView(finished("horizons"));
        const Figure lines = chart.figure();
        QCOMPARE(lines.lines.size(), std::size_t{3}); // no baseline in these figures
        QCOMPARE(lines.lines.front().points.size(), std::size_t{4});
        QCOMPARE(lines.fills.size(), std::size_t{3});
        QCOMPARE(lines.x.title, QStringLiteral("horizon"));
        chart.setView(finished("ablation"));
        const Figure bars = chart.figure();
        QVERIFY(bars.lines.empty());
        QCOMPARE(bars.bars.size(), std::size_t{3});
        QVERIFY(bars.bars.front().bars.front().text.contains(QStringLiteral("±")));
        QVERIFY(bars.x.categories.contains(QStringLiteral("w/o supervision")));
        chart.setView(finished("weights"));
        const Figure map = chart.figure();
        QCOMPARE(map.map.rows.size(), 5);
        QCOMPARE(map.map.columns, std::size_t{5});
        QVERIFY(map.map.values.front() < 0); // better than the plain student
        chart.setView(nullptr);
        QVERIFY(chart.figure().empty());
    }
};

RETORT_GUI_TEST(TestStudyPage)
#include "tst_study_page.moc"
