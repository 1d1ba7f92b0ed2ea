// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filewalk.h"

#include "foldercontent.h"
#include "glob.h"
#include "ignorelevel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace spacewright::search
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FileWalk)
};

/// So few that a folder of many files keeps every thread busy.
constexpr qsizetype batchSize = 64;
constexpr unsigned mostThreads = 16;

/// A folder to be read, or files to be handed over.
struct Job {
    QByteArray folder;
    IgnoreLevel::Pointer ignore;
    QByteArrayList files;
};

/// What is still to do. The walk is over when nothing is queued and nobody is working, since only work makes more.
class JobQueue final
{
public:
    void push(Job job)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back(std::move(job));
            ++m_unfinished;
        }
        m_changed.notify_one();
    }
    bool pop(Job &job)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_jobs.empty() || m_unfinished == 0; });
        if (m_jobs.empty())
            return false;
        // The newest first keeps the queue short.
        job = std::move(m_jobs.back());
        m_jobs.pop_back();
        return true;
    }
    void finishOne()
    {
        const std::lock_guard lock(m_mutex);
        if (--m_unfinished == 0)
            m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    qsizetype m_unfinished = 0;
};

bool matchesAny(const QByteArrayList &globs, QByteArrayView path)
{
    const QByteArrayView name = path.sliced(path.lastIndexOf('/') + 1);
    return std::ranges::any_of(globs, [&](const QByteArray &glob) {
        return matchesGlob(glob.startsWith('/') ? QByteArrayView(glob).sliced(1) : QByteArrayView(glob),
                           glob.contains('/') ? path : name);
    });
}

class Walk final
{
public:
    Walk(const FileSelection &selection, const TakeFiles &take, Progress &progress)
        : m_selection(selection), m_root(QFile::encodeName(selection.folder)), m_take(take), m_progress(progress)
    {
    }

    Result<> run();

private:
    void work();
    void readFolderOf(const Job &job);
    bool isWanted(const QByteArray &path, bool isFolder, const IgnoreLevel::Pointer &ignore) const;

    const FileSelection &m_selection;
    QByteArray m_root;
    const TakeFiles &m_take;
    Progress &m_progress;
    JobQueue m_queue;
};

Result<> Walk::run()
{
    if (::access(m_root.constData(), R_OK | X_OK) != 0) {
        //: %1 is the path of a folder, %2 the reason from the operating system
        return fail(
            ErrorCode::FileUnreadable,
            Tr::tr("%1 cannot be read: %2.").arg(QDir::toNativeSeparators(m_selection.folder), qt_error_string(errno)));
    }
    m_queue.push({{}, m_selection.withIgnored ? nullptr : IgnoreLevel::ofRepository(m_root), {}});
    std::vector<std::jthread> helpers;
    for (unsigned count = 1; count < qMin(std::thread::hardware_concurrency(), mostThreads); ++count)
        helpers.emplace_back([this] { work(); });
    work();
    return {};
}

void Walk::work()
{
    Job job;
    while (m_queue.pop(job)) {
        if (!m_progress.isCancelled()) {
            if (job.files.isEmpty())
                readFolderOf(job);
            else
                m_take(job.files);
        }
        m_queue.finishOne();
    }
}

void Walk::readFolderOf(const Job &job)
{
    const QByteArray path = job.folder.isEmpty() ? m_root : m_root + '/' + job.folder;
    const QByteArray rules = job.ignore ? ignoreFileIn(path) : QByteArray();
    const IgnoreLevel::Pointer ignore =
        rules.isEmpty() ? job.ignore : IgnoreLevel::under(job.ignore, job.folder, rules);
    QByteArrayList files;
    const auto take = [&](const QByteArray &name, FolderEntry::Kind kind) {
        const bool isFolder = kind == FolderEntry::Folder;
        const QByteArray own = job.folder.isEmpty() ? name : job.folder + '/' + name;
        if ((isFolder || kind == FolderEntry::File) && isWanted(own, isFolder, ignore)) {
            if (isFolder)
                m_queue.push({own, ignore, {}});
            else if (files.append(own); files.size() == batchSize)
                m_queue.push({{}, {}, std::exchange(files, {})});
        }
        return !m_progress.isCancelled();
    };
    // One that cannot be read is passed over.
    if (readFolder(path, !job.folder.isEmpty(), take) && !files.isEmpty())
        m_take(files);
}

bool Walk::isWanted(const QByteArray &path, bool isFolder, const IgnoreLevel::Pointer &ignore) const
{
    if ((ignore && ignore->isIgnored(path, isFolder)) || matchesAny(m_selection.exclude, path))
        return false;
    return isFolder || m_selection.include.isEmpty() || matchesAny(m_selection.include, path);
}

} // namespace

QByteArrayList globsFromText(const QString &text)
{
    QByteArrayList globs;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        QByteArray glob = part.trimmed().toUtf8();
        if (glob.startsWith("./"))
            glob.slice(2);
        if (glob.isEmpty())
            continue;
        // A folder stands for what is in it.
        if (glob.endsWith('/'))
            globs.append("**/" + glob + "**");
        globs.append(glob.endsWith('/') ? glob + "**" : glob);
    }
    return globs;
}

Result<> walkFiles(const FileSelection &selection, const TakeFiles &take, Progress &progress)
{
    return Walk(selection, take, progress).run();
}

} // namespace spacewright::search
