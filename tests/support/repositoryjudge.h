// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace spacewright::tests
{

/// What git, and git-lfs if there are large files, find wrong with the repository at @p folder; nothing if it is sound.
/// That content of large files is not here is allowed.
inline QByteArray complaintsAbout(const QString &folder)
{
    QByteArray said;
    const auto ask = [&](const QStringList &arguments) {
        QProcess git;
        git.setWorkingDirectory(folder);
        git.setProcessChannelMode(QProcess::MergedChannels);
        git.start(QStringLiteral("git"), arguments);
        git.waitForFinished();
        if (git.exitCode() != 0)
            said += git.readAll() + arguments.join(u' ').toUtf8() + " failed";
    };
    ask({QStringLiteral("fsck"), QStringLiteral("--strict"), QStringLiteral("--no-dangling"),
         QStringLiteral("--no-progress")});
    if (QFileInfo::exists(folder + QStringLiteral("/.git/lfs/objects")))
        ask({QStringLiteral("-c"), QStringLiteral("lfs.fetchexclude=*"), QStringLiteral("lfs"), QStringLiteral("fsck"),
             QStringLiteral("--dry-run")});
    return said;
}

/// Fails the test that runs if something is wrong with a repository below @p folder, bare or with files.
inline void judgeRepositoriesBelow(const QString &folder)
{
    QDirIterator heads(folder, {QStringLiteral("HEAD")}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (heads.hasNext()) {
        const QDir place = QFileInfo(heads.next()).dir();
        if (!place.exists(QStringLiteral("objects")))
            continue;
        const bool hasFiles = place.dirName() == QLatin1StringView(".git");
        const QString repository = hasFiles ? QFileInfo(place.path()).path() : place.path();
        const QByteArray wrong = complaintsAbout(repository);
        if (!wrong.isEmpty() && QTest::currentTestFunction())
            QTest::qFail(QFile::encodeName(repository) + " is damaged: " + wrong, __FILE__, __LINE__);
        else if (!wrong.isEmpty())
            qFatal("%s is damaged: %s", qPrintable(repository), wrong.constData());
    }
}

/// A temporary folder for repositories that a test makes by itself: when it goes, git and git-lfs find nothing wrong
/// with any of them.
class RepositoriesFolder final
{
public:
    RepositoriesFolder() = default;
    RepositoriesFolder(const RepositoriesFolder &) = delete;
    RepositoriesFolder &operator=(const RepositoriesFolder &) = delete;
    ~RepositoriesFolder() { judgeRepositoriesBelow(m_folder.path()); }

    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    bool isValid() const { return m_folder.isValid(); }

private:
    QTemporaryDir m_folder;
};

} // namespace spacewright::tests
