// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace KSyntaxHighlighting
{
class SyntaxHighlighter;
}

namespace spacewright::views
{

/// A text of the Hub to be read and copied, with the colours of its language.
class CodeText final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeText)

public:
    explicit CodeText(QWidget *parent = nullptr);

    /// @p file names the language: "app.py", "changes.diff".
    void setCode(const QString &text, const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    KSyntaxHighlighting::SyntaxHighlighter *m_colours;
};

} // namespace spacewright::views
