// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "licences.h"

#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/http/client.h>

#include <QDir>
#include <QHostAddress>

using namespace std::chrono_literals;

namespace spacewright::run
{

namespace
{

constexpr qint64 metadataLimit = 1024LL * 1024;
constexpr qsizetype longestLicence = 60;
/// Who has no network is not kept waiting for each package.
constexpr int mostFailures = 2;

/// It becomes the name of a file.
bool isHash(const QString &text)
{
    return text.size() == 64 && std::ranges::all_of(text, [](QChar one) {
               return (one >= u'0' && one <= u'9') || (one >= u'a' && one <= u'f');
           });
}

/// The wheel that is most likely installed, with an address and a hash; null if there is none.
const manifest::LockedFile *wheelOf(const manifest::LockedPackage &package)
{
    const auto isUsable = [](const manifest::LockedFile &file) {
        return file.name.endsWith(u".whl") && !file.url.isEmpty() && isHash(file.sha256);
    };
    const auto found = std::ranges::find_if(package.files, isUsable);
    return found == package.files.cend() ? nullptr : &*found;
}

/// An index on this machine may be asked without TLS.
bool isAskable(const QUrl &url)
{
    return url.scheme() == u"https" || (url.scheme() == u"http" && QHostAddress(url.host()).isLoopback());
}

QString keptPath(const manifest::LockedFile &file)
{
    return paths::cacheFolder() + QStringLiteral("/licences/") + file.sha256;
}

std::optional<QString> askFor(const manifest::LockedFile &file, Progress &progress)
{
    const QUrl url(file.url + QStringLiteral(".metadata"));
    if (!isAskable(url))
        return {};
    const Result<http::Response> answer =
        http::perform({.url = url, .timeout = 10s, .bodyLimit = metadataLimit, .keepsConnection = true}, progress);
    if (!answer || answer->status != 200)
        return {};
    QString licence = licenceOf(answer->body);
    if (QDir().mkpath(QFileInfo(keptPath(file)).path()))
        std::ignore = writeFile(keptPath(file), licence.toUtf8());
    return licence;
}

} // namespace

QString licenceOf(const QByteArray &metadata)
{
    QString classified;
    QString written;
    for (const QByteArray &line : metadata.split('\n')) {
        if (line.trimmed().isEmpty())
            break;
        const QString value = QString::fromUtf8(line.sliced(line.indexOf(':') + 1)).trimmed();
        if (line.startsWith("License-Expression:"))
            return value.left(longestLicence);
        if (line.startsWith("License:"))
            written = value;
        else if (line.startsWith("Classifier: License ::"))
            classified = value.section(QStringLiteral(" :: "), -1);
    }
    // Some put the whole text there.
    const bool isName = !written.isEmpty() && written.size() <= longestLicence && written != u"UNKNOWN";
    return isName ? written : classified.left(longestLicence);
}

QMap<QString, QString> findLicences(const manifest::Lock &lock, const QStringList &names, bool isOffline,
                                    Progress &progress)
{
    QMap<QString, QString> licences;
    int failures = isOffline ? mostFailures : 0;
    for (const QString &name : names) {
        const manifest::LockedPackage *package = lock.find(name);
        const manifest::LockedFile *wheel = package ? wheelOf(*package) : nullptr;
        if (!wheel || progress.isCancelled())
            continue;
        if (const Result<QByteArray> kept = readFile(keptPath(*wheel), metadataLimit)) {
            licences.insert(package->name, QString::fromUtf8(*kept));
            continue;
        }
        const std::optional<QString> asked = failures < mostFailures ? askFor(*wheel, progress) : std::nullopt;
        if (asked)
            licences.insert(package->name, *asked);
        else
            ++failures;
    }
    return licences;
}

} // namespace spacewright::run
