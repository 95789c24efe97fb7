// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sha256.h"

#include <array>
#include <memory>
#include <openssl/evp.h>
#include <stdexcept>

namespace retort::data
{

std::string sha256(std::string_view bytes, const CancellationToken& cancellation)
{
    constexpr std::size_t block = std::size_t{1} << 20;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    bool good = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    while (good && !bytes.empty()) {
        if (cancellation.cancelled())
            return {};
        const std::string_view part = bytes.substr(0, block);
        good = EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
        bytes.remove_prefix(part.size());
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (!good || EVP_DigestFinal_ex(context.get(), digest.data(), &length) != 1)
        throw std::runtime_error("libcrypto computes no SHA-256");

    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < length; ++i) {
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 15];
    }
    return text;
}

} // namespace retort::data
