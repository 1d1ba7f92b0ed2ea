// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/history/commit.h>

#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QToolButton;

namespace spacewright::views
{

/// Where a commit's message is written: with a guide for the length of the subject, messages of before, and options.
class CommitBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommitBox)

public:
    /// @p commit is what the button does; must outlive this.
    explicit CommitBox(QAction *commit, QWidget *parent = nullptr);

    git::CommitOptions options() const;
    QString message() const;
    void setMessage(const QString &message);
    /// Empty and with all options off, as after a commit. The message stays in the history of messages.
    void reset();
    /// Whether commits are signed unless the user says otherwise: for each, and at once.
    void setSigning(bool isWanted);
    /// Messages to choose from, newest first.
    void setHistory(const QStringList &messages);

Q_SIGNALS:
    void messageChanged();
    /// The user wants to see messages of before: setHistory() is expected.
    void historyWanted();
    void amendToggled(bool isAmending);

private:
    void build(QAction *commit);
    void updateGuide();
    void fillHistory();

    QPlainTextEdit *m_message;
    QLabel *m_guide;
    QCheckBox *m_signOff;
    QCheckBox *m_amend;
    QCheckBox *m_sign;
    QToolButton *m_historyButton;
    QMenu *m_history;
    QStringList m_messages;
    bool m_isSigningWanted = false;
    /// Written here and committed, or not yet: newest first.
    QStringList m_own;
};

} // namespace spacewright::views
