// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QObject>

#include <memory>
#include <vector>

namespace KTextEditor
{
class Document;
class MovingRange;
class View;
} // namespace KTextEditor

namespace spacewright::views
{

/// Shows diagnostics in one open document: an icon in the border, a wave under the text, the sentence when pointed at.
/// The document is the parent.
class DiagnosticMarks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagnosticMarks)

public:
    explicit DiagnosticMarks(KTextEditor::Document *document);
    ~DiagnosticMarks() override;

    void show(const QList<manifest::Diagnostic> &diagnostics);
    /// All sentences about a line, counted from 0.
    QString textOfLine(int line) const;

private:
    class Hints;

    void clear();
    void underline(const manifest::Diagnostic &diagnostic);

    KTextEditor::Document *m_document;
    QList<manifest::Diagnostic> m_diagnostics;
    std::vector<std::unique_ptr<KTextEditor::MovingRange>> m_ranges;
    std::unique_ptr<Hints> m_hints;
};

} // namespace spacewright::views
