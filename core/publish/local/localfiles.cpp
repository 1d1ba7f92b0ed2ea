// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localfiles.h"

#include <core/base/redact.h>
#include <core/git/ignorerules.h>
#include <core/git/lfs/lfspointer.h>
#include <core/hub/files/commitoperation.h>

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LocalFiles)
};

using OpenFolder = std::unique_ptr<DIR, decltype([](DIR *folder) { ::closedir(folder); })>;

bool isMadeByTools(const QByteArray &name)
{
    static constexpr std::array made = {"__pycache__", ".ipynb_checkpoints", ".cache"};
    return std::ranges::find(made, QByteArrayView(name)) != made.end();
}

class Walker final
{
public:
    Walker(const QString &folder, Progress &progress)
        : m_root(QFile::encodeName(folder)), m_progress(progress), m_rules(folder)
    {
    }

    Result<LocalFiles> walk()
    {
        QList<QByteArray> folders = {QByteArray()};
        while (!folders.isEmpty() && !m_progress.isCancelled()) {
            if (const Result<> read = readFolder(folders.takeLast(), folders); !read)
                return failure(read);
            if (m_found.files.size() > mostFiles)
                return fail(ErrorCode::PublishRefused,
                            //: %1 is a number
                            Tr::tr("There are over %1 files, more than the Hub takes. Leave some out with .gitignore.")
                                .arg(mostFiles));
            m_progress.report(0, 0, Tr::tr("Looking for files"));
        }
        return m_found;
    }

private:
    /// Relative to the root, with a slash at its end unless it is the root.
    Result<> readFolder(const QByteArray &folder, QList<QByteArray> &folders)
    {
        const OpenFolder opened(::opendir(QByteArray(m_root + '/' + folder).constData()));
        if (!opened)
            return fail(ErrorCode::FileUnreadable,
                        //: %1 is the path of a folder
                        Tr::tr("The folder %1 cannot be read, so nothing was published.")
                            .arg(QFile::decodeName(m_root + '/' + folder)));
        while (const dirent *entry = ::readdir(opened.get())) {
            const QByteArray name = entry->d_name;
            struct stat status = {};
            if (name == "." || name == ".." || name == ".git" ||
                ::fstatat(::dirfd(opened.get()), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
                continue;
            if (S_ISDIR(status.st_mode))
                takeFolder(folder + name + '/', name, folders);
            else if (S_ISREG(status.st_mode) || S_ISLNK(status.st_mode))
                takeFile(folder + name, status.st_size, S_ISLNK(status.st_mode));
        }
        return {};
    }

    bool isIgnored(const QByteArray &path) const { return m_rules.isIgnored(QFile::decodeName(path)); }

    void takeFolder(const QByteArray &path, const QByteArray &name, QList<QByteArray> &folders)
    {
        struct stat status = {};
        const bool isEnvironment = ::stat(QByteArray(m_root + '/' + path + "pyvenv.cfg").constData(), &status) == 0;
        if (!isEnvironment && !isMadeByTools(name) && !isIgnored(path))
            folders.append(path);
    }

    void takeFile(const QByteArray &raw, qint64 size, bool isLink)
    {
        if (isIgnored(raw))
            return;
        LocalFile file{.path = QFile::decodeName(raw), .size = size};
        if (QFile::encodeName(file.path) != raw || !hub::CommitOperation{.path = file.path}.check())
            m_found.unusable.append(redact(QString::fromLatin1(raw.toPercentEncoding("/ .-_"))));
        else if (isLink)
            m_found.links.append(file.path);
        else
            m_found.files.append(withPointer(file, raw));
    }

    LocalFile withPointer(LocalFile file, const QByteArray &raw) const
    {
        if (file.size >= git::LfsPointer::longest)
            return file;
        if (const auto pointer = git::LfsPointer::ofFile(m_root + '/' + raw)) {
            file.isPointer = true;
            file.size = pointer->size;
            file.contentId = QString::fromLatin1(pointer->oid);
        }
        return file;
    }

    QByteArray m_root;
    Progress &m_progress;
    git::IgnoreRules m_rules;
    LocalFiles m_found;
};

} // namespace

Result<LocalFiles> localFiles(const QString &folder, Progress &progress)
{
    return Walker(folder, progress).walk();
}

} // namespace spacewright::publish
