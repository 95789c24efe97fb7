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
