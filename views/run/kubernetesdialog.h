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

/// Shows what a cluster runs a Space's image with. Only to be read, copied and saved elsewhere: it follows from the
/// card, the flavor and what is kept for the Space.
class KubernetesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KubernetesDialog)

public:
    KubernetesDialog(const run::RecipeInput &input, const run::RunOptions &options, const QString &title,
                     QWidget *parent = nullptr);

private:
    void addText();
    void addButtons();
    void load(const run::RecipeInput &input, const run::RunOptions &options);
    void save();

    QPlainTextEdit *m_text;
    ErrorBanner *m_banner;
    Task<QString> m_loading;
};

} // namespace spacewright::views
