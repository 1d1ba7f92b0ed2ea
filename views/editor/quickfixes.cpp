// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quickfixes.h"

#include <KActionCollection>
#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QCursor>
#include <QIcon>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace spacewright::views
{

namespace
{

using Document = KTextEditor::Document;

// One of the types that KTextEditor leaves to others.
constexpr auto bulbMark = Document::markType11;

QIcon bulb()
{
    return QIcon::fromTheme(QStringLiteral("help-hint"), QIcon::fromTheme(QStringLiteral("ktip")));
}

/// In a corner: the border draws the marks of a line on top of each other, and what is wrong there must stay visible.
QIcon cornerBulb()
{
    constexpr int side = 64;
    constexpr int corner = side * 2 / 5;
    QPixmap canvas(side, side);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    bulb().paint(&painter, QRect(corner, corner, side - corner, side - corner));
    painter.end();
    return QIcon(canvas);
}

} // namespace

QuickFixes::QuickFixes(Document *document) : QObject(document), m_document(document)
{
    document->setMarkIcon(bulbMark, cornerBulb());
    document->setMarkDescription(bulbMark, tr("Can be mended"));
    connect(document, &Document::markClicked, this, [this](Document *, KTextEditor::Mark mark, bool &handled) {
        if (ofLine(mark.line).isEmpty() || m_document->views().isEmpty())
            return;
        handled = true;
        offer(m_document->views().constFirst(), mark.line, QCursor::pos());
    });
    connect(document, &Document::viewCreated, this, [this](Document *, KTextEditor::View *view) { attach(view); });
}

void QuickFixes::attach(KTextEditor::View *view)
{
    auto *action = new QAction(bulb(), tr("Mend This Line…"), view);
    action->setObjectName(QStringLiteral("editor_quick_fix"));
    view->actionCollection()->addAction(QStringLiteral("editor_quick_fix"), action);
    KActionCollection::setDefaultShortcut(action, QKeySequence(Qt::ALT | Qt::Key_Return));
    view->addAction(action);
    connect(action, &QAction::triggered, this, [this, view] {
        const KTextEditor::Cursor cursor = view->cursorPosition();
        offer(view, cursor.line(), view->mapToGlobal(view->cursorToCoordinate(cursor)));
    });
    connect(view, &KTextEditor::View::contextMenuAboutToShow, this,
            [this](KTextEditor::View *shown, QMenu *menu) { addTo(menu, shown->cursorPosition().line()); });
}

void QuickFixes::show(const QList<manifest::Diagnostic> &diagnostics)
{
    const QList<int> marked = m_document->marks().keys();
    for (const int line : marked)
        m_document->removeMark(line, bulbMark);
    m_diagnostics = diagnostics;
    m_diagnostics.removeIf([](const manifest::Diagnostic &diagnostic) { return !diagnostic.fix; });
    for (const manifest::Diagnostic &diagnostic : std::as_const(m_diagnostics)) {
        if (diagnostic.range.line >= 1 && diagnostic.range.line <= m_document->lines())
            m_document->addMark(diagnostic.range.line - 1, bulbMark);
    }
}

QList<manifest::Fix> QuickFixes::ofLine(int line) const
{
    QList<manifest::Fix> fixes;
    for (const manifest::Diagnostic &diagnostic : m_diagnostics) {
        const bool isKnown = std::ranges::contains(fixes, diagnostic.fix->title, &manifest::Fix::title);
        if (diagnostic.range.line == line + 1 && !isKnown)
            fixes.append(*diagnostic.fix);
    }
    return fixes;
}

void QuickFixes::addTo(QMenu *menu, int line)
{
    // The editor keeps its menu: what an earlier line had goes first.
    const QList<QAction *> old = menu->actions();
    for (QAction *action : old) {
        if (action->objectName() == u"editor_quick_fix_choice")
            delete action;
    }
    QAction *before = menu->actions().value(0);
    for (const manifest::Fix &fix : ofLine(line)) {
        auto *action = new QAction(bulb(), fix.title, menu);
        action->setObjectName(QStringLiteral("editor_quick_fix_choice"));
        connect(action, &QAction::triggered, this, [this, fix] { Q_EMIT chosen(fix); });
        menu->insertAction(before, action);
    }
}

void QuickFixes::offer(QWidget *parent, int line, QPoint place)
{
    if (ofLine(line).isEmpty())
        return;
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("editor_quick_fixes"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTo(menu, line);
    menu->popup(place);
    // Return takes the first, as everywhere.
    menu->setActiveAction(menu->actions().constFirst());
}

} // namespace spacewright::views
