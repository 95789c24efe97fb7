// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace retort::ui
{

/// The language of the window; changes while it is open.
class Language : public QObject
{
    Q_OBJECT
public:
    /// The remembered language, else the system language if supported, else English.
    explicit Language(QObject* parent = nullptr);

    /// "en" or "zh_CN".
    const QString& current() const { return m_current; }
    /// Remembered in the settings; anything unknown is English.
    void choose(const QString& language);
    /// As choose, for this run of the program alone.
    void use(const QString& language);

Q_SIGNALS:
    void changed();

private:
    QString m_current;
    QTranslator m_words;
    QTranslator m_qtWords; ///< buttons of Qt's own dialogs
};

} // namespace retort::ui
