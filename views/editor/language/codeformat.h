// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>

#include <QObject>

#include <functional>

namespace KTextEditor
{
class Document;
class View;
} // namespace KTextEditor

namespace spacewright::views
{

/// Formats one open Python file when somebody asks for it, as one step that can be undone. The document is the parent.
class CodeFormat final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeFormat)

public:
    explicit CodeFormat(KTextEditor::Document *document);

    void format();
    /// The same without a word where it cannot be; @p done comes afterwards in any case.
    void formatThen(const std::function<void()> &done);

Q_SIGNALS:
    void formatted();
    void failed(const spacewright::Error &error);

private:
    void attach(KTextEditor::View *view);
    void start(const std::function<void(const Result<> &)> &done);
    void take(const QByteArray &before, const QByteArray &after);

    KTextEditor::Document *m_document;
    Task<QByteArray> m_formatting;
};

} // namespace spacewright::views
