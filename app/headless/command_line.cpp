// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/command_line.h"

#include "app/headless/cache_command.h"
#include "app/headless/compare_command.h"
#include "app/headless/compress_command.h"
#include "app/headless/catalogue_commands.h"
#include "app/headless/efficiency_command.h"
#include "app/headless/evaluate_command.h"
#include "app/headless/export_command.h"
#include "app/headless/follow_command.h"
#include "app/headless/forecast_command.h"
#include "app/headless/forecasts_command.h"
#include "app/headless/inspect_command.h"
#include "app/headless/queue_command.h"
#include "app/headless/report_command.h"
#include "app/headless/score_command.h"
#include "app/headless/score_forecasts.h"
#include "app/headless/run_command.h"
#include "app/headless/runs_command.h"
#include "app/headless/study_arguments.h"

#include <CLI/CLI.hpp>

namespace retort::headless
{
namespace
{

using Command = std::function<ExitCode()>;

/// Empty if it is one.
std::string isNetwork(const std::string& id)
{
    const auto stage = stageOf(id);
    const auto untrained = {Role::truth, Role::oracle, Role::seasonal_naive};
    return stage && std::ranges::find(untrained, stage->role) == untrained.end() ? std::string()
                                                                                : id + " is not one of teacher, plain_student, distilled_student, teacher_1, generation_1, ...";
}

/// Every command with its arguments; parsing one leaves in `chosen` what to do.
class Arguments
{
public:
    Arguments(const PartsFactory& makeParts, Console& console) : m_makeParts(makeParts), m_console(console)
    {
        m_app.require_subcommand(0, 1);
        m_app.failure_message(CLI::FailureMessage::simple);
        m_app.set_version_flag("--version", RETORT_VERSION);
        addRun();
        addNetworks();
        addTerms();
        addInspect();
        addReport();
        addExport();
        addForecast();
        addCompress();
        addEfficiency();
        addForecasts();
        addEvaluate();
        addScore();
        addCompare();
        addRuns();
        addLabel();
        addStudy(m_app, m_study, [this](StudyCommand command) {
            m_chosen = [this, command] { return command(m_study, m_makeParts(), m_console); };
        });
        addQueue(m_app, m_queue, [this](QueueCommand command) {
            m_chosen = [this, command] { return command(m_queue, m_makeParts(), m_console); };
        });
        addCache();
    }

    ExitCode follow(int argc, const char* const* argv)
    {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::CallForHelp&) {
            m_console.print(m_app.help());
            return ExitCode::finished;
        } catch (const CLI::CallForVersion& version) {
            m_console.print(std::string("retort-cli ") + version.what() + "\n");
            return ExitCode::finished;
        } catch (const CLI::ParseError& fault) {
            m_console.error(std::string(fault.what()) + ". Run \"retort-cli --help\" or \"retort-cli COMMAND --help\".");
            return ExitCode::badArguments;
        }
        if (!m_chosen) {
            m_console.error("no command given. Run \"retort-cli --help\" for the commands.");
            return ExitCode::badArguments;
        }
        return m_chosen();
    }

private:
    void addRun()
    {
        CLI::App* command = m_app.add_subcommand("run", "Train teacher and students according to a plan, and write a record");
        auto* plan = command->add_option("PLAN", m_run.plan, "The plan, a JSON file");
        auto* out = command->add_option("--out", m_run.out, "Folder for the record");
        auto* set = command->add_option("--set", m_run.assignments, "Change a value of the plan: student.training.epochs=3")
                        ->allow_extra_args(false)
                        ->type_name("PATH=VALUE");
        auto* resume = command->add_option("--resume", m_run.resumed, "Folder of a stopped or interrupted run to continue, instead of a plan")
                           ->type_name("DIR");
        auto* before = command->add_option("--before-change", m_run.beforeChange,
                                           "With --resume and --out: continue, as a new run, from before that change of a weight")
                           ->needs(resume)
                           ->needs(out)
                           ->check(CLI::Range(1, 1'000'000))
                           ->type_name("NUMBER");
        for (auto* other : {plan, set})
            resume->excludes(other);
        command->add_option("--worker-of", m_run.workerOf, "Process that this one ends with")->group("");
        command->add_flag("--overwrite", m_run.overwrite, "Overwrite the run in the folder");
        command->add_flag("!--no-reuse", m_run.reuse, "Train every network, even those that earlier runs have trained");
        command->callback([this, plan, out, resume, before] {
            if (resume->count() > 0 && out->count() > 0 && before->count() == 0)
                throw CLI::ExcludesError(resume->get_name(), out->get_name());
            for (const auto* needed : {plan, out})
                if (resume->count() == 0 && needed->count() == 0)
                    throw CLI::RequiredError(needed->get_name());
            m_chosen = [this] { return runPlan(m_run, m_makeParts(), m_console); };
        });
    }

    void addNetworks()
    {
        CLI::App* command = m_app.add_subcommand("networks", "List the networks with their options and sizes");
        addJson(command);
        command->add_option("--channels", m_shape.channels, "Channels of the series")->check(CLI::Range(1, 1'000'000));
        command->add_option("--look-back", m_shape.lookBack, "Look-back of the networks, in steps")->check(CLI::Range(1, 1'000'000));
        command->add_option("--horizon", m_shape.horizon, "Forecast horizon, in steps")->check(CLI::Range(1, 1'000'000));
        command->callback([this] {
            m_chosen = [this] {
                m_shape.targets = m_shape.channels;
                return listNetworks(*m_makeParts().catalogue, m_shape, m_json, m_console);
            };
        });
    }

    void addTerms()
    {
        CLI::App* command = m_app.add_subcommand("terms", "List the distillation loss terms with their options");
        addJson(command);
        command->callback(
            [this] { m_chosen = [this] { return listTerms(*m_makeParts().catalogue, m_json, m_console); }; });
    }

    void addInspect()
    {
        CLI::App* command = m_app.add_subcommand("inspect", "Show how a series is read, and what is irregular in it");
        command->add_option("FILE", m_file, "A text table, an Excel workbook or a .tsf file")->required();
        addJson(command);
        command->callback([this] { m_chosen = [this] { return inspectFile(m_file, m_json, m_console); }; });
    }

    void addReport()
    {
        CLI::App* command = m_app.add_subcommand("report", "Export a record as HTML, LaTeX or CSV");
        command->add_option("DIR", m_report.record, "Folder of a record")->required();
        command->add_option("--html", m_report.html, "HTML page to write; without any option, report.html and report.tex are written in the folder");
        command->add_option("--latex", m_report.latex, "LaTeX table to write");
        command->add_option("--curves", m_report.curves, "CSV file to write, one row per epoch");
        command->add_option("--metrics", m_report.metrics, "CSV file of the test metrics to write");
        command->callback([this] { m_chosen = [this] { return reportRecord(m_report, m_console); }; });
    }

    void addExport()
    {
        CLI::App* command = m_app.add_subcommand("export", "Export a trained network as ONNX, as TorchScript or as a folder that works alone, or the curves of a record for TensorBoard");
        command->add_option("DIR", m_export.record, "Folder of a record")->required();
        auto* model = command->add_option("--model", m_export.model, "The file to write: .onnx, or .pt for TorchScript");
        auto* bundle = command->add_option("--bundle", m_export.bundle, "The folder for the network in both formats, programs that use it and an example")->excludes(model);
        auto* events = command->add_option("--tensorboard", m_export.tensorboard, "The folder for event files of TensorBoard")->excludes(model)->excludes(bundle);
        command->add_option("--role", m_export.role, "Network to export")
            ->check(isNetwork)
            ->capture_default_str();
        command->callback([this, model, bundle, events] {
            if (model->empty() && bundle->empty() && events->empty())
                throw CLI::RequiredError("--model, --bundle or --tensorboard");
            m_chosen = [this, ofCurves = !events->empty()] {
                return !ofCurves ? exportModel(m_export, *m_makeParts().engine, m_console) : exportTensorboard(m_export, m_console);
            };
        });
    }

    void addForecast()
    {
        CLI::App* command = m_app.add_subcommand("forecast", "Forecast the values after the last row of a series, with intervals, in data units");
        command->add_option("DIR", m_forecast.record, "Folder of a record")->required();
        command->add_option("--series", m_forecast.question.series, "Another file with the same columns, in any order; without it, the run's own series");
        command->add_option("--out", m_forecast.file, "CSV or JSON file to write; without it, a table is printed");
        command->add_option("--horizon", m_forecast.question.steps, "Steps; without it, those that the networks learned")->check(CLI::Range(1, 100'000));
        command->add_option("--rows", m_forecast.question.knownRows, "Use only the first rows: a backtest")->check(CLI::Range(std::int64_t{1}, std::int64_t{2'000'000'000}));
        command->add_option("--interval", m_forecast.percents, "Per cent that an interval is to cover; several are given by several options")->allow_extra_args(false)->check(CLI::Range(1.0, 99.9));
        auto* follow = command->add_flag("--follow", m_follows, "Forecast after every row that is appended to the file, score the forecasts when their rows come, and say where a value is an anomaly or the errors drift; --out then takes JSON lines");
        follow->excludes("--rows")->excludes("--horizon");
        command->add_option("--stop-after", m_follow.rows, "End following after so many rows with values")->needs(follow)->check(CLI::PositiveNumber);
        command->callback([this] {
            m_chosen = [this] {
                if (!m_follows)
                    return forecastFuture(m_forecast, *m_makeParts().engine, m_console);
                m_follow.record = m_forecast.record;
                m_follow.file = m_forecast.file;
                m_follow.question.series = m_forecast.question.series;
                if (!m_forecast.percents.empty())
                    m_follow.question.levels = intervalLevels(m_forecast.percents);
                return followSeries(m_follow, *m_makeParts().engine, m_console);
            };
        });
    }

    void addCompress()
    {
        CLI::App* command = m_app.add_subcommand("compress", "Make a trained network smaller: fewer hidden units, pruned weights, 8-bit weights; the files are in the record's folder \"compressed\"");
        command->add_option("DIR", m_compress.record, "Folder of a record")->required();
        command->add_option("--role", m_compress.role, "Network to compress")->check(isNetwork)->capture_default_str();
        command->add_option("--units", m_compress.units, "Per cent of the hidden units to keep; several are taken one after the other, 0: skip")->allow_extra_args(false)->check(CLI::Range(0.0, 100.0));
        command->add_option("--weights", m_compress.weights, "Per cent of the weights to keep, likewise")->allow_extra_args(false)->check(CLI::Range(0.0, 100.0));
        command->add_flag("--no-int8", m_compress.noInt8, "Do not quantize to 8 bits");
        command->add_option("--epochs", m_compress.plan.epochs, "Of fine-tuning after each step, at most")->check(CLI::Range(1, 100'000))->capture_default_str();
        command->add_option("--within", m_compress.within, "Name the smallest file whose validation error is at most so many per cent larger")->check(CLI::NonNegativeNumber)->capture_default_str();
        command->add_flag("--json", m_compress.json, "Print JSON");
        command->callback([this] { m_chosen = [this] { return compressNetwork(m_compress, *m_makeParts().engine, m_console); }; });
    }

    void addEfficiency()
    {
        CLI::App* command = m_app.add_subcommand("efficiency", "Measure the networks of a record: size, multiply-adds, latency, beside the teacher");
        command->add_option("DIR", m_efficiency.record, "Folder of a record")->required();
        command->add_flag("--json", m_efficiency.json, "Print JSON");
        command->callback([this] { m_chosen = [this] { return measureEfficiency(m_efficiency, *m_makeParts().engine, m_console); }; });
    }

    void addForecasts()
    {
        CLI::App* command = m_app.add_subcommand("forecasts", "Write the forecasts of all test windows of a record as CSV, in data units");
        command->add_option("DIR", m_forecasts.record, "Folder of a record")->required();
        command->add_option("--out", m_forecasts.file, "CSV file to write; forecasts.csv in the folder if no file is given");
        command->callback(
            [this] { m_chosen = [this] { return writeForecasts(m_forecasts, *m_makeParts().engine, m_console); }; });
    }

    void addCompare()
    {
        CLI::App* command = m_app.add_subcommand("compare", "Compare a network of two runs window by window: difference, interval, p values");
        command->add_option("RUN_A", m_compare.ours, "Folder of a record")->required();
        command->add_option("RUN_B", m_compare.theirs, "Folder of the record to compare with")->required();
        command->add_option("--model", m_compare.model, "Network to compare")->capture_default_str();
        command->add_flag("--json", m_compare.json, "Print JSON");
        command->callback([this] { m_chosen = [this] { return compareRecords(m_compare, m_console); }; });
    }

    void addRuns()
    {
        CLI::App* command = m_app.add_subcommand("runs", "List the runs in a folder: filtered, or their means by a field");
        command->add_option("DIR", m_runs.folder, "Folder of runs, or of studies")->required();
        command->add_option("--filter", m_runs.filter, "Which: 'distilled.mse < 0.38 and tag = \"paper\"'")->type_name("EXPRESSION");
        command->add_option("--group-by", m_runs.groupBy, "Mean and standard deviation for each value of a field: series, tag, horizon, ...")->type_name("FIELD");
        command->add_option("--metric", m_runs.metric, "Test metric to show")->capture_default_str();
        command->add_flag("--json", m_runs.json, "Print JSON");
        command->callback([this] { m_chosen = [this] { return listRuns(m_runs, m_console); }; });
    }

    void addLabel()
    {
        CLI::App* command = m_app.add_subcommand("label", "Tag runs, or write a note about them");
        command->add_option("DIR", m_label.runs, "Folders of records")->required();
        command->add_option("--tag", m_label.tags, "Tag to add")->allow_extra_args(false);
        command->add_option("--untag", m_label.removedTags, "Tag to remove")->allow_extra_args(false);
        command->add_option("--note", m_label.note, "Note, in place of the one before");
        command->callback([this] { m_chosen = [this] { return labelRuns(m_label, m_console); }; });
    }

    void addCache()
    {
        CLI::App* command = m_app.add_subcommand("cache", "Trained networks that later runs reuse: list, clear, size");
        command->require_subcommand(1);
        command->add_subcommand("list", "List them, the one used last first")->callback([this] {
            m_chosen = [this] { return listArtefacts(m_console); };
        });
        command->add_subcommand("clear", "Remove them all; records keep their own copies")->callback([this] {
            m_chosen = [this] { return clearArtefacts(m_console); };
        });
        CLI::App* size = command->add_subcommand("size", "Show how much they take, or set how much they may take");
        size->add_option("GIGABYTES", m_gigabytes, "The limit from now on")->check(CLI::Range(0.0, 1e6));
        size->callback([this] { m_chosen = [this] { return sizeOfArtefacts(m_gigabytes, m_console); }; });
    }

    void addEvaluate()
    {
        CLI::App* command = m_app.add_subcommand("evaluate", "Score a trained network on the test windows of a plan");
        command->add_option("CHECKPOINT", m_evaluate.checkpoint, "Checkpoint, state dict, safetensors or TorchScript")
            ->required();
        command->add_option("--plan", m_evaluate.plan, "The plan, a JSON file")->required();
        command->add_option("--set", m_evaluate.assignments, "Change a value of the plan: task.look_back=720")
            ->allow_extra_args(false)
            ->type_name("PATH=VALUE");
        command->callback(
            [this] { m_chosen = [this] { return evaluateNetwork(m_evaluate, m_makeParts(), m_console); }; });
    }

    void addScore()
    {
        CLI::App* command = m_app.add_subcommand("score", "Score classifications or forecasts of any program against the truth");
        auto* truth = command->add_option("--truth", m_score.truth, "A class for each example, by name or by number from 0");
        auto* logits = command->add_option("--logits", m_score.logits, "A row for each example, a column for each class; the header may name them");
        auto* series = command->add_option("--series", m_forecastScore.series, "A series with the true values, for forecasts");
        auto* forecast = command->add_option("--forecast", m_forecastScore.forecast, "Windows of forecasts one below the other, a column for each channel, in data units");
        auto* horizon = command->add_option("--horizon", m_forecastScore.horizon, "Steps of each window")->check(CLI::Range(1, 1'000'000));
        auto* firstRow = command->add_option("--first-row", m_forecastScore.firstRow,
                                             "Row of the series, from 1, that the first window begins with; without it the last window ends with the series")
                             ->check(CLI::Range(1, 2'000'000'000));
        logits->needs(truth)->excludes(series);
        forecast->needs(series)->needs(horizon);
        firstRow->needs(forecast);
        command->add_flag("--json", m_score.json, "Print JSON");
        command->callback([this, logits, forecast] {
            if (logits->empty() && forecast->empty())
                throw CLI::RequiredError("--truth with --logits, or --series with --forecast and --horizon");
            m_forecastScore.json = m_score.json;
            m_chosen = [this, ofClasses = !logits->empty()] { return ofClasses ? scoreClasses(m_score, m_console) : scoreForecasts(m_forecastScore, m_console); };
        });
    }

    void addJson(CLI::App* command) { command->add_flag("--json", m_json, "Print JSON"); }

    const PartsFactory& m_makeParts;
    Console& m_console;
    CLI::App m_app{"Retort: knowledge distillation for time-series forecasting.", "retort-cli"};
    Command m_chosen;

    RunArguments m_run;
    ReportArguments m_report;
    ExportArguments m_export;
    ForecastArguments m_forecast;
    FollowArguments m_follow;
    bool m_follows = false;
    CompressArguments m_compress;
    EfficiencyArguments m_efficiency;
    ForecastsArguments m_forecasts;
    ScoreArguments m_score;
    ForecastScoreArguments m_forecastScore;
    EvaluateArguments m_evaluate;
    CompareArguments m_compare;
    RunsArguments m_runs;
    LabelArguments m_label;
    StudyArguments m_study;
    QueueArguments m_queue;
    std::filesystem::path m_file;
    experiment::TaskShape m_shape{.channels = 7, .targets = 7, .lookBack = 96, .horizon = 96, .marks = 4};
    bool m_json = false;
    std::optional<double> m_gigabytes;
};

} // namespace

ExitCode runCommandLine(int argc, const char* const* argv, const PartsFactory& makeParts, Console& console)
{
    return Arguments(makeParts, console).follow(argc, argv);
}

} // namespace retort::headless
