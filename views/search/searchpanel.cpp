// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchpanel.h"

#include "searchdelegate.h"
#include "searchform.h"
#include "searchmodel.h"
#include "searchrunner.h"

#include <views/common/emptystate.h>
#include <views/common/errorbanner.h>
#include <views/common/shownname.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

/// While somebody types, not each letter is searched for.
constexpr int typingPause = 120;
/// More is no list that a person reads.
constexpr qint64 hitLimit = 20'000;
constexpr int margin = 6;

} // namespace

SearchPanel::SearchPanel(QThreadPool *pool, QWidget *parent)
    : QWidget(parent), m_pool(pool), m_form(new SearchForm(this)), m_model(new SearchModel(this)),
      m_runner(new SearchRunner(pool, this)), m_banner(new ErrorBanner(this)),
      m_empty(new EmptyState(u"edit-find"_s, {}, {}, this)), m_status(new QLabel(this)),
      m_replace(new QPushButton(tr("Replace"), this)), m_undo(new QPushButton(tr("Undo Replace"), this)),
      m_tree(new QTreeView(this)), m_stack(new QStackedWidget(this))
{
    build();
    addActions();
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &SearchPanel::start);
    connect(m_form, &SearchForm::edited, this, &SearchPanel::startLater);
    connect(m_form, &SearchForm::submitted, this, &SearchPanel::start);
    connect(m_form, &SearchForm::replacementEdited, this, &SearchPanel::updateReplacement);
    connect(m_form, &SearchForm::resultsRequested, this, [this] {
        m_tree->setFocus();
        if (!m_tree->currentIndex().isValid())
            m_tree->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_runner, &SearchRunner::found, this, &SearchPanel::take);
    connect(m_runner, &SearchRunner::finished, this, &SearchPanel::finish);
    connect(m_runner, &SearchRunner::failed, this, &SearchPanel::fail);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.contains(Qt::CheckStateRole))
                    updateButton();
            });
    connect(m_tree, &QTreeView::activated, this, &SearchPanel::activate);
    connect(m_tree, &QTreeView::clicked, this, &SearchPanel::activate);
    connect(m_replace, &QPushButton::clicked, this, &SearchPanel::replace);
    connect(m_undo, &QPushButton::clicked, this, &SearchPanel::undo);
    clear();
}

SearchPanel::~SearchPanel() = default;

void SearchPanel::build()
{
    setObjectName(u"search_view"_s);
    m_tree->setObjectName(u"search_results"_s);
    m_tree->setAccessibleName(tr("Results"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new SearchDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(m_tree->indentation() * 2 / 3);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_status->setObjectName(u"search_status"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_replace->setObjectName(u"search_replace"_s);
    m_undo->setObjectName(u"search_undo"_s);
    m_undo->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(margin, 0, margin, margin);
    bar->addWidget(m_status, 1);
    bar->addWidget(m_undo);
    bar->addWidget(m_replace);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_form);
    layout->addWidget(m_banner);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_form);
}

void SearchPanel::addActions()
{
    auto *copy = new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("Copy Line"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_tree->currentIndex().data().toString()); });
    m_tree->addAction(copy);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void SearchPanel::setFolder(const QString &folder)
{
    m_folder = folder;
    m_undoId.clear();
    m_bufferChanges.clear();
    m_undo->hide();
    m_banner->dismiss();
    clear();
    if (!folder.isEmpty() && !m_form->query().text.isEmpty())
        startLater();
}

void SearchPanel::find(const QString &text)
{
    // A selection over several lines is not what somebody looks for.
    if (!text.isEmpty() && !text.contains(u'\n'))
        m_form->setText(text);
    m_form->focusText();
}

void SearchPanel::clear()
{
    m_delay.stop();
    m_runner->cancel();
    m_model->clear();
    m_status->clear();
    m_empty->setContent(u"edit-find"_s, tr("Find in all files"),
                        tr("Results appear while you type. Files that git ignores are left out."));
    m_stack->setCurrentWidget(m_empty);
    updateButton();
}

void SearchPanel::startLater()
{
    m_delay.start();
}

void SearchPanel::start()
{
    const TextQuery query = m_form->query();
    clear();
    m_banner->dismiss();
    if (query.text.isEmpty() || m_folder.isEmpty())
        return;
    m_request = {m_form->selection(m_folder), query, {}, hitLimit};
    const QHash<QString, QByteArray> changed = m_texts.changed();
    for (auto text = changed.begin(); text != changed.end(); ++text) {
        if (text.key().startsWith(m_folder + u'/'))
            m_request.buffers.insert(QFile::encodeName(text.key().sliced(m_folder.size() + 1)), text.value());
    }
    m_empty->setContent(u"edit-find"_s, tr("Searching…"), {});
    m_runner->start(m_request);
    updateReplacement();
}

void SearchPanel::take(const QList<search::FileHits> &files)
{
    m_stack->setCurrentWidget(m_tree);
    m_model->add(files);
    // All open while there are few: they are what was asked for.
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex file = m_model->index(row, 0);
        if (m_model->rowCount(file) > 0 && !m_tree->isExpanded(file) && m_model->rowCount() < 500)
            m_tree->expand(file);
    }
    m_status->setText(tr("Searching…"));
}

void SearchPanel::fail(const Error &error)
{
    m_stack->setCurrentWidget(m_empty);
    m_empty->setContent(u"data-warning"_s, tr("This cannot be searched for"), error.message);
    m_status->clear();
}

void SearchPanel::finish(const search::SearchSummary &summary)
{
    //: How many matches a search found, and in how many files: %1 is the text "in %n file(s)"
    QString text = summary.isCut ? tr("More than %n match(es) %1", nullptr, int(hitLimit))
                                 : tr("%n match(es) %1", nullptr, int(summary.hits));
    text = text.arg(tr("in %n file(s)", nullptr, int(summary.files)));
    if (summary.unreadable > 0)
        text += u' ' + tr("%n file(s) could not be read.", nullptr, int(summary.unreadable));
    if (summary.givenUp > 0)
        text += u' ' + tr("The expression took too long in %n line(s).", nullptr, int(summary.givenUp));
    m_status->setText(summary.hits > 0 ? text : QString());
    if (summary.hits == 0)
        m_empty->setContent(u"edit-find"_s, tr("Nothing found"), tr("No file has this text."));
    updateButton();
}

void SearchPanel::updateReplacement()
{
    const Result<TextPattern> pattern = TextPattern::compile(m_form->query());
    if (!m_form->isReplacing() || !pattern) {
        m_model->setPreview({});
    } else {
        const search::Replacement replacement(m_form->replacement(), m_form->query().isRegex);
        m_model->setPreview([pattern = *pattern, replacement](const search::Hit &hit) {
            return search::previewReplacement(hit, pattern, replacement);
        });
    }
    updateButton();
}

void SearchPanel::updateButton()
{
    const qsizetype count = m_form->isReplacing() ? m_model->chosenCount() : 0;
    m_replace->setVisible(m_form->isReplacing());
    m_replace->setEnabled(count > 0 && !m_runner->isRunning() && !m_replacing.isRunning());
    //: A button: %n is how many matches would be replaced
    m_replace->setText(count > 0 ? tr("Replace %n", nullptr, int(count)) : tr("Replace"));
}

void SearchPanel::activate(const QModelIndex &index)
{
    const QString path = m_folder + u'/' + QFile::decodeName(index.data(SearchModel::PathRole).toByteArray());
    if (index.parent().isValid())
        Q_EMIT placeRequested(path, index.data(SearchModel::LineRole).toInt(),
                              index.data(SearchModel::ColumnRole).toInt());
}

void SearchPanel::replace()
{
    const Result<TextPattern> pattern = TextPattern::compile(m_request.query);
    if (!pattern)
        return;
    const search::Replacement replacement(m_form->replacement(), m_request.query.isRegex);
    m_undoId.clear();
    m_bufferChanges.clear();
    if (const Result<> inBuffers = replaceInBuffers(*pattern, replacement); !inBuffers) {
        m_banner->showError(inBuffers.error());
        return;
    }
    m_replacing = Task<search::ReplaceOutcome>(m_pool, [folder = m_folder, files = m_model->replacements(false),
                                                        pattern = *pattern, replacement](Progress &progress) {
        return search::replaceInFiles(folder, files, pattern, replacement, progress);
    });
    m_replacing.future().then(this, [this](const Result<search::ReplaceOutcome> &outcome) { replaced(outcome); });
    updateButton();
}

Result<> SearchPanel::replaceInBuffers(const TextPattern &pattern, const search::Replacement &replacement)
{
    const QHash<QString, QByteArray> texts = m_texts.changed();
    const QList<search::FileReplacement> files = m_model->replacements(true);
    for (const search::FileReplacement &file : files) {
        const QString path = m_folder + u'/' + QFile::decodeName(file.path);
        const QByteArray before = texts.value(path);
        const Result<QByteArray> after = search::replaceHits(before, pattern, replacement, file.hits, Progress());
        if (!after)
            return failure(after);
        if (m_texts.replace(path, before, *after))
            m_bufferChanges.append({path, before, *after});
    }
    return {};
}

void SearchPanel::replaced(const Result<search::ReplaceOutcome> &outcome)
{
    if (!outcome) {
        m_banner->showError(outcome.error());
        return;
    }
    m_undoId = outcome->undoId;
    const int count = int(outcome->changed.size() + m_bufferChanges.size());
    start();
    m_undo->setVisible(count > 0);
    Q_EMIT filesChanged(absolute(outcome->changed));
    tell(*outcome, tr("Replaced in %n file(s).", nullptr, count));
}

void SearchPanel::undo()
{
    m_undo->hide();
    for (const BufferChange &change : std::as_const(m_bufferChanges))
        m_texts.replace(change.path, change.after, change.before);
    m_bufferChanges.clear();
    if (m_undoId.isEmpty()) {
        start();
        return;
    }
    m_replacing = Task<search::ReplaceOutcome>(m_pool, [id = m_undoId](Progress &) { return search::undoReplace(id); });
    m_replacing.future().then(this, [this](const Result<search::ReplaceOutcome> &outcome) { undone(outcome); });
}

void SearchPanel::undone(const Result<search::ReplaceOutcome> &outcome)
{
    if (!outcome) {
        m_banner->showError(outcome.error());
        return;
    }
    QStringList paths;
    for (const QByteArray &path : outcome->changed)
        paths.append(QFile::decodeName(path));
    start();
    Q_EMIT filesChanged(paths);
    tell(*outcome, tr("The replacement was undone."));
}

void SearchPanel::tell(const search::ReplaceOutcome &outcome, const QString &text)
{
    if (outcome.failures.isEmpty()) {
        m_banner->showNotice(text);
        return;
    }
    const search::ReplaceFailure &first = outcome.failures.constFirst();
    //: %1 is what was done, %2 a file, %3 why it was left as it is
    QString message = tr("%1 %2 was left as it is: %3").arg(text, shownName(first.path), first.error.message);
    if (outcome.failures.size() > 1)
        message += u' ' + tr("So were %n other file(s).", nullptr, int(outcome.failures.size()) - 1);
    m_banner->showError({first.error.code, message, first.error.detail});
}

QStringList SearchPanel::absolute(const QByteArrayList &paths) const
{
    QStringList all;
    for (const QByteArray &path : paths)
        all.append(m_folder + u'/' + QFile::decodeName(path));
    return all;
}

} // namespace spacewright::views
