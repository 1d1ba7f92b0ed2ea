// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diskbanner.h"

#include "saveguard.h"
#include "writtentext.h"

#include <core/git/diff/patchtext.h>

#include <KMessageWidget>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <KTextEditor/Editor>

#include <QAction>
#include <QFileInfo>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

/// Lines of a difference before it scrolls.
constexpr int mostShown = 12;

} // namespace

DiskBanner::DiskBanner(KTextEditor::Document *document, QWidget *parent)
    : QWidget(parent), m_document(document), m_message(new KMessageWidget(this)),
      m_difference(new QPlainTextEdit(this)),
      m_theirs(add(QStringLiteral("disk_theirs"), QStringLiteral("view-refresh"), tr("Take Theirs"),
                   &DiskBanner::takeTheirs)),
      m_mine(add(QStringLiteral("disk_mine"), QStringLiteral("document-edit"), tr("Keep Mine"), &DiskBanner::keepMine)),
      m_both(
          add(QStringLiteral("disk_both"), QStringLiteral("merge"), tr("Bring Together"), &DiskBanner::bringTogether)),
      m_compare(add(QStringLiteral("disk_compare"), QStringLiteral("vcs-diff"), tr("Compare"), &DiskBanner::compare)),
      m_undo(add(QStringLiteral("disk_undo"), QStringLiteral("edit-undo"), tr("Undo"), &DiskBanner::undo))
{
    setObjectName(QStringLiteral("disk_banner"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_difference->setObjectName(QStringLiteral("disk_difference"));
    m_difference->setAccessibleName(tr("Difference to the disk"));
    m_difference->setReadOnly(true);
    m_difference->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_difference->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_difference);
    connect(m_message, &KMessageWidget::hideAnimationFinished, this, &QWidget::hide);
    connect(document, &KTextEditor::Document::modifiedOnDisk, this,
            [this](KTextEditor::Document *, bool, Reason reason) { follow(reason); });
    connect(document, &KTextEditor::Document::documentSavedOrUploaded, this, &QWidget::hide);
    hide();
}

QAction *DiskBanner::add(const QString &name, const QString &icon, const QString &text, void (DiskBanner::*act)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act);
    return action;
}

SaveGuard *DiskBanner::guard() const
{
    return m_document->findChild<SaveGuard *>(Qt::FindDirectChildrenOnly);
}

void DiskBanner::follow(Reason reason)
{
    using Document = KTextEditor::Document;
    const QString path = m_document->url().toLocalFile();
    const QString name = path.section(u'/', -1);
    switch (reason) {
    case Document::OnDiskUnmodified:
        hide();
        return;
    case Document::OnDiskDeleted:
        //: %1 is the name of a file
        present(tr("%1 is gone from the disk. The text is still here; saving it makes the file again.").arg(name), {});
        return;
    case Document::OnDiskModified:
    case Document::OnDiskCreated:
        break;
    }
    if (!m_document->isModified()) {
        m_document->documentReload();
        return;
    }
    QList<QAction *> actions = {m_compare, m_theirs, m_mine};
    if (guard()->base())
        actions.insert(1, m_both);
    //: %1 is the name of a file
    present(tr("Another program has changed %1 on the disk, and you have changed it here.").arg(name), actions);
}

void DiskBanner::present(const QString &text, const QList<QAction *> &actions)
{
    const QList<QAction *> old = m_message->actions();
    for (QAction *action : old)
        m_message->removeAction(action);
    // One by one: it does not notice several.
    for (QAction *action : actions)
        m_message->addAction(action);
    m_message->setMessageType(actions.contains(m_undo) ? KMessageWidget::Information : KMessageWidget::Warning);
    m_message->setText(text);
    m_message->setAccessibleName(text);
    m_message->show();
    m_difference->hide();
    show();
}

void DiskBanner::takeTheirs()
{
    m_own = m_document->text();
    // Or reading it again would ask.
    m_document->setModified(false);
    m_document->documentReload();
    present(tr("This is what the disk has. Your own changes are not in it."), {m_undo});
}

void DiskBanner::keepMine()
{
    guard()->acceptDisk();
    hide();
}

void DiskBanner::bringTogether()
{
    const Result<bool> isWhole = guard()->merge();
    if (!isWhole)
        present(isWhole.error().message, {m_compare, m_theirs, m_mine});
    else if (*isWhole)
        hide();
    else
        present(tr("Both have changed the same lines. They stand between marks: keep what is right, then save."), {});
}

/// From what the disk has to what is here.
void DiskBanner::compare()
{
    if (m_difference->isVisibleTo(this)) {
        m_difference->hide();
        return;
    }
    m_comparing =
        Task<QByteArray>(QThreadPool::globalInstance(),
                         [path = m_document->url().toLocalFile(), encoding = m_document->encoding(),
                          mine = m_document->text().toUtf8()](Progress &) -> Result<QByteArray> {
                             return git::patchText(textOnDisk(path, encoding).toUtf8(), mine).value_or(QByteArray());
                         });
    m_comparing.future().then(this, [this](const Result<QByteArray> &difference) {
        // Meanwhile it may have been decided.
        if (difference && m_message->actions().contains(m_compare))
            showDifference(*difference);
    });
}

void DiskBanner::showDifference(const QByteArray &difference)
{
    KTextEditor::Editor *editor = KTextEditor::Editor::instance();
    auto *colours = m_difference->findChild<KSyntaxHighlighting::SyntaxHighlighter *>();
    if (!colours) {
        colours = new KSyntaxHighlighting::SyntaxHighlighter(m_difference->document());
        colours->setParent(m_difference);
        colours->setTheme(editor->theme());
        colours->setDefinition(editor->repository().definitionForName(QStringLiteral("Diff")));
    }
    m_difference->setPlainText(QString::fromUtf8(difference));
    const int lines = qBound(3, m_difference->blockCount(), mostShown);
    m_difference->setFixedHeight(m_difference->fontMetrics().lineSpacing() * (lines + 1));
    m_difference->show();
}

void DiskBanner::undo()
{
    m_document->setText(m_own);
    hide();
}

} // namespace spacewright::views
