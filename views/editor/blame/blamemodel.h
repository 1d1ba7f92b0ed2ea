// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/history/blame.h>
#include <core/git/history/commit.h>

#include <KTextEditor/AnnotationInterface>

#include <QHash>

namespace spacewright::views
{

/// Which commit each line of a text came in with.
struct Blame {
    QList<git::BlameHunk> hunks = {};
    QHash<git::ObjectId, git::Commit> commits = {};
};

/// What the border of an editor says about each line: when it came in and from whom, once for lines that came in
/// together.
class BlameModel final : public KTextEditor::AnnotationModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BlameModel)

public:
    explicit BlameModel(QObject *parent = nullptr);

    void show(const Blame &blame);
    /// None for a line that is in no commit.
    git::ObjectId commitOf(int line) const;
    QVariant data(int line, Qt::ItemDataRole role) const override;

private:
    const git::BlameHunk *hunkOf(int line) const;

    Blame m_blame;
};

} // namespace spacewright::views
