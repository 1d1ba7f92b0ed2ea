// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordpackages.h"

#include <core/base/filewriter.h>
#include <core/manifest/requirements/requirements.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 packagesLimit = 16LL * 1024 * 1024;

QMap<QString, QString> packagesInPhases(const QList<log::Step> &steps)
{
    QMap<QString, QString> packages;
    for (const log::Step &step : steps) {
        for (const log::Phase &phase : step.phases) {
            const bool isPython = phase.tool == "pip"_L1 || phase.tool == "uv"_L1;
            if (phase.kind != log::PhaseKind::Install || !isPython)
                continue;
            for (const log::PhasePart &part : phase.parts) {
                const auto [name, version] = packageNamed(part.name);
                if (!name.isEmpty())
                    packages.insert(name, version);
            }
        }
    }
    return packages;
}

} // namespace

std::pair<QString, QString> packageNamed(const QString &text)
{
    // A version begins with a digit, and no part of a name before it does in what pip prints.
    static const QRegularExpression pattern(u"^([A-Za-z0-9][\\w.-]*?)(?:==|-)(\\d[\\w.+!]*)$"_s);
    const auto match = pattern.match(text);
    return match.hasMatch() ? std::pair(manifest::normalizedName(match.captured(1)), match.captured(2))
                            : std::pair<QString, QString>();
}

QMap<QString, QString> packagesOf(const BuildRecord &record)
{
    QMap<QString, QString> packages;
    const QString path = record.folder + u"/packages.json"_s;
    const Result<QByteArray> text = QFileInfo::exists(path) ? readFile(path, packagesLimit) : QByteArray();
    const QJsonArray list = text ? QJsonDocument::fromJson(*text).array() : QJsonArray();
    for (const QJsonValue &package : list)
        packages.insert(manifest::normalizedName(package["name"_L1].toString()), package["version"_L1].toString());
    return list.isEmpty() ? packagesInPhases(record.steps) : packages;
}

} // namespace spacewright::run
