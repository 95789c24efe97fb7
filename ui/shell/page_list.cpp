// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_list.h"

#include "ui/pages/compare_page.h"
#include "ui/pages/report_page.h"
#include "ui/pages/run_page.h"

namespace retort::ui
{

std::array<Page*, allSteps.size()> makePages(Workspace& workspace, QWidget* parent)
{
    return {new Page(workspace, parent),        new Page(workspace, parent),    new Page(workspace, parent),
            new RunPage(workspace, parent),     new ComparePage(workspace, parent),
            new ReportPage(workspace, parent)};
}

} // namespace retort::ui
