// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace spacewright::views
{

/// What a page asks for, as a bar above it: text and buttons, and a line to write in if @p input is there.
struct Question {
    /// A new question replaces the one with the same key, which counts as dismissed.
    QString key;
    QString text;
    /// From left to right.
    QStringList choices;
    std::optional<QString> input = {};
};

/// The bars above a page. A page that asks again and again never gets more than one bar for one kind of wish.
class QuestionBars final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionBars)

public:
    static constexpr int dismissed = -1;
    /// Gets the choice's index, or dismissed, and what was written.
    using Answer = std::function<void(int choice, const QString &input)>;
    enum class Tone { Information, Warning };

    explicit QuestionBars(QWidget *parent = nullptr);
    /// Dismisses all questions, so that nobody waits for an answer for ever.
    ~QuestionBars() override;

    void ask(const Question &question, const Answer &answer);
    void tell(const QString &key, const QString &text, Tone tone);
    void dismiss(const QString &key);
    void dismissAll();

private:
    struct Bar {
        QWidget *widget = nullptr;
        Answer answer;
    };

    void settle(const QString &key, int choice, const QString &input);

    QVBoxLayout *m_layout;
    QHash<QString, Bar> m_bars;
};

} // namespace spacewright::views
