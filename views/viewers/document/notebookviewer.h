// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/content/notebook.h>

#include <views/common/fileviewer.h>

namespace spacewright::views
{

class SafeBrowser;

/// The cells of a notebook and what they printed and drew, to read. Nothing in it is run.
class NotebookViewer final : public FileViewer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotebookViewer)

public:
    NotebookViewer(const QString &path, QThreadPool *pool, QWidget *parent = nullptr);

private:
    void showNotebook(const content::Notebook &notebook);

    SafeBrowser *m_browser;
    // Last, so that the work ends before what it would touch.
    Task<content::Notebook> m_reading;
};

} // namespace spacewright::views
