// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "versionnumber.h"

#include <QVarLengthArray>

#include <optional>

namespace spacewright::manifest
{

/// A version of a package as the packages' specification has it
/// (https://packaging.python.org/en/latest/specifications/version-specifiers/, PEP 440): parsed, normalised and
/// ordered.
class Version final
{
public:
    /// No version where the text is none. Blanks around it do not count.
    [[nodiscard]] static std::optional<Version> parse(QByteArrayView text);

    /// Normalised, e.g. "1.0rc1.post2.dev3+local.4" for "v1.0-C1.rev2.dev_3+LOCAL-4".
    QByteArray text() const;
    /// The same without zeros at the end of the release: equal versions have one text.
    QByteArray trimmedText() const;
    /// The same without the local part.
    Version withoutLocal() const;
    /// Epoch and release alone.
    Version base() const;

    bool isPrerelease() const { return !m_preLetter.isEmpty() || m_dev.has_value(); }
    bool isPostrelease() const { return m_post.has_value(); }
    bool hasLocal() const { return !m_local.isEmpty(); }
    qsizetype releaseSize() const { return m_release.size(); }
    /// Whether epoch and the first @p count numbers of the release are those of @p other; beyond its end a release goes
    /// on with zeros.
    bool hasSameRelease(const Version &other, qsizetype count) const;

    friend std::strong_ordering operator<=>(const Version &a, const Version &b);
    friend bool operator==(const Version &a, const Version &b) { return (a <=> b) == 0; }

private:
    const VersionNumber &release(qsizetype at) const;

    VersionNumber m_epoch;
    QVarLengthArray<VersionNumber, 4> m_release;
    /// "a", "b" or "rc"; empty if it is no pre-release.
    QByteArray m_preLetter;
    VersionNumber m_pre;
    std::optional<VersionNumber> m_post;
    std::optional<VersionNumber> m_dev;
    /// In lower case.
    QList<QByteArray> m_local;
};

} // namespace spacewright::manifest
