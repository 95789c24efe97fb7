// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/console.h"

#include <cerrno>
#include <mutex>
#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace retort::headless
{
namespace
{

void writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

constexpr std::string_view eraseLine = "\r\033[K";

} // namespace

/// Log lines go above the bar, which stays the last line of the terminal.
class Console::LogSink : public spdlog::sinks::base_sink<std::mutex>
{
public:
    explicit LogSink(int descriptor) : m_descriptor(descriptor), m_terminal(::isatty(descriptor) == 1) {}

    bool isTerminal() const { return m_terminal; }
    int descriptor() const { return m_descriptor; }

    void setBar(const std::string& bar)
    {
        const std::lock_guard lock(mutex_);
        if (!m_terminal || bar == m_bar)
            return;
        m_bar = bar;
        writeAll(m_descriptor, std::string(eraseLine) + m_bar);
    }

    void writeLines(const std::string& lines)
    {
        const std::lock_guard lock(mutex_);
        writeAboveBar(lines);
    }

protected:
    void sink_it_(const spdlog::details::log_msg& message) override
    {
        spdlog::memory_buf_t line;
        formatter_->format(message, line);
        writeAboveBar(std::string(line.data(), line.size()));
    }

    void flush_() override {}

private:
    void writeAboveBar(const std::string& lines)
    {
        writeAll(m_descriptor, m_bar.empty() ? lines : std::string(eraseLine) + lines + m_bar);
    }

    int m_descriptor;
    bool m_terminal;
    std::string m_bar;
};

Console::Console(int outDescriptor, int errDescriptor)
    : m_out(outDescriptor), m_sink(std::make_shared<LogSink>(errDescriptor)),
      m_log(std::make_unique<spdlog::logger>("retort-cli", m_sink))
{
    m_log->set_pattern("%H:%M:%S %v");
}

Console::~Console()
{
    clearBar();
}

void Console::print(std::string_view text)
{
    clearBar();
    writeAll(m_out, text);
}

void Console::error(std::string_view sentences)
{
    std::string lines;
    while (!sentences.empty()) {
        const std::size_t end = std::min(sentences.find('\n'), sentences.size());
        if (end > 0)
            lines.append("retort-cli: ").append(sentences.substr(0, end)).append("\n");
        sentences.remove_prefix(std::min(end + 1, sentences.size()));
    }
    m_sink->writeLines(lines);
}

bool Console::isTerminal() const
{
    return m_sink->isTerminal();
}

int Console::width() const
{
    winsize size{};
    const bool known = ::ioctl(m_sink->descriptor(), TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

void Console::showBar(const std::string& bar)
{
    m_sink->setBar(bar);
}

void Console::clearBar()
{
    m_sink->setBar({});
}

} // namespace retort::headless
