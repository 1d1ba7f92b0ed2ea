// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manifestfile.h"

#include <core/base/filewriter.h>

#include <QCoreApplication>
#include <QFileInfo>

namespace spacewright::space
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ManifestFile)
};

/// No text that a person wrote comes near; what is larger is not read.
constexpr qint64 sizeLimit = 16LL * 1024 * 1024;

} // namespace

bool isInside(const QString &folder, const QString &path)
{
    return QFileInfo(path).canonicalFilePath().startsWith(folder + u'/');
}

Result<QByteArray> textOf(const Space &space, const QString &path, qint64 limit)
{
    const auto unsaved = space.unsaved.constFind(path);
    return unsaved == space.unsaved.cend() ? readFile(space.folder + u'/' + path, limit) : *unsaved;
}

std::optional<QByteArray> readManifest(const Space &space, const QString &name,
                                       QList<manifest::Diagnostic> &diagnostics)
{
    if (!isInside(space.folder, space.folder + u'/' + name)) {
        diagnostics.append({manifest::Severity::Error,
                            QStringLiteral("space.manifest.outside"),
                            //: %1 is the name of a file
                            Tr::tr("%1 is a link that leads out of the Space's folder.").arg(name),
                            name,
                            {},
                            QStringLiteral("https://huggingface.co/docs/hub/spaces-config-reference")});
        return {};
    }
    const Result<QByteArray> text = textOf(space, name, sizeLimit);
    if (!text) {
        diagnostics.append({manifest::Severity::Error,
                            QStringLiteral("space.manifest.unreadable"),
                            text.error().message,
                            name,
                            {},
                            QStringLiteral("https://huggingface.co/docs/hub/spaces-config-reference")});
        return {};
    }
    return *text;
}

} // namespace spacewright::space
