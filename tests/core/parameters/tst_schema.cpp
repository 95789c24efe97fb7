// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters/schema.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <limits>
#include <stdexcept>

using namespace retort;

Q_DECLARE_METATYPE(retort::Value)

namespace
{

Schema schemaOfTests()
{
    return {{.id = "layers", .label = {}, .help = {}, .type = ParameterType::integer, .defaultValue = std::int64_t{2},
             .minimum = 1, .maximum = 8},
            {.id = "rate", .label = {}, .help = {}, .type = ParameterType::real, .defaultValue = 0.1, .minimum = 0},
            {.id = "bias", .label = {}, .help = {}, .type = ParameterType::boolean, .defaultValue = true},
            {.id = "pooling", .label = {}, .help = {}, .type = ParameterType::choice,
             .defaultValue = std::string("average"),
             .choices = {{"average", {"testing", "Average"}}, {"maximum", {"testing", "Maximum"}}}},
            {.id = "note", .label = {}, .help = {}, .type = ParameterType::text, .defaultValue = std::string(),
             .enabledWhen = EnabledWhen{"bias", {"true"}}}};
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddNumbersAlone()
    {
        const Schema schema = {{.id = "kernel", .type = ParameterType::integer, .defaultValue = std::int64_t{25}, .minimum = 1, .odd = true}};
        QVERIFY(schema.validate({{"kernel", std::int64_t{7}}}).empty());
        const auto findings = schema.validate({{"kernel", std::int64_t{24}}});
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings[0].message.english(), std::string("kernel is 24, but must be odd. Use 25."));
    }

    void validates_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("words"); // empty: right
        const auto row = [](const char* name, const char* id, Value value, const char* words) {
            QTest::newRow(name) << id << std::move(value) << words;
        };
        row("whole number", "layers", std::int64_t{8}, "");
        row("whole real", "layers", 3.0, "");
        row("broken integer", "layers", 2.5, "layers is 2.5, but must be a whole number.");
        row("below", "layers", std::int64_t{0}, "layers is 0, but must be at least 1.");
        row("above", "layers", std::int64_t{9}, "layers is 9, but must be at most 8.");
        row("huge", "layers", 1e300, "must be a whole number");
        row("integer as real", "rate", std::int64_t{1}, "");
        row("text as real", "rate", std::string("0.1"), "must be a number");
        row("not a number", "rate", std::numeric_limits<double>::quiet_NaN(), "rate must be a finite number.");
        row("infinite", "rate", std::numeric_limits<double>::infinity(), "rate must be a finite number.");
        row("boolean", "bias", false, "");
        row("number as boolean", "bias", std::int64_t{1}, "must be true or false");
        row("choice", "pooling", std::string("maximum"), "");
        row("no such choice", "pooling", std::string("median"), "must be one of: average, maximum.");
        row("whole number as text", "note", std::int64_t{64}, "");
        row("number as text", "note", 1.0, "must be a string in quotes");
        row("near name", "layer", std::int64_t{1}, "There is no option \"layer\". Did you mean \"layers\"?");
        row("far name", "qqqqqqqq", true, "Known options: layers, rate, bias, pooling, note.");
    }

    void validates()
    {
        QFETCH(QString, id);
        QFETCH(Value, value);
        QFETCH(QString, words);
        const auto findings = schemaOfTests().validate({{id.toStdString(), value}}, "student.options.");
        QCOMPARE(findings.size(), std::size_t(words.isEmpty() ? 0 : 1));
        if (words.isEmpty())
            return;
        QCOMPARE(QString::fromStdString(findings[0].path), "student.options." + id);
        const QString sentence = QString::fromStdString(findings[0].message.english());
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
    }

    void resolvesEveryParameter()
    {
        const Schema schema = schemaOfTests();
        const Options options = schema.resolve({{"layers", 3.0}, {"rate", std::int64_t{2}}, {"bias", std::string("no")},
                                                {"unknown", 1.0}});
        QCOMPARE(options.size(), std::size_t{5});
        QCOMPARE(integerOf(options, "layers"), std::int64_t{3});
        QCOMPARE(realOf(options, "rate"), 2.0);
        QCOMPARE(booleanOf(options, "bias"), true); // what does not fit gives way to the default
        QCOMPARE(textOf(options, "pooling"), std::string("average"));
        QVERIFY(schema.resolve(options) == options);
        QVERIFY(schema.validate(options).empty());
    }

    void differencesLeaveDefaultsOut()
    {
        const Schema schema = schemaOfTests();
        QVERIFY(schema.differences(schema.resolve({})).empty());
        const Options changed = {{"pooling", std::string("maximum")}};
        QVERIFY(schema.differences(schema.resolve(changed)) == changed);
        QVERIFY(schema.differences({{"layers", 2.0}}).empty()); // the default, written as a real
    }

    void enabledByAnother()
    {
        const Schema schema = schemaOfTests();
        const Parameter& note = *schema.find("note");
        QVERIFY(schema.isEnabled(note, schema.resolve({})));
        QVERIFY(!schema.isEnabled(note, schema.resolve({{"bias", false}})));
        QVERIFY(schema.isEnabled(*schema.find("rate"), schema.resolve({})));
        QVERIFY(!schema.find("nothing"));
    }

    void unresolvedOptionsAreAFault()
    {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(integerOf({}, "layers")), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(integerOf({{"layers", 1.0}}, "layers")), std::logic_error);
    }

    void valuesAsText()
    {
        QCOMPARE(toString(Value{true}), std::string("true"));
        QCOMPARE(toString(Value{std::int64_t{-12}}), std::string("-12"));
        QCOMPARE(toString(Value{0.1}), std::string("0.1"));
        QCOMPARE(toString(Value{std::string("as it is")}), std::string("as it is"));
    }

    void nearestNames()
    {
        QCOMPARE(nearestName("itransfomer", {"lstm", "itransformer"}), std::string("itransformer"));
        QCOMPARE(nearestName("lsmt", {"gru", "lstm"}), std::string("lstm"));
        QCOMPARE(nearestName("qqqqqqqq", {"gru", "lstm"}), std::string());
        QCOMPARE(nearestName("gru", {}), std::string());
    }
};

RETORT_TEST(TestSchema)
#include "tst_schema.moc"
