// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

#include <QMap>

namespace spacewright::run
{

/// A small image with files of this machine from which a build mounts them, so that they are in no layer of what is
/// built. It is kept for the next build, unless a file may hold a password: then it is removed with this object, and
/// after a crash at the next start.
class HostImage final
{
public:
    [[nodiscard]] static Result<HostImage> make(const container::Engine &engine, const QMap<QString, QByteArray> &files,
                                                Progress &progress);
    HostImage(HostImage &&other) noexcept;
    HostImage &operator=(HostImage &&other) noexcept;
    ~HostImage();

    const QString &name() const { return m_name; }

private:
    HostImage(const container::Engine &engine, const QString &name, bool isKept)
        : m_engine(engine), m_name(name), m_isKept(isKept)
    {
    }

    container::Engine m_engine;
    /// Empty once it was moved from.
    QString m_name;
    bool m_isKept;
};

} // namespace spacewright::run
