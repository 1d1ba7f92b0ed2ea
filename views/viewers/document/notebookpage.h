// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/content/notebook.h>

#include <QCoreApplication>
#include <QTextCursor>

namespace spacewright::views
{

class SafeBrowser;

/// Writes a notebook into a browser: sources on a ground of their own in the colours of their language, outputs below.
class NotebookPage final
{
    Q_DECLARE_TR_FUNCTIONS(NotebookPage)

public:
    explicit NotebookPage(SafeBrowser *browser);

    void write(const content::Notebook &notebook);

private:
    void writeCell(const content::NotebookCell &cell, const QString &language);
    void writeCode(const QString &source, const QString &language);
    void writeOutput(const content::CellOutput &output);
    void writeText(const QString &text, bool isError);
    void writeImage(const QByteArray &bytes);
    void label(const QString &text);
    void newBlock(const QColor &ground, int indent);

    SafeBrowser *m_browser;
    QTextCursor m_cursor;
    int m_images = 0;
};

} // namespace spacewright::views
