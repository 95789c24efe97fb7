// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_list.h"

#include "ui/pages/compare/compare_page.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/distillation/distillation_page.h"
#include "ui/pages/forecast/forecast_page.h"
#include "ui/pages/models/models_page.h"
#include "ui/pages/queue/queue_page.h"
#include "ui/pages/report/report_page.h"
#include "ui/pages/run/run_page.h"
#include "ui/pages/study/study_page.h"

namespace retort::ui
{

PageList::PageList(Workspace& workspace, QWidget* parent)
    : data(new DataPage(workspace, parent)), models(new ModelsPage(workspace, parent)),
      distillation(new DistillationPage(workspace, parent)), run(new RunPage(workspace, parent)),
      compare(new ComparePage(workspace, parent)), report(new ReportPage(workspace, parent)),
      forecast(new ForecastPage(workspace, parent)), study(new StudyPage(workspace, parent)), queue(new QueuePage(workspace, parent))
{
}

Page* PageList::of(Step step) const
{
    switch (step) {
    case Step::data: return data;
    case Step::models: return models;
    case Step::distillation: return distillation;
    case Step::run: return run;
    case Step::compare: return compare;
    case Step::report: return report;
    case Step::forecast: return forecast;
    case Step::study: return study;
    case Step::queue: return queue;
    }
    return nullptr;
}

} // namespace retort::ui
