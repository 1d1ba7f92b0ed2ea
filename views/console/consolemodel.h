// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/consolemessage.h>

#include <QAbstractTableModel>
#include <QBasicTimer>

namespace spacewright::views
{

/// The last messages of a page. Takes them in bundles, since a page may write thousands in a second.
class ConsoleModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleModel)

public:
    enum Column { TimeColumn, TextColumn, SourceColumn, ColumnCount };
    /// Older messages go.
    static constexpr int limit = 5000;

    explicit ConsoleModel(QObject *parent = nullptr);

    /// Shown within a twentieth of a second.
    void append(const ConsoleMessage &message);
    void clear();
    const ConsoleMessage &messageAt(int row) const { return m_messages[row]; }
    static QString sourceText(const ConsoleMessage &message);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void takePending();

    QList<ConsoleMessage> m_messages;
    QList<ConsoleMessage> m_pending;
    QBasicTimer m_timer;
};

/// "error", "warning", "info", "debug", translated.
QString levelText(ConsoleMessage::Level level);

} // namespace spacewright::views
