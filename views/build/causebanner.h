// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/cause/failurecause.h>

#include <QFrame>

class QLabel;
class QPushButton;

namespace spacewright::views
{

/// Why a build or run failed, in one sentence, and whose failure it is. Hidden while nothing is known.
class CauseBanner final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CauseBanner)

public:
    explicit CauseBanner(QWidget *parent = nullptr);

    /// @p fixTitle names the change that would mend it; empty if none is known.
    void setCause(const log::FailureCause &cause, const QString &fixTitle);

Q_SIGNALS:
    /// Where the cause is: a file of the Space, with the line (from 1) or 0.
    void activated(const QString &file, int line);
    void fixRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    log::FailureCause m_cause;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_place;
    QPushButton *m_show;
    QPushButton *m_fix;
};

/// "Yours", "The Hub's", "The network's": whose failure it is; empty if nobody knows.
QString verdictText(log::Verdict verdict);

} // namespace spacewright::views
