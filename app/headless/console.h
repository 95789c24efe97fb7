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

/// Results go to standard output; log lines, the progress bar and errors to standard error. A reader that has gone
/// away (EPIPE) is no reason to end a run: what cannot be written is dropped.
class Console
{
public:
    /// `outDescriptor`, `errDescriptor`: files to write to; a progress bar is shown where the second is a terminal.
    explicit Console(int outDescriptor = 1, int errDescriptor = 2);
    ~Console();

    void print(std::string_view text);
    /// One line to a sentence, each after the program's name.
    void error(std::string_view sentences);
    void error(const Error& error) { this->error(error.message.english()); }
    /// Lines with the time of day.
    spdlog::logger& log() { return *m_log; }

    bool isTerminal() const;
    /// Columns of the terminal, 80 where there is none.
    int width() const;
    /// Replaces the bar; nothing where there is no terminal.
    void showBar(const std::string& bar);
    void clearBar();

private:
    class LogSink;

    int m_out;
    std::shared_ptr<LogSink> m_sink;
    std::unique_ptr<spdlog::logger> m_log;
};

} // namespace retort::headless
