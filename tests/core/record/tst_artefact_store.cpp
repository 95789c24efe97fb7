// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/artefact_key.h"
#include "core/record/artefact_store.h"
#include "core/foundation/file_writing.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>

using namespace retort;
using namespace retort::experiment;

class TestArtefactStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    static std::string key(char letter) { return std::string(64, letter); }

    Artefact artefact(const std::string& weights = "weights") const
    {
        Artefact made;
        made.model.stage = Role::teacher;
        made.model.kind = "tcn";
        made.model.parameters = 12;
        made.model.epochs = 2;
        made.model.bestEpoch = 1;
        made.model.validationMse = 0.1;
        made.run = "first";
        made.trained = TimePoint(std::chrono::milliseconds(1'700'000'000'123));
        made.windowErrors = {{1, 2, 3}, {0.5, 2, 4}};
        for (int epoch = 1; epoch <= 2; ++epoch) {
            EpochSnapshot snapshot;
            snapshot.epoch = epoch;
            snapshot.validation.mse = 0.1 * epoch;
            made.epochs.push_back(snapshot);
        }
        made.weights = folder() / "trained.safetensors";
        if (!writeFile(made.weights, weights))
            qFatal("the test's folder cannot be written");
        return made;
    }

private Q_SLOTS:
    void whatIsKeptIsFound()
    {
        const ArtefactStore store(folder() / "a");
        QVERIFY(!store.find(key('1')));
        QVERIFY(store.keep(key('1'), artefact()));
        const auto found = store.find(key('1'));
        QVERIFY(found.has_value());
        QVERIFY(found->model == artefact().model);
        QVERIFY(found->epochs == artefact().epochs);
        QVERIFY(found->trained == artefact().trained);
        QCOMPARE(found->run, std::string("first"));
        QVERIFY(found->windowErrors == artefact().windowErrors);
        QCOMPARE(*readFile(found->weights), std::string("weights"));
        QVERIFY(!store.find(key('2')));
        QCOMPARE(store.list().size(), std::size_t{1});
    }

    void whatIsDamagedIsRemoved_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("weights") << "weights.safetensors" << QByteArray("weightz");
        QTest::newRow("weights cut short") << "weights.safetensors" << QByteArray();
        QTest::newRow("epochs") << "epochs.jsonl" << QByteArray("{}\n");
        QTest::newRow("errors") << "window_errors.f64" << QByteArray("12345678");
        QTest::newRow("facts") << "artefact.json" << QByteArray("{\"format\": \"retort.artefact/1\"");
        QTest::newRow("facts of another format") << "artefact.json" << QByteArray("{\"format\": \"retort.artefact/9\", \"files\": {}}");
    }
    void whatIsDamagedIsRemoved()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        const ArtefactStore store(folder() / "b");
        QVERIFY(store.keep(key('1'), artefact()));
        QVERIFY(writeFile(store.folder() / key('1') / file.toStdString(), {content.data(), static_cast<std::size_t>(content.size())}));
        QVERIFY(!store.find(key('1')));
        QVERIFY(store.list().empty());
        QVERIFY(store.keep(key('1'), artefact()));
        QVERIFY(store.find(key('1')).has_value());
        QVERIFY(store.clear());
    }

    void theOldestUseGoesFirst()
    {
        const ArtefactStore large(folder() / "c");
        for (const char letter : {'1', '2', '3'}) {
            QVERIFY(large.keep(key(letter), artefact(std::string(1 << 20, letter))));
            QTest::qWait(5);
        }
        QVERIFY(large.find(key('1')).has_value()); // used now: the second is the oldest
        QTest::qWait(5);
        const ArtefactStore small(folder() / "c", 3 << 20);
        QVERIFY(small.keep(key('4'), artefact(std::string(1 << 20, '4'))));
        std::set<std::string> left;
        for (const auto& each : small.list())
            left.insert(each.key);
        QCOMPARE(left, (std::set<std::string>{key('1'), key('4')}));
        QVERIFY(small.bytes() <= small.limit());
    }

    /// What a killed process was making is removed once nobody can be making it any more.
    void leftoversGo()
    {
        const ArtefactStore store(folder() / "e");
        QVERIFY(store.keep(key('1'), artefact()));
        for (const char* name : {".123.1", ".123.2"}) {
            std::filesystem::create_directories(store.folder() / name);
            QVERIFY(writeFile(store.folder() / name / "weights.safetensors", "half"));
        }
        std::filesystem::last_write_time(store.folder() / ".123.1", std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
        store.trim();
        QVERIFY(!std::filesystem::exists(store.folder() / ".123.1"));
        QVERIFY(std::filesystem::exists(store.folder() / ".123.2")); // another process may be writing it
        QVERIFY(store.find(key('1')).has_value());
    }

    /// Several writers, readers and one that clears: nobody sees half an entry, and nothing is left aside.
    void severalAtOnce()
    {
        const ArtefactStore store(folder() / "d");
        const auto made = artefact(std::string(100'000, 'w'));
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 40; ++i) {
                    if (!store.keep(key(static_cast<char>('1' + i % 3)), made))
                        ++wrong;
                    if (const auto found = store.find(key(static_cast<char>('1' + (i + t) % 3))); found && found->epochs.size() != 2)
                        ++wrong;
                    if (t == 0 && i % 10 == 9)
                        static_cast<void>(store.clear());
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        for (const auto& entry : std::filesystem::directory_iterator(store.folder()))
            QCOMPARE(entry.path().filename().string().size(), std::size_t{64});
    }

    /// Whatever the result depends on changes the key, and nothing else does.
    void keys()
    {
        Plan plan;
        plan.teachers = {{"tcn", {}, {}, {}}};
        plan.student = {"mlp", {}, {}, {}};
        plan.terms = {{"multi_scale", Level::prediction, 1, {}}};
        DataSummary data;
        data.sha256 = "5e";
        Environment machine;
        machine.libtorch = "1.13";
        std::set<std::string> different;
        const auto keyed = [&](StageId id) {
            std::map<StageId, std::string> keys;
            for (const auto& stage : compile(plan)) {
                keys[stage.id] = artefactKey(stage, plan, data, machine, keys);
                if (stage.id == id)
                    break;
            }
            return keys.at(id);
        };
        const std::string teacher = keyed(Role::teacher), plain = keyed(Role::plain_student), distilled = keyed(Role::distilled_student);
        QVERIFY(teacher != plain && plain != distilled);
        plan.name = "another";
        plan.data.file = "elsewhere/series.csv";
        machine.gflops = 17;
        QCOMPARE(keyed(Role::distilled_student), distilled);
        plan.terms[0].weight = 2;
        QCOMPARE(keyed(Role::teacher), teacher);
        QCOMPARE(keyed(Role::plain_student), plain);
        QVERIFY(keyed(Role::distilled_student) != distilled);
        plan.terms[0].weight = 1;
        plan.teachers[0].options["layers"] = std::int64_t{3};
        QCOMPARE(keyed(Role::plain_student), plain);
        QVERIFY(keyed(Role::teacher) != teacher && keyed(Role::distilled_student) != distilled);
        plan.teachers[0].options.clear();
        for (const auto& change : std::vector<std::function<void()>>{[&] { plan.seed = 1; }, [&] { plan.task.horizon = 12; },
                                                                     [&] { plan.data.scaler = data::ScalerKind::none; },
                                                                     [&] { data.sha256 = "5f"; }, [&] { machine.threads = 2; },
                                                                     [&] { machine.libtorch = "2.6"; }, [&] { machine.blas = "other"; }}) {
            change();
            QVERIFY(different.insert(keyed(Role::teacher)).second);
        }
        QVERIFY(different.count(teacher) == 0);
    }
};

RETORT_TEST(TestArtefactStore)
#include "tst_artefact_store.moc"
