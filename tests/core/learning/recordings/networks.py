# SPDX-License-Identifier: GPL-3.0-or-later
"""The networks of the recordings from their papers' formulas. Each gets one window: `series` [L][C], `marks` [L][M], its
weights by name and its options, and returns the forecast [H][C]."""

import math

from arithmetic import added, affine, batch_norm, convolved, decomposed, encoder_layer, gelu, layer_norm, moments, relu, transposed


def dlinear(series, marks, weights, options):
    forecast = []
    for channel in transposed(series):
        season, trend = decomposed(channel, options["moving_avg"])
        forecast.append(added(affine(season, weights["Linear_Seasonal.weight"], weights["Linear_Seasonal.bias"]),
                              affine(trend, weights["Linear_Trend.weight"], weights["Linear_Trend.bias"])))
    return transposed(forecast)


def nlinear(series, marks, weights, options):
    return transposed([[v + channel[-1] for v in affine([x - channel[-1] for x in channel], weights["Linear.weight"], weights["Linear.bias"])]
                       for channel in transposed(series)])


def mlp(series, marks, weights, options):
    revin = options["normalisation"] == "revin"
    forecast = []
    for c, channel in enumerate(transposed(series)):
        mean, deviation = moments(channel)
        if not revin:
            deviation = 1.0
        scale, shift = (weights["revin_layer.affine_weight"][c], weights["revin_layer.affine_bias"][c]) if revin else (1.0, 0.0)
        season, trend = decomposed([(x - mean) / deviation * scale + shift for x in channel], options["moving_avg"])
        answer = []
        for part, branch, norm in ((season, "Linear_Seasonal", "bn1"), (trend, "Linear_Trend", "bn2")):
            hidden = affine(part, weights[branch + ".0.weight"], weights[branch + ".0.bias"])
            hidden = [relu(batch_norm(x, weights, norm, c)) for x in hidden]
            answer.append(affine(hidden, weights[branch + ".2.weight"], weights[branch + ".2.bias"]))
        forecast.append([(v - shift) / scale * deviation + mean for v in added(*answer)])
    return transposed(forecast)


def tsmixer(series, marks, weights, options):
    channels = transposed(series)
    statistics = [moments(channel) for channel in channels]
    gains = list(zip(weights["revin_layer.affine_weight"], weights["revin_layer.affine_bias"]))
    channels = [[(x - mean) / deviation * w + b for x in channel]
                for channel, (mean, deviation), (w, b) in zip(channels, statistics, gains)]
    for block in range(options["e_layers"]):
        def pair(x, part):
            name = f"model.{block}.{part}"
            return affine([relu(v) for v in affine(x, weights[name + ".0.weight"], weights[name + ".0.bias"])],
                          weights[name + ".2.weight"], weights[name + ".2.bias"])
        channels = [added(channel, pair(channel, "temporal")) for channel in channels]
        channels = transposed([added(step, pair(step, "channel")) for step in transposed(channels)])
    return transposed([[(v - b) / w * deviation + mean for v in affine(channel, weights["projection.weight"], weights["projection.bias"])]
                       for channel, (mean, deviation), (w, b) in zip(channels, statistics, gains)])


def itransformer(series, marks, weights, options):
    channels = transposed(series)
    statistics = [moments(channel) for channel in channels]
    rows = [[(x - mean) / deviation for x in channel] for channel, (mean, deviation) in zip(channels, statistics)] + transposed(marks)
    tokens = [affine(row, weights["enc_embedding.value_embedding.weight"], weights["enc_embedding.value_embedding.bias"]) for row in rows]
    for layer in range(options["e_layers"]):
        tokens = encoder_layer(tokens, weights, f"encoder.attn_layers.{layer}", options["n_heads"])
    tokens = [layer_norm(x, weights["encoder.norm.weight"], weights["encoder.norm.bias"]) for x in tokens]
    return transposed([[v * deviation + mean for v in affine(token, weights["projection.weight"], weights["projection.bias"])]
                       for token, (mean, deviation) in zip(tokens, statistics)])


def patchtst(series, marks, weights, options):
    length, stride = options["patch_len"], options["stride"]
    forecast = []
    for channel in transposed(series):
        mean, deviation = moments(channel)
        x = [(v - mean) / deviation for v in channel]
        x += [x[-1]] * stride
        tokens = []
        for position, at in enumerate(range(0, len(x) - length + 1, stride)):
            token = affine(x[at:at + length], weights["patch_embedding.value_embedding.weight"])
            for i in range(len(token)):
                angle = position / 10000 ** ((i - i % 2) / len(token))
                token[i] += math.cos(angle) if i % 2 else math.sin(angle)
            tokens.append(token)
        for layer in range(options["e_layers"]):
            tokens = encoder_layer(tokens, weights, f"encoder.attn_layers.{layer}", options["n_heads"])
        tokens = [[batch_norm(v, weights, "encoder.norm.1", i) for i, v in enumerate(token)] for token in tokens]
        features = [v for row in transposed(tokens) for v in row]
        forecast.append([v * deviation + mean for v in affine(features, weights["head.linear.weight"], weights["head.linear.bias"])])
    return transposed(forecast)


def moderntcn(series, marks, weights, options):
    """One stage of blocks, each channel with its own maps of features."""
    size, stride, width = options["patch_size"], options["patch_stride"], options["dims"][0]
    channels, statistics = transposed(series), []
    maps = []  # [C][D][N]
    for channel in channels:
        mean, deviation = moments(channel)
        statistics.append((mean, deviation))
        x = [(v - mean) / deviation for v in channel]
        x += [x[-1]] * (size - stride)
        rows = convolved([x], weights["model.downsample_layers.0.0.weight"], weights["model.downsample_layers.0.0.bias"], stride)
        maps.append([[batch_norm(v, weights, "model.downsample_layers.0.1", d) for v in row] for d, row in enumerate(rows)])
    for block in range(options["num_blocks"][0]):
        name = f"model.stages.0.blocks.{block}"
        came = maps
        mixed = []
        for c, features in enumerate(maps):
            mixed.append([])
            for d, row in enumerate(features):
                i = c * width + d
                both = []
                for part in ("lkb_origin", "small_conv"):
                    kernel = weights[f"{name}.dw.{part}.conv.weight"][i]
                    answer = convolved([row], [kernel], None, 1, len(kernel[0]) // 2)[0]
                    both.append([batch_norm(v, weights, f"{name}.dw.{part}.bn", i) for v in answer])
                mixed[c].append([batch_norm(v, weights, name + ".norm", d) for v in added(*both)])
        ratio = options["ffn_ratio"]

        def grouped(columns, groups, one, two):
            """1 x 1 convolutions within groups: up to ratio times the width, gelu, back."""
            answer = []
            for g, rows in enumerate(columns):
                wide, narrow = len(rows) * ratio, len(rows)
                up = [[k[0] for k in row] for row in weights[f"{name}.{one}.weight"][g * wide:(g + 1) * wide]]
                down = [[k[0] for k in row] for row in weights[f"{name}.{two}.weight"][g * narrow:(g + 1) * narrow]]
                steps = [affine([gelu(v) for v in affine(step, up, weights[f"{name}.{one}.bias"][g * wide:(g + 1) * wide])], down,
                                weights[f"{name}.{two}.bias"][g * narrow:(g + 1) * narrow]) for step in transposed(rows)]
                answer.append(transposed(steps))
            return answer
        mixed = grouped(mixed, len(maps), "ffn1pw1", "ffn1pw2")
        by_feature = [[mixed[c][d] for c in range(len(mixed))] for d in range(width)]
        by_feature = grouped(by_feature, width, "ffn2pw1", "ffn2pw2")
        maps = [[added(came[c][d], by_feature[d][c]) for d in range(width)] for c in range(len(came))]
    return transposed([[v * deviation + mean for v in
                        affine([x for row in features for x in row], weights["model.head.linear.weight"], weights["model.head.linear.bias"])]
                       for features, (mean, deviation) in zip(maps, statistics)])


def timemixer(series, marks, weights, options):
    """Each channel alone, at scales that are averages of pairs of steps."""
    scales, window = options["down_sampling_layers"] + 1, options["down_sampling_window"]
    forecast = []
    for c, channel in enumerate(transposed(series)):
        levels, stamps, statistics = [channel], [marks], []
        for _ in range(scales - 1):
            last = levels[-1]
            levels.append([sum(last[i:i + window]) / window for i in range(0, len(last) - window + 1, window)])
            stamps.append(stamps[-1][::window])
        maps = []  # [scale][T][d]
        for s, (level, stamp) in enumerate(zip(levels, stamps)):
            mean, deviation = moments(level)
            gain, shift = weights[f"normalize_layers.{s}.affine_weight"][c], weights[f"normalize_layers.{s}.affine_bias"][c]
            statistics.append((mean, deviation, gain, shift))
            x = [(v - mean) / deviation * gain + shift for v in level]
            tokens = transposed(convolved([x], weights["enc_embedding.value_embedding.tokenConv.weight"], None, 1, 1, True))
            maps.append([added(token, affine(mark, weights["enc_embedding.temporal_embedding.embed.weight"])) for token, mark in zip(tokens, stamp)])
        for block in range(options["e_layers"]):
            name = f"pdm_blocks.{block}"

            def pair(x, layer):
                return affine([gelu(v) for v in affine(x, weights[layer + ".0.weight"], weights[layer + ".0.bias"])],
                              weights[layer + ".2.weight"], weights[layer + ".2.bias"])
            seasons, trends = [], []  # [scale][d][T]
            for level in maps:
                parts = [decomposed(row, options["moving_avg"]) for row in transposed(level)]
                seasons.append([season for season, _ in parts])
                trends.append([trend for _, trend in parts])
            for s in range(1, scales):
                seasons[s] = [added(row, pair(before, f"{name}.mixing_multi_scale_season.down_sampling_layers.{s - 1}"))
                              for row, before in zip(seasons[s], seasons[s - 1])]
            for s in range(scales - 2, -1, -1):
                trends[s] = [added(row, pair(before, f"{name}.mixing_multi_scale_trend.up_sampling_layers.{scales - 2 - s}"))
                             for row, before in zip(trends[s], trends[s + 1])]
            for s in range(scales):
                both = transposed([added(season, trend) for season, trend in zip(seasons[s], trends[s])])
                maps[s] = [added(came, pair(x, name + ".out_cross_layer")) for came, x in zip(maps[s], both)]
        answers = []
        for s in range(scales):
            steps = transposed([affine(row, weights[f"predict_layers.{s}.weight"], weights[f"predict_layers.{s}.bias"]) for row in transposed(maps[s])])
            answers.append([affine(step, weights["projection_layer.weight"], weights["projection_layer.bias"])[0] for step in steps])
        mean, deviation, gain, shift = statistics[0]
        forecast.append([(v - shift) / gain * deviation + mean for v in added(*answers)])
    return transposed(forecast)


def lightts(series, marks, weights, options):
    """Consecutive pieces and strided samples of each channel through blocks of maps, and a linear skip."""
    channels = transposed(series)
    horizon = len(weights["ar.bias"])
    chunk = min(horizon, len(series), options["chunk_size"])
    count = len(series) // chunk

    def block(columns, layer):
        """[N][in] to [out][N]."""
        def leaky(v):
            return v if v >= 0 else 0.01 * v
        rows = transposed([affine([leaky(v) for v in affine(x, weights[layer + ".spatial_proj.0.weight"], weights[layer + ".spatial_proj.0.bias"])],
                                  weights[layer + ".spatial_proj.2.weight"], weights[layer + ".spatial_proj.2.bias"]) for x in columns])
        rows = [added(row, affine(row, weights[layer + ".channel_proj.weight"], weights[layer + ".channel_proj.bias"])) for row in rows]
        return transposed([affine(x, weights[layer + ".output_proj.weight"], weights[layer + ".output_proj.bias"]) for x in transposed(rows)])
    hidden = []
    for channel in channels:
        views = ([channel[i * chunk:(i + 1) * chunk] for i in range(count)], [channel[i::count] for i in range(count)])
        parts = []
        for view, layer in zip(views, (1, 2)):
            rows = block(view, f"layer_{layer}")
            parts += [affine(row, weights[f"chunk_proj_{layer}.weight"], weights[f"chunk_proj_{layer}.bias"])[0] for row in rows]
        hidden.append(parts)
    answer = block(hidden, "layer_3")
    return [[v + skip for v, skip in zip(step, skips)] for step, skips in
            zip(answer, transposed([affine(channel, weights["ar.weight"], weights["ar.bias"]) for channel in channels]))]
