// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace spacewright::views
{

/// Asks for the title and the first words of a discussion.
class NewDiscussionDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewDiscussionDialog)

public:
    explicit NewDiscussionDialog(QWidget *parent = nullptr);

    QString title() const;
    QString text() const;

private:
    QLineEdit *m_title;
    QPlainTextEdit *m_text;
};

} // namespace spacewright::views
