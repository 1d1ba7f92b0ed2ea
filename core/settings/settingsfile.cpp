// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include <core/base/log.h>

#include <QFile>
#include <QMetaObject>
#include <QStringDecoder>

namespace spacewright::settings
{

namespace
{

constexpr qint64 sizeLimit = 4 * 1024 * 1024;

bool isUnderstood(const QByteArray &line)
{
    return line.isEmpty() || line.startsWith('#') || (line.startsWith('[') && line.endsWith(']')) ||
           line.indexOf('=') > 0 || line.endsWith("[$d]");
}

/// KConfig skips what it cannot read and drops it at the next write, so a damaged file has to be noticed before.
bool isDamaged(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return false;
    if (!file.open(QIODevice::ReadOnly) || file.size() > sizeLimit)
        return true;
    const QByteArray content = file.readAll();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(content);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return true;
    const QList<QByteArray> lines = content.split('\n');
    return !std::ranges::all_of(lines, [](const QByteArray &line) { return isUnderstood(line.trimmed()); });
}

QString movedAside(const QString &path)
{
    const QString backup = path + QStringLiteral(".bak");
    QFile::remove(backup);
    if (!QFile::rename(path, backup))
        return {};
    qCWarning(logBase) << "Settings could not be read and were set aside as" << backup;
    return backup;
}

} // namespace

SettingsFile::SettingsFile(const QString &path)
    : m_setAside(isDamaged(path) ? movedAside(path) : QString()),
      m_config(KSharedConfig::openConfig(path, KConfig::SimpleConfig))
{
}

SettingsFile::~SettingsFile()
{
    m_config->sync();
}

void SettingsFile::scheduleWrite()
{
    if (std::exchange(m_scheduled, true))
        return;
    const auto write = [this] {
        m_scheduled = false;
        if (!m_config->sync())
            qCWarning(logBase) << "Settings could not be written to" << m_config->name();
    };
    QMetaObject::invokeMethod(this, write, Qt::QueuedConnection);
}

} // namespace spacewright::settings
