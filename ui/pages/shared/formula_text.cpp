// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/shared/formula_text.h"

#include <QHash>
#include <QSet>

namespace retort::ui
{
namespace
{

const QHash<QString, QString>& greek()
{
    static const QHash<QString, QString> letters = {
        {QStringLiteral("alpha"), QStringLiteral("α")}, {QStringLiteral("beta"), QStringLiteral("β")},     {QStringLiteral("gamma"), QStringLiteral("γ")},
        {QStringLiteral("eta"), QStringLiteral("η")},   {QStringLiteral("lambda"), QStringLiteral("λ")},   {QStringLiteral("sigma"), QStringLiteral("σ")},
        {QStringLiteral("tau"), QStringLiteral("τ")},   {QStringLiteral("epsilon"), QStringLiteral("ε")}, {QStringLiteral("mu"), QStringLiteral("μ")}};
    return letters;
}

bool isWord(const QString& name)
{
    static const QSet<QString> shortWords = {QStringLiteral("of"), QStringLiteral("or"), QStringLiteral("in"), QStringLiteral("at"),
                                             QStringLiteral("up"), QStringLiteral("to"), QStringLiteral("by"), QStringLiteral("if")};
    return name.size() > 2 || shortWords.contains(name) || (name.size() == 2 && name[0].isUpper() && name[1].isUpper());
}

/// Reads a formula from left to right.
class Setter
{
public:
    explicit Setter(QString text) : m_text(std::move(text)) {}

    QString set()
    {
        QString html;
        while (m_at < m_text.size())
            html += m_text[m_at].isLetter() ? name() : sign();
        return html;
    }

private:
    QString take(bool (*fits)(QChar))
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && fits(m_text[m_at]))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    QString name()
    {
        const QString letters = take([](QChar c) { return c.isLetter(); });
        const QString digits = take([](QChar c) { return c.isDigit(); });
        QStringList below;
        QString base;
        if (letters == QStringLiteral("sum")) {
            base = QStringLiteral("∑");
        } else if (const auto letter = greek().find(letters); letter != greek().end()) {
            base = QStringLiteral("<i>%1</i>").arg(*letter);
        } else if (isWord(letters)) {
            base = letters;
        } else {
            base = QStringLiteral("<i>%1</i>").arg(letters[0]);
            if (letters.size() == 2)
                below << QStringLiteral("<i>%1</i>").arg(letters[1]);
        }
        if (!digits.isEmpty())
            below << digits;
        if (next() == u'_')
            below << script();
        QString html = base;
        if (!below.isEmpty())
            html += QStringLiteral("<sub>%1</sub>").arg(below.join(u','));
        if (next() == u'^')
            html += QStringLiteral("<sup>%1</sup>").arg(script());
        return html;
    }

    /// Indices side by side: "ij".
    static QString italic(const QString& letters)
    {
        QString html;
        for (const QChar c : letters)
            html += c.isLetter() ? QStringLiteral("<i>%1</i>").arg(c) : QString(c);
        return html;
    }

    QChar next() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    /// What stands after "_" or "^": a name or number, or what is in parentheses.
    QString script()
    {
        ++m_at;
        if (next() != u'(') {
            const QString inside = take([](QChar c) { return c.isLetterOrNumber(); });
            return isWord(inside) || greek().contains(inside) ? Setter(inside).set() : italic(inside);
        }
        const qsizetype from = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != u')')
            ++m_at;
        const QString inside = m_text.mid(from, m_at - from);
        ++m_at;
        return Setter(inside).set();
    }

    QString sign()
    {
        const auto is = [this](QStringView pair) { return QStringView(m_text).mid(m_at).startsWith(pair); };
        for (const auto& [pair, character] : {std::pair{QStringLiteral("||"), QStringLiteral("‖")}, std::pair{QStringLiteral("<="), QStringLiteral("≤")},
                                              std::pair{QStringLiteral(">="), QStringLiteral("≥")}, std::pair{QStringLiteral(" * "), QStringLiteral(" ∗ ")}})
            if (is(pair)) {
                m_at += pair.size();
                return character;
            }
        if (next() == u'^')
            return QStringLiteral("<sup>%1</sup>").arg(script());
        const QChar character = m_text[m_at++];
        return character == u'-' ? QStringLiteral("−") : QString(character).toHtmlEscaped();
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

QString formulaHtml(const QString& formula)
{
    return Setter(formula).set();
}

} // namespace retort::ui
