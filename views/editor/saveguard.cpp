// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "saveguard.h"

#include <core/base/log.h>

#include <KTextEditor/Document>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace spacewright::views
{

namespace
{

bool syncToDisk(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | flags);
    if (descriptor < 0)
        return false;
    // Some file systems cannot sync a folder.
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL;
    ::close(descriptor);
    return synced;
}

/// The text on the disk as the editor would hold it: without byte order mark, with "\n" between lines.
QString textOnDisk(const QString &path, const QString &encoding)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringDecoder decoder(encoding.toLatin1().constData());
    if (!decoder.isValid())
        decoder = QStringDecoder(QStringDecoder::Utf8);
    QString text = decoder(file.readAll());
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

bool isOnDisk(const KTextEditor::Document *document, const QString &path)
{
    const QString wanted = document->text();
    const QString found = textOnDisk(path, document->encoding());
    // A setting of the editor adds the last line's end while writing.
    return found == wanted || found == wanted + u'\n';
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString backupPath(const QString &path)
{
    const QFileInfo info(path);
    return info.dir().filePath(QStringLiteral(".spacewright-old-%1.bak").arg(info.fileName()));
}

} // namespace

SaveGuard::SaveGuard(KTextEditor::Document *document) : QObject(document), m_document(document)
{
    connect(document, &KTextEditor::Document::aboutToSave, this, [this] {
        if (!m_isSaving)
            keepOldBytes();
    });
    connect(document, &KTextEditor::Document::documentSavedOrUploaded, this, &SaveGuard::check);
    connect(document, &KTextEditor::Document::modifiedOnDisk, this,
            [this](KTextEditor::Document *, bool isModified) { calm(isModified); });
}

SaveGuard::~SaveGuard()
{
    forgetOldBytes();
}

Result<> SaveGuard::save()
{
    keepOldBytes();
    const QString shown = QDir::toNativeSeparators(m_path);
    if (m_existed && m_backup.isEmpty()) {
        //: %1 is the path of a file
        return fail(ErrorCode::FileUnwritable, tr("%1 was not saved: its folder is full or cannot be written to. Free "
                                                  "some space or allow writing, and save again.")
                                                   .arg(shown));
    }
    m_isSaving = true;
    m_result = {};
    const bool isSaved = m_document->documentSave();
    m_isSaving = false;
    if (!isSaved && m_result) {
        putBack();
        //: %1 is the path of a file
        m_result = fail(ErrorCode::FileUnwritable, tr("%1 was not saved.").arg(shown));
    }
    forgetOldBytes();
    return m_result;
}

void SaveGuard::keepOldBytes()
{
    forgetOldBytes();
    m_path = m_document->url().toLocalFile();
    m_existed = QFileInfo::exists(m_path);
    const QString backup = backupPath(m_path);
    QFile::remove(backup);
    if (!m_existed)
        return;
    if (QFile::copy(m_path, backup))
        m_backup = backup;
    else
        QFile::remove(backup);
}

void SaveGuard::check()
{
    const QString path = m_document->url().toLocalFile();
    const bool isSynced = syncToDisk(path, 0) && syncToDisk(QFileInfo(path).path(), O_DIRECTORY);
    if (isSynced && isOnDisk(m_document, path)) {
        forgetOldBytes();
        Q_EMIT saved(path);
        return;
    }
    const bool hadBackup = !m_backup.isEmpty();
    if (path == m_path)
        putBack();
    m_document->setModified(true);
    const QString shown = QDir::toNativeSeparators(path);
    //: %1 is the path of a file
    QString message =
        tr("%1 was not saved: the disk did not take all of it. Free some space and save again.").arg(shown);
    if (m_existed && !hadBackup) {
        //: %1 is the path of a file
        message = tr("%1 was not saved and is damaged on the disk: there was no room for it. Free some space and save "
                     "again; the text is still here.")
                      .arg(shown);
    }
    m_result = fail(ErrorCode::DiskFull, message);
    Q_EMIT failed(m_result.error());
}

void SaveGuard::putBack()
{
    if (!m_existed) {
        QFile::remove(m_path);
        return;
    }
    m_restored = bytesOf(m_backup);
    if (m_backup.isEmpty() || bytesOf(m_path) == m_restored)
        return;
    if (std::rename(QFile::encodeName(m_backup).constData(), QFile::encodeName(m_path).constData()) != 0)
        qCWarning(logViews) << "The old bytes could not be put back and stay in" << m_backup;
    m_backup.clear();
}

void SaveGuard::forgetOldBytes()
{
    if (!m_backup.isEmpty())
        QFile::remove(m_backup);
    m_backup.clear();
}

void SaveGuard::calm(bool isModified)
{
    if (!isModified || m_restored.isEmpty() || bytesOf(m_path) != m_restored)
        return;
    // The editor saw the old bytes come back and offers to load them over what was typed. Later, because it is about
    // to do so in answer to the same signal.
    const auto calmed = [this] { m_document->setModifiedOnDisk(KTextEditor::Document::OnDiskUnmodified); };
    QMetaObject::invokeMethod(this, calmed, Qt::QueuedConnection);
}

} // namespace spacewright::views
