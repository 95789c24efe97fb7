// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

/// The plan of the house as a table; docs/architecture.md draws the same.
namespace retort::architecture
{

/// A folder and the rooms it may include. Arrows reach on: who may include a room may include what that room may.
/// Everybody may include itself and core/foundation.
struct Room {
    std::string_view folder;
    std::array<std::string_view, 8> mayInclude = {};
};

inline constexpr std::array rooms = {
    Room{"core/foundation"},
    Room{"core/parameters"},
    Room{"core/data", {"core/parameters"}},
    Room{"core/signal"},
    Room{"core/evaluation", {"core/data", "core/signal"}},
    Room{"core/task", {"core/evaluation"}},
    Room{"core/plan", {"core/parameters", "core/data", "core/task"}},
    Room{"core/experiment", {"core/plan", "core/evaluation"}},
    Room{"core/record", {"core/experiment"}},
    Room{"core/report", {"core/record"}},
    Room{"core/study", {"core/record", "core/report"}},
    Room{"core/queue", {"core/study"}},

    Room{"core/learning/layers"},
    Room{"core/learning/forecasters", {"core/learning/layers", "core/parameters"}},
    Room{"core/learning/distillation", {"core/parameters"}},
    Room{"core/learning/interchange", {"core/learning/layers", "core/learning/forecasters"}},
    Room{"core/learning/exporting", {"core/learning/interchange", "core/data"}},
    Room{"core/learning/training",
         {"core/data", "core/evaluation", "core/experiment", "core/learning/forecasters",
          "core/learning/distillation", "core/learning/interchange"}},
    Room{"core/learning/run", {"core/learning/training", "core/learning/exporting", "core/record"}},

    Room{"ui/language", {"core/data"}},
    Room{"ui/session", {"ui/language", "core/record", "core/report", "core/queue", "core/evaluation", "core/data", "core/parameters"}},
    Room{"ui/forms", {"ui/language", "core/parameters"}},
    Room{"ui/charts", {"ui/language", "core/signal", "core/task", "core/data"}},
    Room{"ui/pages", {"ui/session", "ui/forms", "ui/charts"}},
    Room{"ui/dialogs", {"ui/session", "ui/forms", "ui/charts"}},
    Room{"ui/shell", {"ui/pages", "ui/dialogs"}},

    Room{"app/composition", {"core/record", "core/report", "core/queue", "core/learning/run"}},
    Room{"app/headless", {"app/composition"}},
    Room{"app/workbench", {"app/composition", "ui/shell"}},
};

/// Headers that only one folder may include: `header` is how the path between the brackets begins.
struct Owned {
    std::string_view header;
    std::string_view owner;
    std::string_view what;
};

inline constexpr std::array ownedHeaders = {
    Owned{"torch/", "core/learning", "LibTorch"},
    Owned{"ATen/", "core/learning", "LibTorch"},
    Owned{"c10/", "core/learning", "LibTorch"},
    Owned{"caffe2/", "core/learning", "LibTorch"},
    Owned{"core/learning/torch.h", "core/learning", "LibTorch"},
    Owned{"zip.h", "core/foundation", "libzip"},
    Owned{"dlib/", "core/study", "dlib"},
    Owned{"kissfft/", "core/signal", "KissFFT"},
    Owned{"kiss_fft", "core/signal", "KissFFT"},
    Owned{"QtCharts", "ui/charts", "Qt Charts"},
    Owned{"QAbstractAxis", "ui/charts", "Qt Charts"},
    Owned{"QAbstractBarSeries", "ui/charts", "Qt Charts"},
    Owned{"QAbstractSeries", "ui/charts", "Qt Charts"},
    Owned{"QAreaSeries", "ui/charts", "Qt Charts"},
    Owned{"QBarCategoryAxis", "ui/charts", "Qt Charts"},
    Owned{"QBarLegendMarker", "ui/charts", "Qt Charts"},
    Owned{"QBarSeries", "ui/charts", "Qt Charts"},
    Owned{"QBarSet", "ui/charts", "Qt Charts"},
    Owned{"QBoxPlotSeries", "ui/charts", "Qt Charts"},
    Owned{"QCategoryAxis", "ui/charts", "Qt Charts"},
    Owned{"QChart", "ui/charts", "Qt Charts"},
    Owned{"QDateTimeAxis", "ui/charts", "Qt Charts"},
    Owned{"QHorizontalBarSeries", "ui/charts", "Qt Charts"},
    Owned{"QLegend", "ui/charts", "Qt Charts"},
    Owned{"QLineSeries", "ui/charts", "Qt Charts"},
    Owned{"QLogValueAxis", "ui/charts", "Qt Charts"},
    Owned{"QPieSeries", "ui/charts", "Qt Charts"},
    Owned{"QScatterSeries", "ui/charts", "Qt Charts"},
    Owned{"QSplineSeries", "ui/charts", "Qt Charts"},
    Owned{"QStackedBarSeries", "ui/charts", "Qt Charts"},
    Owned{"QValueAxis", "ui/charts", "Qt Charts"},
    Owned{"QXYSeries", "ui/charts", "Qt Charts"},
};

/// Folders that include no Qt at all: the engine and the command line build without it.
inline constexpr std::array withoutQt = {std::string_view{"core"}, std::string_view{"app/composition"},
                                         std::string_view{"app/headless"}};

/// The engine is named in one place; every other face gets it handed over.
inline constexpr std::string_view engineFolder = "core/learning";
inline constexpr std::string_view engineNamedIn = "app/composition";

/// Words that say nothing of what a file is for; no folder and no file bears one.
inline constexpr std::array emptyNames = {
    std::string_view{"util"},   std::string_view{"utils"}, std::string_view{"helper"},  std::string_view{"helpers"},
    std::string_view{"common"}, std::string_view{"misc"},  std::string_view{"manager"},
};

/// Numbers are written and read by core/foundation/number_text alone: these follow the locale that QApplication sets. As
/// regular expressions.
struct ForbiddenCall {
    std::string_view pattern;
    std::string_view instead;
};
inline constexpr std::array forbiddenCalls = {
    ForbiddenCall{R"(\b(strtod|strtof|strtold|atof|stod|stof|stold)\s*\()", "numberFrom of core/foundation/number_text.h"},
    ForbiddenCall{R"(\b\w*printf\s*\([^;]*%[-+ #0]*[.*0-9]*[aefgAEFG])", "fixedText of core/foundation/number_text.h"},
    ForbiddenCall{R"(\b\w*scanf\s*\()", "from_chars"},
    ForbiddenCall{R"(\bstd::to_string\s*\([^;)]*\b(double|float)\b)", "readable or fixedText"},
    ForbiddenCall{R"(\bstd::locale\b)", "core/foundation/number_text.h"},
};
inline constexpr std::string_view numbersAreWrittenIn = "core/foundation/number_text.cpp";

inline constexpr std::string_view licenceLine = "// SPDX-License-Identifier: GPL-3.0-or-later";

} // namespace retort::architecture
