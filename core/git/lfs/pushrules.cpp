// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pushrules.h"

#include "lfspointer.h"
#include "unpushed.h"

#include <core/git/diff/diff.h>
#include <core/git/gitlibrary.h>
#include <core/git/repository.h>
#include <core/git/staging/indexfile.h>

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QSet>

#include <git2.h>

#include <algorithm>

#include <sys/stat.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PushRules)
};

constexpr qint64 sizeLimit = qint64(10) * 1000 * 1000;

std::unexpected<Error> failed(int code)
{
    return gitFailure(code, Tr::tr("The files cannot be checked against the Hub's rules."));
}

/// Looks at blobs, at each once.
class Checker final
{
public:
    explicit Checker(git_repository *repository) : m_repository(repository) {}

    [[nodiscard]] Result<> check(const FileVersion &version)
    {
        if (m_seen.contains(version.blob))
            return {};
        m_seen.insert(version.blob);
        const git_oid id = version.blob.toGit();
        OdbHandle objects;
        size_t size = 0;
        git_object_t type = GIT_OBJECT_INVALID;
        int code = obtain(objects, git_repository_odb, m_repository);
        if (code == 0)
            code = git_odb_read_header(&size, &type, objects.get(), &id);
        if (code != 0)
            return failed(code);
        // Not read: it may have gigabytes.
        if (qint64(size) > sizeLimit) {
            add(version, PushRule::TooLarge, qint64(size));
            return {};
        }
        BlobHandle blob;
        code = obtain(blob, git_blob_lookup, m_repository, &id);
        if (code != 0)
            return failed(code);
        if (git_blob_is_binary(blob.get()) == 1)
            add(version, PushRule::Binary, qint64(size));
        return {};
    }

    QList<PushFinding> findings;

private:
    void add(const FileVersion &version, PushRule rule, qint64 size)
    {
        findings.append({.path = version.path, .rule = rule, .size = size, .commit = version.commit});
    }

    git_repository *m_repository;
    QSet<ObjectId> m_seen;
};

Result<QList<PushFinding>> check(const Repository &repository, const QList<FileVersion> &versions, Progress &progress)
{
    Checker checker(repository.handle());
    for (const FileVersion &version : versions) {
        if (progress.isCancelled())
            return cancelled();
        if (const Result<> checked = checker.check(version); !checked)
            return failure(checked);
    }
    return checker.findings;
}

} // namespace

QString pushRuleName(PushRule rule)
{
    return rule == PushRule::TooLarge ? QStringLiteral("tooLarge") : QStringLiteral("binary");
}

QString pushRuleText(const PushFinding &finding)
{
    const QString path = QFile::decodeName(finding.path);
    const QString size = QLocale().formattedDataSize(finding.size);
    if (finding.rule == PushRule::TooLarge)
        //: %1 is the path of a file, %2 its size such as "25 MiB"
        return Tr::tr("%1 has %2. The Hub refuses files over 10 MB that are not stored by LFS: track it in LFS.")
            .arg(path, size);
    //: %1 is the path of a file, %2 its size such as "25 MiB"
    return Tr::tr("%1 (%2) is no text. The Hub refuses most binary files that are not stored by LFS: track it in LFS.")
        .arg(path, size);
}

bool isRefused(const QList<PushFinding> &findings)
{
    return std::ranges::any_of(findings, [](const auto &finding) { return finding.rule == PushRule::TooLarge; });
}

Result<QList<PushFinding>> checkStaged(const Repository &repository, Progress &progress)
{
    const Result<Diff> staged = Diff::ofIndex(repository, {}, progress);
    if (!staged)
        return failure(staged);
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    QList<FileVersion> versions;
    for (const ChangedFile &file : staged->files()) {
        const git_index_entry *entry = git_index_get_bypath(index->get(), file.path.constData(), 0);
        if (entry && S_ISREG(entry->mode))
            versions.append({.path = file.path, .blob = ObjectId(entry->id), .commit = {}});
    }
    return check(repository, versions, progress);
}

Result<QList<PushFinding>> checkUnpushed(const Repository &repository, const ObjectId &tip, const QString &remote,
                                         Progress &progress)
{
    const Result<QList<ObjectId>> commits = unpushedCommits(repository, tip, remote);
    if (!commits)
        return failure(commits);
    const Result<QList<FileVersion>> versions = fileVersions(repository, *commits, progress);
    return versions ? check(repository, *versions, progress) : failure(versions);
}

} // namespace spacewright::git
