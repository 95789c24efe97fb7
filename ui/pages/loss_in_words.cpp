// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/loss_in_words.h"

#include "ui/forms/parameter_text.h"
#include "ui/session/translated.h"

#include <QCoreApplication>

namespace retort::ui
{
namespace
{

struct LossWords
{
    Q_DECLARE_TR_FUNCTIONS(LossWords)
};

} // namespace

QString levelText(experiment::Level level)
{
    return level == experiment::Level::prediction ? LossWords::tr("prediction") : LossWords::tr("feature");
}

QString termText(const std::string& name, const experiment::Catalogue& catalogue)
{
    if (name == "supervised")
        return LossWords::tr("Supervised");
    const auto dot = name.find('.');
    const auto* info = catalogue.term(name.substr(0, dot));
    if (!info || dot == std::string::npos)
        return QString::fromStdString(name);
    for (const auto level : {experiment::Level::prediction, experiment::Level::feature}) {
        const std::string id = name.substr(dot + 1);
        if (id.starts_with(experiment::idOf(level)))
            return QStringLiteral("%1 (%2)%3")
                .arg(translated(info->label), levelText(level),
                     QString::fromStdString(id.substr(std::string(experiment::idOf(level)).size())));
    }
    return QString::fromStdString(name);
}

QString lossInWords(const std::vector<experiment::TermPlan>& terms, const experiment::Catalogue& catalogue)
{
    QString words = LossWords::tr("L = supervised");
    for (const auto& term : terms) {
        const auto* info = catalogue.term(term.kind);
        const QString label = info ? translated(info->label) : QString::fromStdString(term.kind);
        const QString factor = term.weight == 1 ? QString() : numberText(term.weight) + QStringLiteral(" · ");
        words += QStringLiteral("\n   + %1%2 (%3)").arg(factor, label, levelText(term.level));
    }
    return words;
}

} // namespace retort::ui
