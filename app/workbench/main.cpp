// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/parts.h"
#include "core/record/record.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <clocale>
#include <memory>

int main(int argc, char** argv)
{
    using namespace retort;

    QApplication application(argc, argv);
    // Qt takes the user's locale for the whole process; libraries would write 0,5 into files.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setOrganizationName(QStringLiteral("retort"));
    QApplication::setApplicationName(QStringLiteral("retort"));
    QApplication::setApplicationVersion(QStringLiteral(RETORT_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("retort"));

    QCommandLineParser options;
    options.setApplicationDescription(QStringLiteral("Knowledge distillation for time-series forecasting"));
    options.addHelpOption();
    options.addVersionOption();
    options.addPositionalArgument(QStringLiteral("path"),
                                  QStringLiteral("an experiment (.json), a series (.csv) or the folder of a run"),
                                  QStringLiteral("[path]"));
    const QCommandLineOption languageOption(QStringLiteral("language"), QStringLiteral("en or zh_CN"),
                                            QStringLiteral("language"));
    const QCommandLineOption themeOption(QStringLiteral("theme"), QStringLiteral("system, light or dark"),
                                         QStringLiteral("theme"));
    const QCommandLineOption startOption(QStringLiteral("start"),
                                         QStringLiteral("starts the run as soon as its series is read"));
    options.addOptions({languageOption, themeOption, startOption});
    options.process(application);

    const composition::Parts parts = composition::makeParts();
    ui::Theme theme;
    if (options.isSet(themeOption))
        theme.use(options.value(themeOption));
    ui::Language language;
    if (options.isSet(languageOption))
        language.use(options.value(languageOption));
    ui::Workspace workspace(parts.engine, parts.catalogue, experiment::defaultRunsFolder());
    ui::MainWindow window(workspace, theme, language);
    if (const QStringList paths = options.positionalArguments(); !paths.isEmpty())
        window.openPath(paths.first());
    if (options.isSet(startOption))
        window.startWhenReady();
    window.show();
    return QApplication::exec();
}
