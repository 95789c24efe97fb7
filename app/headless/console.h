// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace spdlog
{
class logger;
}

namespace retort::headless
{

/// Results go to standard output; log lines, the progress bar and errors to standard error. A closed reader
/// (EPIPE) does not end a run: output that cannot be written is dropped.
class Console
{
public:
    /// `outDescriptor`, `errDescriptor`: files to write to; a progress bar is shown if the second is a terminal.
    explicit Console(int outDescriptor = 1, int errDescriptor = 2);
    ~Console();

    void print(std::string_view text);
    /// One line per sentence, each prefixed with the program's name.
    void error(std::string_view sentences);
    void error(const Error& error) { this->error(error.message.english()); }
    /// Lines with the time of day.
    spdlog::logger& log() { return *m_log; }

    bool isTerminal() const;
    /// Columns of the terminal, 80 if there is none.
    int width() const;
    /// Replaces the bar; does nothing without a terminal.
    void showBar(const std::string& bar);
    void clearBar();

private:
    class LogSink;

    int m_out;
    std::shared_ptr<LogSink> m_sink;
    std::unique_ptr<spdlog::logger> m_log;
};

} // namespace retort::headless
