// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/cancellation.h"
#include "core/foundation/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace retort::data
{

/// One series of a collection.
struct Example {
    std::vector<std::vector<double>> channels; ///< data units, all of one length; NaN where missing
    std::string label;
};

/// What one file of a collection holds.
struct ExampleFile {
    std::vector<Example> examples;
    std::vector<std::string> channelNames; ///< empty where the file names none
};

/// Labelled series, in the parts that their files make.
struct Collection {
    std::string name;
    std::vector<std::string> channelNames;
    std::vector<std::string> classes;     ///< in numerical order where all are whole numbers, else in that of their letters
    std::vector<Example> train, test;     ///< test is empty where all are in one file
    std::vector<Message> remarks;
    std::string sha256; ///< of the files together
};

struct CollectionOptions {
    std::filesystem::path testFile; ///< empty: found by the name of the other, "TRAIN" against "TEST"
    std::string labelColumn;        ///< of a table with a header; empty: found
};

/// Whether a file is read as a collection by how it begins: .ts and .arff headers.
bool isCollectionFile(const std::filesystem::path& file);

/// Reads .ts (sktime, UEA), .arff (nominal class last), UCR text (class first, no header) and tables with a header, a series a
/// row and a column of labels. Errors name file and line and say what to do: a series without values, another number of channels,
/// labels with fractions, one class alone, a class that only the test part has, no test file beside a training file.
Result<Collection> readCollection(const std::filesystem::path& file, const CollectionOptions& options, const CancellationToken& stop = {});

} // namespace retort::data
