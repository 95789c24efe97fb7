// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/headline.h"

#include "ui/session/translated.h"

#include <QCoreApplication>

#include <cmath>

namespace retort::ui
{

namespace
{

QString words(const char* source)
{
    return QCoreApplication::translate("session", source);
}

struct Standing {
    std::optional<double> teacher, plain, distilled;
    QString where; ///< "validation, epoch 7"
};

QString sentenceOf(const Standing& standing)
{
    if (standing.distilled && standing.plain && standing.teacher)
        return words(QT_TRANSLATE_NOOP("session", "The distilled student is %1 the plain one and %2 its teacher (%3)."))
            .arg(comparison(*standing.distilled, *standing.plain), comparison(*standing.distilled, *standing.teacher),
                 standing.where);
    if (standing.distilled && standing.plain)
        return words(QT_TRANSLATE_NOOP("session", "The distilled student is %1 the plain one (%2)."))
            .arg(comparison(*standing.distilled, *standing.plain), standing.where);
    if (standing.plain && standing.teacher)
        return words(QT_TRANSLATE_NOOP("session", "The plain student is %1 the teacher (%2)."))
            .arg(comparison(*standing.plain, *standing.teacher), standing.where);
    if (standing.teacher)
        return words(QT_TRANSLATE_NOOP("session", "The teacher stands at an MSE of %1 (%2); the students follow."))
            .arg(*standing.teacher, 0, 'f', 3)
            .arg(standing.where);
    return {};
}

} // namespace

QString comparison(double ours, double theirs)
{
    const double change = 100 * (ours - theirs) / theirs;
    if (std::abs(change) < 0.05)
        return words(QT_TRANSLATE_NOOP("session", "as good as"));
    const QString number = QString::number(std::abs(change), 'f', 1);
    return (change < 0 ? words(QT_TRANSLATE_NOOP("session", "%1 % better than"))
                       : words(QT_TRANSLATE_NOOP("session", "%1 % worse than")))
        .arg(number);
}

QString headline(const RunHistory& history)
{
    Standing standing;
    const auto best = [&](Role role) -> std::optional<double> {
        const StageHistory* stage = history.stage(role);
        if (!stage || stage->epochs.empty())
            return std::nullopt;
        const auto* epoch = stage->best();
        return (epoch ? *epoch : stage->epochs.back()).validation.mse;
    };
    standing.teacher = best(Role::teacher);
    standing.plain = best(Role::plain_student);
    standing.distilled = best(Role::distilled_student);
    if (const StageHistory* stage = history.current(); stage && !stage->epochs.empty())
        standing.where =
            words(QT_TRANSLATE_NOOP("session", "validation, epoch %1")).arg(stage->epochs.back().epoch);
    else
        standing.where = words(QT_TRANSLATE_NOOP("session", "validation"));
    return sentenceOf(standing);
}

QString headline(const experiment::Outcome& outcome)
{
    Standing test{{}, {}, {}, words(QT_TRANSLATE_NOOP("session", "test"))};
    Standing validation{{}, {}, {}, words(QT_TRANSLATE_NOOP("session", "validation"))};
    for (const auto& model : outcome.models) {
        const auto keep = [&](Standing& standing, std::optional<double> mse) {
            if (model.role == Role::teacher)
                standing.teacher = mse;
            else if (model.role == Role::plain_student)
                standing.plain = mse;
            else if (model.role == Role::distilled_student)
                standing.distilled = mse;
        };
        keep(test, model.test ? std::optional(model.test->mse) : std::nullopt);
        keep(validation, model.validationMse);
    }
    return sentenceOf(test.distilled ? test : validation);
}

} // namespace retort::ui
