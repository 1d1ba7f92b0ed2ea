// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asidesave.h"

#include "lineends.h"
#include "writtentext.h"

#include <core/base/filewriter.h>

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

/// Of what is opened as text, and a byte more for each line end.
constexpr qint64 sizeLimit = 128LL * 1024 * 1024;

/// Where a part reads and writes is a protected member of it.
class LocalPath : public KTextEditor::Document
{
public:
    static void set(KTextEditor::Document *document, const QString &path)
    {
        void (KParts::ReadOnlyPart::*const setter)(const QString &) = &LocalPath::setLocalFilePath;
        (document->*setter)(path);
    }
};

/// The document's buffer, which says when it has written and before anybody looks at the file.
QObject *bufferOf(KTextEditor::Document *document)
{
    for (QObject *child : document->children()) {
        if (child->metaObject()->indexOfSignal("saved(QString)") >= 0 && child->inherits("Kate::TextBuffer"))
            return child;
    }
    return nullptr;
}

/// The editor has made all line ends alike: those of lines that were there before come back.
bool restoreLineEnds(const QString &aside, const QString &target)
{
    const Result<QByteArray> before = readFile(target, sizeLimit);
    if (!before || !hasMixedLineEnds(*before) || before->contains('\0'))
        return true;
    const Result<QByteArray> after = readFile(aside, sizeLimit);
    return after && writeFile(aside, withLineEndsOf(*before, *after));
}

} // namespace

AsideSave::AsideSave(KTextEditor::Document *document) : QObject(document)
{
    if (QObject *buffer = bufferOf(document))
        m_isHooked = connect(buffer, SIGNAL(saved(QString)), this, SLOT(place()));
}

bool AsideSave::isPossible() const
{
    const auto *document = static_cast<const KTextEditor::Document *>(parent());
    const QFileInfo file(document->url().toLocalFile());
    const QByteArray name = QFile::encodeName(file.canonicalFilePath());
    struct stat status = {};
    if (!m_isHooked || !file.exists() || ::stat(name.constData(), &status) != 0)
        return false;
    return S_ISREG(status.st_mode) && status.st_nlink == 1 && status.st_uid == ::geteuid() && file.isWritable() &&
           ::access(QFile::encodeName(QFileInfo(file.canonicalFilePath()).path()).constData(), W_OK) == 0;
}

bool AsideSave::save()
{
    auto *document = static_cast<KTextEditor::Document *>(parent());
    const QString path = document->url().toLocalFile();
    m_target = QFileInfo(path).canonicalFilePath();
    const QFileInfo target(m_target);
    m_aside = target.dir().filePath(QStringLiteral(".spacewright-new-") + target.fileName());
    dropDisplaced();
    QFile::remove(m_aside);
    m_isPending = true;
    LocalPath::set(document, m_aside);
    const bool isSaved = document->documentSave();
    LocalPath::set(document, path);
    if (!std::exchange(m_isPending, false))
        return isSaved;
    QFile::remove(m_aside);
    return false;
}

void AsideSave::place()
{
    if (!m_isPending)
        return;
    auto *document = static_cast<KTextEditor::Document *>(parent());
    // From here on the editor looks at its own file, whatever is in it.
    LocalPath::set(document, document->url().toLocalFile());
    const QByteArray aside = QFile::encodeName(m_aside);
    struct stat status = {};
    const bool isReady = restoreLineEnds(m_aside, m_target) && syncToDisk(m_aside, 0) &&
                         outcomeOf(document, m_aside) == Outcome::Whole &&
                         ::stat(QFile::encodeName(m_target).constData(), &status) == 0 &&
                         ::chmod(aside.constData(), status.st_mode & 07777) == 0;
    const QByteArray into = QFile::encodeName(m_target);
    // In exchange, so that nothing goes that came in the last moment; not every file system can do that.
    if (isReady && ::renameat2(AT_FDCWD, aside.constData(), AT_FDCWD, into.constData(), RENAME_EXCHANGE) == 0)
        m_displaced = m_aside;
    m_isPending = m_displaced.isEmpty() && !(isReady && std::rename(aside.constData(), into.constData()) == 0);
}

void AsideSave::dropDisplaced()
{
    if (!m_displaced.isEmpty())
        QFile::remove(m_displaced);
    m_displaced.clear();
}

} // namespace spacewright::views
