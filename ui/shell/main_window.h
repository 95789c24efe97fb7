// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/workspace.h"
#include "ui/shell/page_list.h"
#include "ui/shell/window_actions.h"

#include <QMainWindow>

class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace retort::ui
{

class CommandPalette;
class HeaderBar;
class HelpWindow;
class Language;
class Page;
class RunStrip;
class StepRail;
class Theme;
class WelcomePage;

/// Rail, header, page, inspector and strip around one open experiment.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Workspace& workspace, Theme& theme, Language& language);
    ~MainWindow() override;

    /// A plan, a series or the folder of a run; problems are shown in the strip.
    void openPath(const QString& path);
    /// Starts the run as soon as it is ready: at first the series is still being read.
    void startWhenReady();
    void showStep(Step step);
    void showWelcome();
    const PageList& pages() const { return *m_pages; }
    const WindowActions& actions() const { return m_actions; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void buildPages();
    void buildMenus();
    void connectActions();
    void connectWorkspace();
    void retranslate();
    void showTheme();
    void showSteps();
    void showActions();
    void showTitle();
    void fillRecentMenu();
    void showInspector();
    void openSample();
    void chooseFile();
    void correctImport();
    bool save();
    bool saveAs();
    bool mayLeavePlan();
    /// False if the user prefers to let the current run continue.
    bool mayLeaveRun();
    void copyCommand();
    void showBanner();
    void showHelp();
    void showAbout();
    void rememberLayout() const;
    void restoreLayout();

    Workspace& m_workspace;
    Theme& m_theme;
    Language& m_language;
    WindowActions m_actions;
    std::optional<PageList> m_pages;
    HeaderBar* m_header = nullptr;
    StepRail* m_rail = nullptr;
    RunStrip* m_strip = nullptr;
    WelcomePage* m_welcome = nullptr;
    QStackedWidget* m_stack = nullptr;
    QStackedWidget* m_inspectors = nullptr;
    QSplitter* m_splitter = nullptr;
    CommandPalette* m_palette = nullptr;
    QMenu* m_fileMenu = nullptr;
    QMenu* m_editMenu = nullptr;
    QLabel* m_banner; ///< over pages that edit the next run while one is in progress
    HelpWindow* m_help = nullptr; ///< made when it is first asked for
    QMenu* m_recentMenu = nullptr;
    QMenu* m_runMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QMenu* m_helpMenu = nullptr;
};

} // namespace retort::ui
