// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// For a test that needs data which the project may not hold: without them it skips with this sentence, and fails where the
/// test script has found them (RETORT_DATA_REQUIRED).
#define RETORT_NEEDS_DATA(sentence)                          \
    do {                                                     \
        if (qEnvironmentVariableIsSet("RETORT_DATA_REQUIRED")) \
            QFAIL(sentence);                                 \
        QSKIP(sentence);                                     \
    } while (false)
