// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorbanner.h"

#include <core/base/redact.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace spacewright::views
{

ErrorBanner::ErrorBanner(QWidget *parent)
    : KMessageWidget(parent), m_copy(new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("Copy"), this)),
      m_offer(new QAction(this)), m_other(new QAction(this))
{
    setObjectName(QStringLiteral("error_banner"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setCloseButtonVisible(true);
    m_copy->setObjectName(QStringLiteral("error_copy"));
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_copied); });
    m_offer->setObjectName(QStringLiteral("banner_offer"));
    connect(m_offer, &QAction::triggered, this, [this] {
        hide();
        m_accepted();
    });
    m_other->setObjectName(QStringLiteral("banner_other"));
    connect(m_other, &QAction::triggered, this, [this] {
        hide();
        m_declined();
    });
    hide();
}

void ErrorBanner::showError(const spacewright::Error &error)
{
    QString copied = error.message;
    if (!error.detail.isEmpty())
        copied += u'\n' + error.detail;
    present(Error, error.message, redact(copied));
}

void ErrorBanner::showNotice(const QString &text)
{
    present(Information, text, text);
}

void ErrorBanner::showOffer(const QString &text, const QString &offer, const std::function<void()> &accepted)
{
    present(Information, text, text);
    m_offer->setText(offer);
    m_accepted = accepted;
    addAction(m_offer);
}

void ErrorBanner::showChoice(const QString &text, const QString &offer, const std::function<void()> &accepted,
                             const QString &other, const std::function<void()> &declined)
{
    showOffer(text, offer, accepted);
    m_other->setText(other);
    m_declined = declined;
    addAction(m_other);
}

void ErrorBanner::dismiss()
{
    hide();
}

void ErrorBanner::dismissNotice()
{
    if (messageType() == Information)
        hide();
}

void ErrorBanner::present(MessageType type, const QString &text, const QString &copied)
{
    m_copied = copied;
    removeAction(m_offer);
    removeAction(m_other);
    removeAction(m_copy);
    if (type == Error)
        addAction(m_copy);
    setMessageType(type);
    setText(text);
    setAccessibleName(text);
    show();
}

} // namespace spacewright::views
