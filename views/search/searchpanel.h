// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/search/filesearch.h>
#include <core/search/replace/replacefiles.h>

#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace spacewright::views
{

class EmptyState;
class ErrorBanner;
class SearchForm;
class SearchModel;
class SearchRunner;

/// What the panel asks of the editors: files that are open with changes are searched and changed there.
struct OpenTexts {
    /// By absolute path, in UTF-8.
    std::function<QHash<QString, QByteArray>()> changed = [] { return QHash<QString, QByteArray>(); };
    /// Changes @p path from @p from to @p to; false if it holds something else by now.
    std::function<bool(const QString &path, const QByteArray &from, const QByteArray &to)> replace =
        [](const QString &, const QByteArray &, const QByteArray &) { return false; };
};

/// Finds and replaces in the files of the open Space. Results appear while typing; what is replaced can be undone at
/// once.
class SearchPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchPanel)

public:
    explicit SearchPanel(QThreadPool *pool, QWidget *parent = nullptr);
    ~SearchPanel() override;

    /// Empty finds nothing.
    void setFolder(const QString &folder);
    void setOpenTexts(const OpenTexts &texts) { m_texts = texts; }
    /// Into the field, with @p text to be found if there is one.
    void find(const QString &text);

Q_SIGNALS:
    /// Line and column from 1.
    void placeRequested(const QString &path, int line, int column);
    /// Files whose content on the disk was changed.
    void filesChanged(const QStringList &paths);

private:
    struct BufferChange {
        QString path;
        QByteArray before;
        QByteArray after;
    };

    void build();
    void addActions();
    void startLater();
    void start();
    void clear();
    void take(const QList<search::FileHits> &files);
    void finish(const search::SearchSummary &summary);
    void fail(const Error &error);
    void updateReplacement();
    void updateButton();
    void activate(const QModelIndex &index);
    void replace();
    Result<> replaceInBuffers(const TextPattern &pattern, const search::Replacement &replacement);
    void replaced(const Result<search::ReplaceOutcome> &outcome);
    void undo();
    void undone(const Result<search::ReplaceOutcome> &outcome);
    void tell(const search::ReplaceOutcome &outcome, const QString &text);
    QStringList absolute(const QByteArrayList &paths) const;

    QThreadPool *m_pool;
    QString m_folder;
    OpenTexts m_texts;
    search::SearchRequest m_request;
    SearchForm *m_form;
    SearchModel *m_model;
    SearchRunner *m_runner;
    ErrorBanner *m_banner;
    EmptyState *m_empty;
    QLabel *m_status;
    QPushButton *m_replace;
    QPushButton *m_undo;
    QTreeView *m_tree;
    QStackedWidget *m_stack;
    QTimer m_delay;
    QString m_undoId;
    QList<BufferChange> m_bufferChanges;
    // Last, so that the work ends before what it would touch.
    Task<search::ReplaceOutcome> m_replacing;
};

} // namespace spacewright::views
