// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writtentext.h"

#include <KTextEditor/Document>

#include <QFile>
#include <QStringDecoder>

#include <fcntl.h>
#include <unistd.h>

namespace spacewright::views
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
    text.replace(QChar(QChar::LineSeparator), u'\n');
    return text;
}

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

} // namespace spacewright::views
