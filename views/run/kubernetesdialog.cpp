// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kubernetesdialog.h"

#include <core/base/filewriter.h>
#include <core/run/recipe/kubernetes.h>
#include <views/common/errorbanner.h>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

/// Reads some hundred definitions, so it is made when first needed and kept.
const KSyntaxHighlighting::Repository &syntaxes()
{
    static const KSyntaxHighlighting::Repository repository;
    return repository;
}

} // namespace

KubernetesDialog::KubernetesDialog(const run::RecipeInput &input, const run::RunOptions &options, const QString &title,
                                   QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(this)), m_banner(new ErrorBanner(this))
{
    setObjectName(QStringLiteral("kubernetes"));
    //: %1 is the title of a Space
    setWindowTitle(tr("Kubernetes Manifest of %1").arg(title));
    new QVBoxLayout(this);
    layout()->addWidget(m_banner);
    addText();
    addButtons();
    resize(860, 560);
    load(input, options);
}

void KubernetesDialog::addText()
{
    m_text->setObjectName(QStringLiteral("kubernetes_text"));
    m_text->setAccessibleName(tr("Kubernetes manifest"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *colours = new KSyntaxHighlighting::SyntaxHighlighter(m_text->document());
    colours->setTheme(syntaxes().themeForPalette(palette()));
    colours->setDefinition(syntaxes().definitionForFileName(QStringLiteral("space.yaml")));
    layout()->addWidget(m_text);
}

void KubernetesDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("kubernetes_copy"));
    copy->setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    QPushButton *save = buttons->addButton(tr("Save As…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("kubernetes_save"));
    save->setIcon(QIcon::fromTheme(QStringLiteral("document-save-as")));
    connect(save, &QPushButton::clicked, this, &KubernetesDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void KubernetesDialog::load(const run::RecipeInput &input, const run::RunOptions &options)
{
    const auto runner = input.card.sdk == manifest::Sdk::Static ? run::RunnerKind::Static : run::RunnerKind::Container;
    m_loading = Task<QString>(QThreadPool::globalInstance(), [=](Progress &) -> Result<QString> {
        const Result<run::Recipe> recipe =
            run::makeRecipe(input, runner, run::Fidelity::Exact, run::flavorNamed(options.flavor));
        return recipe ? run::kubernetesManifest(*recipe, options) : failure(recipe);
    });
    m_loading.future().then(this, [this](const Result<QString> &text) {
        if (text)
            m_text->setPlainText(*text);
        else
            m_banner->showError(text.error());
    });
}

void KubernetesDialog::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the Manifest"), QStringLiteral("kubernetes.yaml"));
    if (path.isEmpty())
        return;
    if (const Result<> saved = writeFile(path, m_text->toPlainText().toUtf8() + '\n'); !saved)
        m_banner->showError(saved.error());
}

} // namespace spacewright::views
