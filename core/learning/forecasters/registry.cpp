// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/registry.h"

#include "core/learning/forecasters/autoformer.h"
#include "core/learning/forecasters/classifier_head.h"
#include "core/learning/forecasters/dcrnn.h"
#include "core/learning/forecasters/decomposition_mlp.h"
#include "core/learning/forecasters/dlinear.h"
#include "core/learning/forecasters/fcn.h"
#include "core/learning/forecasters/fedformer.h"
#include "core/learning/forecasters/fits.h"
#include "core/learning/forecasters/frets.h"
#include "core/learning/forecasters/graph_wavenet.h"
#include "core/learning/forecasters/inception_time.h"
#include "core/learning/forecasters/itransformer.h"
#include "core/learning/forecasters/lightts.h"
#include "core/learning/forecasters/linear_regression.h"
#include "core/learning/forecasters/micn.h"
#include "core/learning/forecasters/minirocket.h"
#include "core/learning/forecasters/moderntcn.h"
#include "core/learning/forecasters/nlinear.h"
#include "core/learning/forecasters/patchtst.h"
#include "core/learning/forecasters/plain_mlp.h"
#include "core/learning/forecasters/quantile_fan.h"
#include "core/learning/forecasters/recurrent.h"
#include "core/learning/forecasters/resnet.h"
#include "core/learning/forecasters/seq2seq.h"
#include "core/learning/forecasters/shallow.h"
#include "core/learning/forecasters/stgcn.h"
#include "core/learning/forecasters/stid.h"
#include "core/learning/forecasters/tcn.h"
#include "core/learning/forecasters/tgcn.h"
#include "core/learning/forecasters/timemixer.h"
#include "core/learning/forecasters/timesnet.h"
#include "core/learning/forecasters/transformer.h"
#include "core/learning/forecasters/tsmixer.h"
#include "core/learning/layers/randomness.h"

namespace retort::learning
{

const std::vector<NetworkEntry>& networkRegistry()
{
    static const std::vector<NetworkEntry> entries = {
        itransformerEntry(),
        patchtstEntry(),
        moderntcnEntry(),
        timesnetEntry(),
        timemixerEntry(),
        micnEntry(),
        fedformerEntry(),
        autoformerEntry(),
        transformerEntry(),
        lstmEntry(),
        gruEntry(),
        bilstmEntry(),
        seq2seqEntry(),
        tcnEntry(),
        inceptionTimeEntry(),
        resnetEntry(),
        fcnEntry(),
        miniRocketEntry(),
        decompositionMlpEntry(),
        plainMlpEntry(),
        fretsEntry(),
        tsmixerEntry(),
        lighttsEntry(),
        dlinearEntry(),
        nlinearEntry(),
        fitsEntry(),
        linearRegressionEntry(),
        shallowEntry(),
        simpleRnnEntry(),
        multiInputRnnEntry(),
        stgcnEntry(),
        tgcnEntry(),
        dcrnnEntry(),
        graphWaveNetEntry(),
        stidEntry(),
    };
    return entries;
}

const NetworkEntry* findNetwork(const std::string& kind)
{
    for (const auto& entry : networkRegistry())
        if (entry.info.kind == kind)
            return &entry;
    return nullptr;
}

Result<std::shared_ptr<Forecaster>> buildNetwork(const std::string& kind, const Options& options,
                                                 const ForecastTask& whole, std::uint64_t seed)
{
    ForecastTask task = whole;
    task.lookBack = whole.rowsRead();
    const NetworkEntry* entry = findNetwork(kind);
    if (!entry) {
        std::vector<std::string> known;
        for (const auto& one : networkRegistry())
            known.push_back(one.info.kind);
        const auto nearest = nearestName(kind, known);
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("learning", "There is no network \"%1\". Did you mean \"%2\"?"),
                    {kind, nearest.empty() ? known.front() : nearest});
    }
    auto findings = entry->info.options.validate(options);
    const Options resolved = entry->info.options.resolve(options);
    if (findings.empty())
        findings = entry->faults(resolved, task.classes > 0 ? ClassifierHead::innerTask(task) : task);
    if (!findings.empty())
        return tl::unexpected<Error>(Error{ErrorKind::invalid, findings.front().message});
    const SeededInitialisation begin(seed);
    if (task.classes > 0)
        return std::make_shared<ClassifierHead>(entry->build(resolved, ClassifierHead::innerTask(task)), task);
    auto network = entry->build(resolved, task);
    if (task.readsFuture)
        network->readFuture();
    if (task.quantiles.empty())
        return network;
    return std::make_shared<FannedForecaster>(std::move(network),
                                              task); // drawn afterwards: the network begins as without
}

} // namespace retort::learning
