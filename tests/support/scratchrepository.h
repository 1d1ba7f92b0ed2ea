// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/support/repositoryjudge.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

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
    /// Whatever a test did in it, git and git-lfs find nothing wrong afterwards.
    ~ScratchRepository()
    {
        if (m_isSound && QFileInfo::exists(folder() + QStringLiteral("/.git"))) {
            const QByteArray wrong = complaints() + complaintsAboutLargeFiles();
            if (!wrong.isEmpty() && QTest::currentTestFunction())
                QTest::qFail("The repository of " + m_test + " is damaged: " + wrong, __FILE__, __LINE__);
            else if (!wrong.isEmpty())
                qFatal("The repository is damaged: %s", wrong.constData());
        }
        // Qt does not remove files whose names are no UTF-8.
        std::filesystem::remove_all(QFile::encodeName(folder()).toStdString());
    }
    /// For a test that damages it: nobody has to find it sound at the end.
    void mayBeDamaged() { m_isSound = false; }

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
    /// What git-lfs finds wrong with the content that is kept here. That some is not here is allowed.
    QByteArray complaintsAboutLargeFiles()
    {
        if (!QFileInfo::exists(folder() + QStringLiteral("/.git/lfs/objects")))
            return {};
        git({"-c", "lfs.fetchexclude=*", "lfs", "fsck", "--dry-run"});
        return exitCode == 0 ? QByteArray() : errors + "git lfs fsck failed";
    }

    int exitCode = 0;
    QByteArray errors;

private:
    QTemporaryDir m_folder;
    bool m_isSound = true;
    /// Often it goes only when the next test begins.
    QByteArray m_test = QByteArray(QTest::currentTestFunction()) + ' ' + QTest::currentDataTag();
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
