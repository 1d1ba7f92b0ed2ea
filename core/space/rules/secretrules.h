// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/space/space.h>
#include <core/space/spacefiles.h>

namespace spacewright::space
{

/// What looks like a key or a token, as a range of bytes.
struct FoundSecret {
    /// "a token of the Hub": for people.
    QString kind = {};
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The first of each kind in a text.
[[nodiscard]] QList<FoundSecret> findSecrets(const QByteArray &text);

/// Says where a text file that would be published holds what looks like a key or a token
/// (https://huggingface.co/docs/hub/security-secrets). The value itself is never in the message.
[[nodiscard]] QList<manifest::Diagnostic> checkForSecrets(const Space &space, const QList<SpaceFile> &files,
                                                          const git::Repository *repository);

} // namespace spacewright::space
