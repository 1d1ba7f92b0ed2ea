// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfiledialog.h"

#include <core/base/filewriter.h>
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
#include <QLabel>
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
    : QDialog(parent), m_text(new QPlainTextEdit(this)), m_reason(new QLabel(this)), m_banner(new ErrorBanner(this)),
      m_folder(input.folder)
{
    setObjectName(QStringLiteral("containerfile"));
    //: %1 is the title of a Space
    setWindowTitle(tr("Containerfile of %1").arg(title));
    new QVBoxLayout(this);
    layout()->addWidget(m_banner);
    addText();
    addReason();
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

void ContainerfileDialog::addReason()
{
    m_reason->setObjectName(QStringLiteral("containerfile_reason"));
    m_reason->setAccessibleName(tr("Why the line is there"));
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::RichText);
    m_reason->setOpenExternalLinks(true);
    m_reason->setTextInteractionFlags(Qt::TextBrowserInteraction);
    // Two lines, so that the text above does not jump from line to line.
    m_reason->setMinimumHeight(m_reason->fontMetrics().lineSpacing() * 2);
    m_reason->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &ContainerfileDialog::explain);
    layout()->addWidget(m_reason);
}

void ContainerfileDialog::showLines(const QList<run::ContainerfileLine> &lines)
{
    m_lines = lines;
    QStringList text;
    for (const run::ContainerfileLine &line : lines)
        text.append(line.text);
    m_text->setPlainText(text.join(u'\n') + u'\n');
    explain();
    m_text->setFocus();
}

void ContainerfileDialog::explain()
{
    QTextEdit::ExtraSelection line;
    line.cursor = m_text->textCursor();
    line.cursor.clearSelection();
    QColor tint = palette().color(QPalette::Highlight);
    tint.setAlphaF(0.2F);
    line.format.setBackground(tint);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    m_text->setExtraSelections({line});
    const run::ContainerfileLine why = m_lines.value(m_text->textCursor().blockNumber());
    const QString reason = why.reason.toHtmlEscaped();
    m_reason->setText(why.source.isEmpty()
                          ? reason
                          : QStringLiteral("%1<br><a href=\"%2\">%2</a>").arg(reason, why.source.toHtmlEscaped()));
}

void ContainerfileDialog::saveAs()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the Containerfile"), m_folder + QStringLiteral("/Containerfile"));
    if (path.isEmpty())
        return;
    if (const Result<> saved = writeFile(path, m_text->toPlainText().toUtf8()); !saved)
        m_banner->showError(saved.error());
}

void ContainerfileDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("containerfile_copy"));
    copy->setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    QPushButton *save = buttons->addButton(tr("Save As…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("containerfile_save"));
    save->setIcon(QIcon::fromTheme(QStringLiteral("document-save-as")));
    connect(save, &QPushButton::clicked, this, &ContainerfileDialog::saveAs);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void ContainerfileDialog::load(const run::RecipeInput &input, const run::RunOptions &options)
{
    // The sandbox installs from the same recipe, but only a container can have all of it.
    const auto runner = input.card.sdk == manifest::Sdk::Static ? run::RunnerKind::Static : run::RunnerKind::Container;
    run::RecipeInput wanted = input;
    wanted.baseImage = run::baseImageFor(options, input.card);
    m_loading = Task<QList<run::ContainerfileLine>>(QThreadPool::globalInstance(), [=](Progress &) {
        return run::makeRecipe(wanted, runner, options.fidelity, run::flavorNamed(options.flavor))
            .transform([](const run::Recipe &recipe) { return run::containerfileLines(recipe); });
    });
    m_loading.future().then(this, [this](const Result<QList<run::ContainerfileLine>> &lines) {
        if (lines)
            showLines(*lines);
        else
            m_banner->showError(lines.error());
    });
}

} // namespace spacewright::views
