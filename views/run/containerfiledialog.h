// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/recipe/recipe.h>
#include <core/run/runoptions.h>

#include <QDialog>

class QPlainTextEdit;

namespace spacewright::views
{

class ErrorBanner;

/// Shows what a Space is built from as the text of a Containerfile, each step with its reason. Only to be read and
/// copied: it follows from the card and the manifests.
class ContainerfileDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainerfileDialog)

public:
    ContainerfileDialog(const run::RecipeInput &input, const run::RunOptions &options, const QString &title,
                        QWidget *parent = nullptr);

private:
    void addText();
    void addButtons();
    void load(const run::RecipeInput &input, const run::RunOptions &options);

    QPlainTextEdit *m_text;
    ErrorBanner *m_banner;
    Task<QString> m_loading;
};

} // namespace spacewright::views
