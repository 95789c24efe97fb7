// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace retort::tests
{

/// One QtTest class of a program that holds those of a whole room.
struct TestClass {
    const char* file; ///< its source: the test is called by the name of the file, "tst_split"
    bool needsWindow; ///< runs under a QApplication
    std::unique_ptr<QObject> (*make)();
};

struct Registration {
    explicit Registration(const TestClass& test);
};

} // namespace retort::tests

#define RETORT_REGISTER_TEST(Class, window)                                                                  \
    static const ::retort::tests::Registration registered##Class(                                            \
        {__FILE__, window, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); }});

/// A test of core: no application object with a display.
#define RETORT_TEST(Class) RETORT_REGISTER_TEST(Class, false)
/// A test of widgets.
#define RETORT_GUI_TEST(Class) RETORT_REGISTER_TEST(Class, true)
