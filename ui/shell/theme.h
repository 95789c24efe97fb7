// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme_tokens.h"

#include <QObject>

namespace retort::ui
{

/// Light or dark for the whole program: palette and style sheet. Follows the system until the person chooses.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Choice { system, light, dark };
    Q_ENUM(Choice)

    explicit Theme(QObject* parent = nullptr);

    Choice choice() const { return m_choice; }
    /// Remembered in the settings.
    void choose(Choice choice);
    /// "system", "light" or "dark", for this run of the program alone; anything else changes nothing.
    void use(const QString& name);
    bool isDark() const { return m_dark; }
    const ThemeTokens& tokens() const { return themeTokens(m_dark); }

Q_SIGNALS:
    void changed();

private:
    void apply();

    Choice m_choice = Choice::system;
    bool m_systemDark = false;
    bool m_dark = false;
};

} // namespace retort::ui
