// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/shared/page.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace retort::ui
{

class ChannelList;
class ChannelPanel;
class ImportReportView;
class ParameterForm;
class Section;
class SeriesViews;
struct WindowCounts;

/// The series, its split, and its windows.
class DataPage : public Page
{
    Q_OBJECT

public:
    explicit DataPage(Workspace& workspace, QWidget* parent = nullptr);

    QWidget* inspector() override;

Q_SIGNALS:
    void openRequested();   ///< choose a file
    void sampleRequested(); ///< open the sample experiment
    void importRequested(); ///< change the import settings

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildEmpty();
    QWidget* buildLoading();
    QWidget* buildContent();
    void connectEdits();
    void retranslate();
    void showState();
    void showSeries();
    void showPlan();
    void showFindings();
    void showWindows();
    void showLabels(const WindowCounts& counts);
    void showGraph();
    void ignoreChannel(const QString& channel);
    void changeUnit();
    void takeSplit();

    QStackedWidget* m_stack;
    QLabel* m_emptyTitle;
    QLabel* m_emptySentence;
    QPushButton* m_open;
    QPushButton* m_sample;
    QLabel* m_loadingName;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QLabel* m_name;
    QLabel* m_summary;
    QPushButton* m_import;
    QPushButton* m_openOther;
    ChannelPanel* m_channelPanel;
    ChannelList* m_channels;
    SeriesViews* m_views;
    Section* m_taskSection;
    QComboBox* m_kind; ///< forecasting or classification
    ParameterForm* m_task;
    Section* m_classSection;
    ParameterForm* m_classes;
    QPushButton* m_graphButton; ///< shows the section of the graph
    Section* m_graphSection;
    ParameterForm* m_graph;
    QLabel* m_graphFacts;
    QGridLayout* m_settings;
    Section* m_splitSection;
    QComboBox* m_unit;
    ParameterForm* m_split;
    QLabel* m_windows;
    ImportReportView* m_report;
};

} // namespace retort::ui
