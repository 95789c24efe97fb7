// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/artefact_store.h"

#include "core/data/sha256.h"
#include "core/plan/json_text.h"
#include "core/record/json_values.h"
#include "core/record/result_arrays.h"
#include "core/record/result_json.h"
#include "core/record/snapshot_json.h"
#include "core/foundation/file_writing.h"
#include "core/foundation/user_folders.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <unistd.h>

namespace retort::experiment
{
namespace
{

constexpr const char* artefactFormat = "retort.artefact/1";
constexpr const char* weightsName = "weights.safetensors";
constexpr const char* epochsName = "epochs.jsonl";
constexpr const char* bestEpochName = "best_epoch.safetensors";
constexpr const char* errorsName = "window_errors.f64"; ///< epoch after epoch
constexpr const char* factsName = "artefact.json";
constexpr std::size_t mostErrors = std::size_t{4} << 20;
constexpr std::size_t keyLength = 64;

/// Names of folders that are being made or removed; no key has a dot.
std::filesystem::path aside(const std::filesystem::path& folder)
{
    static std::atomic<int> count = 0;
    return folder / ("." + std::to_string(::getpid()) + "." + std::to_string(++count));
}

std::filesystem::path limitFile()
{
    return configFolder() / "artefacts.json";
}

TimePoint lastWritten(const std::filesystem::path& file)
{
    std::error_code fault;
    const auto written = std::filesystem::last_write_time(file, fault);
    return fault ? TimePoint() : std::chrono::floor<std::chrono::milliseconds>(std::chrono::file_clock::to_sys(written));
}

std::uint64_t bytesIn(const std::filesystem::path& folder)
{
    std::uint64_t bytes = 0;
    std::error_code fault;
    for (const auto& file : std::filesystem::directory_iterator(folder, fault)) {
        std::error_code ignored;
        const auto size = file.file_size(ignored);
        bytes += ignored ? 0 : size;
    }
    return bytes;
}

/// The content of a file where it has the digest; otherwise nothing.
std::optional<std::string> intact(const std::filesystem::path& file, const Json& digests)
{
    auto content = readFile(file);
    if (!content || data::sha256(*content) != digests.at(file.filename().string()).get<std::string>())
        return std::nullopt;
    return std::move(*content);
}

std::string bytesOf(const std::vector<std::vector<double>>& errors)
{
    std::size_t count = 0;
    for (const auto& epoch : errors)
        count += epoch.size();
    std::string bytes;
    if (count > mostErrors)
        return bytes;
    for (const auto& epoch : errors)
        bytes.append(reinterpret_cast<const char*>(epoch.data()), epoch.size() * sizeof(double));
    return bytes;
}

std::vector<std::vector<double>> errorsFrom(const std::string& bytes, std::size_t epochs)
{
    const std::size_t windows = epochs == 0 ? 0 : bytes.size() / epochs / sizeof(double);
    std::vector<std::vector<double>> errors(windows == 0 ? 0 : epochs, std::vector<double>(windows));
    for (std::size_t epoch = 0; epoch < errors.size(); ++epoch)
        std::memcpy(errors[epoch].data(), bytes.data() + epoch * windows * sizeof(double), windows * sizeof(double));
    return errors;
}

/// The best epoch is the one with rows. Entries of an earlier version have theirs in the lines.
bool takeBestEpoch(const std::filesystem::path& file, const Json& digests, std::vector<EpochSnapshot>& epochs)
{
    if (!digests.contains(bestEpochName))
        return true;
    const auto arrays = intact(file, digests) ? ArrayFile::read(file) : tl::unexpected<Error>(Error{});
    if (!arrays)
        return false;
    for (EpochSnapshot& epoch : epochs)
        if (arrays->metadata() == metadataOf(epoch))
            takeArrays(*arrays, epoch);
    return true;
}

/// Throws what nlohmann throws.
std::optional<Artefact> readEntry(const std::filesystem::path& entry)
{
    const auto text = readFile(entry / factsName);
    if (!text)
        return std::nullopt;
    const Json facts = Json::parse(*text);
    const Json& digests = facts.at("files");
    if (facts.at("format") != artefactFormat || !intact(entry / weightsName, digests) || !intact(entry / epochsName, digests))
        return std::nullopt;
    auto history = readEpochs(entry / epochsName);
    const auto errors = intact(entry / errorsName, digests);
    if (!history || history->damagedLine != 0 || !errors || !takeBestEpoch(entry / bestEpochName, digests, history->epochs))
        return std::nullopt;
    Artefact artefact;
    artefact.model = modelFrom(facts.at("stage").get<std::string>(), facts.at("model"));
    artefact.epochs = std::move(history->epochs);
    artefact.trained = timeOf(facts.at("trained").get<std::string>());
    artefact.run = facts.at("run").get<std::string>();
    artefact.windowErrors = errorsFrom(*errors, artefact.epochs.size());
    artefact.weights = entry / weightsName;
    return artefact;
}

Result<void> writeEntry(const std::filesystem::path& entry, const Artefact& artefact)
{
    const auto weights = readFile(artefact.weights);
    if (!weights)
        return tl::unexpected<Error>(weights.error());
    std::string epochs;
    for (const EpochSnapshot& epoch : artefact.epochs)
        epochs += epochLine(epoch) + '\n';
    const std::string errors = bytesOf(artefact.windowErrors);
    const auto best = std::ranges::find(artefact.epochs, artefact.model.bestEpoch, [](const EpochSnapshot& epoch) {
        return std::optional(epoch.epoch);
    });
    const EpochSnapshot none;
    const EpochSnapshot& shown = best == artefact.epochs.end() ? none : *best;
    if (auto written = arraysOf(shown).write(entry / bestEpochName, metadataOf(shown)); !written)
        return written;
    const auto bestEpoch = readFile(entry / bestEpochName);
    if (!bestEpoch)
        return tl::unexpected<Error>(bestEpoch.error());
    const Json facts = {{"format", artefactFormat},
                        {"stage", idOf(artefact.model.stage)},
                        {"model", toJson(artefact.model)},
                        {"trained", stampOf(artefact.trained)},
                        {"run", artefact.run},
                        {"files",
                         {{weightsName, data::sha256(*weights)}, {epochsName, data::sha256(epochs)}, {bestEpochName, data::sha256(*bestEpoch)}, {errorsName, data::sha256(errors)}}}};
    return writeFile(entry / weightsName, *weights)
        .and_then([&] { return writeFile(entry / epochsName, epochs); })
        .and_then([&] { return writeFile(entry / errorsName, errors); })
        .and_then([&] { return writeFile(entry / factsName, indented(facts)); });
}

} // namespace

ArtefactStore::ArtefactStore(std::filesystem::path folder, std::uint64_t limit) : m_folder(std::move(folder)), m_limit(limit) {}

ArtefactStore ArtefactStore::ofUser()
{
    std::uint64_t limit = defaultLimit;
    if (const auto text = readFile(limitFile()))
        if (const auto json = parseJson(*text, limitFile()); json && json->is_object() && json->contains("limit_bytes") &&
                                                             json->at("limit_bytes").is_number_unsigned())
            limit = json->at("limit_bytes").get<std::uint64_t>();
    return ArtefactStore(cacheFolder() / "artefacts", limit);
}

Result<void> ArtefactStore::setLimitOfUser(std::uint64_t limit)
{
    std::error_code fault;
    std::filesystem::create_directories(limitFile().parent_path(), fault);
    return writeFile(limitFile(), indented(Json{{"limit_bytes", limit}}));
}

std::optional<Artefact> ArtefactStore::find(const std::string& key) const
{
    std::error_code fault;
    if (!std::filesystem::is_directory(entry(key), fault))
        return std::nullopt;
    try {
        if (auto artefact = readEntry(entry(key))) {
            std::filesystem::last_write_time(entry(key) / factsName, std::filesystem::file_time_type::clock::now(), fault);
            return artefact;
        }
    } catch (const std::exception&) { // not what was written: removed below
    }
    remove(entry(key));
    return std::nullopt;
}

Result<void> ArtefactStore::keep(const std::string& key, const Artefact& artefact) const
{
    std::error_code fault;
    if (std::filesystem::exists(entry(key), fault))
        return {};
    const auto made = aside(m_folder);
    std::filesystem::create_directories(made, fault);
    if (fault)
        return fail(ErrorKind::io, RETORT_TEXT("experiment", "The folder %1 cannot be created: %2."), {made.string(), fault.message()});
    if (auto written = writeEntry(made, artefact); !written) {
        std::filesystem::remove_all(made, fault);
        return written;
    }
    std::filesystem::rename(made, entry(key), fault);
    std::error_code ignored;
    if (fault) {
        std::filesystem::remove_all(made, ignored);
        // Where another process was first, its entry is as good.
        if (fault != std::errc::directory_not_empty && fault != std::errc::file_exists)
            return fail(ErrorKind::io, RETORT_TEXT("experiment", "The folder %1 cannot be created: %2."),
                        {entry(key).string(), fault.message()});
    }
    trim();
    return {};
}

std::vector<ArtefactSummary> ArtefactStore::list() const
{
    std::vector<ArtefactSummary> all;
    std::error_code fault;
    for (const auto& folder : std::filesystem::directory_iterator(m_folder, fault)) {
        ArtefactSummary summary{.key = folder.path().filename().string()};
        if (summary.key.size() != keyLength)
            continue;
        summary.used = lastWritten(folder.path() / factsName);
        summary.bytes = bytesIn(folder.path());
        try {
            if (const auto text = readFile(folder.path() / factsName)) {
                const Json facts = Json::parse(*text);
                summary.stage = facts.at("stage").get<std::string>();
                summary.kind = facts.at("model").at("kind").get<std::string>();
                summary.run = facts.at("run").get<std::string>();
                summary.trained = timeOf(facts.at("trained").get<std::string>());
            }
        } catch (const std::exception&) { // damaged: it is listed with what is known, and removed when it is looked for
        }
        all.push_back(std::move(summary));
    }
    std::ranges::sort(all, [](const auto& a, const auto& b) { return a.used != b.used ? a.used > b.used : a.key < b.key; });
    return all;
}

std::uint64_t ArtefactStore::bytes() const
{
    std::uint64_t bytes = 0;
    for (const auto& each : list())
        bytes += each.bytes;
    return bytes;
}

Result<void> ArtefactStore::clear() const
{
    for (const auto& each : list())
        remove(entry(each.key));
    removeLeftovers(std::chrono::hours(1));
    if (const auto left = list(); !left.empty())
        return fail(ErrorKind::io, RETORT_TEXT("experiment", "%1 cannot be removed. Check the permissions of the folder."),
                    {entry(left.front().key).string()});
    return {};
}

/// Out of the way first, so that nobody sees half of it.
void ArtefactStore::remove(const std::filesystem::path& entry) const
{
    const auto away = aside(m_folder);
    std::error_code fault;
    std::filesystem::rename(entry, away, fault);
    if (!fault)
        std::filesystem::remove_all(away, fault);
}

/// Folders that a process was making or removing when it was killed: nobody takes so long for one.
void ArtefactStore::removeLeftovers(std::chrono::seconds age) const
{
    std::error_code fault;
    for (const auto& folder : std::filesystem::directory_iterator(m_folder, fault)) {
        std::error_code ignored;
        const bool named = folder.path().filename().string().starts_with('.');
        if (named && std::filesystem::file_time_type::clock::now() - folder.last_write_time(ignored) > age)
            std::filesystem::remove_all(folder.path(), ignored);
    }
}

void ArtefactStore::trim() const
{
    removeLeftovers(std::chrono::hours(1));
    std::uint64_t total = 0;
    for (const auto& each : list()) {
        total += each.bytes;
        if (total > m_limit)
            remove(entry(each.key));
    }
}

} // namespace retort::experiment
