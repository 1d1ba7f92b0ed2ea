// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/output.h>

#include <core/base/progress.h>
#include <core/git/remote/remote.h>
#include <core/git/repository.h>

#include <QCommandLineParser>

#include <optional>

namespace spacewright::cli
{

/// What verbs on a repository have in common: `[DIR]` with the current folder as default, `--json`, `--help`, and an
/// end by Ctrl-C. A verb adds its own options to the parser before parse().
class RepositoryCall final
{
public:
    explicit RepositoryCall(const QString &verb);

    /// The exit code if there is nothing more to do.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments);
    QString folder() const;
    [[nodiscard]] Result<git::Repository> open() const;
    const Output &output() const { return *m_output; }
    /// Says where settings would have git go instead of the remote's own address, and through whom.
    void warnOfDetours(const git::Remote &remote) const;
    /// The exit code for a failure: a cancel is told from an error.
    int failed(const Error &error) const;
    /// The `result` event, with `"ok":true` unless the fields say otherwise. Returns the exit code.
    int done(QJsonObject fields = {}) const;

    QCommandLineParser parser;
    Progress progress;

private:
    void warn(const QString &code, const QString &text) const;

    QString m_verb;
    std::optional<Output> m_output;
};

/// A path of git as text: its bytes are UTF-8 nearly always.
inline QString shownPath(const QByteArray &path)
{
    return QString::fromUtf8(path);
}

} // namespace spacewright::cli
