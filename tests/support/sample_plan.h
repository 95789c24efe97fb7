// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_json.h"

#include <nlohmann/json.hpp>

namespace retort::testing
{

/// A whole plan as a person would write it.
inline const char* samplePlanText()
{
    return R"({"format":"retort.plan/1","name":"ETTh1 96",
 "data":{"file":"ETTh1.csv","time_column":"date","channels":"all",
  "split":{"train":8640,"validation":2880,"test":2880},"scaler":"standard"},
 "task":{"look_back":720,"horizon":96},
 "teacher":{"kind":"itransformer","options":{"d_model":256,"d_ff":256,"e_layers":2,"n_heads":8},
  "training":{"learning_rate":1e-4,"schedule":"halving","epochs":10,"batch_size":32,"patience":5}},
 "student":{"kind":"mlp","options":{"d_model":512,"normalisation":"subtract_mean"},
  "training":{"learning_rate":0.01,"schedule":"halving","epochs":15,"batch_size":32,"patience":5}},
 "distillation":{"terms":[{"kind":"multi_scale","level":"prediction","weight":2},
  {"kind":"multi_period","level":"prediction","weight":2},{"kind":"multi_scale","level":"feature","weight":2},
  {"kind":"multi_period","level":"feature","weight":2}]},
 "seed":2021,"compute":{"device":"auto","threads":"auto"}})";
}

inline nlohmann::json samplePlanJson()
{
    return nlohmann::json::parse(samplePlanText());
}

inline experiment::Plan samplePlan()
{
    return experiment::parsePlan(samplePlanJson(), "/plans").plan;
}

} // namespace retort::testing
