// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "saveguard.h"

#include "folderevents.h"

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/git/diff/mergetexts.h>

#include <KTextEditor/Document>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QTimer>

#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::views
{

namespace
{

// Longer texts are not kept twice.
constexpr qsizetype longestBase = qsizetype(4) * 1024 * 1024;
constexpr std::chrono::seconds patience{1};

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

/// What became of a save.
enum class Outcome { Whole, Stump, Foreign };

Outcome outcomeOf(const KTextEditor::Document *document, const QString &path)
{
    const QString wanted = document->text();
    const QString found = textOnDisk(path, document->encoding());
    // A setting of the editor adds the last line's end while writing.
    if (found == wanted || found == wanted + u'\n')
        return Outcome::Whole;
    // A letter may be cut in two.
    const QString sure = found.chopped(qMin<qsizetype>(2, found.size()));
    return wanted.startsWith(sure) ? Outcome::Stump : Outcome::Foreign;
}

/// Where nobody has put anything yet.
QString placeForTheirs(const QString &path)
{
    for (int number = 1;; ++number) {
        const QString place = QStringLiteral("%1.theirs-%2").arg(path).arg(number);
        if (!QFileInfo::exists(place) && !QFileInfo(place).isSymLink())
            return place;
    }
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
    connect(document, &KTextEditor::Document::reloaded, this, &SaveGuard::adopt);
    connect(document, &KTextEditor::Document::documentUrlChanged, this, &SaveGuard::adopt);
    connect(document, &KTextEditor::Document::modifiedOnDisk, this,
            [this](KTextEditor::Document *, bool isModified) { calm(isModified); });
    adopt();
}

SaveGuard::~SaveGuard()
{
    settle();
    letGo();
    forgetOldBytes();
}

/// The text is what the disk has.
void SaveGuard::adopt()
{
    const QString path = m_document->url().toLocalFile();
    m_disk.remember(path);
    m_base.reset();
    if (m_document->totalCharacters() <= longestBase)
        m_base = m_document->text().toUtf8();
}

Result<> SaveGuard::requireKnown()
{
    using Change = DiskState::Change;
    const QString path = m_document->url().toLocalFile();
    const QString shown = QDir::toNativeSeparators(path);
    switch (m_disk.look(path)) {
    case Change::None:
    case Change::Gone:
        return {};
    case Change::Elsewhere:
        return fail(ErrorCode::ChangesInTheWay,
                    //: %1 is the path of a file
                    tr("%1 was not saved: it leads to another place than when it was opened. Save it elsewhere, or put "
                       "the file back.")
                        .arg(shown));
    case Change::NoFile:
        return fail(
            ErrorCode::ChangesInTheWay,
            //: %1 is the path of a file
            tr("%1 was not saved: it is no file any more. Save it elsewhere, or remove what is there.").arg(shown));
    case Change::Content:
        break;
    }
    // Told once, saving is an answer; the editor asks about it for itself.
    if (m_disk.isOldNews())
        return {};
    m_document->setModifiedOnDisk(KTextEditor::Document::OnDiskModified);
    return fail(ErrorCode::ChangesInTheWay,
                //: %1 is the path of a file
                tr("%1 was not saved: another program has changed it since you opened it. Look at both, then bring "
                   "them together, take theirs, or save again to keep yours.")
                    .arg(shown));
}

Result<> SaveGuard::save()
{
    if (const Result<> known = requireKnown(); !known) {
        if (m_disk.digest().isEmpty() || !m_base)
            return known;
        Q_EMIT contested(known.error());
        return known;
    }
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

Result<> SaveGuard::merge()
{
    const QString path = m_document->url().toLocalFile();
    const QByteArray theirs = textOnDisk(path, m_document->encoding()).toUtf8();
    const Result<git::MergedText> merged =
        git::mergeTexts(m_base.value_or(QByteArray()), m_document->text().toUtf8(), theirs);
    if (!merged)
        return failure(merged);
    m_disk.remember(path);
    m_base = theirs;
    m_document->setText(QString::fromUtf8(merged->text));
    m_document->setModifiedOnDisk(KTextEditor::Document::OnDiskUnmodified);
    return {};
}

void SaveGuard::keepOldBytes()
{
    forgetOldBytes();
    settle();
    letGo();
    m_path = m_document->url().toLocalFile();
    m_events = std::make_unique<FolderEvents>(m_path);
    m_existed = QFileInfo::exists(m_path);
    const DiskState::Change change = m_disk.look(m_path);
    m_wasKnown = change == DiskState::Change::None || change == DiskState::Change::Gone || m_disk.isOldNews();
    m_before = m_disk.digest();
    const QString backup = backupPath(m_path);
    QFile::remove(backup);
    if (!m_existed)
        return;
    m_replaced = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (QFile::copy(m_path, backup))
        m_backup = backup;
    else
        QFile::remove(backup);
}

void SaveGuard::check()
{
    const QString path = m_document->url().toLocalFile();
    const bool isSynced = syncToDisk(path, 0) && syncToDisk(QFileInfo(path).path(), O_DIRECTORY);
    const Outcome outcome = outcomeOf(m_document, path);
    if (isSynced && outcome == Outcome::Whole) {
        finish(path);
        return;
    }
    const QString shown = QDir::toNativeSeparators(path);
    m_document->setModified(true);
    if (outcome == Outcome::Foreign && path == m_path && m_existed) {
        // Ours was there for a moment; theirs is not overwritten by anything now.
        forgetOldBytes();
        m_document->setModifiedOnDisk(KTextEditor::Document::OnDiskModified);
        m_result = fail(ErrorCode::ChangesInTheWay,
                        //: %1 is the path of a file
                        tr("%1 was written by another program in the moment it was saved. Your text is still here; "
                           "look at both, then save again.")
                            .arg(shown));
        Q_EMIT failed(m_result.error());
        return;
    }
    const bool hadBackup = !m_backup.isEmpty();
    if (path == m_path)
        putBack();
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

void SaveGuard::finish(const QString &path)
{
    adopt();
    Q_EMIT saved(path);
    if (path == m_path && !m_wasKnown)
        keepTheirs(bytesOf(m_backup));
    forgetOldBytes();
    if (path != m_path)
        return;
    if (m_events && m_events->replacements() > 1)
        reportLost(path);
    settle();
    // Somebody who had it open may not have been done.
    QTimer::singleShot(patience, this, [this] {
        settle();
        letGo();
    });
}

void SaveGuard::settle()
{
    struct stat before = {};
    struct stat now = {};
    // Where it was written in place, what is in there is ours.
    if (m_replaced < 0 || ::fstat(m_replaced, &before) != 0 ||
        (::stat(QFile::encodeName(m_path).constData(), &now) == 0 && before.st_ino == now.st_ino &&
         before.st_dev == now.st_dev))
        return;
    const QByteArray bytes = bytesOf(QStringLiteral("/proc/self/fd/%1").arg(m_replaced));
    const QByteArray digest = DiskState::digestOfBytes(bytes);
    if (digest != std::exchange(m_before, digest))
        keepTheirs(bytes);
}

void SaveGuard::letGo()
{
    if (m_replaced >= 0)
        ::close(m_replaced);
    m_replaced = -1;
}

void SaveGuard::reportLost(const QString &path)
{
    Q_EMIT failed({ErrorCode::ChangesInTheWay,
                   //: %1 is the path of a file
                   tr("%1 was saved in the very moment in which another program replaced it. What that wrote is no "
                      "longer there.")
                       .arg(QDir::toNativeSeparators(path))});
}

/// What others wrote while it was saved.
void SaveGuard::keepTheirs(const QByteArray &theirs)
{
    const QString place = placeForTheirs(m_path);
    const QString shown = QDir::toNativeSeparators(m_path);
    const Result<> kept = writeFile(place, theirs);
    Q_EMIT failed({ErrorCode::ChangesInTheWay,
                   kept
                       //: %1 and %2 are paths of files
                       ? tr("%1 was saved, but another program had changed it meanwhile. What that wrote is in %2.")
                             .arg(shown, QDir::toNativeSeparators(place))
                       //: %1 is the path of a file
                       : tr("%1 was saved, but another program had changed it meanwhile. What that wrote could not be "
                            "kept.")
                             .arg(shown)});
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
