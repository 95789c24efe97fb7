// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/registry.h"
#include "tests/core/learning/oracle.h"
#include "tests/support/data_elsewhere.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;

namespace
{

Options optionsOf(const nlohmann::json& json)
{
    Options options;
    for (const auto& [id, value] : json.items()) {
        if (value.is_string())
            options[id] = value.get<std::string>();
        else if (value.is_number_integer())
            options[id] = value.get<std::int64_t>();
        else
            options[id] = value.get<double>();
    }
    return options;
}

/// Relative to the largest expected value, with the absolute floor that the recording asks for.
bool close(const torch::Tensor& actual, const torch::Tensor& expected)
{
    return testing::largest(actual - expected) <= 1e-8 * testing::largest(expected) + 1e-12;
}

} // namespace

class TestRecordedLosses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesAndGradients()
    {
        const auto file = testing::oracleFolder() / "losses.json";
        if (!std::filesystem::exists(file))
            RETORT_NEEDS_DATA("The recorded losses are not here; RETORT_ORACLE names their folder.");
        int checked = 0;
        const auto recordings = testing::readJson(file);
        for (const auto& recorded : recordings.at("cases")) {
            const auto* entry = findTerm(recorded.at("term").get<std::string>());
            QVERIFY2(entry, recorded.at("term").get<std::string>().c_str());
            const Options options = optionsOf(recorded.at("options"));
            QVERIFY(entry->info.options.validate(options).empty());
            const auto term = entry->make(entry->info.options.resolve(options));
            const auto student = testing::tensorOf(recorded.at("student")).requires_grad_();
            const auto teacher = testing::tensorOf(recorded.at("teacher")).requires_grad_();
            const auto loss = term->loss({student, teacher});
            loss.backward();
            const auto where = recorded.at("name").get<std::string>() + " " +
                               recorded.at("term").get<std::string>() + " " + recorded.at("options").dump();
            QVERIFY2(close(loss, torch::full({}, recorded.at("value").get<double>(), torch::kDouble)),
                     where.c_str());
            QVERIFY2(close(student.grad(), testing::tensorOf(recorded.at("gradient_student"))),
                     where.c_str());
            QVERIFY2(close(teacher.grad(), testing::tensorOf(recorded.at("gradient_teacher"))),
                     where.c_str());
            ++checked;
        }
        QVERIFY(checked > 0);
    }
};

RETORT_TEST(TestRecordedLosses)
#include "tst_recorded_losses.moc"
