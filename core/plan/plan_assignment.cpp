// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/import_json.h"
#include "core/plan/plan_fields.h"
#include "core/plan/plan_json.h"
#include "core/plan/strategy.h"
#include "core/plan/class_schema.h"
#include "core/plan/graph_schema.h"
#include "core/plan/term_schedule.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace retort::experiment
{
namespace
{

using nlohmann::json;
using Segments = std::vector<std::string>;

Segments segmentsOf(const std::string& path)
{
    Segments segments(1);
    for (const char c : path) {
        if (c == '.')
            segments.emplace_back();
        else
            segments.back() += c;
    }
    return segments;
}

/// Every path of a plan. "#" is an index into a list, "*" a name that only a catalogue knows.
const std::vector<Segments>& knownPaths()
{
    static const std::vector<Segments> paths = [] {
        std::vector<std::string> texts = {
            "format", "name", "seed", "data.file", "data.split.train", "data.split.validation", "data.split.test",
            "task.targets.#", "task.quantiles.#", "task.kind", "distillation.terms.#.kind", "distillation.terms.#.level",
            "distillation.terms.#.weight", "distillation.terms.#.options.*", "distillation.terms.#.teacher_feature",
            "distillation.terms.#.student_feature"};
        for (const PlanField& field : planFields())
            if (field.file != PlanField::File::own)
                texts.push_back(field.path());
        for (const auto& path : importPaths())
            texts.push_back("data." + path);
        for (const auto& parameter : classSchema().parameters())
            texts.push_back("task.classes." + parameter.id);
        for (const auto& parameter : graphSchema().parameters())
            texts.push_back("data.graph." + parameter.id);
        for (const auto& parameter : strategySchema().parameters())
            texts.push_back("distillation.strategy." + parameter.id);
        for (const auto& parameter : termScheduleSchema().parameters())
            texts.push_back("distillation.terms.#.schedule." + parameter.id);
        for (const std::string network : {"teacher", "teachers.#", "student", "distillation.assistants.#"}) {
            texts.push_back(network + ".kind");
            texts.push_back(network + ".options.*");
            for (const auto& parameter : trainingSchema().parameters())
                texts.push_back(network + ".training." + parameter.id);
            if (network.starts_with("teacher"))
                texts.push_back(network + ".checkpoint");
            else
                texts.push_back(network + ".start");
        }
        std::vector<Segments> split;
        for (const auto& text : texts)
            split.push_back(segmentsOf(text));
        return split;
    }();
    return paths;
}

std::optional<std::size_t> indexOf(const std::string& segment)
{
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(segment.data(), segment.data() + segment.size(), index);
    const bool whole = fault == std::errc() && end == segment.data() + segment.size() && !segment.empty();
    return whole ? std::optional(index) : std::nullopt;
}

bool fits(const std::string& pattern, const std::string& segment)
{
    if (pattern == "#")
        return indexOf(segment).has_value();
    return pattern == "*" ? !segment.empty() : pattern == segment;
}

std::string pathUpTo(const Segments& segments, std::size_t count)
{
    std::string path;
    for (std::size_t i = 0; i < count; ++i)
        path += (path.empty() ? "" : ".") + segments[i];
    return path;
}

/// Says which segment no path of a plan has, and the nearest that one does have there.
std::optional<Error> unknownPart(const Segments& segments)
{
    std::vector<const Segments*> open;
    for (const auto& path : knownPaths())
        open.push_back(&path);
    for (std::size_t depth = 0; depth < segments.size(); ++depth) {
        std::vector<std::string> candidates;
        std::vector<const Segments*> still;
        for (const Segments* path : open) {
            if (path->size() <= depth)
                continue;
            const std::string& pattern = (*path)[depth];
            if (fits(pattern, segments[depth]))
                still.push_back(path);
            else if (std::ranges::find(candidates, pattern) == candidates.end())
                candidates.push_back(pattern == "#" ? "0" : pattern);
        }
        if (still.empty()) {
            const std::string before = depth == 0 ? "" : pathUpTo(segments, depth) + ".";
            const std::string nearest = nearestName(segments[depth], candidates);
            if (candidates.empty())
                return Error{ErrorKind::invalid,
                             {RETORT_TEXT("experiment", "There is nothing to set at \"%1\": \"%2\" is a single value."),
                              {pathUpTo(segments, segments.size()), pathUpTo(segments, depth)}}};
            if (!nearest.empty())
                return Error{ErrorKind::invalid,
                             {RETORT_TEXT("experiment", "There is nothing to set at \"%1\". Did you mean \"%2\"?"),
                              {pathUpTo(segments, segments.size()), before + nearest}}};
            std::string known;
            for (const auto& candidate : candidates)
                known += (known.empty() ? "" : ", ") + before + candidate;
            return Error{ErrorKind::invalid,
                         {RETORT_TEXT("experiment", "There is nothing to set at \"%1\". Known fields: %2."),
                          {pathUpTo(segments, segments.size()), known}}};
        }
        open = std::move(still);
    }
    return std::nullopt;
}

} // namespace

Result<void> assign(json& plan, const std::string& assignment)
{
    const std::size_t equals = assignment.find('=');
    if (equals == std::string::npos || equals == 0)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("experiment", "\"%1\" is not an assignment. Write path=value, such as "
                                              "student.training.epochs=3."),
                    {assignment});
    const Segments segments = segmentsOf(assignment.substr(0, equals));
    if (auto fault = unknownPart(segments))
        return tl::unexpected<Error>(*fault);

    json changed = plan; // so that an error half-way leaves the plan unchanged
    json* node = &changed;
    for (std::size_t depth = 0; depth < segments.size(); ++depth) {
        const std::string& segment = segments[depth];
        if (node->is_array()) {
            const auto index = indexOf(segment);
            if (!index || *index >= node->size())
                return fail(ErrorKind::invalid,
                            RETORT_TEXT("experiment", "There is nothing to set at \"%1\": the list has %2 entries, counted "
                                                      "from 0."),
                            {pathUpTo(segments, depth + 1), std::to_string(node->size())});
            node = &(*node)[*index];
            continue;
        }
        const bool wantsList = indexOf(segment) && depth > 0;
        if ((!node->is_object() && !node->is_null()) || wantsList)
            return fail(ErrorKind::invalid,
                        RETORT_TEXT("experiment", "There is nothing to set at \"%1\": \"%2\" is a single value or "
                                                  "does not exist."),
                        {pathUpTo(segments, depth + 1), pathUpTo(segments, depth)});
        node = &(*node)[segment];
    }
    const std::string text = assignment.substr(equals + 1);
    json value = json::parse(text, nullptr, false);
    *node = value.is_discarded() ? json(text) : std::move(value);
    plan = std::move(changed);
    return {};
}

} // namespace retort::experiment
