// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/foreign_file.h"

#include "core/data/time/text_pieces.h"

#include <algorithm>
#include <array>

namespace retort::data
{
namespace
{

/// How files of another kind begin, and what to do with them.
struct Beginning {
    std::string_view bytes;
    Text advice;
};

const Text compressed =
    RETORT_TEXT("data", "%1 is compressed. Decompress it (gunzip, bunzip2, unxz, zstd -d) and choose the file inside.");

const std::array<Beginning, 16>& binaryBeginnings()
{
    static const std::array<Beginning, 16> beginnings = {{
        {"\x89HDF\r\n\x1a\n",
         RETORT_TEXT("data", "%1 is an HDF5 file, which Retort cannot read. Convert it to CSV, for example in "
                             "Python: import pandas; pandas.read_hdf('%1').to_csv('series.csv').")},
        {"CDF\x01", RETORT_TEXT("data", "%1 is a NetCDF file, which Retort cannot read. Convert it to CSV, for "
                                        "example in Python: import xarray; "
                                        "xarray.open_dataset('%1').to_dataframe().to_csv('series.csv').")},
        {"CDF\x02", RETORT_TEXT("data", "%1 is a NetCDF file, which Retort cannot read. Convert it to CSV, for "
                                        "example in Python: import xarray; "
                                        "xarray.open_dataset('%1').to_dataframe().to_csv('series.csv').")},
        {"PAR1", RETORT_TEXT("data", "%1 is a Parquet file, which Retort cannot read. Convert it to CSV, for example "
                                     "in Python: import pandas; pandas.read_parquet('%1').to_csv('series.csv').")},
        {"ARROW1", RETORT_TEXT("data", "%1 is an Arrow (Feather) file, which Retort cannot read. Convert it to CSV, "
                                       "for example in Python: import pandas; "
                                       "pandas.read_feather('%1').to_csv('series.csv').")},
        {"\x93NUMPY", RETORT_TEXT("data", "%1 is a NumPy array, which has no names and no times. Convert it to CSV, "
                                          "for example in Python: import numpy; numpy.savetxt('series.csv', "
                                          "numpy.load('%1'), delimiter=',').")},
        {"\xD0\xCF\x11\xE0", RETORT_TEXT("data", "%1 is a workbook from an old version of Excel (.xls). Save it as "
                                                 ".xlsx or CSV and choose that file.")},
        {"SQLite format 3", RETORT_TEXT("data", "%1 is an SQLite database. Export the table as CSV and choose that file.")},
        {"%PDF", RETORT_TEXT("data", "%1 is a PDF document. Choose a delimited text file (CSV, TSV) or a workbook "
                                     "(.xlsx).")},
        {"\x1f\x8b", compressed},
        {"BZh", compressed},
        {"\xFD" "7zXZ", compressed},
        {"\x28\xB5\x2F\xFD", compressed},
        {"7z\xBC\xAF", compressed},
        {"MATLAB 5.0", RETORT_TEXT("data", "%1 is a MATLAB file, which Retort cannot read. Export the table as CSV, "
                                           "in MATLAB with writetable or writematrix.")},
        {"\x80\x04\x95", RETORT_TEXT("data", "%1 is a Python pickle. Convert it to CSV, for example in Python: "
                                             "import pandas; pandas.read_pickle('%1').to_csv('series.csv').")},
    }};
    return beginnings;
}

tl::unexpected<Error> refused(Text text, const std::string& fileName)
{
    return fail(ErrorKind::malformed, text, {fileName});
}

} // namespace

bool isZip(std::string_view bytes)
{
    return bytes.substr(0, 4) == "PK\x03\x04";
}

Result<void> checkIsTable(std::string_view bytes, std::string_view text, const std::string& fileName)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return refused(RETORT_TEXT("data", "%1 is empty. Choose a file with data."), fileName);
    for (const Beginning& beginning : binaryBeginnings()) {
        if (bytes.substr(0, beginning.bytes.size()) == beginning.bytes)
            return refused(beginning.advice, fileName);
    }
    const std::string lower = lowered(text.substr(text.find_first_not_of(" \t\r\n"), 512));
    if (lower.starts_with("<!doctype html") || lower.starts_with("<html") || lower.starts_with("<head"))
        return refused(RETORT_TEXT("data", "%1 is a web page, perhaps a login page instead of the file. Download the "
                                           "file again and check that it contains rows of data."),
                       fileName);
    if (lower.starts_with("<?xml") || lower.starts_with("<"))
        return refused(RETORT_TEXT("data", "%1 is an XML file, which Retort cannot read. Convert it to CSV."), fileName);
    if (lower.starts_with("version https://git-lfs"))
        return refused(RETORT_TEXT("data", "%1 is a Git LFS pointer; the file itself was not downloaded. Run \"git lfs pull\" "
                                           "in its repository, or download the file."),
                       fileName);
    const bool json = lower.starts_with("{") || lower.starts_with("[{") || lower.starts_with("[[");
    if (json && lower.find('"') != std::string::npos)
        return refused(RETORT_TEXT("data", "%1 is a JSON file, which Retort cannot read. Convert it to CSV, for "
                                           "example in Python: import pandas; "
                                           "pandas.read_json('%1').to_csv('series.csv')."),
                       fileName);
    const std::size_t zero = text.find('\0');
    if (zero != std::string_view::npos)
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("data", "%1 is not text: byte %2 is zero. Choose a delimited text file (CSV, TSV) or "
                                        "a workbook (.xlsx)."),
                    {fileName, std::to_string(zero + 1)});
    return {};
}

} // namespace retort::data
