// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/csv_array.h"

#include "core/foundation/file_writing.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace retort::learning
{
namespace
{

constexpr std::size_t indices = 2; // window and step

/// The numbers of a line; nothing where one of its fields is none.
std::optional<std::vector<double>> numbersIn(std::string_view line)
{
    std::vector<double> numbers;
    const char* at = line.data();
    const char* end = at + line.size();
    for (;;) {
        while (at != end && *at == ' ')
            ++at;
        double number = 0;
        const auto [stop, fault] = std::from_chars(at, end, number);
        if (fault != std::errc())
            return std::nullopt;
        numbers.push_back(number);
        at = stop;
        while (at != end && *at == ' ')
            ++at;
        if (at == end)
            return numbers;
        if (*at != ',' && *at != ';')
            return std::nullopt;
        ++at;
    }
}

/// Puts the lines of a file in order and says which one does not fit.
class Rows
{
public:
    bool add(const std::vector<double>& numbers)
    {
        if (numbers.size() <= indices)
            return false;
        if (m_count == 0) {
            m_channels = numbers.size() - indices;
            m_firstWindow = numbers[0];
            m_firstStep = numbers[1];
        }
        const double window = numbers[0] - m_firstWindow, step = numbers[1] - m_firstStep;
        if (m_steps == 0 && window > 0) // the second window begins: the first has told the horizon
            m_steps = m_count;
        const auto row = m_count++;
        const auto expectedWindow = m_steps == 0 ? 0 : row / m_steps,
                   expectedStep = m_steps == 0 ? row : row % m_steps;
        if (numbers.size() - indices != m_channels || window != static_cast<double>(expectedWindow) ||
            step != static_cast<double>(expectedStep))
            return false;
        for (std::size_t i = indices; i < numbers.size(); ++i)
            m_values.push_back(static_cast<float>(numbers[i]));
        return true;
    }

    std::optional<torch::Tensor> array() const
    {
        const auto steps = m_steps == 0 ? m_count : m_steps;
        if (m_count == 0 || m_count % steps != 0)
            return std::nullopt;
        return torch::tensor(m_values).reshape({static_cast<std::int64_t>(m_count / steps),
                                                static_cast<std::int64_t>(steps),
                                                static_cast<std::int64_t>(m_channels)});
    }

private:
    std::vector<float> m_values;
    std::size_t m_count = 0, m_channels = 0, m_steps = 0;
    double m_firstWindow = 0, m_firstStep = 0;
};

} // namespace

Result<torch::Tensor> readCsvArray(const std::filesystem::path& file)
{
    const auto content = readFile(file);
    if (!content)
        return tl::unexpected<Error>(content.error());
    std::string_view rest = *content;
    Rows rows;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const auto numbers = numbersIn(line);
        if ((!numbers && number == 1) || (line.empty() && rest.empty()))
            continue; // the names of the columns, or an empty end
        if (!numbers || !rows.add(*numbers))
            return fail(
                ErrorKind::malformed,
                RETORT_TEXT("learning",
                            "%1, line %2, is malformed: each line has the window number, the step number and one "
                            "number per channel, in this order, with none missing."),
                {file.filename().string(), std::to_string(number)});
    }
    const auto array = rows.array();
    if (!array)
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("learning",
                                "%1 ends before its last window is complete. Write every step of every window."),
                    {file.filename().string()});
    return *array;
}

} // namespace retort::learning
