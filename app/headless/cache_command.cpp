// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/cache_command.h"

#include "app/headless/text_table.h"
#include "core/data/time/calendar.h"
#include "core/record/artefact_store.h"
#include "core/foundation/number_text.h"

namespace retort::headless
{
namespace
{

constexpr double gigabyte = 1 << 30;

std::string megabytes(std::uint64_t bytes)
{
    return fixedText(static_cast<double>(bytes) / (1 << 20), 1) + " MB";
}

std::string stamp(experiment::TimePoint time)
{
    return data::calendarText(time.time_since_epoch().count()).substr(0, 16);
}

} // namespace

ExitCode listArtefacts(Console& console)
{
    const auto all = experiment::ArtefactStore::ofUser().list();
    TextTable table({"network", "size", "last used (UTC)", "trained (UTC)", "kind", "run"});
    for (const auto& each : all)
        table.add({each.stage, megabytes(each.bytes), stamp(each.used), stamp(each.trained), each.kind, each.run});
    console.print(all.empty() ? "No trained networks are kept.\n" : table.text(4));
    return ExitCode::finished;
}

ExitCode clearArtefacts(Console& console)
{
    const auto store = experiment::ArtefactStore::ofUser();
    const auto before = store.bytes();
    if (const auto cleared = store.clear(); !cleared) {
        console.error(cleared.error());
        return exitCodeOf(cleared.error().kind);
    }
    console.print("Removed " + megabytes(before) + " from " + store.folder().string() + ".\n");
    return ExitCode::finished;
}

ExitCode sizeOfArtefacts(std::optional<double> gigabytes, Console& console)
{
    if (gigabytes) {
        const auto set = experiment::ArtefactStore::setLimitOfUser(static_cast<std::uint64_t>(*gigabytes * gigabyte));
        if (!set) {
            console.error(set.error());
            return exitCodeOf(set.error().kind);
        }
    }
    const auto store = experiment::ArtefactStore::ofUser();
    if (gigabytes)
        store.trim();
    console.print(megabytes(store.bytes()) + " of at most " + megabytes(store.limit()) + " in " + store.folder().string() + "\n");
    return ExitCode::finished;
}

} // namespace retort::headless
