// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>

#include <views/common/fileviewer.h>

namespace spacewright::views
{

class SafeBrowser;

/// How a Markdown file looks. Pictures from a network are not loaded.
class MarkdownViewer final : public FileViewer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownViewer)

public:
    MarkdownViewer(const QString &path, QThreadPool *pool, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();

    QThreadPool *m_pool;
    SafeBrowser *m_browser;
    // Last, so that the work ends before what it would touch.
    Task<QByteArray> m_reading;
};

} // namespace spacewright::views
