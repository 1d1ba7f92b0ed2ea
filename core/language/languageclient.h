// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "languagevalues.h"
#include "messagestream.h"

#include <core/base/process.h>

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

class QProcess;

namespace spacewright::language
{

/// A language server: how it is started, and where it sees the files.
struct ServerCall {
    ProcessCall process;
    /// Of the Space on this machine, and where the server has it.
    QString folder;
    QString serverFolder;
    /// What workspace/didChangeConfiguration says.
    QJsonObject settings = {};
};

/// Talks to one language server over its standard input and output, on the thread that it lives on and without ever
/// waiting. Answers come later, or never if the server ends; what it says is plain text for whoever shows it.
class LanguageClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LanguageClient)

public:
    explicit LanguageClient(QObject *parent = nullptr);
    ~LanguageClient() override;

    /// Ends the one before. Files that are open stay open with the new one.
    void start(const ServerCall &call);
    void stop();
    bool isReady() const { return m_isReady; }

    /// Files of the Space's folder only; absolute paths.
    void openFile(const QString &path, const QString &text);
    void changeFile(const QString &path, const QString &text);
    void closeFile(const QString &path);

    void complete(const Place &place, const std::function<void(const QList<Completion> &)> &answered);
    void hover(const Place &place, const std::function<void(const QString &)> &answered);
    /// Where what stands there is defined; empty paths do not occur.
    void define(const Place &place, const std::function<void(const QList<Place> &)> &answered);
    /// Everywhere it is used or defined, in files of the Space.
    void findUses(const Place &place, const std::function<void(const QList<Place> &)> &answered);
    /// What to change so that what stands there is called @p name: files of the Space only. Nothing if it cannot be.
    void rename(const Place &place, const QString &name,
                const std::function<void(const QList<FileChange> &)> &answered);
    /// What an open file defines.
    void outline(const QString &path, const std::function<void(const QList<Symbol> &)> &answered);

Q_SIGNALS:
    void ready();
    /// It ended by itself, or said what no server says.
    void ended();
    /// What is wrong with an open file, as of its newest text; replaces what was said before.
    void found(const QString &path, const QList<spacewright::language::Finding> &findings);

private:
    using Answer = std::function<void(const QJsonValue &)>;
    struct OpenFile {
        QString text;
        int version = 1;
    };

    void read();
    void take(const QJsonObject &message);
    void initialized();
    void request(const QString &method, const QJsonObject &parameters, const Answer &answer);
    void notify(const QString &method, const QJsonObject &parameters);
    void send(QJsonObject message);
    void sendOpen(const QString &path);
    QJsonObject at(const Place &place) const;
    QString uriOf(const QString &path) const;
    QString pathOf(const QString &uri) const;
    bool isOfSpace(const QString &path) const;
    void takeFindings(const QJsonObject &parameters);

    std::unique_ptr<QProcess> m_process;
    ServerCall m_call;
    MessageStream m_stream;
    QHash<int, Answer> m_answers;
    QHash<QString, OpenFile> m_files;
    int m_lastId = 0;
    bool m_isReady = false;
};

} // namespace spacewright::language
