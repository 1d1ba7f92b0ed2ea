// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filekind.h"

#include "modelfile.h"

#include <core/base/files/readonlyfile.h>

#include <QFile>
#include <QMimeDatabase>

#include <array>

using namespace Qt::StringLiterals;

namespace spacewright::content
{

namespace
{

constexpr qsizetype headSize = 4096;

struct Ending {
    QLatin1StringView text;
    FileKind kind;
};

/// Text whose name says more than its bytes.
constexpr auto endings = std::to_array<Ending>({
    {".csv"_L1, FileKind::Table},
    {".tsv"_L1, FileKind::Table},
    {".ipynb"_L1, FileKind::Notebook},
    {".md"_L1, FileKind::Markdown},
    {".markdown"_L1, FileKind::Markdown},
    {".svg"_L1, FileKind::Drawing},
});

bool isText(QByteArrayView head)
{
    return !head.contains('\0') || head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
}

FileKind kindOfBinary(const QString &name, QByteArrayView head)
{
    const QString type = QMimeDatabase().mimeTypeForFileNameAndData(name, head.toByteArray()).name();
    if (type.startsWith("image/"_L1))
        return FileKind::Image;
    if (type.startsWith("audio/"_L1))
        return FileKind::Audio;
    if (type.startsWith("video/"_L1) || type == "application/ogg"_L1)
        return FileKind::Video;
    return FileKind::Binary;
}

} // namespace

FileKind kindOf(const QString &name, QByteArrayView head)
{
    if (head.startsWith("version https://git-lfs.github.com/spec/") && head.size() < 1024)
        return FileKind::Pointer;
    if (head.startsWith("%PDF-"))
        return FileKind::Pdf;
    if (isModelFile(name, head))
        return FileKind::Model;
    if (!isText(head))
        return kindOfBinary(name, head);
    for (const Ending &ending : endings) {
        if (name.endsWith(ending.text, Qt::CaseInsensitive))
            return ending.kind;
    }
    return FileKind::Text;
}

FileKind kindOfFile(const QString &path)
{
    const auto file = ReadOnlyFile::open(QFile::encodeName(path));
    return file ? kindOf(path.section(u'/', -1), (*file)->read(0, headSize)) : FileKind::Text;
}

} // namespace spacewright::content
