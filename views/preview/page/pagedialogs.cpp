// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagedialogs.h"

#include <views/preview/questionbars.h>

#include <QEventLoop>
#include <QPointer>

namespace spacewright::views
{
namespace
{

// From this one on, a dialog can silence all that would follow.
constexpr int patience = 2;
constexpr qsizetype longestText = 500;

const QString key = QStringLiteral("dialog");

struct Reply {
    int choice = QuestionBars::dismissed;
    QString input;
};

Reply waitForReply(QuestionBars &bars, const Question &question)
{
    Reply reply;
    QEventLoop loop;
    bars.ask(question, [&](int choice, const QString &input) {
        reply = {choice, input};
        loop.quit();
    });
    loop.exec();
    return reply;
}

} // namespace

void PageDialogs::alert(const QString &text)
{
    if (isSilenced())
        return;
    //: Button of a message of a web page.
    const QStringList choices = withSilence({tr("OK")});
    m_bars.ask({key, text.left(longestText), choices}, [this](int choice, const QString &) {
        if (choice == 1)
            m_isSilenced = true;
    });
}

bool PageDialogs::confirm(const QString &text)
{
    if (isSilenced())
        return false;
    const QStringList choices = withSilence({tr("OK"), tr("Cancel")});
    const Reply reply = waitForReply(m_bars, {key, text.left(longestText), choices});
    // When the panel is gone, the question is dismissed, and so is this object.
    if (reply.choice == 2)
        m_isSilenced = true;
    return reply.choice == 0;
}

std::optional<QString> PageDialogs::prompt(const QString &text, const QString &proposal)
{
    if (isSilenced())
        return {};
    const QStringList choices = withSilence({tr("OK"), tr("Cancel")});
    const Reply reply = waitForReply(m_bars, {key, text.left(longestText), choices, proposal});
    // When the panel is gone, the question is dismissed, and so is this object.
    if (reply.choice == 2)
        m_isSilenced = true;
    return reply.choice == 0 ? std::optional(reply.input) : std::nullopt;
}

void PageDialogs::reset()
{
    m_bars.dismiss(key);
    m_count = 0;
    m_isSilenced = false;
}

bool PageDialogs::isSilenced()
{
    ++m_count;
    return m_isSilenced;
}

QStringList PageDialogs::withSilence(QStringList choices) const
{
    if (m_count >= patience) {
        //: Button: this web page may show no more messages.
        choices += tr("Stop These Messages");
    }
    return choices;
}

} // namespace spacewright::views
