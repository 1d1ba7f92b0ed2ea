// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorarea.h"

#include "diagnosticmarks.h"
#include "documents.h"
#include "editorpage.h"
#include "editorpane.h"
#include "editorsplits.h"
#include "quickfixes.h"
#include "textlength.h"
#include "textposition.h"
#include <views/editor/assist/manifestassist.h>
#include <views/editor/assist/snippetassist.h>
#include <views/editor/language/codeactions.h>
#include <views/editor/language/codeassist.h>
#include <views/editor/language/codechanges.h>
#include <views/editor/language/codefindings.h>
#include <views/editor/language/codeformat.h>

#include <core/git/diff/mergetexts.h>
#include <views/common/emptystate.h>
#include <views/common/errorbanner.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QDir>
#include <QFile>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

/// What is longer no server is told with each key.
constexpr int longestCode = 4 * 1024 * 1024;

/// The bytes that fixes are computed from: of the file on disk, or of what the editor holds and has not saved.
QByteArray bytesOf(const KTextEditor::Document *document)
{
    QFile file(document->url().toLocalFile());
    if (document->isModified() || !file.open(QIODevice::ReadOnly))
        return document->text().toUtf8();
    return file.readAll();
}

} // namespace

EditorArea::EditorArea(QWidget *parent)
    : QWidget(parent), m_documents(new Documents(this)), m_stack(new QStackedWidget(this)),
      m_splits(new EditorSplits(m_documents, this)), m_banner(new ErrorBanner(this)),
      m_findings(new CodeFindings(this)),
      m_saveQuestion([this](const QStringList &names) { return askToSave(this, names); })
{
    m_stack->addWidget(new EmptyState(QStringLiteral("document-edit"), tr("No file is open"),
                                      tr("Choose one from the files of the Space."), this));
    m_stack->addWidget(m_splits);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);

    connect(m_splits, &EditorSplits::paneAdded, this, &EditorArea::addPane);
    connect(m_splits, &EditorSplits::activated, this, &EditorArea::activate);
    connect(m_documents, &Documents::opened, this, &EditorArea::welcome);
    connect(m_documents, &Documents::saved, this, [this](const QString &path) {
        m_banner->dismiss();
        Q_EMIT fileSaved(path);
    });
    connect(m_documents, &Documents::saveFailed, m_banner, &ErrorBanner::showError);
    // The banner above the text says it.
    connect(m_documents, &Documents::contested, this, [this] { m_isContested = true; });
    connect(m_documents, &Documents::changed, this, [this] { Q_EMIT modifiedChanged(isModified()); });
    connect(m_findings, &CodeFindings::changed, this, [this](const QString &path) {
        if (KTextEditor::Document *document = m_documents->find(path))
            mark(document);
    });
    addPane(m_splits->activePane());
}

EditorArea::~EditorArea()
{
    m_findings->disconnect(this);
    // Views first: each refers to its document.
    delete m_splits;
    delete m_documents;
}

void EditorArea::welcome(KTextEditor::Document *document)
{
    new DiagnosticMarks(document);
    if (auto *assist = ManifestAssist::attach(document)) {
        assist->setReleases(m_releases);
        connect(assist, &ManifestAssist::releasesWanted, this, &EditorArea::sdkReleasesWanted);
    }
    assistWithCode(document);
    auto *fixes = new QuickFixes(document);
    connect(fixes, &QuickFixes::chosen, this, &EditorArea::fixRequested);
    connect(document, &KTextEditor::Document::textChanged, this, [this](const KTextEditor::Document *changed) {
        m_outdated.insert(changed);
        // A file that is read again from the disk has changed there already.
        if (changed->isModified())
            Q_EMIT textEdited();
    });
    // The bytes on the disk have other line ends than the text.
    connect(document, &KTextEditor::Document::documentSavedOrUploaded, this,
            [this](const KTextEditor::Document *saved) { m_outdated.insert(saved); });
    connect(document, &QObject::destroyed, this, [this, document] { m_outdated.remove(document); });
    mark(document);
}

void EditorArea::assistWithCode(KTextEditor::Document *document)
{
    const QString path = document->url().toLocalFile();
    if (!path.endsWith(u".py"))
        return;
    auto *format = new CodeFormat(document);
    connect(format, &CodeFormat::failed, m_banner, &ErrorBanner::showError);
    SnippetAssist::attach(document);
    if (!m_documents->language() || !path.startsWith(m_folder + u'/') || isLongerThan(*document, longestCode))
        return;
    m_findings->follow(document);
    auto *assist = new CodeAssist(document, m_documents->language());
    connect(assist, &CodeAssist::placeRequested, this, &EditorArea::openFile);
    auto *actions = new CodeActions(document, m_documents->language());
    connect(actions, &CodeActions::placeRequested, this, &EditorArea::openFile);
    connect(actions, &CodeActions::noticed, m_banner, &ErrorBanner::showNotice);
    connect(actions, &CodeActions::changesFound, this,
            [this](const QList<language::FileChange> &changes, const QString &from, const QString &to) {
                const QList<ReplacedText> replaced = applyChanges(this, changes);
                //: %1 and %2 are names in code
                const QString said =
                    tr("%1 is called %2 now, in %n files. Nothing is saved yet.", nullptr, int(replaced.size()));
                m_banner->showOffer(said.arg(from, to), tr("Undo"), [this, replaced] { takeBack(this, replaced); });
            });
}

void EditorArea::setLanguage(language::LanguageClient *client)
{
    m_documents->setLanguage(client);
    m_findings->setLanguage(client);
}

void EditorArea::setSdkReleases(const QStringList &releases)
{
    m_releases = releases;
    const QList<KTextEditor::Document *> documents = m_documents->all();
    for (KTextEditor::Document *document : documents) {
        if (auto *assist = document->findChild<ManifestAssist *>(Qt::FindDirectChildrenOnly))
            assist->setReleases(releases);
    }
}

void EditorArea::setViewers(const ViewerFactory *viewers)
{
    m_documents->setViewers(viewers);
}

void EditorArea::setCompanions(const CompanionFactory *companions)
{
    m_documents->setCompanions(companions);
}

void EditorArea::setFolder(const QString &folder)
{
    m_folder = folder;
    m_findings->setFolder(folder);
}

void EditorArea::openFile(const QString &path, int line, int column)
{
    EditorPage *page = m_splits->activePane()->openFile(path);
    page->goTo(line, column);
    activate();
    page->setFocus();
}

EditorPane *EditorArea::paneOf(QWidget *guest) const
{
    const QList<EditorPane *> panes = m_splits->panes();
    const auto found =
        std::ranges::find_if(panes, [guest](const EditorPane *pane) { return pane->indexOf(guest) >= 0; });
    return found == panes.end() ? nullptr : *found;
}

void EditorArea::showGuest(QWidget *guest, const QString &title, const QIcon &icon)
{
    EditorPane *pane = paneOf(guest);
    (pane ? pane : m_splits->activePane())->showGuest(guest, title, icon);
    activate();
}

void EditorArea::closeGuest(QWidget *guest)
{
    if (EditorPane *pane = paneOf(guest))
        pane->closeGuest(guest);
}

bool EditorArea::hasTab() const
{
    return m_splits->activePane()->count() > 0;
}

Result<> EditorArea::applyFix(const manifest::Fix &fix)
{
    const QString path = QDir(m_folder).absoluteFilePath(fix.file);
    // A fix may be a file that was missing.
    if (QFile missing(path); !missing.exists() && !missing.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        //: %1 is the name of a file
        return fail(ErrorCode::FileUnwritable, tr("%1 could not be made.").arg(fix.file), missing.errorString());
    openFile(path);
    KTextEditor::Document *document = activeView() ? activeView()->document() : nullptr;
    if (!document || m_outdated.contains(document))
        //: %1 is the name of a file
        return fail(ErrorCode::Usage, tr("%1 was changed just now. Try the fix again.").arg(fix.file));
    replaceBytes(document, bytesOf(document), fix.edits);
    return {};
}

Result<> EditorArea::bringBack(const QString &path, const QByteArray &text, const QByteArray &base)
{
    openFile(path);
    KTextEditor::Document *document = activeView() ? activeView()->document() : nullptr;
    if (!document)
        //: %1 is the path of a file
        return fail(ErrorCode::FileUnreadable, tr("%1 is no text any more.").arg(QDir::toNativeSeparators(path)));
    const QByteArray now = document->text().toUtf8();
    QByteArray whole = text;
    if (now != base && !base.isNull() && !now.isEmpty()) {
        const Result<git::MergedText> merged = git::mergeTexts(base, text, now);
        if (!merged)
            return failure(merged);
        whole = merged->text;
        if (merged->hasConflicts)
            m_banner->showNotice(
                //: %1 is the path of a file
                tr("%1 was changed by another program too. Look at the marks where both changed the same lines.")
                    .arg(QDir::toNativeSeparators(path)));
    }
    if (whole != now)
        document->replaceText(document->documentRange(), QString::fromUtf8(whole));
    return {};
}

void EditorArea::setDiagnostics(const QList<manifest::Diagnostic> &diagnostics)
{
    m_diagnostics = diagnostics;
    m_outdated.clear();
    const QList<KTextEditor::Document *> documents = m_documents->all();
    for (KTextEditor::Document *document : documents)
        mark(document);
}

void EditorArea::mark(KTextEditor::Document *document)
{
    const QString path = document->url().toLocalFile();
    QList<manifest::Diagnostic> own = m_diagnostics;
    own.removeIf([&](const manifest::Diagnostic &diagnostic) {
        return QDir(m_folder).absoluteFilePath(diagnostic.file) != path;
    });
    own += m_findings->ofFile(path);
    document->findChild<DiagnosticMarks *>(Qt::FindDirectChildrenOnly)->show(own);
    document->findChild<QuickFixes *>(Qt::FindDirectChildrenOnly)->show(own);
}

KTextEditor::View *EditorArea::activeView() const
{
    const EditorPage *page = m_splits->activePane()->currentPage();
    return page ? page->view() : nullptr;
}

QString EditorArea::activePath() const
{
    const EditorPage *page = m_splits->activePane()->currentPage();
    return page ? page->path() : QString();
}

bool EditorArea::isModified() const
{
    return !m_documents->modified().isEmpty();
}

bool EditorArea::saveActive()
{
    return !activeView() || saveDocuments({activeView()->document()});
}

void EditorArea::saveAsked(KTextEditor::Document *document)
{
    auto *format = m_formatsOnSave ? document->findChild<CodeFormat *>(Qt::FindDirectChildrenOnly) : nullptr;
    if (!format) {
        saveDocuments({document});
        return;
    }
    // What cannot be formatted is saved as it is.
    format->formatThen([this, document] { saveDocuments({document}); });
}

bool EditorArea::saveAll()
{
    return saveDocuments(m_documents->modified());
}

bool EditorArea::saveDocuments(const QList<KTextEditor::Document *> &documents)
{
    for (KTextEditor::Document *document : documents) {
        m_isContested = false;
        if (const Result<> result = m_documents->save(document); !result) {
            if (!m_isContested)
                m_banner->showError(result.error());
            return false;
        }
    }
    return true;
}

void EditorArea::closeActive()
{
    EditorPane *pane = m_splits->activePane();
    if (EditorPage *page = pane->currentPage())
        closePage(page);
    else if (pane->count() > 0)
        pane->closeGuest(pane->currentWidget());
}

bool EditorArea::closeAll()
{
    QStringList names;
    const QList<KTextEditor::Document *> modified = m_documents->modified();
    for (const KTextEditor::Document *document : modified)
        names.append(document->documentName());
    const SaveAnswer answer = names.isEmpty() ? SaveAnswer::Discard : m_saveQuestion(names);
    if (answer == SaveAnswer::Cancel || (answer == SaveAnswer::Save && !saveDocuments(modified)))
        return false;
    // Whoever shows the active editor's actions lets go of them before it dies.
    m_activeView = nullptr;
    Q_EMIT activeViewChanged(nullptr);
    m_splits->restore({}, m_folder);
    const QList<KTextEditor::Document *> documents = m_documents->all();
    for (KTextEditor::Document *document : documents)
        m_documents->discard(document);
    m_banner->dismiss();
    Q_EMIT modifiedChanged(false);
    return true;
}

void EditorArea::closePage(EditorPage *page)
{
    KTextEditor::Document *document = page->view() ? page->view()->document() : nullptr;
    const bool isLast = document && document->views().size() == 1;
    if (isLast && document->isModified()) {
        const SaveAnswer answer = m_saveQuestion({document->documentName()});
        if (answer == SaveAnswer::Cancel || (answer == SaveAnswer::Save && !saveDocuments({document})))
            return;
    }
    const QList<EditorPane *> panes = m_splits->panes();
    const auto pane = std::ranges::find_if(panes, [page](const EditorPane *one) { return one->indexOf(page) >= 0; });
    // Its close button may be what called us.
    (*pane)->removeTab((*pane)->indexOf(page));
    delete page->view();
    page->deleteLater();
    if (isLast)
        m_documents->discard(document);
    removeIfEmpty(*pane);
    Q_EMIT modifiedChanged(isModified());
}

void EditorArea::removeIfEmpty(EditorPane *pane)
{
    if (pane->count() == 0)
        m_splits->removePane(pane);
    activate();
}

void EditorArea::split(Qt::Orientation orientation)
{
    const EditorPage *page = m_splits->activePane()->currentPage();
    if (!page)
        return;
    const QString path = page->path();
    const KTextEditor::Cursor position = page->position();
    m_splits->split(orientation);
    openFile(path, position.line() + 1, position.column() + 1);
}

void EditorArea::reopen(const QString &path)
{
    const QList<EditorPane *> panes = m_splits->panes();
    for (EditorPane *pane : panes) {
        if (EditorPage *page = pane->findPage(path))
            page->reload();
    }
}

void EditorArea::followRename(const QString &from, const QString &to)
{
    const QList<EditorPane *> panes = m_splits->panes();
    for (EditorPane *pane : panes) {
        const QList<EditorPage *> pages = pane->pages();
        for (EditorPage *page : pages) {
            const QString path = page->path();
            // Unsaved text stays where it is; the editor says that its file is gone and offers to save it elsewhere.
            if ((path != from && !path.startsWith(from + u'/')) ||
                (page->view() && page->view()->document()->isModified()))
                continue;
            const KTextEditor::Cursor position = page->position();
            pane->openFile(to + path.sliced(from.size()))->goTo(position.line() + 1, position.column() + 1);
            closePage(page);
        }
    }
}

QJsonObject EditorArea::state() const
{
    return m_splits->state(m_folder);
}

void EditorArea::restore(const QJsonObject &state)
{
    m_splits->restore(state, m_folder);
}

void EditorArea::addPane(EditorPane *pane)
{
    connect(pane, &EditorPane::closeRequested, this, &EditorArea::closePage);
    connect(pane, &EditorPane::fileRequested, this, [this](const QString &path) { openFile(path); });
    connect(pane, &EditorPane::contentRequested, this, &EditorArea::contentRequested);
    connect(pane, &EditorPane::linesRequested, this, &EditorArea::linesRequested);
    connect(pane, &EditorPane::saveRequested, this, &EditorArea::saveAsked);
    connect(pane, &EditorPane::guestClosed, this, [this, pane] { removeIfEmpty(pane); });
}

void EditorArea::activate()
{
    const QList<EditorPane *> panes = m_splits->panes();
    const bool isEmpty = panes.size() == 1 && panes.constFirst()->count() == 0;
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    Q_EMIT tabsChanged();
    if (const QString path = activePath(); !path.isEmpty())
        Q_EMIT fileShown(path);
    KTextEditor::View *view = activeView();
    if (view == m_activeView)
        return;
    m_activeView = view;
    Q_EMIT activeViewChanged(view);
}

} // namespace spacewright::views
