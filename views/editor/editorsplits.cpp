// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorsplits.h"

#include "editorpane.h"

#include <QJsonArray>
#include <QSplitter>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

constexpr int deepestSplit = 16;

QSplitter *makeSplitter(Qt::Orientation orientation, QWidget *parent)
{
    auto *splitter = new QSplitter(orientation, parent);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

/// Sizes that share the room of the splitter evenly.
void shareEvenly(QSplitter *splitter)
{
    splitter->setSizes(QList<int>(splitter->count(), splitter->orientation() == Qt::Horizontal ? 800 : 600));
}

} // namespace

EditorSplits::EditorSplits(Documents *documents, QWidget *parent)
    : QWidget(parent), m_documents(documents), m_root(makeSplitter(Qt::Horizontal, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_root);
    m_active = makePane();
    m_root->addWidget(m_active);
}

QList<EditorPane *> EditorSplits::panes() const
{
    return m_root->findChildren<EditorPane *>();
}

EditorPane *EditorSplits::split(Qt::Orientation orientation)
{
    auto *parent = qobject_cast<QSplitter *>(m_active->parentWidget());
    const int place = parent->indexOf(m_active);
    EditorPane *pane = makePane();
    if (parent->count() == 1)
        parent->setOrientation(orientation);
    if (parent->orientation() == orientation) {
        parent->insertWidget(place + 1, pane);
        shareEvenly(parent);
    } else {
        const QList<int> sizes = parent->sizes();
        QSplitter *nested = makeSplitter(orientation, parent);
        parent->insertWidget(place, nested);
        nested->addWidget(m_active);
        nested->addWidget(pane);
        parent->setSizes(sizes);
        shareEvenly(nested);
    }
    activate(pane);
    return pane;
}

void EditorSplits::removePane(EditorPane *pane)
{
    if (panes().size() < 2)
        return;
    auto *parent = qobject_cast<QSplitter *>(pane->parentWidget());
    pane->setParent(nullptr);
    pane->deleteLater();
    // A splitter with one child is none: hand the child to the splitter above.
    if (parent->count() == 1 && parent != m_root) {
        auto *above = qobject_cast<QSplitter *>(parent->parentWidget());
        const QList<int> sizes = above->sizes();
        above->replaceWidget(above->indexOf(parent), parent->widget(0));
        above->setSizes(sizes);
        parent->setParent(nullptr);
        parent->deleteLater();
    }
    if (pane == m_active)
        activate(panes().constFirst());
}

QJsonObject EditorSplits::state(const QString &folder) const
{
    return stateOf(m_root, folder);
}

QJsonObject EditorSplits::stateOf(const QWidget *widget, const QString &folder) const
{
    if (const auto *pane = qobject_cast<const EditorPane *>(widget)) {
        QJsonObject state = pane->state(folder);
        if (pane == m_active)
            state.insert(QStringLiteral("active"), true);
        return state;
    }
    const auto *splitter = qobject_cast<const QSplitter *>(widget);
    QJsonArray children;
    for (int index = 0; index < splitter->count(); ++index)
        children.append(stateOf(splitter->widget(index), folder));
    QJsonArray sizes;
    for (const int size : splitter->sizes())
        sizes.append(size);
    return {{QStringLiteral("vertical"), splitter->orientation() == Qt::Vertical},
            {QStringLiteral("children"), children},
            {QStringLiteral("sizes"), sizes}};
}

void EditorSplits::restore(const QJsonObject &state, const QString &folder)
{
    m_active = nullptr;
    delete m_root;
    QWidget *widget = restored(state, folder);
    m_root = qobject_cast<QSplitter *>(widget);
    if (!m_root) {
        m_root = makeSplitter(Qt::Horizontal, this);
        m_root->addWidget(widget ? widget : makePane());
    }
    layout()->addWidget(m_root);
    if (!m_active)
        m_active = panes().constFirst();
    Q_EMIT activated();
}

QWidget *EditorSplits::restored(const QJsonObject &state, const QString &folder)
{
    const QJsonArray children = state.value(u"children").toArray();
    if (children.isEmpty()) {
        EditorPane *pane = makePane();
        const QSignalBlocker quiet(pane);
        pane->restore(state, folder);
        if (state.value(u"active").toBool())
            m_active = pane;
        return pane;
    }
    QSplitter *splitter = makeSplitter(state.value(u"vertical").toBool() ? Qt::Vertical : Qt::Horizontal, this);
    for (int index = 0; index < qMin(deepestSplit, int(children.size())); ++index)
        splitter->addWidget(restored(children.at(index).toObject(), folder));
    QList<int> sizes;
    for (const QJsonValue &size : state.value(u"sizes").toArray())
        sizes.append(size.toInt());
    splitter->setSizes(sizes);
    return splitter;
}

EditorPane *EditorSplits::makePane()
{
    auto *pane = new EditorPane(m_documents, this);
    connect(pane, &EditorPane::activated, this, [this, pane] { activate(pane); });
    connect(pane, &EditorPane::viewShown, this, [this, pane] {
        if (pane == m_active)
            Q_EMIT activated();
    });
    Q_EMIT paneAdded(pane);
    return pane;
}

void EditorSplits::activate(EditorPane *pane)
{
    m_active = pane;
    Q_EMIT activated();
}

} // namespace spacewright::views
