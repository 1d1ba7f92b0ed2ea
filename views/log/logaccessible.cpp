// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logaccessible.h"

#include "logtext.h"

#include <QAccessibleWidget>

namespace spacewright::views
{

namespace
{

/// A read-only text of the visible lines. A whole log would be far too much to hand over.
class LogTextAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit LogTextAccessible(LogText *widget) : QAccessibleWidget(widget, QAccessible::Document) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? visibleText() : QAccessibleWidget::text(which);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    QString text(int startOffset, int endOffset) const override
    {
        return visibleText().mid(startOffset, endOffset - startOffset);
    }
    int characterCount() const override { return int(visibleText().size()); }
    int selectionCount() const override { return logText()->selection().isEmpty() ? 0 : 1; }
    void selection(int index, int *startOffset, int *endOffset) const override
    {
        *startOffset = index == 0 ? offsetOf(logText()->selection().start()) : 0;
        *endOffset = index == 0 ? offsetOf(logText()->selection().end()) : 0;
    }
    int cursorPosition() const override { return offsetOf(logText()->selection().cursor); }
    void addSelection(int startOffset, int endOffset) override { setSelection(0, startOffset, endOffset); }
    void removeSelection(int) override { logText()->setSelection({}); }
    void setSelection(int, int startOffset, int endOffset) override
    {
        logText()->setSelection({placeOf(startOffset), placeOf(endOffset)});
    }
    void setCursorPosition(int position) override { logText()->setSelection({placeOf(position), placeOf(position)}); }
    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int startIndex, int) override { logText()->showPlace(placeOf(startIndex).line, 0, 0); }
    QString attributes(int, int *startOffset, int *endOffset) const override
    {
        *startOffset = 0;
        *endOffset = characterCount();
        return {};
    }

private:
    LogText *logText() const { return static_cast<LogText *>(widget()); }
    QStringList visibleLines() const
    {
        const qint64 first = logText()->firstVisibleLine();
        const qint64 last = logText()->lastVisibleLine();
        return logText()->lines().texts(first, last, last - first + 1);
    }
    QString visibleText() const { return visibleLines().join(QLatin1Char('\n')); }
    int offsetOf(const LogPlace &place) const;
    LogPlace placeOf(int offset) const;
};

int LogTextAccessible::offsetOf(const LogPlace &place) const
{
    qint64 line = logText()->firstVisibleLine();
    qsizetype offset = 0;
    for (const QString &text : visibleLines()) {
        if (line++ >= place.line)
            return int(offset + (line > place.line + 1 ? 0 : qMin(place.position, text.size())));
        offset += text.size() + 1;
    }
    return int(qMax<qsizetype>(0, offset - 1));
}

LogPlace LogTextAccessible::placeOf(int offset) const
{
    qint64 line = logText()->firstVisibleLine();
    qsizetype rest = offset;
    for (const QString &text : visibleLines()) {
        if (rest <= text.size())
            return {line, rest};
        rest -= text.size() + 1;
        ++line;
    }
    return {qMax(logText()->firstVisibleLine(), line - 1), 0};
}

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *const text = qobject_cast<LogText *>(object);
    return text ? new LogTextAccessible(text) : nullptr;
}

} // namespace

void installLogAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace spacewright::views
