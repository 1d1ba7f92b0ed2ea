// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "freshfiles.h"

#include "freshwriter.h"

#include <core/git/gitlibrary.h>
#include <core/git/history/treewalk.h>
#include <core/git/lfs/lfsfilter.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <git2.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Checkout)
};

constexpr size_t mostThreads = 8;
constexpr size_t filesAtOnce = 64;

QString failureText()
{
    return Tr::tr("The files cannot be written.");
}

ConfigHandle settingsOf(const Repository &repository)
{
    ConfigHandle config;
    ConfigHandle snapshot;
    if (obtain(config, git_repository_config, repository.handle()) == 0)
        obtain(snapshot, git_config_snapshot, config.get());
    return snapshot;
}

/// Whether files are written here as git does it on this system by default.
bool isUsual(git_config *settings)
{
    const auto isSet = [settings](const char *key, bool wanted) {
        int value = wanted ? 1 : 0;
        const int code = git_config_get_bool(&value, settings, key);
        return code == GIT_ENOTFOUND || (code == 0 && (value != 0) == wanted);
    };
    return settings && isSet("core.filemode", true) && isSet("core.symlinks", true) &&
           isSet("core.ignorecase", false) && isSet("core.precomposeunicode", false) && isSet("core.autocrlf", false);
}

/// Whether the user or the system has attributes for all repositories.
bool hasOwnAttributes(git_config *settings)
{
    const char *set = nullptr;
    return git_config_get_string(&set, settings, "core.attributesfile") == 0 ||
           QFileInfo::exists(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                             QStringLiteral("/git/attributes")) ||
           QFileInfo::exists(QStringLiteral("/etc/gitattributes"));
}

void reportFiles(const char *, size_t done, size_t total, void *progress)
{
    static_cast<Progress *>(progress)->report(qint64(done), qint64(total), Tr::tr("Writing files"));
}

/// All files, or those that are named.
Result<> leaveToLibrary(const Repository &repository, std::vector<QByteArray> paths, Progress &progress)
{
    std::vector<char *> pointers;
    for (QByteArray &path : paths)
        pointers.push_back(path.data());
    const LfsInterruption interruption(progress);
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_SAFE | GIT_CHECKOUT_RECREATE_MISSING | GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH;
    options.paths = {pointers.data(), pointers.size()};
    options.progress_cb = reportFiles;
    options.progress_payload = &progress;
    if (const int code = git_checkout_head(repository.handle(), &options); code != 0)
        return gitFailure(code, failureText());
    return {};
}

/// The work of all threads on one work tree.
class FreshTree final
{
public:
    FreshTree(const Repository &repository, int top, Progress &progress)
        : m_repository(&repository), m_top(top), m_progress(&progress)
    {
    }

    [[nodiscard]] Result<> write(git_index *index, bool hasAttributes);

private:
    void addFiles(git_index *index);
    [[nodiscard]] Result<> writeAttributes(FreshWriter &writer);
    [[nodiscard]] Result<> writeShare(FreshWriter &writer);
    [[nodiscard]] Result<> writeAll();
    [[nodiscard]] Result<> writeLinks();
    [[nodiscard]] Result<> writeFiltered();

    const Repository *m_repository;
    int m_top;
    Progress *m_progress;
    bool m_hasAttributes = false;
    std::vector<FreshFile> m_files;
    std::vector<FreshFile> m_links;
    std::atomic_size_t m_next = 0;
    std::atomic_size_t m_done = 0;
    std::atomic_bool m_hasFailed = false;
};

/// Sorted by path, as the index is: what is in one folder is written by one thread.
void FreshTree::addFiles(git_index *index)
{
    for (size_t place = 0; place < git_index_entrycount(index); ++place) {
        // Of an index that belongs to nobody else; libgit2 has no other way to set all of them at once.
        auto *entry = const_cast<git_index_entry *>(git_index_get_byindex(index, place));
        (entry->mode == GIT_FILEMODE_LINK ? m_links : m_files).push_back({.entry = entry});
        m_hasAttributes |= QByteArrayView(entry->path).endsWith(".gitattributes");
    }
}

/// They say what is to be done with the others.
Result<> FreshTree::writeAttributes(FreshWriter &writer)
{
    for (FreshFile &file : m_files) {
        const QByteArrayView path(file.entry->path);
        if (path != ".gitattributes" && !path.endsWith("/.gitattributes"))
            continue;
        if (const Result<> written = writer.write(file); !written)
            return written;
    }
    return {};
}

Result<> FreshTree::writeShare(FreshWriter &writer)
{
    while (!m_hasFailed && !m_progress->isCancelled()) {
        const size_t first = m_next.fetch_add(filesAtOnce);
        if (first >= m_files.size())
            break;
        const size_t end = std::min(first + filesAtOnce, m_files.size());
        for (size_t place = first; place < end; ++place) {
            FreshFile &file = m_files[place];
            file.isFiltered = m_hasAttributes && writer.isFiltered(file);
            const Result<> written = file.isFiltered || file.isWritten ? Result<>() : writer.write(file);
            if (!written) {
                m_hasFailed = true;
                return written;
            }
        }
        m_done += end - first;
        if (writer.isFirst())
            m_progress->report(qint64(m_done), qint64(m_files.size()), Tr::tr("Writing files"));
    }
    return {};
}

Result<> FreshTree::writeAll()
{
    FreshWriter own(*m_repository, m_top, true);
    if (const Result<> written = writeAttributes(own); !written)
        return written;
    const size_t most = std::clamp(size_t(std::thread::hardware_concurrency()), size_t(1), mostThreads);
    std::vector<Result<>> results(std::clamp(m_files.size() / filesAtOnce, size_t(1), most));
    {
        std::vector<std::jthread> threads;
        for (size_t number = 1; number < results.size(); ++number)
            threads.emplace_back([this, &result = results[number]] {
                FreshWriter writer(*m_repository, m_top, false);
                result = writeShare(writer);
            });
        results[0] = writeShare(own);
    }
    const auto failed = std::ranges::find_if(results, [](const Result<> &result) { return !result; });
    return failed != results.end() ? *failed : Result<>();
}

/// After all files, so that nothing can be written through one.
Result<> FreshTree::writeLinks()
{
    FreshWriter writer(*m_repository, m_top, true);
    for (FreshFile &link : m_links) {
        if (const Result<> written = writer.write(link); !written)
            return written;
    }
    return {};
}

Result<> FreshTree::write(git_index *index, bool hasAttributes)
{
    m_hasAttributes = hasAttributes;
    addFiles(index);
    const Result<> files = writeAll();
    const Result<> links = files ? writeLinks() : files;
    if (m_progress->isCancelled())
        return cancelled();
    if (!links)
        return links;
    if (const int code = git_index_write(index); code != 0)
        return gitFailure(code, failureText());
    return writeFiltered();
}

/// What attributes change, and after that those files of attributes that others change.
Result<> FreshTree::writeFiltered()
{
    std::vector<QByteArray> rest;
    std::vector<QByteArray> attributes;
    FreshWriter writer(*m_repository, m_top, true);
    for (const FreshFile &file : m_files) {
        if (file.isFiltered)
            (file.isWritten ? attributes : rest).emplace_back(file.entry->path);
    }
    const Result<> written = rest.empty() ? Result<>() : leaveToLibrary(*m_repository, std::move(rest), *m_progress);
    if (!written || attributes.empty())
        return written;
    for (const QByteArray &path : attributes)
        writer.remove(path);
    return leaveToLibrary(*m_repository, std::move(attributes), *m_progress);
}

} // namespace

Result<> writeFreshFiles(const Repository &repository, Progress &progress)
{
    const Result<ObjectId> head = repository.head();
    if (!head || head->isNull())
        return head ? Result<>() : failure(head);
    const ConfigHandle settings = settingsOf(repository);
    if (!isUsual(settings.get()))
        return leaveToLibrary(repository, {}, progress);
    TreeHandle tree;
    IndexHandle index;
    int code = treeOfCommit(tree, repository.handle(), *head);
    if (code == 0)
        code = obtain(index, git_repository_index, repository.handle());
    // Refuses what no work tree may have, such as a folder ".git".
    if (code == 0)
        code = git_index_read_tree(index.get(), tree.get());
    if (code != 0)
        return gitFailure(code, failureText());
    const int top = ::open(QFile::encodeName(repository.folder()).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    const Result<> written = FreshTree(repository, top, progress).write(index.get(), hasOwnAttributes(settings.get()));
    ::close(top);
    return written;
}

} // namespace spacewright::git
