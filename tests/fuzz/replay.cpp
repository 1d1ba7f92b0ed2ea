// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

/// Feeds all files of a folder to the target, and everything that is a bit shorter than each of them.
int main(int argc, char **argv)
{
    QTextStream out(stdout);
    const QDir folder(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    const QStringList names = argc == 2 ? folder.entryList(QDir::Files) : QStringList();
    for (const QString &name : names) {
        // Said before, so that whoever reads the end of the program knows which input it was.
        out << name << Qt::endl;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        for (qsizetype length = bytes.size(); length >= qMax<qsizetype>(0, bytes.size() - 64); --length)
            LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(length));
    }
    return names.isEmpty() ? 1 : 0;
}
