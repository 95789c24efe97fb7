// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy.h"

#include <algorithm>
#include <vector>

namespace retort::ui
{

std::optional<int> fuzzyScore(const QString& pattern, const QString& text)
{
    constexpr int beginning = 8;
    constexpr int inARow = 5;
    constexpr int impossible = -1;
    const QString wanted = pattern.simplified().remove(u' ').toCaseFolded();
    const QString given = text.toCaseFolded();
    if (wanted.isEmpty())
        return 0;

    // best[j]: the best score with the letters so far found and the last of them at j.
    std::vector<int> best(static_cast<std::size_t>(given.size()), impossible);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        std::vector<int> next(best.size(), impossible);
        int reachable = i == 0 ? 0 : impossible;
        for (qsizetype j = 0; j < given.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const bool row = i > 0 && j > 0 && best[at - 1] != impossible;
            if (given[j] == wanted[i] && (reachable != impossible || row)) {
                const int word = j == 0 || !given[j - 1].isLetterOrNumber() ? beginning : 1;
                next[at] = reachable == impossible ? impossible : reachable + word;
                if (row)
                    next[at] = std::max(next[at], best[at - 1] + word + inARow);
            }
            if (i > 0 && best[at] != impossible)
                reachable = std::max(reachable, best[at]);
        }
        best = std::move(next);
    }
    const auto top = std::max_element(best.begin(), best.end());
    return top == best.end() || *top == impossible ? std::nullopt : std::optional(*top);
}

} // namespace retort::ui
