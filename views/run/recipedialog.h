// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/recipe/containerfile.h>
#include <core/run/runoptions.h>

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace spacewright::views
{

class ErrorBanner;

/// Shows a Space's recipe as a Containerfile, and of the line that the cursor is in why it is there and where that is
/// known from; or as what a cluster runs its image with. To be read, copied and saved: it follows from the card and the
/// manifests.
class RecipeDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecipeDialog)

public:
    enum class Text { Containerfile, Kubernetes };

    RecipeDialog(Text kind, const run::RecipeInput &input, const run::RunOptions &options, const QString &title,
                 QWidget *parent = nullptr);

private:
    using Lines = QList<run::ContainerfileLine>;

    void addText();
    void addReason();
    void addButtons();
    void showLines(const Lines &lines);
    void explain();
    void load(const run::RecipeInput &input, const run::RunOptions &options);
    QString name(const char *part = "") const;
    void save();

    Text m_kind;
    QPlainTextEdit *m_text;
    QLabel *m_reason;
    ErrorBanner *m_banner;
    QString m_folder;
    Lines m_lines;
    Task<Lines> m_loading;
};

} // namespace spacewright::views
