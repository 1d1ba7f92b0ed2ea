// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diffpane.h"

#include <QStackedWidget>

namespace spacewright::views
{

/// A difference as text, in one column or in two that scroll together.
class DiffText final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffText)

public:
    explicit DiffText(QWidget *parent = nullptr);

    void setRows(const QList<DiffRow> &unified, const DiffSides &sides, const DiffSyntax &syntax);
    /// Where the cursor is and what is scrolled to, to come back to after the same file's rows were set again.
    struct Place {
        qsizetype row = 0;
        int scrolled = 0;
    };
    Place place() const;
    void goTo(const Place &place);
    void setSideBySide(bool isSideBySide);
    /// The column that has or had the focus last.
    DiffPane *activePane() const;
    /// Moves to the next run of changed lines, or back for -1.
    void goToChange(int direction);
    /// The hunk at the cursor; -1 if there is none.
    qsizetype currentHunk() const { return activePane()->currentRow().hunk; }

Q_SIGNALS:
    /// Another hunk or other lines.
    void placeChanged();

private:
    void join(QScrollBar *one, QScrollBar *other);
    QList<DiffPane *> panes() const { return {m_unified, m_left, m_right}; }

    DiffPane *m_unified;
    DiffPane *m_left;
    DiffPane *m_right;
    bool m_isRightActive = true;
};

} // namespace spacewright::views
