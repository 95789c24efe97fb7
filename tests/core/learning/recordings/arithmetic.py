# SPDX-License-Identifier: GPL-3.0-or-later
"""Layers on lists of Python's floats (float64), written from their formulas: slow, small, and without any library."""

import math


class Draw:
    """Seeded numbers from -1 to 1, the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def number(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return round((self.state >> 33) / 2 ** 30 - 1, 6)

    def array(self, *shape, scale=1.0, shift=0.0):
        if not shape:
            return round(self.number() * scale + shift, 6)
        return [self.array(*shape[1:], scale=scale, shift=shift) for _ in range(shape[0])]


def shape_of(array):
    return [len(array), *shape_of(array[0])] if isinstance(array, list) else []


def flat(array):
    return [number for part in array for number in flat(part)] if isinstance(array, list) else [array]


def transposed(matrix):
    return [list(column) for column in zip(*matrix)]


def added(*rows):
    return [sum(values) for values in zip(*rows)]


def affine(x, weight, bias=None):
    """W x + b."""
    return [sum(w * v for w, v in zip(row, x)) + (bias[i] if bias else 0.0) for i, row in enumerate(weight)]


def gelu(x):
    return 0.5 * x * (1 + math.erf(x / math.sqrt(2)))


def relu(x):
    return max(0.0, x)


def softmax(x):
    top = max(x)
    powers = [math.exp(v - top) for v in x]
    return [p / sum(powers) for p in powers]


def moments(x):
    mean = sum(x) / len(x)
    return mean, math.sqrt(sum((v - mean) ** 2 for v in x) / len(x) + 1e-5)


def layer_norm(x, weight, bias):
    mean, deviation = moments(x)
    return [(v - mean) / deviation * w + b for v, w, b in zip(x, weight, bias)]


def batch_norm(x, weights, prefix, i):
    """Of map i, with the statistics that were kept."""
    mean, variance = weights[prefix + ".running_mean"][i], weights[prefix + ".running_var"][i]
    return (x - mean) / math.sqrt(variance + 1e-5) * weights[prefix + ".weight"][i] + weights[prefix + ".bias"][i]


def moving_average(x, kernel):
    """The ends repeat their values."""
    half = (kernel - 1) // 2
    padded = [x[0]] * half + x + [x[-1]] * (kernel - 1 - half)
    return [sum(padded[i:i + kernel]) / kernel for i in range(len(x))]


def decomposed(x, kernel):
    trend = moving_average(x, kernel)
    return [v - t for v, t in zip(x, trend)], trend


def convolved(maps, weight, bias, stride=1, padding=0, circular=False):
    """[in, n] by [out, in, k]."""
    padded = [(row[-padding:] if circular else [0.0] * padding) + row + (row[:padding] if circular else [0.0] * padding)
              if padding else row for row in maps]
    width = len(weight[0][0])
    return [[sum(w * row[at + j] for kernel, row in zip(kernels, padded) for j, w in enumerate(kernel)) + (bias[o] if bias else 0.0)
             for at in range(0, len(padded[0]) - width + 1, stride)] for o, kernels in enumerate(weight)]


def attention(tokens, weights, prefix, heads):
    def projected(name):
        return [affine(x, weights[f"{prefix}.{name}_projection.weight"], weights[f"{prefix}.{name}_projection.bias"]) for x in tokens]
    queries, keys, values = projected("query"), projected("key"), projected("value")
    width = len(queries[0]) // heads
    joined = [[] for _ in tokens]
    for head in range(heads):
        part = slice(head * width, (head + 1) * width)
        for i, query in enumerate(queries):
            scores = softmax([sum(a * b for a, b in zip(query[part], key[part])) / math.sqrt(width) for key in keys])
            joined[i] += added(*[[share * v for v in value[part]] for share, value in zip(scores, values)])
    return [affine(x, weights[f"{prefix}.out_projection.weight"], weights[f"{prefix}.out_projection.bias"]) for x in joined]


def encoder_layer(tokens, weights, prefix, heads):
    """Post-norm: attention, then two maps with gelu between, each added to what came in."""
    def pointwise(x, name):
        return affine(x, [[kernel[0] for kernel in row] for row in weights[f"{prefix}.{name}.weight"]], weights[f"{prefix}.{name}.bias"])
    answers = attention(tokens, weights, prefix + ".attention", heads)
    tokens = [layer_norm(added(x, a), weights[prefix + ".norm1.weight"], weights[prefix + ".norm1.bias"]) for x, a in zip(tokens, answers)]
    inner = [pointwise([gelu(v) for v in pointwise(x, "conv1")], "conv2") for x in tokens]
    return [layer_norm(added(x, a), weights[prefix + ".norm2.weight"], weights[prefix + ".norm2.bias"]) for x, a in zip(tokens, inner)]
