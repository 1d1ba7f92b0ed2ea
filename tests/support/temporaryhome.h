// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace spacewright::tests
{

/// Points every XDG folder of the process into a temporary one: a test touches nothing of its user. Make it before the
/// first use of a path or a setting.
class TemporaryHome final
{
public:
    TemporaryHome()
    {
        set("HOME", QString());
        set("XDG_CONFIG_HOME", QStringLiteral("config"));
        set("XDG_DATA_HOME", QStringLiteral("data"));
        set("XDG_CACHE_HOME", QStringLiteral("cache"));
        set("XDG_STATE_HOME", QStringLiteral("state"));
        set("XDG_RUNTIME_DIR", QStringLiteral("runtime"));
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Writes a file below the home and returns its path.
    QString write(const QString &name, const QByteArray &content) const
    {
        const QString target = path(name);
        QDir().mkpath(QFileInfo(target).path());
        QFile file(target);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(target));
        return target;
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    void set(const char *variable, const QString &name) const
    {
        QDir(m_folder.path()).mkpath(name.isEmpty() ? QStringLiteral(".") : name);
        QFile::setPermissions(path(name), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv(variable, QFile::encodeName(path(name)));
    }

    QTemporaryDir m_folder;
};

} // namespace spacewright::tests
