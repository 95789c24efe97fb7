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

/// What is varied. Axes over the seed alone repeat a cell; the others are rows and columns of the table.
struct Axis {
    std::string label; ///< the path where one path alone is varied
    std::vector<Variant> variants;

    bool repeats() const; ///< varies the seed alone
    bool operator==(const Axis&) const = default;
};

enum class Design {
    grid, ///< every combination of the axes
    list, ///< the first variant of every axis, then the second: all axes have as many
};

/// A plan with holes and a question: many runs that differ in what the axes say.
struct StudyPlan {
    std::string name;
    experiment::Plan base;
    std::vector<Axis> axes;
    Design design = Design::grid;
    int workers = 1;                 ///< runs at the same time, one thread each
    std::string metric = "mse";      ///< of the test windows, in tables

    bool operator==(const StudyPlan&) const = default;
};

/// One run of a study.
struct Trial {
    std::size_t number = 0;               ///< from 0
    std::vector<std::size_t> cell = {};   ///< the variant of each axis
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
/// that the plan has no place for is a finding of its trial.
std::vector<Trial> trialsOf(const StudyPlan& study, const experiment::Catalogue& catalogue);
/// Without making the plans.
std::size_t trialCount(const StudyPlan& study);

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
