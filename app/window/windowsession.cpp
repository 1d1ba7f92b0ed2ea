// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowsession.h"

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/base/paths.h>

#include <QFile>
#include <QJsonDocument>

namespace spacewright
{

namespace
{

constexpr qint64 sizeLimit = 4 * 1024 * 1024;
constexpr qsizetype rememberedSpaces = 30;
constexpr int formatVersion = 1;

} // namespace

WindowSession::WindowSession(const QString &path) : m_path(path)
{
    if (!QFile::exists(path))
        return;
    const Result<QByteArray> content = readFile(path, sizeLimit);
    if (content)
        m_content = QJsonDocument::fromJson(*content).object();
    if (m_content.value(u"version").toInt() == formatVersion)
        return;
    m_content = {};
    QFile::remove(path + QStringLiteral(".bak"));
    QFile::rename(path, path + QStringLiteral(".bak"));
    qCWarning(logApp) << "The last session could not be read and was set aside:" << path;
}

QString WindowSession::standardPath()
{
    return paths::dataFolder() + QStringLiteral("/session.json");
}

QString WindowSession::lastSpace() const
{
    return m_content.value(u"lastSpace").toString();
}

void WindowSession::setLastSpace(const QString &folder)
{
    m_content.insert(QStringLiteral("lastSpace"), folder);
}

QJsonObject WindowSession::editors(const QString &folder) const
{
    return m_content.value(u"spaces")[folder].toObject();
}

void WindowSession::setEditors(const QString &folder, const QJsonObject &state)
{
    QJsonObject spaces = m_content.value(u"spaces").toObject();
    spaces.insert(folder, state);
    // Without a cap the file would grow with every folder that was ever looked at.
    while (spaces.size() > rememberedSpaces)
        spaces.erase(spaces.constBegin().key() == folder ? ++spaces.begin() : spaces.begin());
    m_content.insert(QStringLiteral("spaces"), spaces);
}

Result<> WindowSession::save() const
{
    QJsonObject content = m_content;
    content.insert(QStringLiteral("version"), formatVersion);
    return writeFile(m_path, QJsonDocument(content).toJson(QJsonDocument::Compact));
}

QByteArray WindowSession::bytes(const QString &key) const
{
    return QByteArray::fromBase64(m_content.value(key).toString().toLatin1());
}

void WindowSession::setBytes(const QString &key, const QByteArray &value)
{
    m_content.insert(key, QString::fromLatin1(value.toBase64()));
}

} // namespace spacewright
