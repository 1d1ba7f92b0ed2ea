// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contentchecks.h"

#include <core/git/lfs/pushrules.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QLocale>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContentChecks)
};

// All of https://huggingface.co/docs/hub/storage-limits.
constexpr qsizetype mostLargeFiles = 25'000;
constexpr qint64 mostPlainBytes = 1000LL * 1000 * 1000;
constexpr qsizetype mostInFolder = 10'000;
/// What was seen to be done well within the minute that the Hub gives a commit.
constexpr qsizetype quickFiles = 5000;
/// The disk of a Space, unless its hardware has more (https://huggingface.co/docs/hub/spaces-overview).
constexpr qint64 disk = 50LL * 1000 * 1000 * 1000;

class Checks final
{
public:
    Checks(const space::Space &space, const PublishPlan &plan, Progress &progress)
        : m_space(space), m_plan(plan), m_progress(progress)
    {
    }

    QList<PublishCheck> run()
    {
        checkNames();
        checkPointers();
        checkAmount();
        checkFolders();
        checkPushRules();
        return m_checks;
    }

private:
    void add(CheckState state, const char *id, const QString &title, const QString &detail, const char *page,
             const QString &file = {})
    {
        m_checks.append({.state = state,
                         .id = QString::fromLatin1(id),
                         .title = title,
                         .detail = detail,
                         .source = hubPage(page),
                         .file = file});
    }
    /// What was looked at is well if nothing was said about it.
    void passUnlessSaid(const char *id, const QString &title, const char *page)
    {
        for (const PublishCheck &check : std::as_const(m_checks)) {
            if (check.id == QLatin1StringView(id))
                return;
        }
        add(CheckState::Passed, id, title, {}, page);
    }
    bool isSent(const PublishFile &file) const { return file.action != FileAction::Remove; }

    void checkNames()
    {
        constexpr const char *page = "repositories-getting-started";
        const QString title = Tr::tr("All names can be sent");
        for (const QString &path : m_plan.unusable)
            add(CheckState::Failed, "publish.name", title,
                //: %1 is the path of a file
                Tr::tr("The Hub does not take a file with the path \"%1\". Rename it, or leave it out with .gitignore.")
                    .arg(path),
                page, path);
        for (const QString &path : m_plan.links)
            add(CheckState::Warned, "publish.name", title,
                //: %1 is the path of a link
                Tr::tr("%1 is a symbolic link. It is not published; put the file itself there if the app needs it.")
                    .arg(path),
                page, path);
        QHash<QString, QString> folded;
        for (const PublishFile &file : m_plan.files) {
            const QString other = folded.value(file.path.normalized(QString::NormalizationForm_C));
            if (!other.isEmpty())
                add(CheckState::Warned, "publish.name", title,
                    //: %1 is the path of a file
                    Tr::tr("There are two files that are both shown as %1, because their letters are composed in "
                           "different ways. Rename one.")
                        .arg(file.path),
                    page, file.path);
            folded.insert(file.path.normalized(QString::NormalizationForm_C), file.path);
        }
        passUnlessSaid("publish.name", title, page);
    }

    /// A pointer without its content can be named, if the Hub has it, but not sent.
    void checkPointers()
    {
        constexpr const char *page = "repositories-getting-started";
        const QString title = Tr::tr("All contents are here");
        for (const PublishFile &file : m_plan.files) {
            if (file.isPointer && isSent(file) && m_plan.way == PublishWay::Commit)
                add(CheckState::Failed, "publish.content", title,
                    //: %1 is the path of a file
                    Tr::tr("%1 is a large file whose content is not on this machine. Get it first.").arg(file.path),
                    page, file.path);
        }
        passUnlessSaid("publish.content", title, page);
    }

    void checkAmount()
    {
        constexpr const char *page = "storage-limits";
        const QString title = Tr::tr("The Hub takes so much at once");
        qsizetype large = 0;
        qsizetype plain = 0;
        qint64 bytes = 0;
        for (const PublishFile &file : m_plan.files) {
            if (!isSent(file))
                continue;
            file.isLarge ? ++large : ++plain;
            bytes += file.isLarge ? 0 : file.size;
            if (file.size > largestFile)
                add(CheckState::Failed, "publish.amount", title,
                    //: %1 is the path of a file, %2 and %3 are sizes
                    Tr::tr("%1 has %2; over %3 it can be sent with `hf upload` only.")
                        .arg(file.path, QLocale().formattedDataSize(file.size),
                             QLocale().formattedDataSize(largestFile)),
                    page, file.path);
        }
        if (large > mostLargeFiles || bytes > mostPlainBytes)
            add(CheckState::Failed, "publish.amount", title,
                //: %1 and %3 are numbers of files, %2 and %4 are sizes
                Tr::tr("%1 files by LFS and %2 in the commit itself are more than one commit may have: %3 and %4. "
                       "Leave some out with .gitignore, and publish them afterwards.")
                    .arg(large)
                    .arg(QLocale().formattedDataSize(bytes))
                    .arg(mostLargeFiles)
                    .arg(QLocale().formattedDataSize(mostPlainBytes)),
                page);
        else if (large + plain > quickFiles)
            add(CheckState::Warned, "publish.amount", title,
                //: %1 is a number of files
                Tr::tr("%1 files in one commit may take the Hub longer than the minute it allows.").arg(large + plain),
                page);
        if (m_plan.size() > disk)
            add(CheckState::Failed, "publish.amount", title,
                //: %1 and %2 are sizes
                Tr::tr("The files have %1, but the disk of a Space has %2. Load what is large when the app starts.")
                    .arg(QLocale().formattedDataSize(m_plan.size()), QLocale().formattedDataSize(disk)),
                "spaces-storage");
        passUnlessSaid("publish.amount", title, page);
    }

    void checkFolders()
    {
        constexpr const char *page = "storage-limits";
        const QString title = Tr::tr("No folder is too full");
        QHash<QString, qsizetype> entries;
        for (const auto &[path, name] : m_plan.synced.asKeyValueRange())
            ++entries[path.section(u'/', 0, -2)];
        for (const auto &[folder, count] : std::as_const(entries).asKeyValueRange()) {
            if (count > mostInFolder)
                add(CheckState::Failed, "publish.folder", title,
                    //: %1 is the path of a folder, %2 and %3 are numbers
                    Tr::tr("The folder \"%1\" has %2 files, and the Hub takes %3. Divide it among several.")
                        .arg(folder)
                        .arg(count)
                        .arg(mostInFolder),
                    page, folder);
        }
        passUnlessSaid("publish.folder", title, page);
    }

    /// What git has committed already cannot be sent in another form.
    void checkPushRules()
    {
        constexpr const char *page = "repositories-getting-started";
        const QString title = Tr::tr("The Hub takes what was committed");
        if (m_plan.way == PublishWay::Push) {
            const Result<git::Repository> repository = git::Repository::open(m_space.folder);
            const Result<git::ObjectId> head = repository ? repository->head() : failure(repository);
            const auto found = head ? git::checkUnpushed(*repository, *head, QStringLiteral("origin"), m_progress)
                                    : Result<QList<git::PushFinding>>(failure(head));
            for (const git::PushFinding &finding : found.value_or(QList<git::PushFinding>()))
                add(finding.rule == git::PushRule::TooLarge ? CheckState::Failed : CheckState::Warned,
                    "publish.pushRule", title, git::pushRuleText(finding), page, QString::fromUtf8(finding.path));
        }
        passUnlessSaid("publish.pushRule", title, page);
    }

    const space::Space &m_space;
    const PublishPlan &m_plan;
    Progress &m_progress;
    QList<PublishCheck> m_checks;
};

} // namespace

QList<PublishCheck> checkContents(const space::Space &space, const PublishPlan &plan, Progress &progress)
{
    return Checks(space, plan, progress).run();
}

} // namespace spacewright::publish
