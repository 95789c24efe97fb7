// Forecasts the rows that follow a CSV file, with the network in model.pt beside it:
//     g++ -std=c++20 -O2 forecast.cpp -I INCLUDE -I INCLUDE/torch/csrc/api/include -ltorch -ltorch_cpu -lc10 -o forecast
//     ./forecast model.pt series.csv > forecast.csv
// where INCLUDE is LibTorch's include folder (/usr/include for Debian's libtorch-dev). The CSV file is separated by commas and has
// a header. Its first column holds the times, such as 2016-07-01 00:00:00; the other columns are found by the names of the
// channels, in any order. The oldest row comes first; the last rows, which the network reads, have no missing values.
#include <torch/script.h>

#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>

const std::vector<std::string> channels = {@channels@}, targets = {@targets@}, markNames = {@mark_names@};
constexpr std::size_t lookBack = @look_back@, horizon = @horizon@;
constexpr long long stepMilliseconds = @step_milliseconds@; // 0 and no months: the first column counts the rows
constexpr int stepMonths = @step_months@;
using Time = std::chrono::sys_time<std::chrono::milliseconds>;

// With quotes, which may hold commas.
std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> parts(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
            parts.back() += line[i++];
        else if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ',' && !quoted)
            parts.emplace_back();
        else if (line[i] != '\r')
            parts.back() += line[i];
    }
    return parts;
}

Time timeOf(const std::string& text)
{
    int year = 0, month = 1, day = 1, hour = 0, minute = 0;
    double second = 0;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2d%*c%d:%d:%lf", &year, &month, &day, &hour, &minute, &second) < 3)
        throw std::runtime_error("the time '" + text + "' cannot be read. Write it as 2016-07-01 00:00:00.");
    return std::chrono::sys_days(std::chrono::year(year) / month / day) + std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::milliseconds(std::llround(1000 * second));
}

// Equal steps, or months that keep their day where it exists.
Time after(const std::vector<Time>& known, int steps)
{
    if (stepMonths == 0)
        return known.back() + std::chrono::milliseconds(stepMilliseconds * steps);
    std::chrono::day day(1);
    for (const auto time : known)
        day = std::max(day, std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time)).day());
    const auto last = std::chrono::floor<std::chrono::days>(known.back());
    const std::chrono::year_month_day date(last);
    const auto month = date.year() / date.month() + std::chrono::months(stepMonths * steps);
    return std::chrono::sys_days(month / std::min(day, (month / std::chrono::last).day())) + (known.back() - last);
}

std::string textOf(Time time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const auto ofDay = (time - day).count();
    char text[48];
    std::snprintf(text, sizeof text, "%d-%02u-%02u %02lld:%02lld:%02lld", int(date.year()), unsigned(date.month()), unsigned(date.day()), (long long) ofDay / 3'600'000,
                  (long long) ofDay / 60'000 % 60, (long long) ofDay / 1000 % 60);
    if (stepMilliseconds % 1000 != 0)
        std::snprintf(text + 19, sizeof text - 19, ".%03lld", (long long) ofDay % 1000);
    return text;
}

float mark(Time time, const std::string& name)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    const auto ofYear = (day - std::chrono::sys_days(date.year() / 1 / 1)).count();
    const double part = name == "minute"         ? clock.minutes().count() / 59.0
                        : name == "hour"         ? clock.hours().count() / 23.0
                        : name == "weekday"      ? (std::chrono::weekday(day).iso_encoding() - 1) / 6.0
                        : name == "day_of_month" ? (unsigned(date.day()) - 1) / 30.0
                                                 : ofYear / 365.0;
    return static_cast<float>(part - 0.5);
}

torch::Tensor marks(const std::vector<Time>& times)
{
    std::vector<float> values;
    for (const auto time : times)
        for (const auto& name : markNames)
            values.push_back(mark(time, name));
    return torch::tensor(values).view({1, static_cast<long>(times.size()), -1});
}

double numberOf(const std::string& text, const std::string& channel)
{
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !std::isfinite(value))
        throw std::runtime_error(channel + " is '" + text + "'. The network needs a number there.");
    return value;
}

int run(char** arguments)
{
    std::ifstream file(arguments[2]);
    if (!file)
        return std::cerr << arguments[2] << " was not found.\n", 1;
    std::string line;
    std::getline(file, line);
    const auto header = cells(line);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> lines;
    for (std::size_t number = 2; std::getline(file, line); ++number)
        if (line.find_first_not_of(" \r\t") != std::string::npos) {
            rows.push_back(cells(line));
            lines.push_back(number);
        }
    if (rows.size() < lookBack)
        return std::cerr << arguments[2] << " has " << rows.size() << " rows, but the network reads " << lookBack << ".\n", 1;
    rows.erase(rows.begin(), rows.end() - lookBack);
    std::vector<double> values;
    std::vector<Time> known, future;
    lines.erase(lines.begin(), lines.end() - lookBack);
    for (std::size_t i = 0; i < rows.size(); ++i) try {
        const bool counted = stepMilliseconds == 0 && stepMonths == 0;
        known.push_back(counted ? Time() : timeOf(rows[i][0]));
        for (const auto& channel : channels) {
            const std::size_t column = std::find(header.begin(), header.end(), channel) - header.begin();
            if (column == header.size())
                return std::cerr << arguments[2] << " has no column " << channel << ".\n", 1;
            values.push_back(numberOf(column < rows[i].size() ? rows[i][column] : "", channel));
        }
    } catch (const std::runtime_error& error) {
        return std::cerr << arguments[2] << ", line " << lines[i] << ": " << error.what() << '\n', 1;
    }
    for (std::size_t i = 1; i <= horizon; ++i)
        future.push_back(after(known, int(i)));
    std::vector<torch::jit::IValue> inputs = {torch::tensor(values, torch::kDouble).view({1, lookBack, -1})};
    if (!markNames.empty()) {
        inputs.push_back(marks(known));
        inputs.push_back(marks(future));
    }
    torch::NoGradGuard noGradient;
    const auto forecast = torch::jit::load(arguments[1]).forward(inputs).toTensor();
    std::cout << "time";
    for (const auto& target : targets)
        std::cout << ',' << (target.find(',') == std::string::npos ? target : '"' + target + '"');
    for (std::size_t step = 0; step < horizon; ++step) {
        const bool counted = stepMilliseconds == 0 && stepMonths == 0;
        std::cout << '\n' << (counted ? std::to_string(std::stoll(rows.back()[0]) + static_cast<long long>(step) + 1) : textOf(future[step]));
        char text[32];
        for (std::size_t target = 0; target < targets.size(); ++target) {
            std::snprintf(text, sizeof text, "%.9g", forecast[0][step][target].item<double>());
            std::cout << ',' << text;
        }
    }
    std::cout << '\n';
    return 0;
}

int main(int count, char** arguments)
{
    if (count != 3)
        return std::cerr << "Usage: forecast model.pt series.csv\n", 2;
    try {
        return run(arguments);
    } catch (const c10::Error& error) {
        return std::cerr << arguments[1] << " cannot be used: " << error.what_without_backtrace() << '\n', 1;
    }
}
