// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uploadmodes.h"

#include <core/hub/files/preupload.h>

#include <QCoreApplication>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(UploadModes)
};

constexpr qint64 sampleSize = 512;
constexpr qint64 longestRules = qint64(256) * 1024;

QList<hub::UploadCandidate> candidatesOf(const ContentNames &names, const QList<PublishFile> &files)
{
    QList<hub::UploadCandidate> candidates;
    for (const PublishFile &file : files)
        candidates.append(
            {.path = file.path, .size = file.size, .sample = names.sample({.path = file.path}, sampleSize)});
    return candidates;
}

/// Rules that are to be committed count already; else those on the Hub do.
hub::UploadRules rulesOf(const ContentNames &names, const QList<PublishFile> &files)
{
    hub::UploadRules rules;
    for (const PublishFile &file : files) {
        const auto read = [&] { return QString::fromUtf8(names.sample({.path = file.path}, longestRules)); };
        if (file.path == u".gitignore")
            rules.ignore = read();
        else if (file.path == u".gitattributes")
            rules.attributes = read();
    }
    return rules;
}

/// As the Hub wants it; nothing if it is to be left out or there already.
Result<std::optional<PublishFile>> advised(PublishFile file, const hub::UploadAdvice &advice, PublishPlan &plan,
                                           ContentNames &names, Progress &progress)
{
    if (advice.isIgnored) {
        plan.leftOut.append(file.path);
        return std::optional<PublishFile>();
    }
    file.isLarge = advice.isLarge || file.isPointer || file.size > largestFile;
    // Its name would take long to find out, and pre-flight refuses it anyway.
    if (file.size > largestFile)
        return std::optional(file);
    const LocalFile local{
        .path = file.path, .size = file.size, .isPointer = file.isPointer, .contentId = file.contentId};
    file.contentId = QString::fromLatin1(names.known(local).as(file.isLarge));
    if (file.contentId.isEmpty()) {
        const Result<QString> name = names.name(local, file.isLarge, progress);
        if (!name)
            return failure(name);
        file.contentId = *name;
    }
    return file.contentId == advice.remoteId ? std::optional<PublishFile>() : std::optional(file);
}

} // namespace

Result<> askModes(const hub::HubClient &hub, PublishPlan &plan, ContentNames &names, Progress &progress)
{
    QList<PublishFile> files;
    QList<PublishFile> sent;
    for (const PublishFile &file : std::as_const(plan.files))
        (file.action == FileAction::Remove ? files : sent).append(file);
    progress.report(0, 0, Tr::tr("Asking how the Hub wants the files"));
    const hub::CommitTarget target{.space = plan.target.id, .asPullRequest = plan.target.asPullRequest};
    const Result<QList<hub::UploadAdvice>> advice =
        hub::askUploadModes(hub, target, candidatesOf(names, sent), progress, rulesOf(names, sent));
    if (!advice)
        return failure(advice);
    PublishPlan changed = plan;
    for (qsizetype i = 0; i < sent.size(); ++i) {
        const auto file = advised(sent.at(i), advice->at(i), changed, names, progress);
        if (!file)
            return failure(file);
        if (*file)
            files.append(**file);
    }
    std::ranges::sort(files, {}, &PublishFile::path);
    changed.files = files;
    changed.areModesKnown = true;
    plan = changed;
    return {};
}

} // namespace spacewright::publish
