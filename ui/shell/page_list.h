// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/step.h"

class QWidget;

namespace retort::ui
{

class ComparePage;
class DataPage;
class DistillationPage;
class ForecastPage;
class ModelsPage;
class Page;
class QueuePage;
class ReportPage;
class RunPage;
class StudyPage;
class Workspace;

/// The page of each step; their parent owns them.
struct PageList {
    PageList(Workspace& workspace, QWidget* parent);

    Page* of(Step step) const;

    DataPage* data;
    ModelsPage* models;
    DistillationPage* distillation;
    RunPage* run;
    ComparePage* compare;
    ReportPage* report;
    ForecastPage* forecast;
    StudyPage* study;
    QueuePage* queue;
};

} // namespace retort::ui
