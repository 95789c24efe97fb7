// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/scripted_forecaster.h"

#include "core/learning/interchange/script_options.h"
#include "core/foundation/zip_archive.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <torch/script.h>

namespace retort::learning
{
namespace
{

/// What LibTorch's own operations could do beside computing.
constexpr std::array<std::string_view, 3> fileOperations = {"torch.save(", "aten.save(", "from_file("};
constexpr std::int64_t longestSource = 16 << 20;

std::string tensorShapeText(c10::IntArrayRef sizes)
{
    std::string text;
    for (const auto size : sizes)
        text.append(text.empty() ? "[" : ", ").append(std::to_string(size));
    return text.empty() ? "[]" : text.append("]");
}

std::string firstLineOf(const std::string& text)
{
    // TorchScript begins with its own stack; what went wrong is said last.
    const auto error = text.rfind("Error: ");
    const auto line = error == std::string::npos ? text : text.substr(error + 7);
    return line.substr(0, line.find('\n'));
}

/// An output by its name in a dictionary or named tuple, or by its number; the output itself or the first for
/// "".
std::optional<torch::Tensor> outputOf(const torch::jit::IValue& output, const std::string& name)
{
    const auto tensor = [](const torch::jit::IValue& value) {
        return value.isTensor() ? std::optional(value.toTensor()) : std::nullopt;
    };
    if (output.isTensor())
        return name.empty() ? tensor(output) : std::nullopt;
    if (output.isGenericDict()) {
        const auto dictionary = output.toGenericDict();
        for (const auto& item : dictionary)
            if (name.empty() || (item.key().isString() && item.key().toStringRef() == name))
                return tensor(item.value());
        return std::nullopt;
    }
    if (!output.isTuple())
        return std::nullopt;
    const auto tuple = output.toTuple();
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), index);
    if (fault != std::errc() || end != name.data() + name.size()) {
        const auto schema = tuple->type()->schema();
        if (!name.empty() && !schema)
            return std::nullopt;
        if (!name.empty()) {
            const auto found = schema->argumentIndexWithName(name);
            if (!found)
                return std::nullopt;
            index = static_cast<std::size_t>(*found);
        }
    }
    return index < tuple->elements().size() ? tensor(tuple->elements()[index]) : std::nullopt;
}

/// Scripts that this program wrote take values in the units of the data; the network inside takes scaled ones.
const char* methodOf(const torch::jit::Module& module)
{
    return module.find_method("scaled_forward") ? "scaled_forward" : "forward";
}

class ScriptedForecaster : public Forecaster
{
public:
    ScriptedForecaster(torch::jit::Module module, Options options, ForecastTask task)
        : m_module(std::move(module))
        , m_task(std::move(task))
        , m_inputs(textOf(options, "inputs"))
        , m_channelsFirst(textOf(options, "input_layout") == "bcl")
        , m_answersChannelsFirst(textOf(options, "output_layout") == "bcl")
        , m_known(integerOf(options, "label_len"))
        , m_prediction(textOf(options, "prediction"))
        , m_feature(textOf(options, "feature"))
    {
    }

    bool usesTimeMarks() const override { return m_inputs != "values"; }
    bool usesFutureMarks() const override { return usesTimeMarks() && m_inputs != "past_marks"; }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto output = answer(batch);
        auto prediction = *outputOf(output, m_prediction);
        if (m_answersChannelsFirst)
            prediction = prediction.transpose(1, 2);
        if (prediction.size(2) == m_task.channels)
            prediction = selectTargets(prediction, m_task);
        Forecast forecast{prediction.to(torch::kFloat), {}};
        if (!m_feature.empty())
            forecast.features.push_back({m_feature, outputOf(output, m_feature)->to(torch::kFloat)});
        return forecast;
    }

    torch::jit::IValue answer(const WindowBatch& batch)
    {
        std::vector<torch::jit::IValue> inputs = {m_channelsFirst ? batch.values.transpose(1, 2).contiguous()
                                                                  : batch.values};
        if (usesTimeMarks())
            inputs.emplace_back(batch.pastMarks);
        if (m_inputs == "past_and_future_marks")
            inputs.emplace_back(batch.futureMarks);
        if (m_inputs == "encoder_decoder") {
            const auto begin = m_task.lookBack - m_known;
            const auto future =
                torch::zeros({batch.values.size(0), m_task.horizon, m_task.channels}, batch.values.options());
            inputs.emplace_back(torch::cat({batch.values.narrow(1, begin, m_known), future}, 1));
            inputs.emplace_back(
                torch::cat({batch.pastMarks.narrow(1, begin, m_known), batch.futureMarks}, 1));
        }
        return m_module.get_method(methodOf(m_module))(std::move(inputs));
    }

private:
    torch::jit::Module m_module;
    ForecastTask m_task;
    std::string m_inputs;
    bool m_channelsFirst, m_answersChannelsFirst;
    std::int64_t m_known;
    std::string m_prediction, m_feature;
};

/// Checks one script against one task.
class Acceptance
{
public:
    Acceptance(const std::filesystem::path& file, const ForecastTask& task, const WindowBatch& window)
        : m_name(file.filename().string())
        , m_task(task)
        , m_window(window)
    {
    }

    /// The options with "inputs" stated.
    Result<Options> withInputs(const torch::jit::Module& module, Options options) const
    {
        if (m_task.classes > 0)
            return fail(ErrorKind::invalid,
                        RETORT_TEXT("learning", "%1 is a TorchScript file. TorchScript is supported for forecasting only; for classification choose the weights of a run (.safetensors)."),
                        {m_name});
        auto& inputs = options.at("inputs");
        if (std::get<std::string>(inputs) == "auto") {
            const auto count = needed(module);
            if (count == 1)
                inputs = std::string("values");
            else if (count == 2)
                inputs = std::string("past_marks");
            else if (count == 3)
                inputs = std::string("past_and_future_marks");
            else if (count == 4)
                inputs = std::string("encoder_decoder");
            else
                return fail(ErrorKind::invalid,
                            RETORT_TEXT("learning",
                                        "%1 takes %2 inputs, but a forecaster takes one to four: values and time "
                                        "marks. Export a script with such a forward()."),
                            {m_name, std::to_string(count)});
        }
        if (std::get<std::string>(inputs) != "values" && m_task.marks == 0)
            return fail(ErrorKind::invalid,
                        RETORT_TEXT("learning",
                                    "%1 needs time marks, but this series has no calendar time. Set its time column, "
                                    "or choose another file."),
                        {m_name});
        const auto known = integerOf(options, "label_len");
        if (std::get<std::string>(inputs) == "encoder_decoder" && known > m_task.lookBack)
            return fail(
                ErrorKind::invalid,
                RETORT_TEXT("learning", "label_len is %1, longer than the look-back of %2. Lower label_len."),
                {std::to_string(known), std::to_string(m_task.lookBack)});
        return options;
    }

    /// The options with both layouts stated: of the orders that are open, the first that the script answers
    /// as it must.
    Result<Options> withLayouts(const torch::jit::Module& module, const Options& options) const
    {
        std::optional<Error> first;
        for (const auto& input : open(options, "input_layout")) {
            auto tried = options;
            tried["input_layout"] = input;
            auto accepted = answered(module, tried);
            if (accepted)
                return accepted;
            if (!first)
                first = accepted.error();
        }
        return tl::unexpected<Error>(*first);
    }

private:
    static std::vector<std::string> open(const Options& options, const std::string& id)
    {
        const std::string stated = textOf(options, id);
        return stated == "auto" ? std::vector<std::string>{"blc", "bcl"} : std::vector<std::string>{stated};
    }

    static std::size_t needed(const torch::jit::Module& module)
    {
        const auto schema = module.get_method(methodOf(module)).function().getSchema();
        const auto& arguments = schema.arguments();
        return static_cast<std::size_t>(
            std::count_if(arguments.begin() + 1, arguments.end(),
                          [](const auto& argument) { return !argument.default_value(); }));
    }

    Result<Options> answered(const torch::jit::Module& module, Options options) const
    {
        ScriptedForecaster network(module, options, m_task);
        torch::jit::IValue output;
        try {
            output = network.answer(m_window);
        } catch (const std::exception& error) {
            return fail(ErrorKind::invalid,
                        RETORT_TEXT("learning",
                                    "%1 fails on a window of this series: %2. Was it made for another look-back, "
                                    "other channels, or another input layout?"),
                        {m_name, firstLineOf(error.what())});
        }
        const auto prediction = outputOf(output, textOf(options, "prediction"));
        if (!prediction || !prediction->is_floating_point())
            return fail(
                ErrorKind::invalid,
                RETORT_TEXT("learning",
                            "%1 returns no numeric tensor as its prediction. Set the option \"prediction\" to the "
                            "name or index of the output that is one."),
                {m_name});
        auto layout = layoutOf(prediction->sizes(), options);
        if (!layout)
            return tl::unexpected<Error>(layout.error());
        options["output_layout"] = *layout;
        if (!torch::isfinite(*prediction).all().item<bool>())
            return fail(ErrorKind::numeric,
                        RETORT_TEXT("learning",
                                    "%1 returns NaN or infinite values for a window of this series. Choose another "
                                    "file."),
                        {m_name});
        const std::string name = textOf(options, "feature");
        if (!name.empty()) {
            const auto feature = outputOf(output, name);
            const bool shaped =
                feature && feature->is_floating_point() && feature->size(0) == m_window.values.size(0) &&
                (feature->dim() == 2 || (feature->dim() == 3 && feature->size(1) == m_task.channels));
            if (!shaped)
                return fail(
                    ErrorKind::invalid,
                    RETORT_TEXT("learning",
                                "%1 returns no feature \"%2\" of shape [windows, channels, width] or [windows, "
                                "width]. Choose another output, or none."),
                    {m_name, name});
        }
        return options;
    }

    Result<std::string> layoutOf(c10::IntArrayRef sizes, const Options& options) const
    {
        const auto windows = m_window.values.size(0);
        const auto isChannels = [&](std::int64_t size) {
            return size == m_task.channels || size == static_cast<std::int64_t>(m_task.targets.size());
        };
        auto orders = open(options, "output_layout");
        if (textOf(options, "input_layout") == "bcl")
            std::ranges::reverse(orders); // where both fit, it answers as it is asked
        for (const auto& order : orders) {
            const bool channelsFirst = order == "bcl";
            if (sizes.size() == 3 && sizes[0] == windows && sizes[channelsFirst ? 2 : 1] == m_task.horizon &&
                isChannels(sizes[channelsFirst ? 1 : 2]))
                return order;
        }
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("learning",
                                "%1 returns %3 for %2 windows, but [%2, %4, %5] is needed (or its last two "
                                "dimensions swapped): windows, horizon, channels. Change the plan's horizon and "
                                "channels to match the file, or choose another."),
                    {m_name, std::to_string(windows), tensorShapeText(sizes), std::to_string(m_task.horizon),
                     std::to_string(m_task.channels)});
    }

    std::string m_name;
    const ForecastTask& m_task;
    const WindowBatch& m_window;
};

Result<void> touchesNoFiles(const std::filesystem::path& file)
{
    const auto archive = ZipArchive::open(file);
    if (!archive)
        return tl::unexpected<Error>(archive.error());
    for (const auto& [name, entry] : archive->entries()) {
        if (!name.ends_with(".py"))
            continue;
        if (entry.size > longestSource)
            return unusableFile(file, "its part " + name + " is too long for a script");
        const auto source = archive->read(name, entry.size);
        if (!source)
            return tl::unexpected<Error>(source.error());
        for (const auto operation : fileOperations)
            if (source->find(operation) != std::string::npos)
                return fail(ErrorKind::malformed,
                            RETORT_TEXT("learning",
                                        "%1 was rejected: its script calls \"%2)\", which accesses files. A "
                                        "forecaster needs no such operation."),
                            {file.filename().string(), std::string(operation)});
    }
    return {};
}

std::int64_t numbersOfText(const torch::jit::Module& module)
{
    std::int64_t numbers = 0;
    for (const auto& parameter : module.parameters())
        numbers += parameter.numel();
    return numbers;
}

} // namespace

Result<OpenedScript> openScript(const std::filesystem::path& file, const Options& options,
                                const ForecastTask& task, const WindowBatch& window)
{
    if (const auto findings = scriptSchema().validate(options); !findings.empty())
        return tl::unexpected<Error>(Error{ErrorKind::invalid, findings.front().message});
    if (auto harmless = touchesNoFiles(file); !harmless)
        return tl::unexpected<Error>(harmless.error());
    const torch::NoGradGuard noGradient;
    try {
        auto module = torch::jit::load(file.string(), window.values.device());
        module.eval();
        const Acceptance acceptance(file, task, window);
        const auto inputs = acceptance.withInputs(module, scriptSchema().resolve(options));
        if (!inputs)
            return tl::unexpected<Error>(inputs.error());
        const auto accepted = acceptance.withLayouts(module, *inputs);
        if (!accepted)
            return tl::unexpected<Error>(accepted.error());
        return OpenedScript{std::make_shared<ScriptedForecaster>(module, *accepted, task), *accepted,
                            numbersOfText(module), !textOf(*accepted, "feature").empty()};
    } catch (const std::exception& error) {
        return fail(ErrorKind::malformed, RETORT_TEXT("learning", "%1 cannot be opened as TorchScript: %2"),
                    {file.filename().string(), firstLineOf(error.what())});
    }
}

} // namespace retort::learning
