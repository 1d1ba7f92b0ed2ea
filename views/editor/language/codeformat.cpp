// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codeformat.h"

#include <core/python/format.h>

#include <views/editor/textposition.h>

#include <KActionCollection>
#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QIcon>
#include <QMenu>

namespace spacewright::views
{

namespace
{

/// From the first line that differs to the last one, so that cursors, marks and folds elsewhere stay.
manifest::TextEdit difference(const QByteArray &before, const QByteArray &after)
{
    qsizetype begin = 0;
    while (begin < qMin(before.size(), after.size()) && before.at(begin) == after.at(begin))
        ++begin;
    begin = begin == 0 ? 0 : before.lastIndexOf('\n', begin - 1) + 1;
    qsizetype tail = 0;
    while (tail < qMin(before.size(), after.size()) - begin &&
           before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    // Not in the middle of a letter.
    while (tail > 0 && (static_cast<unsigned char>(before.at(before.size() - tail)) & 0xC0) == 0x80)
        --tail;
    return {begin, before.size() - tail - begin, after.sliced(begin, after.size() - tail - begin)};
}

} // namespace

CodeFormat::CodeFormat(KTextEditor::Document *document) : QObject(document), m_document(document)
{
    connect(document, &KTextEditor::Document::viewCreated, this,
            [this](KTextEditor::Document *, KTextEditor::View *view) { attach(view); });
}

void CodeFormat::attach(KTextEditor::View *view)
{
    auto *action = new QAction(QIcon::fromTheme(QStringLiteral("format-indent-more")), tr("Format Code"), view);
    action->setObjectName(QStringLiteral("editor_format"));
    view->actionCollection()->addAction(QStringLiteral("editor_format"), action);
    KActionCollection::setDefaultShortcut(action, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    view->addAction(action);
    connect(action, &QAction::triggered, this, &CodeFormat::format);
    connect(view, &KTextEditor::View::contextMenuAboutToShow, action, [action](KTextEditor::View *, QMenu *menu) {
        if (!menu->actions().contains(action))
            menu->addAction(action);
    });
}

void CodeFormat::format()
{
    start([this](const Result<> &done) {
        if (done)
            Q_EMIT formatted();
        else
            Q_EMIT failed(done.error());
    });
}

void CodeFormat::formatThen(const std::function<void()> &done)
{
    start([done](const Result<> &) { done(); });
}

void CodeFormat::start(const std::function<void(const Result<> &)> &done)
{
    const QByteArray before = m_document->text().toUtf8();
    m_formatting = Task<QByteArray>(QThreadPool::globalInstance(),
                                    [before](Progress &progress) { return python::formatPython(before, progress); });
    m_formatting.future().then(this, [this, before, done](const Result<QByteArray> &after) {
        if (after)
            take(before, *after);
        done(after ? Result<>() : failure(after));
    });
}

void CodeFormat::take(const QByteArray &before, const QByteArray &after)
{
    // Who typed meanwhile is not overwritten.
    if (m_document->text().toUtf8() == before && before != after)
        replaceBytes(m_document, before, {difference(before, after)});
}

} // namespace spacewright::views
