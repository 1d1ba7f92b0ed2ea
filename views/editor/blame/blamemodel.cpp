// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blamemodel.h"

#include <QLocale>

#include <algorithm>

namespace spacewright::views
{

namespace
{

constexpr qsizetype longestName = 10;

/// What stands beside each line takes room from the text: the first name will do, the tool tip has all of it.
QString shortName(const QString &name)
{
    const QString first = name.section(u' ', 0, 0, QString::SectionSkipEmpty);
    return first.size() <= longestName ? first : first.first(longestName - 1) + u'…';
}

QString shortDate(const QDate &date)
{
    const bool isThisYear = date.year() == QDate::currentDate().year();
    return QLocale().toString(date, isThisYear ? QStringLiteral("d MMM") : QStringLiteral("MMM yyyy"));
}

} // namespace

BlameModel::BlameModel(QObject *parent)
{
    setParent(parent);
}

void BlameModel::show(const Blame &blame)
{
    m_blame = blame;
    Q_EMIT reset();
}

const git::BlameHunk *BlameModel::hunkOf(int line) const
{
    const auto after = std::ranges::upper_bound(m_blame.hunks, line, {}, &git::BlameHunk::firstLine);
    if (after == m_blame.hunks.begin())
        return nullptr;
    const git::BlameHunk &hunk = *std::prev(after);
    return line < hunk.firstLine + hunk.lineCount ? &hunk : nullptr;
}

git::ObjectId BlameModel::commitOf(int line) const
{
    const git::BlameHunk *hunk = hunkOf(line);
    return hunk ? hunk->commit : git::ObjectId();
}

QVariant BlameModel::data(int line, Qt::ItemDataRole role) const
{
    const git::BlameHunk *hunk = hunkOf(line);
    if (!hunk)
        return {};
    const bool isCommitted = !hunk->commit.isNull();
    const git::Commit commit = m_blame.commits.value(hunk->commit);
    switch (int(role)) {
    case Qt::DisplayRole:
        return isCommitted ? shortDate(commit.author.time.toLocalTime().date()) + u' ' + shortName(commit.author.name)
                           : tr("not committed");
    case Qt::ToolTipRole:
        //: About a line: %1 is the first line of a commit's message, %2 its author, %3 a time, %4 its id
        return isCommitted ? tr("%1\n%2, %3\n%4")
                                 .arg(commit.subject, commit.author.name,
                                      QLocale().toString(commit.author.time.toLocalTime(), QLocale::ShortFormat),
                                      hunk->commit.toString())
                           : tr("This line is in no commit yet");
    case GroupIdentifierRole:
        return hunk->commit.toString();
    default:
        return {};
    }
}

} // namespace spacewright::views
