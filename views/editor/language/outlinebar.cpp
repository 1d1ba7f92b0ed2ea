// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlinebar.h"

#include "outlinepopup.h"
#include "symbolicon.h"

#include <core/language/languageclient.h>
#include <views/common/fileicon.h>

#include <KActionCollection>
#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QToolButton>
#include <QUrl>

namespace spacewright::views
{

namespace
{

/// Of typing, before the outline is asked for anew.
constexpr int pauseMilliseconds = 500;

QToolButton *makeButton(const QIcon &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

} // namespace

OutlineBar::OutlineBar(KTextEditor::View *view, language::LanguageClient *client, QWidget *parent)
    : QWidget(parent), m_view(view), m_client(client), m_path(view->document()->url().toLocalFile()),
      m_crumbs(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("editor_breadcrumbs"));
    const QString name = m_path.section(u'/', -1);
    m_file = makeButton(fileIcon(name), name, this);
    m_file->setObjectName(QStringLiteral("editor_outline_button"));
    m_file->setToolTip(tr("Outline of this file"));
    connect(m_file, &QToolButton::clicked, this, &OutlineBar::showOutline);
    m_crumbs->setContentsMargins(0, 0, 0, 0);
    m_crumbs->setSpacing(0);
    m_crumbs->addWidget(m_file);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &OutlineBar::ask);
    connect(view->document(), &KTextEditor::Document::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(view, &KTextEditor::View::cursorPositionChanged, this, &OutlineBar::showPath);
    connect(client, &language::LanguageClient::ready, this, &OutlineBar::ask);
    connect(client, &language::LanguageClient::ended, this, [this] { show({}); });
    addAction();
    ask();
}

void OutlineBar::addAction()
{
    auto *action = new QAction(QIcon::fromTheme(QStringLiteral("code-context")), tr("Outline…"), m_view);
    action->setObjectName(QStringLiteral("editor_outline"));
    m_view->actionCollection()->addAction(QStringLiteral("editor_outline"), action);
    KActionCollection::setDefaultShortcut(action, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_O));
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, &OutlineBar::showOutline);
}

void OutlineBar::ask()
{
    if (!m_client->isReady())
        return;
    // The server is to see what was just typed.
    m_client->changeFile(m_path, m_view->document()->text());
    m_client->outline(m_path, [guard = QPointer(this)](const Symbols &symbols) {
        if (guard)
            guard->show(symbols);
    });
}

void OutlineBar::show(const Symbols &symbols)
{
    m_symbols = symbols;
    m_file->setEnabled(!symbols.isEmpty());
    // The names may be others on the same path.
    m_shown = {-1};
    showPath();
}

QList<qsizetype> OutlineBar::pathToCursor() const
{
    const int line = m_view->cursorPosition().line();
    QList<qsizetype> path;
    const Symbols *siblings = &m_symbols;
    for (;;) {
        const auto found = std::ranges::find_if(*siblings, [line](const language::Symbol &symbol) {
            const bool isScope = symbol.kind != u"variable" && symbol.kind != u"property";
            return isScope && symbol.span.line <= line && line <= symbol.span.endLine;
        });
        if (found == siblings->cend())
            return path;
        path.append(std::distance(siblings->cbegin(), found));
        siblings = &found->children;
    }
}

void OutlineBar::showPath()
{
    const QList<qsizetype> path = pathToCursor();
    if (path == std::exchange(m_shown, path))
        return;
    while (const QLayoutItem *item = m_crumbs->count() > 1 ? m_crumbs->takeAt(1) : nullptr) {
        item->widget()->deleteLater();
        delete item;
    }
    const Symbols *siblings = &m_symbols;
    for (const qsizetype index : path) {
        addCrumb(*siblings, index);
        siblings = &siblings->at(index).children;
    }
}

void OutlineBar::addCrumb(const Symbols &siblings, qsizetype index)
{
    const language::Symbol &symbol = siblings.at(index);
    auto *arrow = new QLabel(QStringLiteral("›"), this);
    arrow->setEnabled(false);
    m_crumbs->addWidget(arrow);
    QToolButton *crumb = makeButton(symbolIcon(symbol.kind), symbol.name, this);
    // As its own menu it would have an arrow that takes the place of names.
    auto *menu = new QMenu(crumb);
    fillMenu(menu, siblings);
    connect(crumb, &QToolButton::clicked, menu,
            [crumb, menu] { menu->popup(crumb->mapToGlobal(QPoint(0, crumb->height()))); });
    m_crumbs->addWidget(crumb);
}

void OutlineBar::fillMenu(QMenu *menu, const Symbols &siblings)
{
    for (const language::Symbol &sibling : siblings) {
        QString text = sibling.name;
        QAction *action = menu->addAction(symbolIcon(sibling.kind), text.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, span = sibling.span] { goTo(span); });
    }
}

void OutlineBar::showOutline()
{
    if (m_symbols.isEmpty())
        return;
    auto *popup = new OutlinePopup(m_symbols, m_view->cursorPosition().line(), this);
    connect(popup, &OutlinePopup::chosen, this, &OutlineBar::goTo);
    popup->showAt(mapToGlobal(QPoint(0, height())));
}

void OutlineBar::goTo(const language::Span &span)
{
    m_view->setCursorPosition({span.line, span.column});
    m_view->setFocus();
}

} // namespace spacewright::views
