// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/shell/style_sheet.h"

#include <QApplication>
#include <QMetaEnum>
#include <QPalette>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

namespace retort::ui
{

namespace
{

constexpr const char* themeKey = "theme";

bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QPalette paletteOf(const ThemeTokens& tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.window);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.mutedText);
    palette.setColor(QPalette::Button, tokens.surface);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.error);
    palette.setColor(QPalette::ToolTipBase, tokens.surface);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::Light, tokens.surface);
    palette.setColor(QPalette::Midlight, tokens.window);
    palette.setColor(QPalette::Mid, tokens.border);
    palette.setColor(QPalette::Dark, tokens.border);
    palette.setColor(QPalette::Shadow, tokens.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.mutedText);
    return palette;
}

} // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_systemDark(systemIsDark())
{
    const QByteArray stored = QSettings().value(themeKey).toByteArray();
    bool known = false;
    const int value = QMetaEnum::fromType<Choice>().keyToValue(stored.constData(), &known);
    if (known)
        m_choice = static_cast<Choice>(value);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_systemDark = systemIsDark();
        if (m_choice == Choice::system)
            apply();
    });
#endif
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    QSettings().setValue(themeKey, QByteArray(QMetaEnum::fromType<Choice>().valueToKey(static_cast<int>(choice))));
    apply();
}

void Theme::use(const QString& name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Choice>().keyToValue(name.toLatin1().constData(), &known);
    if (known) {
        m_choice = static_cast<Choice>(value);
        apply();
    }
}

void Theme::apply()
{
    m_dark = m_choice == Choice::system ? m_systemDark : m_choice == Choice::dark;
    QApplication::setPalette(paletteOf(tokens()));
    qApp->setStyleSheet(styleSheet(tokens()));
    Q_EMIT changed();
}

} // namespace retort::ui
