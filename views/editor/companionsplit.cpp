// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "companionsplit.h"

#include "textposition.h"

#include <views/common/companion.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

/// Both get half of it, and less of either is of no use.
constexpr int leastWidth = 640;
/// Of a split that somebody wants all the same: with less, the companion stands there alone.
constexpr int leastForBoth = 500;

} // namespace

CompanionSplit::CompanionSplit(KTextEditor::Document *document, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_document(document), m_holder(new QWidget(this))
{
    setChildrenCollapsible(false);
    // The view wants a plain parent: its scroll bars would become siblings of it in a splitter.
    auto *layout = new QVBoxLayout(m_holder);
    layout->setContentsMargins(0, 0, 0, 0);
    m_view = document->createView(m_holder);
    // Marks and light bulbs are in there.
    m_view->setConfigValue(QStringLiteral("icon-bar"), true);
    layout->addWidget(m_view);
    addWidget(m_holder);
    setFocusProxy(m_view);
    // Several changes in one turn of the event loop are one.
    m_pause.setSingleShot(true);
    m_pause.setInterval(0);
    connect(&m_pause, &QTimer::timeout, this, &CompanionSplit::follow);
}

void CompanionSplit::setCompanion(Companion *companion)
{
    m_companion = companion;
    addWidget(companion);
    companion->hide();
    connect(companion, &Companion::edited, this, &CompanionSplit::apply);
    connect(companion, &Companion::placeRequested, this, [this](int line, int column) {
        revealText();
        m_view->setCursorPosition({line - 1, editorColumn(m_document->line(line - 1), column)});
        m_view->setFocus();
    });
    connect(m_document, &KTextEditor::Document::textChanged, &m_pause, qOverload<>(&QTimer::start));
}

bool CompanionSplit::isCompanionShown() const
{
    return m_companion && !m_companion->isHidden();
}

void CompanionSplit::showCompanion(bool isShown)
{
    m_isDecided = true;
    if (!m_companion || isShown == isCompanionShown())
        return;
    m_companion->setVisible(isShown);
    arrange();
    follow();
    Q_EMIT companionShown(isShown);
}

void CompanionSplit::arrange()
{
    m_holder->setVisible(!isCompanionShown() || width() >= leastForBoth);
}

void CompanionSplit::revealText()
{
    if (m_holder->isHidden())
        showCompanion(false);
}

void CompanionSplit::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    if (m_companion && !m_isDecided && width() >= leastWidth) {
        setSizes({width() / 2, width() / 2});
        showCompanion(true);
    }
    arrange();
}

void CompanionSplit::follow()
{
    if (!isCompanionShown())
        return;
    QByteArray text = m_document->text().toUtf8();
    if (!std::exchange(m_isOutdated, false) && text == m_text && !text.isEmpty())
        return;
    m_text = std::move(text);
    m_companion->setText(m_text);
}

void CompanionSplit::apply(const QList<manifest::TextEdit> &edits)
{
    // Whoever typed in the same moment goes first; the form then shows what they wrote.
    if (m_document->text().toUtf8() != m_text) {
        follow();
        return;
    }
    m_isOutdated = true;
    replaceBytes(m_document, m_text, edits);
}

} // namespace spacewright::views
