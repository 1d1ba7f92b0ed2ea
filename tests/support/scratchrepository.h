// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::tests
{

/// A real repository in a temporary folder, with the real git to work on it and to judge what we wrote. Paths are
/// bytes, because git's are.
class ScratchRepository final
{
public:
    enum Start { Empty, Initialised };

    explicit ScratchRepository(Start start = Initialised)
    {
        if (start == Initialised)
            git({"init", "--quiet", "--initial-branch=main"});
    }
    ScratchRepository(const ScratchRepository &) = delete;
    ScratchRepository &operator=(const ScratchRepository &) = delete;
    // Qt does not remove files whose names are no UTF-8.
    ~ScratchRepository() { std::filesystem::remove_all(QFile::encodeName(folder()).toStdString()); }

    QString folder() const { return m_folder.filePath(QStringLiteral("work")); }
    QByteArray path(const QByteArray &name) const { return QFile::encodeName(folder()) + '/' + name; }

    void write(const QByteArray &name, const QByteArray &content, int mode = 0644) const
    {
        makeParents(name);
        const int file = ::open(path(name).constData(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, mode);
        if (file < 0 || ::write(file, content.constData(), size_t(content.size())) != content.size())
            qFatal("cannot write %s", path(name).constData());
        ::fchmod(file, mode_t(mode));
        ::close(file);
    }
    QByteArray read(const QByteArray &name) const
    {
        QFile file;
        const int descriptor = ::open(path(name).constData(), O_RDONLY | O_CLOEXEC);
        return descriptor >= 0 && file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle) ? file.readAll()
                                                                                                     : QByteArray();
    }
    void link(const QByteArray &name, const QByteArray &target) const
    {
        makeParents(name);
        ::unlink(path(name).constData());
        if (::symlink(target.constData(), path(name).constData()) != 0)
            qFatal("cannot link %s", path(name).constData());
    }
    void remove(const QByteArray &name) const { ::unlink(path(name).constData()); }
    void rename(const QByteArray &from, const QByteArray &to) const
    {
        makeParents(to);
        ::rename(path(from).constData(), path(to).constData());
    }
    void makeParents(const QByteArray &name) const { QDir().mkpath(QFileInfo(QFile::decodeName(path(name))).path()); }

    /// Standard output of git in this repository; exitCode says how it ended.
    QByteArray git(const QByteArrayList &arguments, const QByteArray &input = {})
    {
        QDir().mkpath(folder());
        QStringList list;
        for (const QByteArray &argument : arguments)
            list.append(QString::fromUtf8(argument));
        QProcess process;
        process.setWorkingDirectory(folder());
        process.start(QStringLiteral("git"), list);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        exitCode = process.exitCode();
        errors = process.readAllStandardError();
        return process.readAllStandardOutput();
    }
    void commitAll(const QByteArray &message)
    {
        git({"add", "--all"});
        git({"commit", "--quiet", "--allow-empty", "-m", message});
    }
    /// What git finds wrong; nothing in a sound repository.
    QByteArray complaints()
    {
        const QByteArray said = git({"fsck", "--strict", "--no-dangling", "--no-progress"});
        return exitCode == 0 ? said : said + errors + "failed";
    }

    int exitCode = 0;
    QByteArray errors;

private:
    QTemporaryDir m_folder;
};

/// Settings that every git of a test shares, ours and the real one. Call before the first use of either.
inline void useOwnGitSettings(const QString &home)
{
    qputenv("HOME", QFile::encodeName(home));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home));
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    QFile config(QDir(home).filePath(QStringLiteral(".gitconfig")));
    if (!config.open(QIODevice::WriteOnly) ||
        config.write("[user]\n\tname = Ada Lovelace\n\temail = ada@example.com\n[gc]\n\tauto = 0\n") < 0)
        qFatal("cannot write the settings");
}

} // namespace spacewright::tests
