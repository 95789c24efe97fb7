// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/export_command.h"

#include "core/record/record.h"
#include "core/report/tensorboard.h"

#include <algorithm>

namespace retort::headless
{
namespace
{

Result<std::filesystem::path> checkpointOf(const ExportArguments& arguments)
{
    const auto record = experiment::readRecord(arguments.record);
    if (!record)
        return tl::unexpected<Error>(record.error());
    const auto& models = record->outcome.models;
    const auto model = std::find_if(models.begin(), models.end(),
                                    [&](const auto& each) { return idOf(each.stage) == arguments.role; });
    const auto checkpoint = model == models.end() ? std::filesystem::path() : arguments.record / model->checkpoint;
    std::error_code fault;
    if (model == models.end() || !std::filesystem::is_regular_file(checkpoint, fault))
        return fail(ErrorKind::missing,
                    RETORT_TEXT("headless", "%1 contains no weights of the %2. Choose a run that finished training "
                                            "it."),
                    {arguments.record.string(), arguments.role});
    return checkpoint;
}

} // namespace

ExitCode exportModel(const ExportArguments& arguments, const experiment::Engine& engine, Console& console)
{
    const auto checkpoint = checkpointOf(arguments);
    const bool bundle = !arguments.bundle.empty();
    const auto written = checkpoint.and_then([&](const std::filesystem::path& file) {
        return bundle ? engine.exportBundle(file, arguments.bundle) : engine.exportModel(file, arguments.model);
    });
    if (!written) {
        console.error(written.error());
        return exitCodeOf(written.error().kind);
    }
    console.print((bundle ? "Bundle written to " + arguments.bundle.string() : "Model written to " + arguments.model.string()) + "\n");
    return ExitCode::finished;
}

ExitCode exportTensorboard(const ExportArguments& arguments, Console& console)
{
    const auto files = experiment::readRecord(arguments.record).and_then([&](const experiment::Record& record) {
        return report::writeTensorboard(record, arguments.tensorboard);
    });
    if (!files) {
        console.error(files.error());
        return exitCodeOf(files.error().kind);
    }
    for (const auto& file : *files)
        console.print("Events written to " + file.string() + "\n");
    return ExitCode::finished;
}

} // namespace retort::headless
