// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/study_arguments.h"

#include <CLI/CLI.hpp>

namespace retort::headless
{

void addStudy(CLI::App& app, StudyArguments& arguments, const std::function<void(StudyCommand)>& choose)
{
    CLI::App* study = app.add_subcommand("study", "Repeated runs with settings varied: new, list, run, submit, status, report, trial");
    study->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, StudyCommand command) {
        CLI::App* added = study->add_subcommand(name, help);
        added->callback([choose, command] { choose(command); });
        return added;
    };
    const auto addWorkers = [&](CLI::App* command) {
        command->add_option("--workers", arguments.workers, "Runs at the same time, one thread each")->check(CLI::Range(1, 256));
    };
    CLI::App* made = add("new", "Create a study from a plan: seeds, ablation, look_back, horizons, pairs, weights, search", newStudy);
    made->add_option("TEMPLATE", arguments.template_, "What is varied")->required();
    made->add_option("PLAN", arguments.plan, "The plan, a JSON file")->required();
    made->add_option("--out", arguments.out, "The study to write, a JSON file")->required();
    made->add_option("--seeds", arguments.seeds, "Runs (seeds) per cell")->check(CLI::Range(1, 1000))->capture_default_str();
    addWorkers(made);
    add("list", "Show what each trial changes", listTrials)->add_option("STUDY", arguments.study, "The study, a JSON file; or the folder of an existing study")->required();
    CLI::App* run = add("run", "Run the trials that are not done, several at once", runStudy);
    run->add_option("STUDY", arguments.study, "The study, a JSON file; or the folder of an existing study")->required();
    run->add_option("--out", arguments.folder, "Folder for the study and its records");
    run->add_flag("--retry", arguments.retry, "Rerun failed trials");
    addWorkers(run);
    run->add_option("--worker-of", arguments.workerOf, "Process that this one ends with")->group("");
    CLI::App* submit = add("submit", "Send the trials that are not done to a Slurm cluster", submitStudy);
    submit->add_option("STUDY", arguments.study, "The study, a JSON file; or the folder of an existing study")->required();
    submit->add_option("--out", arguments.folder, "Folder for the study and its records, one that every node sees");
    submit->add_option("--partition", arguments.partition, "Partition of the cluster");
    submit->add_option("--at-most", arguments.atMost, "Trials at the same time")->check(CLI::Range(1, 100'000));
    submit->add_option("--time", arguments.time, "Time limit of each trial, as sbatch takes it: minutes, or hours:minutes:seconds");
    add("status", "Show the state of each trial", studyStatus)->add_option("DIR", arguments.folder, "Folder of a study")->required();
    CLI::App* report = add("report", "Print the table of a study, and write it as files", reportStudy);
    report->add_option("DIR", arguments.folder, "Folder of a study")->required();
    report->add_option("--html", arguments.html, "HTML page to write");
    report->add_option("--latex", arguments.latex, "LaTeX table to write");
    report->add_option("--csv", arguments.csv, "CSV file to write");
    CLI::App* trial = add("trial", "Run one trial in this process, as workers and batch jobs do", runTrial);
    trial->add_option("DIR", arguments.folder, "Folder of a study")->required();
    trial->add_option("NUMBER", arguments.trial, "Trial, from 0")->required();
    trial->add_option("--worker-of", arguments.workerOf, "Process that this one ends with")->group("");
}

} // namespace retort::headless
