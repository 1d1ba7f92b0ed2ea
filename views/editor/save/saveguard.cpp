// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "saveguard.h"

#include "asidesave.h"
#include "folderevents.h"
#include "writtentext.h"
#include <views/editor/textlength.h>

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/git/diff/mergetexts.h>

#include <KTextEditor/Document>

#include <QDir>
#include <QFile>
#include <QFileInfo>

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

SaveGuard::SaveGuard(KTextEditor::Document *document)
    : QObject(document), m_document(document), m_aside(new AsideSave(document))
{
    connect(document, &KTextEditor::Document::aboutToSave, this, [this] {
        if (!m_isSaving)
            keepOldBytes(false);
    });
    connect(document, &KTextEditor::Document::documentSavedOrUploaded, this, &SaveGuard::check);
    connect(document, &KTextEditor::Document::reloaded, this, &SaveGuard::adopt);
    connect(document, &KTextEditor::Document::documentUrlChanged, this, &SaveGuard::adopt);
    connect(document, &KTextEditor::Document::modifiedOnDisk, this,
            [this](KTextEditor::Document *, bool isModified) { calm(isModified); });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        settle();
        letGo();
    });
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
    m_base.reset();
    const bool isLong = isLongerThan(*m_document, longestBase);
    // Of a short file it may be that of what is packed in it.
    m_disk.remember(path, isLong ? m_document->checksum() : QByteArray());
    if (!isLong)
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
    const bool isAside = m_aside->isPossible();
    keepOldBytes(isAside);
    const QString shown = QDir::toNativeSeparators(m_path);
    if (m_existed && !isAside && m_backup.isEmpty()) {
        //: %1 is the path of a file
        return fail(ErrorCode::FileUnwritable, tr("%1 was not saved: its folder is full or cannot be written to. Free "
                                                  "some space or allow writing, and save again.")
                                                   .arg(shown));
    }
    m_isSaving = true;
    m_result = {};
    const bool isSaved = isAside ? m_aside->save() : m_document->documentSave();
    m_isSaving = false;
    if (!isSaved && m_result) {
        putBack();
        //: %1 is the path of a file
        m_result = fail(ErrorCode::FileUnwritable, tr("%1 was not saved.").arg(shown));
    }
    m_aside->dropDisplaced();
    forgetOldBytes();
    return m_result;
}

Result<bool> SaveGuard::merge()
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
    return !merged->hasConflicts;
}

void SaveGuard::acceptDisk()
{
    m_disk.remember(m_document->url().toLocalFile());
    m_document->setModifiedOnDisk(KTextEditor::Document::OnDiskUnmodified);
}

void SaveGuard::keepOldBytes(bool isReplaced)
{
    // A dialog of the editor lets timers run in the middle of a save.
    m_patience.stop();
    forgetOldBytes();
    settle();
    letGo();
    m_path = m_document->url().toLocalFile();
    m_isReplaced = isReplaced;
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
    // A file that another one takes the place of is still there behind its descriptor.
    if (isReplaced)
        return;
    if (QFile::copy(m_path, backup))
        m_backup = backup;
    else
        QFile::remove(backup);
}

void SaveGuard::check()
{
    const QString path = m_document->url().toLocalFile();
    const Outcome outcome = m_aside->isPending() ? Outcome::Stump : outcomeOf(m_document, path);
    // What takes the place of a file was synchronised before.
    const bool isSynced = (m_isReplaced || syncToDisk(path, 0)) && syncToDisk(QFileInfo(path).path(), O_DIRECTORY);
    if (isSynced && outcome == Outcome::Whole) {
        finish(path);
        return;
    }
    const bool isWhole = m_isReplaced && outcome == Outcome::Whole;
    if (isWhole)
        m_disk.remember(path); // It is ours, and stays: what it replaced is as unsure.
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
    const bool isUntouched = m_isReplaced || !m_backup.isEmpty();
    if (path == m_path && !isWhole)
        putBack();
    //: %1 is the path of a file
    QString message =
        tr("%1 was not saved: the disk did not take all of it. Free some space and save again.").arg(shown);
    if (m_existed && !isUntouched) {
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
        keepTheirs(bytesOf(m_backup.isEmpty() ? replacedFile() : m_backup));
    forgetOldBytes();
    if (path != m_path)
        return;
    if (!keepDisplaced() && m_events && m_events->replacements() > 1)
        reportLost(path);
    settle();
    // Somebody who had it open may not have been done.
    m_patience.start(patience);
}

/// Whether another file was there in the moment in which ours took its place.
bool SaveGuard::keepDisplaced()
{
    struct stat known = {};
    struct stat displaced = {};
    const QString &path = m_aside->displaced();
    if (path.isEmpty() || m_replaced < 0 || ::fstat(m_replaced, &known) != 0 ||
        ::stat(QFile::encodeName(path).constData(), &displaced) != 0 || known.st_ino == displaced.st_ino)
        return false;
    keepTheirs(bytesOf(path));
    return true;
}

/// Whether the file that a save began with is another one than what is there now.
bool SaveGuard::isElsewhereNow() const
{
    struct stat before = {};
    struct stat now = {};
    // Where it was written in place, what is in there is ours.
    return m_replaced >= 0 && ::fstat(m_replaced, &before) == 0 &&
           (::stat(QFile::encodeName(m_path).constData(), &now) != 0 || before.st_ino != now.st_ino ||
            before.st_dev != now.st_dev);
}

QString SaveGuard::replacedFile() const
{
    return QStringLiteral("/proc/self/fd/%1").arg(m_replaced);
}

void SaveGuard::settle()
{
    if (!isElsewhereNow())
        return;
    const QByteArray bytes = bytesOf(replacedFile());
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
    if (m_isReplaced) {
        if (!isElsewhereNow())
            return;
        m_restored = bytesOf(replacedFile());
        if (const Result<> written = writeFile(m_path, m_restored); !written)
            qCWarning(logViews) << "The old bytes could not be put back:" << written.error().message;
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
