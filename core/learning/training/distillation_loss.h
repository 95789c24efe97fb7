// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/experiment/snapshot.h"
#include "core/learning/distillation/distillation_term.h"
#include "core/learning/forecasters/forecaster.h"
#include "core/foundation/cancellation.h"
#include "core/learning/training/feature_bridges.h"
#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// The loss of one training stage: the supervised MSE, and the plan's terms against a teacher's outputs, each
/// with its weight in the epoch. Without terms the pinball loss of the quantiles is added to the MSE; with
/// terms, the terms train the quantiles.
class TrainingLoss
{
public:
    /// Supervised only.
    TrainingLoss() = default;
    /// The same for a network with a quantile head of these levels; empty: without one.
    explicit TrainingLoss(std::vector<double> quantiles);
    /// `bridges` join the features; none where no term compares them. `horizonTau` weighs the steps of the supervised
    /// error (horizonWeights). The teachers must outlive it.
    TrainingLoss(const std::vector<experiment::TermPlan>& terms, const TeacherAnswers& teachers,
                 FeatureBridges bridges, double supervisedWeight = 1, std::vector<double> quantiles = {},
                 double horizonTau = 0);

    /// How classes are learned: cross-entropy in place of the squared error.
    struct ClassLoss {
        torch::Tensor weights; ///< [classes]; undefined: each class counts alike
        double smoothing = 0;  ///< part of the truth that is spread over all classes
    };
    void learnClasses(ClassLoss how) { m_classes = std::move(how); }

    struct Value {
        torch::Tensor total;                     ///< differentiable
        std::vector<experiment::TermLoss>
            terms; ///< "supervised" first, "pinball" where it counts; weighted ones sum to the total
        std::vector<torch::Tensor> parts = {}; ///< of `terms`, weighted and differentiable; undefined for one of weight 0
    };
    /// `truth` [B, targets, H], `partial`: not a number where it is unknown; the errors against it are then means over what
    /// is known, and terms that compare with it see the student's own forecast there. `windows` are the batch's training windows; epochs count from 1.
    Value of(const Forecast& forecast, const torch::Tensor& truth, std::span<const std::int64_t> windows, int epoch,
             bool partial = false) const;

    /// Of a part of it, by the name it has in a value; nothing where there is no such part.
    std::optional<double> weightOf(const std::string& part) const;
    /// False where there is no such part.
    bool setWeight(const std::string& part, double weight);

    /// Of a value; that many terms it has.
    std::size_t parts() const { return m_terms.empty() ? (m_quantiles.empty() ? 1 : 2) : 1 + m_terms.size(); }

    /// What its terms train, in their order.
    std::vector<torch::Tensor> parameters() const;

    /// Whether it is the error against the truth and nothing else, which a closed form minimises, beside the pinball loss of a fan.
    bool isPlainError() const { return m_terms.empty() && m_horizonTau == 0; }

    /// Passes the truth of the training windows to the terms that learn from it first. False where it was stopped on the way.
    bool readTrainingTargets(const WindowBatches& batches, const CancellationToken& stop);

    static bool comparesFeatures(const std::vector<experiment::TermPlan>& terms);
    static bool comparesTeacherQuantiles(const std::vector<experiment::TermPlan>& terms);
    /// What these terms need from a teacher.
    static AskedParts asked(const std::vector<experiment::TermPlan>& terms);

private:
    struct Term {
        std::string name; ///< as experiment::termNames calls it
        experiment::TermPlan plan;
        Options schedule; ///< resolved
        std::shared_ptr<DistillationTerm> term;
    };
    /// A teacher's and the student's feature, matched by a bridge.
    struct Joined {
        FeatureBridge::Pair pair;
        double share;
        torch::Tensor windows; ///< as in TeacherAnswer::Feature
    };

    static torch::Tensor gateOf(const Term& term, const TeacherAnswer& answer);
    std::vector<Joined> joined(const Term& term, const Forecast& forecast, const TeacherAnswer& answer) const;
    /// Weighted per teacher.
    static torch::Tensor featureLoss(const DistillationTerm& term, const std::vector<Joined>& features,
                                     const torch::Tensor& truth, const torch::Tensor& gate);

    std::vector<Term> m_terms;
    torch::Tensor supervised(const torch::Tensor& prediction, const torch::Tensor& truth) const;

    double m_supervisedWeight = 1, m_horizonTau = 0;
    std::vector<double> m_quantiles;
    const TeacherAnswers* m_teachers = nullptr;
    std::optional<ClassLoss> m_classes;
    FeatureBridges m_bridges;
};

} // namespace retort::learning
