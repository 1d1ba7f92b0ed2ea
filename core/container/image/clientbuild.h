// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagebuild.h"

namespace spacewright::container
{

/// Whether Docker's client with its plugin buildx is installed: it can do what takes a conversation with the builder,
/// which is to give out secrets.
[[nodiscard]] bool hasBuildClient(Progress &progress);

/// Builds @p dockerfile with that client from the files in @p folder, as buildImage() does without one.
[[nodiscard]] Result<QString> buildWithClient(const Engine &engine, const ImageBuildSpec &spec,
                                              const QByteArray &dockerfile, const QString &folder,
                                              BuildListener &listener, Progress &progress);

/// Understands what the client prints with `--progress plain`: lines that begin with the number of a step.
class PlainProgress final
{
public:
    explicit PlainProgress(BuildListener &listener) : m_listener(listener) {}

    void add(const QByteArray &output);
    /// What the client said last of an error.
    const QString &error() const { return m_error; }

private:
    void read(const QByteArray &line);
    void readStep(const QByteArray &id, const QByteArray &text);

    BuildListener &m_listener;
    QByteArray m_unfinished;
    QMap<QByteArray, QString> m_names;
    QString m_error;
};

} // namespace spacewright::container
