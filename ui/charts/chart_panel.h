// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/foundation/role.h"
#include "ui/charts/export_format.h"

#include <QImage>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <set>

class QHBoxLayout;
class QMenu;

namespace retort::ui
{

class CrosshairGroup;
class FigureCanvas;
struct Figure;

/// No chart is redrawn more often than this.
inline constexpr int redrawsPerSecond = 30;

/// Title, picture, legend, enlarge button and context menu of every chart. A chart class holds data and
/// describes them as a Figure; the panel draws it when something changed, at most redrawsPerSecond times a
/// second and never while hidden, and exports it.
///
/// Wheel and drag zoom along x, Ctrl+Plus, Ctrl+Minus, the arrow keys and Ctrl+0 do the same by keyboard; a
/// double click shows everything again.
class ChartPanel : public QWidget
{
    Q_OBJECT
public:
    ~ChartPanel() override;

    QString title() const;
    void setTitle(const QString& title);
    /// How to read it, in a sentence or two: shown over the title and the chart's help.
    void setReading(const QString& sentence);
    QString reading() const;
    /// Placeholder for a chart without data: one sentence and one button (none if `action` is
    /// empty).
    void setEmptyState(const QString& sentence, const QString& action = {});
    bool isEmpty() const;
    void setCrosshairGroup(CrosshairGroup* group);
    void setEnlargeButtonVisible(bool visible);
    /// The page names the roles once for all its charts, and says which of them are hidden. Files have a legend all the same.
    void setRoles(const std::set<Role>& hidden);

    /// The visible range, always light, the same for every theme and size. The old file stays where
    /// writing fails.
    Result<void> exportTo(const std::filesystem::path& file, ExportFormat format);
    QImage exportImage();
    void copyImage();
    /// The data between the ends of the x axis, undecimated.
    QString visibleCsv();

    void resetZoom();
    /// How often the picture was drawn; for tests and benchmarks.
    int redrawCount() const;
    /// Draws pending changes at once.
    void redrawNow();
    /// The context menu, in the order of every chart; the caller owns it.
    QMenu* createMenu();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void enlargeRequested();
    void emptyActionRequested();
    void exported(const QString& file);
    /// One sentence: what, where, what to do.
    void exportFailed(const QString& sentence);

protected:
    explicit ChartPanel(QWidget* parent);

    /// The current data. Spans in it point into the chart and are valid until the next change.
    virtual Figure figure() const = 0;
    /// Call after every change of data or settings: draws soon, once for many calls.
    void changed();
    /// A line of the legend was clicked; charts whose lines can be switched off do that.
    virtual void toggleLine(int line);
    /// Its title and the texts of its choices, in the current language.
    virtual void retranslate();
    /// Entries of one chart alone, after those that all have.
    virtual void extendMenu(QMenu* menu);
    /// Choices beside the title go here.
    QHBoxLayout* controls() const;
    FigureCanvas* canvas() const;

    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// The figure without hidden roles.
    Figure visibleFigure() const;
    Figure onScreen() const;
    void showHelpButton();
    void saveAs(ExportFormat format);
    void report(const QString& file, const Result<void>& written);

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace retort::ui
