// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QUrl;

namespace spacewright::views
{

/// What is shown where a page would be: what happened, and what to do about it.
class PageOverlay final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageOverlay)

public:
    explicit PageOverlay(QWidget *parent = nullptr);

    void showNotRunning();
    void showLoadFailure(const QUrl &url);
    void showCrash(bool isOutOfMemory);

Q_SIGNALS:
    void reloadRequested();

private:
    void show(const QString &icon, const QString &title, const QString &text, bool canReload);

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_reload;
};

} // namespace spacewright::views
