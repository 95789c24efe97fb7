// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

#include <nlohmann/json_fwd.hpp>

namespace retort::study
{

inline constexpr const char* studyFormat = "retort.study/1";

/// One value of an axis: what it changes in the plan.
struct Variant {
    std::string label;
    std::vector<std::string> assignments; ///< "path=value", as experiment::assign takes them

    bool operator==(const Variant&) const = default;
};

/// Numbers between two ends, which a search or random draws choose from.
struct Range {
    double from = 0, to = 1;
    bool logarithmic = false; ///< even on a logarithmic scale
    bool whole = false;

    bool operator==(const Range&) const = default;
};

/// What is varied: variants, or a range of one path. Axes over the seed alone repeat a cell; the others are rows and columns of the table.
struct Axis {
    std::string label; ///< the path where one path alone is varied
    std::vector<Variant> variants;
    std::string path = {}; ///< of the range
    std::optional<Range> range = {};

    bool repeats() const; ///< varies the seed alone
    bool operator==(const Axis&) const = default;
};

enum class Design {
    grid, ///< every combination of the axes
    list, ///< the first variant of every axis, then the second: all axes have as many
    random, ///< `draws` random choices, the same each time
    search, ///< `draws` choices, each made after what the earlier ones gave
};
const char* idOf(Design design);

/// What a trial takes of each axis: the number of a variant, from 0, or a value of its range.
using Setting = std::vector<double>;

/// A plan with holes and a question: many runs that differ in what the axes say.
struct StudyPlan {
    std::string name;
    experiment::Plan base;
    std::vector<Axis> axes;
    Design design = Design::grid;
    std::size_t draws = 30; ///< of a random design or a search
    bool stopEarly = true;  ///< of a search: ends trials that are behind half of the earlier ones
    int workers = 1;                 ///< runs at the same time, one thread each
    std::string metric = "mse";      ///< of the test windows, in tables

    /// Whether trials are chosen from what the axes span, and judged by the validation windows.
    bool chooses() const { return design == Design::random || design == Design::search; }
    bool operator==(const StudyPlan&) const = default;
};

/// One run of a study.
struct Trial {
    std::size_t number = 0;               ///< from 0
    Setting setting = {};
    std::vector<std::string> values = {}; ///< of each axis, as in tables
    std::vector<std::string> assignments = {};
    experiment::Plan plan = {};
    std::vector<Finding> findings = {};   ///< why it cannot run

    /// "horizon 96, seed 2".
    std::string label(const StudyPlan& study) const;
};

/// Of an axis in tables: the last part of its path, or all of it where another axis ends alike.
std::string axisName(const StudyPlan& study, std::size_t axis);

constexpr std::size_t mostTrials = 10'000;

/// The runs of a study in their order. Where several run at once, each has one thread unless the plan says otherwise. A change
/// that the plan has no place for is a finding of its trial. Of a search, those that have been proposed so far.
std::vector<Trial> trialsOf(const StudyPlan& study, const experiment::Catalogue& catalogue, const std::vector<Setting>& proposed = {});
/// Without making the plans; of a search, all that it may make.
std::size_t trialCount(const StudyPlan& study);

/// Trials that show whether every change has a place in the plan: those of the study; of a search, both ends of every axis.
std::vector<Trial> trialsToCheck(const StudyPlan& study, const experiment::Catalogue& catalogue);

/// Random choices between what the axes span; the same for the same arguments.
std::vector<Setting> randomSettings(const StudyPlan& study, std::size_t count, std::uint64_t seed);

struct ParsedStudy {
    StudyPlan study;
    std::vector<Finding> findings; ///< empty: it can be used
};

/// `base` is a plan, or the path of one; `folder` resolves relative paths.
ParsedStudy parseStudy(const nlohmann::json& json, const std::filesystem::path& folder);
Result<ParsedStudy> readStudy(const std::filesystem::path& file);
nlohmann::ordered_json toJson(const StudyPlan& study, const std::filesystem::path& folder = {});
Result<void> writeStudy(const StudyPlan& study, const std::filesystem::path& file);

} // namespace retort::study
