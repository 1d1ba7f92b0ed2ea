// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfiledialog.h"

#include <views/common/errorbanner.h>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QClipboard>
#include <QDialogButtonBox>
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

ContainerfileDialog::ContainerfileDialog(const run::RecipeInput &input, const run::RunOptions &options,
                                         const QString &title, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(this)), m_banner(new ErrorBanner(this))
{
    setObjectName(QStringLiteral("containerfile"));
    //: %1 is the title of a Space
    setWindowTitle(tr("Containerfile of %1").arg(title));
    new QVBoxLayout(this);
    layout()->addWidget(m_banner);
    addText();
    addButtons();
    resize(860, 560);
    load(input, options);
}

void ContainerfileDialog::addText()
{
    m_text->setObjectName(QStringLiteral("containerfile_text"));
    m_text->setAccessibleName(tr("Containerfile"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *colours = new KSyntaxHighlighting::SyntaxHighlighter(m_text->document());
    colours->setTheme(syntaxes().themeForPalette(palette()));
    colours->setDefinition(syntaxes().definitionForFileName(QStringLiteral("Dockerfile")));
    layout()->addWidget(m_text);
}

void ContainerfileDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("containerfile_copy"));
    copy->setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void ContainerfileDialog::load(const run::RecipeInput &input, const run::RunOptions &options)
{
    // The sandbox installs from the same recipe, but only a container can have all of it.
    const auto runner = input.card.sdk == manifest::Sdk::Static ? run::RunnerKind::Static : run::RunnerKind::Container;
    m_loading = Task<QString>(QThreadPool::globalInstance(), [=](Progress &) {
        return run::makeRecipe(input, runner, options.fidelity, run::flavorNamed(options.flavor))
            .transform([](const run::Recipe &recipe) { return run::containerfile(recipe); });
    });
    m_loading.future().then(this, [this](const Result<QString> &text) {
        if (text)
            m_text->setPlainText(*text);
        else
            m_banner->showError(text.error());
    });
}

} // namespace spacewright::views
