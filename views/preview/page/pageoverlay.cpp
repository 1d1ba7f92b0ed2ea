// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageoverlay.h"

#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace spacewright::views
{
namespace
{

constexpr int iconSize = 48;

QLabel *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PageOverlay::PageOverlay(QWidget *parent)
    : QWidget(parent), m_icon(makeLabel({}, this)), m_title(makeLabel(QStringLiteral("preview_overlay_title"), this)),
      m_text(makeLabel(QStringLiteral("preview_overlay_text"), this)),
      m_reload(new QPushButton(QIcon::fromTheme(QStringLiteral("view-refresh")), tr("Reload"), this))
{
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    m_title->setFont(font);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reload->setObjectName(QStringLiteral("preview_overlay_reload"));
    connect(m_reload, &QPushButton::clicked, this, &PageOverlay::reloadRequested);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_reload, 0, Qt::AlignHCenter);
    layout->addStretch();
    showNotRunning();
}

void PageOverlay::showNotRunning()
{
    show(QStringLiteral("media-playback-stopped"), tr("Not running"), tr("Run the Space, and its page appears here."),
         false);
}

void PageOverlay::showLoadFailure(const QUrl &url)
{
    //: %1 is the page's address.
    const QString text =
        tr("The Space did not answer at %1. Its log says what it is doing.").arg(url.toDisplayString());
    show(QStringLiteral("network-disconnect"), tr("The page cannot be loaded"), text, true);
}

void PageOverlay::showCrash(bool isOutOfMemory)
{
    const QString text = isOutOfMemory
                             ? tr("It probably needed more memory than there is. The Space itself is still running.")
                             : tr("The process that draws the page has ended. The Space itself is still running.");
    show(QStringLiteral("dialog-warning"), tr("The page has crashed"), text, true);
}

void PageOverlay::show(const QString &icon, const QString &title, const QString &text, bool canReload)
{
    m_icon->setPixmap(QIcon::fromTheme(icon).pixmap(iconSize, QIcon::Disabled));
    m_title->setText(title);
    m_text->setText(text);
    m_reload->setVisible(canReload);
}

} // namespace spacewright::views
