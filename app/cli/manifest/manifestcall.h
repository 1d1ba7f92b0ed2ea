// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/output.h>

#include <core/base/progress.h>
#include <core/manifest/edit/splice.h>
#include <core/run/resolve/spacelock.h>

#include <QCommandLineParser>

#include <optional>

namespace spacewright::cli
{

/// What verbs that read and change manifests have in common: `--json`, `--help`, and an end by Ctrl-C. A verb adds its
/// own options and arguments to the parser before parse().
class ManifestCall final
{
public:
    explicit ManifestCall(const QString &verb);

    /// The exit code if there is nothing more to do.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments);
    const Output &output() const { return *m_output; }
    /// Words that are no options.
    QString word(qsizetype index) const { return parser.positionalArguments().value(index); }
    QStringList wordsFrom(qsizetype index) const { return parser.positionalArguments().mid(index); }
    /// The exit code for a failure: a cancel is told from an error.
    int failed(const Error &error) const;
    /// The `result` event, with `"ok":true`. Returns the exit code.
    int done(QJsonObject fields = {}) const;

    /// The text of a file of the Space in @p folder, empty if there is none.
    [[nodiscard]] Result<QByteArray> read(const QString &folder, const QString &file) const;
    /// Writes a changed manifest, unless nothing has changed, and says so.
    [[nodiscard]] Result<> write(const QString &folder, const QString &file, const manifest::Splice &splice) const;
    /// What a Space wants, and its lock.
    [[nodiscard]] Result<run::WantedPackages> wanted(const QString &folder) const;

    QCommandLineParser parser;
    Progress progress;

private:
    QString m_verb;
    std::optional<Output> m_output;
};

/// Says why there is no solution: events or sentences. Returns the exit code.
int reportConflict(const ManifestCall &call, const run::Conflict &conflict);

/// A number of bytes more or less, for people: "+410 MB".
[[nodiscard]] QString shownGrowth(qint64 bytes);

} // namespace spacewright::cli
