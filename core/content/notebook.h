// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace spacewright::content
{

/// What a cell has printed or drawn, in the best form that can be shown without running anything.
struct CellOutput {
    enum Kind { Text, Error, Html, Image };

    Kind kind = Text;
    /// Text (with its escape sequences) or HTML.
    QString text;
    /// The file of an image.
    QByteArray image;
};

struct NotebookCell {
    enum Kind { Code, Markdown, Raw };

    Kind kind = Code;
    QString source;
    /// 0 for a cell that did not run.
    int executionCount = 0;
    QList<CellOutput> outputs;
};

struct Notebook {
    /// "python"
    QString language;
    QList<NotebookCell> cells;
};

/// Reads a notebook of nbformat 3 or 4. https://nbformat.readthedocs.io/en/latest/format_description.html
[[nodiscard]] Result<Notebook> parseNotebook(const QByteArray &text);

} // namespace spacewright::content
