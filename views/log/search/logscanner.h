// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/log/scan/logfindings.h>

#include <QObject>
#include <QTimer>

#include <optional>

namespace spacewright::views
{

/// Looks for rules in one log in the background and keeps what was found. Goes on by itself when the log grows.
class LogScanner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogScanner)

public:
    explicit LogScanner(QObject *parent = nullptr);
    ~LogScanner() override;

    void setStore(std::shared_ptr<log::LogStore> store);
    /// Starts anew; without a wish nothing is looked for. Returns the error of a query that is no regular expression.
    Result<> setWishes(const log::LogRules::Wishes &wishes);
    /// The log has more lines: look there too.
    void lookOn();

    const log::LogFindings &findings() const { return m_findings; }
    bool isScanning() const { return m_task.isRunning(); }

Q_SIGNALS:
    /// More was found, or all of it; a few times a second at most.
    void changed();

private:
    void start();
    void take(quint64 run, const std::shared_ptr<log::ScanPart> &part);
    void finish(quint64 run, qint64 next);

    std::shared_ptr<log::LogStore> m_store;
    std::optional<log::LogRules> m_rules;
    log::LogFindings m_findings;
    /// The first line that was not looked at whole.
    qint64 m_next = 0;
    /// What the log held, with what it dropped, when the last search began.
    qint64 m_searchedBytes = 0;
    /// Parts of an older search may still be on their way.
    quint64 m_run = 0;
    QTimer m_changed;
    Task<qint64> m_task;
};

} // namespace spacewright::views
