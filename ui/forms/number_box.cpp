// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/number_box.h"
#include "ui/forms/parameter_text.h"

#include <QLineEdit>
#include <QLocale>
#include <QStyleOptionSpinBox>

#include <algorithm>
#include <array>
#include <cmath>

namespace retort::ui
{
namespace
{

constexpr double smallestLogarithmic = 1e-6; ///< first step up from zero
constexpr std::array mantissas = {1.0, 2.0, 5.0, 10.0};

/// Decimal steps gather rounding: 0.1 + 0.2 is shown as 0.3.
double withoutNoise(double number)
{
    return QString::number(number, 'g', 12).toDouble();
}

double nextUp(double number)
{
    if (number <= 0)
        return smallestLogarithmic;
    const double decade = std::pow(10.0, std::floor(std::log10(number) + 1e-9));
    for (const double mantissa : mantissas)
        if (mantissa * decade > number * (1 + 1e-9))
            return withoutNoise(mantissa * decade);
    return withoutNoise(20.0 * decade);
}

double nextDown(double number)
{
    if (number <= smallestLogarithmic * (1 + 1e-9))
        return 0;
    const double decade = std::pow(10.0, std::floor(std::log10(number) + 1e-9));
    for (auto mantissa = mantissas.rbegin(); mantissa != mantissas.rend(); ++mantissa)
        if (*mantissa * decade < number * (1 - 1e-9))
            return withoutNoise(*mantissa * decade);
    return withoutNoise(0.5 * decade);
}

double oneStep(double number, bool up, const Stepping& stepping)
{
    if (!stepping.logarithmic)
        return withoutNoise(number + (up ? stepping.step : -stepping.step));
    if (stepping.whole)
        return up ? std::max(1.0, number * 2) : std::floor(number / 2);
    return up ? nextUp(number) : nextDown(number);
}

} // namespace

double stepped(double number, int steps, const Stepping& stepping)
{
    for (int i = 0; i < std::abs(steps); ++i)
        number = oneStep(number, steps > 0, stepping);
    if (stepping.maximum)
        number = std::min(number, *stepping.maximum);
    if (stepping.minimum)
        number = std::max(number, *stepping.minimum);
    return number;
}

NumberBox::NumberBox(const Stepping& stepping, QWidget* parent) : QAbstractSpinBox(parent), m_stepping(stepping)
{
    setCorrectionMode(QAbstractSpinBox::CorrectToPreviousValue);
    lineEdit()->setText(numberText(m_number));
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString& text) {
        const auto number = parsed(text);
        if (!number || *number == m_number)
            return;
        m_number = *number;
        Q_EMIT edited(m_number);
    });
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] { setNumber(m_number); });
}

void NumberBox::setNumber(double number)
{
    m_number = number;
    // a half-typed "1e-" or "0." that already stands for this number is left alone
    if (lineEdit()->hasFocus() && parsed(lineEdit()->text()) == number)
        return;
    lineEdit()->setText(numberText(number));
    updateGeometry();
}

QSize NumberBox::sizeHint() const
{
    ensurePolished();
    const QSize text(fontMetrics().horizontalAdvance(QStringLiteral("000000")), lineEdit()->sizeHint().height());
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, text, this);
}

QValidator::State NumberBox::validate(QString& text, int&) const
{
    if (parsed(text))
        return QValidator::Acceptable;
    const bool onlyNumberSigns = std::ranges::all_of(text, [this](QChar sign) {
        return sign.isDigit() || sign == '-' || sign == '+' || (!m_stepping.whole && QStringLiteral(".eE").contains(sign));
    });
    return onlyNumberSigns ? QValidator::Intermediate : QValidator::Invalid;
}

void NumberBox::fixup(QString& text) const
{
    text = numberText(m_number);
}

void NumberBox::stepBy(int steps)
{
    const double next = stepped(m_number, steps, m_stepping);
    if (next == m_number)
        return;
    m_number = next;
    lineEdit()->setText(numberText(next));
    selectAll();
    Q_EMIT edited(next);
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    if (!m_stepping.maximum || m_number < *m_stepping.maximum)
        enabled |= StepUpEnabled;
    if (!m_stepping.minimum || m_number > *m_stepping.minimum)
        enabled |= StepDownEnabled;
    return enabled;
}

std::optional<double> NumberBox::parsed(const QString& text) const
{
    bool understood = false;
    // A person types the decimal sign of the keyboard: 0.5 and 0,5 are the same.
    QString typed = text.trimmed();
    if (typed.count(QLatin1Char(',')) == 1 && !typed.contains(QLatin1Char('.')))
        typed.replace(QLatin1Char(','), QLatin1Char('.'));
    const double number = QLocale::c().toDouble(typed, &understood);
    if (!understood || !std::isfinite(number) || (m_stepping.whole && number != std::floor(number)))
        return std::nullopt;
    return number;
}

} // namespace retort::ui
