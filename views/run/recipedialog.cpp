// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recipedialog.h"

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

/// A text whose lines have no reasons of their own.
QList<run::ContainerfileLine> plainLines(const QString &text)
{
    QList<run::ContainerfileLine> lines;
    for (const QString &line : text.trimmed().split(u'\n'))
        lines.append({.text = line, .reason = {}, .source = {}});
    return lines;
}

} // namespace

RecipeDialog::RecipeDialog(Text kind, const run::RecipeInput &input, const run::RunOptions &options,
                           const QString &title, QWidget *parent)
    : QDialog(parent), m_kind(kind), m_text(new QPlainTextEdit(this)), m_reason(new QLabel(this)),
      m_banner(new ErrorBanner(this)), m_folder(input.folder)
{
    setObjectName(name());
    //: %1 is the title of a Space
    setWindowTitle(kind == Text::Containerfile ? tr("Containerfile of %1").arg(title)
                                               //: %1 is the title of a Space
                                               : tr("Kubernetes Manifest of %1").arg(title));
    new QVBoxLayout(this);
    layout()->addWidget(m_banner);
    addText();
    addReason();
    addButtons();
    resize(860, 560);
    load(input, options);
}

QString RecipeDialog::name(const char *part) const
{
    return QLatin1StringView(m_kind == Text::Containerfile ? "containerfile" : "kubernetes") + QLatin1StringView(part);
}

void RecipeDialog::addText()
{
    m_text->setObjectName(name("_text"));
    m_text->setAccessibleName(m_kind == Text::Containerfile ? tr("Containerfile") : tr("Kubernetes manifest"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *colours = new KSyntaxHighlighting::SyntaxHighlighter(m_text->document());
    colours->setTheme(syntaxes().themeForPalette(palette()));
    colours->setDefinition(syntaxes().definitionForFileName(
        m_kind == Text::Containerfile ? QStringLiteral("Dockerfile") : QStringLiteral("space.yaml")));
    layout()->addWidget(m_text);
}

void RecipeDialog::addReason()
{
    m_reason->setObjectName(name("_reason"));
    // A manifest is ours alone: nobody else's page says why a line of it is there.
    m_reason->setVisible(m_kind == Text::Containerfile);
    m_reason->setAccessibleName(tr("Why the line is there"));
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::RichText);
    m_reason->setOpenExternalLinks(true);
    m_reason->setTextInteractionFlags(Qt::TextBrowserInteraction);
    // Two lines, so that the text above does not jump from line to line.
    m_reason->setMinimumHeight(m_reason->fontMetrics().lineSpacing() * 2);
    m_reason->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &RecipeDialog::explain);
    layout()->addWidget(m_reason);
}

void RecipeDialog::showLines(const Lines &lines)
{
    m_lines = lines;
    QStringList text;
    for (const run::ContainerfileLine &line : lines)
        text.append(line.text);
    m_text->setPlainText(text.join(u'\n') + u'\n');
    explain();
    m_text->setFocus();
}

void RecipeDialog::explain()
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

void RecipeDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(name("_copy"));
    copy->setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    QPushButton *save = buttons->addButton(tr("Save As…"), QDialogButtonBox::ActionRole);
    save->setObjectName(name("_save"));
    save->setIcon(QIcon::fromTheme(QStringLiteral("document-save-as")));
    connect(save, &QPushButton::clicked, this, &RecipeDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void RecipeDialog::load(const run::RecipeInput &input, const run::RunOptions &options)
{
    // The sandbox installs from the same recipe, but only a container can have all of it.
    const auto runner = input.card.sdk == manifest::Sdk::Static ? run::RunnerKind::Static : run::RunnerKind::Container;
    run::RecipeInput wanted = input;
    wanted.baseImage = run::baseImageFor(options, input.card);
    m_loading = Task<Lines>(QThreadPool::globalInstance(), [=, kind = m_kind](Progress &) -> Result<Lines> {
        const Result<run::Recipe> recipe =
            run::makeRecipe(wanted, runner, options.fidelity, run::flavorNamed(options.flavor));
        if (!recipe)
            return failure(recipe);
        if (kind == Text::Containerfile)
            return run::containerfileLines(*recipe);
        return run::kubernetesManifest(*recipe, options).transform(plainLines);
    });
    m_loading.future().then(this, [this](const Result<Lines> &lines) {
        if (lines)
            showLines(*lines);
        else
            m_banner->showError(lines.error());
    });
}

void RecipeDialog::save()
{
    const QString suggestion =
        m_kind == Text::Containerfile ? QStringLiteral("Containerfile") : QStringLiteral("kubernetes.yaml");
    const QString path = QFileDialog::getSaveFileName(this, tr("Save As"), m_folder + u'/' + suggestion);
    if (path.isEmpty())
        return;
    if (const Result<> saved = writeFile(path, m_text->toPlainText().toUtf8()); !saved)
        m_banner->showError(saved.error());
}

} // namespace spacewright::views
