// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questionbars.h"

#include <KMessageWidget>

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

namespace spacewright::views
{
namespace
{

// Texts hold words of the page, which must never be taken for markup.
KMessageWidget *makeMessage(const QString &text, KMessageWidget::MessageType type, QWidget *parent)
{
    auto *message = new KMessageWidget(parent);
    message->setTextFormat(Qt::PlainText);
    message->setText(text);
    message->setMessageType(type);
    message->setWordWrap(true);
    message->setPosition(KMessageWidget::Header);
    message->setAccessibleName(text);
    return message;
}

} // namespace

QuestionBars::QuestionBars(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
}

QuestionBars::~QuestionBars()
{
    dismissAll();
}

void QuestionBars::ask(const Question &question, const Answer &answer)
{
    dismiss(question.key);
    auto *widget = new QWidget(this);
    widget->setObjectName(QStringLiteral("preview_question_") + question.key);
    auto *rows = new QVBoxLayout(widget);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    auto *message = makeMessage(question.text, KMessageWidget::Information, widget);
    message->setCloseButtonVisible(false);
    rows->addWidget(message);
    QLineEdit *line = nullptr;
    if (question.input) {
        line = new QLineEdit(*question.input, widget);
        line->setAccessibleName(question.text);
        rows->addWidget(line);
    }
    for (int choice = 0; choice < question.choices.size(); ++choice) {
        auto *action = new QAction(question.choices[choice], message);
        connect(action, &QAction::triggered, this,
                [this, key = question.key, choice, line] { settle(key, choice, line ? line->text() : QString()); });
        message->addAction(action);
    }
    m_bars.insert(question.key, {widget, answer});
    m_layout->addWidget(widget);
    widget->show();
}

void QuestionBars::tell(const QString &key, const QString &text, Tone tone)
{
    dismiss(key);
    const auto type = tone == Tone::Warning ? KMessageWidget::Warning : KMessageWidget::Information;
    KMessageWidget *message = makeMessage(text, type, this);
    message->setObjectName(QStringLiteral("preview_message_") + key);
    connect(message, &KMessageWidget::hideAnimationFinished, this, [this, key] { dismiss(key); });
    m_bars.insert(key, {message, {}});
    m_layout->addWidget(message);
    message->show();
}

void QuestionBars::dismiss(const QString &key)
{
    settle(key, dismissed, {});
}

void QuestionBars::dismissAll()
{
    for (const QString &key : m_bars.keys())
        dismiss(key);
}

void QuestionBars::settle(const QString &key, int choice, const QString &input)
{
    const Bar bar = m_bars.take(key);
    if (!bar.widget)
        return;
    bar.widget->hide();
    bar.widget->deleteLater();
    if (bar.answer)
        bar.answer(choice, input);
}

} // namespace spacewright::views
