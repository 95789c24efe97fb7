// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_engine.h"
#include "ui/session/file_names.h"
#include "ui/session/workspace.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QWidget>

#include <cmath>

namespace retort::testing
{

/// An open experiment with a made-up engine, in a folder of its own.
struct PageBench {
    explicit PageBench(FakeRun how = {}) : engine(std::make_shared<FakeEngine>(std::move(how)))
    {
        QStandardPaths::setTestModeEnabled(true);
    }

    std::shared_ptr<FakeEngine> engine;
    QTemporaryDir folder;
    ui::Workspace workspace{engine, std::make_shared<FakeCatalogue>(),
                            ui::pathOf(folder.filePath(QStringLiteral("runs")))};

    /// Hourly rows of "load" and "wind"; the load is missing in the rows of `missing`.
    std::filesystem::path series(int rows, const std::vector<int>& missing = {})
    {
        QFile file(folder.filePath(QStringLiteral("series.csv")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the test's folder cannot be written");
        file.write("date,load,wind\n");
        QDateTime stamp(QDate(2016, 7, 1), QTime(0, 0), QTimeZone::utc());
        for (int row = 0; row < rows; ++row, stamp = stamp.addSecs(3600)) {
            const bool gap = std::find(missing.begin(), missing.end(), row) != missing.end();
            const double daily = 20 + 5 * std::sin(row * 2 * M_PI / 24);
            file.write((stamp.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + ',' +
                        (gap ? QString() : QString::number(daily, 'f', 3)) + ',' + QString::number(row % 7) + '\n')
                           .toUtf8());
        }
        return ui::pathOf(file.fileName());
    }

    /// Networks with their default options instead of the small ones that a new experiment begins with, 96 -> 96.
    void useDefaults()
    {
        workspace.edit([](experiment::Plan& plan) {
            plan.task = {};
            for (auto* network : {&plan.teachers.front(), &plan.student})
                *network = {network->kind, {}, {}, {}};
        });
    }

    /// Opens it and waits.
    bool load(const std::filesystem::path& file)
    {
        workspace.openSeries(file);
        return QTest::qWaitFor([this] { return workspace.series() != nullptr || workspace.seriesError(); }, 20'000);
    }
};

/// The first visible widget that Tab reaches and that has no name for assistive technology; empty: all have one.
inline QString namelessWidget(const QWidget& page)
{
    for (const auto* widget : page.findChildren<QWidget*>()) {
        const bool reached = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isVisibleTo(&page);
        if (reached && widget->accessibleName().isEmpty() && !widget->objectName().startsWith(QStringLiteral("qt_")))
            return QStringLiteral("%1 \"%2\"").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
    }
    return {};
}

} // namespace retort::testing
