// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/published_settings.h"

namespace retort::experiment
{
namespace
{

Value whole(std::int64_t number)
{
    return number;
}

Options sizes(std::int64_t width, std::int64_t inner, std::int64_t layers)
{
    return {{"d_model", whole(width)}, {"d_ff", whole(inner)}, {"e_layers", whole(layers)}};
}

Options with(Options options, const Options& more)
{
    options.insert(more.begin(), more.end());
    return options;
}

std::map<std::string, std::vector<PublishedSetting>> everySetting()
{
    const Options shortLookBack = {{"patience", whole(3)}}; // Time-Series-Library, look-back 96
    const Options student = {{"learning_rate", 0.01}, {"epochs", whole(100)}};
    const Options timeMixer = {{"batch_size", whole(128)}, {"patience", whole(10)}};
    const Options modernTcn = {{"dropout", 0.3}, {"head_dropout", 0.0}};
    return {
        {"itransformer",
         {{"ETTh1", with(sizes(256, 256, 2), {{"n_heads", whole(8)}}), {}},
          {"ETTh2", with(sizes(128, 128, 2), {{"n_heads", whole(8)}}), {}}}},
        {"patchtst",
         {{"ETTh1, 720", with(sizes(512, 2048, 1), {{"n_heads", whole(16)}}), {}},
          {"ETTh2, 720", with(sizes(512, 2048, 3), {{"n_heads", whole(4)}}), {}},
          {"ETTh1, 96", with(sizes(512, 2048, 1), {{"n_heads", whole(2)}}), shortLookBack}}},
        {"moderntcn",
         {{"ETTh1, ETTh2", with(modernTcn, {{"ffn_ratio", whole(1)}}), {{"patience", whole(20)}}},
          {"ETTm1, ETTm2", with(modernTcn, {{"ffn_ratio", whole(8)}, {"num_blocks", std::string("3")}}), {{"patience", whole(20)}}}}},
        {"timemixer",
         {{"ETTh1, 720", sizes(16, 32, 2), with(timeMixer, {{"learning_rate", 1e-3}})},
          {"ETTh1, 96", sizes(16, 32, 2), with(timeMixer, {{"learning_rate", 0.01}})}}},
        {"timesnet",
         {{"ETTh1", with(sizes(16, 32, 2), {{"top_k", whole(5)}}), {}},
          {"ETTh2", with(sizes(32, 32, 2), {{"top_k", whole(5)}}), {}}}},
        {"fedformer", {{"ETTh1, ETTh2", {{"modes", whole(32)}}, {}}}},
        {"autoformer", {{"ETTh1, ETTh2", {{"d_model", whole(512)}, {"d_ff", whole(2048)}, {"factor", whole(3)}}, {}}}},
        {"micn", {{"ETTh1", {{"d_model", whole(512)}, {"d_layers", whole(1)}}, {}}}},
        {"tsmixer",
         {{"ETTh1", {{"d_model", whole(64)}, {"e_layers", whole(2)}}, {{"schedule", std::string("exponential")}, {"decay", 0.95}}},
          {"TimeDistill", {{"d_model", whole(512)}, {"e_layers", whole(2)}}, {{"learning_rate", 0.01}}}}},
        {"dlinear", {{"ETTh1, 96", {}, with(shortLookBack, {{"learning_rate", 0.005}})}}},
        {"mlp",
         {{"ETTh1, ETTh2, ETTm1, ETTm2", {{"d_model", whole(512)}, {"normalisation", std::string("subtract_mean")}}, student},
          {"ECL, Solar", {{"d_model", whole(512)}, {"normalisation", std::string("subtract_mean")}},
           {{"learning_rate", 0.01}, {"epochs", whole(30)}}},
          {"Traffic", {{"d_model", whole(1024)}, {"normalisation", std::string("revin")}},
           {{"learning_rate", 0.01}, {"batch_size", whole(8)}}}}},
        {"plain_mlp",
         {{"ETTh1, ETTh2, ETTm1, ETTm2", {{"d_model", whole(512)}, {"normalisation", std::string("subtract_mean")}}, student}}},
    };
}

} // namespace

const std::vector<PublishedSetting>& publishedSettings(const std::string& kind)
{
    static const auto all = everySetting();
    static const std::vector<PublishedSetting> none;
    const auto found = all.find(kind);
    return found == all.end() ? none : found->second;
}

} // namespace retort::experiment
