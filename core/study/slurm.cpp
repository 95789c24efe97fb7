// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/slurm.h"

#include "core/foundation/file_writing.h"
#include "core/report/escaping.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <sys/wait.h>

namespace retort::study
{
namespace
{

struct Said {
    int exit = 0;
    std::string output; ///< both streams
};

/// Waits for it. 127: there is no such program.
Said runAndRead(const std::vector<std::string>& command)
{
    std::string line;
    for (const auto& word : command)
        line += report::shellQuoted(word) + " ";
    Said said;
    FILE* pipe = ::popen((line + "2>&1").c_str(), "re");
    if (!pipe)
        return {127, {}};
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe))
        said.output.append(buffer.data(), count);
    const int status = ::pclose(pipe);
    said.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    return said;
}

std::filesystem::path jobsFile(const StudyFolder& folder)
{
    return folder.directory() / "slurm_jobs.txt";
}

std::vector<std::string> jobsOf(const StudyFolder& folder)
{
    std::istringstream lines(readFile(jobsFile(folder)).value_or(""));
    std::vector<std::string> jobs;
    for (std::string line; std::getline(lines, line);)
        if (!line.empty())
            jobs.push_back(line);
    return jobs;
}

std::string trimmed(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

/// "3", "5-7", "[2-4,9%2]" after the job's number.
void addTasks(std::map<std::size_t, std::string>& states, std::string tasks, const std::string& state)
{
    std::erase_if(tasks, [](char c) { return c == '[' || c == ']'; });
    tasks = tasks.substr(0, tasks.find('%'));
    std::istringstream parts(tasks);
    for (std::string part; std::getline(parts, part, ',');) {
        std::size_t first = 0, last = 0;
        const auto* end = part.data() + part.size();
        const auto [after, fault] = std::from_chars(part.data(), end, first);
        last = first;
        if (fault == std::errc() && after != end && *after == '-')
            std::from_chars(after + 1, end, last);
        for (std::size_t number = first; fault == std::errc() && number <= last && last - first < mostTrials; ++number)
            states[number] = state;
    }
}

} // namespace

std::string arrayText(std::span<const std::size_t> numbers, int atMost)
{
    std::string text;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t end = i + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1)
            ++end;
        text += (text.empty() ? "" : ",") + std::to_string(numbers[i]) + (end - i > 1 ? "-" + std::to_string(numbers[end - 1]) : "");
        i = end;
    }
    return atMost > 0 ? text + "%" + std::to_string(atMost) : text;
}

std::vector<std::string> sbatchCommand(const StudyFolder& folder, std::span<const std::size_t> trials, const SlurmOptions& options)
{
    const auto directory = std::filesystem::absolute(folder.directory());
    std::vector<std::string> command = {"sbatch", "--parsable", "--array=" + arrayText(trials, options.atMost), "--job-name=retort", "--ntasks=1",
                                        "--output=" + (directory / "trials" / "slurm-%A_%a.log").string()};
    if (!options.partition.empty())
        command.push_back("--partition=" + options.partition);
    if (!options.minutes.empty())
        command.push_back("--time=" + options.minutes);
    command.push_back("--wrap=" + report::shellQuoted(options.program.string()) + " study trial " + report::shellQuoted(directory.string()) + " $SLURM_ARRAY_TASK_ID");
    return command;
}

Result<std::string> submit(const StudyFolder& folder, const std::vector<TrialStatus>& statuses, const SlurmOptions& options)
{
    const auto queued = queuedTrials(folder);
    if (!queued)
        return tl::unexpected<Error>(queued.error());
    std::vector<std::size_t> trials;
    for (const TrialStatus& status : statuses)
        if (status.state != TrialState::finished && status.state != TrialState::running && !queued->contains(status.number))
            trials.push_back(status.number);
    if (trials.empty())
        return fail(ErrorKind::invalid, RETORT_TEXT("study", "Every trial of this study has finished, is running or is queued."));
    const Said said = runAndRead(sbatchCommand(folder, trials, options));
    if (said.exit == 127)
        return fail(ErrorKind::missing, RETORT_TEXT("study", "sbatch was not found, so there is no Slurm cluster to send this study to. Run it on this machine with \"study run %1\"."),
                    {folder.directory().string()});
    if (said.exit != 0)
        return fail(ErrorKind::io, RETORT_TEXT("study", "sbatch refused the study: %1"), {trimmed(said.output)});
    std::string job = trimmed(said.output);
    job = job.substr(job.rfind('\n') + 1); // behind what a site says to everybody
    job = job.substr(0, job.find(';')); // behind it the name of the cluster
    std::string jobs;
    for (const auto& each : jobsOf(folder))
        jobs += each + "\n";
    if (const auto written = writeFile(jobsFile(folder), jobs + job + "\n"); !written)
        return tl::unexpected<Error>(written.error());
    return job;
}

Result<std::map<std::size_t, std::string>> queuedTrials(const StudyFolder& folder)
{
    std::map<std::size_t, std::string> states;
    for (const auto& job : jobsOf(folder)) {
        const Said said = runAndRead({"squeue", "--noheader", "--array", "--jobs=" + job, "--format=%i %T"});
        if (said.exit != 0 && said.output.find("Invalid job id") != std::string::npos)
            continue; // the cluster has forgotten it
        if (said.exit != 0)
            return fail(ErrorKind::io, RETORT_TEXT("study", "squeue does not say what is queued: %1"), {trimmed(said.output)});
        std::istringstream lines(said.output);
        for (std::string id, state; lines >> id >> state;)
            if (const auto bar = id.find('_'); bar != std::string::npos)
                addTasks(states, id.substr(bar + 1), state);
    }
    return states;
}

} // namespace retort::study
