// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <functional>

namespace retort::experiment
{

/// One value of a plan, described once: files, `--set`, validation, forms, differences and reports are made from it.
struct PlanField {
    enum class Form { data, compute, none };
    enum class File {
        plain,
        automatic, ///< "auto" for the smallest value
        own,       ///< read, written and checked in a way of its own: a list, a number without a sign, a part of the import
    };

    std::string section; ///< "task", "data", "compute", "distillation"; empty at the top
    Form form = Form::none;
    File file = File::plain;
    bool forecastsOnly = false; ///< means nothing to a classification
    Parameter parameter; ///< its id is the name of the field
    std::function<Value(const Plan&)> get;
    std::function<void(Plan&, const Value&)> set; ///< of a value of the parameter's type, in range or not

    /// "task.look_back".
    std::string path() const { return section.empty() ? parameter.id : section + "." + parameter.id; }
    bool isDefault(const Plan& plan) const { return get(plan) == parameter.defaultValue; }
};

/// In the order of forms and reports.
const std::vector<PlanField>& planFields();

/// The fields of a form, with their values and back. A text being typed stays as `shown` while it means the same.
const Schema& formSchema(PlanField::Form form, TaskKind kind = TaskKind::forecasting);
Options formOptions(PlanField::Form form, const Plan& plan, const Options& shown = {});
/// Fields that the form does not have stay as they are.
void setFormOptions(PlanField::Form form, Plan& plan, const Options& resolved);

} // namespace retort::experiment
