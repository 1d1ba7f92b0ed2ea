// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildroom.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QStorageInfo>

#include <algorithm>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BuildRoom)
};

/// An environment with gradio, or a layer with it.
constexpr qint64 usualSize = 600LL * 1000 * 1000;
/// For logs, and what an install unpacks on the way.
constexpr qint64 reserve = 256LL * 1000 * 1000;

} // namespace

qint64 neededRoom(const QList<BuildRecord> &records, const QString &spaceFolder, const QString &runner)
{
    const BuildRecord *last = nullptr;
    QList<qint64> sizes;
    for (const BuildRecord &record : records) {
        if (record.runner != runner || record.size() <= 0)
            continue;
        sizes += record.size();
        if (record.spaceFolder == spaceFolder && (last == nullptr || last->started < record.started))
            last = &record;
    }
    if (last != nullptr)
        return last->size();
    if (sizes.isEmpty())
        return usualSize;
    const auto middle = sizes.begin() + sizes.size() / 2;
    std::ranges::nth_element(sizes, middle);
    return *middle;
}

QString roomWarning(qint64 needed, qint64 free, const QString &folder)
{
    if (free >= needed + reserve)
        return {};
    const QLocale locale;
    //: %1 and %2 are sizes such as "1.2 GB", %3 a folder
    return Tr::tr("This build may not fit: it takes about %1, and the disk of %3 has %2 left.")
        .arg(locale.formattedDataSize(needed, 1), locale.formattedDataSize(free, 1), QDir::toNativeSeparators(folder));
}

QString roomWarning(const BuildRecord &record, const QString &folder)
{
    const QStorageInfo disk(folder);
    if (folder.isEmpty() || !disk.isValid())
        return {};
    return roomWarning(neededRoom(allBuildRecords(), record.spaceFolder, record.runner), disk.bytesAvailable(), folder);
}

} // namespace spacewright::run
