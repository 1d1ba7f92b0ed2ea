// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolemodel.h"

#include <QCoreApplication>
#include <QIcon>
#include <QTimerEvent>
#include <QUrl>

namespace spacewright::views
{

namespace
{

constexpr int bundleMs = 50;
/// What is shown of one message; a page may write megabytes at once.
constexpr qsizetype textLimit = 20'000;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ConsoleModel)
};

QIcon levelIcon(ConsoleMessage::Level level)
{
    switch (level) {
    case ConsoleMessage::Level::Error:
        return QIcon::fromTheme(QStringLiteral("dialog-error"));
    case ConsoleMessage::Level::Warning:
        return QIcon::fromTheme(QStringLiteral("dialog-warning"));
    case ConsoleMessage::Level::Info:
        return QIcon::fromTheme(QStringLiteral("dialog-information"));
    case ConsoleMessage::Level::Debug:
        return QIcon::fromTheme(QStringLiteral("debug-run"));
    }
    return {};
}

} // namespace

QString levelText(ConsoleMessage::Level level)
{
    switch (level) {
    case ConsoleMessage::Level::Error:
        return Tr::tr("error");
    case ConsoleMessage::Level::Warning:
        return Tr::tr("warning");
    case ConsoleMessage::Level::Info:
        return Tr::tr("info");
    case ConsoleMessage::Level::Debug:
        return Tr::tr("debug");
    }
    return {};
}

ConsoleModel::ConsoleModel(QObject *parent) : QAbstractTableModel(parent) {}

void ConsoleModel::append(const ConsoleMessage &message)
{
    m_pending.append(message);
    m_pending.last().text.truncate(textLimit);
    // More than fits is not worth keeping until it is shown.
    if (m_pending.size() > 2 * limit)
        m_pending.remove(0, m_pending.size() - limit);
    if (!m_timer.isActive())
        m_timer.start(bundleMs, this);
}

void ConsoleModel::clear()
{
    beginResetModel();
    m_messages.clear();
    m_pending.clear();
    endResetModel();
}

void ConsoleModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    takePending();
}

void ConsoleModel::takePending()
{
    if (m_pending.size() > limit)
        m_pending.remove(0, m_pending.size() - limit);
    const qsizetype tooMany = m_messages.size() + m_pending.size() - limit;
    if (tooMany > 0) {
        beginRemoveRows({}, 0, int(tooMany) - 1);
        m_messages.remove(0, tooMany);
        endRemoveRows();
    }
    if (m_pending.isEmpty())
        return;
    beginInsertRows({}, int(m_messages.size()), int(m_messages.size() + m_pending.size()) - 1);
    m_messages += m_pending;
    m_pending.clear();
    endInsertRows();
}

/// "app.js:12": the address without host, since it is nearly always the Space's own.
QString ConsoleModel::sourceText(const ConsoleMessage &message)
{
    if (message.source.isEmpty())
        return {};
    const QUrl address(message.source);
    const QString name = address.fileName().isEmpty() ? address.path() : address.fileName();
    const QString shown = name.isEmpty() ? message.source : name;
    return message.line > 0 ? QStringLiteral("%1:%2").arg(shown).arg(message.line) : shown;
}

int ConsoleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

int ConsoleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConsoleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConsoleMessage &message = m_messages[index.row()];
    if (role == Qt::DecorationRole && index.column() == TimeColumn)
        return levelIcon(message.level);
    if (role == Qt::ToolTipRole)
        return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
            .arg((index.column() == SourceColumn ? message.source : message.text.left(2000)).toHtmlEscaped());
    if (role == Qt::AccessibleTextRole && index.column() == TextColumn)
        //: A message of a page as a screen reader says it: %1 is "error" or "warning", %2 the message
        return tr("%1: %2").arg(levelText(message.level), message.text);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return message.time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case TextColumn:
        // One row is one line; the tool tip and a copy have all of them.
        return message.text.simplified();
    default:
        return sourceText(message);
    }
}

QVariant ConsoleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case TextColumn:
        return tr("Message");
    default:
        return tr("Source");
    }
}

} // namespace spacewright::views
