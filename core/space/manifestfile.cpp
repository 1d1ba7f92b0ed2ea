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

std::optional<QByteArray> readManifest(const QString &folder, const QString &name,
                                       QList<manifest::Diagnostic> &diagnostics)
{
    const QString path = folder + u'/' + name;
    if (!isInside(folder, path)) {
        diagnostics.append({manifest::Severity::Error,
                            QStringLiteral("space.manifest.outside"),
                            //: %1 is the name of a file
                            Tr::tr("%1 is a link that leads out of the Space's folder.").arg(name),
                            name,
                            {},
                            {}});
        return {};
    }
    const Result<QByteArray> text = readFile(path, sizeLimit);
    if (!text) {
        diagnostics.append({manifest::Severity::Error,
                            QStringLiteral("space.manifest.unreadable"),
                            text.error().message,
                            name,
                            {},
                            {}});
        return {};
    }
    return *text;
}

} // namespace spacewright::space
