// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"

#include "core/foundation/number_text.h"

#include <cmath>

namespace retort::data
{
namespace
{

struct PartSizes {
    std::int64_t train = 0;
    std::int64_t validation = 0;
    std::int64_t test = 0;
};

Result<PartSizes> sizesByRatio(const SplitPlan& plan, std::int64_t rows)
{
    const double sum = plan.train + plan.validation + plan.test;
    const bool inRange = plan.train >= 0 && plan.validation >= 0 && plan.test >= 0; // false for NaN
    if (!inRange || !(sum <= 1 + ratioTolerance)) {
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data",
                                "The split ratios %1 + %2 + %3 sum to %4. Choose non-negative ratios that sum to at "
                                "most 1."),
                    {readable(plan.train), readable(plan.validation), readable(plan.test), significantText(sum, 10)});
    }
    const auto rowsOf = [&](double ratio) {
        return static_cast<std::int64_t>(static_cast<double>(rows) * ratio);
    };
    PartSizes sizes{rowsOf(plan.train), rowsOf(plan.validation), rowsOf(plan.test)};
    if (sum >= 1 - ratioTolerance)
        sizes.validation = rows - sizes.train - sizes.test;
    return sizes;
}

bool isRowCount(double value)
{
    return value >= 0 && value <= 1e15 && value == std::floor(value);
}

Result<PartSizes> sizesByRows(const SplitPlan& plan, std::int64_t rows)
{
    for (double part : {plan.train, plan.validation, plan.test}) {
        if (!isRowCount(part))
            return fail(
                ErrorKind::invalid,
                RETORT_TEXT("data",
                            "One part of the split has %1 rows. Give whole row counts, or ratios that sum to at most "
                            "1."),
                {readable(part)});
    }
    const PartSizes sizes{static_cast<std::int64_t>(plan.train), static_cast<std::int64_t>(plan.validation),
                          static_cast<std::int64_t>(plan.test)};
    const std::int64_t sum = sizes.train + sizes.validation + sizes.test;
    if (sum > rows) {
        return fail(
            ErrorKind::invalid,
            RETORT_TEXT("data",
                        "The split needs %1 + %2 + %3 = %4 rows, but the series has only %5. Make one of the parts "
                        "smaller."),
            {std::to_string(sizes.train), std::to_string(sizes.validation), std::to_string(sizes.test),
             std::to_string(sum), std::to_string(rows)});
    }
    return sizes;
}

} // namespace

Result<Split> resolveSplit(const SplitPlan& plan, std::int64_t rows, int lookBack, int horizon)
{
    if (lookBack < 1 || horizon < 1)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data", "The look-back is %1 and the horizon %2. Both must be at least 1."),
                    {std::to_string(lookBack), std::to_string(horizon)});
    const Result<PartSizes> sizes =
        plan.unit == SplitPlan::Unit::ratio ? sizesByRatio(plan, rows) : sizesByRows(plan, rows);
    if (!sizes)
        return tl::unexpected(sizes.error());

    const std::int64_t window = std::int64_t{lookBack} + horizon;
    if (sizes->train < window) {
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data",
                                "The training set has %1 of %2 rows, but one window needs %3 (look-back %4 + horizon "
                                "%5). Shorten the window or give the training set more rows."),
                    {std::to_string(sizes->train), std::to_string(rows), std::to_string(window),
                     std::to_string(lookBack), std::to_string(horizon)});
    }
    const auto tooShort = [&](Text text, std::int64_t size) {
        return fail(ErrorKind::invalid, text,
                    {std::to_string(size), std::to_string(rows), std::to_string(horizon)});
    };
    if (sizes->validation < horizon)
        return tooShort(RETORT_TEXT("data",
                                    "The validation set has %1 of %2 rows, but one forecast needs %3 (the horizon). "
                                    "Shorten the horizon or give the validation set more rows."),
                        sizes->validation);
    if (sizes->test < horizon)
        return tooShort(
            RETORT_TEXT("data", "The test set has %1 of %2 rows, but one forecast needs %3 (the horizon). Shorten "
                                "the horizon or give the test set more rows."),
            sizes->test);

    Split split;
    split.train = {0, sizes->train};
    split.validation = {split.train.end, split.train.end + sizes->validation};
    split.test = {split.validation.end, split.validation.end + sizes->test};
    return split;
}

} // namespace retort::data
