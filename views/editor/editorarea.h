// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opendocuments.h"

#include <core/base/result.h>
#include <core/manifest/diagnostic.h>
#include <views/editor/save/savequestion.h>

#include <KTextEditor/View>

#include <QJsonObject>
#include <QPointer>
#include <QSet>
#include <QWidget>

class QStackedWidget;

namespace KTextEditor
{
class Document;
} // namespace KTextEditor

namespace spacewright::language
{
class LanguageClient;
}

namespace spacewright::views
{
class CodeFindings;
class CompanionFactory;
class Documents;
class ViewerFactory;
class EditorPage;
class EditorPane;
class EditorSplits;
class ErrorBanner;

/// The files that are open, in tabs and splits, each in KTextEditor. Files are saved so that a failure leaves the old
/// bytes; see SaveGuard.
class EditorArea final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorArea)

public:
    explicit EditorArea(QWidget *parent = nullptr);
    ~EditorArea() override;

    /// Who shows files that are no text, and who makes what stands beside a text; both must outlive this.
    void setViewers(const ViewerFactory *viewers);
    void setCompanions(const CompanionFactory *companions);
    /// Who knows Python; must outlive this. Before the first file is opened.
    void setLanguage(language::LanguageClient *client);
    /// What the card's SDK can be, newest first, for completion.
    void setSdkReleases(const QStringList &releases);
    /// Format Python files when the user saves them.
    void setFormatsOnSave(bool isFormatting) { m_formatsOnSave = isFormatting; }
    /// Paths of diagnostics and of the kept state are relative to it.
    void setFolder(const QString &folder);
    /// Line from 1 and column from 1 in code points; line 0 leaves the cursor where it is.
    void openFile(const QString &path, int line = 0, int column = 1);
    /// Shows a widget that is no file in a tab, or brings its tab to the front. The tab owns it.
    void showGuest(QWidget *guest, const QString &title, const QIcon &icon);
    void closeGuest(QWidget *guest);
    /// Opens the file and mends it in the editor, where it can be undone; nothing is saved. Fails when the file was
    /// changed since the diagnostics were set last: the fix was computed from that text.
    [[nodiscard]] Result<> applyFix(const manifest::Fix &fix);
    /// Opens the file with a text that was never saved. Where others have changed the file since that was made from
    /// @p base, both are brought together, with marks where both have changed the same lines. Nothing is saved.
    [[nodiscard]] Result<> bringBack(const QString &path, const QByteArray &text, const QByteArray &base);
    void setDiagnostics(const QList<manifest::Diagnostic> &diagnostics);
    /// What is found in open code beyond the diagnostics.
    CodeFindings *codeFindings() const { return m_findings; }
    /// The editor that has or had the focus last; nullptr if there is none.
    KTextEditor::View *activeView() const;
    QString activePath() const;
    /// Whether there is a tab to close.
    bool hasTab() const;
    bool isModified() const;
    OpenDocuments documents() const { return OpenDocuments(m_documents); }

    bool saveActive();
    bool saveAll();
    void closeActive();
    /// Closes everything, asking what to do with changes. False: the user wants to stay, or a file was not saved.
    bool closeAll();
    void split(Qt::Orientation orientation);
    /// Shows a file anew that has become another kind of file.
    void reopen(const QString &path);
    /// A file or folder has another name now: the tabs follow.
    void followRename(const QString &from, const QString &to);

    QJsonObject state() const;
    void restore(const QJsonObject &state);
    /// For tests, which have nobody to ask.
    void setSaveQuestion(const SaveQuestion &question) { m_saveQuestion = question; }

Q_SIGNALS:
    void fileSaved(const QString &path);
    /// Somebody types, or changes a text otherwise; nothing is saved.
    void textEdited();
    /// Somebody is about to write the version of the card's SDK.
    void sdkReleasesWanted();
    /// Something that would mend a line was chosen in the editor.
    void fixRequested(const spacewright::manifest::Fix &fix);
    /// Whether any open file has unsaved changes.
    void modifiedChanged(bool isModified);
    void activeViewChanged(KTextEditor::View *view);
    /// A tab came or went, or another one was chosen.
    void tabsChanged();
    /// The user went to a file, or the window did for them.
    void fileShown(const QString &path);
    /// The tab of a large file that is not here was asked for its content.
    void contentRequested(const QString &path);
    void linesRequested(const QString &path);

private:
    void addPane(EditorPane *pane);
    void welcome(KTextEditor::Document *document);
    void assistWithCode(KTextEditor::Document *document);
    void saveAsked(KTextEditor::Document *document);
    void activate();
    void closePage(EditorPage *page);
    EditorPane *paneOf(QWidget *guest) const;
    void removeIfEmpty(EditorPane *pane);
    void mark(KTextEditor::Document *document);
    bool saveDocuments(const QList<KTextEditor::Document *> &documents);

    QString m_folder;
    Documents *m_documents;
    QStackedWidget *m_stack;
    EditorSplits *m_splits;
    ErrorBanner *m_banner;
    CodeFindings *m_findings;
    QStringList m_releases;
    SaveQuestion m_saveQuestion;
    QList<manifest::Diagnostic> m_diagnostics;
    /// Documents whose text has changed since the diagnostics came.
    QSet<const KTextEditor::Document *> m_outdated;
    QPointer<KTextEditor::View> m_activeView;
    /// Why it was not saved stands above the text.
    bool m_isContested = false;
    bool m_formatsOnSave = false;
};

} // namespace spacewright::views
