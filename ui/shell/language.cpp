// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include "ui/shell/shell_resources.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

namespace retort::ui
{

namespace
{
constexpr const char* languageKey = "language";
}

Language::Language(QObject* parent) : QObject(parent)
{
    loadShellResources();
    const QString system = QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                                            : QStringLiteral("en");
    use(QSettings().value(languageKey, system).toString());
}

void Language::choose(const QString& language)
{
    use(language);
    QSettings().setValue(languageKey, m_current);
}

void Language::use(const QString& language)
{
    const QString known = language.startsWith(QLatin1String("zh")) ? QStringLiteral("zh_CN") : QStringLiteral("en");
    if (known == m_current)
        return;
    m_current = known;
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    // English numbers in both: 0.376 must not become 0,376 because of the system's locale.
    QLocale::setDefault(known == QLatin1String("zh_CN") ? QLocale(QLocale::Chinese, QLocale::China)
                                                        : QLocale(QLocale::English, QLocale::UnitedStates));
    if (known != QLatin1String("en")) {
        if (m_qtWords.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qtWords);
        if (m_words.load(QStringLiteral(":/translations/retort_zh_CN.qm")))
            QCoreApplication::installTranslator(&m_words);
    }
    Q_EMIT changed();
}

} // namespace retort::ui
