// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codeassist.h"

#include "symbolicon.h"

#include <views/editor/assist/typing.h>

#include <KActionCollection>
#include <KTextEditor/Document>
#include <KTextEditor/TextHintInterface>
#include <KTextEditor/View>

#include <QAction>
#include <QIcon>
#include <QMenu>
#include <QToolTip>
#include <QUrl>

namespace spacewright::views
{

namespace
{

/// The server need not know each key.
constexpr int pauseMilliseconds = 150;

} // namespace

/// Asks what stands under the pointer; the answer comes as a tool tip of its own.
class CodeAssist::Hints final : public KTextEditor::TextHintProvider
{
public:
    explicit Hints(CodeAssist *assist) : m_assist(assist) {}
    QString textHint(KTextEditor::View *view, const KTextEditor::Cursor &position) override
    {
        m_assist->showHover(view, position);
        return {};
    }

private:
    CodeAssist *m_assist;
};

CodeAssist::CodeAssist(KTextEditor::Document *document, language::LanguageClient *client)
    : KTextEditor::CodeCompletionModel(document), m_document(document), m_client(client),
      m_path(document->url().toLocalFile()), m_hints(std::make_unique<Hints>(this))
{
    setHasGroups(false);
    m_client->openFile(m_path, document->text());
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &CodeAssist::update);
    connect(document, &KTextEditor::Document::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(document, &KTextEditor::Document::viewCreated, this,
            [this](KTextEditor::Document *, KTextEditor::View *view) { attach(view); });
    const QList<KTextEditor::View *> views = document->views();
    for (KTextEditor::View *view : views)
        attach(view);
}

CodeAssist::~CodeAssist()
{
    m_client->closeFile(m_path);
}

void CodeAssist::attach(KTextEditor::View *view)
{
    view->registerCompletionModel(this);
    view->registerTextHintProvider(m_hints.get());
    auto *action = new QAction(QIcon::fromTheme(QStringLiteral("go-jump-definition")), tr("Go to Definition"), view);
    action->setObjectName(QStringLiteral("editor_definition"));
    view->actionCollection()->addAction(QStringLiteral("editor_definition"), action);
    KActionCollection::setDefaultShortcut(action, QKeySequence(Qt::Key_F12));
    view->addAction(action);
    connect(action, &QAction::triggered, this, [this, view] { goToDefinition(view); });
    action->setEnabled(m_client->isReady());
    connect(m_client, &language::LanguageClient::ready, action, [action] { action->setEnabled(true); });
    connect(m_client, &language::LanguageClient::ended, action, [action] { action->setEnabled(false); });
    connect(view, &KTextEditor::View::contextMenuAboutToShow, action, [action](KTextEditor::View *, QMenu *menu) {
        if (!menu->actions().contains(action))
            menu->addAction(action);
    });
}

void CodeAssist::update()
{
    m_client->changeFile(m_path, m_document->text());
}

language::Place CodeAssist::placeOf(const KTextEditor::Cursor &position) const
{
    return {m_path, position.line(), position.column()};
}

void CodeAssist::completionInvoked(KTextEditor::View *, const KTextEditor::Range &range, InvocationType)
{
    beginResetModel();
    m_completions.clear();
    setRowCount(0);
    endResetModel();
    // The server is to see what was just typed.
    m_pause.stop();
    update();
    m_client->complete(placeOf(range.end()),
                       [guard = QPointer(this), asked = ++m_asked](const QList<language::Completion> &found) {
                           if (!guard || asked != guard->m_asked || found.isEmpty())
                               return;
                           guard->beginResetModel();
                           guard->m_completions = found;
                           guard->setRowCount(int(found.size()));
                           guard->endResetModel();
                       });
}

QVariant CodeAssist::data(const QModelIndex &index, int role) const
{
    if (index.row() >= m_completions.size())
        return {};
    const language::Completion &completion = m_completions.at(index.row());
    if (role == Qt::DisplayRole && index.column() == Name)
        return completion.label;
    if (role == Qt::DecorationRole && index.column() == Icon)
        return symbolIcon(completion.kind);
    if (role == UnimportantItemRole || role == InheritanceDepth)
        return 0;
    return {};
}

void CodeAssist::executeCompletionItem(KTextEditor::View *view, const KTextEditor::Range &word,
                                       const QModelIndex &index) const
{
    view->document()->replaceText(word, m_completions.at(index.row()).inserted);
}

bool CodeAssist::shouldStartCompletion(KTextEditor::View *view, const QString &inserted, bool isByUser,
                                       const KTextEditor::Cursor &)
{
    if (!m_client->isReady() || !isTyped(view, inserted, isByUser))
        return false;
    const QChar last = inserted.back();
    return last == u'.' || last.isLetter() || last == u'_';
}

void CodeAssist::showHover(KTextEditor::View *view, const KTextEditor::Cursor &position)
{
    m_client->hover(placeOf(position), [shown = QPointer(view), position](const QString &text) {
        if (!shown || text.isEmpty() || !shown->underMouse())
            return;
        const QPoint place = shown->mapToGlobal(shown->cursorToCoordinate(position));
        // A whole documentation is read there, not here; plain text with its line ends.
        const QStringList lines = text.split(u'\n');
        const QString head = lines.mid(0, 20).join(u'\n').toHtmlEscaped();
        QToolTip::showText(place, QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(head), shown);
    });
}

void CodeAssist::goToDefinition(const KTextEditor::View *view)
{
    update();
    m_client->define(placeOf(view->cursorPosition()), [guard = QPointer(this)](const QList<language::Place> &places) {
        if (guard && !places.isEmpty())
            Q_EMIT guard->placeRequested(places.constFirst().path, places.constFirst().line + 1,
                                         places.constFirst().column + 1);
    });
}

} // namespace spacewright::views
