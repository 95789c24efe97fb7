// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/class_terms.h"

namespace retort::learning
{
namespace
{

Parameter temperatureOption(double value)
{
    return {.id = "temperature",
            .label = RETORT_TEXT("learning", "Temperature"),
            .help = RETORT_TEXT("learning", "Above 1, the probabilities are softer and say more about unlikely classes."),
            .type = ParameterType::real,
            .defaultValue = value,
            .minimum = 1e-2,
            .maximum = 1e3,
            .logarithmic = true};
}

Parameter factorOption(const char* id, Text label, Text help, double value)
{
    return {.id = id, .label = label, .help = help, .type = ParameterType::real, .defaultValue = value, .minimum = 0.0, .maximum = 1e3};
}

TermInfo classTerm(const char* kind, Text label, Text summary, const char* source, const char* formula, Schema options)
{
    TermInfo info;
    info.kind = kind;
    info.label = label;
    info.summary = summary;
    info.source = source;
    info.formula = formula;
    info.options = std::move(options);
    info.levels = {Level::prediction};
    info.comparesClasses = true;
    info.comparesValues = false;
    return info;
}

class Logits : public DistillationTerm
{
public:
    torch::Tensor loss(const Comparison& compared) const override { return (compared.student - compared.teacher).square().mean(); }
};

class Decoupled : public DistillationTerm
{
public:
    explicit Decoupled(const Options& options)
        : m_temperature(realOf(options, "temperature")), m_alpha(realOf(options, "alpha")), m_beta(realOf(options, "beta"))
    {
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto isTrue = torch::zeros_like(compared.truth, torch::kBool).scatter(-1, compared.truth.argmax(-1, true), true);
        const auto ofTrue = divergenceOfTrue(compared, isTrue);
        if (compared.student.size(-1) < 3) // the only other class has a probability of 1 among the others
            return ofTrue * (m_alpha * m_temperature * m_temperature);
        constexpr double never = -1e9;
        const auto others = classDivergence(compared.student.masked_fill(isTrue, never), compared.teacher.masked_fill(isTrue, never), m_temperature);
        return ofTrue * (m_alpha * m_temperature * m_temperature) + others * m_beta;
    }

private:
    torch::Tensor divergenceOfTrue(const Comparison& compared, const torch::Tensor& isTrue) const
    {
        // log p of the true class, and log of the sum of all others, without taking 1 - p.
        const auto both = [&](const torch::Tensor& logits) {
            const auto all = torch::log_softmax(logits / m_temperature, -1);
            const auto ofTrue = all.masked_fill(~isTrue, -std::numeric_limits<float>::infinity()).logsumexp(-1);
            const auto ofOthers = all.masked_fill(isTrue, -std::numeric_limits<float>::infinity()).logsumexp(-1);
            return torch::stack({ofTrue, ofOthers}, -1);
        };
        const auto teacher = both(compared.teacher), student = both(compared.student);
        return (teacher.exp() * (teacher - student)).sum(-1).mean();
    }

    double m_temperature, m_alpha, m_beta;
};

class CalibratedSoftLabels : public DistillationTerm
{
public:
    explicit CalibratedSoftLabels(const Options& options)
        : m_temperature(realOf(options, "temperature")), m_swap(textOf(options, "calibration") == "swap"), m_margin(realOf(options, "margin"))
    {
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        return classDivergence(compared.student, calibrated(compared.teacher, compared.truth), m_temperature);
    }

private:
    torch::Tensor calibrated(const torch::Tensor& logits, const torch::Tensor& truth) const
    {
        const auto right = truth.argmax(-1, true), first = logits.argmax(-1, true);
        const auto wrong = right != first;
        const auto ofRight = logits.gather(-1, right), largest = logits.gather(-1, first);
        if (m_swap)
            return logits.scatter(-1, first, torch::where(wrong, ofRight, largest)).scatter(-1, right, torch::where(wrong, largest, ofRight));
        return logits.scatter(-1, right, torch::where(wrong, largest + m_margin, ofRight));
    }

    double m_temperature;
    bool m_swap;
    double m_margin;
};

} // namespace

torch::Tensor classDivergence(const torch::Tensor& student, const torch::Tensor& teacher, double temperature)
{
    const auto ofStudent = torch::log_softmax(student / temperature, -1), ofTeacher = torch::log_softmax(teacher / temperature, -1);
    return (ofTeacher.exp() * (ofTeacher - ofStudent)).sum(-1).mean() * (temperature * temperature);
}

TermEntry logitsEntry()
{
    TermEntry entry;
    entry.info = classTerm("logits", RETORT_TEXT("learning", "Logits"), RETORT_TEXT("learning", "Mean squared difference between the logits of student and teacher, before the softmax."),
                           "Ba and Caruana, Do Deep Nets Really Need to be Deep?, NeurIPS 2014, arXiv 1312.6184", "mean (zs - zt)^2", {});
    entry.make = [](const Options&) { return std::make_unique<Logits>(); };
    return entry;
}

TermEntry decoupledEntry()
{
    TermEntry entry;
    entry.info = classTerm("decoupled", RETORT_TEXT("learning", "Decoupled"),
                           RETORT_TEXT("learning", "How sure the teacher is of the true class, and what it thinks of the others among themselves, each with a weight of its own."),
                           "Zhao et al., Decoupled Knowledge Distillation, CVPR 2022, arXiv 2203.08679", "T^2 (alpha KL(bt || bs) + beta KL(qt || qs))",
                           {temperatureOption(4.0),
                            factorOption("alpha", RETORT_TEXT("learning", "Weight of the true class"), RETORT_TEXT("learning", "Of the true class against all others."), 1.0),
                            factorOption("beta", RETORT_TEXT("learning", "Weight of the others"), RETORT_TEXT("learning", "Of the other classes among themselves."), 8.0)});
    entry.make = [](const Options& options) { return std::make_unique<Decoupled>(options); };
    return entry;
}

TermEntry calibratedSoftLabelsEntry()
{
    TermEntry entry;
    entry.info = classTerm(
        "calibrated_soft_labels", RETORT_TEXT("learning", "Calibrated soft labels"),
        RETORT_TEXT("learning", "Soft labels of a teacher that is corrected where it is wrong, so that the true class always has the largest logit."),
        "Gong et al., KDCTime: Knowledge Distillation with Calibration on InceptionTime for Time-series Classification, arXiv 2112.02291",
        "T^2 KL(softmax(ct / T) || softmax(zs / T))",
        {temperatureOption(4.0),
         {.id = "calibration",
          .label = RETORT_TEXT("learning", "Calibration"),
          .help = RETORT_TEXT("learning", "Where the teacher is wrong: swap the logits of the true and the predicted class, or raise that of the true class above it."),
          .type = ParameterType::choice,
          .defaultValue = std::string("swap"),
          .choices = {{"swap", RETORT_TEXT("learning", "Swap")}, {"shift", RETORT_TEXT("learning", "Shift")}}},
         {.id = "margin",
          .label = RETORT_TEXT("learning", "Margin"),
          .help = RETORT_TEXT("learning", "By which the logit of the true class then exceeds the largest one."),
          .type = ParameterType::real,
          .defaultValue = 1.0,
          .minimum = 0.0,
          .maximum = 1e3,
          .enabledWhen = EnabledWhen{"calibration", {"shift"}}}});
    entry.make = [](const Options& options) { return std::make_unique<CalibratedSoftLabels>(options); };
    return entry;
}

} // namespace retort::learning
