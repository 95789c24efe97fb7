// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

namespace retort::testing
{

inline Parameter fakeInteger(const char* id, std::int64_t value, double minimum, double maximum)
{
    return {.id = id,
            .label = Text{"testing", id},
            .help = Text{"testing", "A whole number."},
            .type = ParameterType::integer,
            .defaultValue = value,
            .minimum = minimum,
            .maximum = maximum};
}

inline Parameter fakeReal(const char* id, double value, double minimum, double maximum)
{
    return {.id = id,
            .label = Text{"testing", id},
            .help = Text{"testing", "A number."},
            .type = ParameterType::real,
            .defaultValue = value,
            .minimum = minimum,
            .maximum = maximum};
}

inline Parameter fakeChoice(const char* id, std::string value, const std::vector<const char*>& choices)
{
    Parameter parameter{.id = id,
                        .label = Text{"testing", id},
                        .help = Text{"testing", "One of several."},
                        .type = ParameterType::choice,
                        .defaultValue = std::move(value)};
    for (const char* choice : choices)
        parameter.choices.push_back({choice, Text{"testing", choice}});
    return parameter;
}

/// The kinds of the real catalogue with the options that plans and presets name, and sizes from closed forms.
class FakeCatalogue : public experiment::Catalogue
{
public:
    FakeCatalogue()
    {
        addNetwork("itransformer", "iTransformer", "transformer",
                   {fakeInteger("d_model", 256, 1, 4096), fakeInteger("d_ff", 256, 1, 16384),
                    fakeInteger("e_layers", 2, 1, 16), fakeInteger("n_heads", 8, 1, 64), fakeReal("dropout", 0.1, 0, 0.9)},
                   true, false);
        for (const auto& [kind, label] : {std::pair{"lstm", "LSTM"}, std::pair{"gru", "GRU"}})
            addNetwork(kind, label, "recurrent",
                       {fakeInteger("hidden_size", 64, 1, 4096), fakeInteger("layers", 1, 1, 8)}, true, true);
        addNetwork("mlp", "Decomposition MLP", "mlp",
                   {fakeInteger("d_model", 512, 1, 4096), fakeInteger("moving_avg", 25, 1, 999),
                    fakeChoice("normalisation", "subtract_mean", {"subtract_mean", "revin", "none"})},
                   true, true);
        addNetwork("dlinear", "DLinear", "linear", {fakeInteger("moving_avg", 25, 1, 999)}, false, true);
        addNetwork("linear_regression", "Linear regression", "linear", {}, false, true);
        addNetwork("simple_rnn", "Simple RNN", "recurrent", {fakeInteger("hidden_size", 32, 1, 4096)}, false, true);

        Parameter blocks = fakeInteger("num_blocks", 1, 1, 64);
        blocks.type = ParameterType::text;
        blocks.defaultValue = std::string("1");
        addNetwork("moderntcn", "ModernTCN", "convolution",
                   {blocks, fakeInteger("ffn_ratio", 1, 1, 64), fakeReal("dropout", 0.3, 0, 0.9), fakeReal("head_dropout", 0, 0, 0.9)},
                   true, false);

        using experiment::Level;
        addTerm("prediction_matching", "Prediction matching", {}, {Level::prediction});
        addTerm("multi_scale", "Multi-scale",
                {fakeInteger("levels", 3, 0, 8), fakeChoice("pooling", "average", {"average", "maximum"})},
                {Level::prediction, Level::feature});
        addTerm("multi_period", "Multi-period",
                {fakeReal("temperature", 0.5, 1e-3, 100), fakeChoice("fft_norm", "backward", {"backward", "ortho"}),
                 fakeChoice("reduction", "mean", {"mean", "distribution"}), fakeReal("log_floor", 1e-8, 0, 1)},
                {Level::prediction, Level::feature});
        addTerm("pinball", "Pinball loss", {}, {Level::prediction});
        m_terms.back().quantiles = QuantileUse::student;
        addTerm("quantile_fan", "Quantile matching", {}, {Level::prediction});
        m_terms.back().quantiles = QuantileUse::student_and_teacher;
        addTerm("hint", "Hint", {fakeChoice("regressor", "teacher", {"teacher", "student"})}, {Level::feature});
    }

    /// Makes a network one that reads the graph of the channels.
    void readGraph(const std::string& kind)
    {
        for (auto& info : m_networks)
            info.readsGraph |= info.kind == kind;
    }

    const std::vector<experiment::NetworkInfo>& networks() const override { return m_networks; }
    const std::vector<experiment::TermInfo>& terms() const override { return m_terms; }

    Result<experiment::NetworkSize> measure(const std::string& kind, const Options& options,
                                            const experiment::TaskShape& shape) const override
    {
        const experiment::NetworkInfo* info = network(kind);
        if (!info)
            return fail(ErrorKind::invalid, Text{"testing", "There is no network \"%1\"."}, {kind});
        const Options resolved = info->options.resolve(options);
        const std::int64_t width = resolved.contains("d_model") ? integerOf(resolved, "d_model") : 32;
        experiment::NetworkSize size;
        size.layers = {{"embedding", "Linear", std::to_string(shape.lookBack) + " x " + std::to_string(width),
                        (shape.lookBack + 1) * width},
                       {"head", "Linear", std::to_string(width) + " x " + std::to_string(shape.horizon),
                        (width + 1) * shape.horizon}};
        for (const auto& layer : size.layers)
            size.parameters += layer.parameters;
        size.multiplyAdds = shape.channels * width * std::int64_t{shape.lookBack + shape.horizon};
        size.features = {{"hidden", {shape.channels, width}}, {"layer_1", {shape.channels, width / 2}}};
        return size;
    }

    std::vector<Finding> faults(const std::string& kind, const Options& options,
                                const experiment::TaskShape& shape) const override
    {
        if (kind == "itransformer" && integerOf(options, "d_model") % integerOf(options, "n_heads") != 0)
            return {{"n_heads", {Text{"testing", "The width is no multiple of the heads."}, {}}}};
        if (kind == "mlp" && integerOf(options, "moving_avg") > shape.lookBack)
            return {{"moving_avg", {Text{"testing", "The average is longer than the look-back."}, {}}}};
        return {};
    }

    Schema fileOptions(const std::filesystem::path& file) const override
    {
        return file.extension() == ".pt" ? Schema{fakeChoice("inputs", "auto", {"auto", "values"})} : Schema();
    }

private:
    void addNetwork(const char* kind, const char* label, const char* family, std::vector<Parameter> options,
                    bool asTeacher, bool asStudent)
    {
        experiment::NetworkInfo info{.kind = kind,
                                     .label = Text{"testing", label},
                                     .summary = Text{"testing", "A network that is only described."},
                                     .family = family,
                                     .source = "tests",
                                     .formula = "y = f(x)",
                                     .options = {},
                                     .asTeacher = asTeacher,
                                     .asStudent = asStudent};
        for (Parameter& option : options)
            info.options.add(std::move(option));
        m_networks.push_back(std::move(info));
    }

    void addTerm(const char* kind, const char* label, std::vector<Parameter> options,
                 std::vector<experiment::Level> levels)
    {
        experiment::TermInfo info{.kind = kind,
                                  .label = Text{"testing", label},
                                  .summary = Text{"testing", "A term that is only described."},
                                  .source = "tests",
                                  .formula = "L = d(student, teacher)",
                                  .options = {},
                                  .levels = std::move(levels)};
        for (Parameter& option : options)
            info.options.add(std::move(option));
        m_terms.push_back(std::move(info));
    }

    std::vector<experiment::NetworkInfo> m_networks;
    std::vector<experiment::TermInfo> m_terms;
};

} // namespace retort::testing
