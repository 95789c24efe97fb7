// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/shared/loss_in_words.h"

#include "core/plan/term_names.h"
#include "core/plan/term_schedule.h"
#include "ui/forms/parameter_text.h"
#include "ui/language/translated.h"

#include <QCoreApplication>

namespace retort::ui
{
namespace
{

struct LossWords
{
    Q_DECLARE_TR_FUNCTIONS(LossWords)
};

/// ", ramped up until epoch 5"; empty if the weight is constant.
QString courseText(const Options& schedule)
{
    const Options whole = experiment::termScheduleSchema().resolve(schedule);
    const std::string kind = textOf(whole, "kind");
    const auto epochs = static_cast<int>(integerOf(whole, "epochs"));
    if (kind == "warm_up")
        return LossWords::tr(", ramped up until epoch %1").arg(epochs);
    return kind == "decay" ? LossWords::tr(", zero after epoch %1").arg(epochs) : QString();
}

} // namespace

QString levelText(experiment::Level level)
{
    return level == experiment::Level::prediction ? LossWords::tr("prediction") : LossWords::tr("feature");
}

namespace
{

QString shortLevelText(experiment::Level level)
{
    return level == experiment::Level::prediction ? LossWords::tr("pred.") : LossWords::tr("feat.");
}

QString textOfTerm(const std::string& name, const experiment::Catalogue& catalogue, QString (*ofLevel)(experiment::Level))
{
    if (name == "supervised")
        return LossWords::tr("Supervised");
    if (name == "pinball")
        return LossWords::tr("Pinball loss");
    const auto dot = name.find('.');
    const auto* info = catalogue.term(name.substr(0, dot));
    if (!info || dot == std::string::npos)
        return QString::fromStdString(name);
    for (const auto level : {experiment::Level::prediction, experiment::Level::feature}) {
        const std::string id = name.substr(dot + 1), levelId = experiment::idOf(level);
        if (!id.starts_with(levelId))
            continue;
        QString text = LossWords::tr("%1 (%2)").arg(translated(info->label), ofLevel(level));
        if (id.size() > levelId.size()) // the number of a further one
            text += QStringLiteral(" ") + QString::fromStdString(id.substr(levelId.size() + 1));
        return text;
    }
    return QString::fromStdString(name);
}

} // namespace

QString termText(const std::string& name, const experiment::Catalogue& catalogue)
{
    return textOfTerm(name, catalogue, levelText);
}

QString briefTermText(const std::string& name, const experiment::Catalogue& catalogue)
{
    return textOfTerm(name, catalogue, shortLevelText);
}

QString lossInWords(const experiment::Plan& plan, const experiment::Catalogue& catalogue)
{
    const auto factor = [](double weight) {
        return weight == 1 ? QString() : numberText(weight) + QStringLiteral(" · ");
    };
    QString words = plan.supervisedWeight == 1 ? LossWords::tr("L = supervised")
                                               : LossWords::tr("L = %1 · supervised").arg(numberText(plan.supervisedWeight));
    const auto names = experiment::termNames(plan.terms);
    for (std::size_t i = 0; i < names.size(); ++i)
        words += QStringLiteral("\n   + %1%2").arg(factor(plan.terms[i].weight), termText(names[i], catalogue)) +
                 courseText(plan.terms[i].schedule);
    return words;
}

} // namespace retort::ui
