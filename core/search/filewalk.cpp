// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filewalk.h"

#include "glob.h"
#include "ignorelevel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <condition_variable>
#include <deque>
#include <dirent.h>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
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
constexpr qint64 longestIgnoreFile = 1024 * 1024;

using DirectoryHandle = std::unique_ptr<DIR, decltype([](DIR *directory) { ::closedir(directory); })>;

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

enum class EntryKind { File, Folder, Other };

EntryKind kindOf(int directory, const dirent *entry)
{
    if (entry->d_type == DT_REG || entry->d_type == DT_DIR)
        return entry->d_type == DT_REG ? EntryKind::File : EntryKind::Folder;
    struct stat status = {};
    // Some file systems do not say it in the listing.
    if (entry->d_type != DT_UNKNOWN || ::fstatat(directory, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return EntryKind::Other;
    return S_ISREG(status.st_mode) ? EntryKind::File : S_ISDIR(status.st_mode) ? EntryKind::Folder : EntryKind::Other;
}

bool isMachinery(QByteArrayView name)
{
    return name == "." || name == ".." || name == ".git" || name.startsWith(".spacewright-") ||
           name.endsWith(".kate-swp");
}

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
    void readFolder(const Job &job);
    IgnoreLevel::Pointer levelOf(const Job &job, int directory) const;
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
                readFolder(job);
            else
                m_take(job.files);
        }
        m_queue.finishOne();
    }
}

void Walk::readFolder(const Job &job)
{
    const QByteArray path = job.folder.isEmpty() ? m_root : m_root + '/' + job.folder;
    // A link that took the folder's place meanwhile leads elsewhere.
    const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (job.folder.isEmpty() ? 0 : O_NOFOLLOW);
    const int descriptor = ::open(path.constData(), flags);
    const DirectoryHandle directory(descriptor < 0 ? nullptr : ::fdopendir(descriptor));
    if (!directory)
        return;
    const IgnoreLevel::Pointer ignore = levelOf(job, descriptor);
    QByteArrayList files;
    while (const dirent *entry = ::readdir(directory.get())) {
        if (m_progress.isCancelled())
            return;
        const QByteArrayView name(entry->d_name);
        const EntryKind kind = isMachinery(name) ? EntryKind::Other : kindOf(descriptor, entry);
        if (kind == EntryKind::Other)
            continue;
        const QByteArray own = job.folder.isEmpty() ? name.toByteArray() : job.folder + '/' + name.toByteArray();
        if (!isWanted(own, kind == EntryKind::Folder, ignore))
            continue;
        if (kind == EntryKind::Folder)
            m_queue.push({own, ignore, {}});
        else if (files.append(own); files.size() == batchSize)
            m_queue.push({{}, {}, std::exchange(files, {})});
    }
    if (!files.isEmpty())
        m_take(files);
}

IgnoreLevel::Pointer Walk::levelOf(const Job &job, int directory) const
{
    if (!job.ignore)
        return nullptr;
    const int descriptor = ::openat(directory, ".gitignore", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    QFile file;
    if (descriptor < 0 || !file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return job.ignore;
    return IgnoreLevel::under(job.ignore, job.folder, file.read(longestIgnoreFile));
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
