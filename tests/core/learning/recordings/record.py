#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes NETWORK.json beside it: seeded weights and windows, and the forecasts of networks.py for them."""

import json
import pathlib
import zlib

import networks
from arithmetic import Draw, flat, shape_of

WINDOWS, LOOK_BACK, HORIZON, CHANNELS, MARKS = 2, 16, 4, 2, 4


def linear(name, out, into, bias=True):
    return {name + ".weight": (out, into), **({name + ".bias": (out,)} if bias else {})}


def normed(name, maps):
    return {f"{name}.{part}": (maps,) for part in ("weight", "bias", "running_mean", "running_var")}


def affine_pair(name, width):
    return {name + ".weight": (width,), name + ".bias": (width,)}


def revin(name):
    return {name + ".affine_weight": (CHANNELS,), name + ".affine_bias": (CHANNELS,)}


def encoder(layers, d, d_ff):
    shapes = {}
    for i in range(layers):
        prefix = f"encoder.attn_layers.{i}"
        for part in ("query", "key", "value", "out"):
            shapes |= linear(f"{prefix}.attention.{part}_projection", d, d)
        shapes |= {prefix + ".conv1.weight": (d_ff, d, 1), prefix + ".conv1.bias": (d_ff,), prefix + ".conv2.weight": (d, d_ff, 1),
                   prefix + ".conv2.bias": (d,)}
        shapes |= affine_pair(prefix + ".norm1", d) | affine_pair(prefix + ".norm2", d)
    return shapes


def mlp_shapes(normalisation):
    shapes = {}
    for branch in ("Linear_Seasonal", "Linear_Trend"):
        shapes |= linear(branch + ".0", 5, LOOK_BACK) | linear(branch + ".2", HORIZON, 5)
    return shapes | normed("bn1", CHANNELS) | normed("bn2", CHANNELS) | (revin("revin_layer") if normalisation == "revin" else {})


def tsmixer_shapes():
    shapes = linear("projection", HORIZON, LOOK_BACK) | revin("revin_layer")
    for block in range(2):
        for part, width in (("temporal", LOOK_BACK), ("channel", CHANNELS)):
            shapes |= linear(f"model.{block}.{part}.0", 3, width) | linear(f"model.{block}.{part}.2", width, 3)
    return shapes


def moderntcn_shapes(d):
    maps = d * CHANNELS
    shapes = {"model.downsample_layers.0.0.weight": (d, 1, 4), "model.downsample_layers.0.0.bias": (d,)}
    shapes |= normed("model.downsample_layers.0.1", d)
    for block in range(2):
        name = f"model.stages.0.blocks.{block}"
        for part, kernel in (("lkb_origin", 5), ("small_conv", 3)):
            shapes |= {f"{name}.dw.{part}.conv.weight": (maps, 1, kernel)} | normed(f"{name}.dw.{part}.bn", maps)
        shapes |= normed(name + ".norm", d)
        for one, two, narrow in (("ffn1pw1", "ffn1pw2", d), ("ffn2pw1", "ffn2pw2", CHANNELS)):
            shapes |= {f"{name}.{one}.weight": (2 * maps, narrow, 1), f"{name}.{one}.bias": (2 * maps,),
                       f"{name}.{two}.weight": (maps, 2 * narrow, 1), f"{name}.{two}.bias": (maps,)}
    return shapes | linear("model.head.linear", HORIZON, d * 8)


def timemixer_shapes(d, d_ff):
    lengths = [LOOK_BACK, LOOK_BACK // 2, LOOK_BACK // 4]
    shapes = {"enc_embedding.value_embedding.tokenConv.weight": (d, 1, 3), "enc_embedding.temporal_embedding.embed.weight": (d, MARKS)}
    shapes |= linear("projection_layer", 1, d)
    for s, length in enumerate(lengths):
        shapes |= revin(f"normalize_layers.{s}") | linear(f"predict_layers.{s}", HORIZON, length)
    for block in range(2):
        name = f"pdm_blocks.{block}"
        for i, (fine, coarse) in enumerate(zip(lengths, lengths[1:])):
            season, trend = f"{name}.mixing_multi_scale_season.down_sampling_layers.{i}", f"{name}.mixing_multi_scale_trend.up_sampling_layers.{1 - i}"
            shapes |= linear(season + ".0", coarse, fine) | linear(season + ".2", coarse, coarse)
            shapes |= linear(trend + ".0", fine, coarse) | linear(trend + ".2", fine, fine)
        shapes |= linear(name + ".out_cross_layer.0", d_ff, d) | linear(name + ".out_cross_layer.2", d, d_ff)
    return shapes


def lightts_shapes(d):
    count = LOOK_BACK // HORIZON
    shapes = linear("ar", HORIZON, LOOK_BACK)
    for layer, into, middle, nodes, out in ((1, HORIZON, d // 2, count, d // 2), (2, HORIZON, d // 2, count, d // 2), (3, d, d, CHANNELS, HORIZON)):
        name = f"layer_{layer}"
        shapes |= linear(name + ".spatial_proj.0", middle, into) | linear(name + ".spatial_proj.2", middle // 4, middle)
        shapes |= linear(name + ".channel_proj", nodes, nodes) | linear(name + ".output_proj", out, middle // 4)
    return shapes | linear("chunk_proj_1", 1, count) | linear("chunk_proj_2", 1, count)


def recordings():
    d, d_ff = 4, 6
    yield "dlinear", "dlinear", {"moving_avg": 5}, linear("Linear_Seasonal", HORIZON, LOOK_BACK) | linear("Linear_Trend", HORIZON, LOOK_BACK)
    yield "nlinear", "nlinear", {}, linear("Linear", HORIZON, LOOK_BACK)
    for normalisation in ("subtract_mean", "revin"):
        yield f"mlp_{normalisation}", "mlp", {"d_model": 5, "moving_avg": 5, "normalisation": normalisation}, mlp_shapes(normalisation)
    yield "tsmixer", "tsmixer", {"d_model": 3, "e_layers": 2}, tsmixer_shapes()
    yield "itransformer", "itransformer", {"d_model": d, "n_heads": 2, "e_layers": 2, "d_ff": d_ff}, \
        linear("enc_embedding.value_embedding", d, LOOK_BACK) | encoder(2, d, d_ff) | affine_pair("encoder.norm", d) | linear("projection", HORIZON, d)
    yield "patchtst", "patchtst", {"d_model": d, "n_heads": 2, "e_layers": 2, "d_ff": d_ff, "patch_len": 4, "stride": 3}, \
        linear("patch_embedding.value_embedding", d, 4, False) | encoder(2, d, d_ff) | normed("encoder.norm.1", d) | \
        linear("head.linear", HORIZON, d * ((LOOK_BACK + 3 - 4) // 3 + 1))
    yield "moderntcn", "moderntcn", {"patch_size": 4, "patch_stride": 2, "dims": [3], "num_blocks": [2], "large_size": [5], "small_size": [3],
                                     "ffn_ratio": 2, "revin": True, "revin_affine": False}, moderntcn_shapes(3)
    yield "timemixer", "timemixer", {"d_model": 3, "d_ff": 5, "e_layers": 2, "moving_avg": 5, "down_sampling_layers": 2, "down_sampling_window": 2}, \
        timemixer_shapes(3, 5)
    yield "lightts", "lightts", {"d_model": 8, "chunk_size": 72}, lightts_shapes(8)


def drawn(name, shape, draw):
    if name.endswith("running_var") or (name.endswith("weight") and len(shape) == 1):  # scales
        return draw.array(*shape, scale=0.4, shift=1.0)
    return draw.array(*shape, scale=0.5)


def arrays(array):
    return {"shape": shape_of(array), "values": flat(array)}


def main():
    here = pathlib.Path(__file__).parent
    for file, kind, options, shapes in recordings():
        draw = Draw(zlib.crc32(file.encode()))  # so that another recording changes no other
        weights = {name: drawn(name, shape, draw) for name, shape in sorted(shapes.items())}
        series = draw.array(WINDOWS, LOOK_BACK, CHANNELS, scale=2.0, shift=0.5)
        marks = draw.array(WINDOWS, LOOK_BACK + HORIZON, MARKS, scale=0.5)
        forecasts = [getattr(networks, kind)(window, stamps[:LOOK_BACK], weights, options) for window, stamps in zip(series, marks)]
        record = {"network": kind, "look_back": LOOK_BACK, "horizon": HORIZON, "channels": CHANNELS,
                  "options": {key: value for key, value in options.items() if not (kind == "lightts" and key == "chunk_size")},
                  "input": arrays(series), "time_marks": arrays([stamps[:LOOK_BACK] for stamps in marks]),
                  "decoder_time_marks": arrays([stamps[LOOK_BACK:] for stamps in marks]),
                  "prediction": arrays(forecasts), "weights": {name: arrays(array) for name, array in weights.items()}}
        (here / f"{file}.json").write_text(json.dumps(record, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
