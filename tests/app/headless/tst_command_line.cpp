// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/command_line.h"
#include "tests/support/fake_engine.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace retort;
using headless::ExitCode;

namespace
{

constexpr const char* planText = R"({"format": "retort.plan/1", "name": "small", "data": {"file": "series.csv"},
    "task": {"look_back": 48, "horizon": 8}, "teacher": {"kind": "itransformer"}, "student": {"kind": "mlp"},
    "distillation": {"terms": [{"kind": "multi_scale", "level": "prediction", "weight": 2}]}})";

/// Raises the signal of Ctrl-C before its first training.
class InterruptedEngine : public testing::FakeEngine
{
public:
    using FakeEngine::FakeEngine;

    Result<experiment::Outcome> execute(RunId run, const experiment::Plan& plan, const experiment::RunFolder& folder,
                                        experiment::Observer& observer, const experiment::RunControl& control) override
    {
        std::raise(SIGINT);
        return FakeEngine::execute(run, plan, folder, observer, control);
    }
};

struct Answer {
    ExitCode code;
    QByteArray out, err;
};

} // namespace

/// The commands with a made-up engine: arguments, exit codes and what is said. The real one is run in
/// tests/integration/cli.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void badArguments_data();
    void badArguments();
    void badPlans_data();
    void badPlans();
    void runEndsWithATable();
    void runInAFolderInUseIsRefused();
    void ctrlCStopsAndSaysSo();
    void failureOfTheEngine_data();
    void failureOfTheEngine();
    void closedOutputDoesNotEndARun();
    void recordBecomesAReport();
    void networksAsJson();
    void termsAsJson();
    void helpAndVersion();

private:
    Answer answer(const QStringList& arguments);
    void write(const QString& name, const QByteArray& content) const;
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QByteArray read(const QString& name) const;
    QStringList runArguments() const
    {
        return {QStringLiteral("run"), path(QStringLiteral("plan.json")), QStringLiteral("--out"),
                path(QStringLiteral("record"))};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<experiment::Engine> m_engine;
};

void TestCommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_engine = std::make_shared<testing::FakeEngine>();
    write(QStringLiteral("plan.json"), planText);
    write(QStringLiteral("series.csv"), "date,load\n2016-07-01 00:00:00,1\n2016-07-01 01:00:00,2\n");
}

void TestCommandLine::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray TestCommandLine::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Answer TestCommandLine::answer(const QStringList& arguments)
{
    QFile out(path(QStringLiteral("out.txt")));
    QFile err(path(QStringLiteral("err.txt")));
    if (!out.open(QIODevice::WriteOnly) || !err.open(QIODevice::WriteOnly))
        return {ExitCode::failed, {}, "the files for the output cannot be written"};

    std::vector<QByteArray> words = {"retort-cli"};
    for (const QString& argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<const char*> argv;
    for (const QByteArray& word : words)
        argv.push_back(word.constData());

    headless::Console console(out.handle(), err.handle());
    const auto parts = [this] {
        return composition::Parts{m_engine, std::make_shared<testing::FakeCatalogue>()};
    };
    const ExitCode code = headless::runCommandLine(static_cast<int>(argv.size()), argv.data(), parts, console);
    return {code, read(QStringLiteral("out.txt")), read(QStringLiteral("err.txt"))};
}

void TestCommandLine::badArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");

    const auto row = [](const char* line, const char* said) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts) << QByteArray(said);
    };
    row("", "no command");
    row("fly", "fly");
    row("run", "required");
    row("run plan.json", "--out");
    row("run nowhere.json --out record", "nowhere.json was not found");
    row("networks --channels 0", "--channels");
    row("networks --horizon many", "--horizon");
    row("terms --loud", "--loud");
    row("inspect nowhere.csv", "nowhere.csv");
    row("report", "DIR");
    row("report nowhere", "nowhere");
    row("export record --model model.pt --role truth", "--role");
}

void TestCommandLine::badArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const Answer given = answer(arguments);
    QCOMPARE(given.code, ExitCode::badArguments);
    QVERIFY2(given.err.contains(said), given.err.constData());
    QCOMPARE(given.err.count('\n'), 1);
    QVERIFY(given.out.isEmpty());
}

void TestCommandLine::badPlans_data()
{
    QTest::addColumn<QStringList>("assignments");
    QTest::addColumn<QByteArray>("said");

    const auto row = [](const char* assignment, const char* said) {
        QTest::newRow(assignment) << QStringList{QString::fromLatin1(assignment)} << QByteArray(said);
    };
    row("student.kind=perceptron", "perceptron");
    row("student.options.d_modle=8", "d_model");
    row("student.training.epochs=0", "epochs");
    row("distillation.terms.0.kind=multi_scales", "multi_scale");
    row("student.trainig.epochs=3", "training");
    row("task.horizon=-1", "horizon");
    row("data.file=elsewhere.csv", "elsewhere.csv was not found");
    row("epochs", "epochs");
    QTest::newRow("two faults, two sentences")
        << QStringList{QStringLiteral("student.training.epochs=0"), QStringLiteral("student.training.batch_size=0")}
        << QByteArray("batch_size");
}

void TestCommandLine::badPlans()
{
    QFETCH(QStringList, assignments);
    QFETCH(QByteArray, said);
    QStringList arguments = runArguments();
    for (const QString& assignment : assignments)
        arguments << QStringLiteral("--set") << assignment;
    const Answer given = answer(arguments);
    QVERIFY2(given.err.contains(said), given.err.constData());
    QCOMPARE(given.code, ExitCode::badArguments);
    QCOMPARE(given.err.count('\n'), assignments.size());
    QVERIFY(!QFile::exists(path(QStringLiteral("record"))));
}

void TestCommandLine::runEndsWithATable()
{
    const Answer given = answer(runArguments() << QStringLiteral("--set") << QStringLiteral("student.training.epochs=2"));
    QVERIFY2(given.code == ExitCode::finished, given.err.constData());
    for (const char* part : {"Teacher", "Plain student", "Distilled student", "Seasonal naive", "test MSE", "windows won"})
        QVERIFY2(given.out.contains(part), given.out.constData());
    QVERIFY(given.out.contains(path(QStringLiteral("record")).toUtf8()));
    QVERIFY2(given.err.contains("Distilled student, epoch 2 of 2"), given.err.constData());
    QVERIFY2(!given.err.contains('\r'), "a bar was drawn into a file");
    const QJsonObject result = QJsonDocument::fromJson(read(QStringLiteral("record/result.json"))).object();
    QCOMPARE(result[QStringLiteral("status")].toString(), QStringLiteral("finished"));
}

void TestCommandLine::runInAFolderInUseIsRefused()
{
    QCOMPARE(answer(runArguments()).code, ExitCode::finished);
    const QByteArray before = read(QStringLiteral("record/result.json"));
    const Answer refused = answer(runArguments());
    QCOMPARE(refused.code, ExitCode::badArguments);
    QVERIFY2(refused.err.contains("record"), refused.err.constData());
    QCOMPARE(read(QStringLiteral("record/result.json")), before);
    QCOMPARE(answer(runArguments() << QStringLiteral("--overwrite")).code, ExitCode::finished);
}

void TestCommandLine::ctrlCStopsAndSaysSo()
{
    struct sigaction before{};
    ::sigaction(SIGINT, nullptr, &before);
    m_engine = std::make_shared<InterruptedEngine>();
    const Answer given = answer(runArguments());
    QCOMPARE(given.code, ExitCode::stopped);
    const QJsonObject result = QJsonDocument::fromJson(read(QStringLiteral("record/result.json"))).object();
    QCOMPARE(result[QStringLiteral("status")].toString(), QStringLiteral("stopped"));

    struct sigaction now{};
    ::sigaction(SIGINT, nullptr, &now);
    QVERIFY2(now.sa_handler == before.sa_handler, "the handler outlives the run");
}

void TestCommandLine::failureOfTheEngine_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ExitCode>("code");
    QTest::newRow("full disk") << ErrorKind::io << ExitCode::failed;
    QTest::newRow("broken series") << ErrorKind::malformed << ExitCode::failed;
    QTest::newRow("memory") << ErrorKind::memory << ExitCode::failed;
    QTest::newRow("not a number") << ErrorKind::numeric << ExitCode::failed;
    QTest::newRow("plan") << ErrorKind::invalid << ExitCode::badArguments;
    QTest::newRow("cancelled") << ErrorKind::cancelled << ExitCode::stopped;
}

void TestCommandLine::failureOfTheEngine()
{
    QFETCH(ErrorKind, kind);
    QFETCH(ExitCode, code);
    testing::FakeRun how;
    how.error = Error{kind, {Text{"testing", "Row 7 of %1 is broken."}, {"series.csv"}}};
    m_engine = std::make_shared<testing::FakeEngine>(how);
    const Answer given = answer(runArguments());
    QCOMPARE(given.code, code);
    QCOMPARE(given.err, QByteArray("retort-cli: Row 7 of series.csv is broken.\n"));
}

void TestCommandLine::closedOutputDoesNotEndARun()
{
    headless::Console console(-1, -1);
    const QByteArray plan = path(QStringLiteral("plan.json")).toUtf8();
    const QByteArray record = path(QStringLiteral("record")).toUtf8();
    const std::array argv = {"retort-cli", "run", plan.constData(), "--out", record.constData()};
    const auto parts = [this] {
        return composition::Parts{m_engine, std::make_shared<testing::FakeCatalogue>()};
    };
    QCOMPARE(headless::runCommandLine(argv.size(), argv.data(), parts, console), ExitCode::finished);
}

void TestCommandLine::recordBecomesAReport()
{
    QCOMPARE(answer(runArguments()).code, ExitCode::finished);
    const QString record = path(QStringLiteral("record"));
    QCOMPARE(answer({QStringLiteral("report"), record}).code, ExitCode::finished);
    QVERIFY(read(QStringLiteral("record/report.html")).contains("Distilled student"));
    QVERIFY(read(QStringLiteral("record/report.tex")).contains("\\toprule"));

    const Answer curves = answer({QStringLiteral("report"), record, QStringLiteral("--curves"),
                                  path(QStringLiteral("curves.csv"))});
    QCOMPARE(curves.code, ExitCode::finished);
    QVERIFY(curves.out.contains("curves.csv"));
    QVERIFY(read(QStringLiteral("curves.csv")).count('\n') > 1);

    const QString inAFile = path(QStringLiteral("plan.json/report.html"));
    const Answer refused = answer({QStringLiteral("report"), record, QStringLiteral("--html"), inAFile});
    QCOMPARE(refused.code, ExitCode::failed);
    QVERIFY2(refused.err.contains("report.html cannot be written"), refused.err.constData());
}

void TestCommandLine::networksAsJson()
{
    const Answer given = answer({QStringLiteral("networks"), QStringLiteral("--json"), QStringLiteral("--channels"),
                                 QStringLiteral("7"), QStringLiteral("--look-back"), QStringLiteral("720"),
                                 QStringLiteral("--horizon"), QStringLiteral("96")});
    QCOMPARE(given.code, ExitCode::finished);
    const QJsonArray networks = QJsonDocument::fromJson(given.out).array();
    QCOMPARE(networks.size(), 8);
    const QJsonObject first = networks[0].toObject();
    QCOMPARE(first[QStringLiteral("kind")].toString(), QStringLiteral("itransformer"));
    QCOMPARE(first[QStringLiteral("parameters")].toInt(), 721 * 256 + 257 * 96);
    const QJsonObject width = first[QStringLiteral("options")].toObject()[QStringLiteral("d_model")].toObject();
    QCOMPARE(width[QStringLiteral("default")].toInt(), 256);
    QCOMPARE(width[QStringLiteral("type")].toString(), QStringLiteral("integer"));
    QVERIFY(answer({QStringLiteral("networks")}).out.contains("d_model"));
}

void TestCommandLine::termsAsJson()
{
    const Answer given = answer({QStringLiteral("terms"), QStringLiteral("--json")});
    QCOMPARE(given.code, ExitCode::finished);
    const QJsonArray terms = QJsonDocument::fromJson(given.out).array();
    QCOMPARE(terms.size(), 6);
    const QJsonObject scale = terms[1].toObject();
    QCOMPARE(scale[QStringLiteral("kind")].toString(), QStringLiteral("multi_scale"));
    QCOMPARE(scale[QStringLiteral("levels")].toArray().size(), 2);
    QVERIFY(scale[QStringLiteral("options")].toObject().contains(QStringLiteral("pooling")));
    QVERIFY(answer({QStringLiteral("terms")}).out.contains("temperature"));
}

void TestCommandLine::helpAndVersion()
{
    const Answer help = answer({QStringLiteral("--help")});
    QCOMPARE(help.code, ExitCode::finished);
    for (const char* command : {"run", "networks", "terms", "inspect", "export"})
        QVERIFY2(help.out.contains(command), command);
    QVERIFY(answer({QStringLiteral("--version")}).out.startsWith("retort-cli "));
    QVERIFY(answer({QStringLiteral("run"), QStringLiteral("--help")}).out.contains("--overwrite"));
}

RETORT_TEST(TestCommandLine)
#include "tst_command_line.moc"
