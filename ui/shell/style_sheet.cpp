// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/style_sheet.h"

namespace retort::ui
{

namespace
{

constexpr const char* sheet = R"(
* { font-size: 13px; }
QMainWindow, QDialog, #pageHost { background: @window; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px; }
QLabel { background: transparent; }
QLabel[role="headline"] { font-size: 18px; font-weight: 600; }
QLabel[role="section"] { font-weight: 600; }
QLabel[role="hint"], QLabel[role="caption"] { color: @mutedText; }
QLabel[role="small"] { color: @mutedText; font-size: 11px; }
QLabel[role="error"] { color: @error; }
QLabel[role="mark"] { color: @accent; }
QLabel[role="warning"] { color: @warning; }
QLabel[role="badge"] { color: @warning; border: 1px solid @warning; border-radius: 4px; padding: 1px 6px; font-size: 11px; }
QFrame[role="card"] { background: @surface; border: 1px solid @border; border-radius: 6px; }

QMenuBar { background: @rail; color: @text; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @selection; }
QMenu { background: @surface; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @mutedText; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }

#headerBar { background: @rail; border-bottom: 1px solid @border; }
#banner { background: @selection; color: @text; padding: 4px 16px; border-bottom: 1px solid @border; }
#stepRail { background: @rail; border-right: 1px solid @border; }
#runStrip { background: @rail; border-top: 1px solid @border; }
#experimentName { font-size: 18px; font-weight: 600; background: transparent; border-color: transparent; }
#experimentName:hover, #experimentName:focus { border-color: @border; }

QToolButton[role="step"] { border: none; border-left: 3px solid transparent; border-radius: 0; padding: 8px 4px 6px 1px;
  color: @mutedText; background: transparent; font-size: 11px; }
QToolButton[role="step"]:hover { background: @selection; color: @text; }
QToolButton[role="step"]:checked { border-left-color: @accent; color: @text; background: @window; }
QToolButton[role="step"]:focus { background: @selection; color: @text; }

QPushButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 4px; padding: 5px 12px;
  min-height: 18px; }
QPushButton:hover { border-color: @accent; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:pressed { background: @selection; }
QPushButton:disabled { color: @mutedText; background: @window; border-color: @border; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @accentHover; }
QPushButton[role="primary"]:focus { border: 2px solid @text; padding: 4px 11px; }
QPushButton[role="primary"]:disabled { background: @border; color: @mutedText; border-color: @border; }
QPushButton[role="small"] { padding: 2px 8px; font-size: 12px; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: @accent; text-align: left; padding: 4px 4px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px solid @accent; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton:hover { background: @selection; }
QToolButton:focus { border-color: @accent; }
QToolButton:checked { background: @selection; }
QToolButton[popupMode="2"] { padding-right: 18px; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: url(:/icons/chevron_@shade.svg); width: 12px; height: 12px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }

QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid @mutedText; border-radius: 3px;
  background: @surface; }
QAbstractItemView::indicator { width: 11px; height: 11px; margin: 1px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/icons/tick_@shade.svg); }
QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:disabled { border-color: @border; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
  background: @surface; color: @text; border: 1px solid @border; border-radius: 4px; padding: 3px 6px; min-height: 20px;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus,
QTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: @mutedText; background: @window; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/chevron_@shade.svg); width: 12px; height: 12px; }
QAbstractSpinBox { padding-right: 2px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 16px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/chevron_up_@shade.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/chevron_@shade.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @border;
  selection-background-color: @selection; selection-color: @text; }
QTextBrowser { background: @surface; border: 1px solid @border; border-radius: 6px; }

QAbstractItemView { background: @surface; color: @text; alternate-background-color: @window; border: 1px solid @border;
  border-radius: 6px; gridline-color: @border; selection-background-color: @selection; selection-color: @text; outline: 0; }
QTableView::item { padding: 4px 8px; }
QAbstractItemView:focus { border-color: @accent; }
QHeaderView::section { background: @surface; color: @mutedText; border: none; border-bottom: 1px solid @border;
  padding: 6px 4px; font-weight: 600; }
QTableCornerButton::section { background: @surface; border: none; }

QTabWidget::pane { border: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @mutedText; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QGroupBox { border: 1px solid @border; border-radius: 6px; margin-top: 20px; padding: 8px; background: @surface; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; color: @text; font-weight: 600; }

QProgressBar { background: @border; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @border; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { background: @accent; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; }
QSlider::handle:horizontal:focus { border: 2px solid @text; width: 10px; height: 10px; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 5px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @mutedText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @border; }

QDockWidget { color: @text; font-weight: 600; titlebar-close-icon: none; }
QDockWidget::title { background: @window; padding: 8px; border-left: 1px solid @border; }
#inspectorHost { background: @window; border-left: 1px solid @border; }
#commandPalette { background: @surface; border: 1px solid @accent; border-radius: 8px; }
#commandPalette QLineEdit { font-size: 18px; border: none; border-bottom: 1px solid @border; border-radius: 0; padding: 8px; }
#commandPalette QListView { border: none; }
#dropVeil { background: @selection; border: 2px dashed @accent; }
)";

} // namespace

QString styleSheet(const ThemeTokens& tokens)
{
    // Longer names first, so that @accentHover is not read as @accent.
    const std::pair<const char*, QColor> names[] = {
        {"@accentHover", tokens.accentHover}, {"@mutedText", tokens.mutedText}, {"@selection", tokens.selection},
        {"@onAccent", tokens.onAccent},       {"@surface", tokens.surface},     {"@warning", tokens.warning},
        {"@window", tokens.window},           {"@border", tokens.border},       {"@accent", tokens.accent},
        {"@error", tokens.error},             {"@rail", tokens.rail},           {"@text", tokens.text},
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto& [name, colour] : names)
        text.replace(QLatin1String(name), colour.name());
    return text.replace(QLatin1String("@shade"), QLatin1String(tokens.dark ? "dark" : "light"));
}

} // namespace retort::ui
