// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace retort::learning
{

/// The files of resources/bundle, with "@name@" as placeholders. The source is generated when the build is configured.
struct BundleTemplates {
    const char* readme;
    const char* python;
    const char* cpp;
};
const BundleTemplates& bundleTemplates();

} // namespace retort::learning
