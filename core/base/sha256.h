// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace spacewright
{

/// SHA-256 of bytes as they come. By OpenSSL, which uses the processor's own instructions for it: QCryptographicHash
/// takes several times as long, which matters for files of gigabytes.
class Sha256 final
{
public:
    Sha256();

    void add(QByteArrayView bytes);
    /// 64 hexadecimal digits. Nothing can be added afterwards.
    QByteArray finish();

private:
    struct Deleter {
        void operator()(evp_md_ctx_st *context) const;
    };

    std::unique_ptr<evp_md_ctx_st, Deleter> m_context;
};

} // namespace spacewright
