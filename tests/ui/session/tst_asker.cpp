// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/asker.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QtTest>

#include <atomic>
#include <semaphore>

using namespace retort::ui;

class AskerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersOnItsOwnThread()
    {
        Asker asker(Asker::Policy::every);
        QThread* answeredOn = nullptr;
        std::thread::id asked;
        asker.ask([&] { return asked = std::this_thread::get_id(); },
                  [&](std::thread::id) { answeredOn = QThread::currentThread(); });
        QTRY_VERIFY(answeredOn);
        QCOMPARE(answeredOn, QThread::currentThread());
        QVERIFY(asked != std::this_thread::get_id());
    }

    void everyQuestionIsAnsweredInOrder()
    {
        Asker asker(Asker::Policy::every);
        QList<int> answers;
        for (int i = 0; i < 20; ++i)
            asker.ask([i] { return i; }, [&](int answer) { answers << answer; });
        QTRY_COMPARE(answers.size(), 20);
        QVERIFY(std::is_sorted(answers.begin(), answers.end()));
        QVERIFY(!asker.isBusy());
    }

    void onlyTheNewestIsAnswered()
    {
        Asker asker(Asker::Policy::newest);
        std::binary_semaphore gate(0);
        QList<int> answers;
        asker.ask(
            [&] {
                gate.acquire();
                return 1;
            },
            [&](int answer) { answers << answer; });
        asker.ask([] { return 2; }, [&](int answer) { answers << answer; });
        asker.ask([] { return 3; }, [&](int answer) { answers << answer; });
        gate.release();
        QTRY_VERIFY(!asker.isBusy());
        QCOMPARE(answers, QList{3});
    }

    void forgottenQuestionsAreNotAnswered()
    {
        Asker asker(Asker::Policy::every);
        std::binary_semaphore gate(0);
        int answers = 0;
        asker.ask(
            [&] {
                gate.acquire();
                return 1;
            },
            [&](int) { ++answers; });
        asker.forget();
        gate.release();
        QTRY_VERIFY(!asker.isBusy());
        QCOMPARE(answers, 0);
    }

    void exceptionsAreTold()
    {
        Asker asker(Asker::Policy::every);
        QSignalSpy failed(&asker, &Asker::failed);
        asker.ask([]() -> int { throw std::runtime_error("no such thing"); }, [](int) {});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().toString(), QStringLiteral("no such thing"));
    }

    void goingAwayDropsAnswers()
    {
        int answers = 0;
        {
            Asker asker(Asker::Policy::every);
            for (int i = 0; i < 5; ++i)
                asker.ask([i] { return i; }, [&](int) { ++answers; });
        }
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }
};

RETORT_TEST(AskerTest)
#include "tst_asker.moc"
