// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/parameter_text.h"

#include "ui/language/translated.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

QString labelOf(const Parameter& parameter)
{
    const QString label = translated(parameter.label);
    return label.isEmpty() ? QString::fromStdString(parameter.id) : label;
}

QString helpOf(const Parameter& parameter)
{
    return translated(parameter.help);
}

QString unitOf(const Parameter& parameter)
{
    return translated(parameter.unit);
}

QString labelOf(const Choice& choice)
{
    const QString label = translated(choice.label);
    return label.isEmpty() ? QString::fromStdString(choice.id) : label;
}

QString valueText(const Parameter& parameter, const Value& value)
{
    if (const auto* boolean = std::get_if<bool>(&value))
        return *boolean ? QCoreApplication::translate("forms", "on") : QCoreApplication::translate("forms", "off");
    if (const auto* real = std::get_if<double>(&value))
        return numberText(*real);
    if (const auto* id = std::get_if<std::string>(&value)) {
        const auto choice = std::ranges::find(parameter.choices, *id, &Choice::id);
        if (choice != parameter.choices.end())
            return labelOf(*choice);
    }
    return QString::fromStdString(toString(value));
}

QString numberText(double number)
{
    const double size = std::abs(number);
    if (number == 0.0 || !std::isfinite(number))
        return QString::number(number);
    if (size >= 1e-3 && size < 1e6)
        return QString::number(number, 'f', QLocale::FloatingPointShortest);
    QString text = QString::number(number, 'e', QLocale::FloatingPointShortest); // "1e-04"
    const auto exponent = text.indexOf('e');
    return text.left(exponent + 1) + QString::number(text.mid(exponent + 1).toInt());
}

} // namespace retort::ui
