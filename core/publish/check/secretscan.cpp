// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretscan.h"

#include <core/base/filewriter.h>
#include <core/git/history/content.h>
#include <core/git/lfs/unpushed.h>
#include <core/git/repository.h>
#include <core/manifest/sourcetext.h>
#include <core/space/rules/secretrules.h>

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SecretScan)
};

/// Notebooks hold pictures as text, and so are long; other text of that size was made by a program.
constexpr qint64 notebookLimit = 64LL * 1024 * 1024;
constexpr qint64 textLimit = 4LL * 1024 * 1024;
constexpr qint64 ignoreLimit = 1024LL * 1024;
constexpr QLatin1StringView ignoreFile(".gitignore");
constexpr qsizetype shortId = 7;
constexpr unsigned mostThreads = 4;

/// Files whose only use is to hold a secret.
bool isSecretByName(const QString &path)
{
    static const QRegularExpression form(
        QStringLiteral("(?:\\A|/)(?:\\.env(?:\\.(?!example\\z|sample\\z|template\\z|dist\\z)[^/]+)?|\\.netrc|\\.pypirc|"
                       "\\.npmrc|\\.git-credentials|id_(?:rsa|dsa|ecdsa|ed25519)|\\.streamlit/secrets\\.toml|"
                       "[^/]+\\.(?:p12|pfx|keystore|jks))\\z"));
    return form.match(path).hasMatch();
}

bool isNotebook(const QString &path)
{
    return path.endsWith(u".ipynb", Qt::CaseInsensitive);
}

/// A pattern that names this file and no other.
QByteArray patternFor(const QString &path)
{
    QString pattern = u'/' + path;
    for (const QChar special : {u'\\', u'*', u'?', u'['})
        pattern.replace(special, QString(u'\\') + special);
    return pattern.toUtf8();
}

/// What a .gitignore with that content lacks to leave the file out.
QByteArray lineFor(const QByteArray &content, const QString &path)
{
    const bool isEnded = content.isEmpty() || content.endsWith('\n');
    return (isEnded ? QByteArray() : QByteArray("\n")) + patternFor(path) + '\n';
}

class Scan final
{
public:
    Scan(const space::Space &space, const PublishPlan &plan, Progress &progress)
        : m_space(space), m_plan(plan), m_progress(progress)
    {
    }

    QList<PublishCheck> run()
    {
        scanFiles();
        if (m_plan.way == PublishWay::Push)
            scanHistory();
        if (m_checks.isEmpty())
            m_checks.append({.id = QStringLiteral("publish.secret"), .title = title(), .source = page()});
        return m_checks;
    }

private:
    static QString title() { return Tr::tr("No key or token is published"); }
    static QString page() { return hubPage("security-secrets"); }

    /// Each as a whole by one of several threads; what is said comes in the order of the files.
    void scanFiles()
    {
        const QList<PublishFile> &files = m_plan.files;
        QMap<qsizetype, QList<PublishCheck>> said;
        std::mutex mutex;
        std::atomic<qsizetype> next = 0;
        constexpr qsizetype batch = 32;
        const auto work = [&] {
            for (qsizetype first = next.fetch_add(batch); first < files.size() && !m_progress.isCancelled();
                 first = next.fetch_add(batch)) {
                for (qsizetype i = first; i < qMin(first + batch, files.size()); ++i) {
                    const QList<PublishCheck> checks =
                        files.at(i).action == FileAction::Remove ? QList<PublishCheck>() : scanFile(files.at(i));
                    if (checks.isEmpty())
                        continue;
                    const std::lock_guard lock(mutex);
                    said.insert(i, checks);
                }
            }
        };
        {
            const unsigned threads = qBound(1U, std::thread::hardware_concurrency(), mostThreads);
            std::vector<std::jthread> others;
            for (unsigned number = 1; number < threads; ++number)
                others.emplace_back(work);
            work();
        }
        for (const QList<PublishCheck> &checks : std::as_const(said))
            m_checks += checks;
    }

    QList<PublishCheck> scanFile(const PublishFile &file) const
    {
        if (isSecretByName(file.path))
            return {failed(file.path, {},
                           Tr::tr("Files of this name hold passwords and keys. Leave it out, and make what it holds "
                                  "secrets of the Space."))};
        const qint64 limit = isNotebook(file.path) ? notebookLimit : textLimit;
        if (file.isPointer || file.size > limit)
            return {};
        const Result<QByteArray> text = readFile(m_space.folder + u'/' + file.path, limit);
        if (!text || text->contains('\0'))
            return {};
        QList<PublishCheck> checks;
        for (const space::FoundSecret &found : space::findSecrets(*text)) {
            const QString message =
                isNotebook(file.path)
                    //: %1 is what was found, e.g. "a token of the Hub"
                    ? Tr::tr("The notebook, or an output in it, holds what looks like %1. Remove it and clear the "
                             "outputs, make it a secret of the Space, and a new one.")
                    //: %1 is what was found, e.g. "a token of the Hub"
                    : Tr::tr("This looks like %1, and everybody who sees the Space could read it. Make it a secret of "
                             "the Space, or leave the file out.");
            checks +=
                failed(file.path, manifest::SourceText(*text).range(found.begin, found.end), message.arg(found.kind));
        }
        return checks;
    }

    /// What was committed once can be read by everybody, also when a later commit takes it away.
    void scanHistory()
    {
        const Result<git::Repository> repository = git::Repository::open(m_space.folder);
        const Result<git::ObjectId> head = repository ? repository->head() : failure(repository);
        if (!head)
            return;
        const auto commits = git::unpushedCommits(*repository, *head, QStringLiteral("origin"));
        const auto versions = commits ? git::fileVersions(*repository, *commits, m_progress) : failure(commits);
        if (!versions)
            return;
        QSet<QByteArray> seen;
        for (const git::FileVersion &version : *versions) {
            const QString path = QString::fromUtf8(version.path);
            const QString commit = version.commit.toString().first(shortId);
            if (seen.contains(version.blob.toString().toLatin1()))
                continue;
            seen.insert(version.blob.toString().toLatin1());
            const auto content = git::committedContent(*repository, version.commit, version.path,
                                                       isNotebook(path) ? notebookLimit : textLimit);
            if (!content || content->contains('\0'))
                continue;
            for (const space::FoundSecret &found : space::findSecrets(*content))
                m_checks += failed(
                    path, {},
                    //: %1 is the beginning of a commit's id, %2 what was found, e.g. "a token of the Hub"
                    Tr::tr("In commit %1 this holds what looks like %2. A later commit does not take it away: rewrite "
                           "the commits that were not pushed yet, and make a new one.")
                        .arg(commit, found.kind),
                    false);
        }
    }

    PublishCheck failed(const QString &path, const manifest::TextRange &range, const QString &detail,
                        bool canExclude = true) const
    {
        return {.state = CheckState::Failed,
                .id = QStringLiteral("publish.secret"),
                .title = title(),
                .detail = detail,
                .source = page(),
                .file = path,
                .range = range,
                .fix = canExclude ? exclusion(path) : std::nullopt};
    }

    std::optional<manifest::Fix> exclusion(const QString &path) const
    {
        const QByteArray content = readFile(m_space.folder + u'/' + ignoreFile, ignoreLimit).value_or(QByteArray());
        return manifest::Fix{//: %1 is the path of a file
                             .title = Tr::tr("Leave %1 out, by .gitignore").arg(path),
                             .file = ignoreFile,
                             .edits = {{.offset = content.size(), .length = 0, .replacement = lineFor(content, path)}}};
    }

    const space::Space &m_space;
    const PublishPlan &m_plan;
    Progress &m_progress;
    QList<PublishCheck> m_checks;
};

} // namespace

QList<PublishCheck> scanForSecrets(const space::Space &space, const PublishPlan &plan, Progress &progress)
{
    return Scan(space, plan, progress).run();
}

Result<> exclude(const QString &folder, const QString &path)
{
    const QString file = folder + u'/' + ignoreFile;
    const Result<QByteArray> read = readFile(file, ignoreLimit);
    if (!read && read.error().code != ErrorCode::FileMissing)
        return failure(read);
    const QByteArray content = read.value_or(QByteArray());
    return writeFile(file, content + lineFor(content, path));
}

} // namespace spacewright::publish
