// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace spacewright::views
{

/// Asks for the number of a line to go to.
class LogGoTo final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogGoTo)

public:
    explicit LogGoTo(QWidget *parent = nullptr);

    /// Ready to type, for a log with lines @p first to @p last, from 1.
    void open(qint64 first, qint64 last);

Q_SIGNALS:
    /// A number between the two.
    void chosen(qint64 number);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_edit;
    qint64 m_first = 1;
    qint64 m_last = 1;
};

} // namespace spacewright::views
