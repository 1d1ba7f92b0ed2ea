// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codeactions.h"

#include "namepopup.h"
#include "placepopup.h"

#include <core/base/filewriter.h>

#include <KActionCollection>
#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QMenu>
#include <QPointer>
#include <QUrl>

namespace spacewright::views
{

namespace
{

constexpr qint64 longestFile = 4LL * 1024 * 1024;
constexpr qsizetype mostUses = 1000;

} // namespace

CodeActions::CodeActions(KTextEditor::Document *document, language::LanguageClient *client)
    : QObject(document), m_document(document), m_client(client), m_path(document->url().toLocalFile())
{
    connect(document, &KTextEditor::Document::viewCreated, this,
            [this](KTextEditor::Document *, KTextEditor::View *view) { attach(view); });
}

void CodeActions::attach(KTextEditor::View *view)
{
    add(view, QStringLiteral("editor_uses"), tr("Find Uses"), QKeySequence(Qt::SHIFT | Qt::Key_F12),
        &CodeActions::findUses);
    add(view, QStringLiteral("editor_rename"), tr("Rename…"), QKeySequence(Qt::Key_F2), &CodeActions::askForName);
}

void CodeActions::add(KTextEditor::View *view, const QString &name, const QString &text, const QKeySequence &keys,
                      Act act)
{
    auto *action = new QAction(text, view);
    action->setObjectName(name);
    view->actionCollection()->addAction(name, action);
    KActionCollection::setDefaultShortcut(action, keys);
    view->addAction(action);
    connect(action, &QAction::triggered, this, [this, view, act] {
        // The server is to see what was just typed.
        m_client->changeFile(m_path, m_document->text());
        (this->*act)(view);
    });
    action->setEnabled(m_client->isReady());
    connect(m_client, &language::LanguageClient::ready, action, [action] { action->setEnabled(true); });
    connect(m_client, &language::LanguageClient::ended, action, [action] { action->setEnabled(false); });
    connect(view, &KTextEditor::View::contextMenuAboutToShow, action, [action](KTextEditor::View *, QMenu *menu) {
        if (!menu->actions().contains(action))
            menu->addAction(action);
    });
}

language::Place CodeActions::placeOf(const KTextEditor::View *view) const
{
    return {m_path, view->cursorPosition().line(), view->cursorPosition().column()};
}

void CodeActions::findUses(KTextEditor::View *view)
{
    m_client->findUses(placeOf(view), [this, guard = QPointer(view)](const QList<language::Place> &places) {
        if (!guard)
            return;
        if (places.isEmpty()) {
            Q_EMIT noticed(tr("No uses were found. Put the cursor on a name."));
            return;
        }
        m_reading = Task<QList<Use>>(
            QThreadPool::globalInstance(), [places, path = m_path, text = m_document->text()](Progress &) {
                QHash<QString, QStringList> texts = {{path, text.split(u'\n')}};
                QList<Use> uses;
                for (const language::Place &place : places.first(qMin(places.size(), mostUses))) {
                    if (!texts.contains(place.path))
                        texts.insert(
                            place.path,
                            QString::fromUtf8(readFile(place.path, longestFile).value_or(QByteArray())).split(u'\n'));
                    uses.append({place, texts.value(place.path).value(place.line).trimmed()});
                }
                return Result<QList<Use>>(uses);
            });
        m_reading.future().then(this, [this, guard](const Result<QList<Use>> &uses) {
            if (guard)
                showUses(guard, *uses);
        });
    });
}

void CodeActions::showUses(KTextEditor::View *view, const QList<Use> &uses)
{
    auto *popup = new PlacePopup(tr("Uses"), view);
    for (const Use &use : uses)
        popup->add(use.place.path, use.place.line + 1, use.place.column + 1, use.line);
    connect(popup, &PlacePopup::chosen, this, &CodeActions::placeRequested);
    popup->showAt(view->mapToGlobal(view->cursorToCoordinate(view->cursorPosition())));
}

void CodeActions::askForName(KTextEditor::View *view)
{
    const QString word = m_document->wordAt(view->cursorPosition());
    if (word.isEmpty()) {
        Q_EMIT noticed(tr("Put the cursor on a name to rename it."));
        return;
    }
    auto *popup = new NamePopup(word, view);
    connect(popup, &NamePopup::chosen, this,
            [this, place = placeOf(view), word](const QString &name) { rename(place, word, name); });
    popup->showAt(view->mapToGlobal(view->cursorToCoordinate(view->cursorPosition())));
}

void CodeActions::rename(const language::Place &place, const QString &from, const QString &to)
{
    m_client->rename(place, to, [guard = QPointer(this), from, to](const QList<language::FileChange> &changes) {
        if (!guard)
            return;
        if (changes.isEmpty())
            Q_EMIT guard->noticed(
                //: %1 is a name in code
                tr("%1 cannot be renamed: it is not defined in the files of the Space.").arg(from));
        else
            Q_EMIT guard->changesFound(changes, from, to);
    });
}

} // namespace spacewright::views
