// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/queue_command.h"

#include "app/headless/run_command.h"
#include "app/headless/stop_signals.h"
#include "app/headless/study_command.h"
#include "app/headless/text_table.h"
#include "app/headless/this_program.h"
#include "core/queue/queue_run.h"
#include "core/record/json_values.h"
#include "core/study/study_folder.h"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>
#include <algorithm>

namespace retort::headless
{
namespace
{

Result<queue::Queue> opened(const QueueArguments& arguments)
{
    return queue::Queue::open(arguments.file.empty() ? queue::Queue::fileOfUser() : arguments.file);
}

/// Whatever changes the queue and then has nothing to say.
template <typename Change> ExitCode changed(const QueueArguments& arguments, Console& console, const Change& change)
{
    auto open = opened(arguments);
    if (!open)
        return failedBy(open.error(), console);
    const Result<void> done = change(*open);
    return done ? ExitCode::finished : failedBy(done.error(), console);
}

bool isStudy(const std::filesystem::path& path)
{
    std::error_code ignored;
    const auto file = std::filesystem::is_directory(path, ignored) ? study::StudyFolder(path).planFile() : path;
    const auto parsed = study::readStudy(file);
    return parsed && std::ranges::none_of(parsed->findings, [](const Finding& finding) { return finding.path == "format"; });
}

Result<std::int64_t> addStudyTo(queue::Queue& queue, const QueueArguments& arguments, const experiment::Catalogue& catalogue)
{
    auto plan = runnableStudy(arguments.added, catalogue);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    if (arguments.workers > 0)
        plan->workers = arguments.workers;
    std::error_code ignored;
    const bool begun = std::filesystem::is_directory(arguments.added, ignored);
    return queue.add(*plan, arguments.folder.empty() && begun ? arguments.added : arguments.folder);
}

ExitCode add(const QueueArguments& arguments, const composition::Parts& parts, Console& console)
{
    auto open = opened(arguments);
    if (!open)
        return failedBy(open.error(), console);
    std::error_code ignored;
    if (arguments.folder.empty() && !std::filesystem::is_directory(arguments.added, ignored)) {
        console.error("Give the folder for the results of " + arguments.added.string() + " with --out DIR.");
        return ExitCode::badArguments;
    }
    Result<std::int64_t> id = isStudy(arguments.added)
                                  ? addStudyTo(*open, arguments, *parts.catalogue)
                                  : planOf({.plan = std::filesystem::absolute(arguments.added), .out = {}, .assignments = {}, .resumed = {}}, *parts.catalogue)
                                        .and_then([&](const experiment::Plan& plan) { return open->add(plan, arguments.folder); });
    if (!id)
        return failedBy(id.error(), console);
    console.print(fmt::format("Item {} added; \"retort-cli queue run\" runs the queue.\n", *id));
    return ExitCode::finished;
}

std::string jsonOf(const std::vector<queue::Item>& items, const queue::Pause& pause, bool run)
{
    experiment::Json json = {{"running", run}, {"paused", pause.paused}, {"reason", pause.reason ? pause.reason->english() : ""}, {"items", experiment::Json::array()}};
    for (const auto& item : items)
        json["items"].push_back({{"id", item.id},
                                 {"kind", idOf(item.kind)},
                                 {"name", item.name},
                                 {"folder", item.folder.string()},
                                 {"workers", item.workers},
                                 {"state", idOf(item.state)},
                                 {"seconds", item.seconds},
                                 {"message", item.message ? item.message->english() : ""}});
    return json.dump(2) + "\n";
}

ExitCode list(const QueueArguments& arguments, const composition::Parts&, Console& console)
{
    const auto open = opened(arguments);
    if (!open)
        return failedBy(open.error(), console);
    const auto items = open->items();
    const auto pause = open->pause();
    if (!items || !pause)
        return failedBy(items ? pause.error() : items.error(), console);
    if (arguments.json) {
        console.print(jsonOf(*items, *pause, open->isRun()));
        return ExitCode::finished;
    }
    TextTable table({"item", "state", "seconds", "kind", "name", "folder", "message"});
    for (const auto& item : *items)
        table.add({std::to_string(item.id), idOf(item.state), item.seconds > 0 ? fmt::format("{:.1f}", item.seconds) : "-", idOf(item.kind), item.name, item.folder.string(),
                   item.message ? item.message->english() : ""});
    console.print(table.text(3) + (open->isRun() ? "The queue is running." : pause->paused ? "The queue is paused." : "The queue is not running.") +
                  (pause->reason ? " " + pause->reason->english() : "") + "\n");
    return ExitCode::finished;
}

class QueueProgress : public queue::QueueObserver
{
public:
    explicit QueueProgress(Console& console) : m_console(console) {}
    void onStarted(const queue::Item& item) override { m_console.log().info("Item {} started: {}", item.id, item.name); }
    void onEnded(const queue::Item& item) override
    {
        m_failed = m_failed || item.state == queue::State::failed;
        m_console.log().info("Item {} {}{}", item.id, idOf(item.state), item.message ? ": " + item.message->english() : "");
    }
    bool anyFailed() const { return m_failed; }

private:
    Console& m_console;
    bool m_failed = false;
};

ExitCode run(const QueueArguments& arguments, const composition::Parts&, Console& console)
{
    auto open = opened(arguments);
    if (!open)
        return failedBy(open.error(), console);
    const experiment::RunControl control;
    const StopSignals signals(control);
    QueueProgress progress(console);
    if (const auto pause = open->pause(); pause && pause->paused && pause->reason) // to run it is the answer to a full disk
        (void) open->setPause({});
    else if (pause && pause->paused && !arguments.wait)
        console.error("The queue is paused; \"retort-cli queue resume\" lets it go on.");
    const auto ran = queue::runQueue(*open, {thisProgram(), !arguments.wait}, progress, control.stopToken());
    if (!ran)
        return failedBy(ran.error(), console);
    return control.stopping() ? ExitCode::stopped : progress.anyFailed() ? ExitCode::failed : ExitCode::finished;
}

ExitCode pause(const QueueArguments& arguments, const composition::Parts&, Console& console)
{
    return changed(arguments, console, [](queue::Queue& queue) { return queue.setPause({true, {}}); });
}

ExitCode resume(const QueueArguments& arguments, const composition::Parts&, Console& console)
{
    return changed(arguments, console, [](queue::Queue& queue) { return queue.setPause({}); });
}

ExitCode move(const QueueArguments& arguments, const composition::Parts&, Console& console)
{
    return changed(arguments, console, [&](queue::Queue& queue) { return queue.move(arguments.item, arguments.place - 1); });
}

ExitCode retry(const QueueArguments& arguments, const composition::Parts&, Console& console)
{
    return changed(arguments, console, [&](queue::Queue& queue) { return queue.retry(arguments.item); });
}

ExitCode stop(const QueueArguments& arguments, const composition::Parts&, Console& console)
{
    return changed(arguments, console, [&](queue::Queue& queue) { return queue.stop(arguments.item); });
}

ExitCode remove(const QueueArguments& arguments, const composition::Parts&, Console& console)
{
    return changed(arguments, console, [&](queue::Queue& queue) { return queue.remove(arguments.item); });
}

ExitCode clear(const QueueArguments& arguments, const composition::Parts&, Console& console)
{
    return changed(arguments, console, [](queue::Queue& queue) { return queue.clear(); });
}

} // namespace

void addQueue(CLI::App& app, QueueArguments& arguments, const std::function<void(QueueCommand)>& choose)
{
    CLI::App* queue = app.add_subcommand("queue", "Runs and studies one after the other: add, list, run, pause, resume, move, retry, stop, remove, clear");
    queue->require_subcommand(1);
    const auto with = [&](const char* name, const char* help, QueueCommand command) {
        CLI::App* added = queue->add_subcommand(name, help);
        added->add_option("--file", arguments.file, "File of the queue; without it, yours");
        added->callback([choose, command] { choose(command); });
        return added;
    };
    const auto withItem = [&](const char* name, const char* help, QueueCommand command) {
        CLI::App* added = with(name, help, command);
        added->add_option("ITEM", arguments.item, "Its number in the list")->required();
        return added;
    };
    CLI::App* adding = with("add", "Add a plan or a study to the end", add);
    adding->add_option("PLAN", arguments.added, "A plan or a study, a JSON file; or the folder of an existing study")->required();
    adding->add_option("--out", arguments.folder, "Folder for the record, or for the study");
    adding->add_option("--workers", arguments.workers, "Of a study: runs at the same time, one thread each")->check(CLI::Range(1, 256));
    with("list", "List the items in their order", list)->add_flag("--json", arguments.json, "Print JSON");
    with("run", "Run what waits, one item after the other", run)->add_flag("--wait", arguments.wait, "Wait for more instead of ending when nothing is left");
    with("pause", "Stop what runs, which keeps its results, and start nothing more", pause);
    with("resume", "End the pause", resume);
    withItem("move", "Put an item at another place", move)->add_option("PLACE", arguments.place, "From 1")->required()->check(CLI::Range(1, 1'000'000));
    withItem("retry", "Let an item that failed or was stopped wait again", retry);
    withItem("stop", "Stop an item; it keeps its results and can be retried", stop);
    withItem("remove", "Remove an item from the queue; its folder stays", remove);
    with("clear", "Remove the items that have finished", clear);
}

} // namespace retort::headless
