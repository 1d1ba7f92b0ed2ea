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

/// Shows what a Space is built from as a Containerfile, and of the line that the cursor is in why it is there and where
/// that is known from. To be read, copied and saved: it follows from the card and the manifests.
class ContainerfileDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainerfileDialog)

public:
    ContainerfileDialog(const run::RecipeInput &input, const run::RunOptions &options, const QString &title,
                        QWidget *parent = nullptr);

private:
    void addText();
    void addReason();
    void addButtons();
    void showLines(const QList<run::ContainerfileLine> &lines);
    void explain();
    void saveAs();
    void load(const run::RecipeInput &input, const run::RunOptions &options);

    QPlainTextEdit *m_text;
    QLabel *m_reason;
    ErrorBanner *m_banner;
    QString m_folder;
    QList<run::ContainerfileLine> m_lines;
    Task<QList<run::ContainerfileLine>> m_loading;
};

} // namespace spacewright::views
